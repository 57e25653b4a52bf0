"""T38: the service under a mixed load for minutes; memory and open files stay, and answers do not get slower."""

import argparse
import asyncio
import sys
import tempfile
import time

from service import Service, percentile, status


CLIENTS = 16


async def main(arguments):
    with tempfile.TemporaryDirectory(prefix="soak-") as folder:
        async with Service(arguments.executable, DATABASE_URL=f"sqlite:///{folder}/old.db") as service:
            samples, times, end = [], [], time.monotonic() + 60 * arguments.minutes
            clients = [asyncio.create_task(client(service, number, times, end)) for number in range(CLIENTS)]
            while time.monotonic() < end:
                await asyncio.sleep(min(15, max(0.1, end - time.monotonic())))
                samples.append((time.monotonic(), service.resident, service.files))
            await asyncio.gather(*clients)
            async with Service(arguments.executable, DATABASE_URL=f"sqlite:///{folder}/new.db") as fresh:
                p99s = await contest(service, fresh)
            sys.exit(0 if verdict(arguments.minutes, samples, len(times), p99s) else 1)


async def contest(*services):
    """The p99 of each service; they take turns, so that what else the machine does is the same for both."""
    times = [[] for _ in services]
    for turn in range(11):
        for service, of_service in zip(services, times):
            of_turn, end = [], time.monotonic() + 2
            await asyncio.gather(*(client(service, number, of_turn, end) for number in range(CLIENTS)))
            if turn > 0:  # The first one warms up.
                of_service += of_turn
    return [percentile(of_service, 99) for of_service in times]


async def client(service, number, times, end):
    """Creates, reads, changes, lists and deletes notes, asks for what is not there, and begins anew."""
    while time.monotonic() < end:
        reader, writer = await service.connect()
        for loop in range(50):
            if time.monotonic() >= end:
                break
            note, _ = await ask(reader, writer, "POST", "/notes", b'{"text":"' + b"a" * (20 + 37 * loop) + b'"}')
            identifier = note.rpartition("/")[2]
            for method, path, body in (
                ("GET", f"/notes/{identifier}", b""), ("PUT", f"/notes/{identifier}", b'{"text":"changed"}'),
                ("GET", "/notes?limit=20", b""), ("GET", "/missing", b""), ("POST", "/notes", b"{"),
                ("DELETE", f"/notes/{identifier}", b""), ("GET", "/health", b""),
            ):
                began = time.monotonic()
                _, code = await ask(reader, writer, method, path, body)
                times.append(1000 * (time.monotonic() - began))
                assert code in (200, 204, 400, 404), f"{method} {path}: {code}"
        # Some go in the middle of an exchange.
        if number % 4 == 0:
            writer.write(b"POST /notes HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{")
        writer.close()


async def ask(reader, writer, method, path, body):
    """The location and the status of an answer."""
    length = f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n" if body else ""
    writer.write(f"{method} {path} HTTP/1.1\r\nHost: a\r\n{length}\r\n".encode() + body)
    head = await reader.readuntil(b"\r\n\r\n")
    fields = dict(line.lower().split(": ", 1) for line in head.decode().split("\r\n")[1:] if line)
    await reader.readexactly(int(fields.get("content-length", "0")))
    return fields.get("location", ""), status(head)


def verdict(minutes, samples, requests, p99s):
    begin, end = samples[0][0], samples[-1][0]
    # The first half warms up: caches fill, the allocator gets its arenas.
    late = [(when, size) for when, size, _ in samples if when >= begin + (end - begin) / 2]
    hours = max((late[-1][0] - late[0][0]) / 3600, 1e-9)
    slope = (late[-1][1] - late[0][1]) / 2**20 / hours
    files = [count for _, _, count in samples]
    old, fresh = p99s
    passed = late[-1][1] - late[0][1] < 2 * 2**20 and max(files) - min(files) <= 20 and old <= 1.2 * fresh + 1
    print(f"{'ok  ' if passed else 'FAIL'} T38        {minutes} minutes, {requests} requests: "
          f"{samples[0][1] / 2**20:.1f} MiB after the first 15 s, {late[0][1] / 2**20:.1f} at half time, "
          f"{late[-1][1] / 2**20:.1f} at the end ({slope:+.1f} MiB/h over the second half); "
          f"{min(files)} to {max(files)} open files; p99 {old:.1f} ms, that of a service just started {fresh:.1f} ms")
    return passed


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="soak")
    parser.add_argument("--executable", required=True)
    parser.add_argument("--minutes", type=float, default=10)
    asyncio.run(main(parser.parse_args()))
