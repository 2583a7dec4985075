"""Putting the keyboard into a part of the window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def focus_in(region: QWidget) -> bool:
    """Put the keyboard on the first thing in a region that takes it; whether there is one."""
    candidate = region.nextInFocusChain()
    while candidate is not None and candidate is not region:
        if region.isAncestorOf(candidate) and _takes_tab(candidate):
            candidate.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        candidate = candidate.nextInFocusChain()
    return False


def _takes_tab(widget: QWidget) -> bool:
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and widget.isVisible() and widget.isEnabled()
