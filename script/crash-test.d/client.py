"""What a client does and remembers while the service may die at any moment."""

import http.client
import json
import time


class Log:
    """What became of each text. Appending to a list is atomic, so writers share one log."""

    def __init__(self):
        self.acknowledged = []  # (id, text): answered with 201
        self.unanswered = []  # text: no answer, or one that says that nobody knows
        self.refused = []  # (status, text): answered with anything else


def write_until(stop, port, name, log):
    """Creates one note after another until told to stop or the connection ends."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    count = 0
    while not stop.is_set():
        count += 1
        text = f"note {name}.{count}"
        try:
            connection.request("POST", "/notes", json.dumps({"text": text}), {"Content-Type": "application/json"})
            answer = connection.getresponse()
            body = answer.read()
        except (OSError, http.client.HTTPException):
            log.unanswered.append(text)
            return
        if answer.status == 201:
            log.acknowledged.append((json.loads(body)["id"], text))
        elif answer.status == 503:
            log.unanswered.append(text)
            time.sleep(0.01)
        else:
            log.refused.append((answer.status, text))
