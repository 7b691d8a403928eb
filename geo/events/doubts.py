"""Sound rows that look changed all the same."""

from __future__ import annotations


def doubtful_cells(frame, text, good, width, problems):
    return problems, frame
