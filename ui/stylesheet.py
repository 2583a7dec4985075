"""The one style sheet: what Qt draws itself, by class and by the properties `kind` and `state`.

Lengths are logical pixels and colours are token names; `filled` puts in what they are now. What a
style sheet cannot do is painted in `ui/widgets`.
"""

import re
from collections.abc import Mapping

from ui.tokens import Token

TEMPLATE = """
QLineEdit, QPlainTextEdit {
  background: @paper; color: @ink; border: 1px solid @edge; border-radius: 4px;
  padding: 0 12px; min-height: 42px;
  selection-background-color: @accent; selection-color: @onaccent;
}
QLineEdit:focus, QPlainTextEdit:focus { border: 2px solid @accent; padding: 0 11px; }
QLineEdit[state="bad"], QPlainTextEdit[state="bad"] {
  border: 2px solid @stop; padding: 0 11px;
}
QLineEdit:read-only, QPlainTextEdit[readOnly="true"] { background: @desk; border-color: @line; }
QLineEdit[kind="small"] { min-height: 34px; }
QPlainTextEdit, QPlainTextEdit:focus, QPlainTextEdit[state="bad"] { padding: 6px 8px; }
QPlainTextEdit[kind="small"] { min-height: 0; padding: 2px 6px; }
QLineEdit[kind="cell"] {
  border: 2px solid @accent; border-radius: 0; min-height: 0; padding: 0 12px;
}
QLineEdit[kind="search"] { border: 0; padding: 0; background: transparent; }

QPushButton {
  background: @paper; color: @ink; border: 1px solid @edge; border-radius: 4px;
  padding: 0 18px; min-height: 38px;
}
QPushButton:hover, QPushButton:pressed { background: @sunk; }
QPushButton[kind="go"] {
  background: @accent; color: @onaccent; border-color: @accent; padding: 0 26px;
  min-height: 42px;
}
QPushButton[kind="go"]:hover, QPushButton[kind="go"]:pressed {
  background: @accent2; border-color: @accent2;
}
QPushButton[kind="link"] {
  background: transparent; border: 0; color: @accent; padding: 0; min-height: 28px;
}
QPushButton[kind="link"]:hover { color: @accent2; }
QPushButton[kind="quiet"] {
  background: transparent; border: 0; color: @ink2; padding: 0 8px; min-height: 30px;
}
QPushButton[kind="quiet"]:hover { color: @ink; background: @sunk; }
QPushButton:disabled { color: @ink3; }

QScrollArea { background: transparent; border: 0; }
QScrollArea > QWidget > QWidget { background: transparent; }
QScrollBar:vertical { width: 12px; background: transparent; margin: 2px; }
QScrollBar:horizontal { height: 12px; background: transparent; margin: 2px; }
QScrollBar::handle { background: @edge; border-radius: 4px; }
QScrollBar::handle:vertical { min-height: 40px; }
QScrollBar::handle:horizontal { min-width: 40px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QTableView {
  background: transparent; border: 0; gridline-color: transparent; outline: 0;
  selection-background-color: @wash; selection-color: @ink;
}
QTreeView {
  background: @paper; color: @ink; border: 1px solid @line; border-radius: 4px; outline: 0;
  selection-background-color: @wash; selection-color: @ink;
}
QTreeView:focus { border: 1px solid @accent; }
QTreeView::item { min-height: 30px; padding: 0 6px; }
QTreeView::item:selected { background: @wash; color: @ink; }
QHeaderView { background: transparent; border: 0; }
QFileDialog QHeaderView, QFileDialog QHeaderView::section {
  background: @desk; color: @ink2; border: 0; padding: 2px 6px;
}
QTableCornerButton::section { background: transparent; border: 0; }

QComboBox {
  background: @paper; color: @ink; border: 1px solid @edge; border-radius: 4px;
  padding: 0 12px; min-height: 34px; combobox-popup: 0;
}
QComboBox:focus { border: 2px solid @accent; padding: 0 11px; }
QComboBox[kind="cell"] { border: 2px solid @accent; border-radius: 0; min-height: 0; }
QComboBox::drop-down { border: 0; width: 24px; }
QComboBox QAbstractItemView, QMenu {
  background: @paper; color: @ink; border: 1px solid @edge; padding: 4px; outline: 0;
  selection-background-color: @wash; selection-color: @ink;
}
QComboBox QAbstractItemView::item { min-height: 32px; padding: 0 8px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 3px; }
QMenu::item:selected { background: @wash; color: @ink; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QListView {
  background: @paper; color: @ink; border: 1px solid @edge; border-radius: 4px; outline: 0;
  padding: 2px;
}
QListView:focus { border: 2px solid @accent; padding: 1px; }
QListView::item { padding: 0 12px; border-left: 3px solid transparent; }
QListView::item:hover { background: @desk; color: @ink; }
QListView::item:selected {
  background: @wash; color: @accent; border-left: 3px solid @accent;
}
QToolTip { background: @ink; color: @paper; border: 0; padding: 6px 10px; }
QSplitter::handle { background: @line; }
QDialog { background: @paper; }
"""

_LENGTH = re.compile(r"(\d+)px")
_COLOUR = re.compile(r"@(\w+)")


def filled(colours: Mapping[Token, str], zoom: float) -> str:
    """The style sheet with these colours, at this zoom."""
    sheet = _LENGTH.sub(lambda found: f"{round(int(found[1]) * zoom)}px", TEMPLATE)
    known: Mapping[str, str] = {str(token): colour for token, colour in colours.items()}
    return _COLOUR.sub(lambda found: known[found[1]], sheet)
