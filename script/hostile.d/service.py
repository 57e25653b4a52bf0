"""A service that runs over notes in memory, and what can be seen of it from outside."""

import asyncio
import json
import os
import resource
import signal
import socket
import subprocess
import time


def free_port():
    """A port of loopback that nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


# Every refusal that came back: its status, and whether it was a problem of RFC 9457 with that status.
REFUSALS = []


class Service:
    """A running service; its settings are environment variables."""

    def __init__(self, executable, files=None, **settings):
        self.port = free_port()
        environment = {**os.environ, "HOST": "127.0.0.1", "PORT": str(self.port), "LOG_LEVEL": "critical",
                       "DATABASE_URL": "sqlite:///:memory:", **{name: str(value) for name, value in settings.items()}}
        limit = (lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (files, files))) if files else None
        self.process = subprocess.Popen([executable, "serve"], env=environment, preexec_fn=limit)

    async def __aenter__(self):
        end = time.monotonic() + 30
        while time.monotonic() < end:
            try:
                assert (await self.get("/health"))[0] == 200
                return self
            except OSError:
                await asyncio.sleep(0.02)
        raise SystemExit("hostile: the service does not answer /health")

    async def __aexit__(self, *_):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        try:
            await asyncio.to_thread(self.process.wait, 30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise

    async def connect(self, **options):
        return await asyncio.open_connection("127.0.0.1", self.port, **options)

    async def exchange(self, sent, limit=30):
        """Sends bytes on a connection of their own, and gives what comes until the end."""
        reader, writer = await self.connect()
        try:
            writer.write(sent)
            answer = await asyncio.wait_for(reader.read(), limit)
            note_refusal(answer)
            return answer
        except ConnectionResetError:
            return b""
        finally:
            writer.close()

    async def get(self, path):
        """Status and content of a GET on a connection of its own."""
        answer = await self.exchange(f"GET {path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n".encode())
        head, _, content = answer.partition(b"\r\n\r\n")
        return status(head), content

    @property
    def resident(self):
        """The bytes of memory that it holds."""
        with open(f"/proc/{self.process.pid}/statm") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")

    @property
    def files(self):
        return len(os.listdir(f"/proc/{self.process.pid}/fd"))

    @property
    def processor_seconds(self):
        with open(f"/proc/{self.process.pid}/stat") as file:
            fields = file.read().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def note_refusal(answer):
    """Keeps what there is to say of an answer that is no success."""
    head, _, content = answer.partition(b"\r\n\r\n")
    code = status(head)
    if code < 400:
        return
    try:
        is_problem = (b"\r\nContent-Type: application/problem+json\r\n" in head
                      and json.loads(content)["status"] == code)
    except ValueError:
        is_problem = False
    REFUSALS.append((code, is_problem))


def status(answer):
    """The status of an answer, 0 when it is none."""
    words = answer.split(b" ", 2)
    return int(words[1]) if len(words) > 1 and words[0] == b"HTTP/1.1" else 0


class Probe:
    """Asks /health again and again while something else happens, and keeps how long each answer took."""

    def __init__(self, service, pause=0.01):
        self.service, self.pause, self.milliseconds, self.failures = service, pause, [], 0

    async def __aenter__(self):
        self.task = asyncio.create_task(self.run())
        return self

    async def __aexit__(self, *_):
        self.task.cancel()
        await asyncio.gather(self.task, return_exceptions=True)

    async def run(self):
        reader, writer = await self.service.connect()
        while True:
            began = time.monotonic()
            writer.write(b"GET /health HTTP/1.1\r\nHost: a\r\n\r\n")
            head = await reader.readuntil(b"\r\n\r\n")
            await reader.readexactly(15)
            self.milliseconds.append(1000 * (time.monotonic() - began))
            self.failures += status(head) != 200
            await asyncio.sleep(self.pause)

    @property
    def p99(self):
        return percentile(self.milliseconds, 99)


def percentile(numbers, percent):
    ordered = sorted(numbers)
    return ordered[min(len(ordered) - 1, len(ordered) * percent // 100)] if ordered else float("nan")
