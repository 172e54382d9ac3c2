"""`goal …`: keeps stepping stones and experiments."""

from argparse import Namespace
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from careertui.actions.drafts import GoalDraft
from careertui.actions.goals import ends
from careertui.actions.goals import goal_actions as steps
from careertui.actions.goals import keeping as actions
from careertui.cli.context import Context, Usage, given
from careertui.domain.career import Career
from careertui.domain.change import Change
from careertui.domain.errors import Refused, gone
from careertui.domain.records import Goal
from careertui.domain.text import visible
from careertui.domain.typed.days import AHEAD
from careertui.domain.typed.matching import matched
from careertui.domain.typed.mentions import split_level
from careertui.store.ids import new_id


class _Named(NamedTuple):
    """Something to be found by what a person types."""

    id: str
    name: str


def run_add(context: Context, args: Namespace) -> int:
    """Add a goal."""
    today, id, draft, first = context.today, new_id(), _draft(context, args, "title"), args.step or ()
    return _placed(
        context,
        id,
        lambda career: actions.add_goal(career, today, draft, id=id, actions=first, start=args.start),
    )


def run_volunteer(context: Context, args: Namespace) -> int:
    """Add a role for an organisation, with the first actions."""
    from careertui.content.goal_starters import VOLUNTEER, volunteer_title

    today, id = context.today, new_id()
    draft = GoalDraft(
        title=volunteer_title(" ".join(args.organisation), args.role),
        why=VOLUNTEER.why,
        measure=VOLUNTEER.measure,
        target=context.day(args.target or f"+{7 * VOLUNTEER.weeks}", "target", AHEAD),
    )
    return _placed(
        context,
        id,
        lambda career: actions.add_goal(career, today, draft, id=id, actions=VOLUNTEER.actions, start=True),
    )


def run_edit(context: Context, args: Namespace) -> int:
    """Change what is given of a goal."""
    goal, today = context.goal(args.goal, closed=True), context.today
    draft = _draft(context, args, "title", "outcome")
    if draft == GoalDraft():
        raise Usage("say what to change, for example --title or --measure; see --help")
    return _placed(context, goal.id, lambda career: actions.edit_goal(career, today, goal.id, draft))


def run_start(context: Context, args: Namespace) -> int:
    """Make an idea active."""
    goal, today, target = context.goal(args.goal, closed=True), context.today, _target(context, args.target)
    return _placed(
        context,
        goal.id,
        lambda career: actions.start_goal(career, today, goal.id, measure=args.measure, target=target),
    )


def run_reopen(context: Context, args: Namespace) -> int:
    """Make a closed goal active again."""
    closed = [goal for goal in context.career.goals if goal.is_closed]
    try:
        goal = matched(args.goal, closed, lambda goal: goal.title, "closed goal")
    except Refused as refusal:
        goal = _or_any(context, args.goal, refusal)
    today, target = context.today, _target(context, args.target)
    return _placed(
        context,
        goal.id,
        lambda career: ends.reopen_goal(career, today, goal.id, measure=args.measure, target=target),
    )


def _or_any(context: Context, text: str, refusal: Refused) -> Goal:
    """The open goal meant, so that the action can say that it is open; else what was said first."""
    try:
        return context.goal(text)
    except Refused:
        raise refusal from None


def run_step(context: Context, args: Namespace) -> int:
    """Add an action."""
    goal, text = context.goal(args.goal), " ".join(args.text)
    return _done(context, lambda career: steps.add_action(career, goal.id, text))


def run_action(context: Context, args: Namespace) -> int:
    """Tick, open, reword, reorder or delete an action."""
    goal, today = context.goal(args.goal, closed=True), context.today
    if args.day and not args.done:
        raise Usage("--day goes with --done")
    actions = [_Named(str(number), action.text) for number, action in enumerate(goal.actions, 1)]
    known = matched(args.action, actions, lambda each: each.name, "action").name
    day = context.given_day(args.day)

    def act(career: Career) -> Change:
        if args.done:
            return steps.tick_action(career, today, goal.id, known, day)
        if args.open:
            return steps.untick_action(career, goal.id, known)
        if args.delete:
            return steps.delete_action(career, goal.id, known)
        if args.order is not None:
            return steps.order_action(career, goal.id, known, args.order)
        return steps.reword_action(career, goal.id, known, args.text)

    return _done(context, act)


def run_progress(context: Context, args: Namespace) -> int:
    """Note how far a goal is."""
    goal, today = context.goal(args.goal), context.today
    day = context.given_day(args.day)
    return _done(context, lambda career: actions.set_progress(career, today, goal.id, args.number, day))


def run_move(context: Context, args: Namespace) -> int:
    """Move a goal's target."""
    goal, today, target = context.goal(args.goal), context.today, context.day(args.target, "target", AHEAD)
    return _placed(context, goal.id, lambda career: actions.move_goal(career, today, goal.id, target, args.why))


def run_done(context: Context, args: Namespace) -> int:
    """Close a goal as done."""
    goal, today = context.goal(args.goal), context.today
    day = context.given_day(args.day)
    return _done(context, lambda career: ends.finish_goal(career, today, goal.id, args.outcome, day))


def run_drop(context: Context, args: Namespace) -> int:
    """Close a goal as dropped."""
    goal, today = context.goal(args.goal), context.today
    day = context.given_day(args.day)
    return _done(context, lambda career: ends.drop_goal(career, today, goal.id, args.why, day))


def run_need(context: Context, args: Namespace) -> int:
    """Say which level of a skill a goal needs."""
    goal, skill = context.goal(args.goal, closed=True), _skill(context, args.skill)
    return _done(context, lambda career: actions.set_need(career, goal.id, skill, args.level))


def run_delete(context: Context, args: Namespace) -> int:
    """Delete a goal once --yes is said."""
    goal = context.goal(args.goal, closed=True)
    if not args.yes:
        raise Refused(
            f'Deleting "{goal.title}" takes its actions and its history with it; add --yes to do that,'
            " or close it with careertui goal drop."
        )
    return _done(context, lambda career: ends.delete_goal(career, goal.id))


def run_list(context: Context, args: Namespace) -> int:
    """Print the path."""
    from careertui.cli.goals.document import goals_document
    from careertui.cli.goals.page import goals_page
    from careertui.cli.printing import print_lines
    from careertui.domain.views.goals import goals_view

    view = goals_view(context.career, context.today)
    if args.json:
        return context.write_json(goals_document(view))

    print_lines(context, goals_page(context, view, dropped=args.all))
    return 0


def run_show(context: Context, args: Namespace) -> int:
    """Print one goal in full."""
    from careertui.cli.goals.document import goal_document
    from careertui.cli.goals.page import goal_page
    from careertui.cli.printing import print_lines
    from careertui.domain.views.goal import goal_view

    goal = context.goal(args.goal, closed=True)
    view = goal_view(context.career, context.today, goal.id)
    if view is None:
        raise Refused(gone("goal"))
    if args.json:
        return context.write_json(goal_document(view))

    print_lines(context, goal_page(context, view))
    return 0


def _placed(context: Context, goal_id: str, action: Callable[[Career], Change]) -> int:
    """Commit what gives a goal its place, and say what is worth saying about that."""
    from careertui.domain.views.goal import remark

    commit = context.commit(action)
    return context.confirm(commit, remark(commit.snapshot.career, context.today, goal_id))


def _done(context: Context, action: Callable[[Career], Change]) -> int:
    return context.confirm(context.commit(action))


def _draft(context: Context, args: Namespace, *more: str) -> GoalDraft:
    """What is said on the command line, in `more` options too; an empty text takes a field away."""
    fields = given(args, "measure", "of", "kind", "why", *more)
    if args.target is not None:
        fields["target"] = _target(context, args.target)
    if args.after is not None:
        fields["after"] = context.goal(args.after, closed=True).id if args.after.strip() else None
    if args.need is not None:
        fields["needs"] = dict(_need(context, text) for text in args.need if text.strip())
    if args.serves is not None:
        fields["values"] = [_value(context, text) for text in args.serves if text.strip()]
    return GoalDraft(**fields)


def _target(context: Context, text: str | None) -> date | None:
    return context.day(text, "target", AHEAD) if text and text.strip() else None


def _need(context: Context, text: str) -> tuple[str, str]:
    name, level = split_level(text, context.career.assets_of("skill"))
    if level is None:
        raise Refused(f'"{visible(text)}" has no level; write a skill and its level, as in "Hiring=2".')
    return _skill(context, name), level


def _skill(context: Context, text: str) -> str:
    return matched(text, context.career.assets_of("skill"), lambda skill: skill.name, "skill").id


def _value(context: Context, text: str) -> str:
    from careertui.content.values import VALUES

    vision = context.career.vision
    names = dict.fromkeys([*(vision.values if vision else ()), *(card.name for card in VALUES)])
    return matched(text, [_Named(name, name) for name in names], lambda each: each.name, "value").name
