"""The rounds: load, SIGKILL, start, look; other ways to suffer are in files of their own."""

import argparse
import random
import statistics
import sys
import tempfile
import threading
import time

import disk
import migrations
import suspend
from client import Log, write_until
from databases import Postgres, SQLite
from service import Service, StartFailure
from verdict import Verdict

WRITERS = 8
SLOWEST_START = 0.5  # seconds from the start of the process to its first 200


def main():
    arguments = parse()
    random.seed(arguments.seed)
    print(f"crash-test: {arguments.what}, {arguments.rounds} rounds, seed {arguments.seed}", flush=True)
    others = {"migrations": migrations.main, "disk": disk.main, "suspend": suspend.main}
    return others.get(arguments.what, kill_again_and_again)(arguments)


def kill_again_and_again(arguments):
    with tempfile.TemporaryDirectory(prefix="crash-test-") as folder:
        database = {"sqlite": SQLite, "postgres": Postgres}[arguments.what](folder)
        try:
            return run(arguments, database, folder)
        finally:
            database.stop()


def parse():
    parser = argparse.ArgumentParser(prog="crash-test")
    parser.add_argument("--executable", required=True)
    parser.add_argument("--rounds", type=int, default=200, help="of kills")
    parser.add_argument("--seed", type=int, default=random.randrange(2**32))
    parser.add_argument("--seconds", type=int, default=16, help="how long suspend stops the service")
    parser.add_argument(
        "what", nargs="?", choices=["sqlite", "postgres", "migrations", "disk", "suspend"], default="sqlite")
    return parser.parse_args()


def run(arguments, database, folder):
    verdict = Verdict()
    service = Service(arguments.executable, database.url, f"{folder}/service.log")
    starts = []
    try:
        service.migrate()
        starts.append(service.start())
        for number in range(1, arguments.rounds + 1):
            database_too = database.can_crash and number % 2 == 0
            log = load_and_kill(number, service, database if database_too else None)
            if database_too:
                database.start()
            starts.append(service.start())
            verdict.judge(number, log, service.notes(after=verdict.newest), database.damage())
            if number % 20 == 0:
                print(f"    {number} rounds, {verdict.acknowledged} notes acknowledged", flush=True)
        verdict.judge_all(service.notes(after=0))
    except StartFailure as failure:
        verdict.problems.append(str(failure))
    finally:
        service.kill()
    return report(verdict, starts)


def load_and_kill(number, service, database):
    """Writes from several connections, and ends the service, with the database if one is given, at a random moment."""
    log = Log()
    stop = threading.Event()
    writers = [
        threading.Thread(target=write_until, args=(stop, service.port, f"{number}.{writer}", log))
        for writer in range(WRITERS)
    ]
    for writer in writers:
        writer.start()
    time.sleep(random.uniform(0.005, 0.5))
    if database and random.random() < 0.5:
        database.crash()
        time.sleep(random.uniform(0, 0.1))  # The service goes on without it for a while.
        service.kill()
    else:
        service.kill()
        if database:
            database.crash()
    stop.set()
    for writer in writers:
        writer.join()
    return log


def report(verdict, starts):
    slow = [start for start in starts if start > SLOWEST_START]
    if slow:
        verdict.problems.append(f"{len(slow)} starts took more than {SLOWEST_START} s")
    if starts:
        print(
            f"crash-test: {len(starts)} starts to the first 200: median {statistics.median(starts) * 1000:.0f} ms, "
            f"slowest {max(starts) * 1000:.0f} ms"
        )
    print(
        f"crash-test: {verdict.acknowledged} notes acknowledged, {verdict.lost} lost, {verdict.doubled} doubled; "
        f"{verdict.unanswered} unanswered, of which {verdict.unanswered_kept} were kept"
    )
    for problem in verdict.problems[:20]:
        print(f"crash-test: {problem}", file=sys.stderr)
    return 1 if verdict.problems else 0


if __name__ == "__main__":
    sys.exit(main())
