"""Whatever the bytes, the answer is a table or an unusable file."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.damaged import files
from geo.errors import UnusableFile
from geo.events import CODES, PROBLEM_COLUMNS, read_table

CLEAN = [data[:1_500] for data in files().values()]
PIECES = [
    b'"',
    b",",
    b";",
    b"\n",
    b"\r",
    b"\t",
    b"\0",
    b"\xff",
    b"\xc3",
    b"'",
    b"\\",
    b'\\"',
    b"\xff\xfe",
    b"PK\x03\x04",
    b"\xef\xbb\xbf",
    "\u201c".encode(),
    b"\xc3\x83\xc2\xa9",
    b"|",
]
SPLICES = st.lists(st.tuples(st.integers(0, 1_500), st.integers(0, 9), st.sampled_from(PIECES)), max_size=5)
ENCODINGS = st.sampled_from(["utf-8", "utf-16", "utf-16-le", "gb18030", "cp949"])


def check(data: bytes) -> None:
    try:
        found = read_table(data)
    except UnusableFile as error:
        assert str(error).endswith(".")  # noqa: PT017  that nothing else is raised is what is tested
        return
    assert tuple(found.problems.columns) == PROBLEM_COLUMNS
    assert set(found.problems["code"]) <= set(CODES)
    assert set(found.rows.dtypes.astype(str)) <= {"str"}
    assert found.rows.columns.is_unique


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(st.binary(max_size=200), st.text(alphabet="a1,;\"\n\r\t|\\' \0é", max_size=80).map(str.encode))
)
def test_any_bytes(data: bytes) -> None:
    check(data)


@settings(max_examples=120, deadline=None)
@given(st.sampled_from(CLEAN), SPLICES, ENCODINGS)
def test_any_changed_file(clean: bytes, splices: list[tuple[int, int, bytes]], encoding: str) -> None:
    data = clean.decode(errors="ignore").encode(encoding, errors="replace")
    for at, cut, piece in splices:
        data = data[:at] + piece + data[at + cut :]
    check(data)
