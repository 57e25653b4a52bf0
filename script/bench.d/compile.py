#!/usr/bin/env python3
"""Measures what a generated type costs the compiler: CPU seconds for 100 structs of 12 properties in one file.

The same structs are compiled as one writes them by hand, with what Swift synthesizes, and as Dovetail generates them.
"""

import argparse
import pathlib
import resource
import statistics
import subprocess
import tempfile

STRUCTS = 100
# Name, Swift type, schema, and whether the property is required: what objects of real documents are made of.
PROPERTIES = [
    ("id", "Int64", "{ type: integer, format: int64, minimum: 1 }", True),
    ("name", "String", "{ type: string, minLength: 1, maxLength: 100 }", True),
    ("label", "String", "{ type: string, maxLength: 40, pattern: '^[a-z0-9-]+$' }", True),
    ("summary", "String?", "{ type: string, maxLength: 1000 }", False),
    ("count", "Int", "{ type: integer, minimum: 0, maximum: 1000 }", True),
    ("price", "Double", "{ type: number, minimum: 0 }", True),
    ("weight", "Double?", "{ type: number }", False),
    ("active", "Bool", "{ type: boolean }", True),
    ("tags", "[String]", "{ type: array, maxItems: 20, items: { type: string } }", True),
    ("owner", "String?", "{ type: string }", False),
    ("position", "Int?", "{ type: integer }", False),
    ("scores", "[Int]?", "{ type: array, items: { type: integer } }", False),
]


def document() -> str:
    """A document whose operations read and write every struct."""
    schemas = [
        f"    Item{number}:\n      type: object\n"
        f"      required: [{', '.join(name for name, _, _, required in PROPERTIES if required)}]\n      properties:\n"
        + "".join(f"        {name}: {schema}\n" for name, _, schema, _ in PROPERTIES)
        for number in range(STRUCTS)
    ]
    paths = [
        f"  /items{number}:\n    put:\n      operationId: putItem{number}\n      requestBody:\n        required: true\n"
        f"        content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/Item{number}' }} }} }}\n"
        f"      responses:\n        '200':\n          description: The same.\n"
        f"          content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/Item{number}' }} }} }}\n"
        for number in range(STRUCTS)
    ]
    head = "openapi: 3.1.0\ninfo: { title: Items, version: 1.0.0 }\n"
    return f"{head}paths:\n{''.join(paths)}components:\n  schemas:\n{''.join(schemas)}"


def handwritten(conformances: str) -> str:
    """The structs with an initializer, and with what Swift synthesizes for the conformances."""
    parameters = ", ".join(
        f"{name}: {kind}" + ("" if required else " = nil") for name, kind, _, required in PROPERTIES
    )
    properties = "".join(f"    public var {name}: {kind}\n" for name, kind, _, _ in PROPERTIES)
    assignments = "".join(f"        self.{name} = {name}\n" for name, _, _, _ in PROPERTIES)
    return "".join(
        f"public struct Item{number}{conformances} {{\n{properties}\n"
        f"    public init({parameters}) {{\n{assignments}    }}\n}}\n\n"
        for number in range(STRUCTS)
    )


def cpu_seconds(command: list[str]) -> float:
    """User and system time of a command with all that it starts."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def compile_file(source: pathlib.Path, modules: pathlib.Path, release: bool) -> float:
    """What compiling one file as a module takes."""
    options = ["-O", "-enable-default-cmo"] if release else ["-Onone", "-g"]
    return cpu_seconds(
        ["swiftc", "-c", "-wmo", "-parse-as-library", "-swift-version", "6", "-module-name", "Items", *options]
        + ["-I", str(modules), "-o", str(source.with_suffix(".o")), str(source)]
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--generator", type=pathlib.Path, required=True, help="the tool dovetail-generate")
    parser.add_argument("--debug-modules", type=pathlib.Path, required=True)
    parser.add_argument("--release-modules", type=pathlib.Path, required=True)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--keep", type=pathlib.Path, help="a folder to leave the sources in")
    arguments = parser.parse_args()

    with tempfile.TemporaryDirectory() as temporary:
        folder = (arguments.keep or pathlib.Path(temporary)).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "openapi.yaml").write_text(document())
        subprocess.run(
            [arguments.generator, "--document", folder / "openapi.yaml", "--package-folder", folder]
            + ["--output", folder, "--shards", "1"],
            check=True,
        )
        variants = {"public vars and an initializer": "", "+ synthesized Hashable": ": Hashable"}
        variants["+ synthesized Hashable and Codable"] = ": Hashable, Codable"
        sources = {}
        for number, (name, conformances) in enumerate(variants.items()):
            sources[name] = folder / f"Handwritten{number}.swift"
            sources[name].write_text(handwritten(conformances))
        sources["generated by Dovetail: Hashable, reading, validating, writing"] = folder / "Types.swift"
        # What Swift synthesizes left out, to see what is Dovetail's own.
        plain = (folder / "Types.swift").read_text().replace(": Sendable, Hashable {", ": Sendable {")
        sources["the same without Hashable"] = folder / "Plain.swift"
        sources["the same without Hashable"].write_text(plain)

        print(f"| {STRUCTS} structs of {len(PROPERTIES)} properties | lines | debug | release |")
        print("| --- | --: | --: | --: |")
        for name, source in sources.items():
            lines = source.read_text().count("\n")
            times = [
                statistics.median(compile_file(source, modules, release) for _ in range(arguments.rounds))
                for release, modules in ((False, arguments.debug_modules), (True, arguments.release_modules))
            ]
            print(f"| {name} | {lines:,} | {times[0]:.1f} s | {times[1]:.1f} s |", flush=True)


if __name__ == "__main__":
    main()
