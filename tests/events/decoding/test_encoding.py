from __future__ import annotations

import pytest

from geo.errors import UnusableFile
from geo.events.decoding.encoding import decode


def test_a_short_file_that_is_no_utf_8_names_the_choice_on_its_line() -> None:
    found = decode("date,place\n2013,Ay\n2014,Köln\n".encode("cp1252"))
    assert (found.encoding, found.data.decode()) == ("cp1252", "date,place\n2013,Ay\n2014,Köln\n")
    assert [(each.line, each.code) for each in found.problems] == [(3, "encoding-choice")]


def test_odd_bytes_in_plain_text_are_marked_and_named() -> None:
    found = decode(b"date,place\n2013,Ayv\xffille\n2014,Bee\n")
    assert found.data.decode() == "date,place\n2013,Ayv\N{REPLACEMENT CHARACTER}ille\n2014,Bee\n"
    assert [(each.line, each.code) for each in found.problems] == [(2, "bad-bytes")]


def test_an_encoding_can_be_told_and_an_unknown_one_is_refused() -> None:
    assert decode("é".encode("cp1252"), "cp1252").data.decode() == "é"
    with pytest.raises(UnusableFile, match="No such encoding: klingon"):
        decode(b"a", "klingon")


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\0\0", b"%PDF-1.7\n", bytes(range(32)) * 4])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(UnusableFile, match="no text file"):
        decode(data)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_mark_that_begins_files_is_left_out_inside_one_and_named(encoding: str) -> None:
    text = "place,people\nMae Sot,2\n\ufeffHyesan,5\n혜산,2\ufeff5\n"
    found = decode(text.encode(encoding))
    assert found.data.decode() == text.replace("\ufeff", "")
    assert [(one.line, one.code) for one in found.problems] == [
        (3, "byte-order-mark"),
        (4, "byte-order-mark"),
    ]
