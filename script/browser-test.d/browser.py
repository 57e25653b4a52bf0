"""Chromium without a network, and pages that remember everything that went wrong in them."""

import os
import unittest
import urllib.parse

from playwright.sync_api import sync_playwright

BASE_URL = os.environ.get("BASE_URL", "")
ARTIFACTS = os.environ.get("ARTIFACTS", "")

# Names resolve to nothing; pages that are reached by address are refused by `watch`.
ARGUMENTS = ["--no-sandbox", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]

# Runs before the page's own script, whatever the policy says.
WATCHER = """
    globalThis.policyViolations = [];
    document.addEventListener("securitypolicyviolation", (event) =>
        policyViolations.push(event.violatedDirective + " " + event.blockedURI + " " + event.sample));
"""


class BrowserTestCase(unittest.TestCase):
    """Tests that open pages; a page with an error, a policy violation or a request to elsewhere fails its test."""

    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.playwright = sync_playwright().start()
        cls.browser = cls.playwright.chromium.launch(executable_path=os.environ["CHROMIUM"], args=ARGUMENTS)

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()
        cls.playwright.stop()

    def setUp(self):
        self.opened = []
        self.troubles = []

    def tearDown(self):
        for page, runs_scripts in self.opened:
            if page.is_closed():
                continue
            if runs_scripts:
                self.troubles += page.evaluate("policyViolations")
            page.context.close()
        self.assertEqual(self.troubles, [], "console, policy or network trouble")

    def open(self, path="/docs", width=1440, height=900, theme="light", scripts=True, base=None, **more):
        """Opens a page in a profile of its own, and waits until it is there.

        Without `scripts` the browser runs none; `without_script` leaves out the page's own alone. `bypass_policy` turns
        off the Content-Security-Policy, and `first_script` runs before everything else.
        """
        context = self.browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme=theme,
            java_script_enabled=scripts,
            bypass_csp=more.get("bypass_policy", False),
            permissions=["clipboard-read", "clipboard-write"] if scripts else [],
        )
        page = context.new_page()
        page.set_default_timeout(10_000)
        self.watch(page)
        page.add_init_script(more.get("first_script", ""))
        if more.get("without_script"):
            page.route("**/*.js*", lambda route: route.fulfill(body="", content_type="text/javascript"))
        page.goto((BASE_URL if base is None else base) + path)
        self.opened.append((page, scripts))
        return page

    def watch(self, page):
        """Records what must not happen."""
        page.add_init_script(WATCHER)
        page.on("pageerror", lambda error: self.troubles.append(f"error: {error}"))
        page.on("console", lambda message: self.hear(message))
        page.on("dialog", lambda dialog: (self.troubles.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        page.route(lambda url: not self.is_here(url), lambda route: self.refuse(route))

    @staticmethod
    def is_here(url):
        parts = urllib.parse.urlsplit(url)
        return parts.scheme in ("file", "data", "blob") or parts.hostname == "127.0.0.1"

    def refuse(self, route):
        self.troubles.append(f"request to {route.request.url}")
        route.abort()

    def hear(self, message):
        # Chromium logs every response of 400 and above, which trying operations is meant to see.
        if message.type in ("error", "warning") and not message.text.startswith("Failed to load resource"):
            self.troubles.append(f"{message.type}: {message.text}")

    def focused(self, page):
        """What a keyboard's user is at: the label or text of the element with the focus."""
        return page.evaluate(
            "document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent.trim()"
        )
