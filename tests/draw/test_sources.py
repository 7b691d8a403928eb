"""The count of independent sources, in words."""

from __future__ import annotations

from geo.draw import source_lines
from geo.routes import Case
from geo.routes.independence import Voice
from tests.draw.test_evidence import evidence


def test_both_sides_of_the_flight_to_pyongyang_before_the_reversal(laos: Case) -> None:
    assert source_lines(evidence(laos, "flight-pyongyang", "2013-05-29T12:00").voices) == (
        ("2 independent sources say so (2 claim)",
         "Civic groups in Seoul (claims; in Yonhap); Dong-A Ilbo (claims). 1 outlet carried them."),
        ("1 independent source denies it", "South Korean foreign ministry official (in Yonhap). 1 outlet carried it."),
        ("Neither says so nor denies it", "Kwon Young-se, South Korean ambassador to China"),
    )  # fmt: skip


def test_the_official_whom_two_agencies_quote_is_one(laos: Case) -> None:
    head, names = source_lines(evidence(laos, "flight-pyongyang").voices)[0]
    assert head == "4 independent sources say so (1 confirms, 1 reports, 2 claim)"
    assert "South Korean foreign ministry official (confirms; in UPI, Yonhap)" in names
    assert names.endswith("3 outlets carried them.")


def test_a_correction_is_said_to_be_yours_and_the_count_follows(laos: Case) -> None:
    voices = evidence(laos, "flight-pyongyang").voices
    head, names = source_lines(voices, [("Dong-A Ilbo", "Civic groups in Seoul")])[0]
    assert head == "3 independent sources say so (1 confirms, 1 reports, 1 claims)"
    assert "Civic groups in Seoul + Dong-A Ilbo (claims; counted as one by you; in Yonhap)" in names


def test_an_outlet_that_repeats_is_named_and_those_that_quote_each_other_are_said_to() -> None:
    agency, official = Voice("Agency", "", "reported", stands=True, row=0), Voice("Official", "Agency", "claimed", stands=True, row=1)  # fmt: skip
    assert source_lines([agency, official]) == (
        ("1 independent source says so (claims)", "Official (claims; in Agency). 1 outlet carried it."),
        ("Not counted beside the source it quotes", "Agency, which carried Official"),
    )
    circle = [Voice("A", "B", "claimed", stands=True, row=0), Voice("B", "A", "claimed", stands=True, row=1)]
    assert (
        source_lines(circle)[0][1] == "A + B (claims; they quote each other; in A, B). 2 outlets carried it."
    )


def test_nobody_on_a_side_makes_no_line() -> None:
    assert source_lines([Voice("S", "", "denied", stands=True, row=0)]) == (
        ("1 independent source denies it", "S."),
    )
    assert source_lines([]) == ()
