"""What the app is started with."""

from datetime import date

import msgspec

from careertui.store.config import Config


class StartOptions(msgspec.Struct, frozen=True, kw_only=True):
    """The data file, the day to pretend (None: the clock's), whether it is the demo's copy, and how the app looks.

    `greeting` is said in the message line when it opens.
    """

    path: str
    today: date | None = None
    is_demo: bool = False
    config: Config = Config()
    greeting: str = ""
