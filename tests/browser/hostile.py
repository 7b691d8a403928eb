"""A file whose every text column holds the harmless markers of what a cell could do on its way to a page."""

import csv
import io

MARKERS = (
    "{{ 7*191 }}",
    "{% x",
    "{# y",
    "${window.__xss=1}",
    "<img src=x onerror=window.__xss=1>",
    "a`b",
    "a\\b",
    "</script>",
    "a\u2028b",
    "![m](http://outside.invalid/m.png)",
    "$x^2$ :red[r]",
)
HOSTILE = " ".join(MARKERS)
TEXT_COLUMNS = ("group", "event", "source", "via", "note", "url", "place", "to_place")


def hostile_csv() -> bytes:
    """Two dated legs and a mark with coordinates given, an event not on the map, and one cell of every bad kind."""
    sheet = io.StringIO(newline="")
    columns = [
        *TEXT_COLUMNS,
        "date",
        "kind",
        "status",
        "lat",
        "lon",
        "to_lat",
        "to_lon",
        "people",
        "reported",
        HOSTILE,
    ]
    writer = csv.DictWriter(sheet, columns, restval="")
    writer.writeheader()
    told = {name: f"{name} {HOSTILE}" for name in TEXT_COLUMNS} | {HOSTILE: HOSTILE}
    spot = {"lat": 18, "lon": 103, "to_lat": 25, "to_lon": 102}
    writer.writerow({**told, **spot, "date": "2013-05-01", "kind": "crossing", "status": "claimed"})
    writer.writerow(
        {**told, **spot, "event": f"e2 {HOSTILE}", "date": "2013-05-02", "to_lat": 40, "to_lon": 116}
    )
    writer.writerow(
        {**told, "event": f"e3 {HOSTILE}", "date": "2013-05-03", "to_place": "", "lat": 39, "lon": 125.7}
    )
    writer.writerow({**told, "event": f"e4 {HOSTILE}", "date": "2013-05-04", "to_place": ""})
    writer.writerow(
        {
            **told,
            "event": f"e5 {HOSTILE}",
            "date": HOSTILE,
            "people": HOSTILE,
            "status": HOSTILE,
            "kind": HOSTILE,
        }
    )
    return sheet.getvalue().encode()
