"""Pages of real documents: all of it is there, and the largest stay quick. CORPORA names the folder with the documents."""

import glob
import gzip
import json
import os
import unittest

import yaml

from browser import ARTIFACTS, BrowserTestCase
from pages import PageServer

CORPORA = os.environ.get("CORPORA", "")
METHODS = {"get", "put", "post", "delete", "options", "head", "patch", "trace", "query"}
GITHUB = "oxidecomputer__progenitor__sample_openapi__api.github.com.json"


def read(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file) if path.endswith(".json") else yaml.load(file, yaml.CSafeLoader)


def count(document):
    """How many operations and schemas a document has, counted without Dovetail."""
    items = list(document.get("paths", {}).values()) + list(document.get("webhooks", {}).values())
    operations = sum(len(METHODS & item.keys()) + len(item.get("additionalOperations", {})) for item in items)
    return operations, len(document.get("components", {}).get("schemas", {}))


@unittest.skipUnless(CORPORA, "CORPORA is not set")
class CorpusTests(BrowserTestCase):
    def test_pages_show_as_much_as_the_documents_have(self):
        paths = sorted(glob.glob(os.path.join(CORPORA, "openapi", "real", "*")))
        self.assertGreater(len(paths), 0)
        shown_operations = shown_schemas = 0
        for path in paths:
            with self.subTest(document=os.path.basename(path)):
                server = PageServer(path)
                self.addCleanup(server.close)
                page = self.open("/", base=server.url)
                shown = (page.locator(".group > .operation").count(), page.locator(".group > .schema").count())
                self.assertEqual(shown, count(read(path)))
                shown_operations += shown[0]
                shown_schemas += shown[1]
                self.assertGreater(len(page.inner_text(".introduction")), 0)
                self.assertEqual(page.evaluate(DEAD_LINKS), [], "every link within the page leads somewhere")
                self.assertEqual(page.evaluate(DOUBLE_ANCHORS), 0, "every anchor is there once")
                page.context.close()

        print(f"\n{len(paths)} documents, {shown_operations} operations, {shown_schemas} schemas")

    def test_a_large_document_is_quick(self):
        server = PageServer(os.path.join(CORPORA, "openapi", "real", GITHUB))
        self.addCleanup(server.close)
        self.open("/", base=server.url).context.close()  # The server has compressed the page.
        page = self.open("/", base=server.url)
        page.wait_for_timeout(1000)
        paint = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
        load = page.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd")
        page.keyboard.press("/")
        page.locator(".finder [role=option]").first.wait_for()
        search = max(page.evaluate(SEARCH, query) for query in ["r", "re", "repository", "list issues", "zzzz", "enabled", "e"])
        page.keyboard.press("Escape")
        for part in range(1, 11):
            page.evaluate(f"scrollTo(0, document.documentElement.scrollHeight * {part} / 10)")
            page.wait_for_timeout(200)
        # The browser collects what is left over when it needs the memory.
        page.context.new_cdp_session(page).send("HeapProfiler.collectGarbage")
        memory = self.memory(page)
        with open(os.path.join(server.folder, "index.html"), "rb") as file:
            content = file.read()
        figures = (
            f"page {len(content) / 1e6:.1f} MB, {len(gzip.compress(content)) / 1e3:.0f} KB with gzip; "
            f"first content {paint:.0f} ms, loaded {load:.0f} ms, search at most {search:.0f} ms, memory {memory:.0f} MB"
        )
        print(f"\n{GITHUB}: {figures}")
        with open(os.path.join(ARTIFACTS, "large.txt"), "w") as file:
            file.write(figures + "\n")
        self.assertLess(paint, 1500)
        self.assertLess(search, 50)
        self.assertLess(memory, 300)

    def memory(self, page):
        """The resident memory of the page's process in megabytes: the largest of the renderers, as each page has its own."""
        session = self.browser.new_browser_cdp_session()
        processes = session.send("SystemInfo.getProcessInfo")["processInfo"]
        return max(self.resident(process["id"]) for process in processes if process["type"] == "renderer")

    @staticmethod
    def resident(process):
        try:
            with open(f"/proc/{process}/status") as file:
                lines = [line.split() for line in file if line.startswith("VmRSS:")]
            return int(lines[0][1]) / 1024
        except (OSError, IndexError):
            return 0


# Links that the page makes; those in the document's own texts lead where their authors thought.
DEAD_LINKS = """[...document.querySelectorAll("nav a, h2 a, h3 a, .type a, a.name, a.status, .note a")]
    .filter((link) => link.hash && !document.getElementById(link.hash.slice(1))).map((link) => link.hash)"""
DOUBLE_ANCHORS = """(() => {
    const anchors = [...document.querySelectorAll("[id]")].map((node) => node.id);
    return anchors.length - new Set(anchors).size;
})()"""

# Milliseconds from a keystroke until its results are laid out.
SEARCH = """async (query) => {
    const input = document.querySelector(".finder input");
    input.value = "";
    const start = performance.now();
    input.value = query;
    input.dispatchEvent(new Event("input"));
    await null;
    await null;
    document.querySelector(".finder ul").getBoundingClientRect();
    return performance.now() - start;
}"""
