"""The examples in docstrings are run: what the documents claim holds."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import pytest

import geo

_NOT_IMPORTED = "geo.__main__"


def names() -> list[str]:
    found = pkgutil.walk_packages(geo.__path__, "geo.")
    return [module.name for module in found if module.name != _NOT_IMPORTED]


@pytest.mark.parametrize("name", names())
def test_every_example_in_a_docstring_holds(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0


def test_there_are_examples_and_a_wrong_one_fails() -> None:
    found = [
        test
        for name in names()
        for test in doctest.DocTestFinder().find(importlib.import_module(name))
        if test.examples
    ]
    assert len(found) > 30
    wrong = doctest.DocTestParser().get_doctest(">>> 1 + 1\n3\n", {}, "wrong", None, 0)
    assert doctest.DocTestRunner(verbose=False).run(wrong, out=lambda _: None).failed == 1
