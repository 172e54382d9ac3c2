"""What a decoder found wrong, in plain words: nobody who reads a file's fault should have to know a library's types."""

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
    wanted = " or ".join(_KINDS.get(kind.strip(), "something else") for kind in kinds.split("|"))
    if bound:
        words = {">=": f"of {limit} or more", "<=": f"of {limit} or less", ">": f"over {limit}", "<": f"under {limit}"}
        return f"{wanted} {words.get(bound, f'of another length, {limit},')} should stand here"
    there = f"there is {_KINDS[got]} where " if got in _KINDS else ""
    return f"{there}{wanted} should {'be' if there else 'stand here'}"
