"""`python -m ui [FILE]` opens the window.

`--gallery` shows its parts, `--smoke` tries it, `--pictures FOLDER` takes the READMEs’ pictures.
"""

import sys
from pathlib import Path


def main(arguments: list[str]) -> int:
    """Open what was asked for; answers the exit code."""
    if "--gallery" in arguments:
        from ui.gallery.window import show_gallery

        return show_gallery(arguments)
    if "--smoke" in arguments:
        from ui.smoke import smoke

        return smoke()
    if "--pictures" in arguments:
        from ui.gallery.pictures import take_pictures

        return take_pictures(arguments[:1], Path(arguments[-1]))
    from ui.app import run

    files = [Path(one) for one in arguments[1:] if not one.startswith("-")]
    return run(arguments, files[0] if files else None)


if __name__ == "__main__":
    sys.exit(main(sys.argv))
