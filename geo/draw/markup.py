"""The evidence of an event as a piece of a web page: lists and tables that a screen reader can read.

It is built as a tree, whose writer encodes every text: what stands in a file can never become markup.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from xml.etree import ElementTree as ET

from geo.draw.evidence import CONFLICT
from geo.draw.strip import Box, Strip
from geo.draw.style import LOOKS, Look

_GLYPHS = {"full": "●", "light": "◉", "half": "◐", "crossed": "×", "open": "?"}
_BORDERS = {
    "confirmed": "solid",
    "reported": "dashed",
    "claimed": "dashed",
    "denied": "dotted",
    "unknown": "dotted",
}
# Rules of our own, written once: in every cell they would be most of what is sent.
_RULES = (
    ".transit-evidence th, .transit-evidence td {padding: 4px 8px; border: 1px solid #d5d5d5; text-align: left; "
    "vertical-align: top; overflow-wrap: anywhere;} .transit-evidence th {font-weight: 600;} "
    ".transit-evidence thead th {min-width: 6.5rem;}"
)
_SMALL = "display: block; font-size: 0.8rem; color: #4a4a4a;"


def evidence_html(
    counted: Iterable[tuple[str, str]],
    rule: str,
    strip: Strip,
    disagreements: Sequence[tuple[str, str, str, str]],
) -> str:
    """Write who says so, each source's stance over time, who changed their mind, and what they disagree on."""
    root = ET.Element("div", {"class": "transit-evidence"})
    _text(root, "style", _RULES)
    counts = ET.SubElement(root, "ul", style="margin: 0; padding-left: 1.2rem;")
    for head, names in counted:
        item = ET.SubElement(counts, "li")
        _text(item, "strong", f"{head}: ").tail = names
    _text(root, "p", rule, style=_SMALL + "margin: 2px 0 0;")
    _heading(root, "Who said what, when")
    for sentence in strip.changes:
        line = ET.SubElement(root, "p", style="margin: 0 0 4px;")
        _text(line, "strong", "Changed its mind. ").tail = sentence
    _strip_table(root, strip)
    if disagreements:
        apart = any(how == CONFLICT for *_, how in disagreements)
        _heading(root, "The sources disagree" if apart else "Some sources are more precise than others")
        _table(root, ("About", "Value", "Who says it", "How they differ"), disagreements)
    return ET.tostring(root, encoding="unicode", method="html")


def _heading(root: ET.Element, words: str) -> None:
    _text(root, "h4", words, style="font-size: 1rem; padding: 10px 0 4px; margin: 0;")


def _text(parent: ET.Element, tag: str, words: str, **attributes: str) -> ET.Element:
    made = ET.SubElement(parent, tag, attributes)
    made.text = words
    return made


def _scrolled(root: ET.Element, label: str) -> ET.Element:
    # What can be scrolled must be reached by keyboard too.
    box = ET.SubElement(
        root, "div", {"style": "overflow-x: auto;", "tabindex": "0", "role": "region", "aria-label": label}
    )
    return ET.SubElement(box, "table", style="border-collapse: collapse; width: 100%; font-size: 0.9rem;")


def _strip_table(root: ET.Element, strip: Strip) -> None:
    table = _scrolled(root, "Each source's stance over time")
    head = ET.SubElement(ET.SubElement(table, "thead"), "tr")
    _text(head, "th", "Source", scope="col", style="width: 16rem;")
    for name in strip.moments:
        _text(head, "th", name, scope="col")
    body = ET.SubElement(table, "tbody")
    for name, boxes in strip.rows:
        row = ET.SubElement(body, "tr")
        _text(row, "th", name, scope="row")
        for box in boxes:
            _box(row, box)
    if strip.left_out:
        _text(root, "p", f"{strip.left_out} more sources are in the reports below.", style=_SMALL)


def _box(row: ET.Element, box: Box) -> None:
    span = str(box.end - box.start)
    if not box.stance:
        _text(row, "td", "–", colspan=span, style="color: #6b6b6b;").set("aria-label", "nothing yet")
        return
    cell = ET.SubElement(row, "td", colspan=span, style=_painted(box.stance))
    _text(cell, "span", _glyph(LOOKS[box.stance]) + " ", **{"aria-hidden": "true"})
    _text(cell, "strong", box.stance)
    if box.changed:
        _text(cell, "strong", " – changed its mind")
    if box.note:
        _text(cell, "span", box.note, style=_SMALL)


def _glyph(look: Look) -> str:
    return look.glyph or _GLYPHS[look.fill]


def _painted(stance: str) -> str:
    colour = LOOKS[stance].colour
    return f"border-top: 4px {_BORDERS[stance]} {colour}; border-left: 4px solid {colour}; background: {colour}14;"


def _table(root: ET.Element, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Write a table in which rows that begin and end alike share their first and last cell."""
    table = _scrolled(root, "What the sources disagree on")
    head = ET.SubElement(ET.SubElement(table, "thead"), "tr")
    for name in heads:
        _text(head, "th", name, scope="col")
    body = ET.SubElement(table, "tbody")
    for (first, last), group in groupby(rows, key=lambda row: (row[0], row[-1])):
        alike = list(group)
        for place, cells in enumerate(alike):
            row = ET.SubElement(body, "tr")
            if not place:
                _text(
                    row,
                    "th",
                    first,
                    scope="rowgroup",
                    rowspan=str(len(alike)),
                )
            for cell in cells[1:-1]:
                _text(row, "td", cell)
            if not place:
                _text(row, "td", last, rowspan=str(len(alike)))
