#!/usr/bin/env python3
"""Measures what a whole document takes: generating with a debug build of the tool, and compiling for debug.

Prints a row a document: operations, seconds to generate, lines, seconds to compile, the largest compiler process, and how
many of the files with types and operations change when one description of a schema does.
"""

import argparse
import os
import pathlib
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time

METHODS = r'"(?:get|put|post|delete|options|head|patch|trace|query)"\s*:\s*\{'


def shards(document):
    """As many as the build plugin chooses."""
    size, count = document.stat().st_size, 1
    while count < 64 and size > 262144 and size > count * 65536:
        count *= 2
    return count


def generate(options, document, output, count):
    start = time.monotonic()
    result = subprocess.run(
        [options.generator, "--document", document, "--package-folder", document.parent, "--output", output,
         "--shards", str(count)],
        capture_output=True, text=True,
    )
    if result.returncode != 0:
        sys.exit(f"{document.name}: {result.stderr.strip()[-2000:]}")
    return time.monotonic() - start


def compile_debug(options, output, objects):
    """Seconds, and the peak memory of the largest process in MiB, of a child that reports on its own children."""
    sources = sorted(output.glob("*.swift"))
    command = [
        "swiftc", "-c", "-Onone", "-g", "-enable-batch-mode", "-j", str(os.cpu_count()), "-module-name", "Generated",
        "-parse-as-library", "-swift-version", "6", "-enable-testing", "-enable-upcoming-feature", "ExistentialAny",
        "-enable-upcoming-feature", "MemberImportVisibility", "-I", options.modules, *map(str, sources),
    ]
    start = time.monotonic()
    pid = os.fork()
    if pid == 0:
        os.chdir(objects)
        status = subprocess.run(command).returncode
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        (objects / "peak").write_text(str(peak))
        os._exit(1 if status else 0)
    _, status = os.waitpid(pid, 0)
    elapsed = time.monotonic() - start
    if status:
        sys.exit("the generated source does not compile")
    unit = 1 if sys.platform == "darwin" else 1024
    return elapsed, int((objects / "peak").read_text()) * unit / 1048576


def change_one_description(document):
    """Writes another first description below `schemas` into the document."""
    text = document.read_text()
    start = text.index('"schemas"') if '"schemas"' in text else text.index("schemas:")
    found = re.compile(r'("description"\s*:\s*")|(description:\s*)').search(text, start)
    document.write_text(text[:found.end()] + "Changed. " + text[found.end():])


def measure(options, path):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        output, objects = folder / "out", folder / "objects"
        output.mkdir()
        objects.mkdir()
        document = folder / path.name
        shutil.copy(path, document)
        allow = folder / "dovetail.yaml"
        if options.allow:
            allow.write_text(f"allow: [{options.allow}]\n")
        count = shards(document)
        generation = min(generate(options, document, output, count) for _ in range(options.rounds))
        files = {file.name: file.read_text() for file in output.glob("*.swift")}
        lines = sum(text.count("\n") for text in files.values())
        operations = sum(text.count("OperationDescriptor(\"") for text in files.values())
        seconds, peak = compile_debug(options, output, objects)
        change_one_description(document)
        generate(options, document, output, count)
        # The resources hold the document and its page, so they change with everything.
        changed = [
            file.name for file in output.glob("*.swift")
            if file.name != "Resources.swift" and file.read_text() != files[file.name]
        ]
        print(
            f"{path.name[:48]:48} {operations:6} {generation:8.1f} s {lines:8} {seconds:8.1f} s {peak:7.0f} MiB"
            f" {len(changed):4} of {2 * count}",
            flush=True,
        )


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--generator", required=True)
    parser.add_argument("--modules", required=True, help="the folder with DovetailRuntime.swiftmodule")
    parser.add_argument("--rounds", type=int, default=3, help="how often to generate; the fastest counts")
    parser.add_argument("--allow", default="", help="codes of errors to allow, separated by commas")
    parser.add_argument("documents", nargs="+", type=pathlib.Path)
    options = parser.parse_args()
    print(f"{'document':48} {'operations':>6} {'generate':>8} {'lines':>8} {'compile':>9} {'peak':>11}  changed files")
    for path in options.documents:
        measure(options, path.resolve())


if __name__ == "__main__":
    main()
