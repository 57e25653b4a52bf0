"""Three services on one database: who migrates, whose ids, and what is left when two of them end."""

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


def main():
    parser = argparse.ArgumentParser(prog="scale-test")
    parser.add_argument("--executable", required=True)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="scale-test-") as folder:
        database = Postgres(folder)
        services = [Service(arguments.executable, database.url, f"{folder}/{name}.log") for name in range(3)]
        try:
            problems = migrate_at_once(services)
            for service in services:
                service.start()
            problems += write_at_once(services)
        finally:
            for service in services:
                service.kill()
            database.stop()
    for problem in problems[:20]:
        print(f"scale-test: {problem}", file=sys.stderr)
    return 1 if problems else 0


def migrate_at_once(services):
    """One of three migrators that start together does the work; the others wait and find nothing to do."""
    migrators = [
        subprocess.Popen([service.executable, "migrate"], env=service.environment, stdout=subprocess.PIPE, text=True)
        for service in services
    ]
    said = sorted(migrator.communicate(timeout=60)[0].split()[0] for migrator in migrators)
    print(f"scale-test: three migrators at once said: {', '.join(said)}")
    return [] if said == ["applied", "nothing", "nothing"] else [f"three migrators said {said}"]


def write_at_once(services):
    """Writes to all three for three seconds, of which the first lives one and the second two."""
    log, stop = Log(), threading.Event()
    writers = [
        threading.Thread(target=write_until, args=(stop, service.port, f"{index}.{writer}", log))
        for index, service in enumerate(services)
        for writer in range(4)
    ]
    for writer in writers:
        writer.start()
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
