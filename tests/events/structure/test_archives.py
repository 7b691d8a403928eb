from __future__ import annotations

import io
import zipfile

import pytest

from geo.errors import UnusableFile
from geo.events import read_table
from geo.events.limits import Limits
from tests.events.structure.test_workbook import ROWS, book


def test_an_archive_that_unpacks_to_too_much_is_not_opened() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b" " * 3_000_000)
    with pytest.raises(UnusableFile, match="unpacks to 3,000,000 bytes"):
        read_table(out.getvalue())


@pytest.mark.parametrize("cut", [10, 300, 2_000])
def test_a_damaged_workbook_is_refused(cut: int) -> None:
    data = book({"a": [["x"], ["1"]]})
    with pytest.raises(UnusableFile, match=r"Open it and save it again|not unpacked"):
        read_table(data[:cut] + data[cut + 200 :])


@pytest.mark.parametrize(
    "start", [b"\x1f\x8b\x08", b"BZh9", b"\xfd7zXZ\0", b"\xd0\xcf\x11\xe0", b"PK\x03\x04"]
)
def test_packed_files_are_never_unpacked(start: bytes) -> None:
    with pytest.raises(UnusableFile, match="save it as CSV"):
        read_table(start + b"\0" * 40)


def test_a_workbook_beyond_the_limit_of_bytes_is_not_opened() -> None:
    with pytest.raises(UnusableFile, match="at most 1,000 can be read"):
        read_table(book({"a": ROWS}), limits=Limits(bytes=1_000))


@pytest.mark.parametrize(
    ("part", "says"), [("xl/workbook.bin", "XLSB"), ("EncryptedPackage", "locked by a password")]
)
def test_workbooks_of_another_kind_are_told_by_their_name(part: str, says: str) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr(part, b"x" * 40)
    locked = b"\xd0\xcf\x11\xe0" + b"\0" * 500 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 500
    with pytest.raises(UnusableFile, match=says):
        read_table(locked if part == "EncryptedPackage" else out.getvalue())


def test_a_strict_workbook_is_told_as_one() -> None:
    held, out = zipfile.ZipFile(io.BytesIO(book({"data": ROWS}))), io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name in held.namelist():
            made.writestr(
                name,
                held.read(name).replace(
                    b"schemas.openxmlformats.org/spreadsheetml/2006", b"purl.oclc.org/ooxml/spreadsheetml"
                ),
            )
    with pytest.raises(UnusableFile, match="Strict Open XML"):
        read_table(out.getvalue())
