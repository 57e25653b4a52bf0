"""How the service serves the page: its headers, its size, and what browsers keep."""

import http.client
import re
import urllib.parse

from browser import BASE_URL, BrowserTestCase


def get(path, **fields):
    connection = http.client.HTTPConnection(urllib.parse.urlsplit(BASE_URL).netloc, timeout=10)
    connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in fields.items()})
    response = connection.getresponse()
    content = response.read()
    connection.close()
    return response, content


class ServingTests(BrowserTestCase):
    def test_everything_together_is_small(self):
        page = self.open()
        page.keyboard.press("/")  # Loads the model as well.
        page.locator(".finder [role=option]").first.wait_for()
        sizes = page.evaluate(
            """performance.getEntriesByType("navigation").concat(performance.getEntriesByType("resource"))
                .map((entry) => [new URL(entry.name).pathname, entry.encodedBodySize, entry.decodedBodySize])"""
        )
        print("\n" + ", ".join(f"{path} {sent} of {content} bytes" for path, sent, content in sizes))
        self.assertEqual(len(sizes), 4)
        self.assertLess(sum(sent for _, sent, _ in sizes), 60_000)

    def test_the_page_is_asked_for_again_and_sent_once(self):
        for coding in ["gzip", "identity"]:
            response, content = get("/docs", Accept_Encoding=coding)
            self.assertEqual(response.status, 200)
            self.assertEqual(response.getheader("Content-Encoding"), "gzip" if coding == "gzip" else None)
            self.assertEqual(response.getheader("Vary"), "Accept-Encoding")
            self.assertEqual(response.getheader("Cache-Control"), "no-cache")
            again, nothing = get("/docs", Accept_Encoding=coding, If_None_Match=response.getheader("ETag"))
            self.assertEqual((again.status, nothing), (304, b""))

    def test_the_policy_forbids_everything_that_the_page_does_not_need(self):
        response, _ = get("/docs")
        policy = response.getheader("Content-Security-Policy")
        self.assertTrue(policy.startswith("default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'"))
        self.assertNotIn("unsafe", policy)
        self.assertEqual(response.getheader("X-Content-Type-Options"), "nosniff")
        self.assertIsNone(response.getheader("Set-Cookie"))

    def test_parts_are_kept_for_good_under_names_of_their_content(self):
        _, content = get("/docs", Accept_Encoding="identity")
        parts = re.findall(r'"(docs/[a-z]+-[0-9a-f]{16}\.(?:css|js))"', content.decode())
        self.assertEqual(len(parts), 3)
        for part in parts:
            response, _ = get("/" + part, Accept_Encoding="gzip")
            self.assertEqual(response.status, 200)
            self.assertEqual(response.getheader("Cache-Control"), "public, max-age=31536000, immutable")
            self.assertEqual(response.getheader("Content-Encoding"), "gzip")
            self.assertEqual(response.getheader("X-Content-Type-Options"), "nosniff")
