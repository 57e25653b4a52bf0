"""Prints what the Dockerfile's last stage does, one instruction a line, for script/image-check to do without Docker.

    run COMMAND | copy-from-build SOURCE TARGET | copy SOURCE TARGET | env NAME=VALUE | start WORD …
"""

import json
import re
import sys

IGNORED = {"EXPOSE"}  # It tells a platform something and changes nothing in the image.


def main():
    text = re.sub(r"^\s*#.*\n", "", open(sys.argv[1]).read(), flags=re.MULTILINE).replace("\\\n", " ")
    stages = re.split(r"^FROM\s+(.*)\n", text, flags=re.MULTILINE)
    base, instructions = stages[-2], stages[-1]
    start = {}
    print(f"base {base.strip()}")
    for line in filter(None, map(str.strip, instructions.split("\n"))):
        name, rest = line.split(maxsplit=1)
        if name == "RUN":
            print("run", re.sub(r"\s+", " ", rest))
        elif name == "COPY":
            print("copy-from-build" if rest.startswith("--from=build ") else "copy", rest.removeprefix("--from=build "))
        elif name == "ENV":
            print("env", rest)
        elif name in ("ENTRYPOINT", "CMD"):
            start[name] = json.loads(rest)
        elif name not in IGNORED:
            sys.exit(f"run_stage: {name} is an instruction that this check does not know")
    print("start", *start["ENTRYPOINT"], *start["CMD"])


if __name__ == "__main__":
    main()
