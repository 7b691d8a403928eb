"""Layers of the real cases: countries are never towns, words stand at claims, and the budget is kept."""

from __future__ import annotations

import re
from functools import partial

from geo.draw import layers
from geo.draw.style import LOOKS, script_style
from geo.draw.words import DOUBT_WORDS
from geo.places import Decision, SqliteGazetteer, resolve_places
from geo.routes import Case, load_case
from geo.view import Filter, select
from tests.factories import case_of, csv_of


def test_country_only_places_are_never_drawn_as_towns(laos: Case, documented: Case) -> None:
    for case in (laos, documented):
        view = select(case.routes(), Filter())
        drawn = layers(view)
        named = {"China", "Laos", "North Korea", "South Korea", "Vietnam"}
        for feature in drawn.places["features"]:
            own = feature["properties"]
            assert (own["name"] in named) == (own["precision"] == "country"), own


def test_countries_are_tinted(laos: Case) -> None:
    areas = layers(select(laos.routes(), Filter())).areas["features"]
    assert [area["properties"]["country"] for area in areas] == ["CN", "KP", "LA"]


def test_a_claimed_leg_says_unverified_and_an_inferred_one_path_unknown(laos: Case) -> None:
    claims = layers(select(laos.routes("2013-05-28"), Filter())).legs["features"]
    assert [leg["properties"]["word"] for leg in claims] == ["unverified", "unverified"]
    now = layers(select(laos.routes(), Filter())).legs["features"]
    assert [leg["properties"]["word"] for leg in now if leg["properties"]["look"] == "inferred"] == [
        "path unknown"
    ]


def test_a_leg_of_a_country_only_says_its_status_since_its_dots_do_not(laos: Case) -> None:
    legs = [leg["properties"] for leg in layers(select(laos.routes(), Filter())).legs["features"]]
    dotted = [(own["look"], own["word"]) for own in legs if own.get("country")]
    assert sorted(dotted) == [("confirmed", "confirmed"), ("reported", "reported"), ("reported", "reported")]
    for own in legs:
        if not own.get("country"):
            assert own.get("word", "") == LOOKS[own["look"]].word


def test_property_names_are_ours(laos: Case) -> None:
    allowed = {
        "layer",
        "look",
        "status",
        "events",
        "count",
        "own",
        "country",
        "word",
        "tip",
        "name",
        "stops",
        "precision",
        "slot",
        "end",
        "inside",
    }
    drawn = layers(select(laos.routes(), Filter()))
    for part in (drawn.areas, drawn.legs, drawn.places):
        for feature in part["features"]:
            assert set(feature["properties"]) <= allowed


def test_many_features_merge_within_the_budget_and_still_add_up() -> None:
    rows = [
        {"group": f"g{n % 40}", "event": str(n), "date": f"2013-05-{1 + n % 28:02}", "place": f"p{n}", "lat": 10 + n % 37 / 2,
         "lon": 90 + n % 53 / 2, "kind": "transit"}
        for n in range(400)
    ]  # fmt: skip
    drawn = layers(select(case_of(rows).routes(), Filter()), budget=200)
    sizes = [len(part["features"]) for part in (drawn.areas, drawn.legs, drawn.places)]
    assert sum(sizes) <= 200
    assert drawn.cell > 0
    assert sum(feature["properties"].get("count", 0) for feature in drawn.places["features"]) == 400


def test_latitude_106_is_a_problem_and_no_marker() -> None:
    case = case_of([{"date": "2013-05-01", "place": "Somewhere", "lat": 106, "lon": 20}])
    assert case.problems["column"].tolist()[0] == "lat"
    assert case.problems["value"].tolist()[0] == "106"
    view = select(case.routes(), Filter())
    assert view.counts["not_on_map"] == 1
    assert layers(view).places["features"] == []


def test_every_status_differs_in_colour_dash_or_fill_and_has_its_words() -> None:
    seen = {(look.colour, look.dash, look.fill) for look in LOOKS.values()}
    assert len(seen) == len(LOOKS)
    for look in LOOKS.values():
        assert re.fullmatch(r"#[0-9A-F]{6}", look.colour)
        assert look.legend
    assert set(script_style()["looks"]) == set(LOOKS)  # type: ignore[call-overload]


def test_a_place_that_the_look_up_is_not_sure_of_is_marked_on_the_map_and_in_the_legend(
    gazetteer: SqliteGazetteer,
) -> None:
    rows = [
        {"group": "g", "date": "2013-05-01", "place": "Kunming", "kind": "transit"},
        {"group": "g", "date": "2013-05-02", "place": "Chaingmai", "kind": "transit"},
        {"group": "g", "date": "2013-05-03", "place": "Blorp, Ohio", "kind": "transit"},
    ]
    drawn = layers(select(load_case({"made.csv": csv_of(rows)}, gazetteer=gazetteer).routes(), Filter()))
    marks = {feature["properties"]["name"]: feature["properties"] for feature in drawn.places["features"]}
    assert set(marks) == {"Kunming", "Chaingmai (?)", "Blorp, Ohio (?)"}
    assert DOUBT_WORDS in marks["Blorp, Ohio (?)"]["tip"]
    assert DOUBT_WORDS not in marks["Kunming"]["tip"]
    assert "doubt" in drawn.frame.looks
    sure = layers(select(load_case({"made.csv": csv_of(rows[:1])}, gazetteer=gazetteer).routes(), Filter()))
    assert "doubt" not in sure.frame.looks
    assert script_style()["doubtLegend"]


def test_a_place_that_a_person_accepted_is_in_doubt_no_more(gazetteer: SqliteGazetteer) -> None:
    rows = [{"date": "2013-05-02", "place": "Chaingmai", "kind": "transit"}]
    chosen = Decision("Chaingmai", "", "place", "Chiang Mai", 18.79, 98.98, "town", "TH/02/1153671")
    find = partial(resolve_places, decided={chosen.key: chosen})
    case = load_case({"made.csv": csv_of(rows)}, gazetteer=gazetteer, find=find)
    drawn = layers(select(case.routes(), Filter()))
    assert [feature["properties"]["name"] for feature in drawn.places["features"]] == ["Chaingmai"]


def test_what_is_pointed_at_says_who_says_so_and_whose_its_place_is(laos: Case) -> None:
    drawn = layers(select(laos.routes(), Filter()))
    tips = [
        feature["properties"]["tip"].split("\n")
        for feature in drawn.places["features"]
        if "events" in feature["properties"]
    ]
    tip = next(lines for lines in tips if lines[0] == "Oudomxay")
    assert tip[2] == "confirmed"
    assert tip[3].startswith(
        "confirmed by South Korean foreign ministry official; reported by Los Angeles Times"
    )
    assert "Place: as Los Angeles Times gives it" in tip[4]
