"""Time and memory of a command: run as a process of its own, because a child counts the memory it was forked with."""

import os
import subprocess
import sys
import time


def measure(*command):
    """Seconds by the clock, the peak of the process in MiB, and the exit code of a command."""
    line = subprocess.check_output([sys.executable, "-S", __file__, *map(str, command)], text=True)
    seconds, memory, status = line.split()
    return float(seconds), float(memory), int(status)


def main(command):
    outputs = [(os.POSIX_SPAWN_OPEN, fd, "/dev/null", os.O_WRONLY, 0) for fd in (1, 2)]
    start = time.monotonic()
    child = os.posix_spawn(command[0], command, os.environ, file_actions=outputs)
    _, status, usage = os.wait4(child, 0)
    print(time.monotonic() - start, usage.ru_maxrss / 1024, os.waitstatus_to_exitcode(status))


if __name__ == "__main__":
    main(sys.argv[1:])
