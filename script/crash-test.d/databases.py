"""The databases: where they are, how they die, and whether they are damaged."""

import glob
import os
import shutil
import socket
import sqlite3
import subprocess


class SQLite:
    can_crash = False  # It lives in the process of the service, and dies with it.

    def __init__(self, folder):
        self.path = f"{folder}/notes.db"
        self.url = f"sqlite:///{self.path}"

    def damage(self):
        with sqlite3.connect(f"file:{self.path}?mode=ro", uri=True) as connection:
            answer = connection.execute("PRAGMA integrity_check").fetchall()
        connection.close()
        return None if answer == [("ok",)] else f"PRAGMA integrity_check says {answer}"

    def stop(self):
        pass


class Postgres:
    can_crash = True

    def __init__(self, folder):
        programs = sorted(glob.glob("/usr/lib/postgresql/*/bin/pg_ctl"))
        pg_ctl = shutil.which("pg_ctl") or (programs[-1] if programs else None)
        if not pg_ctl:
            raise SystemExit("crash-test: there is no pg_ctl; install the package postgresql")
        self.folder = f"{folder}/postgres"
        os.mkdir(self.folder)
        os.chmod(folder, 0o755)
        self.pg_ctl = [pg_ctl, "--pgdata", f"{self.folder}/data", "--wait", "--silent"]
        if os.geteuid() == 0:  # PostgreSQL refuses to run as root.
            shutil.chown(self.folder, "postgres")
            self.pg_ctl = ["runuser", "-u", "postgres", "--"] + self.pg_ctl
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.url = f"postgres://notes@127.0.0.1:{self.port}/postgres?sslmode=disable"
        self.run("initdb", "--options", "--auth=trust --username=notes --encoding=UTF8 --locale=C")
        self.start()

    def start(self):
        settings = f"-h 127.0.0.1 -p {self.port} -k {self.folder}"
        self.run("start", "--log", f"{self.folder}/log", "--options", settings)

    def crash(self):
        self.run("stop", "--mode", "immediate")

    def damage(self):
        return None  # Its own recovery has checked every page it read.

    def stop(self):
        subprocess.run([*self.pg_ctl, "stop", "--mode", "immediate"], cwd="/", stderr=subprocess.DEVNULL)

    def run(self, command, *arguments):
        subprocess.run([*self.pg_ctl, command, *arguments], cwd="/", check=True, stdout=subprocess.DEVNULL)
