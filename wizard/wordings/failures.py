"""What stands in the way of an act, and what to do, by the code of the `WizardError`."""

from collections.abc import Mapping

from wizard.content.text import Text
from wizard.wordings.text import t as _t

FAILURES: Mapping[str, Text] = {
    "workspace.exists": _t(
        "这里已经有同名文件，没有改动它。换一个名称，或直接打开它。（{file}）",
        "A file of this name is already there and was left as it is. Choose another name, or open it. ({file})",
    ),
    "workspace.not_created": _t(
        "工作区没有建成，这里写不进去：{why}。换一个文件夹再试。（{file}）",
        "The workspace was not made; nothing could be written here: {why}. Try another folder. ({file})",
    ),
    "workspace.missing": _t(
        "找不到这个文件。它可能已移动或改名，U 盘可能没有插好。（{file}）",
        "This file cannot be found. It may have been moved or renamed, or the stick is not plugged in. ({file})",
    ),
    "workspace.read_only": _t(
        "这个文件只能读，不能写。把它复制到可以写的文件夹，再打开副本。没有改动任何内容。（{file}）",
        "This file can be read but not written. Copy it to a folder you may write to and open the copy. Nothing has been changed. ({file})",
    ),
    "workspace.open_elsewhere": _t(
        "这个文件正在别处打开。在那边关闭后再试。没有改动任何内容。（{file}）",
        "This file is open elsewhere, perhaps on another computer. Close it there and try again. Nothing has been changed. ({file})",
    ),
    "workspace.not_a_workspace": _t(
        "这不是定策的工作区文件。选择扩展名为 .dingce 的文件。没有改动任何内容。（{file}）",
        "This is not a Dingce workspace. Choose a file ending in .dingce. Nothing has been changed. ({file})",
    ),
    "workspace.newer": _t(
        "这个文件是用更新版本的定策保存的，本版本读不全。用新版本打开。没有改动任何内容。（{file}）",
        "This file was saved by a newer Dingce that this one cannot read in full. Open it with the newer one. Nothing has been changed. ({file})",
    ),
    "workspace.damaged": _t(
        "这个文件已损坏，不能打开。没有改动任何内容。可用的备份在：{backups}",
        "This file is damaged and cannot be opened. Nothing has been changed. Backups are in: {backups}",
    ),
    "workspace.pack_missing": _t(
        "文件里缺少内容包 {pack} {version}，这个事项打不开。用备份恢复。",
        "The file lacks the content pack {pack} {version}, so this matter cannot be opened. Restore a backup.",
    ),
    "matter.unknown": _t(
        "文件里没有这个事项：{matter}。", "There is no such matter in the file: {matter}."
    ),
    "matter.date_too_early": _t(
        "基准日 {day} 太早，内容包从 {since} 起才能作判断。没有新建事项。改用 {since} 或之后的基准日；日期若取自本机，先调准本机日期。",
        "The reference date {day} is too early: the content can judge only from {since} on. No matter was made. Use a date from {since} on; if this computer gave the date, set its clock first.",
    ),
    "matter.not_saved": _t(
        "事项没有存上：{why}。已填的内容还在屏幕上，检查磁盘后再试。",
        "The matter was not saved: {why}. What you entered is still on screen; check the disk and try again.",
    ),
    "answer.not_saved": _t(
        "没有存上：{why}。内容还在屏幕上，检查磁盘后再试。",
        "Not saved: {why}. It is still on screen; check the disk and try again.",
    ),
    "record.not_saved": _t(
        "没有存上：{why}。检查磁盘后再试。", "Not saved: {why}. Check the disk and try again."
    ),
    "gate.not_saved": _t(
        "关口 {gate} 没有存上：{why}。检查磁盘后再试。",
        "Gate {gate} was not saved: {why}. Check the disk and try again.",
    ),
    "gate.closed": _t(
        "关口 {gate} 还差 {left} 项，现在不能通过。",
        "Gate {gate} still lacks {left}; it cannot be passed yet.",
    ),
    "seal.refused": _t(
        "自办成本还没有填，或者已经密封、没有改动，不用再封。",
        "There is no in-house cost yet, or it is sealed and unchanged; there is nothing to seal.",
    ),
    "file.too_large": _t(
        "附件超过 {at_most}，没有存入。压缩或拆分后再加。",
        "The file exceeds {at_most} and was not stored. Compress or split it.",
    ),
    "file.not_saved": _t(
        "附件没有存上：{why}。检查磁盘后再试。",
        "The file was not stored: {why}. Check the disk and try again.",
    ),
    "file.unknown": _t(
        "文件里找不到这个附件的内容。用备份恢复。",
        "The content of this file is missing. Restore a backup.",
    ),
    "file.unreadable": _t(
        "这个附件读不出来：{why}。（{file}）", "This file cannot be read: {why}. ({file})"
    ),
    "backup.failed": _t(
        "打开前没能备份：{why}。备份文件夹是 {folder}。没有改动任何内容。",
        "No backup could be made before opening: {why}. The folder is {folder}. Nothing has been changed.",
    ),
    "content.file_missing": _t(
        "{file}：没有这个文件。补上它。", "{file}: the file is missing. Supply it."
    ),
    "content.not_toml": _t("{file}：格式不对，{detail}", "{file}: not valid TOML, {detail}"),
    "content.unexpected_key": _t(
        "{file}：不认识 {key}，这里只能是 {known}。",
        "{file}: {key} is not known here; only {known} is.",
    ),
    "content.invalid": _t("{file}：{detail}", "{file}: {detail}"),
    "overlay.refused": _t(
        "补充包没有导入，有 {count} 处须改，已有内容没有变动：\n{detail}",
        "The overlay was not taken over; {count} to put right, and nothing has been changed:\n{detail}",
    ),
    "overlay.not_removed": _t(
        "补充包没有撤下，有 {count} 处依赖它，已有内容没有变动：\n{detail}",
        "The overlay was not removed; {count} lean on it, and nothing has been changed:\n{detail}",
    ),
    "upgrade.date_too_early": _t(
        "基准日 {day} 早于内容包 {version} 能作判断的第一天 {since}，没有更新。事项仍按原内容包办理。",
        "The reference date {day} is before the first day {since} from which the content pack {version} can judge, so nothing was upgraded. The matter goes on under its own pack.",
    ),
    "overlay.not_there": _t(
        "这个文件里没有补充包 {overlay}。", "This file has no overlay {overlay}."
    ),
    "overlay.not_saved": _t(
        "补充包没有存上：{why}。检查磁盘后再试。",
        "The overlay was not saved: {why}. Check the disk and try again.",
    ),
    "overlay.folder_taken": _t(
        "{folder} 里已经有文件，没有写入。换一个新文件夹。",
        "There are files in {folder} already; nothing was written. Choose a new folder.",
    ),
    "overlay.folder_closed": _t(
        "{folder} 写不进去：{why}。换一个文件夹再试。",
        "Nothing could be written to {folder}: {why}. Try another folder.",
    ),
    "content.pack_unfit": _t(
        "这里的事项是按内容包 {pack} {version} 建的，本版本的定策不能据它判断，打不开。没有改动任何内容。把事项更换到现在的内容包，或用建立它的定策版本打开。（缺或不认识 {count} 项：{names}）",
        "Matters here were made with the content pack {pack} {version}, by which this Dingce cannot judge, so they cannot be opened. Nothing has been changed. Move them to the present content pack, or open them with the Dingce that made them. (Missing or not known, {count}: {names})",
    ),
    "content.stored_pack_unreadable": _t(
        "文件里存的内容包 {pack} {version} 本版本的定策读不了，据它建的事项打不开。没有改动任何内容。把事项更换到现在的内容包，或用建立这个文件的定策版本打开；文件若有损坏，用备份恢复。（{detail}）",
        "This Dingce cannot read the content pack {pack} {version} stored in the file, so matters made with it cannot be opened. Nothing has been changed. Move them to the present content pack, or open it with the Dingce that made the file; if the file is damaged, restore a backup. ({detail})",
    ),
    "print.not_written": _t(
        "文书没有写成：{why}。换一个位置再试。（{file}）",
        "The document was not written: {why}. Try another place. ({file})",
    ),
    "print.font_missing": _t(
        "找不到字体 {font}，不能打印。重新安装定策。",
        "The typeface {font} is missing, so nothing can be printed. Install Dingce again.",
    ),
    "print.unknown_document": _t(
        "没有文书 {document}。可选：{known}。",
        "There is no document {document}. Choose from: {known}.",
    ),
    "usage.unknown_question": _t("没有题目 {question}。", "There is no question {question}."),
    "usage.unknown_computation": _t(
        "没有名为 {name} 的计算。可选：{known}。",
        "There is no computation {name}. Choose from: {known}.",
    ),
    "usage.bad_input": _t("输入不对：{detail}", "The input is not right: {detail}"),
}
