"""The table of `script/bench http`: medians of several rounds; each service alone, on the same processors as wrk."""

import argparse
import json
import os
import re
import subprocess
import time
from contextlib import contextmanager
from statistics import median

import services
from measure import CONNECTIONS, HERE, run, wrk

LOADS = (("GET /health", "/health", False), ("GET /notes, 100 notes", "/notes", False), ("POST /notes", "/notes", True))
# What ours must reach against each of the others, for the loads in order; None where that one has no such load.
GOALS = {"SwiftNIO": (0.85, None, None), "Hummingbird": (2.2, 8, 1.8), "FastAPI": (8, 20, 8)}


def ours(arguments, port):
    environment = {**os.environ, "HOST": "127.0.0.1", "PORT": str(port), "DATABASE_URL": "sqlite:///:memory:",
                   "LOG_LEVEL": "error"}
    return subprocess.Popen([arguments.executable, "serve"], env=environment)


def hummingbird(arguments, port):
    return subprocess.Popen([f"{arguments.baselines}/HummingbirdNotes", str(port)])


def nio(arguments, port):
    return subprocess.Popen([f"{arguments.baselines}/ConstantNIO", str(port)])


def fastapi(arguments, port):
    return subprocess.Popen(
        [f"{arguments.tools}/bin/uvicorn", "main:app", "--workers", "2", "--host", "127.0.0.1", "--port", str(port),
         "--log-level", "error", "--no-access-log"],
        cwd=f"{HERE}/fastapi_memory", env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"})


SERVICES = {"Dovetail": ours, "SwiftNIO": nio, "Hummingbird": hummingbird, "FastAPI": fastapi}


def main():
    parser = argparse.ArgumentParser(prog="bench http")
    parser.add_argument("--executable", required=True)
    parser.add_argument("--baselines", required=True, help="the folder with the Swift programs to compare with")
    parser.add_argument("--tools", required=True, help="the virtual environment with FastAPI")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=int, default=5)
    arguments = parser.parse_args()
    print(f"{CONNECTIONS} connections of wrk on this machine's {os.cpu_count()} processors, {arguments.rounds} rounds "
          f"of {arguments.seconds} s; medians of successes a second; p99 in ms")
    figures = rounds(arguments)
    table(figures)
    print()
    peak = median(figure["rate"] for figure in figures["GET /health", "Dovetail"])
    steady(arguments, peak)
    overload(arguments, peak)
    start_and_memory(arguments)


def rounds(arguments):
    """Every service under every load, in turn, round after round."""
    figures = {}
    for _ in range(arguments.rounds):
        for name, start in SERVICES.items():
            with running(start, arguments) as (base_url, _):
                if start in (ours, hummingbird):
                    fill(base_url)
                wrk(base_url, 1, posts=False, path="/health")  # warms up
                for load, path, posts in LOADS:
                    if start is not nio or load == "GET /health":
                        figure = wrk(base_url, arguments.seconds, posts, path)
                        figures.setdefault((load, name), []).append(figure)
    return figures


def table(figures):
    print(f"{'':24}{'Dovetail':>10}{'p99':>7}" + "".join(f"{name:>13}{'p99':>7}{'ratio':>8}{'goal':>7}" for name in GOALS))
    for index, (load, _, _) in enumerate(LOADS):
        rate, p99 = summary(figures[load, "Dovetail"])
        line = f"{load:24}{rate:>10.0f}{p99:>7.1f}"
        for name, goals in GOALS.items():
            if (load, name) in figures:
                their_rate, their_p99 = summary(figures[load, name])
                line += f"{their_rate:>13.0f}{their_p99:>7.1f}{rate / their_rate:>7.2f}x{goals[index] or 0:>6}x"
            else:
                line += " " * 35
        print(line, flush=True)
    for (load, name), of_rounds in figures.items():
        failed = sum(figure["failed"] for figure in of_rounds)
        if failed:
            print(f"    {name}, {load}: {failed} requests failed", flush=True)


def summary(of_rounds):
    return median(figure["rate"] for figure in of_rounds), median(figure["p99"] for figure in of_rounds)


def steady(arguments, peak):
    """The latency at half of the rate that is the most."""
    figures = []
    for _ in range(arguments.rounds):
        with running(ours, arguments) as (base_url, _):
            wrk(base_url, 1, posts=False, path="/health")  # warms up
            output = run([f"{arguments.baselines}/SteadyLoad", base_url.rpartition(":")[2], "/health", str(peak / 2),
                          str(CONNECTIONS), str(arguments.seconds)], arguments.seconds + 30)
            figures.append(json.loads(re.search(r"^result (.*)$", output, re.MULTILINE).group(1)))
    rate, p50, p99, p999 = (median(figure[name] for figure in figures) for name in ("rate", "p50_ms", "p99_ms", "p999_ms"))
    print(f"GET /health at a constant {rate:.0f} a second, {rate / peak:.0%} of the most: p50 {p50:.2f} ms, "
          f"p99 {p99:.2f} ms (goal: below 2), p99.9 {p999:.2f} ms", flush=True)


def overload(arguments, peak):
    """What is left of the rate when eight times as many clients want everything at once."""
    connections = 8 * CONNECTIONS
    with running(ours, arguments) as (base_url, _):
        figures = [wrk(base_url, arguments.seconds, posts=False, path="/health", connections=connections)
                   for _ in range(arguments.rounds)]
    rate, p99 = summary(figures)
    failed = sum(figure["failed"] for figure in figures)
    print(f"GET /health on {connections} connections: {rate:.0f} a second, {rate / peak:.0%} of the most (goal: 90), "
          f"p99 {p99:.1f} ms, {failed} failed", flush=True)


def start_and_memory(arguments):
    """The time from the process's start to its first answer, and what it holds when nobody asks anything."""
    times, sizes = [], []
    for _ in range(10):
        with running(ours, arguments) as (_, started):
            times.append(started["milliseconds"])
            time.sleep(0.2)
            sizes.append(resident(started["process"].pid))
    print(f"start to the first 200: median {median(times):.0f} ms, longest {max(times):.0f} ms (goal: below 50)")
    print(f"idle memory: {median(sizes) / 1024:.1f} MB (goal: below 30)")


def resident(pid):
    """The kilobytes of memory that a process holds."""
    return int(subprocess.run(["ps", "-o", "rss=", "-p", str(pid)], check=True, capture_output=True, text=True).stdout)


@contextmanager
def running(start, arguments):
    """Starts a service and stops it at the end; gives its URL, and its process with the time that it took to start."""
    port = services.free_port()
    base_url = f"http://127.0.0.1:{port}"
    began = time.monotonic()
    process = start(arguments, port)
    try:
        services.wait_until_healthy(base_url, process, pause=0.001)
        yield base_url, {"process": process, "milliseconds": 1000 * (time.monotonic() - began)}
    finally:
        services.stop(process)


def fill(base_url):
    for _ in range(100):
        services.create(base_url)


if __name__ == "__main__":
    main()
