"""Settings that change what is true."""

from collections.abc import Mapping

from careertui.actions.drafts import differing
from careertui.actions.settings import set_settings
from careertui.domain.days import WEEKDAYS
from careertui.domain.settings import setting_text
from careertui.domain.views.setting import setting_changes
from careertui.store.clock import checked_zone
from careertui.tui.everywhere.zone import zone_words
from careertui.tui.host import Host
from careertui.tui.parts.choice import Choice, Option
from careertui.tui.parts.complaint import Complaint
from careertui.tui.parts.forms import Field, FormScreen, done


def settings_form(host: Host) -> FormScreen:
    """The settings that change what is true."""
    settings = host.career.settings
    before = {name: setting_text(settings, name) for name in ("name", "timezone", "day_starts_at", "week_start")}

    def submit(answers: Mapping[str, str]) -> str:
        changed = differing(before, {name: text.strip() for name, text in answers.items()})
        if changed.get("timezone"):
            changed["timezone"] = checked_zone(changed["timezone"])
        return done(host, lambda career: set_settings(career, changed)) if changed else "done"

    days = tuple(Option(name, name.capitalize()) for name in WEEKDAYS)
    fields = [
        Field("name", "Name", before["name"], "how the story calls you"),
        Field("timezone", "Time zone", before["timezone"], "Europe/Berlin; empty: the system's"),
        Field("day_starts_at", "Day starts", before["day_starts_at"], "hours after midnight, 0 to 12", whole=True),
        Field("week_start", "Week starts", before["week_start"], options=days),
    ]
    about = f"{zone_words(host)}; kept in the data file"
    return SettingsForm("Settings", fields, submit, about=about)


class SettingsForm(FormScreen):
    """The settings; under the first day of the week stands what another one would change."""

    def on_choice_changed(self, event: Choice.Changed) -> None:
        """Says it before it is saved."""
        super().on_choice_changed(event)
        event.prevent_default()  # the form's own has taken away what was said of the day before
        found = setting_changes(self.host.career, self.host.today, "week_start", event.choice.value)
        words = f"{'; '.join(found)}." if found else ""
        for complaint in self.query(Complaint):
            if complaint.id == "wrong-week_start":
                complaint.complain(words.replace("→", self.host.look.glyphs.vision))
