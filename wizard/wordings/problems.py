"""Why an answer is not acceptable as it stands, by the code of the `Problem`."""

from collections.abc import Mapping

from wizard.content.text import Text
from wizard.wordings.text import t as _t

PROBLEMS: Mapping[str, Text] = {
    "choice.malformed": _t("须从选项中选择", "Choose from the options"),
    "choice.empty": _t("必须选择", "Must be chosen"),
    "choice.unknown_option": _t(
        "选项 {option} 已不在本题中，须重新选择",
        "The option {option} is no longer offered; choose again",
    ),
    "choice.contradiction": _t(
        "选了“没有”就不能再选其他", "“None” cannot stand beside other options"
    ),
    "text.malformed": _t("须为文字", "Must be text"),
    "text.empty": _t("必须填写", "Must be filled in"),
    "text.too_long": _t("须不超过 {at_most} 字", "Must be at most {at_most} characters"),
    "number.malformed": _t("须为数字", "Must be a number"),
    "number.too_small": _t("须不小于 {at_least}", "Must be at least {at_least}"),
    "number.too_large": _t("须不大于 {at_most}", "Must be at most {at_most}"),
    "number.outside": _t(
        "须在 {at_least} 与 {at_most} 之间", "Must be between {at_least} and {at_most}"
    ),
    "date.malformed": _t("应形如 2026-03-05", "Should look like 2026-03-05"),
    "rating.malformed": _t("须为 1 到 5 分", "Must be a mark from 1 to 5"),
    "rating.one_rater": _t("须有两人独立评分", "Two people must rate independently"),
    "rating.apart": _t(
        "两人相差 2 分以上，须会商并写明商定分",
        "The raters differ by 2 or more; confer and give the agreed mark",
    ),
    "attachment.malformed": _t(
        "附件没有记全，须重新添加", "The file is not recorded; add it again"
    ),
    "attachment.too_few": _t("须不少于 {at_least} 个附件", "At least {at_least} file(s) needed"),
    "table.malformed": _t(
        "表格没有记全，须重新填写", "The table is not recorded; fill it in again"
    ),
    "table.too_few": _t("须不少于 {at_least} 行", "At least {at_least} row(s) needed"),
    "table.too_many": _t("须不超过 {at_most} 行", "At most {at_most} rows"),
    "cell.empty": _t("必须填写", "Must be filled in"),
    "weights.malformed": _t(
        "权重没有记全，须重新填写", "The weights are not recorded; give them again"
    ),
    "weights.unfinished": _t("“{criterion}”还没有填", "{criterion} is still open"),
    "weights.all_zero": _t(
        "不能全为 0，至少给一项正数", "Not all may be 0; give at least one more"
    ),
    "weights.top_open": _t(
        "最重要的一项须为 100，其余与它相比", "The weightiest must be 100; compare the rest with it"
    ),
    "weights.apart": _t(
        "{names} 与其余准则之间还没有比较，须至少再答一对",
        "Nothing yet compares {names} with the others; answer at least one more pair",
    ),
    "scores.malformed": _t(
        "打分没有记全，须重新填写", "The scores are not recorded; give them again"
    ),
    "scores.unfinished": _t(
        "“{option}”的“{criterion}”还没有打分；不知道的填“?”",
        "{option} has no score on {criterion}; enter ? where it is not known",
    ),
    "scores.unreadable": _t(
        "“{option}”的“{criterion}”应形如 70，或 60 70 80",
        "{option}, {criterion}: should look like 70, or 60 70 80",
    ),
    "scores.off_scale": _t(
        "“{option}”的“{criterion}”须在 0 与 100 之间",
        "{option}, {criterion}: must be between 0 and 100",
    ),
    "scores.range": _t(
        "“{option}”的“{criterion}”须依次为低、最可能、高",
        "{option}, {criterion}: must run low, likely, high",
    ),
    "scores.too_few": _t("须至少给两个方案打分", "At least two options must be scored"),
    "not_applicable.no_reason": _t("不适用须写明理由", "Say why it does not apply"),
}
