"""Requests that are too large."""

import asyncio
import time

from service import Service, note_refusal, status


async def t4(run):
    """Heads that are too large, again and again."""
    heads = {
        "20 KiB in one field": (b"GET /health HTTP/1.1\r\nHost: a\r\nX: " + b"a" * 20480 + b"\r\n\r\n", {431}),
        "101 fields": (b"GET /health HTTP/1.1\r\nHost: a\r\n" + b"X: a\r\n" * 101 + b"\r\n", {431}),
        "a target of 9 KiB": (b"GET /" + b"a" * 9216 + b" HTTP/1.1\r\nHost: a\r\n\r\n", {414}),
        "a target of 20 KiB": (b"GET /" + b"a" * 20480 + b" HTTP/1.1\r\nHost: a\r\n\r\n", {431}),
    }
    repeats = 500 if run.quick else 25_000
    async with Service(run.executable) as service:
        for name, (head, codes) in heads.items():
            for _ in range(200):
                await service.exchange(head)
        before, slowest, good = service.resident, 0, True
        for name, (head, codes) in heads.items():
            times = []
            for _ in range(repeats):
                began = time.monotonic()
                answer = await first_answer(service, head)
                times.append(time.monotonic() - began)
                good = good and status(answer) in codes and b"application/problem+json" in answer
            slowest = max(slowest, sorted(times)[len(times) * 99 // 100])
        grown = service.resident - before
        run.report("T4", f"{4 * repeats} heads that are too large: 431 or 414 each, p99 {1000 * slowest:.1f} ms, "
                   f"{grown / 2**20:+.1f} MiB of memory", good and slowest < 0.005 and grown < 5 * 2**20)


async def first_answer(service, sent):
    reader, writer = await service.connect()
    writer.write(sent)
    try:
        answer = await reader.read(65536)
        note_refusal(answer)
        return answer
    except ConnectionError:
        return b""
    finally:
        writer.close()


async def t5(run):
    """Bodies that are too large: announced, endless, and just so."""
    limit = 2**20
    head = b"POST /notes HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
    async with Service(run.executable) as service:
        just = b'{"text":"a"' + b" " * (limit - 12) + b"}"
        assert len(just) == limit
        exact = await service.exchange(
            head + b"Connection: close\r\nContent-Length: " + str(limit).encode() + b"\r\n\r\n" + just)
        before = service.resident
        announced = await service.exchange(head + b"Content-Length: 1073741824\r\n\r\n")
        over = await service.exchange(head + b"Content-Length: " + str(limit + 1).encode() + b"\r\n\r\n")
        endless, sent = await endless_body(service, head)
        grown = service.resident - before
        codes = [status(answer) for answer in (exact, announced, over, endless)]
        run.report("T5", f"exactly the limit, 1 GiB announced, one more than the limit, chunks without end: {codes}; "
                   f"the last after {sent / 2**20:.1f} MiB; {grown / 2**20:+.1f} MiB of memory",
                   codes == [201, 413, 413, 413] and sent < limit + 8 * 2**20 and grown < 5 * 2**20)


async def endless_body(service, head):
    """Sends chunks until the connection ends; gives the answer and how much left."""
    reader, writer = await service.connect()
    writer.write(head + b"Transfer-Encoding: chunked\r\n\r\n")
    answer, sent = asyncio.create_task(reader.read()), 0
    try:
        while not answer.done():
            writer.write(b"10000\r\n" + b" " * 65536 + b"\r\n")
            await writer.drain()
            sent += 65536
            await asyncio.sleep(0)
    except ConnectionError:
        pass
    try:
        return await answer, sent
    except ConnectionError:
        return b"", sent
    finally:
        writer.close()
