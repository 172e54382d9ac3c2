"""`win`, `note`, `shock`, `drill` and `log`: dated lines, with what they name."""

from argparse import Namespace
from typing import TYPE_CHECKING

from careertui.actions.drafts import EntryDraft
from careertui.actions.log import add_drill, delete_entry
from careertui.actions.touches import add_named_entry
from careertui.cli.context import Context, Usage
from careertui.domain.days import day_words
from careertui.domain.drill_text import SCENARIOS, Drill, calls_of
from careertui.domain.errors import Refused
from careertui.domain.records import EntryKind
from careertui.domain.typed.numbers import MOST, whole_number
from careertui.domain.views.tick_notes import tick_notes
from careertui.store.ids import new_id

if TYPE_CHECKING:
    from careertui.domain.views.log import LogFilter


def run_win(context: Context, args: Namespace) -> int:
    """Log a win."""
    return _add(context, args, "win")


def run_note(context: Context, args: Namespace) -> int:
    """Log a note."""
    return _add(context, args, "note")


def run_shock(context: Context, args: Namespace) -> int:
    """Log a shock, and say what to do next."""
    return _add(context, args, "shock", "rehearse with: careertui drill")


def _add(context: Context, args: Namespace, kind: EntryKind, *more: str) -> int:
    from careertui.cli.log.names import names_in
    from careertui.domain.typed.matching import by_id

    today, day, id, text = context.today, context.day(args.day), new_id(), " ".join(args.text)
    names = names_in(context, args)
    draft = EntryDraft(
        kind=kind,
        text=text,
        day=day,
        side="job" if args.job else "career",
        mark=args.mark,
        goal=names.goal,
        assets=names.assets,
        levels=names.levels,
    )
    commit = context.commit(lambda career: add_named_entry(career, today, names.new, draft, id=id))
    goal = by_id(commit.snapshot.career.goals, names.goal)
    return context.confirm(commit, goal.title if goal else "", *more)


def run_drill(context: Context, args: Namespace) -> int:
    """Log a layoff drill: it confirms the safeguards that are named, with --all all but those left open."""
    from careertui.domain.typed.matching import matched, word_of

    today, id, day = context.today, new_id(), context.day(args.day)
    safeguards = context.career.assets_of("safeguard")

    def found(text: str) -> str:
        return matched(text, safeguards, lambda asset: asset.name, "safeguard").id

    left = [found(text) for text in args.open or ()]
    held = [found(text) for text in (*args.safeguards, *(args.confirm or ()))]
    if set(left) & set(held):
        raise Usage("a safeguard is confirmed or left open, not both")
    held += [each.id for each in safeguards if each.id not in left] if args.all else []
    scenario = word_of(args.scenario, tuple(SCENARIOS), "scenario") if args.scenario else ""
    calls = tuple(call for text in args.call or () for call in calls_of(text))
    drill = Drill(scenario=scenario, calls=calls, runway=args.runway, sentence=args.sentence)
    commit = context.commit(
        lambda career: add_drill(career, today, id=id, drill=drill, confirmed=held, left=left, day=day)
    )
    if not safeguards:
        return context.confirm(commit, "no safeguards yet; ten to begin with: careertui asset add safeguard --starters")
    return context.confirm(commit)


def run_list(context: Context, args: Namespace) -> int:
    """List the log, newest first."""
    from careertui.cli.log.document import log_document
    from careertui.cli.log.page import log_page
    from careertui.cli.printing import print_lines
    from careertui.domain.views.log import log_view

    most = _checked_most(args.last)
    view = log_view(context.career, context.today, _wanted(context, args), most)
    if args.json:
        return context.write_json(log_document(view))
    print_lines(context, log_page(context, view))
    return 0


def _wanted(context: Context, args: Namespace) -> "LogFilter":
    from careertui.actions.log import checked_mark, checked_side
    from careertui.domain.entries import LINES
    from careertui.domain.typed.matching import found_goal, matched, word_of
    from careertui.domain.views.log import LogFilter, read_filter

    wanted = read_filter(" ".join(args.words), context.career)
    fields = {name: value for name, value in wanted._asdict().items() if value}
    if args.kind:
        fields["kind"] = word_of(args.kind, LINES, "kind")
    if args.side:
        fields["side"] = checked_side(args.side)
    if args.mark:
        fields["mark"] = checked_mark(args.mark) or ""
    if args.goal:
        fields["goal"] = found_goal(args.goal, context.career.goals, closed=True).id
    if args.about:
        fields["asset"] = matched(args.about, context.career.all_assets, lambda asset: asset.name, "asset").id
    return LogFilter(**fields)


def _checked_most(text: str | None) -> int | None:
    return None if text is None else whole_number(text, 0, MOST, f'"{text}" is not a number of lines.')


def run_delete(context: Context, args: Namespace) -> int:
    """Delete a line of the log once --yes is said."""
    today = context.today
    entries = [entry for entry in context.career.entries if entry.id == args.id]
    note = next((line for line in tick_notes(context.career) if line.id == args.id), None)
    if note is not None:
        words = f'careertui tick "{note.habit.name}" --day {note.day} --note ""'
        raise Refused(f"That is the note of a tick; take it away with: {words}")
    if not entries:
        raise Refused(f'There is no line "{args.id}" in the log; careertui log --json lists them with their ids.')
    if not args.yes:
        entry = entries[0]
        raise Refused(
            f"Deleting the {entry.kind} of {day_words(entry.date, today)} takes what it proves with it;"
            " add --yes to do that."
        )
    return context.confirm(context.commit(lambda career: delete_entry(career, today, args.id)))
