"""Every data file is listed with its SHA-256 in the data README, and nothing else is."""

import hashlib
import re
from pathlib import Path

DATA = Path(__file__).parents[2] / "data"
ROW = re.compile(r"^\| `([^`]+)` \|.*\| `([0-9a-f]{64})` \|$", re.MULTILINE)


def listed() -> dict[str, str]:
    return dict(ROW.findall((DATA / "README.md").read_text(encoding="utf-8")))


def test_every_data_file_is_listed_and_no_other() -> None:
    on_disk = {
        path.relative_to(DATA).as_posix() for path in DATA.rglob("*") if path.suffix in {".csv", ".json"}
    }
    assert set(listed()) == on_disk


def test_sums_are_those_of_the_files() -> None:
    for name, expected in listed().items():
        assert hashlib.sha256((DATA / name).read_bytes()).hexdigest() == expected, name
