"""The process is stopped while its database connections die, as a suspended machine's do, and goes on."""

import signal
import socket
import sys
import tempfile
import threading
import time

from databases import Postgres
from service import Service

LIMIT = 1.0  # seconds for every first request


class Forwarder:
    """Stands between the service and its database, and ends connections, or forgets them without a word."""

    def __init__(self, port):
        self.upstream, self.pairs, self.forgotten = port, [], 0
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            client, _ = self.listener.accept()
            server = socket.create_connection(("127.0.0.1", self.upstream))
            self.pairs.append((client, server))
            for source, target in ((client, server), (server, client)):
                threading.Thread(target=self.pump, args=(len(self.pairs) - 1, source, target), daemon=True).start()

    def pump(self, index, source, target):
        try:
            while data := source.recv(65536):
                if index >= self.forgotten:
                    target.sendall(data)
        except OSError:
            pass
        for end in (source, target):
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass

    def end_all(self):
        for pair in self.pairs:
            for end in pair:
                try:
                    end.shutdown(socket.SHUT_RDWR)
                except OSError:
                    pass

    def forget_all(self):
        self.forgotten = len(self.pairs)


def main(arguments):
    problems = []
    with tempfile.TemporaryDirectory(prefix="crash-test-") as folder:
        database = Postgres(folder)
        forwarder = Forwarder(database.port)
        url = database.url.replace(f":{database.port}/", f":{forwarder.port}/")
        service = Service(arguments.executable, url, f"{folder}/service.log")
        try:
            service.migrate()
            service.start()
            for name, die, seconds in (
                ("ended", forwarder.end_all, 2), ("forgotten", forwarder.forget_all, arguments.seconds),
            ):
                at_once(service, 16)  # opens every connection that there may be
                connections = len(forwarder.pairs)
                service.process.send_signal(signal.SIGSTOP)
                die()
                time.sleep(seconds)
                service.process.send_signal(signal.SIGCONT)
                answers = at_once(service, 8)
                slowest = max(taken for _, taken in answers)
                print(f"crash-test: stopped for {seconds} s, its connections {name}: 8 requests at once gave "
                      f"{sorted({status for status, _ in answers})}, the slowest after {slowest * 1000:.0f} ms")
                problems += [f"{name}: {status} after {taken:.2f} s" for status, taken in answers
                             if status not in (200, 201) or taken > LIMIT]
                if len(forwarder.pairs) == connections:
                    problems.append(f"{name}: no new connection was made")
        finally:
            service.kill()
            database.stop()
    for problem in problems:
        print(f"crash-test: {problem}", file=sys.stderr)
    return 1 if problems else 0


def at_once(service, count):
    """So many requests, half of them writes; the status of each, and its seconds."""
    answers = []

    def ask(number):
        began = time.monotonic()
        try:
            what = ("POST", "/notes", {"text": f"note {number}"}) if number % 2 else ("GET", "/notes?limit=1", None)
            status = service.request(*what)[0]
        except OSError as error:
            status = repr(error)
        answers.append((status, time.monotonic() - began))

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers
