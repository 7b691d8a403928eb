"""Sound rows → the cells that look changed all the same, each with the reason."""
