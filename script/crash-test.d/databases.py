"""The databases: where they are, how they die, and whether they are damaged."""

import glob
import os
import shutil
import signal
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

    def __init__(self, folder, primary=None):
        """A new server, or one that follows another one."""
        programs = sorted(glob.glob("/usr/lib/postgresql/*/bin/pg_ctl"))
        pg_ctl = shutil.which("pg_ctl") or (programs[-1] if programs else None)
        if not pg_ctl:
            raise SystemExit("crash-test: there is no pg_ctl; install the package postgresql")
        self.programs = os.path.dirname(os.path.realpath(pg_ctl))
        self.folder = f"{folder}/{'standby' if primary else 'postgres'}"
        os.mkdir(self.folder)
        os.chmod(folder, 0o755)
        self.prefix = []
        if os.geteuid() == 0:  # PostgreSQL refuses to run as root.
            shutil.chown(self.folder, "postgres")
            self.prefix = ["runuser", "-u", "postgres", "--"]
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.url = f"postgres://notes@127.0.0.1:{self.port}/postgres?sslmode=disable"
        if primary:
            self.execute("pg_basebackup", "--pgdata", f"{self.folder}/data", "--checkpoint", "fast", "--write-recovery-conf",
                         "--dbname", f"host=127.0.0.1 port={primary.port} user=notes application_name=standby")
        else:
            self.run("initdb", "--options", "--auth=trust --username=notes --encoding=UTF8 --locale=C")
        self.start()

    def start(self):
        settings = f"-h 127.0.0.1 -p {self.port} -k {self.folder}"
        self.run("start", "--log", f"{self.folder}/log", "--options", settings)

    def crash(self):
        self.run("stop", "--mode", "immediate")

    def kill(self):
        """SIGKILL: the server gets no chance to do or say anything."""
        with open(f"{self.folder}/data/postmaster.pid") as file:
            os.kill(int(file.readline()), signal.SIGKILL)

    def promote(self):
        self.run("promote")

    def sql(self, statement, url=None):
        command = ["psql", "--no-psqlrc", "--quiet", "--no-align", "--tuples-only", "--command", statement, url or self.url]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    def damage(self):
        return None  # Its own recovery has checked every page it read.

    def stop(self):
        self.run("stop", "--mode", "immediate", check=False)

    def run(self, command, *arguments, check=True):
        self.execute("pg_ctl", "--pgdata", f"{self.folder}/data", "--wait", "--silent", command, *arguments, check=check)

    def execute(self, program, *arguments, check=True):
        subprocess.run([*self.prefix, f"{self.programs}/{program}", *arguments], cwd="/", check=check,
                       stdout=subprocess.DEVNULL, stderr=None if check else subprocess.DEVNULL)
