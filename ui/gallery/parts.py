"""The parts of the window, as in the pictures of the visual language."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtWidgets import QWidget

from ui.theme import theme
from ui.widgets.box import Icon, Rule, Surface
from ui.widgets.buttons import Button, IconButton
from ui.widgets.chip import Chip, ChipKind, ClauseChip
from ui.widgets.choice import Choice, Tick
from ui.widgets.label import Heading, Label
from ui.widgets.layouts import Stack, column, fixed, line
from ui.widgets.notice import EmptyState, Notice, Toast
from ui.widgets.rows import open_row, quiet_row
from ui.widgets.scale import Scale
from ui.widgets.segments import Segments
from ui.widgets.slips import LargeSlips, Mark, Slips
from wizard.languages import Lang
from wizard.paths import ICONS

WIDE = 1.5
"""From this zoom on, two columns do not fit a small screen."""

Pick = Callable[[str, str], str]


def parts_page(lang: Lang) -> QWidget:
    """The parts, in two columns where there is room."""
    page = QWidget()
    beside = theme().zoom < WIDE
    place = line if beside else column
    both = place(page, margins=(48, 14, 48, 24), spacing=0)
    left, right = column(spacing=12), column(spacing=10)
    both.addLayout(left, 1)
    both.add_gap(52 if beside else 20)
    both.addLayout(right, 1)
    for add in (_buttons, _choices, _status, _marks, _headings):
        add(left, partial(pick, lang))
    left.addStretch(1)
    for add in (_notices, _ripple, _rows, _icons):
        add(right, partial(pick, lang))
    right.addStretch(1)
    return page


def pick(lang: Lang, zh: str, en: str) -> str:
    """The words in this language."""
    return zh if lang == "zh" else en


def _titled(place: Stack, title: str) -> None:
    place.addWidget(Label(title, "h3"))
    place.addWidget(Rule("edge"))


def _beside(place: Stack, widgets: Iterable[QWidget]) -> None:
    row = line(spacing=12)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    place.addLayout(row)


def _buttons(place: Stack, say: Pick) -> None:
    _titled(place, say("按钮", "Buttons"))
    row = line(spacing=18)
    row.addWidget(Button(say("继续", "Continue"), "go"))
    row.addWidget(Button(say("打印说明", "Print the note")))
    row.addWidget(Button(say("暂不回答，记为待办", "Leave it for later"), "link"))
    row.addStretch(1)
    place.addLayout(row)
    tools = line(spacing=6)
    tools.addWidget(Button(say("打印", "Print"), icon="print"))
    tools.addWidget(Button(say("附件 1", "Files 1"), "quiet", icon="evidence"))
    tools.addWidget(Button(say("备注", "Note"), "quiet", icon="note"))
    tools.addWidget(Button(say("待复核", "Flag for review"), "quiet", icon="flag"))
    tools.addWidget(IconButton("search", say("查找", "Find")))
    tools.addWidget(IconButton("settings", say("显示", "Display")))
    tools.addStretch(1)
    place.addLayout(tools)


def _choices(place: Stack, say: Pick) -> None:
    _titled(place, say("选项", "Choices"))
    both = line(spacing=30)
    radios, ticks = column(), column()
    first = Choice(say("采购人自行管理", "The department itself"), digit=1)
    second = Choice(say("委托集中采购机构", "The central purchasing body"), digit=2)
    second.setChecked(True)
    radios.addWidget(first)
    radios.addWidget(second)
    on = Tick(say("推导过程和条文", "Derivations and clauses"))
    on.setChecked(True)
    ticks.addWidget(on)
    ticks.addWidget(Tick(say("参与人姓名", "Names of those taking part")))
    holder = QWidget()
    holder.setLayout(radios)
    both.addWidget(holder)
    both.addLayout(ticks)
    both.addStretch(1)
    place.addLayout(both)
    basis = Segments(
        [
            ("fact", say("事实", "Fact")),
            ("estimate", say("估计", "Estimate")),
            ("opinion", say("意见", "Opinion")),
        ],
        says=say("依据", "Basis"),
    )
    basis.show_value("fact")
    place.addWidget(basis)
    marks = Scale("D04")
    marks.show_mark(4)
    marks.show_other(2)
    place.addWidget(marks)


def _status(place: Stack, say: Pick) -> None:
    _titled(place, say("状态词、标签", "Status words and labels"))
    words: tuple[tuple[str, ChipKind], ...] = (
        (say("尚未开始", "Not started"), "todo"),
        (say("进行中 2/5", "In progress 2/5"), "doing"),
        (say("有问题 1", "1 problem"), "problem"),
        (say("不能开始：先通过关口 G1", "Cannot start: pass gate G1 first"), "locked"),
        (say("已完成", "Done"), "done"),
    )
    clause = say("102号令 第十条（五）·可信 B", "Order 102 Art. 10(5) · grade B")
    doubtful = say("可信 D，仅供参考", "Grade D, for reference only")
    chips = [Chip(text, kind) for text, kind in words]
    _beside(place, chips[:3])
    _beside(place, chips[3:])
    flag = Chip(say("待复核", "To review"), "amber", icon="flag")
    _beside(place, (ClauseChip(clause), flag))
    later = Chip(say("补录", "Added later"))
    _beside(place, (ClauseChip(doubtful, only_for_reference=True), later))


def _marks(place: Stack, say: Pick) -> None:
    _titled(place, say("五策", "Five slips"))
    row = line(spacing=24)
    row.addWidget(Mark(72))
    row.addWidget(Mark(22))
    row.addWidget(Mark(16))
    row.addWidget(Slips((1, 0.5, 0, 0, 0)))
    row.addWidget(Slips((1, 1, 1, 0.3, 0), "table"))
    row.addStretch(1)
    place.addLayout(row)
    names = say("分析 计划 转移 治理 评估", "Analyse Plan Transfer Govern Evaluate").split()
    counts = ("6/10", "0/11", "0/8", "0/10", "0/8")
    place.addWidget(LargeSlips(names, (0.6, 0, 0, 0, 0), counts))


def _rows(place: Stack, say: Pick) -> None:
    _titled(place, say("整行链接", "Rows"))
    rows = column()
    done, office = say("已完成", "Done"), say("约 4 分钟·财务科", "About 4 minutes · finance")
    duty = say("三定规定第四条第（六）项·行政机关", "Duties art. 4(6) · administration")
    rows.addWidget(quiet_row(say("核清职责和单位性质", "Settle the duties"), duty, done))
    rows.addWidget(
        open_row(
            say("摸清现状：量、钱、人、质量", "Baseline: volume, money, people"),
            status=(say("进行中 7/9", "In progress 7/9"), "doing"),
            data=say("全成本 367 万元·编制内 6 人", "Full cost 3.67 m yuan · 6 posts"),
            note=office,
        )
    )
    failed = say("八项检验过 7 项：K6 可切换未过", "7 of 8 tests passed: not K6")
    rows.addWidget(
        open_row(
            say("写清范围、边界和层次", "Scope, boundary and level"),
            status=(say("有问题 1", "1 problem"), "problem"),
            data=failed,
        )
    )
    locked = say("不能开始：先形成论证意见", "Cannot start: argue first")
    rows.addWidget(quiet_row(say("集体决策", "Decide together"), "", locked, is_locked=True))
    place.addLayout(rows)


def _headings(place: Stack, say: Pick) -> None:
    _titled(place, say("标题和正文", "Headings and prose"))
    advice = say(
        "建议：有条件实施，或先试点（较稳健）。",
        "Advice: go ahead with conditions, or pilot first (fairly robust).",
    )
    place.addWidget(Heading(advice, "h0"))
    asked = say(
        "近 12 个月，14 名合同制人员的劳动报酬和社保一共多少钱？包括单位缴纳的住房公积金。",
        "Over the last 12 months, what did pay and social insurance for the 14 contract staff "
        "come to?",
    )
    place.addWidget(Heading(asked))
    prose = say(
        "合同制岗位随业务转出而撤销，外包后这笔钱不再发生（见“转移成本”）。如果其中有人会留用，"
        "请在 A7 把比例改低，报告会写明理由。",
        "Contract posts end when the work moves out, so this money is no longer spent. If someone "
        "stays, lower the share in A7; the report will say why.",
    )
    place.addWidget(Label(prose, "body", "ink2", wrap=True))


def _notices(place: Stack, say: Pick) -> None:
    _titled(place, say("提示：只有三种", "Notices: three kinds"))
    place.addWidget(
        Notice(
            "problem",
            say("有 1 处问题", "1 problem"),
            say("需求调查的供应商家数：须不小于 3", "Suppliers asked: must be at least 3"),
            verb=say("去改", "Change it"),
        )
    )
    place.addWidget(
        Notice(
            "warning",
            say("合同期 36 个月，四个条件只填了 3 个", "36 months, but only 3 of 4 conditions"),
            say("经费来源稳定：未提供", "Stable funding: not given"),
            verb=say("去补", "Add it"),
        )
    )
    place.addWidget(
        Notice(
            "note",
            say("这里先按默认参数算", "Default parameters are used here"),
            say(
                "退出率 2 %，风险率 3 %。结果页会印出来。",
                "Exit 2 %, risk 3 %. The result page prints them.",
            ),
            verb=say("查看", "Look"),
        )
    )


def _ripple(place: Stack, say: Pick) -> None:
    _titled(place, say("改动的波及", "What a change affects"))
    box = Surface("paper", border="edge", radius=6)
    inside = column(box, margins=(24, 16, 24, 18), spacing=4)
    inside.addWidget(
        Heading(say("改这个回答会牵动 4 处", "Changing this answer affects 4 things"), "h2")
    )
    facts = (
        (say("真实节约", "Real saving"), "−3.7 % → +14.2 %"),
        (say("综合适宜度", "Suitability"), "62.8 → 75.3"),
    )
    for label, value in facts:
        row = line()
        name = Label(label, "ui", "ink2")
        fixed(name, width=110)
        row.addWidget(name)
        row.addWidget(Label(value))
        row.addStretch(1)
        inside.addLayout(row)
    inside.add_gap(8)
    row = line(spacing=16)
    row.addWidget(Button(say("就这样改", "Change it"), "go"))
    row.addWidget(Button(say("先不改", "Leave it"), "link"))
    row.addStretch(1)
    inside.addLayout(row)
    place.addWidget(box)
    place.addWidget(
        EmptyState(
            "evidence",
            say("还没有附件", "No files yet"),
            say("把文件拖到这里，或按 Ctrl+E。", "Drop one here, or press Ctrl+E."),
        )
    )
    holder = QWidget()
    toast = Toast(
        say("已撤销：A-2.3 由 6 改回 8", "Undone: A-2.3 from 6 back to 8"),
        verb=say("恢复", "Redo"),
        parent=holder,
    )
    toast.stay()
    row = line(holder)
    row.addWidget(toast)
    row.addStretch(1)
    place.addWidget(holder)


def _icons(place: Stack, say: Pick) -> None:
    _titled(place, say("图标", "Icons"))
    names = sorted(path.stem for path in ICONS.glob("*.svg"))
    for start in range(0, len(names), 14):
        row = line(spacing=16)
        for name in names[start : start + 14]:
            row.addWidget(Icon(name, 20, "ink2", says=name))
        row.addStretch(1)
        place.addLayout(row)
