"""`python -m ui --gallery`: look at every part of the window in every condition."""

import sys

from ui.gallery.window import show_gallery


def main(arguments: list[str]) -> int:
    """Open what was asked for; answers the exit code."""
    if "--gallery" in arguments:
        return show_gallery(arguments)
    sys.stderr.write("usage: python -m ui --gallery\n")
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv))
