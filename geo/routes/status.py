"""Which reports stand, which of them leads, and the status of an event. The rules are DESIGN's, in its words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache

from geo.routes.records import Report

_STRENGTH = ("confirmed", "reported", "claimed", "denied", "unknown")


def is_known(report: Report, moment: datetime) -> bool:
    """Tell whether a report had been made by a moment; one without a date of report has always been known."""
    return report.known_from is None or report.known_from <= moment


def standing_reports(reports: Sequence[Report]) -> list[Report]:
    """Keep each source's latest report (a tie: the later row), in the order of rows.

    A blank source is a source of its own.
    """
    latest: dict[object, Report] = {}
    for report in reports:
        key = source_key(report.source, report.row)
        before = latest.get(key)
        if before is None or _recency(report) >= _recency(before):
            latest[key] = report
    return sorted(latest.values(), key=lambda report: report.row)


def source_key(source: str, row: int) -> object:
    """Tell sources apart, without regard to case and spacing; a blank one is a source of its own.

    >>> source_key("Daily  NK", 3) == source_key("daily nk", 5), source_key("", 3) == source_key("", 5)
    (True, False)
    """
    return fold_source(source) or row


@lru_cache(maxsize=65_536)
def fold_source(name: str) -> str:
    """Fold case and spaces, by which a source is the same whoever typed it; blank stays blank."""
    return " ".join(name.casefold().split())


def status_of(stances: set[str]) -> str:
    """Derive the status of an event from the stances that stand.

    >>> status_of({"denied", "claimed"})
    'contested'
    >>> status_of({"unknown", "claimed"})
    'claimed'
    """
    deciding = stances - {"unknown"}
    if "denied" in deciding:
        return "denied" if deciding == {"denied"} else "contested"
    return next((stance for stance in _STRENGTH if stance in deciding), "unknown")


def by_lead(reports: Sequence[Report]) -> list[Report]:
    """Order reports by which leads: by strength of stance, then the latest, then the later row."""
    recent_first = sorted(reports, key=_recency, reverse=True)
    return sorted(recent_first, key=lambda report: _STRENGTH.index(report.stance))


def _recency(report: Report) -> tuple[datetime, int]:
    return report.known_from or datetime.min, report.row  # noqa: DTZ901  moments are local to their sources
