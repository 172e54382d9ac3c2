"""The part of a review's screen that saves: an answer at once, a text a moment after its last key."""

from datetime import date

from textual.widgets import Input

from careertui.actions.reviews.writing import answer
from careertui.domain.career import Career
from careertui.domain.change import Change
from careertui.domain.entries import logged_words
from careertui.domain.errors import Refused
from careertui.domain.reviews.dates import Kind
from careertui.domain.typed.matching import by_id
from careertui.domain.views.reviews.page import ReviewPage, review_page
from careertui.store.errors import StoreError
from careertui.store.ids import new_id
from careertui.tui.host import Host
from careertui.tui.parts.later import Later
from careertui.tui.parts.screen import CareerScreen
from careertui.tui.reviews.questions import QuestionPlace

SAVE_SECONDS = 2.0  # after the last key in a text field


def shown_page(host: Host, kind: Kind, slot: date) -> ReviewPage:
    """A review's page; the facts of a step are asked for with the step."""
    return review_page(host.career, host.today, kind, slot, host.book, facts=False)


class SavedAnswers(CareerScreen):
    """A screen with questions of one review, whose answers are saved as they are given."""

    def __init__(self, kind: Kind, slot: date) -> None:
        super().__init__()
        self.kind = kind
        self.slot = slot
        self.places: list[QuestionPlace] = []
        self._draft_id, self._entry_id = new_id(), new_id()
        self._saving = Later(self, self.save_text, SAVE_SECONDS)

    @property
    def shown(self) -> list[QuestionPlace]:
        """The places of the step's questions."""
        return [place for place in self.places if place.display]

    def on_question_place_answered(self, event: QuestionPlace.Answered) -> None:
        """An answer is saved at once."""
        event.stop()
        self._save(event.place, event.key, event.value)

    def _save(self, place: QuestionPlace, key: str, value: str) -> None:
        kind, slot, today, id, entry_id = self.kind, self.slot, self.host.today, self._draft_id, self._entry_id

        def action(career: Career) -> Change:
            return answer(career, today, kind, slot, key, value, id=id, entry_id=entry_id)

        try:
            change = self.host.perform(action)
        except (Refused, StoreError) as refusal:
            place.complain(str(refusal))
            return
        place.complain("")
        made = {edit.id for edit in change.edits if not edit.path}
        if id in made:
            self._draft_id = new_id()  # an id is used once, also where undo took away what had it
        if entry_id in made:
            self._entry_id = new_id()
            self._say_logged(entry_id)

    def _say_logged(self, entry_id: str) -> None:
        """An answer that became a line of the log says so."""
        entry = by_id(self.host.career.entries, entry_id)
        if entry is not None:
            words = logged_words(entry.kind, entry.date, self.host.today)
            self.host.say(f"{words[0].upper()}{words[1:]}.")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Text is saved a moment after the last key."""
        self._saving.begin()

    def save_text(self) -> None:
        """Saves what was typed and not saved yet."""
        for place in self.shown:
            if place.is_changed:
                self._save(place, place.asked.key, place.input.value)

    def on_screen_suspend(self) -> None:
        """Whatever comes on top, nothing typed waits."""
        self.save_text()
