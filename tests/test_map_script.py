"""The map's script is whole: every part of it, each a file of readable length, and one name for the page."""

from __future__ import annotations

import re

from geo.map_script import PARTS, STATIC, map_script
from tests.test_architecture import MOST_LINES


def test_every_part_is_in_it_once() -> None:
    assert sorted(f"{part}.js" for part in PARTS) == sorted(path.name for path in STATIC.glob("*.js"))
    for part in PARTS:
        assert map_script().count((STATIC / f"{part}.js").read_text(encoding="utf-8")) == 1


def test_each_part_fits_a_room() -> None:
    for part in PARTS:
        assert len((STATIC / f"{part}.js").read_text(encoding="utf-8").splitlines()) <= MOST_LINES, part


def test_the_page_sees_one_name() -> None:
    assert map_script().startswith('(function () {\n"use strict";')
    assert map_script().endswith("})();\n")
    assert re.findall(r"window\.(\w+) =(?!=)", map_script()) == ["transitMap"]
