"""Signals while there is work."""

import asyncio
import signal
import time

from service import Service, free_port, status

POST = (b"POST /notes HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nExpect: 100-continue\r\n"
        b"Content-Length: 12\r\n\r\n")


async def t11(run):
    """SIGTERM under load, with requests in flight; and with one that never ends."""
    async with Service(run.executable, SHUTDOWN_GRACE=4) as service:
        busy = [await begin_upload(service) for _ in range(50)]
        load = [asyncio.create_task(keep_asking(service)) for _ in range(8)]
        await asyncio.sleep(0.5)
        service.process.send_signal(signal.SIGTERM)
        began = time.monotonic()
        refused = await refusal(service, began)
        await asyncio.sleep(0.5)
        finished = await asyncio.gather(*(finish_upload(*stream) for stream in busy))
        code = await asyncio.to_thread(service.process.wait, 20)
        seconds = time.monotonic() - began
        cut = sum(await asyncio.gather(*load))
        run.report("T11", f"SIGTERM with 50 requests in flight: {finished.count(201)} answered 201, {cut} of the others "
                   f"cut off; new connections refused after {1000 * refused:.0f} ms; exit {code} after {seconds:.2f} s",
                   finished.count(201) == 50 and cut == 0 and refused < 0.1 and code == 0 and seconds < 3)
    metrics_port = free_port()
    async with Service(run.executable, SHUTDOWN_GRACE=3, METRICS_PORT=metrics_port) as service:
        _, writer = await begin_upload(service)
        began = time.monotonic()
        service.process.send_signal(signal.SIGTERM)
        await asyncio.sleep(1)
        in_flight = await gauge(metrics_port, b"http_server_requests_in_flight")
        code = await asyncio.to_thread(service.process.wait, 20)
        seconds = time.monotonic() - began
        writer.close()
        run.report("T11 stuck", f"SIGTERM with an upload that never ends: metrics tell of {in_flight} meanwhile; exit {code} "
                   f"after {seconds:.2f} s of 3 s grace", in_flight == 1 and code == 0 and 2.5 < seconds < 4)


async def gauge(port, name):
    """The value of a metric."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b"GET /metrics HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
    answer = await reader.read()
    writer.close()
    return int(answer.partition(b"\n" + name + b" ")[2].split(b"\n")[0] or -1)


async def begin_upload(service):
    """A request whose body the service waits for."""
    reader, writer = await service.connect()
    writer.write(POST)
    await reader.readuntil(b"\r\n\r\n")
    return reader, writer


async def finish_upload(reader, writer):
    writer.write(b'{"text":"a"}')
    try:
        return status(await reader.read())
    except ConnectionError:
        return 0
    finally:
        writer.close()


async def keep_asking(service):
    """Asks until the connection ends; gives the number of requests that were sent and not answered whole."""
    reader, writer = await service.connect()
    while True:
        try:
            writer.write(b"GET /health HTTP/1.1\r\nHost: a\r\n\r\n")
            head = await reader.readuntil(b"\r\n\r\n")
            await reader.readexactly(15)
            if b"\r\nConnection: close\r\n" in head:
                writer.close()
                return 0
        except (asyncio.IncompleteReadError, ConnectionError):
            return 1


async def refusal(service, began):
    """The seconds until nobody listens any more."""
    while True:
        try:
            _, writer = await service.connect()
            writer.close()
            await asyncio.sleep(0.002)
        except ConnectionError:
            return time.monotonic() - began


async def t12(run):
    """SIGINT is like SIGTERM, and a second signal ends at once."""
    async with Service(run.executable) as service:
        service.process.send_signal(signal.SIGINT)
        code = await asyncio.to_thread(service.process.wait, 20)
    async with Service(run.executable) as service:
        _, writer = await begin_upload(service)
        service.process.send_signal(signal.SIGINT)
        await asyncio.sleep(0.2)
        began = time.monotonic()
        service.process.send_signal(signal.SIGINT)
        second = await asyncio.to_thread(service.process.wait, 20)
        seconds = time.monotonic() - began
        writer.close()
    run.report("T12", f"SIGINT: exit {code}; a second one with a request in flight: exit {second} after "
               f"{1000 * seconds:.0f} ms", code == 0 and second == 130 and seconds < 0.2)
