"""What the map's frame says of the chosen event, so that a picture of it names its sources: where, when, and who says what."""

from __future__ import annotations

from geo.draw.evidence import CONFLICT, Evidence
from geo.draw.words import voices_words


def card_lines(found: Evidence) -> tuple[str, ...]:
    """Say an event in a few lines: title, when and what, who says so by stance, which fields are another's, and what they differ on."""
    voices = [(one.stance, one.source) for one in found.statements if one.stands]
    said = [f"{words[0].upper()}{words[1:]}" for words in voices_words(voices)]
    contested = "Contested" if found.status == "contested" else ""
    lines = [found.title, *found.lines[:1], contested, *said, found.refined]
    return tuple(line for line in (*lines, _differing(found)) if line)


def _differing(found: Evidence) -> str:
    fields = dict.fromkeys(field.lower() for field, _, _, how in found.disagreements if how == CONFLICT)
    return f"They differ on {' and '.join(fields)}" if fields else ""
