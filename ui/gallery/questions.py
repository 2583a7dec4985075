"""One question of every kind, in both languages, for the gallery and its tests."""

from decimal import Decimal

from wizard.content.comparison import Alternative, Criterion, ScoresQuestion, WeightsQuestion
from wizard.content.questions import (
    AttachmentQuestion,
    ChoiceQuestion,
    Column,
    DateQuestion,
    MoneyQuestion,
    NumberQuestion,
    Option,
    PresetRow,
    Question,
    RatingQuestion,
    TableQuestion,
    TextQuestion,
    YesNoQuestion,
)
from wizard.content.text import Text


def _text(zh: str, en: str) -> Text:
    return Text(zh=zh, en=en)


def _option(name: str, zh: str, en: str, hint: Text | None = None) -> Option:
    return Option(id=name, label=_text(zh, en), hint=hint)


WHY = _text(
    "用于成本比较的第 2 行，也决定外包后能真正省下多少。",
    "Feeds line 2 of the cost comparison and decides what outsourcing would really save.",
)

MONEY = MoneyQuestion(
    kind="money",
    id="baseline.contract_pay",
    label=_text("合同制人员费用", "Pay of contract staff"),
    prompt=_text(
        "近 12 个月，14 名合同制人员的劳动报酬和社保一共多少钱？",
        "Over the last 12 months, what did pay and social insurance for the 14 contract staff "
        "come to?",
    ),
    why=WHY,
    per=_text("年", "year"),
)
COUNT = NumberQuestion(
    kind="number",
    id="market.suppliers",
    label=_text("供应商家数", "Suppliers"),
    prompt=_text("需求调查问了几家供应商？", "How many suppliers did the requirements survey ask?"),
    why=_text("少于 3 家，调查不算数。", "With fewer than 3 the survey does not count."),
    unit=_text("家", "suppliers"),
    at_least=Decimal(3),
)
PERCENT = NumberQuestion(
    kind="number",
    id="baseline.satisfaction",
    label=_text("满意率", "Satisfaction"),
    prompt=_text("近 12 个月的满意率是多少？", "What share of users was satisfied?"),
    unit=_text("%", "%"),
    decimals=1,
    at_least=Decimal(0),
    at_most=Decimal(100),
)
BUYER = ChoiceQuestion(
    kind="choice",
    id="purchase.buyer",
    label=_text("谁来采购", "Who buys"),
    prompt=_text("由谁组织采购？", "Who runs the purchase?"),
    why=_text("决定采购方式和时限。", "Decides the procedure and its time limits."),
    options=(
        _option("self", "采购人自行管理", "The department itself"),
        _option(
            "central",
            "委托集中采购机构",
            "The central purchasing body",
            _text("目录内的项目必须委托", "Obligatory for listed items"),
        ),
        _option("part", "部分委托", "Partly entrusted"),
    ),
)
RISKS = ChoiceQuestion(
    kind="choice",
    id="redline.powers",
    label=_text("权力环节", "Public powers"),
    prompt=_text(
        "里面有没有许可、处罚、裁量这样的权力？",
        "Does it involve permits, penalties or discretion?",
    ),
    several=True,
    none_of_these="none",
    options=(
        _option("permit", "行政许可", "Permits"),
        _option("penalty", "行政处罚", "Penalties"),
        _option("ruling", "行政裁决", "Rulings"),
        _option("collect", "行政征收", "Levies"),
        _option("force", "行政强制", "Enforcement"),
        _option("none", "都没有", "None of these"),
    ),
)
REGION = ChoiceQuestion(
    kind="choice",
    id="profile.trade",
    label=_text("行业", "Trade"),
    prompt=_text("这项服务属于哪一类？", "Which kind of service is it?"),
    options=tuple(
        _option(f"k{place}", zh, en)
        for place, (zh, en) in enumerate(
            (
                ("热线与咨询", "Enquiry lines"),
                ("物业与保洁", "Premises and cleaning"),
                ("信息系统运维", "Running information systems"),
                ("档案整理与数字化", "Archives and scanning"),
                ("会计核算", "Book-keeping"),
                ("培训", "Training"),
                ("会议服务", "Meetings"),
                ("课题研究", "Research"),
                ("检验检测", "Testing"),
            )
        )
    ),
)
SPLITTABLE = YesNoQuestion(
    kind="yes_no",
    id="redline.split",
    label=_text("能否切开", "Can be split"),
    prompt=_text(
        "权力环节能不能和操作环节切开？", "Can the powers be split from the routine work?"
    ),
    yes=_text("能", "Yes"),
    no=_text("不能", "No"),
)
SOURCE = TextQuestion(
    kind="text",
    id="baseline.source",
    label=_text("出处", "Source"),
    prompt=_text("这个数从哪里来？", "Where does the figure come from?"),
    example=_text("财务科 2026 年工资台账", "Finance office payroll, 2026"),
)
REASON = TextQuestion(
    kind="text",
    id="argument.reason",
    label=_text("理由", "Reason"),
    prompt=_text("为什么现在要动？", "Why change it now?"),
    lines=3,
    at_most=200,
)
EXPIRY = DateQuestion(
    kind="date",
    id="contract.ends",
    label=_text("到期日", "End of contract"),
    prompt=_text("现有合同哪天到期？", "On which day does the present contract end?"),
)
SWITCHING = RatingQuestion(
    kind="rating",
    id="diagnosis.d06",
    label=_text("可切换、可收回", "Can be switched or taken back"),
    prompt=_text("换一家或收回来，容易吗？", "Is it easy to change supplier or take it back?"),
    anchor1=_text("深度专有，难以移出", "Deeply proprietary, hard to move"),
    anchor3=_text("6 个月内能换商或收回", "Can be switched or taken back within 6 months"),
    anchor5=_text(
        "资料、数据、接口标准化，3 个月内可换商或收回",
        "Records, data and interfaces are standard; 3 months are enough",
    ),
)
CHECKING = RatingQuestion(
    kind="rating",
    id="diagnosis.d04",
    label=_text("可核验", "Can be checked"),
    prompt=_text("结果能不能自己核验？", "Can we check the results ourselves?"),
    anchor1=_text("只能听承办方说", "Only the provider can tell"),
    anchor3=_text("能抽查一部分", "Samples can be checked"),
    anchor5=_text("全部能自己核验", "All of it can be checked"),
)
DOCUMENTS = AttachmentQuestion(
    kind="attachment",
    id="baseline.files",
    label=_text("附件", "Files"),
    prompt=_text("请附上工资台账", "Attach the payroll"),
)
COSTS = TableQuestion(
    kind="table",
    id="cost.lines",
    label=_text("成本明细", "Cost lines"),
    prompt=_text("各项成本里，可避免的占多少？", "How much of each cost is avoidable?"),
    name_label=_text("科目", "Item"),
    rows=(
        PresetRow(id="posts", label=_text("编制内 6 人", "6 established posts")),
        PresetRow(id="contract", label=_text("合同制 14 人", "14 contract staff")),
        PresetRow(id="rooms", label=_text("场地", "Premises"), values={"share": "0"}),
    ),
    columns=(
        Column(id="amount", label=_text("全成本", "Full cost"), kind="money"),
        Column(
            id="share",
            label=_text("可避免比例", "Avoidable"),
            kind="number",
            unit=_text("%", "%"),
            at_least=Decimal(0),
            at_most=Decimal(100),
            default="100",
        ),
        Column(
            id="basis",
            label=_text("依据", "Basis"),
            kind="choice",
            options=(
                _option("fact", "事实", "Fact"),
                _option("estimate", "估计", "Estimate"),
                _option("opinion", "意见", "Opinion"),
            ),
        ),
        Column(id="paid", label=_text("已支付", "Paid"), kind="yes_no", required=False),
        Column(id="note", label=_text("说明", "Note"), kind="text", required=False, share=3),
    ),
)


def _criterion(name: str, label: Text, worst: Text, best: Text, *, computed: bool) -> Criterion:
    """A criterion whose middle levels only say where they stand."""
    half = _text("居中", "In the middle")
    between = (_text("偏差", "Rather bad"), half, _text("偏好", "Rather good"))
    return Criterion(
        id=name, label=label, means=half, anchors=(worst, *between, best), computed=computed
    )


CRITERIA = (
    _criterion(
        "quality",
        _text("服务质量", "Quality"),
        _text("长期不达标", "Missed for long"),
        _text("全部稳定达标", "All met steadily"),
        computed=False,
    ),
    _criterion(
        "cost",
        _text("全周期成本", "Whole-life cost"),
        _text("多花三成以上", "30 % more"),
        _text("少花三成以上", "30 % less"),
        computed=True,
    ),
    _criterion(
        "undo",
        _text("可逆性", "Reversibility"),
        _text("退不回来", "No way back"),
        _text("随时可以恢复", "At any time"),
        computed=False,
    ),
)
WEIGHING = WeightsQuestion(
    kind="weights",
    id="compare.weights",
    label=_text("准则权重", "Weights"),
    prompt=_text("各条准则有多重要？", "How much does each criterion weigh?"),
    criteria=CRITERIA,
)
SCORING = ScoresQuestion(
    kind="scores",
    id="compare.scores",
    label=_text("方案打分", "Scores"),
    prompt=_text("每个方案得多少分？", "How does each option score?"),
    criteria=CRITERIA,
    alternatives=tuple(
        Alternative(id=name, label=label, hint=label, computed=name != "bpr")
        for name, label in (
            ("keep", _text("维持自办", "Keep in-house")),
            ("bpr", _text("流程再造", "Redesign")),
            ("outsource", _text("外包", "Outsourcing")),
        )
    ),
)

QUESTIONS: tuple[Question, ...] = (
    MONEY,
    COUNT,
    PERCENT,
    BUYER,
    RISKS,
    REGION,
    SPLITTABLE,
    SOURCE,
    REASON,
    EXPIRY,
    CHECKING,
    SWITCHING,
    DOCUMENTS,
    COSTS,
    WEIGHING,
    SCORING,
)

VALUES: dict[str, object] = {
    MONEY.id: "1470000",
    COUNT.id: "11",
    PERCENT.id: "92.5",
    BUYER.id: "central",
    RISKS.id: ["permit", "ruling"],
    REGION.id: "k2",
    SPLITTABLE.id: "no",
    SOURCE.id: "财务科 2026 年 1—10 月工资台账，折算全年",
    REASON.id: "现有合同 2027 年 3 月到期。热线接通率连续两年低于 85 %，扩编没有可能。",
    EXPIRY.id: "2027-03-31",
    CHECKING.id: {"marks": {"a": "4", "b": "2"}},
    SWITCHING.id: {
        "marks": {"a": "3"},
        "reason": "话务平台为自有，知识库导出需服务商配合；接口清单见附件 2。",
    },
    DOCUMENTS.id: [
        {"name": "工资台账2026.xlsx", "sha256": "5f2c", "note": "财务科，318 KB"},
        {"name": "社保缴费证明.pdf", "sha256": "9a01", "note": "2 页"},
    ],
    COSTS.id: [
        {"row": "posts", "amount": "1080000", "share": "50", "basis": "fact", "paid": "yes"},
        {"row": "contract", "amount": "1470000", "share": "100", "basis": "fact", "paid": "yes"},
        {"row": "rooms", "amount": "240000", "share": "0", "basis": "estimate", "paid": "no"},
        {
            "row": "r1",
            "name": "质量成本",
            "amount": "80000",
            "share": "150",
            "basis": "opinion",
            "note": "投诉处理、返工，按科室估计的工时折算，没有单独记账",
        },
    ],
    WEIGHING.id: {"way": "swing", "given": {"quality": "100", "cost": "60", "undo": "40"}},
    SCORING.id: {
        "keep": {"quality": ["20", "30", "40"], "undo": ["100", "100", "100"]},
        "bpr": {"quality": ["40", "50", "60"], "cost": ["50", "55", "60"], "undo": "unknown"},
        "outsource": {"quality": ["60", "75", "120"], "undo": ["30", "40", "50"]},
    },
}

PROBLEMS: dict[str, tuple[str, str]] = {
    MONEY.id: ("须不小于 0", "Must be at least 0"),
    COUNT.id: ("须不小于 3", "Must be at least 3"),
    PERCENT.id: ("须在 0 与 100 之间", "Must be between 0 and 100"),
    BUYER.id: ("必须填写", "Must be answered"),
    EXPIRY.id: ("应形如 2027-03-31", "Write it like 2027-03-31"),
    REASON.id: ("最多 200 字", "At most 200 characters"),
    COSTS.id: (
        "第 4 行“可避免比例”：须在 0 与 100 之间",
        "Line 4, Avoidable: must be between 0 and 100",
    ),
}
