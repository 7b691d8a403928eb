"""Texts of dates in every common form → extents of days, with the order of day and month decided for a column."""
