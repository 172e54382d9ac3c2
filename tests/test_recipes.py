"""CONTRIBUTING's recipes work: each is carried out in a copy, touching only the files it names, and run."""

import json
import re
from pathlib import Path

import pytest

from tests.recipes.checkout import Checkout

SCREEN = '''
    """A screen that greets."""

    from collections.abc import Iterable, Sequence

    from textual import getters
    from textual.widget import Widget

    from careertui.tui.keys.command import HELLO
    from careertui.tui.parts.pane import Pane
    from careertui.tui.parts.screen import CareerScreen
    from careertui.tui.rows import Numbered, Piece, Row


    class HelloPane(Pane):
        """Two lines."""

        def layout_rows(self, width: int, height: int) -> tuple[Sequence[Row], Sequence[Row]]:
            """A greeting and a good-bye."""
            return (), [Row((Piece("Hello, career"),), Numbered(0)), Row((Piece("Farewell, job"),), Numbered(1))]


    class HelloScreen(CareerScreen):
        """Greets."""

        SCREEN_NAME = HELLO
        pane = getters.query_one(HelloPane)

        def body(self, width: int, height: int) -> Iterable[Widget]:
            """One pane."""
            pane = HelloPane(id="hello")
            pane.prepare(width, height)
            yield pane

        def reload(self) -> None:
            """The greeting stays."""
            self.pane.reload()

        def explanation(self) -> tuple[str, str]:
            """What greeting is."""
            return "Hello", "A screen that greets."
'''

SCREEN_TEST = '''
    """The new screen opens, and all the others still do."""

    from careertui.tui.keys.command import SCREENS
    from tests.tui.stage import Stage, staged


    @staged(size=(120, 30))
    async def test_its_digit_opens_it(stage: Stage) -> None:
        for name, (digit, title) in SCREENS.items():
            await stage.press(digit)
            assert stage.app.screen_name == name
            assert f"{digit} {title}" in stage.bar
        await stage.press("9")
        assert "Hello, career" in stage.text
        assert "w win" in stage.keys
        assert "q quit" in stage.keys
        await stage.press("down")
        assert "Farewell" in stage.cursor_row()
        await stage.press("question_mark")
        assert "A screen that greets." in stage.words
'''

COMMAND = '''
    """`hello`: greets."""

    from argparse import Namespace

    from careertui.cli.arguments import flag
    from careertui.cli.command import Command
    from careertui.cli.context import Context


    def run_hello(context: Context, args: Namespace) -> int:
        """Say hello."""
        context.say("HELLO" if args.loud else f"Hello on {context.today}")
        return 0


    COMMANDS = (
        Command("hello", "Say hello.", "careertui hello --loud", (flag("--loud", "in capitals"),), run_hello),
    )
'''

KEY_TEST = '''
    """The new key."""

    from careertui.tui.keys.remapped import keymap
    from tests.tui.stage import Stage, staged


    @staged(size=(200, 30))
    async def test_it_does_its_action(stage: Stage) -> None:
        assert "H hello" in stage.keys
        await stage.press("H")
        assert stage.said == "Hello, career."
        await stage.press("question_mark", "G")
        for _ in range(9):
            if "Greet the career" in stage.text:
                break
            await stage.press("pageup")
        assert "Greet the career" in stage.text


    def test_a_key_that_clashes_is_refused() -> None:
        wanted, (problem,) = keymap({"today.hello": "w"})
        assert wanted == {}
        assert "log.win" in problem
        assert keymap({"today.hello": "G"})[1]  # what every list has
        assert keymap({"today.hello": "Y"}) == ({"today.hello": "Y"}, [])
'''
KEY = '    Command("today.hello", "H", "hello", "Greet the career", "hello", (TODAY,)),'
HELLO_ACTION = '''    def action_hello(self) -> None:
        """Greets."""
        self.host.say("Hello, career.")
'''
KEY_CLASH = KEY.replace('"H"', '"w"')

ACTION = '''


def reword_season(career: Career, season_id: str, reason: str) -> Change:
    """Gives a season another reason."""
    season = next((each for each in career.seasons if each.id == season_id), None)
    if season is None:
        raise Refused("The season is gone; nothing was changed.")
    reason = checked_text(reason, "reason", "reason")
    if reason == season.reason:
        return Change("Changed nothing")
    return Change("Reworded the season", (Edit("spans", season.id, ("reason",), before=season.reason, after=reason),))
'''

RULE = '''def _hello(look: _Look) -> Iterator[Signal]:
    """Speaks every day."""
    yield Signal("hello", None, "Nobody has greeted you yet")


'''

SIGNAL_TEST = '''
    """The new signal is shown, explained, and leads to where it is worked on."""

    from tests.tui.stage import Stage, staged


    @staged(size=(100, 40))
    async def test_it_leads_to_its_place(stage: Stage) -> None:
        assert "Nobody has greeted you yet" in stage.text
        while "greeted you" not in stage.cursor_row():
            await stage.press("down")
        await stage.press("question_mark")
        assert "No one said hello today." in stage.words
        await stage.press("escape", "enter")
        assert stage.app.screen_name == "vision"
'''

FIELD_TEST = '''
    """The new field in the form."""

    from tests.tui.stage import Stage, habit, habits, staged


    @staged(lambda: habits(habit("h1", "Read", cue="after coffee")))
    async def test_the_form_shows_and_changes_it(stage: Stage) -> None:
        await stage.press("e")
        assert "Cue" in stage.text
        assert "after coffee" in stage.text
        await stage.fill(cue="after tea")
        await stage.press("enter")
        assert (await stage.saved()).habits[0].cue == "after tea"
        await stage.press("u")
        await stage.until(lambda: "Took back" in stage.message)
        assert stage.app.career.habits[0].cue == "after coffee"
'''


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "copy"


def test_a_screen(place: Path) -> None:
    copy = Checkout(place, "a screen")
    copy.exchange("careertui/tui/keys/command.py", '"log", "insights"]', '"log", "insights", "hello"]')
    copy.insert("careertui/tui/keys/command.py", 'HELLO: Screen = "hello"', behind="INSIGHTS: Screen =")
    copy.insert("careertui/tui/keys/command.py", '    HELLO: ("9", "Hello"),', behind='INSIGHTS: ("8"')
    copy.put("careertui/tui/hello/__init__.py", '"""A screen that greets."""\n')
    copy.add("careertui/tui/hello/screen.py", SCREEN)
    copy.put("tests/tui/hello/__init__.py", "")
    copy.put("tests/tui/hello/test_screen.py", SCREEN_TEST)
    copy.runs("-m", "tests.tui.keys.readme")
    assert "| Go to Hello " in copy.text("README.md")
    copy.passes("tests/tui/hello", "tests/tui/keys/test_readme.py")
    copy.passes(
        "tests/tui/keys/test_table.py", "-k", "unique or scope or key_line or digit or every_action or remapped"
    )


def test_a_command(place: Path) -> None:
    copy = Checkout(place, "a command")
    copy.insert("careertui/cli/topics.py", '    "hello": "hello",', behind='"stats":')
    copy.add("careertui/cli/hello.py", COMMAND)
    today = ("--today", "2026-09-07")
    assert copy.runs("-m", "careertui", *today, "hello") == "Hello on 2026-09-07\n"
    assert copy.runs("-m", "careertui", "hello", "--loud") == "HELLO\n"
    assert "  hello           Say hello.\n" in copy.runs("-m", "careertui", "--help")
    assert "in capitals" in copy.runs("-m", "careertui", "hello", "--help")
    assert "careertui hello --loud" in copy.runs("-m", "careertui", "hello", "--help")
    counted = ("tests/cli/test_commits.py", "-k", "counted or hello")
    assert "hello is not counted; say in LINES what it writes, refuses and reads." in copy.fails(*counted)
    copy.insert("tests/cli/test_commits.py", '    "hello": Lines(reads=("", "--loud")),', behind='"stats": Lines(')
    assert "3 passed" in copy.passes(*counted)


def test_a_key(place: Path) -> None:
    copy = Checkout(place, "a key")
    copy.insert("careertui/tui/keys/screen_keys.py", KEY_CLASH, behind='Command("signal.snooze"')
    clash = ("tests/tui/keys/test_table.py", "-k", "unique or hello")
    assert "('log.win', 'today.hello')" in copy.fails(*clash).replace(
        "('today.hello', 'log.win')", "('log.win', 'today.hello')"
    )
    copy.exchange("careertui/tui/keys/screen_keys.py", KEY_CLASH, KEY)
    assert "('today.hello', 'today')" in copy.fails(*clash)  # nothing does it yet
    copy.insert("careertui/tui/today/screen.py", HELLO_ACTION, before="def action_snooze(")
    copy.exchange(
        "careertui/tui/keys/table.py",
        '"day.back",',
        '"today.hello",\n            "day.back",',
    )
    copy.passes(*clash)
    copy.put("tests/tui/today/test_hello.py", KEY_TEST)
    copy.passes("tests/tui/today/test_hello.py")
    assert "python -m tests.tui.keys.readme writes the table anew" in copy.fails("tests/tui/keys/test_readme.py")
    copy.runs("-m", "tests.tui.keys.readme")
    assert "| Greet the career " in copy.text("README.md")
    copy.passes("tests/tui/keys/test_readme.py")


def test_an_action(place: Path) -> None:
    copy = Checkout(place, "an action")
    copy.append("careertui/actions/seasons.py", ACTION)
    laws = ("tests/actions/test_laws.py", "-k", "reword_season or has_an_example")
    sentence = "seasons.reword_season has no example; give it one in EXAMPLES of tests/actions/examples.py"
    assert sentence in copy.fails(*laws)
    example = "    seasons.reword_season: lambda c, d: seasons.reword_season(c, d.season, d.text),"
    copy.insert("tests/actions/examples.py", example, before="settings.set_setting:")
    assert "7 passed" in copy.passes(*laws)


def test_a_signal(place: Path) -> None:
    copy = Checkout(place, "a signal")
    signal, rules = "careertui/domain/signals/signal.py", "careertui/domain/signals/rules.py"
    acts, explained = "careertui/tui/today/signal_acts.py", "careertui/tui/today/explained.py"
    copy.exchange(signal, '"lateral", "overdue", ', '"hello", "lateral", "overdue", ')
    copy.insert(rules, RULE, before="RULES: tuple[Rule, ...] = (")
    copy.insert(rules, "    _hello,", behind="RULES: tuple[Rule, ...] = (")
    keys = "careertui/tui/today/outlook_rows.py"
    typed = ("-m", "mypy", "--config-file=", f"--cache-dir={copy.root / 'cache'}", "--follow-imports=skip")
    missing = copy.python(*typed, signal, keys, acts, explained)
    assert missing.code == 1
    for path in (acts, explained):
        assert re.search(rf"{path}:.*Literal\['hello'\]", missing.said), missing.said
    copy.insert(
        acts,
        """        case "hello":
            host.open_at(VisionPlace())""",
        before='case "no_next_step":',  # of work_on
    )
    copy.exchange(acts, "RolePlace, WaitingPlace\n", "RolePlace, VisionPlace, WaitingPlace\n")
    copy.insert(
        explained,
        '''        case "hello":
            return "A greeting", "No one said hello today."''',
        before='case "signs":',
    )
    copy.runs(*typed, signal, keys, acts, explained)
    copy.put("tests/tui/today/test_hello.py", SIGNAL_TEST)
    copy.passes("tests/tui/today/test_hello.py")
    copy.passes("tests/tui/today/test_outlook.py", "-k", "every_signal")


def test_a_field_of_a_habit(place: Path) -> None:
    copy = Checkout(place, "a field of a habit")
    copy.insert("careertui/domain/records.py", '    cue: str = ""', behind='limit: Limit = "at_least"')
    copy.insert("careertui/actions/drafts.py", "    cue: str | UnsetType = UNSET", behind="at_most: bool |")
    imported = "from careertui.domain.text import Taken, "
    copy.exchange("careertui/actions/habits/rules.py", imported, f"{imported}checked_text, ")
    copy.insert(
        "careertui/actions/habits/rules.py",
        """    if draft.cue is not UNSET:
        fields["cue"] = checked_text(draft.cue, "cue", "cue", empty=True)""",
        before="if draft.dimension is not UNSET:",
    )
    commands = "careertui/cli/habits/commands.py"
    copy.insert(commands, '            option("--cue", "TEXT", "what it follows"),', before='flag("--at-most"')
    copy.insert(
        commands, '            option("--cue", "TEXT", "what it follows"),', behind='option("--name", "TEXT", "another'
    )
    copy.insert("careertui/cli/habits/document.py", '            "cue": row.habit.cue,', behind='"limit":')
    cue = '            Field("cue", "Cue", habit.cue if habit else "", "what it follows"),'
    copy.insert("careertui/tui/habits/form.py", cue, behind='Field("dimension",')

    file = copy.root / "career.json"
    career = ("-m", "careertui", "--file", str(file), "--today", "2026-09-07")

    def cues() -> list[str]:
        return [habit["cue"] for habit in json.loads(copy.runs(*career, "habit", "list", "--json"))["habits"]]

    copy.runs(*career, "habit", "add", "Read", "--per-week", "3", "--cue", "after coffee")
    assert cues() == ["after coffee"]
    (document,) = json.loads(file.read_text(encoding="utf-8"))["habits"].values()
    assert document["cue"] == "after coffee"
    assert "--dimension, --per-week" in copy.python(*career, "habit", "edit", "read").said
    assert "--cue" in copy.python(*career, "habit", "edit", "read").said
    copy.runs(*career, "habit", "edit", "read", "--cue", "after tea")
    assert cues() == ["after tea"]
    assert "The cue has a control character" in copy.python(*career, "habit", "edit", "read", "--cue", "a\x1b[31m").said
    copy.runs(*career, "undo")
    assert cues() == ["after coffee"]
    copy.put("tests/tui/habits/test_hello.py", FIELD_TEST)
    copy.passes("tests/tui/habits/test_hello.py")
