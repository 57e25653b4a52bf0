"""Three services on one database: who migrates, whose ids, what is left when two of them end, and a failover."""

import argparse
import subprocess
import sys
import tempfile
import threading
import time

from client import Log, write_until
from databases import Postgres
from service import Service
from verdict import Verdict

FIRST_WRITE = 5.0  # seconds after the promotion, for each service


def main():
    parser = argparse.ArgumentParser(prog="scale-test")
    parser.add_argument("--executable", required=True)
    arguments = parser.parse_args()
    problems = over_one_server(arguments.executable) + over_a_cluster(arguments.executable)
    for problem in problems[:20]:
        print(f"scale-test: {problem}", file=sys.stderr)
    return 1 if problems else 0


def over_one_server(executable):
    with tempfile.TemporaryDirectory(prefix="scale-test-") as folder:
        database = Postgres(folder)
        services = [Service(executable, database.url, f"{folder}/{name}.log") for name in range(3)]
        try:
            problems = migrate_at_once(services)
            for service in services:
                service.start()
            return problems + write_at_once(services)
        finally:
            for service in services:
                service.kill()
            database.stop()


def over_a_cluster(executable):
    """A primary whose commits wait for a standby; it is killed under load, and the standby becomes the primary."""
    with tempfile.TemporaryDirectory(prefix="scale-test-") as folder:
        primary = Postgres(folder)
        standby, services = None, []
        try:
            standby = Postgres(folder, primary)
            primary.sql("ALTER SYSTEM SET synchronous_standby_names = 'standby'")
            primary.sql("SELECT pg_reload_conf()")
            hosts = f"127.0.0.1:{primary.port},127.0.0.1:{standby.port}"
            url = f"postgres://notes@{hosts}/postgres?sslmode=disable"
            services = [Service(executable, url, f"{folder}/{name}.log") for name in range(3)]
            services[0].migrate()
            for service in services:
                service.start()
            return fail_over(services, primary, standby)
        finally:
            for service in services:
                service.kill()
            for server in (primary, standby):
                if server:
                    server.stop()


def fail_over(services, primary, standby):
    log, stop = Log(), threading.Event()
    writers = write_to_all(services, stop, log)
    time.sleep(1)
    primary.kill()
    time.sleep(1)  # Everybody finds that nobody takes writes.
    before = len(log.acknowledged)
    standby.promote()
    began = time.monotonic()
    firsts = [first_write(service, began) for service in services]
    time.sleep(1)
    stop.set()
    for writer in writers:
        writer.join()
    verdict = Verdict()
    verdict.judge(1, log, [note for note in services[2].notes(after=0) if not note[1].startswith("first")], None)
    print(
        f"scale-test: failover: first writes {', '.join(f'{first:.2f}' for first in firsts)} s after the promotion; "
        f"{before} notes acknowledged before it, {verdict.acknowledged - before} after it, {verdict.lost} lost, "
        f"{verdict.doubled} doubled, {verdict.unanswered} unanswered"
    )
    if max(firsts) > FIRST_WRITE:
        verdict.problems.append(f"a first write took {max(firsts):.1f} s")
    if before == 0 or verdict.acknowledged == before:
        verdict.problems.append("notes were not acknowledged before the failover and after it")
    return verdict.problems


def first_write(service, began):
    """The seconds until a service acknowledges a note."""
    while time.monotonic() - began < 30:
        if service.request("POST", "/notes", {"text": "first"})[0] == 201:
            break
        time.sleep(0.01)
    return time.monotonic() - began


def migrate_at_once(services):
    """One of three migrators that start together does the work; the others wait and find nothing to do."""
    migrators = [
        subprocess.Popen([service.executable, "migrate"], env=service.environment, stdout=subprocess.PIPE, text=True)
        for service in services
    ]
    said = sorted(migrator.communicate(timeout=60)[0].split()[0] for migrator in migrators)
    print(f"scale-test: three migrators at once said: {', '.join(said)}")
    return [] if said == ["applied", "nothing", "nothing"] else [f"three migrators said {said}"]


def write_to_all(services, stop, log):
    writers = [
        threading.Thread(target=write_until, args=(stop, service.port, f"{index}.{writer}", log))
        for index, service in enumerate(services)
        for writer in range(4)
    ]
    for writer in writers:
        writer.start()
    return writers


def write_at_once(services):
    """Writes to all three for three seconds, of which the first lives one and the second two."""
    log, stop = Log(), threading.Event()
    writers = write_to_all(services, stop, log)
    time.sleep(1)
    services[0].kill()
    time.sleep(1)
    services[1].process.terminate()
    graceful = services[1].process.wait(timeout=30)
    time.sleep(1)
    stop.set()
    for writer in writers:
        writer.join()
    verdict = Verdict()
    notes = services[2].notes(after=0)
    verdict.judge(1, log, notes, None)
    ids = [id for id, _ in log.acknowledged]
    if len(set(ids)) != len(ids):
        verdict.problems.append("an id was given twice")
    if graceful != 0:
        verdict.problems.append(f"the service that was stopped ended with exit code {graceful}")
    if len({text.split()[1].split(".")[0] for _, text in log.acknowledged}) != 3:
        verdict.problems.append("not every service acknowledged notes")
    services[0].start()
    if services[0].notes(after=0) != notes:
        verdict.problems.append("two services list different notes")
    print(
        f"scale-test: {verdict.acknowledged} notes acknowledged by three services, {verdict.lost} lost, "
        f"{verdict.doubled} doubled, {verdict.unanswered} unanswered"
    )
    return verdict.problems


if __name__ == "__main__":
    sys.exit(main())
