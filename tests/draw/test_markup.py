"""The evidence as a web page has it: its parts, its words for a screen reader, and texts that stay texts."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from hypothesis import example, given
from hypothesis import strategies as st

from geo.draw import RULE, evidence_html, source_lines
from geo.draw.style import LOOKS
from geo.events.decoding.mojibake import taken_back
from geo.routes import Case
from tests.draw.test_evidence import evidence
from tests.factories import case_of

HOSTILE = '<img src=x onerror="window.__xss=1">{{ 7*191 }}&amp;\''


def tree(case: Case, event: str) -> ET.Element:
    found = evidence(case, event)
    return ET.fromstring(evidence_html(source_lines(found.voices), RULE, found.strip, found.disagreements))  # noqa: S314


def texts(root: ET.Element, tag: str) -> list[str]:
    return ["".join(one.itertext()) for one in root.iter(tag)]


def test_counts_changes_and_tables_are_there_in_order(laos: Case) -> None:
    root = tree(laos, "flight-pyongyang")
    assert texts(root, "li")[0].startswith(
        "4 independent sources say so (1 confirms, 1 reports, 2 claim): Civic groups"
    )
    assert (
        "Changed its mind. 29 May 2013, 19:12: South Korean foreign ministry official" in texts(root, "p")[1]
    )
    assert texts(root, "h4") == ["Who said what, when", "Some sources are more precise than others"]
    assert "● confirmed – changed its mindvia Yonhap" in texts(root, "td")
    assert texts(tree(laos, "border"), "h4")[1] == "The sources disagree"


def test_every_row_and_column_has_its_heading_and_the_tables_a_name(laos: Case) -> None:
    root = tree(laos, "flight-pyongyang")
    scopes = [one.get("scope") for one in root.iter("th")]
    assert scopes.count("row") == 5
    assert scopes.count("col") == 5 + 4
    regions = [one for one in root.iter("div") if one.get("role") == "region"]
    assert [(one.get("aria-label"), one.get("tabindex")) for one in regions] == [
        ("Each source's stance over time", "0"), ("What the sources disagree on", "0"),
    ]  # fmt: skip


def test_a_stance_is_told_by_colour_dash_glyph_and_word() -> None:
    for stance in ("confirmed", "reported", "claimed", "denied", "unknown"):
        root = tree(case_of([{"event": "e", "place": "Alpha", "status": stance, "source": "S"}]), "e")
        (cell,) = root.iter("td")
        glyph, word = "".join(cell.itertext()).split()
        assert word == stance
        assert not glyph.isalpha()
        assert LOOKS[stance].colour in str(cell.get("style"))
        assert any(line in str(cell.get("style")) for line in ("solid #", "dashed #", "dotted #"))


def test_rows_of_one_field_share_its_name(laos: Case) -> None:
    spans = [one.get("rowspan") for one in tree(laos, "flight-pyongyang").iter("th") if one.get("rowspan")]
    assert spans == ["3", "2", "2"]


@given(
    st.text(st.characters(exclude_categories=["C"]), min_size=1)
    # Between two letters, so that it is no mark for the cell above, and no word for nothing.
    .map(lambda text: f"x{text}x")
    .filter(lambda text: taken_back(text) == text)
    | st.just(HOSTILE)
)
@example("xSame as abovex")
def test_no_text_can_become_markup(text: str) -> None:
    plain = tree(made("S"), "e")
    root = tree(made(text), "e")
    assert [one.tag for one in root.iter()] == [one.tag for one in plain.iter()]
    assert text in "".join(root.itertext())


def made(source: str) -> Case:
    told = {"group": "g", "event": "e", "via": source, "people": 9, "place": "Alpha"}
    return case_of([{**told, "source": source}, {**told, "source": "T of another name", "people": 8}])
