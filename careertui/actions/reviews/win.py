"""The win of a weekly review in the log: logged as it is typed, changed with its answer, or picked from the week's."""

from datetime import date

from msgspec import UNSET

from careertui.actions.drafts import EntryDraft
from careertui.actions.log import add_entry, delete_entry, edit_entry
from careertui.actions.reviews.drill import TABLE, LogEdits
from careertui.domain.career import Career
from careertui.domain.change import Edit
from careertui.domain.entries import logged_words
from careertui.domain.records import Review
from careertui.domain.reviews.win import ENTRY, logged_win, same_win, week_of


def win_edits(
    career: Career, today: date, review: Review | None, slot: date, text: str, *, id: str, entry_id: str
) -> LogEdits:
    """What the answer `text` does to the log beside itself, in edits and in words.

    A text that is one of the week's wins picks it; another one is logged as `entry_id`, or changes the line that the
    review's win became before; an empty one takes that line away. `id` is that of the review where it begins with it.
    """
    seen = career.as_of(today)
    own = logged_win(seen, review)
    if not text:
        return _unlinked(review, delete_entry(career, today, own.id).edits, "it leaves the log") if own else LogEdits()
    if same_win(seen, review, slot, text):
        return _unlinked(review, (), "") if own else LogEdits()
    if own:
        return LogEdits(edit_entry(career, today, own.id, EntryDraft(text=text)).edits, "it is changed in the log")
    day = min(today, week_of(seen, slot)[1])
    added = add_entry(career, today, EntryDraft(kind="win", text=text, day=day), id=entry_id)
    before = review.answers.get(ENTRY, UNSET) if review else UNSET
    link = Edit(TABLE, review.id if review else id, ("answers", ENTRY), before=before, after=entry_id)
    return LogEdits((*added.edits, link), logged_words("win", day, today))


def _unlinked(review: Review | None, edits: tuple[Edit, ...], words: str) -> LogEdits:
    """The same without the link to the line: from now on it is one of the week's wins, or gone."""
    if review is None:
        return LogEdits(edits, words)
    link = Edit(TABLE, review.id, ("answers", ENTRY), before=review.answers[ENTRY], after=UNSET)
    return LogEdits((*edits, link), words)
