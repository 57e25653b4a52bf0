"""Time and memory of checking large documents, of documents twice as large, and of hostile ones."""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def run(*command):
    """Seconds, MiB and the exit code of a run, from a small process: a child counts the memory it was forked with."""
    return json.loads(subprocess.check_output([sys.executable, "-S", __file__, *map(str, command)]))


def run_here(command):
    start = time.monotonic()
    outputs = [(os.POSIX_SPAWN_OPEN, fd, "/dev/null", os.O_WRONLY, 0) for fd in (1, 2)]
    child = os.posix_spawn(command[0], command, os.environ, file_actions=outputs)
    _, status, usage = os.wait4(child, 0)
    return time.monotonic() - start, usage.ru_maxrss / 1024, os.waitstatus_to_exitcode(status)


def check(dovetail, path):
    return min(run(dovetail, "check", "--document-only", path) for _ in range(3))


def measure_large(table, dovetail, folder):
    rate = 0.0
    for name in ("github.com", "stripe"):
        for path in sorted(folder.glob(f"*{name}*")):
            size = path.stat().st_size / 1e6
            if size < 1:
                continue
            seconds, memory, _ = check(dovetail, path)
            limit = 4.0 if name == "github.com" else rate * size * 1.5
            rate = rate or 4.0 / size
            table.line(f"speed, {name}", f"{size:.1f} MB in {seconds:.2f} s with {memory:.0f} MiB", seconds <= limit and memory <= 400)


def document(operations):
    paths = "".join(
        f"  /a{n}/{{id}}:\n    get:\n      operationId: get{n}\n      parameters:\n"
        f"        - {{name: id, in: path, required: true, schema: {{type: integer, minimum: 1}}}}\n"
        f"      responses:\n        '200':\n          description: Fine\n          content:\n            application/json:\n"
        f"              schema: {{$ref: '#/components/schemas/S{n}'}}\n              example: {{a: text, b: [1, 2, 3]}}\n"
        for n in range(operations)
    )
    schemas = "".join(
        f"    S{n}:\n      type: object\n      required: [a]\n      properties:\n        a: {{type: string, maxLength: 9}}\n"
        f"        b: {{type: array, items: {{type: integer}}}}\n        c: {{$ref: '#/components/schemas/S{(n + 1) % operations}'}}\n"
        for n in range(operations)
    )
    return f"openapi: 3.1.0\ninfo: {{title: T, version: '1'}}\npaths:\n{paths}components:\n  schemas:\n{schemas}"


def measure_growth(table, dovetail, folder):
    one, two = folder / "one.yaml", folder / "two.yaml"
    one.write_text(document(2_000))
    two.write_text(document(4_000))
    (first, *_), (second, *_) = check(dovetail, one), check(dovetail, two)
    table.line("growth", f"{first:.2f} s, of twice the size {second:.2f} s: {second / first:.2f} times", second / first <= 2.2)


def schemas(text):
    return f"openapi: 3.1.0\ninfo: {{title: T, version: '1'}}\npaths: {{}}\ncomponents:\n  schemas:\n{text}"


HOSTILE = {
    "aliases of aliases": "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n"
    + "".join(f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 30)),
    "100,000 brackets": "[" * 100_000,
    "100,000 braces": "{a: " * 100_000,
    "100,000 dashes": "- " * 100_000,
    "10 MB scalar": f"openapi: 3.1.0\ninfo: {{title: T, version: '1', description: {'x' * 10_000_000}}}\npaths: {{}}\n",
    "10 MB scalar in quotes": f"openapi: \"{'x' * 10_000_000}\"\n",
    "reference cycle": schemas("    A: {$ref: '#/components/schemas/B'}\n    B: {$ref: '#/components/schemas/A'}\n"),
    "2^20 alternatives": schemas(
        "".join(
            f"    S{n}: {{oneOf: [{{$ref: '#/components/schemas/S{n + 1}'}}, {{$ref: '#/components/schemas/S{n + 1}'}}], example: 1}}\n"
            for n in range(20)
        )
        + "    S20: {type: string}\n"
    ),
    "binary": bytes(range(256)) * 4_000,
    "UTF-16": "openapi: 3.1.0\n".encode("utf-16"),
    "Latin-1": "openapi: 3.1.0\ninfo: {title: Caf\u00e9}".encode("latin-1"),
    "tabs": "openapi: 3.1.0\ninfo:\n\ttitle: T\n",
    "unterminated string": "openapi: 3.1.0\ninfo: {title: \"T\n" + "x: y\n" * 100_000,
    "100,000 duplicate keys": "a: 1\n" * 100_000,
}


def measure_hostile(table, dovetail, folder):
    worst, details = (0.0, 0.0), []
    for name, content in HOSTILE.items():
        for suffix in (".yaml", ".json"):
            path = folder / f"hostile{suffix}"
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
            seconds, memory, status = check(dovetail, path)
            worst = max(worst[0], seconds), max(worst[1], memory)
            if seconds > 1 or memory > 64 or status not in (0, 1):
                details.append(f"{name}{suffix}: {seconds:.2f} s, {memory:.0f} MiB, exit {status}")
    table.line("hostile", f"{len(HOSTILE)} documents, each within {worst[0]:.2f} s and {worst[1]:.0f} MiB", not details, details)


def measure(table, dovetail, folder):
    measure_large(table, dovetail, folder)
    with tempfile.TemporaryDirectory() as temporary:
        measure_growth(table, dovetail, Path(temporary))
        measure_hostile(table, dovetail, Path(temporary))


if __name__ == "__main__":
    print(json.dumps(run_here(sys.argv[1:])))
