"""Runs dovetail and takes its answers apart."""

import json
import subprocess
from collections import Counter


class Dovetail:
    def __init__(self, path):
        self.path = path

    def _run(self, *arguments):
        return subprocess.run([self.path, *map(str, arguments)], capture_output=True, text=True)

    def errors(self, files):
        """How often each code of an error is found, by file; files without errors have an empty counter."""
        found = {str(file): Counter() for file in files}
        run = self._run("check", "--document-only", "--format", "json", *files)
        if run.returncode not in (0, 1):
            raise SystemExit(f"dovetail check failed: {run.stderr[-2000:]}")
        for line in run.stdout.splitlines():
            diagnostic = json.loads(line)
            if diagnostic["severity"] == "error":
                counter = found.get(diagnostic["file"])
                # What is wrong in a file that another one refers to is that one's error as well.
                for each in [counter] if counter is not None else found.values():
                    each[diagnostic["code"]] += 1
        return found

    def document(self, file, allowed=()):
        """The document that the model of a file holds, as JSON; None when it has errors that are not allowed."""
        run = self._run("bundle", *(part for code in allowed for part in ("--allow", code)), file)
        return json.loads(run.stdout) if run.returncode == 0 else None

    def trees(self, files):
        """What each YAML or JSON file holds, or the code of what is wrong with it."""
        run = self._run("tree", *files)
        lines = run.stdout.splitlines()
        if len(lines) != len(files):
            raise SystemExit(f"dovetail tree failed: {run.stderr[-2000:]}")
        return lines
