"""What is wrong at one place of a content file, by the code of the complaint."""

from collections.abc import Mapping

from wizard.content.text import Text
from wizard.wordings.text import t as _t

COMPLAINTS: Mapping[str, Text] = {
    "complaint.key_missing": _t("缺 {place}，须补上。", "{place} is missing; supply it."),
    "complaint.key_unknown": _t(
        "不认识 {place}，须删去或改正写法。",
        "{place} is not known here; remove it or correct its spelling.",
    ),
    "complaint.not_one_of": _t(
        "{place} 须是这些之一：{expected}。", "{place} must be one of: {expected}."
    ),
    "complaint.wrong_form": _t(
        "{place} 的写法不对，须合 {pattern}。", "{place} must have the form {pattern}."
    ),
    "complaint.not_text": _t("{place} 须是文字，写在引号里。", "{place} must be text, in quotes."),
    "complaint.not_whole": _t("{place} 须是整数。", "{place} must be a whole number."),
    "complaint.not_number": _t("{place} 须是数字。", "{place} must be a number."),
    "complaint.not_true_or_false": _t(
        "{place} 须是 true 或 false。", "{place} must be true or false."
    ),
    "complaint.not_date": _t(
        "{place} 须是日期，形如 2026-03-05。", "{place} must be a date such as 2026-03-05."
    ),
    "complaint.not_list": _t("{place} 须是列表，写在 [] 里。", "{place} must be a list, in []."),
    "complaint.not_table": _t(
        "{place} 须是一组键和值，写在 {} 里。", "{place} must be keys and values, in {}."
    ),
    "complaint.not_tables": _t(
        "{place} 须写成若干个 [[{place}]]。", "{place} must be written as [[{place}]] entries."
    ),
    "complaint.no_place": _t("{place} 不能写在内容包里。", "{place} has no place in a pack."),
    "complaint.other": _t("{place}：{message}", "{place}: {message}"),
}
MORE = _t("另有 {others} 处。", " And {others} more.")
