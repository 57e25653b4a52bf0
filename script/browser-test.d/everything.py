"""A document of everything that the notes service does not have, and a service for it."""

import json
import time

SHAPES = {
    "Shape": {
        "oneOf": [{"$ref": "#/components/schemas/Circle"}, {"$ref": "#/components/schemas/Group"}],
        "discriminator": {"propertyName": "kind", "mapping": {"round": "#/components/schemas/Circle"}},
    },
    "Canvas": {
        "type": "object",
        "properties": {
            "cover": {"anyOf": [{"$ref": "#/components/schemas/Circle"}, {"$ref": "#/components/schemas/Group"}]}
        },
    },
    "Circle": {
        "type": "object",
        "required": ["kind", "radius"],
        "properties": {"kind": {"const": "round"}, "radius": {"type": "number", "exclusiveMinimum": 0}},
    },
    "Group": {
        "type": "object",
        "required": ["kind"],
        "properties": {
            "kind": {"const": "Group"},
            "members": {"type": "array", "items": {"$ref": "#/components/schemas/Group"}},
            "place": {"type": "array", "prefixItems": [{"type": "number"}, {"type": "string"}], "items": False},
        },
        "patternProperties": {"^x-": {"type": "integer"}},
        "additionalProperties": {"type": "boolean"},
    },
}


TEXT = """
Text with `code`, [a link](https://example.com), *emphasis* and

> a quote;

1. a list
2. of numbers

| a | table |
| - | ----: |
| 1 | 2     |

```
code that is wider than a phone, which is to say that this line is really rather long and has no end in sight
```

---
"""


def content(media_type, schema=True):
    return {"200": {"description": "Good.", "content": {media_type: {"schema": schema}}}}


EVERYTHING = {
    "openapi": "3.1.0",
    "info": {"title": "Everything", "version": "2", "description": TEXT},
    "servers": [{"url": "/api"}, {"url": "https://{region}.example.com/v2", "variables": {"region": {"default": "eu"}}}],
    "paths": {
        "/secret": {
            "get": {
                "operationId": "secret",
                "summary": "Need credentials",
                "security": [{"token": [], "user": [], "key": [], "query": []}],
                "responses": content("application/json"),
            }
        },
        "/events": {"get": {"operationId": "events", "summary": "Stream", "responses": content("text/event-stream")}},
        "/file": {
            "get": {"operationId": "file", "summary": "Download", "responses": content("application/octet-stream")}
        },
        "/large": {
            "get": {
                "operationId": "large",
                "summary": "Much",
                "responses": content(
                    "application/json",
                    {"type": "array", "items": {"type": "object", "properties": {"id": {"type": "integer"}}}},
                ),
            }
        },
        "/shapes": {
            "post": {
                "operationId": "addShape",
                "summary": "Add a shape",
                "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Shape"}}}},
                "responses": content("application/json"),
            }
        },
        "/list": {
            "get": {
                "operationId": "list",
                "summary": "List",
                "responses": {
                    "default": {
                        "description": "All.",
                        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Shape"}}},
                    }
                },
            }
        },
        "/forms": {
            "post": {
                "operationId": "form",
                "summary": "Fill a form",
                "requestBody": {
                    "content": {
                        "multipart/form-data": {
                            "schema": {
                                "type": "object",
                                "required": ["name", "file"],
                                "properties": {"name": {"type": "string"}, "file": {"type": "string", "format": "binary"}},
                            }
                        }
                    }
                },
                "responses": content("application/json"),
            }
        },
        "/texts": {
            "post": {
                "operationId": "text",
                "summary": "Write a text",
                "requestBody": {
                    "required": True,
                    "content": {"text/plain": {"schema": {"type": "string"}, "example": "2024"}},
                },
                "responses": content("image/*"),
            },
            "head": {
                "operationId": "head",
                "summary": "Ask for heads",
                "responses": content("application/json", {"type": "object"}),
            },
        },
        "/pairs": {
            "post": {
                "operationId": "pairs",
                "summary": "Send pairs",
                "requestBody": {
                    "content": {
                        "application/x-www-form-urlencoded": {
                            "schema": {
                                "type": "object",
                                "required": ["place", "sizes"],
                                "properties": {
                                    "place": {"type": "object", "default": {"x": 1}},
                                    "sizes": {"type": "array", "default": [1, 2]},
                                },
                            },
                            "encoding": {"sizes": {"explode": False}},
                        }
                    }
                },
                "responses": content("application/json"),
            }
        },
        "/optional": {
            "post": {
                "operationId": "optional",
                "summary": "Give or leave out",
                "security": [{"certificate": []}],
                "parameters": [
                    {"name": "count", "in": "query", "schema": {"anyOf": [{"type": "integer"}, {"type": "null"}]}},
                    {"name": "names", "in": "query", "schema": {"type": "array", "items": {"type": "string"}}},
                    {"name": "numbers", "in": "query", "schema": {"type": "array", "items": {"type": "integer"}}},
                    {
                        "name": "deep",
                        "in": "query",
                        "style": "deepObject",
                        "schema": {"type": "object", "properties": {"a": {"type": "object"}}},
                    },
                    {
                        "name": "X-Where",
                        "in": "header",
                        "content": {"application/json": {"schema": {"type": "object"}}},
                    },
                ],
                "requestBody": {"content": {"application/json": {"schema": {"type": "object"}}}},
                "responses": content("application/json"),
            }
        },
        "/things/{id}": {
            "get": {
                "operationId": "thing",
                "summary": "Find",
                "parameters": [
                    {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}},
                    {"name": "tags", "in": "query", "schema": {"type": "array", "items": {"type": "string"}}},
                    {"name": "range", "in": "query", "style": "deepObject", "schema": {"type": "object"}},
                    {"name": "X-Trace", "in": "header", "schema": {"type": "string"}},
                    {"name": "session", "in": "cookie", "schema": {"type": "string"}},
                ],
                "responses": content("application/json"),
            }
        },
    },
    "components": {
        "schemas": SHAPES,
        "securitySchemes": {
            "token": {"type": "http", "scheme": "bearer"},
            "user": {"type": "http", "scheme": "basic"},
            "key": {"type": "apiKey", "in": "header", "name": "X-Key"},
            "query": {"type": "apiKey", "in": "query", "name": "key"},
            "certificate": {"type": "mutualTLS"},
        },
    },
}


def answer(handler):
    path = handler.path.split("?")[0]
    if path == "/api/events":
        handler.send_response(200)
        handler.send_header("Content-Type", "text/event-stream")
        handler.send_header("Connection", "close")
        handler.end_headers()
        for number in range(200):
            try:
                handler.wfile.write(f"data: event {number}\n\n".encode())
                handler.wfile.flush()
            except OSError:
                break
            time.sleep(0.1)
        handler.close_connection = True
    elif handler.command == "HEAD":
        handler.send(200, "application/json", b"")
    elif path == "/api/file":
        handler.send(200, "application/octet-stream", bytes(range(256)))
    elif path == "/api/large":
        items = [{"id": number, "text": "x" * 80} for number in range(54_000)]
        handler.send(200, "application/json", json.dumps(items).encode())
    else:
        names = ["Authorization", "X-Key", "X-Trace", "X-Where", "Content-Type"]
        echo = {name: handler.headers[name] for name in names if handler.headers[name]}
        echo |= {"target": handler.path, "body": handler.body.decode(errors="replace")}
        handler.send(200, "application/json", json.dumps(echo).encode())
