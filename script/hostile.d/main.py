"""Runs the tests of `script/hostile`, and ends with 1 when one of them fails."""

import argparse
import asyncio
import sys

import load
import pool
import sizes
import slow
import stopping
import wire
from service import REFUSALS

TESTS = {name.upper(): test for module in (slow, sizes, wire, stopping, load, pool)
         for name, test in vars(module).items() if name[0] == "t" and name[1:].isdigit()}


class Run:
    """What was asked for, and what came out."""

    def __init__(self, arguments):
        self.executable, self.quick, self.failed = arguments.executable, arguments.quick, []

    def report(self, test, figure, passed):
        print(f"{'ok  ' if passed else 'FAIL'} {test:10} {figure}", flush=True)
        if not passed:
            self.failed.append(test)

    def report_refusals(self):
        """T42: what is no success is a problem of RFC 9457 whose status is the answer's."""
        statuses = sorted({code for code, _ in REFUSALS})
        wrong = sorted({code for code, is_problem in REFUSALS if not is_problem})
        self.report("T42", f"{len(REFUSALS)} refusals in all, with {', '.join(map(str, statuses))}: problems of RFC 9457"
                    + (f", but for {wrong}" if wrong else ""), not wrong)


def main():
    parser = argparse.ArgumentParser(prog="hostile")
    parser.add_argument("--executable", required=True)
    parser.add_argument("--only", help="names of tests with commas between them")
    parser.add_argument("--quick", action="store_true", help="smaller numbers, for a look")
    arguments = parser.parse_args()
    run = Run(arguments)
    names = arguments.only.split(",") if arguments.only else sorted(TESTS, key=lambda name: int(name[1:]))
    unknown = [name for name in names if name not in TESTS]
    if unknown:
        sys.exit(f"hostile: there is no test {', '.join(unknown)}; there are {', '.join(TESTS)}")
    for name in names:
        try:
            asyncio.run(TESTS[name](run))
        except Exception as error:  # One test that breaks leaves the others to be run.
            run.report(name, f"broke: {error!r}", False)
    run.report_refusals()
    sys.exit(1 if run.failed else 0)


if __name__ == "__main__":
    main()
