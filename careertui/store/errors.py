"""What the store says when it can't: each error is one or two whole sentences with what, where and what next."""


class StoreError(Exception):
    """The data file can't be read or saved; nothing was written and the file is as it was."""


class Busy(StoreError):
    """Someone else is at the file just now; the same call works a moment later."""


class Newer(StoreError):
    """The file was written by a newer careertui, so it may be read but not saved."""


class Damaged(StoreError):
    """The file is missing, empty or broken; it is left as it is and never taken for a new career."""


class WrongDocument(Damaged):
    """One document that is not right: its place and the reason. `sentence` is for who met it long after opening."""

    @property
    def sentence(self) -> str:
        """What, where and what next."""
        return (
            f"The data file has a document that is not right, {self} It was left as it is. `careertui path` says where"
            " it is; good copies are beside it, in .prev and .backups."
        )


def said(error: BaseException) -> str:
    """The sentence for an error that ends the program, whoever's fault it is."""
    if isinstance(error, WrongDocument):
        return error.sentence
    if isinstance(error, StoreError):
        return str(error)
    return (
        f"careertui met a fault of its own, {type(error).__name__}: {error}. All that was saved is safe. Run it with"
        " python -X dev -m careertui to see where, and report it."
    )
