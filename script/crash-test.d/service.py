"""The service as a process of its own."""

import http.client
import json
import os
import socket
import subprocess
import time


class StartFailure(Exception):
    pass


class Service:
    def __init__(self, executable, url, log):
        self.executable = executable
        self.log = log
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.environment = {
            **os.environ, "HOST": "127.0.0.1", "PORT": str(self.port), "DATABASE_URL": url, "LOG_LEVEL": "notice",
        }
        self.process = None

    def migrate(self):
        if subprocess.run([self.executable, "migrate"], env=self.environment, stdout=subprocess.DEVNULL).returncode:
            raise StartFailure("the database could not be migrated")

    def start(self, patience=30):
        """Starts the process and returns the seconds until it answered a request for notes with 200."""
        began = time.monotonic()
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(
                [self.executable, "serve"], env=self.environment, stdout=log, stderr=subprocess.STDOUT,
                restore_signals=False,  # SIGXFSZ stays ignored, so a file size limit is an error and no end.
            )
        while time.monotonic() - began < patience:
            if self.process.poll() is not None:
                raise StartFailure(f"the service ended with exit code {self.process.returncode}: {self.last_words()}")
            try:
                if self.get("/notes?limit=1")[0] == 200:
                    return time.monotonic() - began
            except (OSError, http.client.HTTPException):
                pass
            time.sleep(0.002)
        raise StartFailure(f"the service gave no 200 in {patience} s: {self.last_words()}")

    def kill(self):
        if self.process:
            self.process.kill()
            self.process.wait()

    def notes(self, after):
        """All notes whose id is above `after`, as pairs of id and text."""
        found = []
        while True:
            status, page = self.get(f"/notes?limit=100&after={after}")
            if status != 200:
                raise StartFailure(f"listing notes after {after} gave {status}: {page}")
            found += [(note["id"], note["text"]) for note in page]
            if len(page) < 100:
                return found
            after = page[-1]["id"]

    def get(self, path):
        status, _, body = self.request("GET", path)
        return status, json.loads(body)

    def request(self, method, path, value=None):
        """The status, the media type and the body of an answer on a connection of its own."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        body = None if value is None else json.dumps(value)
        try:
            connection.request(method, path, body, {"Content-Type": "application/json"} if body else {})
            answer = connection.getresponse()
            return answer.status, answer.headers.get_content_type(), answer.read()
        finally:
            connection.close()

    def last_words(self):
        with open(self.log, errors="replace") as log:
            return log.read()[-600:]
