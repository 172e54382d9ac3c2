"""`habit …`: keeps habits."""

from argparse import Namespace
from datetime import date
from typing import Any

from careertui.actions.drafts import HabitDraft
from careertui.actions.habits import keeping as actions
from careertui.cli.context import Context, Usage, given
from careertui.domain.errors import Refused
from careertui.domain.records import Habit
from careertui.domain.text import counted
from careertui.domain.typed.days import SPAN, WEEK
from careertui.domain.typed.matching import matched
from careertui.store.ids import new_id

FIELDS = HabitDraft.__struct_fields__


def run_add(context: Context, args: Namespace) -> int:
    """Add a habit."""
    today, id = context.today, new_id()
    draft = HabitDraft(**_given(context, args))
    return context.confirm(context.commit(lambda career: actions.add_habit(career, today, draft, id=id)))


def run_list(context: Context, args: Namespace) -> int:
    """List habits, retired ones last."""
    from careertui.cli.habits.document import habits_document
    from careertui.cli.habits.page import habits_page
    from careertui.cli.printing import print_lines
    from careertui.domain.views.habits import habits_view

    wanted = {context.habit(text, retired=True).id for text in args.habits}
    view = habits_view(context.career, context.today)
    if args.json:
        return context.write_json(habits_document(view, wanted))
    print_lines(context, habits_page(context, view, wanted))
    return 0


def run_edit(context: Context, args: Namespace) -> int:
    """Change what is given of a habit."""
    if not given(args, *FIELDS):
        options = [f"--{name.replace('_', '-')}" for name in vars(args) if name in FIELDS]
        raise Usage(f"say what to change: {', '.join(options[:-1])} or {options[-1]}")
    habit, today = context.habit(args.habit), context.today
    draft = HabitDraft(**_given(context, args))
    return context.confirm(context.commit(lambda career: actions.edit_habit(career, today, habit.id, draft)))


def _given(context: Context, args: Namespace) -> dict[str, Any]:
    """The fields said on the command line, as the draft has them; an empty goal is none."""
    fields = given(args, *FIELDS)
    if "start" in fields:
        fields["start"] = context.day(fields["start"], "start", SPAN)
    if fields.get("goal"):
        fields["goal"] = context.goal(fields["goal"]).id
    return fields


def run_quota(context: Context, args: Namespace) -> int:
    """Change the quota from a week on."""
    habit, today = context.habit(args.habit), context.today
    since = context.given_day(args.since, "from", SPAN)
    every = given(args, "every")
    return context.confirm(
        context.commit(lambda career: actions.requota(career, today, habit.id, args.per_week, since, **every))
    )


def run_rename(context: Context, args: Namespace) -> int:
    """Give a habit another name."""
    habit, today, draft = context.habit(args.habit), context.today, HabitDraft(name=args.name)
    return context.confirm(context.commit(lambda career: actions.edit_habit(career, today, habit.id, draft)))


def run_order(context: Context, args: Namespace) -> int:
    """Put a habit at a position."""
    habit = context.habit(args.habit)
    return context.confirm(context.commit(lambda career: actions.reorder(career, habit.id, args.position)))


def run_excuse(context: Context, args: Namespace) -> int:
    """Excuse weeks of habits, or count them again."""
    from careertui.actions.habits.excusing import count_weeks_again, excuse_weeks

    if args.all == bool(args.habits):
        raise Usage("name the habits, or say --all, for all that are live")
    today, (first, last) = context.today, _weeks(context, args.week)
    habits = context.career.live_habits if args.all else [context.habit(text) for text in args.habits]
    ids = list(dict.fromkeys(habit.id for habit in habits))
    if args.off:
        return context.commit_weeks(lambda career: count_weeks_again(career, today, ids, first, last))
    return context.commit_weeks(lambda career: excuse_weeks(career, today, ids, first, last, args.why))


def _weeks(context: Context, text: str) -> tuple[date, date]:
    """The first and the last day meant by `DAY` or `DAY..DAY`."""
    first, dots, last = text.partition("..")
    start = context.day(first, "week", WEEK)
    return start, context.day(last, "week", WEEK) if dots else start


def run_retire(context: Context, args: Namespace) -> int:
    """Put a habit away."""
    habit, today = context.habit(args.habit), context.today
    return context.confirm(context.commit(lambda career: actions.retire(career, today, habit.id)))


def run_unretire(context: Context, args: Namespace) -> int:
    """Bring a habit back."""
    habit, today = _retired(context, args.habit), context.today
    return context.confirm(context.commit(lambda career: actions.unretire(career, today, habit.id)))


def run_delete(context: Context, args: Namespace) -> int:
    """Delete a habit once --yes is said."""
    habit = context.habit(args.habit)
    if not args.yes:
        from careertui.domain.views.habits import habit_view

        view = habit_view(context.career, context.today, habit.id)
        ticks = view.ticks if view else 0
        lost = counted(ticks, "tick")
        raise Refused(
            f'Deleting "{habit.name}" takes its {lost} with it; add --yes to do that,'
            " or put it away with: careertui habit retire"
        )
    return context.confirm(context.commit(lambda career: actions.delete_habit(career, habit.id)))


def _retired(context: Context, text: str) -> Habit:
    """The retired habit meant; where only a live one is meant, that, so that the action can say so."""
    retired = [habit for habit in context.career.habits if habit.is_retired]
    try:
        return matched(text, retired, lambda habit: habit.name, "retired habit")
    except Refused as error:
        try:
            return context.habit(text)
        except Refused:
            raise error from None
