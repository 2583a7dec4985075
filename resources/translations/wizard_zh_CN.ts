<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AttachmentEditor</name>
    <message>
        <source>Add files</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>还没有附件</translation>
    </message>
    <message>
        <source>Drop files here, or press Ctrl+E.</source>
        <translation>把文件拖到这里，或按 Ctrl+E。文件存进工作区，不另外保存。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>DateEditor</name>
    <message>
        <source>year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>{day}, {weekday}</source>
        <translation>{day}，{weekday}</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>星期一</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>星期二</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>星期三</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>星期四</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>星期五</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>星期六</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>星期日</translation>
    </message>
</context>
<context>
    <name>FigureView</name>
    <message>
        <source>Show the numbers</source>
        <translation>看数字</translation>
    </message>
    <message>
        <source>Show the figure</source>
        <translation>看图</translation>
    </message>
</context>
<context>
    <name>MoneyEditor</name>
    <message>
        <source>That is {amount} yuan</source>
        <translation>即 {amount} 元</translation>
    </message>
</context>
<context>
    <name>RatingEditor</name>
    <message>
        <source>Why this mark (optional)</source>
        <translation>为什么打这个分（选填）</translation>
    </message>
    <message>
        <source>The mark you agree on</source>
        <translation>商定的分</translation>
    </message>
    <message>
        <source>Not marked yet</source>
        <translation>未评</translation>
    </message>
    <message>
        <source>Agreed on {mark}</source>
        <translation>已商定 {mark} 分</translation>
    </message>
    <message>
        <source>{name} gave {mark}: {apart} apart, confer and record it</source>
        <translation>与{name}的 {mark} 分相差 {apart} 分，需会商留痕</translation>
    </message>
    <message>
        <source>{mark}: {anchor}</source>
        <translation>{mark} 分：{anchor}</translation>
    </message>
    <message>
        <source>{mark} is between {low} and {high}</source>
        <translation>{mark} 分：介于 {low} 分和 {high} 分之间</translation>
    </message>
    <message>
        <source>The other rater</source>
        <translation>另一位评分人</translation>
    </message>
</context>
<context>
    <name>Scale</name>
    <message>
        <source>Other mark: {mark}</source>
        <translation>另一位的评分：{mark}</translation>
    </message>
</context>
<context>
    <name>TableEditor</name>
    <message>
        <source>Add a row</source>
        <translation>添加一行</translation>
    </message>
    <message>
        <source>Remove this row</source>
        <translation>删除这一行</translation>
    </message>
    <message>
        <source>Ctrl+Enter adds, Ctrl+Backspace removes</source>
        <translation>Ctrl+Enter 添加，Ctrl+Backspace 删除</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
</context>
<context>
    <name>TextEditor</name>
    <message>
        <source>{length} of {most} characters</source>
        <translation>{length} 字，最多 {most} 字</translation>
    </message>
</context>
</TS>
