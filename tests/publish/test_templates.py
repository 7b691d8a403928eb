from __future__ import annotations

import pytest

from geo.events import NAMES, NOTES, TARGETS, read_events
from geo.publish import TEMPLATES


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_loads_with_no_fault_in_columns_that_there_are(name: str) -> None:
    template = TEMPLATES[name]
    assert set(template.columns) <= set(TARGETS)
    reading = read_events(template.data)
    assert len(reading.reports) == len(template.rows)
    assert set(reading.problems["code"]) <= NOTES
    assert reading.kind == {"journeys": "reports", "events": "events", "stops": "stops"}[name]


def test_the_template_of_journeys_has_all_columns_in_the_order_of_the_documents() -> None:
    assert TEMPLATES["journeys"].columns == NAMES
