"""What the store says when it can't: each error is one or two whole sentences with what, where and what next."""


class StoreError(Exception):
    """The data file can't be read or saved; nothing was written and the file is as it was."""


class Busy(StoreError):
    """Someone else is at the file just now; the same call works a moment later."""


class Newer(StoreError):
    """The file was written by a newer careertui, so it may be read but not saved."""


class Damaged(StoreError):
    """The file is missing, empty or broken; it is left as it is and never taken for a new career."""
