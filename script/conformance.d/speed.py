"""Time and memory of checking large documents, of documents twice as large, and of hostile ones."""

import tempfile
from pathlib import Path

from measure import measure as run


def check(dovetail, path):
    return min(run(dovetail, "check", "--document-only", path) for _ in range(3))


# Seconds for GitHub's document, by the build of the tool; others have as much for each megabyte.
LIMITS = {"debug": 4.0, "release": 0.8}


def measure_large(table, dovetail, build, folder):
    rate = 0.0
    for name in ("github.com", "stripe"):
        for path in sorted(folder.glob(f"*{name}*")):
            size = path.stat().st_size / 1e6
            if size < 1:
                continue
            seconds, memory, _ = check(dovetail, path)
            rate = rate or LIMITS[build] / size
            limit = rate * size
            result = f"{size:.1f} MB in {seconds:.2f} s of {limit:.2f} with {memory:.0f} MiB of 400"
            table.line(f"speed, {build}, {name}", result, seconds <= limit and memory <= 400)


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


def measure_growth(table, dovetail, build, folder):
    one, two = folder / "one.yaml", folder / "two.yaml"
    one.write_text(document(2_000))
    two.write_text(document(4_000))
    (first, *_), (second, *_) = check(dovetail, one), check(dovetail, two)
    table.line(f"growth, {build}", f"{first:.2f} s, of twice the size {second:.2f} s: {second / first:.2f} times", second / first <= 2.2)


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
    "allOf cycle": schemas("    A: {allOf: [{$ref: '#/components/schemas/B'}]}\n    B: {allOf: [{$ref: '#/components/schemas/A'}]}\n"),
    "anchor inside itself": "openapi: &a [*a]\n",
    "100,000 duplicate keys": "a: 1\n" * 100_000,
    "100,000 duplicate keys in braces": "{" + ", ".join(['"a": 1'] * 100_000) + "}",
    "100,000 keys of one object": "".join(f"a{n}: 1\n" for n in range(100_000)),
}


def measure_hostile(table, dovetail, build, folder):
    """Memory is the peak of the whole process, the tool itself and what it is linked with included."""
    for name, content in HOSTILE.items():
        for suffix in (".yaml", ".json"):
            path = folder / f"hostile{suffix}"
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
            seconds, memory, status = check(dovetail, path)
            holds = seconds <= 1 and memory <= 64 and status in (0, 1)
            result = f"{seconds:.2f} s of 1 with {memory:.0f} MiB of 64, exit {status}"
            table.line(f"{build}, {name}{suffix}", result, holds)


def measure(table, dovetails, folder):
    """Measures the tool of each build: {"debug": PATH, "release": PATH}."""
    for build, dovetail in dovetails.items():
        measure_large(table, dovetail, build, folder)
        with tempfile.TemporaryDirectory() as temporary:
            measure_growth(table, dovetail, build, Path(temporary))
            measure_hostile(table, dovetail, build, Path(temporary))
