"""Adding and editing a habit; fourteen starter habits are offered."""

from collections.abc import Iterable, Mapping, Sequence

from textual.widget import Widget

from careertui.actions.habits import add_habit, edit_habit, quota_on
from careertui.content.starters import DIMENSION_LINES, STARTERS
from careertui.domain.days import spoken_day
from careertui.domain.records import DIMENSIONS, Habit
from careertui.domain.text import clean, visible
from careertui.store.ids import new_id
from careertui.tui.rows import Piece, Row, fit, rule
from careertui.tui.screens.dialogs import DAY_HINT, done
from careertui.tui.screens.forms import Field, FormScreen
from careertui.tui.widgets.choice import Option
from careertui.tui.widgets.pane import Pane

_DIMENSIONS = tuple(Option(name, name.capitalize(), DIMENSION_LINES[name]) for name in DIMENSIONS)
_KINDS = (
    Option("at_least", "at least", "a week is met when it is reached"),
    Option("at_most", "at most", "a week is met when it is not passed"),
)


class StarterPane(Pane):
    """The starter habits; enter takes one into the form."""

    def layout_rows(self, width: int, height: int) -> tuple[Sequence[Row], Sequence[Row]]:
        """One line a starter."""
        head = [rule("or start from one of these", width, self.cursor_rule)]
        rows = [
            Row(
                (
                    Piece(fit(starter.name, max(10, width - 20))),
                    Piece(fit(starter.dimension.capitalize(), 12), "dim"),
                    Piece(f"{starter.per_week}/wk", "dim"),
                ),
                str(number),
            )
            for number, starter in enumerate(STARTERS)
        ]
        return head, rows

    cursor_rule = "─"


class HabitForm(FormScreen):
    """A new habit, or one to change; what it counts stays as it was begun, because closed weeks were judged by it."""

    def __init__(self, habit: Habit | None = None, *, dimension: str = "learn") -> None:
        self.habit = habit
        self.dimension = habit.dimension if habit else dimension
        self.habit_id = habit.id if habit else new_id()
        title = f"Edit {visible(habit.name)}" if habit else "A new habit"
        super().__init__(title, (), self._submit)

    def on_mount(self) -> None:
        """The first field is ready to type."""
        super().on_mount()
        self.query_one("#field-name").focus()

    def compose(self) -> Iterable[Widget]:
        """The fields, filled with what the habit is."""
        self.fields = self._fields()
        self._before = {field.name: clean(field.value) for field in self.fields}  # as the fields hold it
        yield from super().compose()

    def _fields(self) -> Sequence[Field]:
        habit, app = self.habit, self.app
        quota = str(quota_on(app.career, habit, app.today)) if habit else "1"
        fields = [
            Field("name", "Name", habit.name if habit else "", "small enough for a bad week"),
            Field("dimension", "Dimension", self.dimension, options=_DIMENSIONS),
            Field("per_week", "Per week", quota, "days a week; a number"),
        ]
        if habit is None:
            fields += [
                Field("limit", "Quota is", "at_least", options=_KINDS),
                Field("unit", "Unit", "", "empty counts days; or pages, km, hours"),
            ]
        elif habit.measure == "amount":
            fields.append(Field("unit", "Unit", habit.unit))
        start = str(habit.start) if habit else "today"
        return [*fields, Field("start", "Starts", start, DAY_HINT)]

    def extra(self) -> Iterable[Widget]:
        """The starter habits, for a new one."""
        if self.habit is None:
            signs = self.app.look.signs
            pane = StarterPane(id="starters", cursor_sign=signs.cursor)
            pane.cursor_rule = signs.rule
            yield pane

    def _submit(self, answers: Mapping[str, str]) -> str:
        app, id = self.app, self.habit_id
        start = spoken_day(answers["start"], app.today, "start")
        if self.habit is None:
            done(
                app,
                lambda career: add_habit(
                    career,
                    app.today,
                    id=id,
                    name=answers["name"],
                    per_week=answers["per_week"],
                    dimension=answers["dimension"],
                    start=start,
                    unit=answers["unit"],
                    at_most=answers["limit"] == "at_most",
                ),
            )
            return id
        changed = {name: text for name, text in answers.items() if text != self._before[name]}
        done(
            app,
            lambda career: edit_habit(
                career,
                app.today,
                id,
                name=changed.get("name"),
                dimension=changed.get("dimension"),
                per_week=changed.get("per_week"),
                unit=changed.get("unit"),
                start=start if "start" in changed else None,
            ),
        )
        return id

    def keys_shown(self) -> tuple[tuple[str, str], ...]:
        """On a starter, enter takes it into the form."""
        if isinstance(self.focused, StarterPane):
            return (("enter", "take it into the form"), ("tab", "next field"), ("esc", "close"))
        return super().keys_shown()

    def action_save(self) -> None:
        """Enter on a starter fills the form; elsewhere it saves."""
        focused = self.focused
        if isinstance(focused, StarterPane) and focused.key:
            self._take(int(focused.key))
        else:
            super().action_save()

    def _take(self, number: int) -> None:
        starter = STARTERS[number]
        self._input("name").value = starter.name
        self._choice("dimension").value = starter.dimension
        self._input("per_week").value = str(starter.per_week)
        self._input("unit").value = starter.unit
        self._input("name").focus()

    def on_pane_chosen(self, event: Pane.Chosen) -> None:
        """A second press on a starter takes it."""
        self._take(int(event.key))
