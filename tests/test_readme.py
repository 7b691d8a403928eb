"""What the README says of columns, problems, dependencies and the command line is so."""

import re
from pathlib import Path

from geo.__main__ import _parser
from geo.events import CODES, NAMES

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def first_cells(heading: str) -> set[str]:
    """The names in the first column of the tables under a heading."""
    section = re.split(r"^## ", README, flags=re.MULTILINE)
    body = next(part for part in section if part.startswith(heading))
    cells = re.findall(r"^\| ([^|]+) \|", body, flags=re.MULTILINE)
    return {name for cell in cells for name in re.findall(r"`([^`]+)`", cell)}


def test_every_column_and_every_problem_is_in_the_readme_and_no_other() -> None:
    assert first_cells("The CSV") == set(NAMES) | set(CODES)


def test_every_direct_dependency_has_its_reason() -> None:
    required = re.findall(
        r"^([A-Za-z-]+)", (ROOT / "requirements.txt").read_text(encoding="utf-8"), flags=re.MULTILINE
    )
    rows = README[README.index("## Why each dependency") :]
    for name in required:
        assert re.search(rf"^\|[^|]*\b{re.escape(name)}\b[^|]*\|", rows, flags=re.MULTILINE), name


def test_the_commands_of_the_readme_are_those_of_the_program() -> None:
    usage = _parser().format_help()
    for command in ("check", "places", "events", "export"):
        assert f"python -m geo {command}" in README
        assert command in usage
