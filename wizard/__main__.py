"""`python -m wizard`: everything the core can do, without a window.

Exit codes: 0 done, 1 a problem in content or answers, 2 a command that is not right, 3 storage.
"""

import sys
from argparse import ArgumentParser, Namespace, _SubParsersAction
from collections.abc import Callable
from pathlib import Path

from wizard import commands, pack_commands
from wizard.compute import ComputeError
from wizard.errors import ContentError, PrintError, StorageError, WizardError
from wizard.sentences import failure_said

DONE, PROBLEM, USAGE, STORAGE = 0, 1, 2, 3


def main(arguments: list[str] | None = None) -> int:
    """Carry out one command; the exit code."""
    told = _parser().parse_args(arguments)
    command: Callable[[Namespace], int] = told.command
    try:
        return command(told)
    except WizardError as error:
        sys.stderr.write(failure_said(error, told.lang) + "\n")
        return _code(error)


def _code(error: WizardError) -> int:
    match error:
        case StorageError() | PrintError():
            return STORAGE
        case ContentError():
            return PROBLEM
        case ComputeError() | commands.UsageError():
            return USAGE
        case _:
            return PROBLEM


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog="python -m wizard", description=__doc__)
    parser.add_argument(
        "--lang", choices=("zh", "en"), default="zh", help="language of what is said"
    )
    words = parser.add_subparsers(required=True, metavar="COMMAND")

    _workspace_commands(words)
    _matter_commands(words)
    _other_commands(words)
    return parser


def _workspace_commands(words: "_SubParsersAction[ArgumentParser]") -> None:
    demo = words.add_parser("demo", help="build the practice workspace and print its papers")
    demo.add_argument("out", type=Path, help="the folder to put them in")
    demo.add_argument("--replace", action="store_true", help="replace an earlier one")
    demo.set_defaults(command=commands.demo)

    new = words.add_parser("new", help="make a workspace")
    new.add_argument("file", type=Path)
    new.add_argument("--department", default="", help="the department's name")
    new.set_defaults(command=commands.new)

    matters = words.add_parser("matters", help="list the matters of a workspace, or add one")
    matters.add_argument("file", type=Path)
    matters.add_argument("--add", metavar="TITLE", default="")
    matters.add_argument("--as-of", default="", help="the new matter's reference date; today")
    _json(matters)
    matters.set_defaults(command=commands.matters)

    overlays = words.add_parser(
        "overlays", help="list a workspace's own content, take or remove it"
    )
    overlays.add_argument("file", type=Path)
    changing = overlays.add_mutually_exclusive_group()
    changing.add_argument("--take", type=Path, metavar="FILE_OR_FOLDER")
    changing.add_argument("--remove", metavar="ID", default="")
    overlays.add_argument("--by", default="", help="the name beside the change")
    overlays.set_defaults(command=commands.overlays)

    check = words.add_parser("check", help="check a workspace's health")
    check.add_argument("file", type=Path)
    _json(check)
    check.set_defaults(command=commands.check)


def _matter_commands(words: "_SubParsersAction[ArgumentParser]") -> None:
    answer = words.add_parser("answer", help="answer a question, or many from a JSON file")
    _matter(answer)
    answer.add_argument("question", nargs="?", default="", help="a question's id")
    answer.add_argument("value", nargs="?", help="the value; tables and lists as JSON")
    answer.add_argument("--from", dest="source_file", type=Path, help="JSON: question to value")
    answer.add_argument("--period", default="", help="2027-03, 2027-Q1 or 2027-H1")
    answer.add_argument("--unknown", action="store_true", help="answer with “don't know”")
    answer.add_argument("--not-applicable", metavar="REASON", default="")
    answer.add_argument("--basis", choices=("fact", "estimate", "opinion"))
    answer.add_argument("--source", default=None, help="where the answer comes from")
    answer.add_argument("--by", default="", help="the name beside the answer")
    answer.set_defaults(command=commands.answer)

    results = words.add_parser("results", help="what follows from the answers")
    _matter(results)
    _json(results)
    results.set_defaults(command=commands.results)

    moved = words.add_parser("upgrade", help="what the present content pack would change")
    _matter(moved)
    moved.add_argument("--apply", action="store_true", help="move the matter to it")
    moved.add_argument("--by", default="", help="the name beside the change")
    _json(moved)
    moved.set_defaults(command=commands.upgraded)

    printed = words.add_parser("print", help="print a paper as PDF")
    _matter(printed)
    printed.add_argument("document", help="W01 … W19, LEADER, NO, CASE")
    printed.add_argument("out", type=Path)
    printed.add_argument("--draft", action="store_true")
    printed.set_defaults(command=commands.print_paper)


def _other_commands(words: "_SubParsersAction[ArgumentParser]") -> None:
    computed = words.add_parser("compute", help="recompute a method from JSON")
    computed.add_argument("name")
    computed.add_argument("input", nargs="?", default="-", help="a JSON file, or - to read it in")
    computed.add_argument("--schema", action="store_true", help="show the input's JSON Schema")
    computed.add_argument("--as-of", default="", help="the day whose parameters apply")
    computed.set_defaults(command=commands.computed)

    _pack_commands(words.add_parser("pack", help="check and compare content, begin an overlay"))


def _pack_commands(pack: ArgumentParser) -> None:
    words = pack.add_subparsers(required=True, metavar="WHAT")
    check = words.add_parser("check", help="check a pack whole, with overlays laid over it")
    check.add_argument("folder", type=Path, nargs="?", help="the pack; the shipped one")
    check.add_argument(
        "--overlay", type=Path, action="append", default=[], metavar="FILE_OR_FOLDER"
    )
    _json(check)
    check.set_defaults(command=pack_commands.check)

    diff = words.add_parser("diff", help="what is added, removed and changed")
    diff.add_argument("old", type=Path, help="a pack; or, alone, an overlay over the shipped pack")
    diff.add_argument("new", type=Path, nargs="?", help="a pack, or an overlay over the old one")
    _json(diff)
    diff.set_defaults(command=pack_commands.diff)

    begun = words.add_parser("new-overlay", help="write an overlay to start from")
    begun.add_argument("folder", type=Path)
    begun.set_defaults(command=pack_commands.new_overlay)


def _matter(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path)
    parser.add_argument("matter", help="a matter's id or title; - for the department")


def _json(parser: ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="say it as JSON")


if __name__ == "__main__":
    sys.exit(main())
