"""Search: what it finds, and that the keyboard is enough."""

from browser import BrowserTestCase


class SearchTests(BrowserTestCase):
    def start(self, page):
        """Opens the search, and waits for its index."""
        page.keyboard.press("/")
        page.locator(".finder [role=option]").first.wait_for()

    def results(self, page, query):
        page.get_by_role("combobox", name="Search").fill(query)
        page.evaluate("new Promise((resolve) => requestAnimationFrame(resolve))")
        return page.locator(".finder [role=option]").all_inner_texts()

    def test_it_finds_by_every_kind_of_name(self):
        page = self.open()
        self.start(page)
        for query, expected in {
            "health": "Tell whether the process is alive",  # a path
            "delete": "Delete a note",  # a method
            "readiness": "Tell whether notes can be read and written",  # an operationId
            "change text": "Change a note's text",  # words of a summary
            "after": "List notes",  # a parameter
            "keyword": "Violation.keyword",  # a property
            "NoteContent": "NoteContent",  # a schema
            "ok": "Health.status",  # the value of an enumeration
        }.items():
            found = self.results(page, query)
            self.assertTrue(any(expected in text for text in found), f"{query}: {found}")
        self.assertEqual(self.results(page, "no such thing"), [])
        self.assertIn("Nothing", page.locator(".finder").inner_text())

    def test_what_is_named_so_comes_first(self):
        page = self.open()
        self.start(page)
        self.assertEqual(self.results(page, "note")[0], "Schema\nNote")
        self.assertIn("Read a note", self.results(page, "getNote")[0])
        kinds = [text.split("\n")[0] for text in self.results(page, "note")]
        self.assertLess(kinds.index("GET"), kinds.index("Field"), "operations before the fields of what is named so")

    def test_slash_and_command_k_open_it_and_escape_closes_it(self):
        page = self.open()
        for key in ["/", "Control+k", "Meta+k"]:
            page.keyboard.press(key)
            self.assertEqual(self.focused(page), "Search")
            page.keyboard.press("Escape")
            self.assertFalse(page.get_by_role("combobox", name="Search").is_visible())

    def test_arrows_and_enter_lead_to_a_result(self):
        page = self.open()
        self.start(page)
        found = self.results(page, "note")
        page.keyboard.press("ArrowDown")
        selected = page.locator("[role=option][aria-selected=true]")
        self.assertEqual(selected.count(), 1)
        self.assertEqual(selected.inner_text(), found[1])
        self.results(page, "getNote")
        page.keyboard.press("Enter")
        page.wait_for_url("**/docs#operation/getNote")
        self.assertEqual(self.focused(page), "Read a note")
        self.assertTrue(page.locator("[id='operation/getNote'] h3").is_visible())
