"""More than there is room for, and clients that come back."""

import asyncio
import os
import signal
import time

from service import Service, note_refusal, percentile, status

HEALTH = b"GET /health HTTP/1.1\r\nHost: a\r\n\r\n"


async def t13(run):
    await all_taken(run)
    await twice_too_many(run)


async def all_taken(run):
    """Requests that find no place for as long as slow uploads have them all."""
    places, seconds = 20, 5 if run.quick else 30
    # Those that keep their places are slow uploads, which must not run into their own deadlines here.
    async with Service(run.executable, MAX_REQUESTS=places, BODY_PATIENCE=120, BODY_TIMEOUT=120) as service:
        before = service.resident
        held = [await hold(service) for _ in range(places)]
        refused, times, deadline = 0, [], time.monotonic() + seconds
        retry_after = True
        while time.monotonic() < deadline:
            began = time.monotonic()
            reader, writer = await service.connect()
            writer.write(b"GET /notes HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            answer = await reader.read()
            note_refusal(answer)
            writer.close()
            times.append(time.monotonic() - began)
            refused += status(answer) == 503
            retry_after = retry_after and b"\r\nRetry-After: 1\r\n" in answer
        for reader, writer in held:
            writer.write(b'{"text":"a"}')
        kept = [status(await reader.readuntil(b"\r\n\r\n")) for reader, _ in held]
        began = time.monotonic()
        while (await service.get("/notes"))[0] != 200:
            await asyncio.sleep(0.01)
        recovered, grown = time.monotonic() - began, service.resident - before
        for _, writer in held:
            writer.close()
        run.report("T13", f"{places} places taken for {seconds} s: {refused} of {len(times)} others got 503 with "
                   f"Retry-After, p99 {1000 * percentile(times, 99):.1f} ms; all {kept.count(201)} answered after; "
                   f"free again after {recovered:.2f} s; {grown / 2**20:+.1f} MiB",
                   refused == len(times) and retry_after and percentile(times, 99) < 0.01
                   and kept.count(201) == places and recovered < 1 and grown < 8 * 2**20)


async def twice_too_many(run):
    """Twice as many requests a second as there can be answered, whether the earlier ones have their answers or not."""
    places, seconds = 20, 5 if run.quick else 30
    async with Service(run.executable, MAX_REQUESTS=places) as service:
        before = service.resident
        alone = percentile([(await visit(service))[1] for _ in range(20)], 99)
        peak = await most(service, places, 5)
        began, visits = time.monotonic(), []
        while (passed := time.monotonic() - began) < seconds:
            visits += [asyncio.create_task(visit(service)) for _ in range(int(2 * peak * passed) - len(visits))]
            await asyncio.sleep(0.001)
        answers = await asyncio.gather(*visits)
        ended = time.monotonic()
        while (await service.get("/notes"))[0] != 200:
            await asyncio.sleep(0.01)
        recovered, grown = time.monotonic() - ended, service.resident - before
    taken = [time for code, time in answers if code == 201]
    refused = [time for code, time in answers if code == 503]
    served = len(taken) / seconds / peak
    run.report("T13", f"{2 * peak:.0f} a second for {seconds} s where {places} places take {peak:.0f}: {100 * served:.0f} % "
               f"of those are answered, p99 {1000 * percentile(taken, 99):.0f} ms (alone {1000 * alone:.0f}); {len(refused)} "
               f"others get 503, p99 {1000 * percentile(refused, 99):.1f} ms; free again after {recovered:.2f} s; "
               f"{grown / 2**20:+.1f} MiB",
               served >= 0.9 and len(taken) + len(refused) == len(answers) and percentile(taken, 99) < 5 * alone
               and percentile(refused, 99) < 0.01 and recovered < 1 and grown < 8 * 2**20)


async def most(service, places, seconds):
    """How many visits a second there can be: each place is taken again as soon as it is free."""
    async def client():
        count = 0
        while time.monotonic() < end:
            count += (await visit(service))[0] == 201
        return count

    end = time.monotonic() + seconds
    return sum(await asyncio.gather(*(client() for _ in range(places)))) / seconds


async def visit(service):
    """A request that keeps a place for a tenth of a second, if it gets one: its status, and how long it took."""
    began = time.monotonic()
    reader, writer, answer = await ask(service)
    try:
        if status(answer) == 100:
            await asyncio.sleep(0.1)
            writer.write(b'{"text":"a"}')
            answer = await reader.readuntil(b"\r\n\r\n")
        return status(answer), time.monotonic() - began
    finally:
        writer.close()


async def hold(service):
    """A request that keeps its place until its body comes."""
    reader, writer, _ = await ask(service)
    return reader, writer


async def ask(service):
    """A request that waits to send its body, and what the service says to that."""
    reader, writer = await service.connect()
    writer.write(b"POST /notes HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nExpect: 100-continue\r\n"
                 b"Content-Length: 12\r\n\r\n")
    return reader, writer, await reader.readuntil(b"\r\n\r\n")


async def t14(run):
    """More connections than the process may open files."""
    async with Service(run.executable, files=128) as service:
        streams = []
        for _ in range(500):
            try:
                streams.append(await asyncio.wait_for(service.connect(), 1))
            except (OSError, asyncio.TimeoutError):
                pass
        used, began = service.processor_seconds, time.monotonic()
        await asyncio.sleep(3)
        busy = (service.processor_seconds - used) / (time.monotonic() - began)
        for _, writer in streams:
            writer.close()
        began = time.monotonic()
        while (await asyncio.wait_for(service.get("/health"), 10))[0] != 200:
            await asyncio.sleep(0.05)
        seconds = time.monotonic() - began
        run.report("T14", f"{len(streams)} connections to a process of 128 files: {100 * busy:.0f} % of a processor while "
                   f"they last, serves again {seconds:.2f} s after they are gone", busy < 0.2 and seconds < 2)


async def t37(run):
    """A process that is stopped and goes on, as on a machine that is suspended."""
    pause = 5 if run.quick else 90
    async with Service(run.executable) as service:
        reader, writer = await service.connect()
        writer.write(HEALTH)
        await reader.readuntil(b"}")
        os.kill(service.process.pid, signal.SIGSTOP)
        await asyncio.sleep(pause)
        os.kill(service.process.pid, signal.SIGCONT)
        began = time.monotonic()
        code = (await service.get("/notes"))[0]
        seconds = time.monotonic() - began
        writer.close()
        run.report("T37", f"stopped for {pause} s, past every deadline: the first request gets {code} after "
                   f"{1000 * seconds:.0f} ms", code == 200 and seconds < 1)


async def t43(run):
    """Clients that come back to their connection after 1 to 4.5 seconds, as Fly's proxy does."""
    clients, loops = (50, 2) if run.quick else (200, 5)
    async with Service(run.executable) as service:
        resets = sum(await asyncio.gather(*(come_back(service, client, loops) for client in range(clients))))
        run.report("T43", f"{clients * loops} requests on connections that were idle for 1 to 4.5 s: {resets} resets",
                   resets == 0)


async def come_back(service, client, loops):
    reader, writer = await service.connect()
    try:
        for loop in range(loops):
            await asyncio.sleep(1 + (client * 7 + loop * 13) % 36 / 10)
            writer.write(HEALTH)
            await reader.readuntil(b"}")
    except (ConnectionError, asyncio.IncompleteReadError):
        return 1
    finally:
        writer.close()
    return 0
