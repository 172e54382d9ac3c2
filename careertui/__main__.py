"""The entry point: what a shell prompt asks for is answered before anything heavy is imported."""

import gc
import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import NoReturn

    from careertui.store.start_options import StartOptions

BROKEN_PIPE = 141  # what a shell reports for a program that SIGPIPE ended
INTERRUPTED = 130


def run() -> "NoReturn":
    """Do what the command line says and leave at once with its exit code; nothing is left to be torn down."""
    gc.disable()
    try:
        code = _quick(sys.argv[1:])
        if code is None:
            _import_msgspec()
            from careertui.cli import main

            code = main(sys.argv[1:], open_app)
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
    except KeyboardInterrupt:
        code = INTERRUPTED
    except BrokenPipeError:
        code = BROKEN_PIPE
    except OSError:
        code = 1  # said already, or there is no one to say it to
    os._exit(code)


def open_app(launch: "StartOptions") -> int:
    """Open the full-screen app and give back its return code. Textual is imported here and nowhere before."""
    os.environ.setdefault("TEXTUAL_FPS", "240")  # keys are painted within 5 ms instead of 17
    from careertui.tui.app import CareerApp

    while True:
        app = CareerApp(launch)
        app.run(mouse=launch.config.mouse)
        if not app.wants_demo:
            return app.return_code or 0
        if code := _look_round(launch):
            return code


def _look_round(launch: "StartOptions") -> int:
    """Open the demo on a throw-away copy, from the welcome of an empty file; its return code."""
    from careertui.cli.demo import demo_file
    from careertui.store.start_options import StartOptions
    from careertui.tui.app import CareerApp

    with demo_file() as (path, day):
        greeting = "Marco's career, on a throw-away copy: try anything; q goes back to yours."
        demo = CareerApp(StartOptions(path=path, today=day, is_demo=True, config=launch.config, greeting=greeting))
        demo.run(mouse=launch.config.mouse)
        return demo.return_code or 0


def _import_msgspec() -> None:
    """Import msgspec without typing_extensions, which it prefers but does not need: a third of its 30 ms.

    While a name stands for None in `sys.modules`, importing it fails as if it were not installed.
    """
    if "typing_extensions" in sys.modules:
        return
    sys.modules["typing_extensions"] = None  # type: ignore[assignment]
    try:
        import msgspec  # noqa: F401
    finally:
        del sys.modules["typing_extensions"]


def _quick(argv: "Sequence[str]") -> int | None:
    """The exit code of `--version`, or of a `today --short` that is still true from last time; None for all else."""
    if argv in (["--version"], ["-V"]):
        from careertui import __version__

        sys.stdout.write(f"careertui {__version__}\n")
        return 0
    if argv[-2:] != ["today", "--short"] or os.environ.get("CAREERTUI_TODAY"):
        return None
    given = _named_file(argv[:-2])
    if given is None:
        return None
    from careertui.store import paths, short_cache

    try:
        line = short_cache.cached_line(paths.data_file(os.environ, given), os.environ)
        if line is None:
            return None
        sys.stdout.write(line + "\n")
    except (FileNotFoundError, UnicodeError):
        return None
    return 0


def _named_file(options: "Sequence[str]") -> str | None:
    """The file that options name, nothing when there are none; None when they say more than that."""
    match options:
        case []:
            return ""
        case ["--file", given] if given:
            return given
        case [option] if option.startswith("--file=") and option != "--file=":
            return option.removeprefix("--file=")
    return None


if __name__ == "__main__":
    run()
