"""The rules of axe-core, on the page and on everything that it opens, in both themes."""

from axe_playwright_python.sync_playwright import Axe

from browser import BrowserTestCase
from everything import EVERYTHING
from pages import PageServer


class AccessibilityTests(BrowserTestCase):
    def check(self, page, state):
        results = Axe().run(page).response
        self.assertGreater(len(results["passes"]), 10, "the rules have run")
        broken = [
            f"{rule['id']}: {rule['help']}: {node['html'][:200]}" for rule in results["violations"] for node in rule["nodes"]
        ]
        self.assertEqual(broken, [], state)

    def test_no_rule_is_broken(self):
        for theme in ["light", "dark"]:
            for width in [1440, 390]:
                with self.subTest(theme=theme, width=width):
                    self.go_around(self.open(theme=theme, width=width), width)

    def go_around(self, page, width):
        self.check(page, "the page")
        if width < 800:
            page.get_by_role("button", name="Contents").click()
            self.check(page, "the contents")
            page.keyboard.press("Escape")
        for button in page.get_by_role("button", name="Show ").all():
            button.click()
        for summary in page.locator("summary").all():
            summary.click()
        self.check(page, "everything open")
        page.keyboard.press("/")
        page.keyboard.type("note")
        page.locator(".finder [role=option]").first.wait_for()
        self.check(page, "the search")
        page.keyboard.press("Escape")
        page.locator("[id='operation/createNote']").get_by_role("button", name="Try it").click()
        form = page.get_by_role("dialog")
        form.get_by_label("text").fill("")
        self.check(page, "the form")
        form.get_by_role("button", name="Send anyway").click()
        form.locator(".answer .findings").first.wait_for()
        self.check(page, "the response")

    def test_no_rule_is_broken_without_scripts(self):
        # axe-core itself is a script, so the page gets it with everything else turned off.
        for theme in ["light", "dark"]:
            page = self.open(theme=theme, without_script=True)
            self.assertEqual(page.get_by_role("button", name="Try it").count(), 0)
            self.check(page, "the page alone")

    def test_no_rule_is_broken_by_what_notes_do_not_have(self):
        server = PageServer(EVERYTHING)
        self.addCleanup(server.close)
        for theme in ["light", "dark"]:
            page = self.open("/", base=server.url, theme=theme)
            for button in page.get_by_role("button", name="Show ").all():
                button.click()
            self.check(page, "the page")
            for operation in ["secret", "addShape", "form", "thing"]:
                page.locator(f"[id='operation/{operation}']").get_by_role("button", name="Try it").click()
                self.check(page, f"the form of {operation}")
                page.get_by_role("dialog").get_by_role("button", name="Close").click()
