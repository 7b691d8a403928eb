"""From event CSVs to honest maps: ``events`` → ``places`` → ``routes`` → ``view`` → ``draw`` → ``publish``."""
