"""Where the shipped resources are, and what lies beside a workspace."""

from pathlib import Path

RESOURCES = Path(__file__).parent.parent / "resources"
FONTS = RESOURCES / "fonts"
ICONS = RESOURCES / "icons"
TRANSLATIONS = RESOURCES / "translations"
PACKS = RESOURCES / "packs"
OVERLAY = RESOURCES / "overlay" / "overlay.toml"
"""An overlay to start from, with examples to take the comment marks off."""
SHIPPED_PACK = PACKS / "cn-gov-outsourcing"

WORKSPACE_SUFFIX = ".dingce"


def backups_of(workspace: Path) -> Path:
    """The folder beside a workspace that holds its backups."""
    return workspace.with_name(workspace.stem + ".backups")
