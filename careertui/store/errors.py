"""What the store says when it can't: each error is one or two whole sentences with what, where and what next.

What a decoder found wrong is said in plain words: nobody who reads of a fault should have to know a library's types.
"""

import re

_KINDS = {
    "int": "a whole number",
    "float": "a number",
    "str": "text",
    "bool": "true or false",
    "array": "a list",
    "object": "an object with names",
    "date": "a day such as 2026-09-07",
    "null": "nothing",
}
_EXPECTED = r"Expected `([^`]*)`(?: (>=|<=|>|<|of length) ?([^,]*))?(?:, got `([^`]*)`)?"


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


def plain_reason(error: Exception) -> str:
    """A decoder's error as part of a sentence: the field, where one is named, and what is wrong with it."""
    if isinstance(error, UnicodeError):
        return "it is not UTF-8 text"
    if isinstance(error, RecursionError):
        return "it is nested too deeply"
    reason, _, field = str(error).partition(" - at `")
    field = field.rstrip("`").removeprefix("$").lstrip(".")
    return f"{field}: {_in_words(reason)}" if field else _in_words(reason)


def _in_words(reason: str) -> str:
    if found := re.match(r"Object missing required field `([^`]*)`", reason):
        return f'"{found[1]}" is missing'
    if found := re.match(r"Object contains unknown field `([^`]*)`", reason):
        return f'"{found[1]}" is not known here'
    if found := re.match(r"Invalid enum value '?([^']*)'?", reason):
        return f'"{found[1]}" is none of the words that can stand here'
    if found := re.match(_EXPECTED, reason):
        return _expected(*found.groups())
    if "date" in reason or "RFC3339" in reason or "ISO8601" in reason:
        return "that is no day such as 2026-09-07"
    if "truncated" in reason:
        return "it ends too early"
    return "it is not whole JSON" if "malformed" in reason else "it is not as careertui writes it"


def _expected(kinds: str, bound: str | None, limit: str | None, got: str | None) -> str:
    names = [kind.strip() for kind in kinds.split("|")]
    known = [name for name in names if name != "int" or "float" not in names]  # a whole number is a number
    wanted = " or ".join(_KINDS.get(name, "something else") for name in known)
    if bound:
        words = {">=": f"of {limit} or more", "<=": f"of {limit} or less", ">": f"over {limit}", "<": f"under {limit}"}
        return f"{wanted} {words.get(bound, f'of another length, {limit},')} should stand here"
    there = f"there is {_KINDS[got]} where " if got in _KINDS else ""
    return f"{there}{wanted} should {'be' if there else 'stand here'}"
