"""The moments at which something was reported: the stops of the question what was known when."""

from __future__ import annotations

import pandas as pd


def reporting_moments(reports: pd.DataFrame) -> list[str]:
    """List the distinct moments of reporting, in order, as text that ``build_routes`` takes for ``as_of``.

    A day stands for its end: ``2013-05-28``. On a day that also has a timed report, that would be after the timed one,
    so the day's start stands for what came without a time: ``2013-05-29T00:00``, then ``2013-05-29T19:12``.
    """
    moments = reports["known_from"].dropna().drop_duplicates().sort_values()
    days = moments.dt.normalize()
    timed_days = set(days[moments != days])
    # strftime writes the year 13 as "13", which is no date again.
    return [
        moment.date().isoformat()
        if moment == day and day not in timed_days
        else moment.isoformat(timespec="minutes")
        for moment, day in zip(moments, days, strict=True)
    ]
