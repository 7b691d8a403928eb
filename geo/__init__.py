"""From event CSVs to honest maps: ``events`` → ``places`` → ``routes`` → ``view`` → ``draw`` → ``publish``."""

import pandas as pd

# Tables here are small and mostly text: plain Python strings are read cell by cell three times as fast as Arrow's.
pd.options.mode.string_storage = "python"
