"""The table of `script/bench storage`: medians of several rounds, each with new processes and new databases."""

import argparse
import os
from statistics import median

import services
from measure import CONNECTIONS, INSERT, SELECT, TEXT, pgbench, wrk


def main():
    parser = argparse.ArgumentParser(prog="bench storage")
    parser.add_argument("--executable", required=True)
    parser.add_argument("--tools", required=True, help="the virtual environment with FastAPI")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=int, default=5)
    arguments = parser.parse_args()
    server = os.environ.get("TEST_DATABASE_URL")
    print(f"{CONNECTIONS} connections of wrk on this machine's {os.cpu_count()} processors, {arguments.rounds} rounds "
          f"of {arguments.seconds} s; medians of successes a second; p99 in ms")
    print(f"{'':34}{'dovetail':>10}{'p99':>9}{'FastAPI':>10}{'p99':>9}{'ratio':>9}", flush=True)
    compare("SQLite", services.sqlite, None, arguments)
    if server:
        rates = compare("PostgreSQL", services.postgres, server, arguments)
        compare_with_pgbench(server, rates, arguments)
    else:
        print("PostgreSQL: not measured, because TEST_DATABASE_URL is not set")


def compare(name, database, server, arguments):
    """Measures both services in turn, prints a line a load, and returns our rates."""
    figures = {}
    for _ in range(arguments.rounds):
        for service, start, program in (
            ("ours", services.ours, arguments.executable), ("theirs", services.fastapi, arguments.tools),
        ):
            with database(server) as url, services.running(start, program, url) as base_url:
                wrk(base_url, 1, posts=False)  # warms up
                for load, posts in (("GET /notes, 100 notes", False), ("POST /notes, durable", True)):
                    figures.setdefault((load, service), []).append(wrk(base_url, arguments.seconds, posts))
    rates = {}
    for load in ("GET /notes, 100 notes", "POST /notes, durable"):
        cells, rate = "", {}
        for service in ("ours", "theirs"):
            rounds = figures[load, service]
            rate[service] = median(figure["rate"] for figure in rounds)
            cells += f"{rate[service]:>10.0f}{median(figure['p99'] for figure in rounds):>9.1f}"
        print(f"{name + ' ' + load:34}{cells}{rate['ours'] / rate['theirs']:>8.1f}x", flush=True)
        for service in ("ours", "theirs"):
            failed = sum(figure["failed"] for figure in figures[load, service])
            if failed:
                print(f"    {'dovetail' if service == 'ours' else 'FastAPI'}: {failed} requests failed", flush=True)
        rates[load] = rate["ours"]
    return rates


def compare_with_pgbench(server, rates, arguments):
    """The same statements without HTTP, by 16 clients that have prepared them."""
    figures = {"SELECT": [], "INSERT": []}
    for _ in range(arguments.rounds):
        with services.postgres(server) as url:
            services.sql(url, "CREATE TABLE notes (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, text text)")
            services.sql(url, f"INSERT INTO notes (text) SELECT '{TEXT}' FROM generate_series(1, 100)")
            services.sql(url, "VACUUM ANALYZE notes")
            figures["SELECT"].append(pgbench(url, arguments.seconds, SELECT))
            figures["INSERT"].append(pgbench(url, arguments.seconds, INSERT))
    print(f"\n{'':34}{'dovetail':>10}{'':>9}{'pgbench':>10}{'':>9}{'ratio':>9}")
    for (statement, rounds), (load, rate) in zip(figures.items(), rates.items()):
        print(f"{load:34}{rate:>10.0f}{'':>9}{median(rounds):>10.0f}{'':>9}{rate / median(rounds):>8.2f}x")


if __name__ == "__main__":
    main()
