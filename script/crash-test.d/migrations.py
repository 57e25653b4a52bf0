"""SIGKILL in the middle of each migration, alone and beside another migrator, on both databases."""

import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

from databases import Postgres

ROWS = 100_000  # so many notes that a migration takes long enough to be hit
TUTORIAL = "CREATE TABLE notes (id {key}, text VARCHAR NOT NULL, PRIMARY KEY (id))"


class SQLiteFiles:
    """Databases as the tutorial's program makes them: files that are copied."""

    def __init__(self, folder):
        self.folder, self.count = folder, 0
        with sqlite3.connect(f"{folder}/template.db") as connection:
            connection.execute(TUTORIAL.format(key="INTEGER NOT NULL"))
            connection.executemany("INSERT INTO notes (text) VALUES (?)", ((f"note {n}",) for n in range(ROWS)))
        connection.close()

    def new(self):
        self.count += 1
        shutil.copy(f"{self.folder}/template.db", f"{self.folder}/{self.count}.db")
        return f"sqlite:///{self.folder}/{self.count}.db"

    def look(self, url):
        """Everything that a migration may change."""
        connection = sqlite3.connect(url.removeprefix("sqlite:///"), timeout=30)
        try:
            schema = connection.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()
            recorded = []
            if any(name == "schema_migrations" for name, _ in schema):
                recorded = connection.execute("SELECT version, checksum FROM schema_migrations").fetchall()
            notes = connection.execute("SELECT count(*), sum(id), sum(length(text)) FROM notes").fetchall()
            return schema, recorded, notes, connection.execute("PRAGMA integrity_check").fetchall()
        finally:
            connection.close()

    def drop(self, url):
        for suffix in ("", "-wal", "-shm"):
            path = url.removeprefix("sqlite:///") + suffix
            if os.path.exists(path):
                os.remove(path)

    def stop(self):
        pass


class PostgresDatabases:
    """Databases as the tutorial's program makes them: copies of a template."""

    def __init__(self, folder):
        self.server, self.count = Postgres(folder), 0
        self.sql("CREATE DATABASE tutorial")
        self.sql(TUTORIAL.format(key="SERIAL NOT NULL"), "tutorial")
        self.sql(f"INSERT INTO notes (text) SELECT 'note ' || n FROM generate_series(1, {ROWS}) AS n", "tutorial")

    def new(self):
        self.count += 1
        self.sql(f"CREATE DATABASE copy{self.count} TEMPLATE tutorial")
        return self.url(f"copy{self.count}")

    def look(self, url):
        dump = subprocess.run(["pg_dump", "--schema-only", url], check=True, capture_output=True, text=True).stdout
        # Newer releases put a word made by chance into lines of their own.
        schema = [line for line in dump.splitlines() if not line.startswith(("\\restrict", "\\unrestrict"))]
        name = url.rsplit("/", 1)[1].partition("?")[0]
        recorded = self.sql("SELECT version, checksum FROM schema_migrations", name) if "schema_migrations" in dump else ""
        return schema, recorded, self.sql("SELECT count(*), sum(id), sum(length(text)) FROM notes", name)

    def drop(self, url):
        self.sql(f"DROP DATABASE copy{self.count} WITH (FORCE)")

    def stop(self):
        self.server.stop()

    def url(self, name):
        return self.server.url.replace("/postgres?", f"/{name}?")

    def sql(self, statement, name="postgres"):
        return self.server.sql(statement, self.url(name))


class Migrators:
    def __init__(self, executable, databases):
        self.executable, self.databases, self.problems = executable, databases, []
        self.hit = self.undone = 0

    def start(self, url, *arguments):
        environment = {**os.environ, "DATABASE_URL": url, "LOG_LEVEL": "error"}
        return subprocess.Popen([self.executable, "migrate", *arguments], env=environment, text=True,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def run(self, url, *arguments):
        migrator = self.start(url, *arguments)
        output, errors = migrator.communicate(timeout=120)
        if migrator.returncode != 0:
            self.problems.append(f"notes-api migrate {' '.join(arguments)} said {errors.strip()}")
        return output

    def run_through(self, url, number):
        if number > 0:
            self.run(url, "--to", str(number))

    def clean(self, last):
        """What a run that nobody disturbs leaves after that migration, and the seconds that the last one takes."""
        url = self.databases.new()
        self.run_through(url, last - 1)
        began = time.monotonic()
        self.run(url, "--to", str(last))
        seconds = time.monotonic() - began
        found = self.databases.look(url)
        self.databases.drop(url)
        return found, seconds

    def kill_in(self, number, before, after, seconds, has_company):
        """Kills a migrator at a random moment, and looks at what it left and at what the next one makes of it."""
        url = self.databases.new()
        self.run_through(url, number - 1)
        victim = self.start(url, "--to", str(number))
        other = self.start(url, "--to", str(number)) if has_company else None
        time.sleep(random.uniform(0, seconds))
        self.hit += victim.poll() is None
        victim.kill()
        victim.communicate()
        if other:
            _, errors = other.communicate(timeout=120)
            if other.returncode != 0:
                self.problems.append(f"the other migrator of {url} said {errors.strip()}")
        else:
            found = self.databases.look(url)
            self.undone += found == before
            if found not in (before, after):
                self.problems.append(f"half of migration {number} is in {url}: {found}")
        self.run(url, "--to", str(number))
        if self.databases.look(url) != after:
            self.problems.append(f"migrating {url} again does not give what a clean run gives")
        self.databases.drop(url)


def main(arguments):
    problems = []
    for name, kind in (("sqlite", SQLiteFiles), ("postgres", PostgresDatabases)):
        with tempfile.TemporaryDirectory(prefix="crash-test-") as folder:
            databases = kind(folder)
            try:
                problems += kill_all(name, Migrators(arguments.executable, databases), arguments.rounds)
            finally:
                databases.stop()
    for problem in problems[:20]:
        print(f"crash-test: {problem[:2000]}", file=sys.stderr)
    return 1 if problems else 0


def kill_all(name, migrators, rounds):
    url = migrators.databases.new()
    count = len(migrators.run(url, "--status").splitlines())
    migrators.databases.drop(url)
    for number in range(1, count + 1):
        before, _ = migrators.clean(number - 1) if number > 1 else untouched(migrators.databases)
        after, seconds = migrators.clean(number)
        for round in range(rounds):
            migrators.kill_in(number, before, after, seconds, has_company=round % 2 == 1)
        print(
            f"crash-test: {name} migration {number} takes {seconds * 1000:.0f} ms with {ROWS} notes; {rounds} rounds, "
            f"{migrators.hit} killed while they ran, {migrators.undone} of those alone left nothing", flush=True)
    if migrators.hit == 0 or migrators.undone == 0:
        migrators.problems.append(f"{name}: no migrator was killed before it was done")
    return migrators.problems


def untouched(databases):
    url = databases.new()
    found = databases.look(url)
    databases.drop(url)
    return found, 0
