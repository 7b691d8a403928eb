"""A view → files that leave the program."""
