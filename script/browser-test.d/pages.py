"""Pages made by `dovetail docs`, on a server of the test's own that can also answer the requests they send."""

import gzip
import http.server
import json
import os
import subprocess
import tempfile
import threading
import urllib.parse

TYPES = {".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8"}


def make_page(document, folder):
    """Writes the page of a document, given as a path or as data, to a folder."""
    path = document
    if not isinstance(document, str):
        path = folder + ".json"
        with open(path, "w") as file:
            json.dump(document, file)
    run = subprocess.run(
        [os.environ["DOVETAIL"], "docs", path, "--output", folder], capture_output=True, text=True, timeout=300
    )
    if not os.path.exists(os.path.join(folder, "index.html")):
        raise RuntimeError(f"dovetail docs wrote no page: {run.stderr[-2000:]}")


class PageServer:
    """Serves a page at `/`; all other requests go to a function, which is given the handler and answers."""

    def __init__(self, document, answer=None):
        self.temporary = tempfile.TemporaryDirectory()
        self.folder = os.path.join(self.temporary.name, "page")
        make_page(document, self.folder)
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), self.handler(self.folder, answer))
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self.server.server_port}"

    def close(self):
        self.server.shutdown()
        self.server.server_close()
        self.temporary.cleanup()

    @staticmethod
    def handler(folder, answer):
        packed = {}

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *arguments):
                pass

            def send(self, status, content_type, body, **headers):
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name.replace("_", "-"), value)
                self.send_header("Content-Type", content_type)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                if self.command != "HEAD":
                    self.wfile.write(body)

            def handle_request(self):
                self.body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                path = urllib.parse.urlsplit(self.path).path
                file = os.path.join(folder, path[1:] or "index.html")
                if self.command == "GET" and "/" not in path[1:] and os.path.isfile(file):
                    if file not in packed:
                        with open(file, "rb") as content:
                            packed[file] = gzip.compress(content.read())
                    content_type = TYPES[os.path.splitext(file)[1]]
                    self.send(200, content_type, packed[file], Content_Encoding="gzip")
                elif answer:
                    answer(self)
                else:
                    self.send(404, "text/plain", b"nothing here")

            do_GET = do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = handle_request

        return Handler
