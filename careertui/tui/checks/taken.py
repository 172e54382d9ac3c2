"""A check as it is taken: what is answered, one more answer, its end. Its screen and the first run take it alike."""

from typing import NamedTuple

from careertui.actions.reviews.writing import answer_check, finish_check
from careertui.domain.change import Change
from careertui.domain.views.check import CheckView, check_view
from careertui.store.ids import new_id
from careertui.tui.host import Host


class TakenCheck(NamedTuple):
    """The check in hand; each answer is saved as it is given."""

    host: Host
    part: str

    @property
    def answers(self) -> list[int | None]:
        """What is answered so far; None for each statement left open."""
        return list(self.seen().answers)

    def seen(self, *, result: bool = False) -> CheckView:
        """The check as it stands; what it came to only where that is asked for."""
        host = self.host
        return check_view(host.career, host.today, self.part, host.book, result=result)

    def answer(self, number: int, text: str) -> Change:
        """Answers a statement, or leaves it open where `text` is empty; raises Refused, or StoreError."""
        today, id, part = self.host.today, new_id(), self.part
        return self.host.perform(
            lambda career: answer_check(career, today, id=id, part=part, number=number, value=text)
        )

    def finish(self) -> Change:
        """Ends the check; raises Refused where too much is open, or StoreError."""
        today, id, part = self.host.today, new_id(), self.part
        return self.host.perform(lambda career: finish_check(career, today, id=id, part=part))


def twelve_today(host: Host) -> TakenCheck:
    """The check of twelve in hand."""
    return TakenCheck(host, "jobcareer")
