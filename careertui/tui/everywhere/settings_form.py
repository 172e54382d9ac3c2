"""Settings that change what is true."""

from collections.abc import Mapping

from careertui.actions.settings import set_setting
from careertui.domain.career import Career
from careertui.domain.change import Change, combined
from careertui.domain.days import WEEKDAYS
from careertui.domain.settings import setting_text
from careertui.store.clock import checked_zone
from careertui.tui.host import Host
from careertui.tui.parts.choice import Option
from careertui.tui.parts.forms import Field, FormScreen, done


def settings_form(host: Host) -> FormScreen:
    """The settings that change what is true."""
    settings = host.career.settings
    before = {name: setting_text(settings, name) for name in ("name", "timezone", "day_starts_at", "week_start")}

    def submit(answers: Mapping[str, str]) -> str:
        changed = {name: text.strip() for name, text in answers.items() if text.strip() != before[name]}
        if changed.get("timezone"):
            changed["timezone"] = checked_zone(changed["timezone"])

        def action(career: Career) -> Change:
            return combined(
                "Changed settings", [set_setting(career, name, text).edits for name, text in changed.items()]
            )

        return done(host, action) if changed else "done"

    days = tuple(Option(name, name.capitalize()) for name in WEEKDAYS)
    fields = [
        Field("name", "Name", before["name"], "how the story calls you"),
        Field("timezone", "Time zone", before["timezone"], "Europe/Berlin; empty: the system's"),
        Field("day_starts_at", "Day starts", before["day_starts_at"], "hours after midnight, 0 to 12", whole=True),
        Field("week_start", "Week starts", before["week_start"], options=days),
    ]
    return FormScreen("Settings", fields, submit, about="Kept in the data file; the look is in config.toml.")
