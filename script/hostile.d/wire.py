"""Requests that are unusual, or that two readers could take for different ones."""

import asyncio
import re
import time

from service import Service, note_refusal, status

NEXT = b"GET /health HTTP/1.1\r\nHost: a\r\n\r\n"
POST = b"POST /notes HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
# What a strict reader refuses (RFC 9112), each with a good request behind it that must not be answered.
SMUGGLING = {
    "length and chunked": POST + b"Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "two lengths": POST + b"Content-Length: 2\r\nContent-Length: 3\r\n\r\n{} ",
    "a list of lengths": POST + b"Content-Length: 2, 3\r\n\r\n{} ",
    "a length with a sign": POST + b"Content-Length: +2\r\n\r\n{}",
    "a hexadecimal length": POST + b"Content-Length: 0x2\r\n\r\n{}",
    "a space before the colon": POST + b"Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
    "another coding": POST + b"Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
    "chunked, then another coding": POST + b"Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
    "chunked twice": POST + b"Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n",
    "chunked in HTTP/1.0": POST.replace(b"HTTP/1.1", b"HTTP/1.0") + b"Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "a folded field": POST + b"X: a\r\n b\r\nContent-Length: 0\r\n\r\n",
    "NUL in a field": POST + b"X: a\0b\r\nContent-Length: 0\r\n\r\n",
    "CR in a field": POST + b"X: a\rb\r\nContent-Length: 0\r\n\r\n",
    "an overflowing chunk size": POST + b"Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n{}\r\n0\r\n\r\n",
    "a chunk size with a sign": POST + b"Transfer-Encoding: chunked\r\n\r\n-2\r\n{}\r\n0\r\n\r\n",
    "bytes behind a chunk": POST + b"Transfer-Encoding: chunked\r\n\r\n2\r\n{}x\r\n0\r\n\r\n",
    "no name": b"GET /health HTTP/1.1\r\nHost: a\r\n: a\r\n\r\n",
    "a space in the target": b"GET /hea lth HTTP/1.1\r\nHost: a\r\n\r\n",
    "no host": b"GET /health HTTP/1.1\r\n\r\n",
    "two hosts": b"GET /health HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
    "no version": b"GET /health\r\n\r\n",
    "HTTP/2 in the clear": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "TLS": bytes.fromhex("16030100a5010000a10303") + b"\0" * 32 + b"\r\n\r\n",
}


async def t8(run):
    """A hundred requests in one write."""
    async with Service(run.executable) as service:
        kinds = [(b"/health", 200), (b"/docs", 200), (b"/missing", 404), (b"/notes?limit=x", 422), (b"/notes", 200)]
        wanted = [kinds[number % len(kinds)] for number in range(100)]
        sent = b"".join(b"GET " + path + b" HTTP/1.1\r\nHost: a\r\nX-Request-Id: r" + str(number).encode() + b"\r\n\r\n"
                        for number, (path, _) in enumerate(wanted))
        reader, writer = await service.connect()
        writer.write(sent)
        got = [await answer(reader) for _ in wanted]
        writer.close()
        in_order = [head["x-request-id"] for _, head, _ in got] == [f"r{number}" for number in range(100)]
        run.report("T8", f"100 requests in one write: 100 answers, in order: {in_order}",
                   in_order and [code for code, _, _ in got] == [code for _, code in wanted])


async def answer(reader):
    """Status, header fields and content of the next answer."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
    fields = dict(line.lower().split(": ", 1) for line in head[1:] if line)
    content = await reader.readexactly(int(fields.get("content-length", "0")))
    note_refusal("\r\n".join(head).encode() + content)
    return int(head[0].split()[1]), fields, content


async def t9(run):
    """Requests that somebody could take for two."""
    async with Service(run.executable) as service:
        wrong = []
        for name, sent in SMUGGLING.items():
            got = await service.exchange(sent + NEXT, limit=15)
            answers = len(re.findall(rb"HTTP/1\.1 \d{3} ", got))
            if answers > 1 or (answers == 1 and not 400 <= status(got) <= 505) or b'{"status":"ok"}' in got:
                wrong.append(f"{name}: {answers} answers, {status(got)}")
        alive = (await service.get("/health"))[0] == 200
        run.report("T9", f"{len(SMUGGLING)} requests that two readers could take for different ones: each refused once "
                   f"and its connection closed{'; wrong: ' + '; '.join(wrong) if wrong else ''}", not wrong and alive)


async def t10(run):
    """The corners of HTTP/1.1 that are allowed."""
    async with Service(run.executable) as service:
        close = b"\r\nHost: a\r\nConnection: Close\r\n\r\n"
        old = await service.exchange(b"GET /health HTTP/1.0\r\n\r\n")
        head = await service.exchange(b"HEAD /health HTTP/1.1" + close)
        options = await service.exchange(b"OPTIONS /notes HTTP/1.1" + close)
        absolute = await service.exchange(b"GET http://a/health HTTP/1.1" + close)
        wrong_method = await service.exchange(b"PATCH /notes HTTP/1.1" + close)
        unknown = await service.exchange(b"GET /health HTTP/1.1\r\nExpect: wonders" + close)
        seconds, code = await expect_continue(service)
        checks = {
            "HTTP/1.0": status(old) == 200 and old.endswith(b'{"status":"ok"}'),
            "HEAD": status(head) == 200 and head.endswith(b"\r\n\r\n") and b"Content-Length: 15" in head,
            "OPTIONS": status(options) == 204 and b"Allow: GET, POST, HEAD, OPTIONS" in options,
            "absolute form": status(absolute) == 200,
            "405 with Allow": status(wrong_method) == 405 and b"\r\nAllow: " in wrong_method,
            "417": status(unknown) == 417,
            "Expect": seconds < 0.05 and code == 201,
        }
        run.report("T10", ", ".join(f"{name}: {'as it must be' if good else 'WRONG'}" for name, good in checks.items())
                   + f"; 100 Continue after {1000 * seconds:.1f} ms", all(checks.values()))


async def expect_continue(service):
    reader, writer = await service.connect()
    began = time.monotonic()
    writer.write(POST + b"Content-Length: 12\r\nExpect: 100-continue\r\n\r\n")
    assert (await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), 5)).startswith(b"HTTP/1.1 100 ")
    seconds = time.monotonic() - began
    writer.write(b'{"text":"a"}')
    code, _, _ = await answer(reader)
    writer.close()
    return seconds, code
