"""A database that has no connection left."""

import asyncio
import os
import pathlib
import subprocess
import sys
import time

from service import Probe, Service

sys.path.append(str(pathlib.Path(__file__).resolve().parent.parent / "bench.d"))

from services import postgres  # noqa: E402


async def t15(run):
    """Fifty lists at once while the table is locked, over a pool of four connections."""
    server = os.environ.get("TEST_DATABASE_URL")
    if not server:
        print("skip T15        needs PostgreSQL: script/with-postgres script/hostile", flush=True)
        return
    with postgres(server) as url:
        subprocess.run([run.executable, "migrate"], env={**os.environ, "DATABASE_URL": url, "LOG_LEVEL": "critical"},
                       check=True, stdout=subprocess.DEVNULL)
        async with Service(run.executable, DATABASE_URL=url, DB_POOL_MAX=4) as service:
            assert (await service.get("/notes"))[0] == 200
            lock = locked(url, seconds=3)
            try:
                async with Probe(service, pause=0.005) as probe:
                    answers = await asyncio.gather(*(timed_list(service) for _ in range(50)))
            finally:
                await asyncio.to_thread(lock.wait, 30)
            began = time.monotonic()
            while (await service.get("/notes"))[0] != 200:
                await asyncio.sleep(0.02)
            recovered = time.monotonic() - began
            connections = number(url, "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
                                      "AND pid <> pg_backend_pid()")
        refused = [seconds for code, seconds in answers if code == 503]
        listed = sum(code == 200 for code, _ in answers)
        run.report("T15", f"the table locked for 3 s, 4 connections, 50 lists: {listed}, whose questions are with "
                   f"the database, get theirs behind the lock, {len(refused)} get 503 after {min(refused, default=0):.1f} to "
                   f"{max(refused, default=0):.1f} s; p99 of /health meanwhile "
                   f"{probe.p99:.1f} ms; a list {recovered:.2f} s after the lock, {connections} connections then",
                   listed + len(refused) == 50 and refused and max(refused) < 3 and probe.p99 < 20
                   and probe.failures == 0 and recovered < 2 and connections <= 4)


async def timed_list(service):
    began = time.monotonic()
    code, _ = await service.get("/notes")
    return code, time.monotonic() - began


def locked(url, seconds):
    """A session that keeps everybody from the table; returns once it does."""
    session = subprocess.Popen(
        ["psql", "--quiet", "--no-psqlrc", "--tuples-only", "--command",
         "BEGIN", "--command", "LOCK TABLE notes IN ACCESS EXCLUSIVE MODE", "--command", "SELECT 'locked'",
         "--command", f"SELECT pg_sleep({seconds})", "--command", "COMMIT", url],
        stdout=subprocess.PIPE, text=True)
    if "locked" not in session.stdout.readline():
        raise RuntimeError("the table could not be locked")
    return session


def number(url, question):
    return int(subprocess.run(["psql", "--no-psqlrc", "--no-align", "--tuples-only", "--command", question, url],
                              check=True, capture_output=True, text=True).stdout)
