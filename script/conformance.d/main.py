"""Prints the table of script/conformance; exits with 1 when a line of it does not hold."""

import csv
import json
import re
import sys
import tempfile
from collections import Counter
from pathlib import Path

import core_schema
import speed
from tool import Dovetail

# What real documents break has been looked at, document by document; docs/conformance.md lists it.
PAGE = Path(__file__).parents[2] / "docs" / "conformance.md"


class Table:
    def __init__(self):
        self.holds = True

    def line(self, name, result, holds, details=()):
        self.holds = self.holds and holds
        print(f"{'ok  ' if holds else 'FAIL'} {name:<32} {result}", flush=True)
        for detail in details:
            print(f"       {detail}", flush=True)


def documents(folder):
    return sorted(path for path in folder.iterdir() if path.suffix in (".json", ".yaml", ".yml"))


def summary(codes):
    return ", ".join(f"{code} {count}" for code, count in sorted(codes.items()))


def check_read(table, dovetail, name, folder):
    """Every document is read, once what it breaks is allowed; returns the codes to allow by file."""
    files = documents(folder)
    errors = dovetail.errors(files)
    known = PAGE.read_text()
    details, unread = [], 0
    for file, codes in errors.items():
        if not codes:
            continue
        path = Path(file).name
        is_read = dovetail.document(file, codes) is not None
        unread += not is_read
        listed = path in known and all(f"`{code}`" in known for code in codes)
        unread += not listed
        details.append(f"{path}: {summary(codes)}; {'read with --allow' if is_read else 'NOT READ'}{'' if listed else ', NOT LISTED'}")
    clean = sum(not codes for codes in errors.values())
    result = f"{len(files)} of {len(files)} read: {clean} as they are, {len(details)} break a MUST"
    table.line(name, result if not unread else f"{unread} not read or not listed", not unread, details)
    return errors


def check_negative(table, dovetail, folder):
    errors = dovetail.errors(documents(folder / "negative"))
    rows = list(csv.DictReader((folder / "NEGATIVE.tsv").open(), delimiter="\t"))
    official = {Path(row["file"]).name for row in rows if row["rejected_by_official_schema"] == "yes"}
    accepted = {Path(file).name for file, codes in errors.items() if not codes}
    listed = set(re.findall(r"^\| `([^`]+)` \|", PAGE.read_text(), re.MULTILINE))
    missed = sorted(accepted & official)
    unexplained = sorted(accepted - listed)
    result = f"{len(errors) - len(accepted)} of {len(errors)} refused, with all {len(official)} that the schema refuses; {len(accepted)} are legal"
    table.line("openapi/negative", result, not missed and not unexplained, missed + unexplained)


def check_round_trip(table, dovetail, errors):
    """The model gives back what PyYAML and json, which know nothing of it, read from the same file."""
    lost, compared, skipped = [], 0, 0
    for file, codes in errors.items():
        # What is of the wrong type, or leads nowhere, is not in the model, which is what the error says.
        if codes.keys() & {"wrong-type", "unknown-reference"}:
            skipped += 1
            continue
        text = Path(file).read_text(encoding="utf-8-sig")
        original = json.loads(text) if file.endswith(".json") else core_schema.load(text)
        compared += 1
        if dovetail.document(file, codes) != original:
            lost.append(Path(file).name)
    result = f"{compared - len(lost)} of {compared} come back from the model unchanged; {skipped} have holes that are errors"
    table.line("model completeness", result, not lost, lost)


def check_agreement(table, dovetail, errors):
    different, compared = [], 0
    with tempfile.TemporaryDirectory() as folder:
        for file, codes in errors.items():
            if not file.endswith(".json"):
                continue
            compared += 1
            copy = Path(folder) / (Path(file).stem + ".yaml")
            copy.write_text(core_schema.dump(json.loads(Path(file).read_text(encoding="utf-8-sig"))))
            same_errors = next(iter(dovetail.errors([copy]).values())) == codes
            if not same_errors or dovetail.document(copy, codes) != dovetail.document(file, codes):
                different.append(Path(file).name)
    result = f"{compared - len(different)} of {compared} documents give the same model as JSON and as YAML"
    table.line("JSON and YAML agree", result, not different, different)


def expectation(case):
    if (case / "error").exists():
        return "to be refused"
    return "valid, with in.json" if (case / "in.json").exists() else "valid, without in.json"


def check_yaml(table, dovetail, folder):
    cases = sorted(path.parent for path in folder.rglob("in.yaml"))
    trees = dovetail.trees([case / "in.yaml" for case in cases])
    equal, different, others = 0, [], Counter()
    for case, tree in zip(cases, trees):
        if tree.startswith("! "):
            others[f"{tree[2:]}, {expectation(case)}"] += 1
        elif (case / "error").exists():
            others["libyaml takes it, to be refused"] += 1
        elif not (case / "in.json").exists():
            others["no in.json"] += 1
        elif json.loads(tree) == json.loads((case / "in.json").read_text()):
            equal += 1
        elif json.loads(tree) == core_schema.load((case / "in.yaml").read_text()):
            others["libyaml reads something else"] += 1
        else:
            different.append(case.relative_to(folder))
    details = [f"{count} {reason}" for reason, count in sorted(others.items())] + [f"DIFFERENT: {case}" for case in different]
    table.line("yaml/data", f"{equal} of {equal + len(different)} give the tree of in.json", not different, details)


def main():
    dovetail = Dovetail(sys.argv[1])
    corpora = Path(sys.argv[2]).resolve()
    openapi = corpora / "openapi"
    table = Table()
    real = check_read(table, dovetail, "openapi/real", openapi / "real")
    features = check_read(table, dovetail, "openapi/features", openapi / "features")
    check_negative(table, dovetail, openapi)
    check_agreement(table, dovetail, real)
    check_yaml(table, dovetail, corpora / "yaml" / "data")
    check_round_trip(table, dovetail, real | features)
    if len(sys.argv) > 3:
        speed.measure(table, {"debug": dovetail.path, "release": sys.argv[3]}, openapi / "real")
    return 0 if table.holds else 1


sys.exit(main())
