"""The commands of what opens over a screen: forms, questions, guides, reviews, checks, and what is only read."""

from careertui.tui.keys.command import (
    ASK,
    CHECK,
    CHECKLIST,
    CHOICE,
    COMPARE,
    DRIVES,
    EXPLAIN,
    FILTER,
    FIRST_CHECK,
    FORM,
    GUIDE,
    NAMES,
    PALETTE,
    PICKS,
    QUESTION,
    READ,
    REVIEW,
    SAFEGUARDS,
    STEPS,
    VALUES,
    WELCOME,
    Command,
    Scope,
)

FORM_COMMANDS: tuple[Command, ...] = (
    Command("form.save", "enter,ctrl+s", "save", "Save; on a line that is offered, take it", "save", (FORM,)),
    Command("form.next", "tab,down", "next field", "Next field", "app.focus_next", (FORM,)),
    Command("form.before", "shift+tab,up", "", "Field before", "app.focus_previous", (FORM,)),
    Command("form.close", "escape", "close", "Close; what was typed goes when asked twice", "close", (FORM,)),
    Command("names.take", "tab", "", "Take the name that is offered, else the next field", "screen.take", (NAMES,)),
    Command("choice.before", "left,h", "", "The choice before", "step(-1)", (CHOICE,)),
    Command("choice.next", "right,l,space", "choose", "The next choice", "step(1)", (CHOICE,)),
    Command(
        "checklist.check",
        "space",
        "it holds",
        "Holds, is open, or is not looked at",
        "check",
        (CHECKLIST,),
    ),
    Command("filter.keep", "enter", "keep it", "Keep the filter, back to the list", "leave_filter", (FILTER,)),
    Command("filter.list", "down", "list", "Into the list", "to_list", (FILTER,)),
    Command("filter.all", "escape", "show all", "Show all again, from the list too", "show_all", (FILTER,)),
)

ASK_COMMANDS: tuple[Command, ...] = (
    Command("ask.take", "enter,space", "take it", "Take the answer", "take", (ASK,)),
    Command("ask.close", "escape,q", "leave it", "Leave the question", "close", (ASK,)),
    Command("welcome.quit", "q", "quit", "Quit", "leave_app", (WELCOME,)),
)

GUIDE_COMMANDS: tuple[Command, ...] = (
    Command("guide.next", "enter,ctrl+s", "next", "Save and go on", "next", (GUIDE,)),
    Command("guide.back", "pageup", "back", "Step before", "turn(-1)", (GUIDE,)),
    Command("guide.forward", "pagedown", "", "Next step", "turn(1)", (GUIDE,)),
    Command("guide.field", "tab,down", "", "Next field", "app.focus_next", (GUIDE,)),
    Command("guide.field_before", "shift+tab,up", "", "Field before", "app.focus_previous", (GUIDE,)),
    Command("guide.leave", "escape", "leave", "Leave; all is kept", "leave", (GUIDE,)),
    Command("guide.quit", "q", "quit", "Quit", "leave_app", (STEPS,)),
    Command("pick.take", "space", "pick", "Pick, or put back", "pick", (PICKS,)),
    Command("pick.all", "a", "all", "Pick all", "all", (SAFEGUARDS,)),
    Command("pick.down", "J,shift+down", "", "Rank the value lower", "rank(1)", (VALUES,)),
    Command("pick.up", "K,shift+up", "rank", "Rank the value higher", "rank(-1)", (VALUES,)),
)

REVIEW_COMMANDS: tuple[Command, ...] = (
    Command(
        "review.on",
        "enter",
        "next",
        "Next question, or open what it offers; then done",
        "on",
        (REVIEW,),
    ),
    Command("review.next", "tab,down", "", "Next question", "field(1)", (REVIEW,)),
    Command("review.before", "shift+tab,up", "", "Question before", "field(-1)", (REVIEW,)),
    Command("review.forward", "pagedown,right_square_bracket", "next step", "Next step", "step(1)", (REVIEW,)),
    Command("review.back", "pageup,left_square_bracket", "back", "Step before", "step(-1)", (REVIEW,)),
    Command("review.act", "space", "", "Do to the goal what its mark says", "act", (REVIEW,)),
    Command("review.done", "ctrl+s", "done", "Done", "finish", (REVIEW,)),
    Command("review.leave", "escape", "leave", "Leave; the draft is kept", "leave", (REVIEW,)),
    Command("answer.before", "left,h", "", "The option before; a little less", "pick(-1)", (QUESTION, DRIVES)),
    Command("answer.next", "right,l", "", "The next option; a little more", "pick(1)", (QUESTION, DRIVES)),
    Command("answer.clear", "backspace,delete", "", "Leave it open", "clear", (QUESTION, CHECK, FIRST_CHECK)),
    Command("check.on", "enter", "result", "The result; there, what the line offers", "on", (CHECK,)),
    Command("check.leave", "escape", "leave", "Leave; what was answered is kept", "leave", (CHECK,)),
    Command("read.leave", "escape,enter", "back", "Back to the list", "leave", (READ,)),
)


def _answers_to(digit: int) -> tuple[Scope, ...]:
    """Where a digit is an answer: scales go from one to five, in the first run zero leaves open."""
    if digit > 5:
        return (QUESTION, CHECK)
    return (QUESTION, CHECK, FIRST_CHECK, DRIVES) if digit else (QUESTION, CHECK, FIRST_CHECK)


DIGIT_COMMANDS: tuple[Command, ...] = tuple(
    Command(f"answer.{digit}", str(digit), "answer", f"Answer {digit}", f"digit({digit})", _answers_to(digit))
    for digit in range(10)
)

READING_COMMANDS: tuple[Command, ...] = (
    Command("explain.close", "escape,q,enter", "close", "Close the explanation", "close", (EXPLAIN,)),
    Command("compare.before", "left,h,left_square_bracket", "revisions", "Revision before", "step(-1)", (COMPARE,)),
    Command("compare.next", "right,l,right_square_bracket", "revisions", "Revision after", "step(1)", (COMPARE,)),
    Command("compare.alone", "space", "alone", "Alone, or beside the one before", "alone", (COMPARE,)),
    Command("compare.close", "escape,q,enter", "close", "Close", "close", (COMPARE,)),
    Command("palette.down", "down", "", "Next command", "cursor_down", (PALETTE,)),
    Command("palette.up", "up", "", "Command before", "command_list('cursor_up')", (PALETTE,)),
    Command("palette.page_down", "pagedown", "", "Page down", "command_list('page_down')", (PALETTE,)),
    Command("palette.page_up", "pageup", "", "Page up", "command_list('page_up')", (PALETTE,)),
    Command("palette.first", "ctrl+home,shift+home", "", "First command", "command_list('first')", (PALETTE,)),
    Command("palette.last", "ctrl+end,shift+end", "", "Last command", "command_list('last')", (PALETTE,)),
    Command("palette.close", "escape", "", "Close the palette", "escape", (PALETTE,)),
)

SHEET_COMMANDS = (
    *(*FORM_COMMANDS, *ASK_COMMANDS, *GUIDE_COMMANDS, *REVIEW_COMMANDS, *DIGIT_COMMANDS, *READING_COMMANDS),
)
