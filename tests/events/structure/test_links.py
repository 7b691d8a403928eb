from __future__ import annotations

import io
from typing import Any

from openpyxl import Workbook

from geo.events import Table, read_table
from geo.events.structure.links import fill_links

ADDRESS = "https://example.org/a?x=1&y=2"


def read_with(header: str, shown: str, address: str = ADDRESS) -> Table:
    made = Workbook()
    sheet: Any = made.active
    for row in (["date", "place", header], ["2013", "Yanji", shown], ["2014", "Tumen", shown]):
        sheet.append(row)
    sheet["C2"].hyperlink = address
    sheet["C2"].value = shown
    held = io.BytesIO()
    made.save(held)
    return read_table(held.getvalue())


def test_the_address_behind_a_cell_is_the_value_of_a_column_of_addresses() -> None:
    table = read_with("Link", "here")
    assert table.rows["Link"].tolist() == [ADDRESS, "here"]
    said = table.problems[table.problems["code"] == "merged-cells"]["message"].item()
    assert said.startswith("Line 2: addresses stand behind cells that show something else (1 in all)")


def test_a_cell_that_is_an_address_stays_and_so_do_other_columns_and_other_links() -> None:
    assert read_with("Link", "https://example.org/b").rows["Link"].tolist() == ["https://example.org/b"] * 2
    assert read_with("Source", "AP").rows["Source"].tolist() == ["AP", "AP"]
    assert read_with("Link", "here", "mailto:a@example.org").rows["Link"].tolist() == ["here", "here"]


def test_streets_that_lead_to_a_map_stay_and_an_apostrophe_is_part_of_an_address() -> None:
    assert read_with("Address", "1 Old Street").rows["Address"].tolist() == ["1 Old Street"] * 2
    assert (
        read_with("Link", "here", "https://example.org/Xi'an").rows["Link"].tolist()[0]
        == "https://example.org/Xi'an"
    )


def test_a_sheet_without_names_of_columns_has_no_links() -> None:
    rows = [["1", "2"], ["3", "here"]]
    assert fill_links(rows, b'<hyperlink ref="B2" r:id="rId1"/>', b"") == []
    assert rows[1][1] == "here"
