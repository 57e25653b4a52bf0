"""Trying operations: every operation of the notes service, with a keyboard alone too."""

import json
import urllib.request

from browser import BASE_URL, BrowserTestCase


def create(text):
    request = urllib.request.Request(
        BASE_URL + "/notes", json.dumps({"text": text}).encode(), {"Content-Type": "application/json"}
    )
    return json.load(urllib.request.urlopen(request))


class TryingTests(BrowserTestCase):
    def form(self, operation, page=None):
        page = page or self.open()
        page.locator(f"[id='operation/{operation}']").get_by_role("button", name="Try it").click()
        return page.get_by_role("dialog")

    def send(self, form, status, label="Send"):
        form.get_by_role("button", name=label, exact=True).click()
        form.locator(".outcome .status").filter(has_text=status).wait_for()
        form.locator(".answer .findings").first.wait_for()
        return form

    def test_every_operation_answers_as_documented(self):
        note = create("hello")
        for operation, fields, status, words in [
            ("getHealth", {}, "200", '"ok"'),
            ("getReadiness", {}, "200", '"ok"'),
            ("listNotes", {"limit": "100", "after": "0"}, "200", '"hello"'),
            ("getNote", {"id": str(note["id"])}, "200", '"hello"'),
            ("createNote", {"text": "a new one"}, "201", '"a new one"'),
            ("updateNote", {"id": str(note["id"]), "text": "changed"}, "200", '"changed"'),
            ("deleteNote", {"id": str(note["id"])}, "204", ""),
            ("getNote", {"id": str(note["id"])}, "404", "Not Found"),
        ]:
            with self.subTest(operation=operation, status=status):
                form = self.form(operation)
                for name, value in fields.items():
                    form.get_by_label(name, exact=False).first.fill(value)
                self.send(form, status)
                self.assertIn("The response is as documented.", form.locator(".answer").inner_text())
                self.assertIn(words, form.locator(".answer pre").last.inner_text())
                self.assertRegex(form.locator(".outcome").inner_text(), r"\d+ ms")

    def test_what_breaks_the_description_is_said_before_and_after_sending(self):
        form = self.form("createNote")
        form.get_by_label("text").fill("")
        self.assertIn("/text must have at least 1 character, has 0", form.locator(".findings").first.inner_text())
        self.send(form, "422", "Send anyway")
        answer = form.locator(".answer").inner_text()
        self.assertIn("The response is as documented.", answer)
        self.assertIn("must have at least 1 character, has 0", answer, "the service's own violations are shown")
        self.assertIn("minLength", answer)

    def test_parameters_are_checked(self):
        form = self.form("listNotes")
        form.get_by_label("limit").fill("101")
        self.assertIn("limit must be at most 100, is 101", form.locator(".findings").first.inner_text())
        self.send(form, "422", "Send anyway")

    def test_the_body_can_be_written_as_json(self):
        form = self.form("createNote")
        form.get_by_role("tab", name="JSON").click()
        form.get_by_label("Body", exact=True).fill("{")
        self.assertIn("The body is not JSON", form.locator(".findings").first.inner_text())
        self.send(form, "400", "Send anyway")
        form.get_by_label("Body", exact=True).fill('{"text": "by hand"}')
        self.send(form, "201")

    def test_the_request_is_shown_in_the_language_of_choice(self):
        form = self.form("createNote")
        form.get_by_label("text").fill("it's a \"text\"")
        form.get_by_label("Language of the request").select_option("curl")
        self.assertIn("it'\\''s", form.locator(".request pre").inner_text())
        form.get_by_label("Language of the request").select_option("python")
        self.assertIn('"it\'s a \\"text\\""', form.locator(".request pre").inner_text())

    def test_a_keyboard_is_enough(self):
        page = self.open()
        page.keyboard.press("Tab")
        self.assertEqual(self.focused(page), "Skip to the content")
        page.keyboard.press("/")
        page.keyboard.type("createNote")
        page.locator("[role=option]").filter(has_text="Create a note").wait_for()
        page.keyboard.press("Enter")
        self.tab_until(page, "Try it")
        page.keyboard.press("Enter")
        page.get_by_role("dialog").wait_for()
        self.tab_until(page, "text")
        page.keyboard.press("Control+a")
        page.keyboard.type("typed")
        self.tab_until(page, "Send")
        page.keyboard.press("Enter")
        page.locator(".outcome .status").filter(has_text="201").wait_for()
        self.assertIn('"typed"', page.locator(".answer pre").last.inner_text())
        page.keyboard.press("Escape")
        self.assertEqual(page.get_by_role("dialog").count(), 0)
        self.assertEqual(self.focused(page), "Try it", "the focus is where it was")

    def tab_until(self, page, name):
        for _ in range(60):
            page.keyboard.press("Tab")
            if self.focused(page) == name:
                return
        self.fail(f"{name} is not reached with the Tab key")
