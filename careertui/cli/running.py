"""From the words of a command line to an exit code: 0 done, 1 a sentence says why not, 2 it was not understood."""

import os
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from careertui.cli.context import Context, Usage
from careertui.cli.parser import Call, parsed
from careertui.domain.errors import Refused
from careertui.domain.text import visible
from careertui.store.errors import StoreError, said

if TYPE_CHECKING:
    from datetime import date

    from careertui.store.start_options import StartOptions

BROKEN_PIPE = 141
INTERRUPTED = 130


def main(argv: Sequence[str] | None = None, open_app: "Callable[[StartOptions], int] | None" = None) -> int:
    """Run one command, or open the app with `open_app` when there is none; returns the exit code, raises nothing."""
    try:
        code = _run(list(sys.argv[1:] if argv is None else argv), open_app)
        if sys.stdout is not None:
            sys.stdout.flush()
        return code
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else 0 if leaving.code is None else 1
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        return BROKEN_PIPE
    except Refused as error:
        return _failed(str(error))
    except StoreError as error:
        return _failed(said(error))
    except OSError as error:
        # Without a file's name it is the output: the store says its own sentences.
        return _failed(f"{error.filename or 'The output'} can't be used: {error.strerror or error}.")
    except (RecursionError, MemoryError):
        return _failed("There is too much, or it is nested too deeply, to be worked on.")
    except UnicodeError as error:
        return _failed(f"There is text that is not UTF-8 ({error}).")
    except Exception as error:
        if sys.flags.dev_mode:
            raise
        return _failed(said(error))


def _run(argv: list[str], open_app: "Callable[[StartOptions], int] | None") -> int:
    for word in argv:
        _check_words(word)
    call = parsed(argv)
    with _placed(call) as (path, today):
        context = Context(path, today, is_demo=call.options.demo)
        if call.command is not None and call.args is not None:
            try:
                return call.command.run(context, call.args)
            except Usage as usage:
                call.fail(str(usage))
        return _open(context, open_app)


def _check_words(word: str) -> None:
    try:
        word.encode()
    except UnicodeEncodeError:
        raise Refused(f'"{visible(word)}" is not UTF-8 text; check the terminal\'s locale.') from None


@contextmanager
def _placed(call: Call) -> "Iterator[tuple[str, date | None]]":
    """The data file and the day to pretend; with --demo, a copy of the demo that is gone afterwards."""
    from careertui.store import paths

    options = call.options
    pretended = options.today or os.environ.get("CAREERTUI_TODAY", "")
    if not options.demo:
        path = paths.data_file(os.environ, options.file)
        yield path, _pretended(pretended, path) if pretended else None
        return
    from careertui.cli.demo import demo_file

    with demo_file() as (path, demo_today):
        yield path, _pretended(pretended, path, demo_today) if pretended else demo_today


def _pretended(text: str, path: str, today: "date | None" = None) -> "date":
    """The day to pretend; what is said of today, such as -3, is counted from the real one, or from `today`."""
    from careertui.domain.days import LAST_DAY
    from careertui.domain.typed.days import WEEK, spoken_day

    if re.fullmatch(r"[0-9]{4}(-[0-9]{1,2}){2}", text):
        return spoken_day(text, LAST_DAY, "today", WEEK)  # it is the same on any day; no file is opened for it
    return spoken_day(text, today or Context(path).today, "today", WEEK)


def _open(context: Context, open_app: "Callable[[StartOptions], int] | None") -> int:
    """Open the app; where there is no terminal for it, say so and print today instead."""
    if problem := _no_terminal():
        from careertui.cli.today.run import print_today

        context.warn(problem)
        print_today(context)
        return 1
    if open_app is None:
        raise Refused("There is no app to open here.")
    from careertui.store.start_options import StartOptions

    launch = StartOptions(path=context.path, today=context.clock.fixed, is_demo=context.is_demo, config=context.config)
    return open_app(launch)


def _no_terminal() -> str:
    if os.environ.get("TERM") == "dumb":
        return "This terminal is dumb (TERM=dumb) and can't show the app, so here is today; see careertui --help."
    if not all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout)):
        return "The app needs a terminal to show itself in, so here is today; see careertui --help."
    return ""


def _failed(sentence: str) -> int:
    if sys.stderr is not None:
        sys.stderr.write(f"careertui: {visible(sentence)}\n")
    return 1
