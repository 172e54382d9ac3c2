"""What is said once on a machine: kept in the cache directory; where nothing can be kept, it is said again."""

import os
from collections.abc import Mapping

from careertui.store import paths
from careertui.store.short_cache import fingerprint


def first_time(path: str, words: str, environ: Mapping[str, str]) -> bool:
    """Whether a sentence about a data file is new here; from now on it is not."""
    try:
        directory = paths.cache_directory(environ)
        os.makedirs(directory, mode=0o700, exist_ok=True)
        name = os.path.join(directory, f"said-{fingerprint(path):08x}-{fingerprint(words):08x}")
        os.close(os.open(name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError:
        return False
    except OSError:
        return True
    return True
