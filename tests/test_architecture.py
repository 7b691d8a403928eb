"""The rules of the layout, checked from the imports themselves; each rule is shown to be able to fail."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FLOW = ("events", "places", "routes", "view", "draw", "publish")
ROOMS = ("values", "dates", "decoding", "structure", "mending", "doubts", "columns")
"""The rooms of events, in the order in which they may use one another."""
MOST_LINES = 300
MOST_TEST_LINES = 300


def modules() -> dict[str, str]:
    """Dotted name of every module of geo and pages to its source."""
    files = [*ROOT.glob("geo/**/*.py"), *ROOT.glob("pages/**/*.py"), ROOT / "app.py"]
    return {
        ".".join(path.relative_to(ROOT).with_suffix("").parts): path.read_text(encoding="utf-8")
        for path in files
    }


def imports(source: str) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            # A relative import hides its folder from these rules, so that there must be none.
            module = "." * node.level + (node.module or "")
            found |= {module} | {f"{module}.{alias.name}" for alias in node.names}
    return found


def folder(name: str) -> str:
    parts = name.split(".")
    return parts[1] if parts[0] == "geo" and len(parts) > 1 and parts[1] in FLOW else ""


def against_the_flow(sources: dict[str, str]) -> Iterator[str]:
    for name, source in sources.items():
        for other in imports(source):
            if folder(name) and folder(other) and FLOW.index(folder(other)) > FLOW.index(folder(name)):
                yield f"{name} imports {other}"
            if name.startswith("geo") and other.split(".")[0] in ("pages", "app"):
                yield f"{name} imports {other}"


def room(name: str) -> str:
    parts = name.split(".")
    return parts[2] if parts[:2] == ["geo", "events"] and len(parts) > 2 and parts[2] in ROOMS else ""


def against_the_rooms(sources: dict[str, str]) -> Iterator[str]:
    """Imports of a later room, and a room that uses what puts all of them together."""
    for name, source in sources.items():
        for other in imports(source):
            if room(name) and room(other) and ROOMS.index(room(other)) > ROOMS.index(room(name)):
                yield f"{name} imports {other}"
            if room(name) and other in ("geo.events.reading", "geo.events.options"):
                yield f"{name} imports {other}"


def forbidden(sources: dict[str, str]) -> Iterator[str]:
    for name, source in sources.items():
        tops = {other.split(".")[0] for other in imports(source)}
        if any(other.startswith(".") for other in imports(source)):
            yield f"{name} imports relatively"
        if name.startswith("geo.") and tops & {"streamlit", "streamlit_folium"}:
            yield f"{name} imports Streamlit"
        if name.startswith("geo.") and tops & {"folium", "branca"} and name != "geo.draw.webmap":
            yield f"{name} imports Folium"
        if (
            any(other.startswith("geopy.geocoders") for other in imports(source))
            and name != "geo.places.online"
        ):
            yield f"{name} imports geocoders"


def circles(sources: dict[str, str]) -> Iterator[str]:
    """Circles among modules; a package stands for its own ``__init__``."""
    own = {name.removesuffix(".__init__"): name for name in sources}
    edges = {
        name: {own[o] for o in imports(source) if o in own and own[o] != name}
        for name, source in sources.items()
    }
    done: set[str] = set()

    def visit(name: str, path: tuple[str, ...]) -> Iterator[str]:
        if name in path:
            yield " → ".join((*path[path.index(name) :], name))
        elif name not in done:
            for other in sorted(edges[name]):
                yield from visit(other, (*path, name))
            done.add(name)

    for name in edges:
        yield from visit(name, ())


def test_each_folder_imports_only_those_before_it() -> None:
    assert list(against_the_flow(modules())) == []


def test_each_room_of_events_imports_only_those_before_it() -> None:
    assert list(against_the_rooms(modules())) == []


def test_every_folder_of_events_is_one_of_the_rooms() -> None:
    found = {path.parent.name for path in ROOT.glob("geo/events/*/__init__.py")}
    assert found == set(ROOMS)


def test_no_streamlit_in_geo_folium_and_geocoders_in_one_module_each() -> None:
    assert list(forbidden(modules())) == []


def test_no_circles() -> None:
    assert list(circles(modules())) == []


def untidy(sources: dict[str, str]) -> Iterator[str]:
    for name, source in sources.items():
        if source.count("\n") > MOST_LINES:
            yield f"{name} is too long"
        if source.strip() and not ast.get_docstring(ast.parse(source)):
            yield f"{name} does not say what it is"


def mirror(name: str) -> str:
    """The path of the tests of a module, from the root."""
    parts = name.split(".")
    parts = parts[2:] if parts[0] == "pages" else parts[1:]
    folders = ["pages", *parts[:-1]] if name.startswith("pages") else parts[:-1]
    return "/".join(["tests", *folders, f"test_{parts[-1].strip('_')}.py"])


def without_tests(sources: dict[str, str], files: set[str]) -> Iterator[str]:
    """Modules that do something, and have no file of tests of their own. Tables of names and records do nothing."""
    for name, source in sources.items():
        does = any(isinstance(node, ast.FunctionDef) for node in ast.walk(ast.parse(source)))
        own = name.startswith(("geo.", "pages.parts."))
        if own and does and not name.endswith("__init__") and mirror(name) not in files:
            yield f"{name} has no {mirror(name)}"


def test_every_module_that_does_something_has_its_tests() -> None:
    files = {path.relative_to(ROOT).as_posix() for path in ROOT.glob("tests/**/*.py")}
    assert list(without_tests(modules(), files)) == []


def test_tests_stay_small_as_well() -> None:
    long = {
        path.name
        for path in ROOT.glob("tests/**/*.py")
        if path.read_text(encoding="utf-8").count("\n") > MOST_TEST_LINES
    }
    assert long == set()


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("geo.events.dates.order", "tests/events/dates/test_order.py"),
        ("geo.progress", "tests/test_progress.py"),
        ("geo.__main__", "tests/test_main.py"),
        ("pages.parts.work", "tests/pages/test_work.py"),
    ],
)
def test_the_check_of_mirrors_can_fail(name: str, file: str) -> None:
    source = {name: "def do() -> None: ..."}
    assert list(without_tests(source, set())) == [f"{name} has no {file}"]
    assert not list(without_tests(source, {file}))
    assert not list(without_tests({name: "ONE = 1"}, set()))


def test_files_stay_small_and_say_what_they_are() -> None:
    assert list(untidy(modules())) == []


@pytest.mark.parametrize("bad", ['"""Long."""\n' + "x = 1\n" * MOST_LINES, "x = 1\n"])
def test_the_check_of_files_can_fail(bad: str) -> None:
    assert list(untidy({"geo.draw.x": bad}))


@pytest.mark.parametrize(
    "bad",
    [
        {"geo.events.x": "from geo.draw import layers"},
        {"geo.routes.x": "import geo.publish.page"},
        {"geo.view.x": "from pages.parts import session"},
    ],
)
def test_the_check_of_the_flow_can_fail(bad: dict[str, str]) -> None:
    assert list(against_the_flow(bad))


@pytest.mark.parametrize(
    "bad",
    [
        {"geo.events.structure.x": "from geo.events.doubts import cutoffs"},
        {"geo.events.columns.x": "from geo.events.reading import Reading"},
    ],
)
def test_the_check_of_the_rooms_can_fail(bad: dict[str, str]) -> None:
    assert list(against_the_rooms(bad))


@pytest.mark.parametrize(
    "bad",
    [
        {"geo.draw.x": "import streamlit as st"},
        {"geo.draw.x": "from folium import Map"},
        {"geo.places.x": "from geopy.geocoders import Nominatim"},
        {"geo.places.x": "from . import place"},
        {"geo.places.x": "from ..draw import layers"},
    ],
)
def test_the_check_of_libraries_can_fail(bad: dict[str, str]) -> None:
    assert list(forbidden(bad))


def test_the_check_of_circles_can_fail() -> None:
    assert list(circles({"geo.a": "import geo.b", "geo.b": "from geo.c import x", "geo.c": "import geo.a"}))
