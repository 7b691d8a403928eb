"""Columns of a file → ours: by header, by what its cells hold, and by the formats of others."""
