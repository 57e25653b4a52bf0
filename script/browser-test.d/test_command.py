"""`dovetail docs` itself: what it writes, what it says, and how it exits."""

import os
import subprocess
import tempfile
import unittest

GOOD = 'openapi: 3.1.0\ninfo: { title: A, version: "1" }\npaths: {}\n'


class CommandTests(unittest.TestCase):
    def setUp(self):
        self.temporary = tempfile.TemporaryDirectory()
        self.addCleanup(self.temporary.cleanup)
        self.folder = os.path.join(self.temporary.name, "site", "deep")

    def run_command(self, document, folder=None):
        path = os.path.join(self.temporary.name, "openapi.yaml")
        with open(path, "w") as file:
            file.write(document)
        arguments = [os.environ["DOVETAIL"], "docs", path, "--output", folder or self.folder]
        return subprocess.run(arguments, capture_output=True, text=True, timeout=60)

    def test_it_makes_the_folder_and_writes_the_page(self):
        run = self.run_command(GOOD)
        self.assertEqual((run.returncode, run.stdout, run.stderr), (0, "", ""))
        self.assertEqual(sorted(os.listdir(self.folder)), ["index.html", "model.js", "script.js", "style.css"])

    def test_it_leaves_other_files_alone_and_replaces_its_own(self):
        os.makedirs(self.folder)
        for name in ["index.html", "other.txt"]:
            with open(os.path.join(self.folder, name), "w") as file:
                file.write("before")
        self.assertEqual(self.run_command(GOOD).returncode, 0)
        with open(os.path.join(self.folder, "other.txt")) as file:
            self.assertEqual(file.read(), "before")
        with open(os.path.join(self.folder, "index.html")) as file:
            self.assertIn("<title>A 1</title>", file.read())

    def test_errors_are_printed_and_the_page_is_written(self):
        run = self.run_command(GOOD + "unknown: 1\n")
        self.assertEqual(run.returncode, 1)
        self.assertIn("openapi.yaml:4:1: error: ", run.stderr)
        self.assertTrue(os.path.exists(os.path.join(self.folder, "index.html")))

    def test_what_is_no_document_has_no_page(self):
        run = self.run_command("{")
        self.assertEqual(run.returncode, 1)
        self.assertIn("error: ", run.stderr)
        self.assertFalse(os.path.exists(self.folder))

    def test_a_folder_that_cannot_be_made_is_named(self):
        blocked = os.path.join(self.temporary.name, "openapi.yaml", "site")
        run = self.run_command(GOOD, blocked)
        self.assertEqual(run.returncode, 1)
        self.assertIn(f"{blocked} cannot be written to: ", run.stderr)
