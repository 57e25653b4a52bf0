"""What the notes service does not have: credentials, streams, downloads, forms, unions, recursion, and a page on a disk."""

import json

from browser import BrowserTestCase
from everything import EVERYTHING, answer
from pages import PageServer


class DocumentTests(BrowserTestCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.server = PageServer(EVERYTHING, answer)

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
        self.assertIn("Cookies are sent as the browser has them", form.inner_text(), "what cannot be sent is said")

    def test_a_text_is_what_the_schema_takes(self):
        form = self.form("optional")
        form.get_by_label("count").fill("5")
        form.get_by_label("names").fill("1\ntrue")
        form.get_by_label("numbers").fill("7\n9007199254740993")
        form.get_by_label("deep").fill('{"a": {"b": [1, 2]}}')
        form.get_by_label("X-Where").fill('{"a": 1.50}')
        self.assertEqual(form.locator(".findings").count(), 0)
        echo = self.send(form)
        query = "count=5&names=1&names=true&numbers=7&numbers=9007199254740993"
        self.assertEqual(echo["target"], f"/api/optional?{query}&deep%5Ba%5D%5Bb%5D=1&deep%5Ba%5D%5Bb%5D=2")
        self.assertEqual(echo["X-Where"], '{"a":1.50}')
        form.get_by_label("count").fill("five")
        self.assertIn("count is none of the 2 kinds", form.locator(".findings").first.inner_text())

    def test_numbers_are_shown_with_all_their_digits(self):
        form = self.form("optional")
        form.get_by_role("textbox", name="Body", exact=False).fill('{"id": 9007199254740993, "price": 1.50}')
        self.assertIn("9007199254740993", self.send(form)["body"])
        answer = '{"id":9007199254740993,"price":1.50}'
        form.page.route("**/api/optional*", lambda route: route.fulfill(content_type="application/json", body=answer))
        self.assertEqual(self.send(form), {"id": 9007199254740993, "price": 1.5})
        self.assertIn("1.50", form.locator(".answer pre").last.inner_text())

    def test_an_optional_body_is_left_out_when_it_is_empty(self):
        form = self.form("optional")
        form.get_by_role("tab", name="JSON").click()
        form.get_by_label("Body", exact=True).fill("")
        self.assertEqual(form.locator(".findings").count(), 0)
        echo = self.send(form)
        self.assertEqual((echo["body"], echo.get("Content-Type")), ("", None))

    def test_a_text_that_looks_like_a_number_is_a_text(self):
        form = self.form("text")
        self.assertEqual(form.locator(".findings").count(), 0)
        form.locator("button[type=submit]").click()
        form.get_by_text("The content type application/json is not documented for 200.").wait_for()

    def test_the_answer_to_head_has_no_body_to_check(self):
        form = self.form("head")
        form.locator("button[type=submit]").click()
        form.get_by_text("The response is as documented.").wait_for()

    def test_forms_are_laid_out_as_the_document_says(self):
        self.assertEqual(self.send(self.form("pairs"))["body"], "place=%7B%22x%22%3A1%7D&sizes=1,2")

    def test_a_certificate_is_not_asked_for(self):
        form = self.form("optional")
        self.assertEqual(form.locator("input[type=password]").count(), 0)
        self.assertIn("certificate is the browser's own", form.inner_text())

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

    def test_a_kind_of_a_union_opens_in_place(self):
        page = self.open("/", base=self.server.url)
        canvas = page.locator("[id='schema/Canvas/cover']")
        canvas.get_by_role("button", name="Show Circle here").click()
        self.assertIn("more than 0", canvas.inner_text())
        canvas.get_by_role("tab", name="Group").click()
        self.assertNotIn("more than 0", canvas.inner_text())
        # What is opened in place has tabs of its own.
        body = page.locator("[id='operation/list'] .content")
        body.get_by_role("button", name="Show Shape here").click()
        self.assertIn("radius", body.inner_text())
        body.get_by_role("tab", name="Group").click()
        self.assertNotIn("radius", body.inner_text())

    def test_the_inner_of_two_sections_is_marked_in_the_contents(self):
        page = self.open("/#authentication", base=self.server.url)
        page.locator("nav a[aria-current][href='#authentication']").wait_for()
        self.assertEqual(page.locator("nav a[aria-current]").count(), 1)

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
        form.get_by_label("Server").select_option("https://eu.example.com/v2")
        self.assertIn("https://eu.example.com/v2/things/", form.locator(".request pre").inner_text())
