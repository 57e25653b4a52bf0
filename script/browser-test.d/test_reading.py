"""Reading: what is there without a script, what links lead to, how it looks."""

import os

from browser import ARTIFACTS, BASE_URL, BrowserTestCase

OPERATIONS = ["listNotes", "createNote", "getNote", "updateNote", "deleteNote", "getHealth", "getReadiness"]


class ReadingTests(BrowserTestCase):
    def test_everything_is_readable_without_scripts(self):
        page = self.open(scripts=False)
        text = page.inner_text("main")
        for words in ["Create a note", "1 to 10000 characters", "Unprocessable Content", "NoteContent", "curl -X POST"]:
            self.assertIn(words, text)
        for operation in OPERATIONS:
            self.assertTrue(page.locator(f"[id='operation/{operation}']").is_visible(), operation)
        # What is closed opens without a script.
        example = page.locator("[id='operation/createNote'] details[data-status='422']")
        self.assertFalse(example.locator("pre").is_visible())
        example.locator("summary").click()
        self.assertIn('"minLength"', example.locator("pre").inner_text())
        # Nothing is offered that needs the script.
        self.assertEqual(page.get_by_role("button", name="Try it").count(), 0)

    def test_contents_open_without_scripts_on_a_phone(self):
        page = self.open(width=390, scripts=False)
        contents = page.get_by_role("navigation", name="Contents")
        self.assertFalse(contents.is_visible())
        page.get_by_role("button", name="Contents").click()
        self.assertTrue(contents.is_visible())

    def test_links_lead_to_operations_schemas_and_fields(self):
        for anchor in ["operation/deleteNote", "schema/Violation/keyword", "operation/listNotes/query/after"]:
            page = self.open(f"/docs#{anchor}")
            box = page.locator(f"[id='{anchor}']").bounding_box()
            self.assertGreaterEqual(box["y"], 50, f"{anchor} is below the bar")
            self.assertLess(box["y"], 900, f"{anchor} is in view")
            self.assertEqual(page.evaluate("document.querySelector(':target').id"), anchor)

    def test_a_link_to_a_response_opens_its_example(self):
        page = self.open("/docs#operation/createNote/422")
        example = page.locator("[id='operation/createNote'] details[data-status='422'] pre")
        example.wait_for()
        self.assertIn("Unprocessable Content", example.inner_text())

    def test_the_section_in_view_is_marked_in_the_contents(self):
        page = self.open()
        page.locator("[id='operation/getNote']").evaluate("node => node.scrollIntoView()")
        page.locator("nav a[aria-current][href='#operation/getNote']").wait_for()
        self.assertEqual(page.locator("nav a[aria-current]").count(), 1)

    def test_the_theme_follows_the_system_until_it_is_switched(self):
        page = self.open(theme="dark")
        background = "getComputedStyle(document.body).backgroundColor"
        dark = page.evaluate(background)
        page.emulate_media(color_scheme="light")
        light = page.evaluate(background)
        self.assertNotEqual(dark, light)
        page.get_by_role("button", name="Switch between light and dark").click()
        self.assertEqual(page.evaluate(background), dark)
        page.reload()
        self.assertEqual(page.evaluate(background), dark, "the choice is kept")
        page.get_by_role("button", name="Switch between light and dark").click()
        self.assertEqual(page.evaluate("localStorage.length"), 0, "following the system again keeps nothing")

    def test_samples_come_in_four_languages(self):
        page = self.open()
        section = page.locator("[id='operation/createNote']")
        section.scroll_into_view_if_needed()
        sample = section.locator(".request pre")
        expected = {
            "curl": f"curl -X POST '{BASE_URL}/notes'",
            "swift": f'URL(string: "{BASE_URL}/notes")',
            "javascript": f'fetch("{BASE_URL}/notes"',
            "python": f'"{BASE_URL}/notes"',
        }
        for language, text in expected.items():
            section.get_by_label("Language of the sample").select_option(language)
            page.wait_for_function(
                "([pre, text]) => pre.textContent.includes(text)", arg=[sample.element_handle(), text]
            )
        section.locator(".request").get_by_role("button", name="Copy").click()
        section.get_by_role("button", name="Copied").wait_for()
        self.assertEqual(page.evaluate("navigator.clipboard.readText()"), sample.inner_text())
        page.reload()
        sample.filter(has_text="requests.request").wait_for()

    def test_a_schema_is_shown_in_place(self):
        page = self.open("/docs#schema/Problem")
        row = page.locator("[id='schema/Problem/errors']")
        row.get_by_role("button", name="Show Violation here").click()
        self.assertIn("The rule of JSON Schema that is broken.", row.inner_text())
        row.get_by_role("button", name="Show Violation here").click()
        self.assertNotIn("The rule of JSON Schema that is broken.", row.inner_text())

    def test_nothing_is_wider_than_the_screen(self):
        for width in [320, 390, 768, 1440]:
            page = self.open(width=width)
            self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), width)

    def test_nothing_is_kept_but_settings(self):
        page = self.open()
        self.assertEqual(page.context.cookies(), [])
        self.assertEqual(page.evaluate("localStorage.length + sessionStorage.length"), 0)

    def test_it_prints_without_tools_and_with_closed_parts(self):
        page = self.open(theme="dark")
        page.emulate_media(media="print")
        self.assertEqual(page.evaluate("getComputedStyle(document.body).backgroundColor"), "rgb(255, 255, 255)")
        self.assertFalse(page.locator("nav").is_visible())
        self.assertFalse(page.get_by_role("button", name="Try it").first.is_visible())
        self.assertTrue(page.locator("[id='operation/createNote'] details[data-status='422'] pre").is_visible())
        page.pdf(path=os.path.join(ARTIFACTS, "print.pdf"))
