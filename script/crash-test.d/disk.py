"""A disk that is full or read-only, under the whole service with SQLite."""

import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager

from service import Service

TEXT = "a note of some length " * 40


def main(arguments):
    problems = []
    with tempfile.TemporaryDirectory(prefix="crash-test-") as folder:
        os.chmod(folder, 0o755)
        executable = shutil.copy(arguments.executable, folder)
        os.chmod(executable, 0o755)
        problems += full_by_limit(executable, folder)
        with small_disk(folder) as disk:
            if disk:
                problems += full_disk(executable, folder, disk)
        problems += read_only_folder(executable, folder)
    for problem in problems:
        print(f"crash-test: {problem}", file=sys.stderr)
    return 1 if problems else 0


def full_by_limit(executable, folder):
    """Files that may not grow any more, and then may again."""
    if not hasattr(resource, "prlimit"):
        print("crash-test: SKIPPED: no file size limit of another process can be set here (prlimit)")
        return []
    path = f"{folder}/limited.db"
    service = Service(executable, f"sqlite:///{path}", f"{folder}/limited.log")
    service.start()
    try:
        def set_limit(size):
            resource.prlimit(service.process.pid, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))

        set_limit(max(os.path.getsize(path + suffix) for suffix in ("", "-wal")) + 200_000)
        return fill(service, "file size limit", lambda: set_limit(resource.RLIM_INFINITY))
    finally:
        service.kill()


def full_disk(executable, folder, disk):
    """A disk that fills up while the service runs, and one that is full when it starts."""
    filler = f"{disk}/filler"
    with open(filler, "wb") as file:
        file.write(bytes(1 << 20))
    service = Service(executable, f"sqlite:///{disk}/notes.db", f"{folder}/disk.log")
    service.start()
    try:
        problems = fill(service, "full disk", lambda: os.remove(filler))
    finally:
        service.kill()
    with open(f"{disk}/rest", "wb", buffering=0) as file:
        try:
            while file.write(bytes(1024)):
                pass
        except OSError:
            pass
    return problems + refusal_to_start(executable, f"{disk}/new.db", "full disk")


def fill(service, name, give_space):
    """Creates notes until one is refused, reads all of them, and goes on when there is space again."""
    kept, problems = [], []
    while True:
        status, kind, body = create(service, TEXT)
        if status != 201:
            break
        kept.append(json.loads(body)["id"])
    if (status, kind) not in ((503, "application/problem+json"), (507, "application/problem+json")):
        problems.append(f"{name}: the note without space was answered with {status} {kind}: {body!r}")
    if create(service, TEXT)[0] != status:
        problems.append(f"{name}: the next note was answered otherwise")
    if service.notes(after=0) != [(id, TEXT) for id in kept]:
        problems.append(f"{name}: there are other notes than those that were acknowledged")
    give_space()
    again, _, body = create(service, TEXT)
    if again != 201:
        problems.append(f"{name}: with space again, a note was answered with {again}: {body!r}")
    elif service.notes(after=0) != [(id, TEXT) for id in [*kept, json.loads(body)["id"]]]:
        problems.append(f"{name}: with space again, there are other notes than those that were acknowledged")
    print(f"crash-test: {name}: {len(kept)} notes, then {status}; with space again {again}")
    return problems


def create(service, text):
    return service.request("POST", "/notes", {"text": text})


def read_only_folder(executable, folder):
    """A folder in which the service may not write, which takes another user than root to see."""
    closed = f"{folder}/closed"
    os.mkdir(closed, 0o555)
    user = 65534 if os.geteuid() == 0 else None
    return refusal_to_start(executable, f"{closed}/notes.db", "read-only folder", user)


def refusal_to_start(executable, path, name, user=None):
    environment = {**os.environ, "HOST": "127.0.0.1", "PORT": "0", "DATABASE_URL": f"sqlite:///{path}"}
    finished = subprocess.run([executable, "serve"], env=environment, user=user, timeout=60,
                              capture_output=True, text=True, cwd="/")
    print(f"crash-test: {name}, at the start: exit code {finished.returncode}, {finished.stderr.strip()}")
    if finished.returncode != 74 or path not in finished.stderr:
        return [f"{name}: the service ended with {finished.returncode} and said {finished.stderr!r}"]
    return []


@contextmanager
def small_disk(folder):
    """A disk of two megabytes, if one can be mounted here."""
    disk = f"{folder}/disk"
    os.mkdir(disk)
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "crash-test", disk]
    if sys.platform != "linux" or subprocess.run(mount, capture_output=True).returncode != 0:
        print("crash-test: SKIPPED: a small disk cannot be mounted here; as root on Linux it can")
        yield None
        return
    try:
        yield disk
    finally:
        subprocess.run(["umount", disk], check=True)
