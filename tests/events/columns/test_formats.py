"""The four published formats, in rows made up after their codebooks and exports."""

from __future__ import annotations

import csv
import io

import pytest

from geo.events import NOTES, Reading, read_events
from geo.events.columns.formats import ACLED, FORMATS, GTD, IOM, UCDP, known_format
from geo.events.headers import fold_header
from geo.events.schema import TARGETS

IOM_NEW = (
    "Main ID", "Incident ID", "Incident Type", "Region of Incident", "Incident Date", "Incident Year", "Month", "Number of Dead",
    "Minimum Estimated Number of Missing", "Total Number of Dead and Missing", "Number of Survivors", "Number of Females",
    "Number of Males", "Number of Children", "Country of Origin", "Region of Origin", "Cause of Death", "Country of Incident",
    "Migration Route", "Location of Incident", "Coordinates", "UNSD Geographical Grouping", "Information Source", "URL",
    "Source Quality",
)  # fmt: skip
IOM_OLD = (
    "Web ID", "Region of Incident", "Reported Date", "Reported Year", "Reported Month", "Number Dead",
    "Minimum Estimated Number of Missing", "Total Dead and Missing", "Number of Survivors", "Cause of Death",
    "Location Description", "Information Source", "Location Coordinates", "Migration Route", "URL",
    "UNSD Geographical Grouping", "Source Quality",
)  # fmt: skip
ACLED_NEW = (
    "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type", "actor1",
    "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction", "civilian_targeting", "iso", "region",
    "country", "admin1", "admin2", "admin3", "location", "latitude", "longitude", "geo_precision", "source", "source_scale",
    "notes", "fatalities", "tags", "timestamp",
)  # fmt: skip
UCDP_NEW = (
    "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_new_id", "conflict_name", "dyad_name",
    "side_a", "side_b", "number_of_sources", "source_article", "source_office", "source_date", "source_headline",
    "source_original", "where_prec", "where_coordinates", "where_description", "adm_1", "adm_2", "latitude", "longitude",
    "geom_wkt", "priogrid_gid", "country", "country_id", "region", "event_clarity", "date_prec", "date_start", "date_end",
    "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low",
)  # fmt: skip


def reading_of(headers: tuple[str, ...], *rows: dict[str, str]) -> Reading:
    sheet = io.StringIO(newline="")
    writer = csv.DictWriter(sheet, headers, restval="")
    writer.writeheader()
    writer.writerows(rows)
    return read_events(sheet.getvalue().encode())


def faults(reading: Reading) -> list[str]:
    return [code for code in reading.problems["code"] if code not in NOTES]


@pytest.mark.parametrize(
    ("headers", "known"),
    [
        (IOM_NEW, IOM),
        (IOM_OLD, IOM),
        (("Reported Date", "Total Number of Dead and Missing", "Coordinates"), IOM),
        (ACLED_NEW, ACLED),
        (UCDP_NEW, UCDP),
        (("eventid", "iyear", "country_txt"), GTD),
        (("date", "place"), None),
    ],
)
def test_a_format_is_known_by_its_headers_whatever_their_case(
    headers: tuple[str, ...], known: object
) -> None:
    assert known_format(headers) is known
    assert known_format([header.upper() for header in headers]) is known


def test_every_format_leads_to_columns_of_ours() -> None:
    for known in FORMATS:
        assert set(known.columns) <= set(TARGETS)
        assert all(fold_header(name) for names in known.columns.values() for name in names)


def iom(**cells: str) -> dict[str, str]:
    row = {"Main ID": "2014.MMP00007", "Incident Type": "Incident", "Incident Date": "2014-01-19", "Incident Year": "2014",
           "Month": "January", "Number of Dead": "12", "Total Number of Dead and Missing": "15", "Country of Incident": "Greece",
           "Country of Origin": "Afghanistan", "Location of Incident": "Waters near Greece", "Coordinates": "37.2832, 27",
           "Information Source": "ECRE", "URL": "http://example.org", "Source Quality": "5"}  # fmt: skip
    return row | {name.replace("_", " "): cell for name, cell in cells.items()}


def test_iom_missing_migrants_is_read() -> None:
    reading = reading_of(IOM_NEW, iom(), iom(Incident_Date="2014-02-01", Coordinates="31.65, -110.37"))
    assert (reading.kind, reading.format) == ("events", "IOM Missing Migrants")
    assert reading.problems["code"].tolist() == ["known-format"]
    row = reading.reports.iloc[0]
    assert row[["event", "date", "place", "country", "source", "url"]].tolist() == [
        "2014.MMP00007", "2014-01-19", "Waters near Greece", "Greece", "ECRE", "http://example.org",
    ]  # fmt: skip
    assert row[["people", "lat", "lon"]].tolist() == [15, 37.2832, 27.0]
    assert ("Country of Origin", "Afghanistan") in row["other"]
    assert (reading.reports["group"] == "").all()


def test_the_dates_of_ioms_newest_export_are_read_by_their_weekdays() -> None:
    reading = reading_of(
        IOM_NEW, iom(Incident_Date="Mon, 01/06/2014 - 12:00"), iom(Incident_Date="Tue, 03/04/2014 - 12:00")
    )
    assert reading.reports["date"].tolist() == ["2014-01-06", "2014-03-04"]
    assert set(reading.problems["code"]) == {"known-format", "date-order"}


def test_ioms_older_export_is_read() -> None:
    row = {"Web ID": "52776", "Reported Date": "13-Jan-20", "Reported Year": "2020", "Reported Month": "Jan",
           "Total Dead and Missing": "1", "Location Description": "Río Bravo", "Location Coordinates": "26.3004, -98.7543"}  # fmt: skip
    reading = reading_of(IOM_OLD, row)
    report = reading.reports.iloc[0]
    assert report[["event", "date", "place"]].tolist() == ["52776", "2020-01-13", "Río Bravo"]
    assert report[["people", "lat", "lon"]].tolist() == [1, 26.3004, -98.7543]
    assert not faults(reading)


def test_an_export_of_ioms_with_years_and_months_only_is_read_to_the_month() -> None:
    headers = tuple(header for header in IOM_NEW if header != "Incident Date")
    row = {name: cell for name, cell in iom().items() if name != "Incident Date"}
    assert reading_of(headers, row).reports["date"].tolist() == ["2014-01"]


def acled(**cells: str) -> dict[str, str]:
    return {"event_id_cnty": "AFG44671", "event_date": "2020-03-21", "year": "2020", "time_precision": "1",
            "event_type": "Strategic developments", "sub_event_type": "Arrests", "country": "Afghanistan", "admin1": "Balkh",
            "location": "Nahri Shahi", "latitude": "36.8544", "longitude": "67.18", "geo_precision": "1",
            "source": "Xinhua; Khaama Press", "notes": "A note.", "fatalities": "0", "admin3": "NA"} | cells  # fmt: skip


@pytest.mark.parametrize(
    ("code", "date"), [("1", "2020-03-21"), ("2", "2020-03-18/2020-03-24"), ("3", "2020-03")]
)
@pytest.mark.parametrize("written", ["2020-03-21", "21 March 2020"])
def test_acleds_time_precision_makes_dates_as_wide_as_they_are_known(
    code: str, date: str, written: str
) -> None:
    reading = reading_of(ACLED_NEW, acled(time_precision=code, event_date=written))
    report = reading.reports.iloc[0]
    assert report["date"] == date
    assert (("event_date", written) in report["other"]) == (written != date)
    assert not faults(reading)


@pytest.mark.parametrize(("code", "precision"), [("1", "town"), ("2", "region"), ("3", "region")])
def test_acled_is_read(code: str, precision: str) -> None:
    reading = reading_of(
        ACLED_NEW, acled(geo_precision=code), acled(sub_event_type="Looting/property destruction")
    )
    assert (reading.kind, reading.format) == ("events", "ACLED")
    report = reading.reports.iloc[0]
    assert report[["event", "place", "country", "precision", "source", "note"]].tolist() == [
        "AFG44671", "Nahri Shahi", "Afghanistan", precision, "Xinhua; Khaama Press", "A note.",
    ]  # fmt: skip
    assert report[["lat", "lon"]].tolist() == [36.8544, 67.18]
    assert report.isna()["people"]
    assert reading.reports["kind"].tolist() == ["arrest", "other"]
    assert reading.problems["code"].tolist() == ["known-format"]


def test_a_code_that_a_codebook_lacks_is_listed() -> None:
    reading = reading_of(ACLED_NEW, acled(geo_precision="9"))
    assert faults(reading) == ["bad-vocabulary"]
    assert reading.reports["precision"].tolist() == [""]


def ucdp(**cells: str) -> dict[str, str]:
    return {"id": "244657", "relid": "IRQ-2017-1-524-322", "year": "2017", "type_of_violence": "1", "source_office": "Reuters;AFP",
            "source_date": "2017-07-31;2017-08-01", "source_headline": "A headline", "source_original": "police",
            "where_prec": "1", "where_coordinates": "Kabul city", "adm_1": "Kabul province", "latitude": "34.53", "longitude": "69.17",
            "country": "Afghanistan", "event_clarity": "1", "date_prec": "1", "date_start": "2017-07-31 00:00:00.000",
            "date_end": "2017-07-31 00:00:00.000", "best": "6"} | cells  # fmt: skip


@pytest.mark.parametrize(("code", "precision"), [("1", "town"), ("2", "region"), ("3", "region"), ("4", "region"), ("5", "region"),
                                                 ("6", "country"), ("7", "region")])  # fmt: skip
def test_ucdp_ged_is_read(code: str, precision: str) -> None:
    reading = reading_of(UCDP_NEW, ucdp(where_prec=code))
    assert (reading.kind, reading.format) == ("events", "UCDP GED")
    report = reading.reports.iloc[0]
    assert report[["event", "date", "place", "country", "precision", "source", "via"]].tolist() == [
        "244657", "2017-07-31", "Kabul city", "Afghanistan", precision, "police", "Reuters;AFP",
    ]  # fmt: skip
    assert report[["lat", "lon"]].tolist() == [34.53, 69.17]
    assert not faults(reading)


def test_the_start_and_end_of_ucdp_ged_are_one_interval() -> None:
    reading = reading_of(
        UCDP_NEW,
        ucdp(date_prec="4", date_start="2017-07-01 00:00:00.000", date_end="2017-07-31 00:00:00.000"),
    )
    assert reading.reports["date"].tolist() == ["2017-07-01/2017-07-31"]


GTD_NEW = "eventid,iyear,imonth,iday,approxdate,country,country_txt,region_txt,provstate,city,latitude,longitude,specificity,summary,nkill,scite1,dbsource"


def gtd(**cells: str) -> dict[str, str]:
    return {"eventid": "201708150004", "iyear": "2017", "imonth": "8", "iday": "15", "approxdate": "", "country": "4",
            "country_txt": "Afghanistan", "region_txt": "South Asia", "provstate": "Kabul", "city": "Kabul", "latitude": "34.53",
            "longitude": "69.17", "specificity": "1", "summary": "A summary.", "nkill": "2", "scite1": "A newspaper, 2017",
            "dbsource": "START Primary Collection"} | cells  # fmt: skip


@pytest.mark.parametrize(
    ("code", "precision"),
    [("1", "town"), ("2", "region"), ("3", "region"), ("4", "region"), ("5", "country")],
)
def test_gtd_is_read(code: str, precision: str) -> None:
    reading = reading_of(GTD_NEW.split(","), gtd(specificity=code))
    assert (reading.kind, reading.format) == ("events", "Global Terrorism Database")
    report = reading.reports.iloc[0]
    assert report[["event", "date", "place", "country", "precision", "source", "via", "note"]].tolist() == [
        "201708150004", "2017-08-15", "Kabul", "Afghanistan", precision, "A newspaper, 2017", "START Primary Collection",
        "A summary.",
    ]  # fmt: skip
    assert report[["lat", "lon"]].tolist() == [34.53, 69.17]
    assert report.isna()["people"]
    assert not faults(reading)


@pytest.mark.parametrize(
    ("cells", "date"), [({"iday": "0"}, "2017-08"), ({"imonth": "0", "iday": "0"}, "2017")]
)
def test_a_day_of_gtd_that_is_not_known_is_not_made_up(cells: dict[str, str], date: str) -> None:
    assert reading_of(GTD_NEW.split(","), gtd(**cells)).reports["date"].tolist() == [date]
