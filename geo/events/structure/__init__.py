"""Text → records and cells: what parts them, which lines are header, and the cells of sound rows."""
