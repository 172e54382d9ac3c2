"""Days on the command line: what the place means, what is said before it is saved, and the day to pretend."""

import pytest

from tests.cli.conftest import Cli


def test_a_fact_lies_behind_and_a_target_ahead(cli: Cli) -> None:
    # today is Wed 9 Sep 2026
    assert cli.done("note", "x", "--day", "mon") == "Logged a note on Mon 7 Sep\n"
    assert cli.done("note", "x", "--day", "31 dec") == "Logged a note on Wed 31 Dec 2025\n"
    assert cli.done("note", "x", "--day", "Aug 2026") == "Logged a note on Sat 1 Aug\n"
    assert cli.done("goal", "add", "Lead", "--target", "Sep 2027") == 'Added "Lead" for Thu 30 Sep 2027\n'
    assert cli.done("goal", "move", "lead", "monday", "--why", "sooner") == 'Moved "Lead" to Mon 14 Sep\n'
    assert cli.done("goal", "edit", "lead", "--target", "in 3 months") == 'Changed "Lead" for Wed 9 Dec\n'
    assert cli.done("habit", "add", "Read", "--per-week", "2", "--start", "fri") == 'Added "Read", from Fri 11 Sep on\n'
    assert cli.done("season", "mon", "+2w", "Leave") == 'Season "Leave" from Mon 14 Sep to Wed 23 Sep\n'
    said = cli.done("role", "add", "Chair", "--start", "1 Mar 2021", "--review-by", "+6m", "--other")
    assert said == 'Added the role "Chair", from Mon 1 Mar 2021, to be looked at by Tue 9 Mar 2027\n'


def test_a_day_that_has_passed_is_said_where_one_ahead_is_meant(cli: Cli) -> None:
    result = cli("goal", "add", "Lead", "--target", "2026-08-01")
    assert (result.code, result.err) == (0, "careertui: Sat 1 Aug has passed already.\n")
    assert cli("note", "x", "--day", "2026-08-01").err == ""


@pytest.mark.parametrize(
    ("words", "form"),
    [
        (("note", "x", "--day", "soon"), "monday for the latest one"),
        (("goal", "add", "x", "--target", "soon"), "monday for the next one"),
        (("habit", "add", "x", "--per-week", "1", "--start", "soon"), "+6m"),
    ],
)
def test_a_refusal_names_what_the_place_takes(cli: Cli, words: tuple[str, ...], form: str) -> None:
    assert form in cli.refused(*words)


@pytest.mark.parametrize("day", ["2026-9-7", "20260907", "7 Sep 2026", "Mon 7 Sep 2026"])
def test_the_day_to_pretend_is_any_day(cli: Cli, day: str) -> None:
    cli.today = day
    assert cli("today", "--json").json["today"] == "2026-09-07"


def test_the_demos_days_are_counted_from_its_own(cli: Cli) -> None:
    assert cli.bare("--demo", "--today", "-3", "today", "--json").json["today"] == "2026-09-04"
    assert cli.bare("--demo", "--today", "3 days ago", "today", "--json").json["today"] == "2026-09-04"
