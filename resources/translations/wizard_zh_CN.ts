<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Dingce</name>
    <message>
        <source> (not open)</source>
        <translation>（不能选）</translation>
    </message>
    <message>
        <source> (optional)</source>
        <translation>（选填）</translation>
    </message>
    <message>
        <source>%1 high ones untreated</source>
        <translation>高风险未应对 %1 项</translation>
    </message>
    <message>
        <source>%1 high, %2 medium</source>
        <translation>高 %1　中 %2</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>缺 %1 项</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>还有 %1 项</translation>
    </message>
    <message>
        <source>%1 not answered yet</source>
        <translation>还有 %1 题未答</translation>
    </message>
    <message>
        <source>%1 of %2 answered</source>
        <translation>已答 %1/%2</translation>
    </message>
    <message>
        <source>%1 of %2 conditions hold; %3 not met.</source>
        <translation>%2 个条件满足 %1 个，未满足 %3 个。</translation>
    </message>
    <message>
        <source>%1 of %2 conditions hold; %3 not met, %4 not yet worked out.</source>
        <translation>%2 个条件满足 %1 个，未满足 %3 个，尚未测算 %4 个。</translation>
    </message>
    <message>
        <source>%1 of %2 other sets of weights put the same option first.</source>
        <translation>换 %2 种权重，%1 种排第一的与此相同。</translation>
    </message>
    <message>
        <source>%1 passed</source>
        <translation>%1 已过</translation>
    </message>
    <message>
        <source>%1 problem(s)</source>
        <translation>有问题 %1</translation>
    </message>
    <message>
        <source>%1 problem(s) to put right</source>
        <translation>有 %1 处问题</translation>
    </message>
    <message>
        <source>%1 steps · cannot start: pass gate %2 first</source>
        <translation>%1 步·不能开始：需先通过关口 %2</translation>
    </message>
    <message>
        <source>%1 steps, %2 done</source>
        <translation>%1 步，已完成 %2 步</translation>
    </message>
    <message>
        <source>%1 · %2 (×10,000 yuan a year)</source>
        <translation>%1 项·合计 %2 万元/年</translation>
    </message>
    <message>
        <source>%1, and %2 more</source>
        <translation>%1，另有 %2 项</translation>
    </message>
    <message>
        <source>%1: %2 missing</source>
        <translation>%1还缺 %2 项</translation>
    </message>
    <message>
        <source>%1: a red line is touched, so it is left out of the picture.</source>
        <translation>%1触碰红线，不参加比较。</translation>
    </message>
    <message>
        <source>1. Change the answer</source>
        <translation>一、改回答，把不能外包的切出去</translation>
    </message>
    <message>
        <source>1–5 marks, ↑ ↓ moves</source>
        <translation>按 1–5 打分，↑ ↓ 换行</translation>
    </message>
    <message>
        <source>2. Stop here</source>
        <translation>二、到此为止</translation>
    </message>
    <message>
        <source>3. Register an exception</source>
        <translation>三、申请例外</translation>
    </message>
    <message>
        <source>70 is a point, 60 70 80 low, likely and high, ? not known. Enter goes down.</source>
        <translation>填“70”是一个分，“60 70 80”是低、最可能、高，“?”是不知道。回车到下一行。</translation>
    </message>
    <message>
        <source>A decision wizard for outsourcing government services</source>
        <translation>政府服务外包决策向导</translation>
    </message>
    <message>
        <source>A hotline, permit desks, archives: filled in, yours to try</source>
        <translation>政务热线、审批窗口、材料录入，已填好，可随意试</translation>
    </message>
    <message>
        <source>A second look</source>
        <translation>换一种权重再看</translation>
    </message>
    <message>
        <source>About this question</source>
        <translation>本题说明</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>添加一行</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Advice: %1</source>
        <translation>建议：%1</translation>
    </message>
    <message>
        <source>Agreed on {mark}</source>
        <translation>已商定 {mark} 分</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>是否一致</translation>
    </message>
    <message>
        <source>All %1 clauses</source>
        <translation>全部 %1 条依据</translation>
    </message>
    <message>
        <source>Also:</source>
        <translation>另有：</translation>
    </message>
    <message>
        <source>An empty folder for the new overlay</source>
        <translation>新补充包放在哪个空文件夹</translation>
    </message>
    <message>
        <source>An exception is on record.</source>
        <translation>已登记例外。</translation>
    </message>
    <message>
        <source>An overlay adds questions and cases to the official content, words it anew, or changes defaults. It touches neither the rules nor what law sets, and every paper names it.</source>
        <translation>补充包在官方内容上加题目和案例、改写措辞、调整设定值。判断规则和法定数不受影响；每份文书都写明用了哪些补充包。</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Answers behind it were changed since. Look at them and pass it again.</source>
        <translation>通过之后，背后的回答有改动。看过以后重新确认。</translation>
    </message>
    <message>
        <source>Answers that no longer count</source>
        <translation>不再计入的回答</translation>
    </message>
    <message>
        <source>Answers to put right</source>
        <translation>需要改正的回答</translation>
    </message>
    <message>
        <source>Any points from 0 to 100; only their shares count.</source>
        <translation>各条给 0 到 100 分，按所占比例折成权重。</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>授权机关</translation>
    </message>
    <message>
        <source>Avoidable cost</source>
        <translation>可避免成本</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back to the checklist</source>
        <translation>回到清单</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>回到清单</translation>
    </message>
    <message>
        <source>Back to the work</source>
        <translation>回到办理</translation>
    </message>
    <message>
        <source>Because you answered</source>
        <translation>因为您填了</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Begin a new overlay</source>
        <translation>新建补充包</translation>
    </message>
    <message>
        <source>Begin the review</source>
        <translation>开始去留评估</translation>
    </message>
    <message>
        <source>Begun: %1. Edit it, then take it over from the file.</source>
        <translation>已建好：%1。编辑以后，再从文件采用。</translation>
    </message>
    <message>
        <source>Both steps are worth the same.</source>
        <translation>两条同样值得。</translation>
    </message>
    <message>
        <source>Brought back: %1 is %2</source>
        <translation>已恢复：%1 为 %2</translation>
    </message>
    <message>
        <source>Brought back: the matter goes by content pack %1</source>
        <translation>已恢复：本事项按内容包 %1 办理</translation>
    </message>
    <message>
        <source>Building the practice workspace: %1 of %2 answers</source>
        <translation>正在建立练习工作区：%1 / %2 个回答</translation>
    </message>
    <message>
        <source>By pinyin</source>
        <translation>按拼音</translation>
    </message>
    <message>
        <source>Cannot start: first %1</source>
        <translation>不能开始：先办“%1”</translation>
    </message>
    <message>
        <source>Cannot start: pass gate %1 first</source>
        <translation>不能开始：先通过关口 %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Changed after sealing: the seal is broken</source>
        <translation>密封后改动，密封已破</translation>
    </message>
    <message>
        <source>Choose an option; mark a row</source>
        <translation>选择选项；给一行打分</translation>
    </message>
    <message>
        <source>Choose from the catalogue</source>
        <translation>从服务目录里选</translation>
    </message>
    <message>
        <source>Choose something on the left, or press Ctrl+K and type a few letters.</source>
        <translation>在左边选一条来看，或按 Ctrl+K，输几个字或拼音首字母查找。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>齐全</translation>
    </message>
    <message>
        <source>Composing …</source>
        <translation>正在排版……</translation>
    </message>
    <message>
        <source>Conclusions</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Conditions: what is left, who sees to it, by when</source>
        <translation>条件：还差什么、谁负责、何时办完</translation>
    </message>
    <message>
        <source>Content pack</source>
        <translation>内容包</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Continue, back</source>
        <translation>继续、返回</translation>
    </message>
    <message>
        <source>Contract governance</source>
        <translation>合同治理</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>准则</translation>
    </message>
    <message>
        <source>Ctrl+Enter adds, Ctrl+Backspace removes</source>
        <translation>Ctrl+Enter 添加，Ctrl+Backspace 删除</translation>
    </message>
    <message>
        <source>Ctrl+K Find</source>
        <translation>Ctrl+K 查找</translation>
    </message>
    <message>
        <source>Ctrl+Z takes it back</source>
        <translation>升级后按 Ctrl+Z 可以退回</translation>
    </message>
    <message>
        <source>Cut out what may not leave, and argue only the rest.</source>
        <translation>把决定权留在本单位，只论证其余环节。</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>本部门</translation>
    </message>
    <message>
        <source>Department home</source>
        <translation>本部门首页</translation>
    </message>
    <message>
        <source>Derivation and clauses</source>
        <translation>推导过程和条文</translation>
    </message>
    <message>
        <source>Disagreements and notes</source>
        <translation>异议与备注</translation>
    </message>
    <message>
        <source>Display and accessibility</source>
        <translation>无障碍与显示</translation>
    </message>
    <message>
        <source>Display and language</source>
        <translation>显示和语言</translation>
    </message>
    <message>
        <source>Dissent</source>
        <translation>异议</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Does not apply</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Done is not decided. At gate G1 this is signed by: %1.</source>
        <translation>完成不等于定案。通过关口 G1 时由%1签字。</translation>
    </message>
    <message>
        <source>Don’t know</source>
        <translation>不知道</translation>
    </message>
    <message>
        <source>Don’t take it over</source>
        <translation>不采用</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Drawing page %1 of %2</source>
        <translation>已排 %1 / %2 页</translation>
    </message>
    <message>
        <source>Drawn %1 times, seed %2. The upper bar is the weighing agreed on, each weight moved; the lower one weighs the criteria at random.</source>
        <translation>模拟 %1 次，种子 %2。上面一条按商定的权重上下浮动，下面一条由准则权重任意取值。</translation>
    </message>
    <message>
        <source>Drop files here, or press Ctrl+E.</source>
        <translation>把文件拖到这里，或按 Ctrl+E。文件存进工作区，不另外保存。</translation>
    </message>
    <message>
        <source>Drop one on the page, or press Ctrl+E. It is kept in the workspace.</source>
        <translation>把文件拖到页面上，或按 Ctrl+E。文件存进工作区，不另外保存。</translation>
    </message>
    <message>
        <source>Each line below leads to what decides it.</source>
        <translation>下面每一行都通向决定它的那一题。</translation>
    </message>
    <message>
        <source>Edit the list</source>
        <translation>编辑清单</translation>
    </message>
    <message>
        <source>Ends in .dingce; from a stick or a shared folder too</source>
        <translation>扩展名 .dingce，可从 U 盘或共享目录打开</translation>
    </message>
    <message>
        <source>Enter open</source>
        <translation>Enter 打开</translation>
    </message>
    <message>
        <source>Esc close</source>
        <translation>Esc 关闭</translation>
    </message>
    <message>
        <source>Established staff, avoidable share</source>
        <translation>编制内人员可避免比例</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>估计</translation>
    </message>
    <message>
        <source>Everything that can be answered is answered.</source>
        <translation>能答的都已答完。</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>期末退出</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>事实</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Fill in the department’s profile</source>
        <translation>填写部门资料</translation>
    </message>
    <message>
        <source>Fill in the inventory</source>
        <translation>填写服务清单</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find (Ctrl+K)</source>
        <translation>查找（Ctrl+K）</translation>
    </message>
    <message>
        <source>Find anything, or go to a code such as A-2.3</source>
        <translation>查找，或直达 A-2.3 这样的编号</translation>
    </message>
    <message>
        <source>First</source>
        <translation>排第一的</translation>
    </message>
    <message>
        <source>Flag for review</source>
        <translation>待复核</translation>
    </message>
    <message>
        <source>Flagged for review</source>
        <translation>已标待复核</translation>
    </message>
    <message>
        <source>Fold (F1)</source>
        <translation>收起（F1）</translation>
    </message>
    <message>
        <source>Fold (Shift+F1)</source>
        <translation>收起（Shift+F1）</translation>
    </message>
    <message>
        <source>Fold or unfold the panel</source>
        <translation>收起或展开右栏</translation>
    </message>
    <message>
        <source>Fold or unfold the rail, in a narrow window</source>
        <translation>窗口窄时，收起或展开左栏</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>星期五</translation>
    </message>
    <message>
        <source>From analysis to evaluation, step by step, with a reason for every conclusion.</source>
        <translation>从分析到评估，一步一步论证清楚，每个结论都写明根据。</translation>
    </message>
    <message>
        <source>From worst to best: is the step of “%1” worth more, or that of “%2”?</source>
        <translation>从最差提高到最好，“%1”和“%2”哪一条更值得？</translation>
    </message>
    <message>
        <source>G1: %1 left</source>
        <translation>G1 还差 %1 项</translation>
    </message>
    <message>
        <source>Gate %1 can be passed</source>
        <translation>可以提交关口 %1</translation>
    </message>
    <message>
        <source>Gate %1 is to be confirmed again</source>
        <translation>关口 %1 须重新确认</translation>
    </message>
    <message>
        <source>Gate %1: %2 left</source>
        <translation>关口 %1 还差 %2 项</translation>
    </message>
    <message>
        <source>Gates</source>
        <translation>关口</translation>
    </message>
    <message>
        <source>Getting ready to search…</source>
        <translation>正在准备查找…</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>去改</translation>
    </message>
    <message>
        <source>Go to it</source>
        <translation>去这一题</translation>
    </message>
    <message>
        <source>Go to the question</source>
        <translation>去改回答</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>How far each weight may move</source>
        <translation>权重在多大范围内不换方案</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>走到哪里了</translation>
    </message>
    <message>
        <source>How it came about</source>
        <translation>推导过程</translation>
    </message>
    <message>
        <source>How often each is first</source>
        <translation>排第一的比例</translation>
    </message>
    <message>
        <source>How sensitive the saving is</source>
        <translation>节约的敏感性</translation>
    </message>
    <message>
        <source>How the weights are given</source>
        <translation>权重怎么给</translation>
    </message>
    <message>
        <source>I disagree</source>
        <translation>我不同意</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation>看过了</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>汇总</translation>
    </message>
    <message>
        <source>In progress %1/%2</source>
        <translation>进行中 %1/%2</translation>
    </message>
    <message>
        <source>In-house: what would no longer be spent</source>
        <translation>自办：不再办就能省下的</translation>
    </message>
    <message>
        <source>Income set free</source>
        <translation>腾出收入</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>It cannot be opened as it is</source>
        <translation>按原内容包打不开</translation>
    </message>
    <message>
        <source>It changes nothing in the content as it is now.</source>
        <translation>与现有内容没有差别。</translation>
    </message>
    <message>
        <source>It does not fit the official content and is left out</source>
        <translation>与现行官方内容不相容，暂未采用</translation>
    </message>
    <message>
        <source>Its questions, gates, conclusions and figures stay as they are.</source>
        <translation>题目、关口、结论和数字都不变。</translation>
    </message>
    <message>
        <source>KPI</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>存下备注</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Keys (?)</source>
        <translation>按键（?）</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Language of the paper</source>
        <translation>文书语言</translation>
    </message>
    <message>
        <source>Larger, smaller</source>
        <translation>放大、缩小</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>法规</translation>
    </message>
    <message>
        <source>Leave it for later</source>
        <translation>暂不回答，记为待办</translation>
    </message>
    <message>
        <source>Left out of it, because it no longer fits:</source>
        <translation>以下补充包与新的官方内容不相容，暂未采用：</translation>
    </message>
    <message>
        <source>Leave this pair out</source>
        <translation>这一对不答</translation>
    </message>
    <message>
        <source>Left: “%1” is worth more. Right: “%2” is.</source>
        <translation>越靠左，“%1”越值得；越靠右，“%2”越值得。</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>资料库</translation>
    </message>
    <message>
        <source>Library (Ctrl+L)</source>
        <translation>资料库（Ctrl+L）</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>局限</translation>
    </message>
    <message>
        <source>List what the department does; or begin with one matter.</source>
        <translation>把本部门在做的服务列出来；也可以直接新建一个事项。</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>去看</translation>
    </message>
    <message>
        <source>Look at it again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Look at the practice matters</source>
        <translation>看一看练习事项</translation>
    </message>
    <message>
        <source>Look it over: %1</source>
        <translation>核对：%1</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Mark as a draft</source>
        <translation>加“草稿”字样</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>星期一</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Must be done</source>
        <translation>必做</translation>
    </message>
    <message>
        <source>My disagreement is on record</source>
        <translation>我的异议已登记</translation>
    </message>
    <message>
        <source>Names of people</source>
        <translation>参与人姓名</translation>
    </message>
    <message>
        <source>Narrow the catalogue</source>
        <translation>在服务目录里找</translation>
    </message>
    <message>
        <source>Needs an authority, a document and an end; the conclusion still prints.</source>
        <translation>须有授权机关、文号和有效期；结论照印，不因例外消失。</translation>
    </message>
    <message>
        <source>Needs approval</source>
        <translation>报批</translation>
    </message>
    <message>
        <source>Never enter state secrets. Such matters go through the secrecy procedure.</source>
        <translation>请勿录入国家秘密。涉密事项请转保密流程办理。</translation>
    </message>
    <message>
        <source>New matter</source>
        <translation>新事项</translation>
    </message>
    <message>
        <source>New matters take it. Matters there are stay as they are.</source>
        <translation>新建事项按它办理，已有事项不变。</translation>
    </message>
    <message>
        <source>New matters then go without it. Matters made with it keep it, and so do their papers.</source>
        <translation>以后新建的事项不再用它。已经用它建立的事项和文书不受影响。</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>新建工作区</translation>
    </message>
    <message>
        <source>Next pair</source>
        <translation>下一对</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>窗口的下一部分</translation>
    </message>
    <message>
        <source>Next unanswered question</source>
        <translation>下一道未答的题</translation>
    </message>
    <message>
        <source>No clause is behind this question.</source>
        <translation>本题没有条文依据。</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>还没有附件</translation>
    </message>
    <message>
        <source>No files yet.</source>
        <translation>还没有附件。</translation>
    </message>
    <message>
        <source>No further guidance.</source>
        <translation>没有更多说明。</translation>
    </message>
    <message>
        <source>No services yet</source>
        <translation>还没有服务</translation>
    </message>
    <message>
        <source>No single answer does; these together do:</source>
        <translation>单改一处都不会变；下面几处一起改就会变：</translation>
    </message>
    <message>
        <source>No three answers among those tried turn the conclusion.</source>
        <translation>试过的各项里，一起改三处也翻转不了结论。</translation>
    </message>
    <message>
        <source>Not in any typeface, printed as 〓: %1</source>
        <translation>字体里没有，印作 〓：%1</translation>
    </message>
    <message>
        <source>Not marked yet</source>
        <translation>未评</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不办</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>没有存上</translation>
    </message>
    <message>
        <source>Not signed yet</source>
        <translation>尚未签署</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>尚未开始</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>不能开始</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Nothing has been changed. Put right what is listed, and look at it again.</source>
        <translation>已有内容没有变动。按下面所列改好文件，再重新检查。</translation>
    </message>
    <message>
        <source>Nothing in this category fits. Leave the question empty.</source>
        <translation>这一类里没有合适的，这道题空着就行。</translation>
    </message>
    <message>
        <source>Nothing in this matter changes</source>
        <translation>本事项没有变化</translation>
    </message>
    <message>
        <source>Nothing is laid over the official content</source>
        <translation>还没有补充包</translation>
    </message>
    <message>
        <source>Nothing is lost. It opens again once it is moved to the present pack.</source>
        <translation>数据没有丢失，升级到现在的内容包就能打开。</translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>还没有改动。</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>没有查到。</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Official content</source>
        <translation>官方内容</translation>
    </message>
    <message>
        <source>On this shelf</source>
        <translation>这一类</translation>
    </message>
    <message>
        <source>One department, one file; about 3 minutes</source>
        <translation>一个部门一个文件，约 3 分钟建好</translation>
    </message>
    <message>
        <source>One service: do it alone, together, or let others do it?</source>
        <translation>一项服务，自己办、合起来办，还是请别人办？</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>打开已有文件</translation>
    </message>
    <message>
        <source>Open its card</source>
        <translation>看这一条</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Other mark: {mark}</source>
        <translation>另一位的评分：{mark}</translation>
    </message>
    <message>
        <source>Outside, in all</source>
        <translation>外包总成本</translation>
    </message>
    <message>
        <source>Outside: what would be paid</source>
        <translation>外包：要付出的</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>补充包</translation>
    </message>
    <message>
        <source>Overlays taken over</source>
        <translation>已采用的补充包</translation>
    </message>
    <message>
        <source>Own content</source>
        <translation>本单位内容</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Pair %1 of %2, %3 answered; not all need an answer</source>
        <translation>第 %1 对，共 %2 对，已答 %3 对；可以不答完</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>卷宗</translation>
    </message>
    <message>
        <source>Papers belong to a matter. Open one first.</source>
        <translation>文书属于某个事项，请先打开一个事项。</translation>
    </message>
    <message>
        <source>Pass gate %1</source>
        <translation>通过关口 %1</translation>
    </message>
    <message>
        <source>Pass gate %1 with conditions</source>
        <translation>有条件通过关口 %1</translation>
    </message>
    <message>
        <source>Pass it</source>
        <translation>去通过</translation>
    </message>
    <message>
        <source>Passed by %1 on %2.</source>
        <translation>%1 于 %2 通过。</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Portfolio</source>
        <translation>组合图</translation>
    </message>
    <message>
        <source>Present to a room</source>
        <translation>向会场放映</translation>
    </message>
    <message>
        <source>Present to a room (F11)</source>
        <translation>向会场放映（F11）</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Previous pair</source>
        <translation>上一对</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价款</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print the explanation</source>
        <translation>打印说明</translation>
    </message>
    <message>
        <source>Print the leader’s page</source>
        <translation>打印领导一页纸</translation>
    </message>
    <message>
        <source>Print why it may not be outsourced, with clauses and date. It can be reopened.</source>
        <translation>打印《不予外包说明》，写明依据和日期；事项可随时重开。</translation>
    </message>
    <message>
        <source>Problems %1</source>
        <translation>问题 %1</translation>
    </message>
    <message>
        <source>Procurement</source>
        <translation>采购组织</translation>
    </message>
    <message>
        <source>Procuring anew usually takes %1–%2 days; begin now.</source>
        <translation>重新采购通常需要 %1–%2 天，宜及早启动。</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Put it on record</source>
        <translation>登记异议</translation>
    </message>
    <message>
        <source>Rater A</source>
        <translation>评分人甲</translation>
    </message>
    <message>
        <source>Rater B</source>
        <translation>评分人乙</translation>
    </message>
    <message>
        <source>Rating now</source>
        <translation>现在评分的是</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Register an exception</source>
        <translation>登记例外</translation>
    </message>
    <message>
        <source>Register it</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove this row</source>
        <translation>删除这一行</translation>
    </message>
    <message>
        <source>Reopen gate %1</source>
        <translation>重新打开关口 %1</translation>
    </message>
    <message>
        <source>Reopen it</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Retained capability</source>
        <translation>保留能力</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Risk map</source>
        <translation>风险图</translation>
    </message>
    <message>
        <source>Risk reserve</source>
        <translation>风险准备</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>星期六</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存 PDF</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Saving, in 10,000 yuan: what is expected over the contract, in money of today, spread over its years. “Near” chances are read from the normal curve, the others drawn. Services whose cost nobody has compared come last, without figures.</source>
        <translation>节约：整个合同期预计能省的，折成现在的钱，摊到每年。标“近似”的可能性按正态曲线估出，其余抽样算出。没有比较过成本的排在后面，不列数。</translation>
    </message>
    <message>
        <source>Say why. It is printed with the conclusion and does not change it.</source>
        <translation>写明理由。理由随结论一并打印，不改变结论。</translation>
    </message>
    <message>
        <source>Say why. The reason is kept in the history.</source>
        <translation>写明理由。理由记入历史。</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Seal it</source>
        <translation>现在密封</translation>
    </message>
    <message>
        <source>Seal it before any offer is entered.</source>
        <translation>录入报价之前先密封；以后改了会留下记录。</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>已密封</translation>
    </message>
    <message>
        <source>Search questions, answers, files, steps, gates, clauses, figures, papers and the library: by words, by pinyin or its initials, or by code.</source>
        <translation>可以查问题、回答、附件、步骤、关口、条文、参数、文书和资料库：输入汉字、拼音或首字母、编号都行。</translation>
    </message>
    <message>
        <source>See the %1 cells</source>
        <translation>看 %1 格敏感性</translation>
    </message>
    <message>
        <source>See the changes</source>
        <translation>看改动</translation>
    </message>
    <message>
        <source>See what would change</source>
        <translation>看升级会改变什么</translation>
    </message>
    <message>
        <source>See why</source>
        <translation>看原因</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服务清单</translation>
    </message>
    <message>
        <source>Show the figure</source>
        <translation>看图</translation>
    </message>
    <message>
        <source>Show the numbers</source>
        <translation>看数字</translation>
    </message>
    <message>
        <source>Signed by: %1</source>
        <translation>签字：%1</translation>
    </message>
    <message>
        <source>Signed so far</source>
        <translation>已签署</translation>
    </message>
    <message>
        <source>Size %1</source>
        <translation>大小 %1</translation>
    </message>
    <message>
        <source>Size of the preview</source>
        <translation>预览大小</translation>
    </message>
    <message>
        <source>Size that suits the screen</source>
        <translation>适合屏幕的大小</translation>
    </message>
    <message>
        <source>Skip the optional questions</source>
        <translation>跳过这几道选填题</translation>
    </message>
    <message>
        <source>Something in the program failed. Your answers are saved. Close the window and open it again; if it happens again, pass on the details.</source>
        <translation>程序出了差错。您的回答都已保存。关闭窗口后重新打开；如再出现，把下面的详情转给维护人员。</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>Source of: %1</source>
        <translation>出处：%1</translation>
    </message>
    <message>
        <source>Stage %1 of 5 · %2</source>
        <translation>阶段 %1/5 %2</translation>
    </message>
    <message>
        <source>Stages and steps</source>
        <translation>阶段和步骤</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>星期日</translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation>撤下</translation>
    </message>
    <message>
        <source>Take off %1</source>
        <translation>取下 %1</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Take over an overlay from a file, or begin one of your own.</source>
        <translation>从文件采用一个补充包，或者新建一个。</translation>
    </message>
    <message>
        <source>Take over as a draft</source>
        <translation>采用为草稿</translation>
    </message>
    <message>
        <source>Take over from a file</source>
        <translation>从文件采用</translation>
    </message>
    <message>
        <source>Take “%1” off?</source>
        <translation>撤下“%1”？</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已收回</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>That is {amount} yuan</source>
        <translation>即 {amount} 元</translation>
    </message>
    <message>
        <source>The advice</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>The advice at present</source>
        <translation>目前的建议</translation>
    </message>
    <message>
        <source>The advice stays: %1</source>
        <translation>建议不变：%1</translation>
    </message>
    <message>
        <source>The catalogue proposes, for %1</source>
        <translation>服务目录的建议：%1</translation>
    </message>
    <message>
        <source>The contract for %1 ends on %2, in %3 days.</source>
        <translation>%1合同 %2 到期，还有 %3 天。</translation>
    </message>
    <message>
        <source>The cost cannot be compared yet</source>
        <translation>成本还不能比较</translation>
    </message>
    <message>
        <source>The file cannot be used</source>
        <translation>这个文件不能用</translation>
    </message>
    <message>
        <source>The first place is fragile. Do not rest the decision on it alone.</source>
        <translation>第一的位置不稳。不要只凭这个名次作决定。</translation>
    </message>
    <message>
        <source>The in-house estimate is not sealed yet</source>
        <translation>自办估算还没有密封</translation>
    </message>
    <message>
        <source>The mark you agree on</source>
        <translation>商定的分</translation>
    </message>
    <message>
        <source>The matter’s checklist</source>
        <translation>事项清单</translation>
    </message>
    <message>
        <source>The name stands beside every answer in the history. It is a name, not a login.</source>
        <translation>姓名记在每个回答的历史旁边。只是姓名，不是登录。</translation>
    </message>
    <message>
        <source>The numbers are the order by expected loss. Red: even the mildest case of the cell reaches %1 of the yearly price; green: even the worst does not exceed it.</source>
        <translation>数字是按期望损失排的序号。一格里最轻的情形也达到年价款的 %1 的为红，最重的情形也不超过的为绿，其余为黄。</translation>
    </message>
    <message>
        <source>Show %1 more</source>
        <translation>再看 %1 项</translation>
    </message>
    <message>
        <source>Drawn %1 times, seed %2.</source>
        <translation>模拟 %1 次，种子 %2。</translation>
    </message>
    <message>
        <source>Being worked out …</source>
        <translation>正在测算……</translation>
    </message>
    <message>
        <source>The official content is now %1</source>
        <translation>官方内容已更新到 %1</translation>
    </message>
    <message>
        <source>The other conclusions of this step</source>
        <translation>本步的其他结论</translation>
    </message>
    <message>
        <source>The other rater</source>
        <translation>另一位评分人</translation>
    </message>
    <message>
        <source>The overlay has been taken off.</source>
        <translation>补充包已撤下。</translation>
    </message>
    <message>
        <source>The rest later</source>
        <translation>余下的稍后再评</translation>
    </message>
    <message>
        <source>The step you would take first is 100; compare the others with it.</source>
        <translation>最先要提高的一条给 100，其余与它相比。</translation>
    </message>
    <message>
        <source>The tool gives grounds; %1 decides</source>
        <translation>本工具提供依据，决定由%1作出</translation>
    </message>
    <message>
        <source>The tool gives grounds; people decide. Passing is recorded with your name.</source>
        <translation>本工具提供依据，决定由人作出。通过时记下您的姓名和时间。</translation>
    </message>
    <message>
        <source>The weightiest first. Alt+↑ and Alt+↓ move a row as well.</source>
        <translation>最重要的排在最前。按 Alt+↑、Alt+↓ 也能移动。</translation>
    </message>
    <message>
        <source>There is no conclusion yet</source>
        <translation>还没有结论</translation>
    </message>
    <message>
        <source>This did not work</source>
        <translation>没有办成</translation>
    </message>
    <message>
        <source>This gate is not on the path at present.</source>
        <translation>这个关口目前不在路径上。</translation>
    </message>
    <message>
        <source>This gate is passed</source>
        <translation>已通过</translation>
    </message>
    <message>
        <source>This matter goes by %1 now. Nothing has been changed yet.</source>
        <translation>本事项现在按内容包 %1 办理。目前没有改动任何内容。</translation>
    </message>
    <message>
        <source>This matter goes by %1, which this program cannot judge by. So there is nothing to compare with: this is how it would stand.</source>
        <translation>本事项原按内容包 %1 办理，本版本的定策不能据它判断，没有升级前的结论可以比较。下面是升级后的情况。</translation>
    </message>
    <message>
        <source>This matter goes by content pack %1; new matters by %2</source>
        <translation>本事项按内容包 %1 办理，新建事项已改用 %2</translation>
    </message>
    <message>
        <source>This overlay was not taken over</source>
        <translation>这个补充包没有采用</translation>
    </message>
    <message>
        <source>This order stands</source>
        <translation>就按这个次序</translation>
    </message>
    <message>
        <source>This question is not on the path at present.</source>
        <translation>这道题目前不在路径上。</translation>
    </message>
    <message>
        <source>This sheet</source>
        <translation>本页</translation>
    </message>
    <message>
        <source>This stays on every page of the matter until it is dealt with.</source>
        <translation>本提示会留在这个事项的每一页，直到处理完。</translation>
    </message>
    <message>
        <source>This step is done</source>
        <translation>本步完成</translation>
    </message>
    <message>
        <source>This step is not on the path at present.</source>
        <translation>这一步目前不在路径上。</translation>
    </message>
    <message>
        <source>Three ways on</source>
        <translation>接下来有三条路</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>星期四</translation>
    </message>
    <message>
        <source>To back-fill</source>
        <translation>待补录</translation>
    </message>
    <message>
        <source>To be confirmed again</source>
        <translation>须重新确认</translation>
    </message>
    <message>
        <source>To review %1</source>
        <translation>待复核 %1</translation>
    </message>
    <message>
        <source>Too close to call. Small changes of scores or weights turn the order.</source>
        <translation>难分高下。分数或权重稍有变动，先后就会倒过来。</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>转移</translation>
    </message>
    <message>
        <source>Trying single changes …</source>
        <translation>正在逐项试算……</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>星期二</translation>
    </message>
    <message>
        <source>Two at a time. Arrows move between the steps.</source>
        <translation>每次比两条。方向键在各档之间移动。</translation>
    </message>
    <message>
        <source>Type A-2.3 to go straight there</source>
        <translation>输入 A-2.3 直达该题</translation>
    </message>
    <message>
        <source>Unanswered %1</source>
        <translation>未答 %1</translation>
    </message>
    <message>
        <source>Undo, redo</source>
        <translation>撤销、恢复</translation>
    </message>
    <message>
        <source>Undone: %1 is %2 again</source>
        <translation>已撤销：%1 改回 %2</translation>
    </message>
    <message>
        <source>Undone: the matter goes by content pack %1 again</source>
        <translation>已撤销：本事项仍按内容包 %1 办理</translation>
    </message>
    <message>
        <source>Upgrade</source>
        <translation>升级</translation>
    </message>
    <message>
        <source>Upgraded to %1. Ctrl+Z takes it back.</source>
        <translation>已升级到内容包 %1。按 Ctrl+Z 可以退回。</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Use this office’s own typefaces</source>
        <translation>使用本机的公文字体</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Version %1 · rules checked %2</source>
        <translation>版本 %1·规则库 %2 核验</translation>
    </message>
    <message>
        <source>Waits for %1, answered with “don’t know”.</source>
        <translation>%1答的是“不知道”，还不能下结论。</translation>
    </message>
    <message>
        <source>Waits for %1.</source>
        <translation>还缺 %1。</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>星期三</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>What a file would change is shown before anything is taken over.</source>
        <translation>采用之前，先列出文件会改动哪些内容。</translation>
    </message>
    <message>
        <source>What content pack %1 would change</source>
        <translation>升级到内容包 %1 会改变什么</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>What is missing prints as “not provided”; a draft may be printed.</source>
        <translation>缺项处印作“未提供”，不影响打印草稿。</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>看哪一部分</translation>
    </message>
    <message>
        <source>What it comes from</source>
        <translation>由哪些来</translation>
    </message>
    <message>
        <source>What moves the lead most</source>
        <translation>哪些数最影响先后</translation>
    </message>
    <message>
        <source>What next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>What rests on it</source>
        <translation>哪些地方用到它</translation>
    </message>
    <message>
        <source>What the options come to</source>
        <translation>各方案得分</translation>
    </message>
    <message>
        <source>What this rests on</source>
        <translation>这个回答的依据</translation>
    </message>
    <message>
        <source>What was being typed last time has been brought back.</source>
        <translation>上次没写完的内容已经恢复。</translation>
    </message>
    <message>
        <source>What would change this</source>
        <translation>什么会改变这个结论</translation>
    </message>
    <message>
        <source>What “outsource” requires</source>
        <translation>要“建议外包”，须满足</translation>
    </message>
    <message>
        <source>Where does it stand?</source>
        <translation>现在走到哪个阶段？</translation>
    </message>
    <message>
        <source>Where does it stand? Stages before are back-filled.</source>
        <translation>现在走到哪个阶段？之前的阶段作补录。</translation>
    </message>
    <message>
        <source>Where it is used</source>
        <translation>用在哪里</translation>
    </message>
    <message>
        <source>Where it leads</source>
        <translation>依据和相关</translation>
    </message>
    <message>
        <source>Where price and rate turn it</source>
        <translation>价款和折现率的转折点</translation>
    </message>
    <message>
        <source>Which service is to be decided?</source>
        <translation>要论证哪一项服务？</translation>
    </message>
    <message>
        <source>Who is working?</source>
        <translation>谁在填写？</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>Why it does not apply</source>
        <translation>不适用的理由</translation>
    </message>
    <message>
        <source>Why these figures?</source>
        <translation>这些数字是怎么来的</translation>
    </message>
    <message>
        <source>Why this mark (optional)</source>
        <translation>为什么打这个分（选填）</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>页宽</translation>
    </message>
    <message>
        <source>With it</source>
        <translation>附带</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>不留姓名</translation>
    </message>
    <message>
        <source>Words of the name, or the code</source>
        <translation>名称里的字，或编号</translation>
    </message>
    <message>
        <source>Works offline</source>
        <translation>本程序不联网</translation>
    </message>
    <message>
        <source>Works offline, without an account. What you enter stays in one file of yours.</source>
        <translation>本程序不联网，不设账号。资料只在您选定的一个文件里。</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>写备注</translation>
    </message>
    <message>
        <source>You may go on; the gate will ask for them.</source>
        <translation>可以先往下走，到关口时须补齐。</translation>
    </message>
    <message>
        <source>Your department</source>
        <translation>您的部门</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation>约 %1 分钟</translation>
    </message>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>adds %1, re-words %2, hides %3</source>
        <translation>新增 %1 处、改写 %2 处、隐藏 %3 处</translation>
    </message>
    <message>
        <source>after</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 处</translation>
    </message>
    <message>
        <source>and %1 more answers</source>
        <translation>另有 %1 个回答</translation>
    </message>
    <message>
        <source>argue it</source>
        <translation>开始论证</translation>
    </message>
    <message>
        <source>becomes “%1”</source>
        <translation>变为“%1”</translation>
    </message>
    <message>
        <source>before</source>
        <translation>原来</translation>
    </message>
    <message>
        <source>being argued</source>
        <translation>论证中</translation>
    </message>
    <message>
        <source>breakdown</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>budget year %1</source>
        <translation>%1 年度</translation>
    </message>
    <message>
        <source>cannot start yet</source>
        <translation>不能开始</translation>
    </message>
    <message>
        <source>chance of saving</source>
        <translation>省钱的可能性</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>check</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>已选</translation>
    </message>
    <message>
        <source>conclusion</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>万元/年</translation>
    </message>
    <message>
        <source>day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>department</source>
        <translation>本部门</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>don’t know</source>
        <translation>不知道</translation>
    </message>
    <message>
        <source>estimates and opinions %1</source>
        <translation>估计和意见占 %1</translation>
    </message>
    <message>
        <source>fitness</source>
        <translation>适合度</translation>
    </message>
    <message>
        <source>gate %1</source>
        <translation>关口 %1</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>grade %1</source>
        <translation>可信 %1</translation>
    </message>
    <message>
        <source>grade %1 · checked %2</source>
        <translation>可信 %1·%2 核</translation>
    </message>
    <message>
        <source>grade D, for reference only</source>
        <translation>可信 D，仅供参考</translation>
    </message>
    <message>
        <source>has a problem</source>
        <translation>有问题</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>law checked %1</source>
        <translation>法规核对至 %1</translation>
    </message>
    <message>
        <source>met</source>
        <translation>已满足</translation>
    </message>
    <message>
        <source>month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>near %1</source>
        <translation>近似 %1</translation>
    </message>
    <message>
        <source>need</source>
        <translation>必要性</translation>
    </message>
    <message>
        <source>need %1, fitness %2</source>
        <translation>必要性 %1，适合度 %2</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>nobody has disagreed</source>
        <translation>没有异议</translation>
    </message>
    <message>
        <source>none passed</source>
        <translation>尚未过关</translation>
    </message>
    <message>
        <source>not answered yet</source>
        <translation>未答</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>尚不清楚</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>未满足</translation>
    </message>
    <message>
        <source>not provided</source>
        <translation>未提供</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>尚未开始</translation>
    </message>
    <message>
        <source>on the surface %1; level at %2</source>
        <translation>表面 %1；平衡价 %2 万</translation>
    </message>
    <message>
        <source>optional up to %1</source>
        <translation>到第 %1 题都可以不填</translation>
    </message>
    <message>
        <source>question %1 of %2</source>
        <translation>第 %1 题，共 %2 题</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>可打印</translation>
    </message>
    <message>
        <source>red line</source>
        <translation>触碰红线</translation>
    </message>
    <message>
        <source>redesign first</source>
        <translation>先再造</translation>
    </message>
    <message>
        <source>saved a year</source>
        <translation>每年节约（万元）</translation>
    </message>
    <message>
        <source>share first</source>
        <translation>先共享</translation>
    </message>
    <message>
        <source>stage two is open</source>
        <translation>可进入计划阶段</translation>
    </message>
    <message>
        <source>taken over by %2 on %1</source>
        <translation>%2 于 %1 采用</translation>
    </message>
    <message>
        <source>taken over on %1</source>
        <translation>%1 采用</translation>
    </message>
    <message>
        <source>tax included</source>
        <translation>含税</translation>
    </message>
    <message>
        <source>the larger the circle, the higher the full cost</source>
        <translation>圆越大，全成本越高</translation>
    </message>
    <message>
        <source>under contract</source>
        <translation>履约中</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>written by %1</source>
        <translation>编者 %1</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>待测算</translation>
    </message>
    <message>
        <source>year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>{day}, {weekday}</source>
        <translation>{day}，{weekday}</translation>
    </message>
    <message>
        <source>{length} of {most} characters</source>
        <translation>{length} 字，最多 {most} 字</translation>
    </message>
    <message>
        <source>{mark} is between {low} and {high}</source>
        <translation>{mark} 分：介于 {low} 分和 {high} 分之间</translation>
    </message>
    <message>
        <source>{mark}: {anchor}</source>
        <translation>{mark} 分：{anchor}</translation>
    </message>
    <message>
        <source>{name} gave {mark}: {apart} apart, confer and record it</source>
        <translation>与{name}的 {mark} 分相差 {apart} 分，需会商留痕</translation>
    </message>
    <message>
        <source>×10,000 yuan a year, tax included</source>
        <translation>单位：万元/年，含税</translation>
    </message>
    <message>
        <source>“%1” cannot be opened with its content pack %2</source>
        <translation>“%1”按原内容包 %2 打不开</translation>
    </message>
    <message>
        <source>“%1” has been taken over.</source>
        <translation>“%1”已采用。</translation>
    </message>
    <message>
        <source>“%1” is worth %2 times as much as “%3”.</source>
        <translation>提高“%1”的值得程度，是“%3”的 %2 倍。</translation>
    </message>
    <message>
        <source>↑ ↓ choose</source>
        <translation>↑ ↓ 选择</translation>
    </message>
</context>
</TS>
