from tests.cli.conftest import Cli


def test_a_tick_says_where_the_week_stands(reading: Cli) -> None:
    assert reading.done("tick", "read") == 'Ticked "Read" on Wed 9 Sep · 1 of 3 this week · streak 0\n'
    assert reading.done("tick", "read", "--day", "mon", "--day", "-1") == (
        'Ticked "Read" on Mon 7 Sep, Tue 8 Sep · 3 of 3 this week · streak 1\n'
    )


def test_a_tick_in_a_closed_week_says_which(reading: Cli) -> None:
    assert "1 of 3 in the week of Mon 31 Aug · streak 0" in reading.done("tick", "read", "--day", "2026-08-31")


def test_ticking_twice_is_fine_and_changes_nothing(reading: Cli) -> None:
    reading.done("tick", "read")
    before = reading.path.read_bytes()
    assert "(as it was already) · 1 of 3" in reading.done("tick", "read")
    assert reading.path.read_bytes() == before


def test_amounts_add_up_and_replace_each_other_on_a_day(reading: Cli) -> None:
    assert "3.5 of 20 km this week" in reading.done("tick", "run", "--amount", "3.5")
    assert "7 of 20 km" in reading.done("tick", "run", "--amount", "3.5", "--day", "yesterday")
    assert "4.5 of 20 km" in reading.done("tick", "run", "--amount", "1")


def test_an_at_most_habit_says_so(reading: Cli) -> None:
    assert "1 of at most 2 this week" in reading.done("tick", "sweets")


def test_off_takes_ticks_and_notes_away(reading: Cli) -> None:
    reading.done("tick", "read", "--note", "two chapters")
    assert '"two chapters"' in reading.path.read_text()
    assert reading.done("tick", "read", "--off").startswith(
        'Unticked "Read" on Wed 9 Sep; the note "two chapters" went · 0 of 3'
    )
    assert '"two chapters"' not in reading.path.read_text()


def test_off_goes_with_nothing_else(reading: Cli) -> None:
    assert "leave --amount and --note out" in reading.misused("tick", "read", "--off", "--note", "x")


def test_a_name_may_begin_with_a_dash(cli: Cli) -> None:
    cli.done("habit", "add", "--per-week", "2", "--", "-5 kg")
    assert 'Ticked "-5 kg"' in cli.done("tick", "--", "-5 kg")
    assert cli.done("habit", "rename", "--", "-5 kg", "--quiet--") == 'Renamed "-5 kg" to "--quiet--"\n'


def test_habits_are_found_by_id_name_prefix_and_part(reading: Cli) -> None:
    id = reading("stats", "--json").json["habits"][0]["id"]
    for text in (id, "READ", "rea", "ead"):
        assert 'Ticked "Read"' in reading.done("tick", text)


def test_streaks_can_be_hidden(reading: Cli) -> None:
    config = reading.path.parent / "config/careertui/config.toml"
    config.parent.mkdir(parents=True)
    config.write_text("hide_streaks = true\n")
    assert reading.done("tick", "read") == 'Ticked "Read" on Wed 9 Sep · 1 of 3 this week\n'
    assert "streak" not in reading.done("today")
    assert "streak" not in reading.done("stats")


def test_several_habits_are_ticked_at_once_or_not_at_all(reading: Cli) -> None:
    said = reading.done("tick", "read", "sweets", "--day", "mon")
    assert said == (
        'Ticked "Read" on Mon 7 Sep; Ticked "Sweets" on Mon 7 Sep'
        " · Read: 1 of 3 this week · streak 0 · Sweets: 1 of at most 2 this week · streak 0\n"
    )
    assert "say how much" in reading.refused("tick", "read", "run")
    assert "0 of 3" in reading.done("tick", "read", "sweets", "--day", "mon", "--off")


def test_what_was_replaced_or_taken_away_is_said_and_the_note_offered_back(reading: Cli) -> None:
    reading.done("tick", "run", "--amount", "3", "--note", "lap by the river")
    assert "; 3 km stood there and went · 4 of 20 km" in reading.done("tick", "run", "--amount", "4")
    assert "; 4 km before, 4.5 km now" in reading.done("tick", "run", "--amount", "+0,5 km")
    gone = reading.done("tick", "run", "--off")
    assert '; 4.5 km and the note "lap by the river" went' in gone
    again = reading.done("tick", "run", "--amount", "4")
    assert again.endswith('--note brings the note back that went with it: "lap by the river"\n')
    assert "brings" not in reading.done("tick", "run", "--amount", "5")


def test_a_slip_before_the_start_leaves_no_trace(reading: Cli) -> None:
    before = reading("habit", "list", "--json").json, reading("stats", "--json").json
    assert "; now starts on Thu 2 Jul" in reading.done("tick", "read", "--day", "2026-07-02")
    assert reading("habit", "list", "read", "--json").json["habits"][0]["start"] == "2026-07-02"
    assert "; now starts on Mon 7 Sep" in reading.done("tick", "read", "--day", "2026-07-02", "--off")
    assert (reading("habit", "list", "--json").json, reading("stats", "--json").json) == before
