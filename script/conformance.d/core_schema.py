"""YAML as PyYAML reads and writes it under the core schema of YAML 1.2 (§10.3), where `08` is a number and `yes` is not."""

import re

import yaml


class CoreLoader(yaml.CSafeLoader):
    """A loader that takes plain scalars for what YAML 1.2 says; keys are texts, as in JSON."""

    yaml_implicit_resolvers = {}

    def construct_mapping(self, node, deep=False):
        self.flatten_mapping(node)
        return {key.value: self.construct_object(value, deep=True) for key, value in node.value}


class CoreDumper(yaml.CSafeDumper):
    """A dumper that quotes the texts which the loader would take for something else."""


def integer(loader, node):
    text = node.value
    return int(text[2:], {"0o": 8, "0x": 16}[text[:2]]) if text[:2] in ("0o", "0x") else int(text)


CoreLoader.add_constructor("tag:yaml.org,2002:int", integer)
CoreLoader.add_constructor("tag:yaml.org,2002:map", lambda loader, node: loader.construct_mapping(node))
for tag, pattern, first in [
    ("null", r"^(null|Null|NULL|~|)$", "nN~\0"),
    ("bool", r"^(true|True|TRUE|false|False|FALSE)$", "tTfF"),
    ("int", r"^([-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$", "-+0123456789"),
    ("float", r"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$", "-+.0123456789"),
    ("merge", r"^<<$", "<"),
]:
    # What a text could be taken for decides when it is read, and whether it is quoted when it is written.
    for each in (CoreLoader, CoreDumper):
        each.add_implicit_resolver(
            f"tag:yaml.org,2002:{tag}", re.compile(pattern), [c.replace("\0", "") for c in first]
        )


def load(text):
    return yaml.load(text, Loader=CoreLoader)


def dump(value):
    return yaml.dump(value, Dumper=CoreDumper, sort_keys=False, allow_unicode=True)
