"""Pictures for people to look at: every part of the page in three widths and two themes."""

import os

from browser import ARTIFACTS, BrowserTestCase


class Screenshots(BrowserTestCase):
    def test_screenshots(self):
        for width in [390, 768, 1440]:
            for theme in ["light", "dark"]:
                page = self.open(width=width, theme=theme)
                self.shoot(page, "top", width, theme)
                for name, anchor in [("operation", "operation/createNote"), ("schema", "schema/Problem")]:
                    page.evaluate("anchor => { location.hash = anchor; }", anchor)
                    self.shoot(page, name, width, theme)
                self.shoot_search(page, width, theme)
                self.shoot_trying(page, width, theme)
                if width < 800:
                    page.get_by_role("button", name="Contents").click()
                    self.shoot(page, "contents", width, theme)

    def shoot_search(self, page, width, theme):
        page.keyboard.press("/")
        page.keyboard.type("note")
        page.locator(".finder [role=option]").first.wait_for()
        self.shoot(page, "search", width, theme)
        page.keyboard.press("Escape")

    def shoot_trying(self, page, width, theme):
        page.locator("[id='operation/createNote']").get_by_role("button", name="Try it").click()
        form = page.get_by_role("dialog")
        form.get_by_label("text").fill("")
        form.get_by_role("button", name="Send anyway").click()
        form.locator(".answer .findings").first.wait_for()
        self.shoot(page, "try", width, theme)
        form.get_by_role("button", name="Close").click()

    def shoot(self, page, name, width, theme):
        page.wait_for_timeout(250)
        page.screenshot(path=os.path.join(ARTIFACTS, f"{name}-{width}-{theme}.png"))
