"""What the map's frame says of the chosen event, so that a picture of it names its sources: where, when, and who says what."""

from __future__ import annotations

from geo.draw.evidence import CONFLICT, Evidence, Statement
from geo.events import STATUSES

_BY = {
    "confirmed": "Confirmed by",
    "reported": "Reported by",
    "claimed": "Claimed by",
    "denied": "Denied by",
    "unknown": "Left open by",
}
_NAMED = 3


def card_lines(found: Evidence) -> tuple[str, ...]:
    """Say an event in a few lines: its title, when and what, its standing sources by stance, and what they differ on."""
    said = [_said_by(stance, found.statements) for stance in STATUSES]
    lines = [found.title, *found.lines[:1], "Contested" if found.status == "contested" else "", *said]
    return tuple(line for line in (*lines, _differing(found)) if line)


def _said_by(stance: str, statements: tuple[Statement, ...]) -> str:
    names = list(dict.fromkeys(one.source for one in statements if one.stands and one.stance == stance))
    if not names:
        return ""
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return f"{_BY[stance]} {'; '.join(names[:_NAMED])}{more}"


def _differing(found: Evidence) -> str:
    fields = dict.fromkeys(field.lower() for field, _, _, how in found.disagreements if how == CONFLICT)
    return f"They differ on {' and '.join(fields)}" if fields else ""
