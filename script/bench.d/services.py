"""The two services that are compared, each over a database of its own that holds 100 notes at first."""

import json
import os
import signal
import socket
import subprocess
import tempfile
import time
import urllib.request
from contextlib import contextmanager

from measure import HERE, TEXT


def ours(executable, url, port):
    environment = {
        **os.environ, "HOST": "127.0.0.1", "PORT": str(port), "DATABASE_URL": url, "LOG_LEVEL": "warning",
    }
    subprocess.run([executable, "migrate"], env=environment, check=True, stdout=subprocess.DEVNULL)
    return subprocess.Popen([executable, "serve"], env=environment)


def fastapi(tools, url, port):
    application = f"{HERE}/fastapi_notes"
    environment = {**os.environ, "DATABASE_URL": url, "PYTHONDONTWRITEBYTECODE": "1"}
    subprocess.run([f"{tools}/bin/python", "main.py"], cwd=application, env=environment, check=True)
    return subprocess.Popen(
        [f"{tools}/bin/uvicorn", "main:app", "--workers", "2", "--host", "127.0.0.1", "--port", str(port),
         "--log-level", "error", "--no-access-log"], cwd=application, env=environment)


@contextmanager
def running(start, program, url):
    """Starts a service, brings it 100 notes, and stops it at the end; gives its base URL."""
    port = free_port()
    base_url = f"http://127.0.0.1:{port}"
    process = start(program, url, port)
    try:
        wait_until_healthy(base_url, process)
        for _ in range(100):
            create(base_url)
        with urllib.request.urlopen(f"{base_url}/notes", timeout=10) as answer:
            notes = json.load(answer)
        if len(notes) != 100 or set(notes[0]) != {"id", "text"}:
            raise SystemExit(f"bench: {program} does not list the 100 notes it was given")
        yield base_url
    finally:
        stop(process)


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def create(base_url):
    request = urllib.request.Request(
        f"{base_url}/notes", json.dumps({"text": TEXT}).encode(), {"Content-Type": "application/json"})
    urllib.request.urlopen(request, timeout=10).close()


def stop(process):
    process.send_signal(signal.SIGTERM)
    process.wait(timeout=40)


def wait_until_healthy(base_url, process, pause=0.05):
    end = time.monotonic() + 30
    while time.monotonic() < end:
        if process.poll() is not None:
            raise SystemExit(f"bench: {process.args[0]} ended with exit code {process.returncode}")
        try:
            urllib.request.urlopen(f"{base_url}/health", timeout=5).close()
            return
        except OSError:
            time.sleep(pause)
    raise SystemExit(f"bench: {process.args[0]} does not answer /health")


@contextmanager
def sqlite(_):
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        yield f"sqlite:///{folder}/notes.db"


@contextmanager
def postgres(server):
    """A new database on the server of that URL."""
    name = f"bench_{os.getpid()}_{time.monotonic_ns()}"
    sql(server, f"CREATE DATABASE {name}")
    path, question, query = server.partition("?")
    try:
        yield path.rsplit("/", 1)[0] + "/" + name + question + query
    finally:
        sql(server, f"DROP DATABASE {name} WITH (FORCE)")


def sql(url, statement):
    subprocess.run(["psql", "--quiet", "--no-psqlrc", "--command", statement, url], check=True)
