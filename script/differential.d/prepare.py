#!/usr/bin/env python3
"""Makes a package of schemas that are taken from documents: each becomes an operation that sends back what it is sent.

A schema is taken with all that it refers to, if the generator has nothing against it and no schema has been taken that
holds it. Which ones are tried first is up to the seed.
"""

import argparse
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

MANIFEST = """// swift-tools-version: 6.2

import PackageDescription

let package = Package(
    name: "differential",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "dovetail", path: "{dovetail}")],
    targets: [
        .executableTarget(
            name: "Differential",
            dependencies: [
                {names}
                .product(name: "DovetailRuntime", package: "dovetail"),
                .product(name: "DovetailTesting", package: "dovetail"),
            ]
        ),
{targets}    ]
)
"""

TARGET = """        .target(
            name: "{name}",
            dependencies: [.product(name: "DovetailRuntime", package: "dovetail")],
            plugins: [.plugin(name: "GenerateAPI", package: "dovetail")]
        ),
"""

PREFIX = "#/components/schemas/"


def references(value: object) -> set[str]:
    """Everything that a part of a document refers to."""
    if isinstance(value, list):
        return set().union(*(references(item) for item in value))
    if not isinstance(value, dict):
        return set()
    found = set().union(*(references(item) for item in value.values()))
    return found | {value["$ref"]} if isinstance(value.get("$ref"), str) else found


def closure(name: str, schemas: dict) -> set[str] | None:
    """A schema with all that it needs; None if it needs something that is no component schema."""
    found, pending = set(), [name]
    while pending:
        name = pending.pop()
        if name in found:
            continue
        if name not in schemas:
            return None
        found.add(name)
        for reference in references(schemas[name]):
            if not re.fullmatch(re.escape(PREFIX) + r"[A-Za-z0-9._-]+", reference):
                return None
            pending.append(reference.removeprefix(PREFIX))
    return found


def without_views(value: object) -> object:
    """The same without `readOnly` and `writeOnly`, which make two types of a schema: an echo needs one."""
    if isinstance(value, list):
        return [without_views(item) for item in value]
    if not isinstance(value, dict):
        return value
    views = {"readOnly", "writeOnly"}
    return {
        name: without_views(item) for name, item in value.items() if name not in views or not isinstance(item, bool)
    }


def document(version: str, names: list[str], schemas: dict) -> dict:
    """A document that sends back each of the named schemas."""
    paths = {}
    for number, name in enumerate(names):
        content = {"application/json": {"schema": {"$ref": PREFIX + name}}}
        paths[f"/{number}"] = {
            "put": {
                "operationId": f"echo{number}",
                "tags": ["echo"],
                "requestBody": {"required": True, "content": content},
                "responses": {"200": {"description": "The same.", "content": content}},
            }
        }
    needed = set().union(*(closure(name, schemas) for name in names))
    return {
        "openapi": version,
        "info": {"title": "Echo", "version": "1.0.0"},
        "paths": paths,
        "components": {"schemas": {name: schemas[name] for name in schemas if name in needed}},
    }


def refusal(generator: pathlib.Path, content: dict) -> str | None:
    """What the generator has against a document, in one line."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "openapi.json"
        path.write_text(json.dumps(content))
        result = subprocess.run(
            [generator, "--document", path, "--package-folder", folder, "--output", folder, "--shards", "1"],
            capture_output=True,
            text=True,
        )
        if result.returncode == 0:
            return None
        return next((line for line in result.stderr.splitlines() if "error:" in line), "no reason given")


def choose(path: pathlib.Path, count: int, generator: pathlib.Path, chance: random.Random) -> tuple[dict, list] | None:
    """A document of up to a number of schemas from another one, and their names."""
    source = json.loads(path.read_text())
    schemas = without_views(source.get("components", {}).get("schemas", {}))
    names = sorted(schemas)
    chance.shuffle(names)
    # Large schemas say more than small ones.
    sizes = {name: len(needed) if (needed := closure(name, schemas)) else 0 for name in names}
    chosen, tried = [], 0
    for name in names:
        if len(chosen) == count or tried == count * 6:
            break
        if not 1 <= sizes[name] <= 40 or len(json.dumps(schemas[name])) < 200:
            continue
        tried += 1
        reason = refusal(generator, document(source["openapi"], [name], schemas))
        if reason is None and refusal(generator, document(source["openapi"], [*chosen, name], schemas)) is None:
            chosen.append(name)
        elif reason:
            print(f"left out: {path.stem} {name}: {reason}", file=sys.stderr)
    return (document(source["openapi"], chosen, schemas), chosen) if chosen else None


def echo_source(count: int) -> str:
    """Handlers that send back what they are sent."""
    functions = "".join(
        f"    func echo{number}(_ request: Echo{number}.Request) async throws -> Echo{number}.Response"
        f" {{ .ok(request.body) }}\n"
        for number in range(count)
    )
    return (
        "import DovetailRuntime\n\n"
        f"private struct Handlers: EchoHandlers {{\n{functions}}}\n\n"
        "public let service: any HTTPService = API(echo: Handlers())\n"
    )


def subjects_source(chosen: list[tuple[str, str, list[str]]]) -> str:
    """The table of what is compared."""
    imports = "".join(f"import {target}\n" for target, _, _ in chosen)
    rows = "".join(
        f"    Subject(document: {json.dumps(stem)}, target: {json.dumps(target)}, path: \"/{number}\","
        f" schema: {json.dumps(name)}, service: {target}.service),\n"
        for target, stem, names in chosen
        for number, name in enumerate(names)
    )
    return f"{imports}\nlet subjects = [\n{rows}]\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("documents", type=pathlib.Path, nargs="+")
    parser.add_argument("--generator", type=pathlib.Path, required=True)
    parser.add_argument("--dovetail", type=pathlib.Path, required=True, help="the package's folder")
    parser.add_argument("--output", type=pathlib.Path, required=True)
    parser.add_argument("--schemas", type=int, default=50)
    parser.add_argument("--seed", type=int, required=True)
    arguments = parser.parse_args()

    chance = random.Random(arguments.seed)
    documents = [path for path in arguments.documents if path.suffix == ".json"]
    chance.shuffle(documents)
    sources = arguments.output / "Sources"
    chosen: list[tuple[str, str, list[str]]] = []
    for position, path in enumerate(documents):
        missing = arguments.schemas - sum(len(names) for _, _, names in chosen)
        share = -(-missing // (len(documents) - position))
        if missing == 0 or (result := choose(path, min(missing, share + 2), arguments.generator, chance)) is None:
            continue
        content, names = result
        target = f"Document{len(chosen)}"
        (sources / target).mkdir(parents=True, exist_ok=True)
        (sources / target / "openapi.json").write_text(json.dumps(content, indent=1))
        (sources / target / "Echo.swift").write_text(echo_source(len(names)))
        chosen.append((target, path.stem, names))

    templates = pathlib.Path(__file__).parent / "Sources" / "Differential"
    (sources / "Differential").mkdir(parents=True, exist_ok=True)
    for template in templates.glob("*.swift"):
        (sources / "Differential" / template.name).write_text(template.read_text())
    (sources / "Differential" / "Subjects.swift").write_text(subjects_source(chosen))
    targets = "".join(TARGET.format(name=target) for target, _, _ in chosen)
    names = "\n                ".join(f'"{target}",' for target, _, _ in chosen)
    manifest = MANIFEST.format(dovetail=arguments.dovetail.resolve(), names=names, targets=targets)
    (arguments.output / "Package.swift").write_text(manifest)
    total = sum(len(names) for _, _, names in chosen)
    print(f"{total} schemas of {len(chosen)} documents", file=sys.stderr)


if __name__ == "__main__":
    main()
