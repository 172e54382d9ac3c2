"""Adding and editing a habit; fourteen starter habits are offered."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from textual.widget import Widget

from careertui.actions.drafts import HabitDraft, differing
from careertui.actions.habits.keeping import add_habit, edit_habit
from careertui.actions.habits.rules import quota_on
from careertui.content.starters import DIMENSION_LINES, STARTERS, Starter
from careertui.domain.habits.periods import effective_start
from careertui.domain.records import DIMENSIONS, Habit
from careertui.domain.text import clean, folded, number_text, visible
from careertui.domain.typed.days import SPAN, spoken_day
from careertui.store.ids import new_id
from careertui.tui.parts.choice import Option
from careertui.tui.parts.forms import Field, StarterForm, StarterPane, day_field, done
from careertui.tui.rows import Numbered, Piece, Row, fit, rule
from careertui.tui.widths import HIGH

_DIMENSIONS = tuple(Option(name, name.capitalize(), DIMENSION_LINES[name]) for name in DIMENSIONS)
_KINDS = (
    Option("at_least", "at least", "met when it is reached"),
    Option("at_most", "at most", "met when it is not passed"),
)
_SPANS = (
    Option("1", "every week"),
    Option("2", "every 2 weeks", "a period is met or missed as a whole"),
    Option("4", "every 4 weeks", "a period is met or missed as a whole"),
)
FEW, ROOMY = 6, 30  # lines of starters on a screen of fewer lines than that


class HabitStarterPane(StarterPane):
    """The starter habits that are not kept yet; enter takes one into the form."""

    def layout_rows(self, width: int, height: int) -> tuple[Sequence[Row], Sequence[Row]]:
        """One line a starter."""
        left = [(number, starter) for number, starter in enumerate(STARTERS) if folded(starter.name) not in self.kept]
        if not left:
            return [], []
        head = [rule("or start from one of these", width, self.rule_glyph)]
        rows = [
            Row(
                (
                    Piece(fit(starter.name, max(10, width - 21)) + " "),
                    Piece(fit(starter.dimension.capitalize(), 12), "dim"),
                    Piece(f"{starter.per_week}/wk", "dim"),
                ),
                Numbered(number),
            )
            for number, starter in left
        ]
        return head, rows


class Links(NamedTuple):
    """What a new habit is linked with: the goal it serves (its id), the skills it builds (ids), its values."""

    goal: str | None = None
    skills: tuple[str, ...] = ()
    values: tuple[str, ...] = ()


class HabitForm(StarterForm):
    """A new habit, or one to change; what it counts stays as it was begun, because closed weeks were judged by it."""

    STARTERS = HabitStarterPane
    TAKES = "take it into the form"

    def __init__(
        self,
        habit: Habit | None = None,
        *,
        dimension: str = "learn",
        starter: Starter | None = None,
        goal: str = "",
        skills: Sequence[str] = (),
        values: Sequence[str] = (),
    ) -> None:
        """`starter` fills a new habit's fields; `goal`, `skills` (ids) and `values` are what it is linked with."""
        self.habit = habit
        self.dimension = habit.dimension if habit else starter.dimension if starter else dimension
        self.starter = starter
        self.links = Links(goal or None, tuple(skills), tuple(values))
        self.habit_id = habit.id if habit else new_id()
        self.offers_starters = habit is None
        title = f'Edit "{visible(habit.name)}"' if habit else "A new habit"
        super().__init__(title, (), self._submit)

    def on_mount(self) -> None:
        """The first field is ready to type."""
        super().on_mount()
        self.query_one("#field-name").focus()

    def body(self) -> Iterable[Widget]:
        """The fields, filled with what the habit is."""
        self.fields = self._fields()
        self.about = self._builds()
        self._before = {field.name: clean(field.value) for field in self.fields}  # as the fields hold it
        yield from super().body()

    def _fields(self) -> Sequence[Field]:
        habit, host = self.habit, self.host
        starter = self.starter
        now = quota_on(host.career, habit, host.today) if habit else None
        quota = number_text(now.n) if now else str(starter.per_week) if starter else "1"
        name = habit.name if habit else starter.name if starter else ""
        fields = [
            Field("name", "Name", name, "small enough for a bad week"),
            Field("dimension", "Dimension", self.dimension, options=_DIMENSIONS),
            Field("per_week", "Quota", quota, "days, or an amount such as 2.5", whole=True),
            Field("every", "Asked for", str(now.every if now else 1), options=_SPANS),
        ]
        if habit is None:
            fields += [
                Field("limit", "Quota is", "at_least", options=_KINDS),
                Field("unit", "Unit", "", "empty counts days; or pages, km, h"),
            ]
        elif habit.measure == "amount":
            fields.append(Field("unit", "Unit", habit.unit))
        start = str(effective_start(habit, host.career.ticks(habit.id))) if habit else "today"
        fields.append(day_field("start", "Starts", start, SPAN))
        goal = (habit.goal if habit else self.links.goal) or ""
        if goals := self._goals(goal):
            fields.append(Field("goal", "Goal", goal, options=goals))
        return fields

    def _goals(self, chosen: str) -> Sequence[Option]:
        """The goals it may serve: ideas and active ones, and the one it serves now."""
        goals = self.host.career.as_of(self.host.today).goals
        free = [goal for goal in goals if goal.is_open or goal.id == chosen]
        return [Option("", "none"), *(Option(goal.id, fit(goal.title, 44).rstrip()) for goal in free)] if free else []

    def _builds(self) -> str:
        """The skills that a new habit is to build, in words."""
        names = [skill.name for skill in self.host.career.assets if skill.id in self.links.skills]
        return f"It builds {', '.join(names)}." if names else ""

    def give_room(self, pane: StarterPane) -> None:
        """Leaves room for what a field has to say."""
        if HIGH <= self.app.size.height < ROOMY:
            pane.styles.height = FEW

    def kept(self) -> frozenset[str]:
        """The names of the habits there are."""
        return frozenset(folded(habit.name) for habit in self.host.career.habits)

    def _submit(self, answers: Mapping[str, str]) -> str:
        host, id, links = self.host, self.habit_id, self.links
        if self.habit is not None:
            changed = self._fields_of(differing(self._before, answers))
            done(host, lambda career: edit_habit(career, host.today, id, HabitDraft(**changed)))
            return id
        linked = {"goal": links.goal, "skills": links.skills, "values": links.values}
        draft = HabitDraft(**linked | self._fields_of(answers))
        done(host, lambda career: add_habit(career, host.today, draft, id=id))
        return id

    def _fields_of(self, texts: Mapping[str, str]) -> dict[str, Any]:
        """What the form's texts say, as the draft has it."""
        fields: dict[str, Any] = dict(texts)
        if "start" in fields:
            fields["start"] = spoken_day(fields["start"], self.host.today, "start", SPAN)
        if "limit" in fields:
            fields["at_most"] = fields.pop("limit") == "at_most"
        return fields

    def take(self, number: int) -> None:
        """Fills the fields with a starter."""
        starter = STARTERS[number]
        self._input("name").value = starter.name
        self._choice("dimension").value = starter.dimension
        self._input("per_week").value = str(starter.per_week)
        self._choice("every").value = "1"
        self._input("unit").value = starter.unit
        self._input("name").focus()
