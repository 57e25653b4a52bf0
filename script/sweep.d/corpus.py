"""Documents that others wrote: which files are documents, and how to have them taken as they are."""

import json
import re
import shutil

FINDING = re.compile(r"^(?P<place>.+?:\d+:\d+): (?P<severity>error|warning): (?P<text>.*) \[(?P<code>[a-z-]+)\]$")
ELSEWHERE = re.compile(r"""\$ref["']?\s*:\s*["']?(?!#)[^\s"'#]""")


def is_document(path):
    """Whether a file is an OpenAPI document, and not a part of one: whether its root has `openapi`, wherever in the file."""
    text = path.read_text(errors="replace")
    if path.suffix == ".json":
        try:
            root = json.loads(text)
        except ValueError:
            return re.search(r'"openapi"\s*:', text) is not None
        return isinstance(root, dict) and "openapi" in root
    return re.search(r"""^["']?openapi["']?\s*:""", text, re.MULTILINE) is not None


def documents(place):
    """The documents at a path, a file or all below a folder, and how many files there are none."""
    if place.is_file():
        return [place], 0
    files = sorted(path for path in place.rglob("*") if path.suffix in {".json", ".yaml", ".yml"})
    found = [path for path in files if is_document(path)]
    return found, len(files) - len(found)


def copied(document, folder):
    """The document in a folder of its own, with the files beside it if it refers to any."""
    text = document.read_text(errors="replace")
    if ELSEWHERE.search(text):
        shutil.copytree(document.parent, folder, dirs_exist_ok=True)
    else:
        shutil.copy(document, folder)
    return folder / document.name


def findings(output):
    return [match.groupdict() for line in output.splitlines() if (match := FINDING.match(line))]


def allowing(document, run):
    """Runs a tool on a document, and allows the errors that are the document's own and can be allowed.

    `run` gives a completed process. The result is the last one, its errors, and the codes that were allowed.
    """
    allowed = set()

    def attempt():
        if allowed:
            (document.parent / "dovetail.yaml").write_text(f"allow: [{', '.join(sorted(allowed))}]\n")
        result = run()
        return result, [one for one in findings(result.stderr) if one["severity"] == "error"]

    # What one reading hides, the next may show: errors come by stages.
    for _ in range(4):
        result, errors = attempt()
        more = {one["code"] for one in errors} - allowed - {"unsupported"}
        if result.returncode == 0 or not more:
            break
        allowed |= more
        refused = set(re.findall(r"errors of `([a-z-]+)` cannot be allowed", attempt()[0].stderr))
        allowed -= refused
        if not more - refused:
            break
    return result, errors, allowed
