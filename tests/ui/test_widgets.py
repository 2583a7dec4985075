"""The painted pieces: what they say, what they do by key, how large they are."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.tokens import COLOURS
from ui.widgets.box import Icon, Rule, Surface
from ui.widgets.buttons import Button, IconButton, Row
from ui.widgets.chip import Chip, ClauseChip
from ui.widgets.choice import Choice, Tick
from ui.widgets.columns import Columns
from ui.widgets.field import Field
from ui.widgets.flow import Flow
from ui.widgets.label import Label
from ui.widgets.layouts import Block, Scroll, column, fixed
from ui.widgets.notice import EmptyState, Notice, Toast
from ui.widgets.rows import document_row, fact_row, found_row, open_row, quiet_row
from ui.widgets.scale import Scale
from ui.widgets.segments import Segments
from ui.widgets.slips import LargeSlips, Mark, Slips
from ui.widgets.table import Grid, Table

Show = Callable[[QWidget], None]


def painted(widget: QWidget, scale: float = 1.0) -> QImage:
    image = QImage(widget.size() * scale, QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(scale)
    image.fill(Qt.GlobalColor.white)
    widget.render(image, QPoint(0, 0), renderFlags=QWidget.RenderFlag.DrawChildren)
    return image


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
@pytest.mark.parametrize("zoom", [1.0, 1.15, 2.0])
def test_a_rule_is_one_device_pixel_at_every_scale(
    qtbot: QtBot, look: Theme, scale: float, zoom: float
) -> None:
    look.set(zoom=zoom)
    rule = Rule("ink")
    qtbot.addWidget(rule)
    rule.resize(100, 20)
    image = QImage(round(100 * scale), round(20 * scale), QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(scale)
    image.fill(Qt.GlobalColor.white)

    painter = QPainter(image)
    rule.render(painter, QPoint(0, 0), renderFlags=QWidget.RenderFlag.DrawChildren)
    painter.end()

    middle = image.width() // 2
    column_of = [image.pixelColor(middle, y).name().upper() for y in range(image.height())]
    assert column_of.count(COLOURS["light"]["ink"]) == 1
    assert column_of.count("#FFFFFF") == len(column_of) - 1


def test_a_choice_is_as_high_as_the_design_says_and_higher_when_it_wraps(qtbot: QtBot) -> None:
    short = Choice("部分委托", digit=3)
    long = Choice("受理决定留在窗口，只论证录入、扫描、核对三个环节，其余按原样办理" * 2)
    for choice in (short, long):
        qtbot.addWidget(choice)

    assert short.heightForWidth(400) == 36
    assert long.heightForWidth(300) > 60


@pytest.mark.parametrize("kind", [Choice, Tick])
def test_the_far_end_of_a_choice_can_be_pressed_too(
    qtbot: QtBot, show: Show, kind: type[Choice] | type[Tick]
) -> None:
    button = kind("异议与备注")
    show(button)
    button.resize(400, 36)

    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(380, 18))

    assert button.isChecked()


def test_arrows_move_between_segments_and_tell_what_was_chosen(qtbot: QtBot, show: Show) -> None:
    basis = Segments([("fact", "事实"), ("estimate", "估计"), ("opinion", "意见")], says="依据")
    show(basis)
    basis.show_value("fact")
    basis.button("fact").setFocus()

    with qtbot.waitSignal(basis.chosen) as told:
        QTest.keyClick(basis.button("fact"), Qt.Key.Key_Right)

    assert told.args == ["estimate"]
    assert basis.value == "estimate"


def test_segments_may_hold_nothing(qtbot: QtBot) -> None:
    basis = Segments([("fact", "事实"), ("estimate", "估计")], says="依据")
    qtbot.addWidget(basis)
    basis.show_value("fact")
    basis.show_value(None)

    assert basis.value is None


def test_digits_and_arrows_mark_a_scale(qtbot: QtBot, show: Show) -> None:
    scale = Scale("结果能不能自己核验？")
    show(scale)
    marks: list[int] = []
    scale.marked.connect(marks.append)

    for key in (
        Qt.Key.Key_4,
        Qt.Key.Key_Right,
        Qt.Key.Key_Right,
        Qt.Key.Key_Left,
        Qt.Key.Key_Delete,
    ):
        QTest.keyClick(scale, key)

    assert marks == [4, 5, 5, 4, 0]
    assert scale.mark is None


def test_a_press_on_the_second_cell_marks_two(qtbot: QtBot, show: Show) -> None:
    scale = Scale("D04")
    show(scale)

    QTest.mouseClick(scale, Qt.MouseButton.LeftButton, pos=QPoint(38 + 19, 20))

    assert scale.mark == 2


def test_up_and_down_leave_a_scale_and_never_change_it(qtbot: QtBot, show: Show) -> None:
    scale = Scale("D04")
    show(scale)
    scale.show_mark(3)

    with qtbot.waitSignal(scale.left_for) as told:
        QTest.keyClick(scale, Qt.Key.Key_Down)

    assert told.args == [1]
    assert scale.mark == 3


def test_a_scale_that_is_only_read_stays_as_it_is(qtbot: QtBot, show: Show) -> None:
    scale = Scale("D04")
    show(scale)
    scale.show_mark(3)
    scale.set_read_only(read_only=True)

    QTest.keyClick(scale, Qt.Key.Key_5)

    assert scale.mark == 3


def test_another_raters_mark_is_said_in_words_too(qtbot: QtBot) -> None:
    scale = Scale("D04")
    qtbot.addWidget(scale)
    scale.show_other(2)

    assert scale.accessibleDescription() == "另一位的评分：2"


def test_everything_that_can_be_pressed_or_read_has_a_name(qtbot: QtBot) -> None:
    pieces = [
        IconButton("search", "查找"),
        Icon("check", says="已完成"),
        Chip("尚未开始", "todo"),
        ClauseChip("102号令 第十条（五）·可信 B"),
        Choice("部分委托"),
        Tick("参与人姓名"),
        Scale("D04"),
        Segments([("zh", "中文")], says="语言"),
        Slips((1, 0, 0, 0, 0), says="第一阶段已完成"),
        LargeSlips(["分析"], [0.6], ["6/10"], says="分析 6/10"),
        Mark(says="定策"),
        Notice("problem", "有 1 处问题"),
        EmptyState("evidence", "还没有附件"),
        quiet_row("核清职责", "三定", "已完成"),
    ]
    for piece in pieces:
        qtbot.addWidget(piece)

    assert all(piece.accessibleName() for piece in pieces)


@pytest.mark.parametrize(
    ("row", "height", "name"),
    [
        (
            lambda: quiet_row("比较成本", "真实节约 −3.7 %", "已完成"),
            33,
            "比较成本, 已完成, 真实节约 −3.7 %",
        ),
        (
            lambda: open_row("摸清现状", status=("进行中 7/9", "doing"), data="全成本 367 万元"),
            56,
            "摸清现状, 进行中 7/9, 全成本 367 万元",
        ),
        (
            lambda: open_row("形成论证意见", status=("尚未开始", "todo")),
            44,
            "形成论证意见, 尚未开始",
        ),
        (lambda: fact_row("能切开吗？", "不能", "去这一题"), 44, "能切开吗？ 不能"),
        (lambda: found_row("note", "可避免", "A7", "A-7.2"), 56, "可避免, A7"),
        (lambda: document_row("W01", "诊断报告", "可打印"), 42, "W01 诊断报告, 可打印"),
    ],
)
def test_a_row_is_one_button_with_one_name(
    qtbot: QtBot, row: object, height: int, name: str
) -> None:
    assert callable(row)
    made = row()
    assert isinstance(made, Row)
    qtbot.addWidget(made)

    assert made.sizeHint().height() == height
    assert made.accessibleName() == name
    with qtbot.waitSignal(made.clicked):
        QTest.keyClick(made, Qt.Key.Key_Space)


def test_the_words_inside_a_row_keep_their_own_colour(qtbot: QtBot, show: Show) -> None:
    row = open_row("写清范围", status=("有问题 1", "problem"), data="K6 未通过")
    show(row)
    words = next(label for label in row.findChildren(Label) if label.words == "K6 未通过")

    ink = words.palette().color(words.foregroundRole())
    assert ink.name().upper() == COLOURS["light"]["stop"]


def test_pressing_the_word_of_a_row_presses_the_row(qtbot: QtBot, show: Show) -> None:
    row = quiet_row("比较成本", "真实节约", "已完成")
    show(row)
    row.resize(600, 33)

    with qtbot.waitSignal(row.clicked):
        QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(60, 16))


def test_a_notice_tells_when_its_verb_is_pressed(qtbot: QtBot, show: Show) -> None:
    notice = Notice("warning", "四个条件只填了 3 个", "经费来源稳定：未提供", verb="去补")
    show(notice)
    verb = notice.findChild(Button)
    assert verb is not None

    with qtbot.waitSignal(notice.acted):
        QTest.keyClick(verb, Qt.Key.Key_Space)


def test_a_toast_stays_while_it_has_the_focus_and_goes_after_its_verb(
    qtbot: QtBot, show: Show
) -> None:
    window = QWidget()
    show(window)
    toast = Toast("已撤销", verb="恢复", parent=window)
    toast.show()
    verb = toast.findChild(Button)
    assert verb is not None

    with qtbot.waitSignals([toast.acted, toast.gone]):
        verb.click()


@pytest.mark.parametrize("theme_name", ["light", "dark", "contrast"])
def test_a_wash_becomes_a_border_in_high_contrast(
    qtbot: QtBot, look: Theme, theme_name: str
) -> None:
    look.set(name="contrast" if theme_name == "contrast" else "light")
    box = Surface("stopwash")
    qtbot.addWidget(box)
    box.resize(60, 40)
    image = painted(box)

    is_border = image.pixelColor(30, 0) != image.pixelColor(30, 20)
    assert is_border is (theme_name == "contrast")


def test_logical_measures_follow_the_zoom(qtbot: QtBot, look: Theme) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    box = column(page, margins=(48, 28, 48, 0), spacing=14)
    box.add_gap(20)
    button = Button("继续", "go")
    fixed(button, width=200)
    box.addWidget(button)

    look.set(zoom=1.5)

    assert box.contentsMargins().left() == 72
    assert box.spacing() == 21
    assert button.width() == 300


def test_a_button_made_before_the_size_was_chosen_is_as_large_as_the_rest(
    qtbot: QtBot, look: Theme
) -> None:
    button = Button("继续")
    qtbot.addWidget(button)
    look.set(zoom=2.0)
    button.show()

    assert button.font().pixelSize() == look.font("ui").pixelSize()


def test_what_is_typed_keeps_its_size_when_something_is_wrong_with_it(
    qtbot: QtBot, show: Show
) -> None:
    field = Field(role="input")
    show(field)
    before = field.font().pixelSize()
    field.set_bad(bad=True)

    assert field.font().pixelSize() == before


def test_a_flow_goes_on_below_where_there_is_no_room(qtbot: QtBot, show: Show) -> None:
    holder, parts = QWidget(), [Button("继续"), Button("暂不回答"), Button("Alt")]
    flow = Flow(holder, spacing=10)
    for part in parts[:2]:
        flow.addWidget(part)
    flow.addStretch()
    flow.addWidget(parts[2])
    wanted = sum(part.sizeHint().width() for part in parts) + 20
    show(holder)

    holder.resize(wanted, 200)
    assert len({part.y() for part in parts}) == 1
    holder.resize(wanted + 50, 200)
    assert parts[2].geometry().right() == holder.rect().right()
    holder.resize(wanted - 1, 200)
    assert [part.y() > parts[0].y() for part in parts] == [False, False, True]
    assert parts[2].geometry().right() == holder.rect().right()


def test_the_parts_of_a_flow_that_grow_share_what_is_left(qtbot: QtBot, show: Show) -> None:
    holder, first, second = QWidget(), QWidget(), QWidget()
    flow = Flow(holder)
    flow.addWidget(first, 3)
    flow.addWidget(second, 1)
    holder.resize(400, 40)
    show(holder)

    assert (first.width(), second.width()) == (300, 100)


def test_columns_stand_below_each_other_in_a_narrow_window_and_come_back(
    qtbot: QtBot, show: Show
) -> None:
    left, right = Label("左"), Label("右")
    columns = Columns((left, 0), (right, 330))
    show(columns)

    def places() -> tuple[QPoint, QPoint]:
        start = QPoint(0, 0)
        return left.mapTo(columns, start), right.mapTo(columns, start)

    columns.resize(900, 500)
    qtbot.waitUntil(lambda: places()[1].x() == 900 - 330)
    columns.resize(899, 500)
    qtbot.waitUntil(lambda: places()[1].x() == 0 and places()[1].y() > 0)
    columns.resize(900, 500)
    qtbot.waitUntil(lambda: places()[1].x() == 900 - 330)


def test_a_block_keeps_its_body_within_a_width_and_in_the_middle(qtbot: QtBot, show: Show) -> None:
    body = QWidget()
    block = Block(body, 880)
    block.resize(1300, 200)
    show(block)

    assert body.geometry() == QRect(210, 0, 880, 200)


def test_a_page_body_scrolls_instead_of_being_squeezed(qtbot: QtBot, show: Show) -> None:
    body = QWidget()
    rows = column(body)
    for _ in range(20):
        rows.addWidget(Label("合同制岗位随业务转出而撤销，外包后这笔钱不再发生。" * 4, wrap=True))
    scroll = Scroll(body)
    scroll.resize(400, 300)
    show(scroll)

    assert scroll.verticalScrollBar().maximum() > 0
    label = body.findChildren(Label)[0]
    assert label.height() >= label.heightForWidth(label.width())


def test_a_table_wraps_long_words_and_is_as_high_as_its_rows(qtbot: QtBot, show: Show) -> None:
    rows = (
        ("编制内 6 人", "54.00"),
        ("投诉处理、返工，按科室估计的工时折算，没有单独记账" * 2, "4.00"),
    )
    table = Table(Grid(("科目", "万元"), rows, numeric=(1,)), says="成本")
    table.resize(300, 400)
    show(table)

    assert table.rowHeight(0) == 41
    assert table.rowHeight(1) > 60
    assert table.sizeHint().height() == 32 + table.rowHeight(0) + table.rowHeight(1) + 2
    assert table.horizontalScrollBar().maximum() == 0


def offers(width: int) -> Table:
    heads = ("报价方", "年报价（万元）", "一次性费用（万元）", "合格")
    row = ("政务服务科改进报价", "250.00", "6.00", "是")
    table = Table(Grid(heads, (row,), numeric=(1, 2)), says="报价")
    table.resize(width, 300)
    return table


@pytest.mark.parametrize(("width", "head"), [(640, 32), (400, 49)])
def test_headings_stand_in_two_lines_before_a_table_scrolls(
    width: int, head: int, qtbot: QtBot, show: Show
) -> None:
    table = offers(width)
    show(table)

    assert table.horizontalHeader().height() == head
    assert table.horizontalScrollBar().maximum() == 0
    assert table.sizeHint().height() == head + table.rowHeight(0) + 2


def test_a_table_that_scrolls_anyway_leaves_its_words_room(qtbot: QtBot, show: Show) -> None:
    table = offers(240)
    show(table)

    assert table.horizontalScrollBar().maximum() > 0
    assert table.columnWidth(0) == 132


def test_a_cell_is_read_with_its_row_and_its_column(qtbot: QtBot) -> None:
    grid = Grid(("科目", "万元"), (("场地", "24.00"),), numeric=(1,))

    said = grid.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole)

    assert said == "场地 万元 24.00"
