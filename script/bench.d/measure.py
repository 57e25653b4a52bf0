"""Load and its figures: wrk against a service, pgbench against a database."""

import json
import os
import re
import subprocess
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
TEXT = "A note of about forty characters, no more"
CONNECTIONS = 64
INSERT = f"INSERT INTO notes (text) VALUES ('{TEXT}') RETURNING id;"
SELECT = "SELECT id, text FROM notes WHERE id > 0 ORDER BY id LIMIT 101;"


def wrk(base_url, seconds, posts, path="/notes", connections=CONNECTIONS):
    """Requests answered with success a second, and the latency's 99th percentile in ms."""
    command = ["wrk", "--threads", "2", "--connections", str(connections), "--duration", f"{seconds}s",
               "--timeout", "10s", "--script", f"{HERE}/load.lua", f"{base_url}{path}",
               "--", TEXT if posts else ""]
    output = run(command, seconds + 30)
    result = json.loads(re.search(r"^result (.*)$", output, re.MULTILINE).group(1))
    served = result["requests"] - result["refused"]
    return {"rate": served / result["seconds"], "p99": result["p99_ms"], "failed": result["refused"] + result["broken"]}


def pgbench(url, seconds, statement):
    """Statements a second of 16 clients that have prepared it."""
    with tempfile.NamedTemporaryFile("w", suffix=".sql") as script:
        script.write(statement + "\n")
        script.flush()
        output = run(
            ["pgbench", "--no-vacuum", "--protocol", "prepared", "--client", "16", "--jobs", "2",
             "--time", str(seconds), "--file", script.name, url], seconds + 30)
    return float(re.search(r"^tps = ([0-9.]+)", output, re.MULTILINE).group(1))


def run(command, limit):
    finished = subprocess.run(command, timeout=limit, capture_output=True, text=True)
    if finished.returncode != 0:
        raise SystemExit(f"bench: {command[0]} failed: {finished.stdout}{finished.stderr}")
    return finished.stdout
