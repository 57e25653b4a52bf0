"""Documents and services that try to run scripts: nothing runs, and what they say is shown as text."""

from browser import BrowserTestCase
from pages import PageServer

PAYLOADS = [
    "<script>hit('element')</script>",
    "\"><img src=x onerror=hit('attribute')>",
    "'><svg onload=hit('quote')>",
    "</title></style></textarea></script><script>hit('closed')</script>",
    "--><iframe srcdoc=\"<script>parent.hit('frame')</script>\"></iframe>",
    "&lt;script&gt;hit('named')&lt;/script&gt;",
    "&#60;script&#62;hit('numbered')&#60;/script&#62;",
    "${hit('template')} {{constructor.constructor('hit(1)')()}} `hit('tick')`",
    "'); hit('string'); ('",
    "\\'); hit('escaped'); (\\'",
    "\u202etpircs\u202c \u2066isolated\u2069 \u0000 \u2028 end",
    "__proto__",
]
MARKDOWN = PAYLOADS + [
    "[link](javascript:hit('link'))",
    "[link](JaVaScRiPt&colon;hit('entity'))",
    "[link](&#106;avascript:hit('number'))",
    "[link](<java\tscript:hit('tab')>)",
    "[link](data:text/html,<script>hit('data')</script>)",
    "[link](vbscript:hit('vb'))",
    "![image](javascript:hit('image'))",
    "<javascript:hit('auto')>",
    "[reference][r]\n\n[r]: javascript:hit('reference')",
    "[title](/x \"\" onclick=hit('title') \")",
    "```\"><script>hit('fence')</script>\n</code><script>hit('code')</script>\n```",
]
PLAIN = " ".join(PAYLOADS).replace("\u0000", "")
TEXT = "\n\n".join(MARKDOWN).replace("\u0000", "")

WATCHER = "globalThis.hits = []; globalThis.hit = (name) => { hits.push(name); };"


def hostile_document():
    """A document that has the payloads wherever it may have a text."""
    schema = {
        "title": PLAIN,
        "description": TEXT,
        "type": "object",
        "required": [PAYLOADS[0]],
        "x-" + PLAIN: PLAIN,
        "properties": {
            name: {"type": "string", "description": TEXT, "enum": PAYLOADS, "default": PLAIN, "examples": [PLAIN]}
            for name in PAYLOADS
        },
        "patternProperties": {"<script>hit('pattern')</script>": {"type": "string", "title": PLAIN}},
        "externalDocs": {"url": "javascript:hit('docs')", "description": PLAIN},
    }
    union = {"oneOf": [{"title": PLAIN, "type": "string"}, {"title": PAYLOADS[1], "type": "integer"}]}
    parameters = [
        {"name": name, "in": place, "description": TEXT, "schema": {"type": "string"}, "example": PLAIN}
        for place, name in [("query", PAYLOADS[1]), ("header", "X-Name"), ("cookie", "c")]
    ]
    operation = {
        "operationId": PAYLOADS[0],
        "summary": PLAIN,
        "description": TEXT,
        "tags": [PAYLOADS[2]],
        "deprecated": True,
        "x-sunset": PLAIN,
        "externalDocs": {"url": "JAVASCRIPT:hit('docs')", "description": PLAIN},
        "parameters": parameters,
        "security": [{"key": [], "oauth": [PAYLOADS[1]]}],
        "requestBody": {
            "description": TEXT,
            "content": {
                "application/json": {
                    "schema": {"$ref": "#/components/schemas/S"},
                    "examples": {PAYLOADS[0]: {"summary": PLAIN, "description": TEXT, "value": {PAYLOADS[1]: PLAIN}}},
                }
            },
        },
        "responses": {
            "200": {
                "description": TEXT,
                "headers": {"X-Out": {"description": TEXT, "schema": {"type": "string"}, "example": PLAIN}},
                "content": {"application/json": {"schema": union, "example": PLAIN}, "text/html": {"example": PLAIN}},
                "links": {PAYLOADS[0]: {"operationId": PAYLOADS[0], "description": TEXT, "parameters": {"a": PLAIN}}},
            }
        },
    }
    return {
        "openapi": "3.1.0",
        "info": {
            "title": PLAIN,
            "version": PAYLOADS[0],
            "summary": PLAIN,
            "description": TEXT,
            "termsOfService": "javascript:hit('terms')",
            "contact": {"name": PLAIN, "url": "javascript:hit('contact')"},
            "license": {"name": PLAIN, "url": "data:text/html,<script>hit('license')</script>"},
        },
        "servers": [{"url": "/", "description": TEXT}, {"url": "javascript:hit('server')", "description": TEXT}],
        "tags": [{"name": PAYLOADS[2], "description": TEXT, "externalDocs": {"url": "javascript:hit('tag')"}}],
        "paths": {"/evil/<script>hit('path')<script>/\"onload=hit('path')": {"post": operation}},
        "components": {
            "schemas": {"S": schema},
            "securitySchemes": {
                "key": {"type": "apiKey", "in": "header", "name": "X-Key", "description": TEXT},
                "oauth": {
                    "type": "oauth2",
                    "flows": {"clientCredentials": {"tokenUrl": "javascript:hit('token')", "scopes": {PAYLOADS[1]: TEXT}}},
                },
            },
        },
    }


def answer(handler):
    handler.send(200, "text/html", PLAIN.encode(), X_Out="<script>hit('header')</script>")


class InjectionTests(BrowserTestCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.server = PageServer(hostile_document(), answer)

    @classmethod
    def tearDownClass(cls):
        cls.server.close()
        super().tearDownClass()

    def test_nothing_runs(self):
        # Without the policy as well: escaping has to be enough, and the policy is there for when it is not.
        for bypass in [False, True]:
            with self.subTest(without_policy=bypass):
                page = self.open("/", base=self.server.url, bypass_policy=bypass, first_script=WATCHER)
                self.touch_everything(page)
                self.assertEqual(page.evaluate("hits"), [])

    def touch_everything(self, page):
        for summary in page.locator("summary").all():
            summary.evaluate("node => node.click()")
        for button in page.locator("main button:not(.primary)").all():
            button.evaluate("node => node.click()")
        page.keyboard.press("/")
        for query in ["script", "onerror", "proto"]:
            page.get_by_role("combobox", name="Search").fill(query)
            page.locator(".finder [role=option]").first.wait_for()
        page.keyboard.press("Enter")
        page.get_by_role("button", name="Try it").first.click()
        form = page.get_by_role("dialog")
        for language in ["swift", "javascript", "python", "curl"]:
            form.get_by_label("Language of the request").select_option(language)
        form.get_by_role("tab", name="JSON").click()
        form.get_by_role("tab", name="Form").click()
        form.locator("button[type=submit]").click()
        form.locator(".outcome .status").filter(has_text="200").wait_for()
        self.assertIn(PAYLOADS[0], form.locator(".answer pre").last.inner_text(), "the response is shown as text")

    def test_it_is_shown_as_text(self):
        page = self.open("/", base=self.server.url)
        text = page.inner_text("body") + page.evaluate("document.body.textContent")
        for payload in PAYLOADS[:-2]:
            self.assertIn(payload, text)
        # What would turn text around is named.
        self.assertIn("⟨U+202E⟩tpircs⟨U+202C⟩ ⟨U+2066⟩isolated⟨U+2069⟩", text)
        self.assertNotIn("\u202e", text)
        self.assertNotIn("\u2066", text)

    def test_no_markup_comes_from_the_document(self):
        page = self.open("/", base=self.server.url)
        self.assertEqual(page.evaluate("[...document.scripts].map((node) => node.getAttribute('src').split('?')[0])"), ["script.js"])
        self.assertEqual(page.locator("img, iframe, object, embed, style, base, form").count(), 0)
        handlers = "[...document.querySelectorAll('*')].flatMap((node) => node.getAttributeNames()).filter((name) => /^on/.test(name))"
        self.assertEqual(page.evaluate(handlers), [])
        schemes = page.evaluate("[...new Set([...document.links].map((link) => link.protocol))]")
        self.assertLessEqual(set(schemes), {"http:", "https:", "mailto:"})
