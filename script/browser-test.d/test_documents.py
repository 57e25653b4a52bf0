"""What the notes service does not have: credentials, streams, downloads, forms, unions, recursion, and a page on a disk."""

import json
import time

from browser import BrowserTestCase
from pages import PageServer

SHAPES = {
    "Shape": {
        "oneOf": [{"$ref": "#/components/schemas/Circle"}, {"$ref": "#/components/schemas/Group"}],
        "discriminator": {"propertyName": "kind", "mapping": {"round": "#/components/schemas/Circle"}},
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


def content(media_type, schema=True):
    return {"200": {"description": "Good.", "content": {media_type: {"schema": schema}}}}


DOCUMENT = {
    "openapi": "3.1.0",
    "info": {"title": "Everything", "version": "2"},
    "servers": [{"url": "/api"}],
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
        "/things/{id}": {
            "get": {
                "operationId": "thing",
                "summary": "Find",
                "parameters": [
                    {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}},
                    {"name": "tags", "in": "query", "schema": {"type": "array", "items": {"type": "string"}}},
                    {"name": "range", "in": "query", "style": "deepObject", "schema": {"type": "object"}},
                    {"name": "X-Trace", "in": "header", "schema": {"type": "string"}},
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
    elif path == "/api/file":
        handler.send(200, "application/octet-stream", bytes(range(256)))
    elif path == "/api/large":
        items = [{"id": number, "text": "x" * 80} for number in range(54_000)]
        handler.send(200, "application/json", json.dumps(items).encode())
    else:
        names = ["Authorization", "X-Key", "X-Trace", "Content-Type"]
        echo = {name: handler.headers[name] for name in names if handler.headers[name]}
        echo |= {"target": handler.path, "body": handler.body.decode(errors="replace")}
        handler.send(200, "application/json", json.dumps(echo).encode())


class DocumentTests(BrowserTestCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.server = PageServer(DOCUMENT, answer)

    @classmethod
    def tearDownClass(cls):
        cls.server.close()
        super().tearDownClass()

    def form(self, operation, page=None):
        page = page or self.open("/", base=self.server.url)
        page.locator(f"[id='operation/{operation}']").get_by_role("button", name="Try it").click()
        return page.get_by_role("dialog")

    def send(self, form):
        form.locator("button[type=submit]").click()
        form.locator(".outcome .status").filter(has_text="200").wait_for()
        form.locator(".answer .findings").first.wait_for()
        return json.loads(form.locator(".answer pre").last.inner_text())

    def test_credentials_are_sent_and_kept_for_the_tab_only(self):
        page = self.open("/", base=self.server.url)
        form = self.form("secret", page)
        for name, secret in {"token": "t0ken", "user": "ada:pass", "key": "k", "query": "q&"}.items():
            form.get_by_label(name, exact=False).first.fill(secret)
            self.assertEqual(form.get_by_label(name, exact=False).first.get_attribute("type"), "password")
        echo = self.send(form)
        self.assertEqual(echo["X-Key"], "k")
        self.assertEqual(echo["target"], "/api/secret?key=q%26")
        self.assertIn(echo["Authorization"], ["Bearer t0ken, Basic YWRhOnBhc3M=", "Basic YWRhOnBhc3M="])
        self.assertEqual(page.evaluate("localStorage.length"), 0)
        page.reload()
        form = self.form("secret", page)
        self.assertEqual(form.get_by_label("token", exact=False).first.input_value(), "t0ken", "the tab has it")
        other = page.context.new_page()
        other.goto(self.server.url)
        self.assertEqual(other.evaluate("sessionStorage.length"), 0, "another tab does not")

    def test_a_stream_is_shown_while_it_comes_and_can_be_stopped(self):
        form = self.form("events")
        form.get_by_role("button", name="Send", exact=True).click()
        form.locator(".answer pre").last.filter(has_text="event 3").wait_for()
        self.assertNotIn("event 199", form.locator(".answer pre").last.inner_text())
        form.get_by_role("button", name="Stop").click()
        form.get_by_text("Stopped after").wait_for()
        self.assertIn("event 3", form.locator(".answer pre").last.inner_text(), "what came stays")

    def test_bytes_are_saved_as_they_came(self):
        form = self.form("file")
        form.get_by_role("button", name="Send", exact=True).click()
        with form.page.expect_download() as download:
            form.get_by_role("button", name="Save 256 bytes").click()
        with open(download.value.path(), "rb") as file:
            self.assertEqual(file.read(), bytes(range(256)))

    def test_a_response_of_five_megabytes_does_not_stop_the_page(self):
        page = self.open("/", base=self.server.url)
        form = self.form("large", page)
        page.evaluate(
            """() => {
                globalThis.longest = 0;
                let last = performance.now();
                const tick = () => {
                    longest = Math.max(longest, performance.now() - last);
                    last = performance.now();
                    setTimeout(tick, 0);
                };
                tick();
            }"""
        )
        form.get_by_role("button", name="Send", exact=True).click()
        check = form.get_by_role("button", name="against the schema")
        check.wait_for()
        page.wait_for_timeout(300)
        longest = page.evaluate("longest")
        self.assertLess(longest, 300, "milliseconds without an answer to the reader")
        self.assertLess(len(form.locator(".answer pre").last.inner_text()), 250_000)
        check.click()
        form.get_by_text("The response is as documented.").wait_for()

    def test_parameters_are_laid_out_as_the_document_says(self):
        form = self.form("thing")
        form.get_by_label("id").fill("a/b c")
        form.get_by_label("tags").fill("one\ntwo&three")
        form.get_by_label("range").fill('{"from": 1}')
        form.get_by_label("X-Trace").fill("here")
        echo = self.send(form)
        self.assertEqual(echo["target"], "/api/things/a%2Fb%20c?tags=one&tags=two%26three&range%5Bfrom%5D=1")
        self.assertEqual(echo["X-Trace"], "here")

    def test_a_union_has_a_form_for_each_of_its_kinds(self):
        form = self.form("addShape")
        form.get_by_label("Kind of body").select_option("Group")
        self.assertEqual(json.loads(self.send(form)["body"]), {"kind": "Group"})
        form.get_by_label("Kind of body").select_option("Circle")
        form.get_by_label("radius").fill("0")
        self.assertIn("/radius must be more than 0, is 0", form.locator(".findings").first.inner_text())
        form.get_by_label("radius").fill("1.5")
        self.assertEqual(json.loads(self.send(form)["body"]), {"kind": "round", "radius": 1.5})

    def test_files_go_in_forms(self):
        form = self.form("form")
        form.get_by_label("name", exact=True).fill("a name")
        form.get_by_label("file", exact=True).set_input_files(
            {"name": "a.txt", "mimeType": "text/plain", "buffer": b"the file's text"}
        )
        echo = self.send(form)
        self.assertRegex(echo["Content-Type"], "^multipart/form-data; boundary=")
        self.assertIn("the file's text", echo["body"])
        self.assertIn("a name", echo["body"])

    def test_unions_are_tabs_named_by_the_discriminator(self):
        page = self.open("/", base=self.server.url)
        shape = page.locator("[id='schema/Shape']")
        tabs = shape.get_by_role("tab")
        self.assertEqual(tabs.all_inner_texts(), ["round", "Group"])
        self.assertIn("told apart by kind", shape.inner_text())
        self.assertIn("more than 0", shape.get_by_role("tabpanel").inner_text())
        tabs.first.focus()
        page.keyboard.press("ArrowRight")
        self.assertEqual(self.focused(page), "Group")
        self.assertIn("members", shape.get_by_role("tabpanel").inner_text())

    def test_all_kinds_are_shown_without_scripts(self):
        page = self.open("/", base=self.server.url, scripts=False)
        shape = page.locator("[id='schema/Shape']").inner_text()
        self.assertIn("radius", shape)
        self.assertIn("members", shape)

    def test_schemas_are_shown_as_what_they_are(self):
        page = self.open("/", base=self.server.url)
        group = page.locator("[id='schema/Group']")
        text = group.inner_text()
        for words in ["names that match ^x-", "any other name", "tuple", "no further items"]:
            self.assertIn(words, text)
        # Recursion is a link, which leads back.
        members = page.locator("[id='schema/Group/members']")
        self.assertEqual(members.get_by_role("link", name="Group").get_attribute("href"), "#schema/Group")

    def test_the_page_works_from_a_disk(self):
        page = self.open("/index.html#schema/Group", base="file://" + self.server.folder)
        self.assertEqual(page.evaluate("document.querySelector(':target').id"), "schema/Group")
        page.keyboard.press("/")
        page.keyboard.type("radius")
        page.locator(".finder [role=option]").filter(has_text="Circle.radius").click()
        page.wait_for_url("**/index.html#schema/Circle/radius")
        form = self.form("thing", page)
        self.assertIn("http://localhost:8080/api/things/", form.locator(".request pre").inner_text())
