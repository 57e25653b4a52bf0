"""Clients that take their time."""

import asyncio
import socket
import time

from service import Probe, Service, note_refusal, status


async def t1(run):
    """Heads that come a byte in two seconds."""
    count = 100 if run.quick else 500
    async with Service(run.executable, HEAD_TIMEOUT=10) as service, Probe(service) as probe:
        before = service.files
        ends = await asyncio.gather(*(drip(service, b"GET /health HTTP/1.1\r\nX: " + b"a" * 99, 2) for _ in range(count)))
        await asyncio.sleep(0.5)
        longest = max(seconds for seconds, _ in ends)
        run.report("T1", f"{count} slow heads: all ended after at most {longest:.1f} s with "
                   f"{statuses(ends)}; p99 of /health {probe.p99:.1f} ms; {service.files - before:+} open files",
                   longest < 13.5 and {code for _, code in ends} <= {408, 0} and probe.p99 < 20
                   and abs(service.files - before) <= 5 and probe.failures == 0)


async def drip(service, sent, pause):
    """Sends byte by byte until the connection ends; gives the seconds and the status."""
    reader, writer = await service.connect()
    began = time.monotonic()
    answer = asyncio.create_task(reader.read())
    try:
        for byte in sent:
            if answer.done():
                break
            writer.write(bytes([byte]))
            await asyncio.wait([answer], timeout=pause)
        note_refusal(await answer)
        return time.monotonic() - began, status(answer.result())
    except ConnectionError:
        return time.monotonic() - began, 0
    finally:
        answer.cancel()
        writer.close()


def statuses(ends):
    codes = [code for _, code in ends]
    return ", ".join(f"{codes.count(code)} x {code or 'no answer'}" for code in sorted(set(codes)))


async def t2(run):
    """Connections on which nothing comes."""
    count, idle = (200, 3) if run.quick else (1000, 10)
    async with Service(run.executable, IDLE_TIMEOUT=idle) as service:
        before = service.resident
        waits = []
        for _ in range(count):
            waits.append(asyncio.create_task(until_end(*await service.connect(), time.monotonic())))
        grown = (service.resident - before) / count
        times = await asyncio.gather(*waits)
        run.report("T2", f"{count} idle connections: ended after {min(times):.1f} to {max(times):.1f} s of {idle} s; "
                   f"{grown / 1024:.1f} KiB each", idle - 1.5 < min(times) and max(times) < idle + 1.5
                   and grown < 32 * 1024)


async def until_end(reader, writer, began):
    try:
        await reader.read()
    except ConnectionError:
        pass
    writer.close()
    return time.monotonic() - began


async def t3(run):
    """A body of which a byte comes a second."""
    async with Service(run.executable, MAX_REQUESTS=1) as service:
        head = b"POST /notes HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n"
        reader, writer = await service.connect()
        began = time.monotonic()
        writer.write(head)
        answer = asyncio.create_task(reader.read())
        while not answer.done():
            writer.write(b" ")
            await asyncio.wait([answer], timeout=1)
        seconds, code = time.monotonic() - began, status(answer.result())
        writer.close()
        after = (await service.get("/notes"))[0]
        run.report("T3", f"a body of a byte a second: {code} after {seconds:.1f} s, and its only place is free ({after})",
                   code == 408 and seconds < 31 and after == 200)


async def t6(run):
    """Clients that read a large list a KiB a second."""
    clients = 20 if run.quick else 100
    limit = 16 * 2**20
    async with Service(run.executable, WRITE_TIMEOUT=8, MAX_UNREAD_BYTES=limit) as service:
        await fill(service)
        for _ in range(4):
            await service.get("/notes")  # What one such answer takes is no growth.
        size = len((await service.get("/notes"))[1])
        before = service.resident
        async with Probe(service) as probe:
            began = time.monotonic()
            files = service.files
            readers = [asyncio.create_task(sip(service)) for _ in range(clients)]
            grown = 0
            await asyncio.sleep(0.2)
            while service.files > files and time.monotonic() - began < 60:
                grown = max(grown, service.resident - before)
                await asyncio.sleep(0.05)
            seconds = time.monotonic() - began
            for reader in readers:
                reader.cancel()
            await asyncio.gather(*readers, return_exceptions=True)
        run.report("T6", f"{clients} readers of 1 KiB/s of a list of {size / 2**20:.1f} MiB: all ended after "
                   f"{seconds:.1f} s, where 8 s without progress and {limit / 2**20:.0f} MiB in all are allowed; "
                   f"{grown / 1024 / clients:.0f} KiB each; p99 of /health {probe.p99:.1f} ms",
                   seconds < 30 and grown < clients * 256 * 1024 and probe.p99 < 50)


async def fill(service):
    """Makes the list of notes 4 MiB long."""
    reader, writer = await service.connect()
    body = ('{"text":"' + "\U0001F4DD" * 10_000 + '"}').encode()
    for _ in range(100):
        writer.write(b"POST /notes HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: "
                     + str(len(body)).encode() + b"\r\n\r\n" + body)
        head = await reader.readuntil(b"\r\n\r\n")
        length = int(head.lower().split(b"content-length: ")[1].split(b"\r\n")[0])
        await reader.readexactly(length)
        assert status(head) == 201
    writer.close()


async def sip(service):
    """Reads a KiB a second until the connection ends."""
    # The system would take all of one list for a client that does not read it.
    client = socket.socket()
    client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    client.setblocking(False)
    await asyncio.get_running_loop().sock_connect(client, ("127.0.0.1", service.port))
    reader, writer = await asyncio.open_connection(sock=client, limit=1024)
    writer.write(4 * b"GET /notes HTTP/1.1\r\nHost: a\r\n\r\n")
    try:
        while writer.transport and not reader.at_eof():
            await reader.read(1024)
            await asyncio.sleep(1)
    except ConnectionError:
        pass
    writer.close()


async def t7(run):
    """A large answer that a slow client reads to its end, for longer than an idle connection lives."""
    async with Service(run.executable, IDLE_TIMEOUT=2, WRITE_TIMEOUT=5) as service:
        await fill(service)
        reader, writer = await service.connect(limit=64 * 1024)
        began = time.monotonic()
        writer.write(b"GET /notes HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
        received = 0
        while piece := await reader.read(64 * 1024):
            received += len(piece)
            await asyncio.sleep(0.1)
        expected = len((await service.get("/notes"))[1])
        seconds = time.monotonic() - began
        run.report("T7", f"an answer of {expected / 2**20:.1f} MiB read for {seconds:.1f} s, idle time 2 s: whole",
                   expected <= received <= expected + 400 and seconds > 4)
