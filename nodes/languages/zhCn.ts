/** 简体中文, as people of the mainland write, by the English sentence. */
export const zhCn: Readonly<Record<string, string>> = {
	'Where the file is': '文件在哪里',
	Required: '必填',
	'Choose a fixed sender. A model that fills in Sender can write as anybody in your app.':
		'请选择固定的发送者。如果让模型填写“发送者”，它可以冒充您应用中的任何人。',
	'Tells the shift in charge that something is wrong': '告诉当班人员出现了问题',
	'Tool Description': '工具说明',
	'What a model is told about this tool. A fixed sender and target are in it, so that it can tell two copies apart.':
		'告诉模型这个工具做什么。固定的发送者和目标会写在里面，便于模型区分多个同类工具。',
	'The name of the field of the item that holds the file': '数据项中存放文件的字段名',
	'Fields to put into the request body as they are, for what the form does not offer yet. They are merged in last and win over the form, which alone says where the message goes.':
		'表单尚未提供的字段，原样并入请求体。最后合并，优先于表单中的值；但消息发给谁只以表单为准。',
	'How the messages are sent. Without any setting: in order inside each room or conversation, as many at once as the allowed rate needs, and again where that cannot send a message twice.':
		'消息如何发送。不做任何设置时：每个聊天室或会话内保持顺序，同时发送的条数自动调整到用足允许的速率，只在不会重复送达时重发。',
	'Largest file that is read from a link or an item': '从链接或数据项读取文件的大小上限',
	'Most messages on their way at once, each to another room or conversation. Without this setting as many as the allowed rate needs. 1 sends strictly one after another.':
		'最多同时发送几条消息，每条发往不同的聊天室或会话。不设置时，自动调整到用足允许的速率。1 表示严格逐条发送。',
	'How often a message is sent again when the service surely did not take it: it was busy, limits its rate, or could not be reached':
		'服务确定没有接受消息时（繁忙、限流或连接不上），最多重发几次',
	'How long to wait for the answer to one message': '等待每条消息的响应，最长多少秒',
	'The room the message appears in': '消息要发到的聊天室',
	'The user the message comes from. This user must exist in your IMKIT app.':
		'消息的发送者。必须是您的 IMKIT 应用中已存在的用户。',
	'Choose a room': '选择聊天室',
	'Choose a user': '选择用户',
	'What kind of message it is, which decides how the app shows it': '消息类型，决定 App 如何显示',
	'The name your app knows this type by': '您的 App 识别这种类型所用的名称',
	'What the message says. For a custom type also the words shown by apps that do not know it.':
		'消息内容。自定义类型时，不支持该类型的 App 也会显示这段文字。',
	'Words that go with it, shown in notifications and by apps that do not know this type. Without them it is the name of the file or the text of the card.':
		'附带的文字，显示在通知里，以及不支持该类型的 App 里。不填则使用文件名或卡片上的文字。',
	'The place in words. Without them it is the coordinates.': '用文字描述的地点。不填则使用坐标。',
	'How far north of the equator, in degrees; south is negative': '纬度，单位为度；南纬为负',
	'How far east of Greenwich, in degrees; west is negative': '经度，单位为度；西经为负',
	'The ID of a sticker that your app knows, or the link of a picture':
		'您的 App 支持的贴图 ID，或一张图片的链接',
	'The pictures of the message. Width and height are found out where they are not given.':
		'消息中的图片。未填写的宽和高会自动读取。',
	'Height of the picture in pixels': '图片高度，单位为像素',
	'Where the picture is. Its server must allow cross-origin requests, or web apps show it as broken.':
		'图片的链接。图片所在的服务器必须允许跨域请求，否则网页端无法显示。',
	'A smaller version, shown in the list of messages. Left empty, it is the picture itself.':
		'较小的版本，显示在消息列表里。留空时就用图片本身。',
	'Width of the picture in pixels': '图片宽度，单位为像素',
	'Where the file is. Its name, size, type and length are found out where they are not given.':
		'文件的链接。未填写的名称、大小、类型和时长会自动读取。',
	"The bucket of your server's file storage, as set up in your IMKIT apps. Whether the API key may upload depends on your server.":
		'您的服务器用于存储文件的 bucket（存储桶），与 IMKIT App 中的设置相同。能否用 API 密钥上传取决于服务器。',
	'What the card looks like': '卡片的样式',
	'What the card says': '卡片上的文字',
	'Up to four buttons; exactly two for Confirm. Each opens a link or sends a text into the room.':
		'最多四个按钮；“确认”卡片必须正好两个。每个按钮打开一个链接，或向聊天室发送一段文字。',
	'What stands on the button': '按钮上的文字',
	'What the button opens': '点击后打开的链接',
	'What the button sends into the room when it opens no link':
		'没有链接时，点击后向聊天室发送的文字',
	'The cards, at most ten. All of them need the same fields.':
		'最多十张卡片，各张要填写的字段必须相同。',
	'What stands on the button of the card': '卡片按钮上的文字',
	'What the button of the card opens': '点击卡片按钮后打开的链接',
	'The picture at the top of the card': '卡片顶部的图片',
	'The first line of the card, in bold': '卡片的第一行，粗体显示',
	'A template object of LINE: buttons, confirm, carousel or image_carousel':
		'LINE 的 template 对象：buttons、confirm、carousel 或 image_carousel',
	'A Flex container of LINE: bubble or carousel': 'LINE 的 Flex 容器：bubble 或 carousel',
	'Whether "@ID" is put before the text for every mentioned user it does not contain, because apps show only such mentions as names. Done unless switched off.':
		'是否在文字前自动补上缺少的“@ID”：App 只会把这样的提及显示为名字。默认补上。',
	'Length in seconds. Found out where the file says it plainly.':
		'时长，单位为秒。文件中有明确记录时自动读取。',
	'Anything your app wants to find with the message. For audio and files it is merged with fileName, fileExtension, mimeType and bytes.':
		'随消息带给您的 App 的任意内容。音频和文件消息会与 fileName、fileExtension、mimeType 和 bytes 合并。',
	'Height of the film in pixels. Found out where the file says it plainly.':
		'视频高度，单位为像素。文件中有明确记录时自动读取。',
	'The users who are mentioned and get a mention notification':
		'要提及的用户，这些用户会收到提及通知',
	'A user who is mentioned. By ID, several may also be separated by commas, or come as a list from an expression.':
		'要提及的用户。选 By ID 时，多个 ID 也可以用逗号分隔，或由表达式给出列表。',
	'Whether to send push notifications to the members of the room. IMKIT does so by default.':
		'是否推送通知给聊天室成员。IMKIT 默认推送。',
	'The message that this one answers and quotes: the whole message as it came out of the node that sent or received it, or just its _id':
		'要回复并引用的消息：发送或接收它的节点输出的整条消息，或只填它的 _id',
	'Whether to leave this message out of the total unread count. IMKIT counts it by default.':
		'总未读数是否不计入这条消息。IMKIT 默认计入。',
	'A picture shown until the film is played': '视频播放前显示的封面图',
	'Width of the film in pixels. Found out where the file says it plainly.':
		'视频宽度，单位为像素。文件中有明确记录时自动读取。',
	'Whether to send a message again when its answer was lost, so that it is not known whether it arrived. It may then arrive twice. If off, the item fails and says so.':
		'没有收到响应、不知道消息是否送达时，是否再发一次。这样可能会送达两次。关闭时，该数据项失败并说明情况。',
	'Most messages a second, spread evenly; 0 for no limit. Without this setting 1000 requests a minute, which IMKIT takes, up to 1000 of them at once. Nodes with the same credential and the same limit share it, in one n8n process.':
		'每秒最多几条消息，均匀分布；0 表示不限制。不设置时，按 IMKIT 的限制每分钟 1000 个请求，这 1000 个可以一次发出。同一个 n8n 进程里，凭据和上限都相同的节点共用这个上限。',
	'How to say which conversation the message goes to': '如何指定消息发往哪个会话',
	'Whether the message goes to one person or to a team': '会话类型：消息发给一个人还是一个群',
	'The account (accid) the message comes from. NetEase lists no accounts, so its ID is typed.':
		'消息发送者的账号 ID（accid）。网易云信不提供账号列表，请直接填写。',
	'The account (accid) the message goes to. NetEase lists no accounts, so its ID is typed.':
		'接收消息的账号 ID（accid）。网易云信不提供账号列表，请直接填写。',
	'The team the message goes to. The list holds the teams of the sender.':
		'接收消息的群。列表中是发送者所在的群。',
	'Choose a team': '选择群',
	'Sender, type (1 one-to-one, 2 advanced team, 3 super team) and receiver, joined by "|"':
		'发送者、会话类型（1 单聊、2 高级群、3 超大群）和接收者，用“|”连接',
	'What kind of message it is': '消息类型',
	'What the message says, at most 5000 characters': '消息内容，最多 5000 个字符',
	'Where the file is. Name, extension, size, MD5, picture size and duration are found out.':
		'文件的链接。名称、扩展名、大小、MD5、图片尺寸和时长会自动读取。',
	'The name or address of the place, as people see it': '显示给用户的地点名称或地址',
	'Facts about the file, as the receiving app gets them. What is given here wins over what n8n finds out.':
		'接收方 App 收到的文件信息。这里填写的优先于 n8n 读取的。',
	'Length of the sound or film in milliseconds': '音频或视频的时长，单位为毫秒',
	'The kind of file, as at the end of its name': '文件扩展名',
	'Height of the picture or film in pixels': '图片或视频的高度，单位为像素',
	'MD5 checksum of the file, in hexadecimal': '文件的 MD5，十六进制',
	'The name of the file, as people see it': '显示给用户的文件名',
	'Size of the file in bytes': '文件大小，单位为字节',
	'Where the receiving app loads the file from; it wins over the field Link':
		'接收方 App 下载文件的地址；优先于“链接”字段',
	'Width of the picture or film in pixels': '图片或视频的宽度，单位为像素',
	'The content of your custom message: any JSON object that your app understands. What stands there at first is an example, which is not sent.':
		'自定义消息的内容：您的 App 能理解的任何 JSON 对象。最初显示的是示例，请修改；示例不会被发送。',
	'Words about the attachment, at most 500 characters. They make the message easy to find in the history.':
		'附件的描述文本，最多 500 个字符。可用于在历史消息中检索。',
	'A number of your own app that tells kinds of messages apart':
		'自定义消息子类型：由您的 App 定义的数字',
	'How NetEase checks the content of the message (安全通)': '网易如何审核消息内容（安全通）',
	'Whether the content is checked. NetEase does so by default.': '是否审核内容。网易默认审核。',
	'The rule set, from the antispam console, to check by':
		'安全通控制台中的业务 ID，决定按哪套规则审核',
	'What is known of the sender, for the detection of cheating. At most 1024 characters of JSON.':
		'关于发送者的已知信息，用于反作弊检测。最多 1024 个字符的 JSON。',
	'Whether "Custom Content" is checked instead of the message; for custom messages. NetEase does not by default.':
		'是否审核“自定义审核内容”而不是消息本身，用于自定义消息。网易默认不这样做。',
	'What to check in place of a custom message, usually JSON with "type" (1 text, 2 picture) and "data"':
		'代替自定义消息接受审核的内容，通常是含有“type”（1 文本、2 图片）和“data”的 JSON',
	'More facts for the check, at most 1024 characters of JSON':
		'更多供审核用的信息，最多 1024 个字符的 JSON',
	'Anything your app wants to find with the message, usually JSON. At most 1024 characters.':
		'随消息带给您的 App 的任意内容，通常是 JSON。最多 1024 个字符。',
	'Your own ID for this message. NetEase does not deliver a second message with the same ID, so a workflow that is run again cannot send it twice. Without it, each item of each execution gets an ID by itself.':
		'您为这条消息指定的 ID。ID 相同的第二条消息，网易不会送达，所以重新运行工作流也不会重复发送。不填时，每次执行的每个数据项会自动生成一个 ID。',
	'How the message is stored, counted and synchronised': '消息如何存储、计数和同步',
	'Whether the message moves its conversation to the top of the list. NetEase does so by default.':
		'消息是否让会话移到会话列表顶部。网易默认如此。',
	'Whether the message is kept in the cloud history. NetEase does so by default.':
		'消息是否存入云端历史消息。网易默认存入。',
	'Whether the message appears on the other devices of the sender. NetEase does so by default.':
		'消息是否同步到发送者的其他设备。网易默认同步。',
	'Whether people who are offline get the message when they come back. NetEase does so by default.':
		'离线的用户上线后是否收到消息。网易默认会收到。',
	'Whether a newly used device loads the message. NetEase does so by default.':
		'新登录的设备是否加载这条消息（漫游）。网易默认加载。',
	'Whether the message counts as unread. NetEase counts it by default.':
		'消息是否计入未读数。网易默认计入。',
	'Ask in Room': '在聊天室提问',
	'Ask in an IMKIT room and wait for the answer: an approval, a choice or words (审批 · 簽核)':
		'在 IMKIT 聊天室提问并等待回答：审批、选择或文字',
	'Waiting for the answer to the question': '正在等待对提问的回答',
	Operation: '操作',
	'Send and Wait': '发送并等待',
	'May Anna take Friday off?': '小安周五想请假一天，可以吗？',
	'What is asked, as it stands in the chat and on the page': '要问的内容，显示在聊天里和页面上',
	'Response Type': '回答方式',
	'How the question can be answered': '可以怎样回答这个问题',
	Approval: '审批',
	'Yes, or yes and no': '批准，或者批准与拒绝',
	Choice: '单选',
	'One of two to six answers': '从两到六个答案中选一个',
	'Free Text': '自由填写',
	'In words': '用文字回答',
	'Approval Options': '审批选项',
	'Add Approval Option': '添加审批选项',
	'The buttons and what stands on them': '有哪些按钮，按钮上写什么',
	'Whether one can only approve, or decline as well': '只能批准，还是也可以拒绝',
	'Approve Only': '只有批准',
	'One button': '一个按钮',
	'Approve and Decline': '批准和拒绝',
	'Two buttons': '两个按钮',
	'Approve Label': '批准按钮文字',
	Approve: '批准',
	'What stands on the button that approves. Left empty, it is "Approve".':
		'批准按钮上的文字。留空时为“批准”。',
	'Decline Label': '拒绝按钮文字',
	Decline: '拒绝',
	Default: '默认',
	'What stands on the button that declines. Left empty, it is "Decline".':
		'拒绝按钮上的文字。留空时为“拒绝”。',
	Answers: '答案',
	'Add Answer': '添加答案',
	'The answers that can be given, two to six': '可以选择的答案，两到六个',
	Answer: '回答',
	'I take it': '我来处理',
	'What stands on the button of this answer': '这个答案的按钮文字',
	Value: '值',
	'What the workflow gets as the answer. Left empty, it is the label.':
		'工作流得到的答案。留空时就是按钮文字。',
	'Limit Wait Time': '等待时限',
	'How long to wait for an answer; without it, for ever. When the time is over, the workflow goes on with the input of this node: there is no "data" in it.':
		'等待回答最长多久；不设置时一直等待。到时后工作流用这个节点的输入继续执行，其中没有“data”。',
	'Limit Type': '时限类型',
	'How to say when the wait is over': '如何指定等待何时结束',
	'After a Time': '一段时间后',
	'So long after asking': '从提问起计算',
	'At a Time': '指定时间',
	'At a date and time': '到某个日期和时间为止',
	Amount: '数量',
	'How many minutes, hours or days to wait': '等待多少分钟、小时或天',
	Unit: '单位',
	'What is counted: minutes, hours or days': '时间单位：分钟、小时或天',
	Minutes: '分钟',
	Hours: '小时',
	Days: '天',
	'Date and Time': '日期和时间',
	'When the wait is over, in the time zone of the workflow': '等待何时结束，按工作流的时区',
	'Page Title': '页面标题',
	'Leave request': '请假申请',
	'The heading of the page on which the question is answered': '回答问题的页面的标题',
	'Page Text': '页面文字',
	'Anna has 12 days left. The team is complete on Friday.':
		'小安还剩 12 天年假。周五其他同事都在。',
	'What the page says in place of the message': '页面上代替消息显示的文字',
	'Text Label': '输入框标签',
	'Your reason': '您的理由',
	'What stands above the field for the answer. Left empty, it is "Your answer".':
		'输入框上方的文字。留空时为“您的回答”。',
	Send: '提交',
	'What stands on the button below that field. Left empty, it is "Send".':
		'输入框下方按钮上的文字。留空时为“提交”。',
	Thanks: '致谢文字',
	'Thank you. Anna will hear of it at once.': '谢谢，会马上通知小安。',
	'What the page says after the answer': '回答之后页面显示的文字',
	'Page Language': '页面语言',
	'The language of the page, and of the labels that are not filled in. It is that of n8n unless you choose another.':
		'页面的语言，也是没有填写的按钮文字的语言。不另选时与 n8n 相同。',
	'The language in which n8n runs': 'n8n 运行时的语言',
	English: '英语',
	'Simplified Chinese': '简体中文',
	'Traditional Chinese': '繁体中文',
	'How the message is sent. Without any setting: again where that cannot send it twice.':
		'消息如何发送。不做任何设置时：只在不会重复送达时重发。',
	'Ask in Conversation': '在会话中提问',
	'Ask in a NetEase IM (网易云信) conversation and wait for the answer: an approval, a choice or words (审批 · 簽核)':
		'在网易云信会话中提问并等待回答：审批、选择或文字',
	'What kind of message the question is': '以哪种消息提问',
	'A message of your own app (自定义), which shows the answers as it likes':
		'您的 App 的自定义消息，由 App 决定如何显示答案',
	'The question, and below it the link to its page': '问题，下面是页面的链接',
	'What your app needs beside the question. The node adds "question": its "text", its "link", and its "answers", each with "label" and "link".':
		'除问题之外您的 App 还需要的内容。节点会加上“question”：其中有“text”、“link”和“answers”，每个答案有“label”和“link”。',
	'The question may stand in the room; nobody waits for its answer, and its buttons answer nothing. Look into the room before you ask again, or switch on Delivery → Resend When Unknown if twice is better than never.':
		'问题可能已经出现在聊天室里；但没有执行在等待回答，点它的按钮也没有作用。重新提问之前请先看看聊天室；如果宁可问两次也不能漏问，请打开“发送设置 → 结果未知时重发”。',
	'The question may stand in the conversation; nobody waits for its answer, and its link answers nothing. Look into the conversation before you ask again.':
		'问题可能已经出现在会话里；但没有执行在等待回答，打开它的链接也没有作用。重新提问之前请先看看会话。',
	'"{field}" has {count} characters with its link; the service takes at most {most}':
		'“{field}”连同链接有 {count} 个字符，服务最多接受 {most} 个',
	'"{field}" has a key "question", which is the one that the node adds':
		'“{field}”里已有“question”这个键，而它要由节点添加',
	Input: '输入',
	'{count} items came in, but this node asks one question in a run':
		'输入了 {count} 个数据项，但这个节点一次只问一个问题',
	'Nothing was sent. To ask once for each item, put a Loop Over Items node with Batch Size 1 before this one. To ask once for all of them, switch on Settings → Execute Once.':
		'没有发出任何请求。要逐项提问，请在前面放一个 Loop Over Items 节点，Batch Size 设为 1。要为所有数据项只问一次，请打开 Settings → Execute Once。',
	'The link in this question leads to {server}, which only opens on this machine or in its network. Set the environment variable WEBHOOK_URL of n8n, and of its workers, to the address under which others reach it, and start n8n again.':
		'这个问题里的链接指向 {server}，只能在本机或内网打开。请把 n8n 及其 worker 的环境变量 WEBHOOK_URL 设为别人能访问的地址，然后重启 n8n。',
	'A question for you': '有一个问题请您回答',
	'Thank you': '谢谢',
	'Your answer was received: {label}': '已收到您的回答：{label}',
	'This question is no longer open': '这个问题已经结束',
	'It was answered already, its time is over, or another question has taken its place. Nothing was changed.':
		'已经有人回答、已经过了时限，或者已经换成新的问题。没有做任何更改。',
	'You chose "{label}". Press its button to confirm.': '您选择了“{label}”。请点击对应的按钮确认。',
	'Press a button to answer.': '请点击按钮回答。',
	'Your answer': '您的回答',
	'Nothing was answered yet. Choose one of the answers below.':
		'还没有回答。请选择下面的一个答案。',
	'Nothing was answered yet. Write your answer below.': '还没有回答。请在下面写下您的回答。',
	'Your answer was too long: at most {most} characters. Nothing was answered yet.':
		'您的回答太长，最多 {most} 个字符。还没有回答。',
	'"{field}" has {count} entries; it takes two to {most}':
		'“{field}”有 {count} 项，应为两到 {most} 项',
	'"{field}" has the value "{value}" twice, so the answers could not be told apart':
		'“{field}”里值“{value}”出现了两次，无法区分答案',
	'"{field}" is {time}, which is over': '“{field}”为 {time}，时间已过',
	'"{field}" is {number}, so nobody could answer': '“{field}”为 {number}，没有人来得及回答',
	'"{field}" is {time}, which is no time; write it as in 2030-01-31 18:00':
		'“{field}”为 {time}，这不是有效的时间，请写成 2030-01-31 18:00 这样',
	'Settings for one-to-one conversations': '单聊的设置',
	'Whether to refuse the message when sender and receiver are not friends. NetEase does not by default.':
		'发送者和接收者不是好友时，是否拒绝消息。网易默认不拒绝。',
	'The notification on the phones of those who get the message': '接收者手机上的推送通知',
	'The words of the notification, at most 500 characters': '推送通知的文字，最多 500 个字符',
	'Whether everybody in the team is notified, also those who muted it. NetEase does not by default.':
		'是否通知群里所有人，包括设为免打扰的人。网易默认不这样做。',
	'Accounts in the team who are notified even if they muted it, at most 100':
		'群里即使设为免打扰也要通知的账号，最多 100 个',
	'An account (accid). NetEase lists no accounts, so its ID is typed. Several may also be separated by commas, or come as a list from an expression.':
		'账号 ID（accid）。网易云信不提供账号列表，请直接填写。多个 ID 也可以用逗号分隔，或由表达式给出列表。',
	'The words of the notification for those who are notified by force, at most 500 characters':
		'强制推送所用的文字，最多 500 个字符',
	'Whether the receiver is notified even if the conversation is muted. NetEase does not by default.':
		'即使会话设为免打扰，是否也通知接收者。网易默认不通知。',
	'Settings for the push services of the phones, at most 2048 characters of JSON':
		'手机厂商推送服务的设置，最多 2048 个字符的 JSON',
	'Whether to notify at all. NetEase does so by default.': '是否推送通知。网易默认推送。',
	"Whether the notification starts with the sender's name. NetEase does so by default.":
		'推送通知是否以发送者的昵称开头。网易默认如此。',
	'Whether the receiver does not get to see the message, which is only stored. Not together with "Hide From Sender".':
		'接收者是否无感知：看不到消息，只存储。不能与“发送者无感知”同时打开。',
	'For a message that talks to a chatbot (机器人)': '用于与机器人对话的消息',
	'The account of the chatbot': '机器人的账号 ID',
	'Anything more to tell the chatbot': '要告诉机器人的其他内容',
	'What the chatbot should do': '机器人要做什么',
	'What the talk is about': '对话的主题',
	'Whether your own server gets a copy of the message (消息抄送)':
		'您自己的服务器是否收到消息的副本（消息抄送）',
	'The environment, set up in the console, that gets the copy. At most 32 characters.':
		'接收副本的环境，在控制台中设置。最多 32 个字符。',
	'Whether the message is copied to your server. NetEase does so by default.':
		'是否把消息抄送到您的服务器。网易默认抄送。',
	'Whether the message does not appear on the sender\'s devices. Not together with "Hide From Receiver".':
		'发送者是否无感知：消息不出现在发送者的设备上。不能与“接收者无感知”同时打开。',
	'Settings for super teams': '超大群的设置',
	'Whether to refuse the message when the sender is not a member of the team. NetEase does so by default.':
		'发送者不是群成员时，是否拒绝消息。网易默认拒绝。',
	'Whether to send the message also while the sender is muted in the team. NetEase does not by default.':
		'发送者在群里被禁言时，是否仍然发送。网易默认不发送。',
	'Whether to send the message also while the whole super team is muted. NetEase does not by default.':
		'整个超大群被禁言时，是否仍然发送。网易默认不发送。',
	'Send the message to some members of the team only; depends on your NetEase plan':
		'只把消息发给部分群成员；取决于您的网易套餐',
	'Whether to refuse the message when an account is not a member of the team':
		'有账号不是群成员时，是否拒绝消息',
	'Whether the accounts are those who get the message; if off, they are those who do not':
		'打开时，这些账号收到消息；关闭时，除这些账号以外的成员收到',
	'The accounts the message is for': '消息所针对的账号',
	'Whether people who join the team later see the message in its history':
		'之后入群的成员能否在历史消息中看到',
	'Settings for advanced teams': '高级群的设置',
	'Whether to send the message also while the whole team is muted. NetEase does not by default.':
		'整个群被禁言时，是否仍然发送。网易默认不发送。',
	'Whether team members confirm that they read the message. NetEase does not ask them by default.':
		'群成员是否要确认已读。网易默认不要求。',
	'Answer an earlier message; depends on your NetEase plan': '回复之前的消息；取决于您的网易套餐',
	'The message that is answered: the whole message as it came out of the node that sent or received it, or just its message_server_id':
		'要回复的消息：发送或接收它的节点输出的整条消息，或只填它的 message_server_id',
	'The first message of the thread, if it is not the one that is answered: a whole message, or just its message_server_id':
		'回复链的根消息（如果不是所回复的那条）：整条消息，或只填它的 message_server_id',
	'Most messages a second, spread evenly; 0 for no limit. Defaults to 100, as in the standard plan of NetEase IM. Nodes with the same credential and the same limit share it, in one n8n process.':
		'每秒最多几条消息，均匀分布；0 表示不限制。默认为 100，即网易云信标准套餐的上限。同一个 n8n 进程里，凭据和上限都相同的节点共用这个上限。',
	'IMKIT could not read the message: a field is missing or has the wrong form.':
		'IMKIT 无法解析这条消息：缺少字段，或格式不对。',
	'The API key is missing, wrong, or no longer valid.': 'API 密钥缺失、错误或已失效。',
	'The key or the sender may not do this. Some servers answer 403 for a room that does not exist.':
		'密钥或发送者没有权限。有些服务器对不存在的聊天室也返回 403。',
	'The room, the user, or the address does not exist.': '聊天室、用户或地址不存在。',
	'The message is too large.': '消息过大。',
	'Too many requests: IMKIT limits its rate.': '请求过多，被 IMKIT 限流。',
	'The API key is wrong or no longer valid.': 'API 密钥错误或已失效。',
	'The request arrived without an API key, for example because a proxy removed it.':
		'请求到达时没有 API 密钥，例如被代理服务器去掉了。',
	'The key may not be used for this, or not from this IP address.':
		'密钥不能用于这个操作，或不能从这个 IP 地址使用。',
	'The sender is not a member of the room.': '发送者不是聊天室成员。',
	'The room does not exist.': '聊天室不存在。',
	'The sender does not exist; in a batch perhaps one of the users.':
		'发送者不存在；批量发送时，也可能是某个接收用户不存在。',
	'The message that is referred to does not exist.': '所引用的消息不存在。',
	'A field that IMKIT needs is missing.': '缺少 IMKIT 需要的字段。',
	'A field has the wrong form.': '某个字段的格式不对。',
	'Check the fields of this node against the message type.': '请对照消息类型检查节点的各个字段。',
	'Check the API key and the base URL in the credential. If both are right, ask whether the key may only be used from other IP addresses than that of your n8n server.':
		'请检查凭据中的 API 密钥和服务器地址。如果都没错，请确认密钥是否只允许从其他 IP 地址使用，而不包括您的 n8n 服务器。',
	'Check that the room exists, that the sender is one of its members, and that the API key may be used from your n8n server.':
		'请检查聊天室是否存在、发送者是否是它的成员，以及 API 密钥是否允许从您的 n8n 服务器使用。',
	'Check the room ID, the sender, and the base URL in the credential.':
		'请检查聊天室 ID、发送者，以及凭据中的服务器地址。',
	'Make the message smaller, or send a link to the file instead.':
		'请精简消息内容，或改为发送文件的链接。',
	'IMKIT takes 1000 requests a minute. Send fewer, or set Delivery → Max per Second.':
		'IMKIT 每分钟接受 1000 个请求。请少发一些，或设置“发送设置 → 每秒上限”。',
	'Add the sender to the room, or send as one of its members.':
		'请把发送者加入聊天室，或以聊天室成员的身份发送。',
	'Check the room ID: open the room in IMKIT and copy its ID.':
		'请检查聊天室 ID：在 IMKIT 中打开聊天室，复制它的 ID。',
	'Check the sender: it must be the ID of a user who exists in your IMKIT app.':
		'请检查发送者：必须是您的 IMKIT 应用中已存在用户的 ID。',
	'Check the ID of the message you refer to.': '请检查所引用消息的 ID。',
	'The signature was not accepted: wrong key, secret or region, or the clock is wrong.':
		'签名没有被接受：App Key、App Secret 或区域不对，或时钟不准。',
	'The address does not exist.': '地址不存在。',
	'The signature or a parameter is wrong.': '签名或参数错误。',
	'Too many messages a second. NetEase blocks the app for about ten seconds.':
		'每秒消息过多，被限流（频控）。网易会封禁应用约十秒。',
	'Too many requests a second.': '每秒请求过多。',
	'NetEase asks to try again.': '网易要求稍后再试。',
	'NetEase IM is busy.': '网易云信繁忙。',
	'The IM service is not switched on for this app.': '这个应用没有开通 IM 服务。',
	'The App Key is not known in this region.': '这个区域里没有这个 App Key。',
	'The account does not exist.': '账号不存在。',
	'The sender is muted.': '发送者被禁言。',
	'The account is banned.': '账号被封禁。',
	'The receiver has put the sender on the block list.': '发送者在接收者的黑名单中。',
	'Sender and receiver are not friends, and the message asks to check that.':
		'双方不是好友，而这条消息要求检查好友关系。',
	'Too many accounts are notified by force.': '强制推送的账号太多。',
	'Too many messages: flow control.': '消息过多，触发流控。',
	'The account is not a chatbot.': '这个账号不是机器人。',
	'Hide From Sender and Hide From Receiver are both on.':
		'“发送者无感知”和“接收者无感知”同时打开了。',
	'Messaging is switched off for this app.': '这个应用停用了消息功能。',
	'The antispam service (安全通) stopped the message.': '安全通（反垃圾）拦截了消息。',
	'The members of the team are muted.': '群成员被禁言。',
	'The team does not exist.': '群不存在。',
	'The team is muted.': '群被禁言。',
	'The sender is not a member of the team.': '发送者不是群成员。',
	'The sender is muted in this team.': '发送者在这个群里被禁言。',
	'Check App Key, App Secret and region in the credential, and the clock of your n8n server: a signature is valid for five minutes.':
		'请检查凭据中的 App Key、App Secret 和区域，以及 n8n 服务器的时钟：签名只在五分钟内有效。',
	'Check the region or base URL in the credential.': '请检查凭据中的区域或服务器地址。',
	'Check App Key, App Secret and region in the credential, and the clock of your n8n server: a signature is valid for five minutes. NetEase uses this code for wrong parameters as well; if the test of the credential is green, check the fields of the node.':
		'请检查凭据中的 App Key、App Secret 和区域，以及 n8n 服务器的时钟：签名只在五分钟内有效。参数错误时网易也用这个代码；如果凭据测试通过，请检查节点的各个字段。',
	'Send fewer messages a second: set Delivery → Max per Second, or ask NetEase for a larger plan.':
		'请减少每秒的消息数：设置“发送设置 → 每秒上限”，或向网易升级套餐。',
	'NetEase IM is busy. Run the node again later.': '网易云信繁忙，请稍后再运行这个节点。',
	'Switch on the IM service for this app in the NetEase console.':
		'请在网易云信控制台为这个应用开通 IM 服务。',
	'Check the App Key and choose the region in which the app was created.':
		'请检查 App Key，并选择应用创建时所在的区域。',
	'The sender is muted. Unmute the account in the NetEase console, or send as another one.':
		'发送者被禁言。请在网易云信控制台解除该账号的禁言，或换一个账号发送。',
	'The account is banned. Unban it in the NetEase console, or use another one.':
		'账号被封禁。请在网易云信控制台解封，或换一个账号。',
	'The receiver has blocked the sender. Send as another account.':
		'接收者把发送者加入了黑名单。请换一个账号发送。',
	'Sender and receiver are not friends. Make them friends, or remove One-to-One → Check Friend.':
		'双方不是好友。请先加为好友，或去掉“单聊 → 检查好友关系”。',
	'Name fewer accounts in Push → Force Push to IDs: at most 100.':
		'请减少“推送 → 强制推送的账号”中的账号：最多 100 个。',
	'Check Robot → Account ID: this account is not a chatbot.':
		'请检查“机器人 → 账号 ID”：这个账号不是机器人。',
	'Switch off Hide From Sender or Hide From Receiver: one of the two must see the message.':
		'请关闭“发送者无感知”或“接收者无感知”：双方至少有一方要看到消息。',
	'Messaging is switched off for this app. Switch it on in the NetEase console.':
		'这个应用停用了消息功能。请在网易云信控制台启用。',
	'The antispam service stopped the message. Change its content, or the rules in the antispam console.':
		'消息被安全通拦截。请修改内容，或在安全通控制台调整规则。',
	'The members of the team are muted. Unmute them, or switch on Ignore Team Mute in the options.':
		'群成员被禁言。请解除禁言，或在选项中打开“忽略全员禁言”。',
	'Check the receiver ID and the conversation type: no such team exists in this app.':
		'请检查接收者 ID 和会话类型：这个应用里没有这个群。',
	'The team is muted. Unmute it, or switch on Ignore Team Mute in the options.':
		'群被全员禁言。请解除禁言，或在选项中打开“忽略全员禁言”。',
	'The sender is not a member of the team. Add the account to the team, or send as a member.':
		'发送者不是群成员。请把该账号加入群，或以群成员的身份发送。',
	'The sender is muted in this team. Unmute the account there, or send as another member.':
		'发送者在这个群里被禁言。请解除禁言，或以其他成员的身份发送。',
	'Send Room Message': '发送聊天室消息',
	'Send chat messages into NetEase IM (网易云信) conversations (发消息 · 發訊息)':
		'向网易云信（NetEase IM）的会话发送消息',
	Room: '聊天室',
	'By ID': '填写 ID',
	'From List': '从列表选择',
	Sender: '发送者',
	'Message Type': '消息类型',
	Announcement: '公告',
	'A notice to everybody in the room': '给聊天室所有人的通知',
	Audio: '音频',
	'A voice note or a piece of music': '语音或音乐',
	Custom: '自定义',
	'A type of your own app': '您自己的 App 定义的类型',
	File: '文件',
	'A document to download': '可下载的文档',
	Flex: 'Flex 卡片',
	'A card in the layout language of LINE (Flex Message)':
		'使用 LINE 排版格式的卡片（Flex Message）',
	Image: '图片',
	'One or more pictures': '一张或多张图片',
	Location: '位置',
	'A place on the map': '地图上的一个地点',
	Mixed: '图文',
	'Words with pictures; shown by the newest apps only': '文字加图片，只有最新的 App 能显示',
	Sticker: '贴图',
	'A sticker from a set, or a picture shown as one': '贴图集里的贴图，或当作贴图显示的图片',
	Template: '模板卡片',
	'A card with buttons (LINE template)': '带按钮的卡片（LINE 模板）',
	Text: '文本',
	'What somebody writes': '普通的文字消息',
	Video: '视频',
	'A film': '一段视频',
	'Custom Message Type': '自定义消息类型',
	Message: '消息',
	'Your order has been shipped': '您的订单已发货',
	Latitude: '纬度',
	Longitude: '经度',
	'File From': '文件来源',
	Link: '链接',
	'A link that the apps of the room members can open': '聊天室成员的 App 能打开的链接',
	Item: '数据项',
	'A file in the item, stored at your IMKIT server; whether that works depends on the server':
		'数据项中的文件，存到您的 IMKIT 服务器；能否上传取决于服务器',
	Pictures: '图片列表',
	'Add Picture': '添加图片',
	'Add Picture Detail': '添加图片信息',
	Picture: '图片',
	'Thumbnail Link': '缩略图链接',
	Width: '宽度',
	Height: '高度',
	'Input Binary Field': '二进制字段',
	Bucket: 'Bucket（存储桶）',
	Card: '卡片',
	Buttons: '按钮',
	'A text with up to four buttons': '文字加最多四个按钮',
	Carousel: '轮播',
	'Several cards side by side': '并排的多张卡片',
	Confirm: '确认',
	'A question with two buttons': '一个问题和两个按钮',
	JSON: 'JSON',
	'Anything else, as LINE describes it': '其他样式，按 LINE 的格式填写',
	'Card Text': '卡片文字',
	'Is the delivery on Friday all right for you?': '周五送货方便吗？',
	'Add Button': '添加按钮',
	Button: '按钮',
	Label: '按钮文字',
	Yes: '方便',
	'Text to Send': '点击后发送的文字',
	'Friday is fine': '周五可以',
	Cards: '卡片列表',
	'Add Card': '添加卡片',
	'Picture Link': '图片链接',
	Title: '标题',
	'Order A-1024': '订单 A-1024',
	'Arrives on Friday': '周五送达',
	'Button Label': '按钮文字',
	Details: '查看详情',
	'Button Link': '按钮链接',
	'Template (JSON)': '模板（JSON）',
	'Contents (JSON)': 'Flex 内容（JSON）',
	'{ "type": "confirm", "text": "All right?", "actions": [] }':
		'{ "type": "confirm", "text": "可以吗？", "actions": [] }',
	Caption: '说明文字',
	'For your order A-1024': '您的订单 A-1024',
	Address: '地址',
	'No. 7, Section 5, Xinyi Road, Taipei': '台北市信义路五段 7 号',
	Options: '选项',
	'Add Option': '添加选项',
	'Add Missing @Names': '补全 @提及',
	Duration: '时长',
	'Extra (JSON)': '附加数据（JSON）',
	'Extra Body Fields (JSON)': '其他请求字段（JSON）',
	Mentions: '提及（@）',
	'Add User': '添加用户',
	User: '用户',
	'Add Account': '添加账号',
	Account: '账号',
	Push: '推送',
	'Reply To': '回复',
	'Do Not Count as Unread': '不计入未读数',
	Delivery: '发送设置',
	'Add Delivery Setting': '添加发送设置',
	'Max File Size (MB)': '文件大小上限（MB）',
	'Max in Flight': '同时发送上限',
	'Max Retries': '最多重发次数',
	'Timeout (Seconds)': '超时时间（秒）',
	'Max per Second': '每秒上限',
	'Resend When Unknown': '结果未知时重发',
	'Send Conversation Message': '发送会话消息',
	'Address By': '会话指定方式',
	'Sender and Receiver': '发送者和接收者',
	'Fill in who sends and who receives': '分别填写发送者和接收者',
	'Conversation ID': '会话 ID',
	'Give the ready ID, for example from an earlier message': '直接填写会话 ID，例如来自之前的消息',
	'Conversation Type': '会话类型',
	'One-to-One': '单聊',
	'To one account (单聊)': '发给一个账号',
	'Advanced Team': '高级群',
	'To a team (高级群)': '发到高级群',
	'Super Team': '超大群',
	'To a super team (超大群)': '发到超大群',
	Receiver: '接收者',
	'A voice note (语音)': '一段语音',
	'A message of your own app (自定义)': '您自己的 App 的消息',
	'Any file (文件)': '任意文件',
	'A picture (图片)': '一张图片',
	'A place on the map (地理位置)': '地理位置',
	'What somebody writes (文本)': '普通的文本消息',
	Tip: '提示',
	'A notice inside the conversation (提示)': '显示在会话里的提示',
	'A film (视频)': '一段视频',
	'A link that the apps of the receivers can open; n8n looks at the file and fills in its facts':
		'接收者的 App 能打开的链接；n8n 读取文件并补上它的信息',
	'A file in the item, at most 15 MB; n8n stores it at NetEase and fills in its facts':
		'数据项中的文件，最大 15 MB；n8n 把它存到网易并补上它的信息',
	'Attachment Option': '附件选项',
	'Send just what the option Attachment says; n8n does not look at the file':
		'只发送选项“附件”中填写的内容，n8n 不读取文件',
	Place: '地点',
	'Hangzhou, Wangshang Road 399': '杭州市网商路 399 号',
	'Attachment (JSON)': '附件内容（JSON）',
	Description: '描述',
	Subtype: '消息子类型',
	Antispam: '反垃圾（安全通）',
	'Anti-Cheating (JSON)': '反作弊（JSON）',
	'Business ID': '业务 ID',
	'Check Content': '审核内容',
	'Check Custom Content': '审核自定义内容',
	'Custom Content': '自定义审核内容',
	'{ "type": 1, "data": "text to check" }': '{ "type": 1, "data": "待审核的文本" }',
	'Content for the Robot': '给机器人的内容',
	'Extension (JSON)': '扩展信息（JSON）',
	Attachment: '附件',
	'Add Attachment Field': '添加附件字段',
	'Duration (Milliseconds)': '时长（毫秒）',
	Extension: '扩展字段',
	MD5: 'MD5',
	Name: '文件名',
	Size: '大小',
	URL: 'URL',
	'Message Client ID': '客户端消息 ID',
	'Message Config': '消息设置',
	'Conversation Update': '更新会话',
	History: '历史消息',
	'Multi-Device Sync': '多端同步',
	Offline: '离线消息',
	Roaming: '漫游消息',
	'Unread Count': '未读计数',
	'Check Friend': '检查好友关系',
	Content: '推送文案',
	'Force Push to All': '强制推送给所有人',
	'Force Push to IDs': '强制推送的账号',
	'Add Account ID': '添加账号 ID',
	'Forced Content': '强制推送文案',
	'Server room 2 is above 40 °C': '2 号机房温度超过 40 °C',
	'Force Push': '强制推送',
	'Payload (JSON)': 'Payload（JSON）',
	'{ "pushTitle": "Order A-1024" }': '{ "pushTitle": "订单 A-1024" }',
	'Send Push': '发送推送',
	'Sender Name': '显示发送者昵称',
	'Hide From Receiver': '接收者无感知',
	Robot: '机器人',
	'Account ID': '账号 ID',
	Function: '功能标识',
	Topic: '话题',
	'Route Config': '抄送设置',
	Environment: '抄送环境',
	'Copy to Server': '抄送到服务器',
	'Hide From Sender': '发送者无感知',
	'Check Membership': '检查发送者是否在群里',
	'Ignore Member Mute': '忽略成员禁言',
	'Ignore Team Mute': '忽略全员禁言',
	'Target Members': '定向消息',
	'Check Targets': '检查目标是否在群里',
	'Only These Accounts': '仅这些账号',
	Receivers: '接收账号',
	'Visible to New Members': '新成员可见',
	Team: '群',
	'Read Receipts': '已读回执',
	Thread: '消息回复（Thread）',
	'Thread Root': '根消息',
	'IMKIT API': 'IMKIT API',
	'Base URL': '服务器地址（Base URL）',
	'The address of your IMKIT app, as shown in the IMKIT dashboard':
		'您的 IMKIT 应用的地址，见 IMKIT 控制台',
	'API Key': 'API 密钥',
	'The platform API key from the IMKIT dashboard. It can do everything in your app: keep it as safe as a password.':
		'IMKIT 控制台中的平台 API 密钥。它能在您的应用里做任何操作，请像密码一样妥善保管。',
	'Allow Links Into Your Own Network': '允许指向内网的链接',
	'Whether n8n may look at files behind links that lead to private addresses, such as 192.168.1.5. Everybody who can run a workflow with this credential could then reach such addresses.':
		'是否允许 n8n 读取指向内网地址（例如 192.168.1.5）的链接所对应的文件。打开后，凡是能用这个凭据运行工作流的人都能访问这类地址。',
	'Allow Unencrypted HTTP': '允许未加密的 HTTP',
	'Whether the base URL may start with http:// on another machine. The key and the messages then travel unencrypted.':
		'服务器地址在其他机器上时，是否允许以 http:// 开头。密钥和消息将以明文传输。',
	'NetEase IM (网易云信) API': '网易云信（NetEase IM） API',
	'App Key': 'App Key',
	'The App Key from the NetEase IM console (网易云信控制台 → 应用管理 → AppKey)':
		'网易云信控制台 → 应用管理 → AppKey',
	'App Secret': 'App Secret',
	'The App Secret beside the App Key. It signs every request and is never sent itself.':
		'控制台中 App Key 旁边的 App Secret。它只用于给请求签名，本身不会发出。',
	Region: '区域',
	China: '中国',
	'Address: open.yunxinapi.com': '地址：open.yunxinapi.com',
	Singapore: '新加坡',
	'Address: open-sg.yunxinapi.com': '地址：open-sg.yunxinapi.com',
	'A private deployment with its own address': '有独立地址的私有化部署',
	'Where the app was created. A key is known in its own region only.':
		'创建应用时所在的区域。App Key 只在自己的区域有效。',
	'The address of your private deployment': '您的私有化部署的地址',
	'Backup URL': '备用地址',
	'The address to use while the base URL cannot be reached. Leave empty if there is none.':
		'服务器地址连接不上时使用的地址。没有则留空。',
	'Whether the addresses may start with http:// on another machine. The messages then travel unencrypted.':
		'地址在其他机器上时，是否允许以 http:// 开头。消息将以明文传输。',
	'Send chat messages into IMKIT rooms (聊天室发消息 · 發訊息)': '向 IMKIT 聊天室发送消息',
	'Add Robot Setting': '添加机器人设置',
	'Add Message Setting': '添加消息设置',
	'Add Message': '添加消息',
	'Add Antispam Setting': '添加反垃圾设置',
	'Add Route Setting': '添加抄送设置',
	'Add One-to-One Setting': '添加单聊设置',
	'Add Team Setting': '添加群设置',
	'Add Target Setting': '添加定向设置',
	'Add Super Team Setting': '添加超大群设置',
	'Add Push Setting': '添加推送设置',
	'File Extension': '文件扩展名',
	'Fill in "{field}", or take away what the button would do.':
		'填写“{field}”，或去掉这个按钮的动作。',
	'"{field}" is empty, so nothing would stand on the button': '“{field}”为空，按钮上将没有文字',
	'"{field}" has {count} entries; this card takes at most {most}':
		'“{field}”有 {count} 项，这种卡片最多 {most} 项',
	'"{field}" is filled in, but what stands there gives no text':
		'“{field}”已填写，但其中没有得到文字',
	'"{field}" is "{name}" more than once': '“{field}”中“{name}”重复出现',
	'"{field}" is "{value}"; dollar signs can only stand around a name':
		'“{field}”为“{value}”，美元符号只能写在名称的前后',
	'"{field}" is "{value}", which is no link': '“{field}”为“{value}”，不是链接',
	'Give "{field}" a whole link, such as https://example.com/orders/A-1024.':
		'请在“{field}”中填写完整的链接，例如 https://example.com/orders/A-1024。',
	'"{field}" has {count} entries that are filled in; Confirm needs exactly {needed}':
		'“{field}”填写了 {count} 项，“确认”卡片需要正好 {needed} 项',
	'"{field}" has {count} entries; a carousel takes at most {most}':
		'“{field}”有 {count} 项，轮播最多 {most} 项',
	'"{field}" has the type {type}; it must be one of {known}':
		'“{field}”的 type 为 {type}，只能是其中之一：{known}',
	'no reason given': '未说明原因',
	'Check the bucket, and whether your server takes uploads with the API key. Otherwise put the file on the web and send its link.':
		'请检查 Bucket 是否正确，以及服务器是否允许用 API 密钥上传。否则请把文件放到网上，改为发送链接。',
	'"Bucket" is {name}, which is not the name of a bucket':
		'“Bucket（存储桶）”为 {name}，这不是存储桶的名称',
	'Write the name of the bucket alone, without blanks, slashes and other signs of a path.':
		'请只填写存储桶的名称，不要带空格、斜杠或其他路径符号。',
	'"Conversation ID" is "{id}"; it must be sender, type (1, 2 or 3) and receiver joined by "|", such as service-desk|1|customer-42':
		'“会话 ID”为“{id}”，应为用“|”连接的发送者、类型（1、2 或 3）和接收者，例如 service-desk|1|customer-42',
	'"{field}" still holds "{value}", which was chosen when this was the field for something else. Fill it in again':
		'“{field}”中仍是“{value}”，那是此字段用于其他对象时选择的。请重新填写',
	'"{field}" holds "{name}", which says where the message goes':
		'“{field}”中有“{name}”，它决定消息发给谁',
	'Fill that in in the form: order, pace and results go by it.':
		'请在表单中填写：发送顺序、限流和结果都以表单为准。',
	'"{field}" is "{value}"; an ID must not contain "|"': '“{field}”为“{value}”，ID 中不能有“|”',
	'NetEase IM lists teams only. Switch to "By ID" and type the account ID of the receiver.':
		'网易云信只能列出群。请改选“By ID”，填写接收者的账号 ID。',
	'The list holds the teams of the sender. Fill in the sender first, without an expression, or switch to "By ID".':
		'列表显示的是发送者所在的群。请先填写发送者（不要用表达式），或改选“By ID”直接填写。',
	'Check that file storage is part of your NetEase plan, or put the file on the web and send its link.':
		'请检查您的网易套餐是否包含文件存储，或把文件放到网上，改为发送链接。',
	'The file has {size} bytes; NetEase stores at most {most}':
		'文件有 {size} 字节，网易最多存储 {most} 字节',
	'Put the file on the web and send its link.': '请把文件放到网上，改为发送链接。',
	'no connection within {seconds} seconds': '{seconds} 秒内没有建立连接',
	'{service} refused: {words} ({code})': '{service} 拒绝了请求：{words}（{code}）',
	'Look up the code {code} in the documentation of {service}.':
		'请在 {service} 的文档中查询代码 {code}。',
	': {excerpt}': '：{excerpt}',
	', and the reply is empty': '，且响应为空',
	'{host} redirects to {address}, and {service} credentials are not sent on':
		'{host} 重定向到 {address}，{service} 的凭据不会随之转发',
	'Put the final address into the credential.': '请在凭据中填写最终的地址。',
	'{host} refused with HTTP {status}{said}': '{host} 返回 HTTP {status}，拒绝了请求{said}',
	'Check the address in the credential: this reply does not come from {service}.':
		'请检查凭据中的地址：这个响应不是 {service} 返回的。',
	'{host} answered HTTP {status} with something that is not a reply of {service}{said}{maybe}':
		'{host} 返回 HTTP {status}，但内容不是 {service} 的响应{said}{maybe}',
	'{host} answered HTTP {status} without saying what became of the request{said}{maybe}':
		'{host} 返回 HTTP {status}，没有说明请求的结果{said}{maybe}',
	'{host} cannot be reached ({why})': '连接不上 {host}（{why}）',
	'Your n8n server has no file descriptors left for a connection. Raise its limit (ulimit -n), or let it do fewer things at once.':
		'您的 n8n 服务器没有可用于连接的文件描述符了。请调高其上限（ulimit -n），或减少它同时进行的工作。',
	'The other side broke off the secure connection. Check the address in the credential, and whether that server speaks https.':
		'对方中断了安全连接。请检查凭据中的地址，以及该服务器是否支持 https。',
	'Check the address in the credential and the network of your n8n server.':
		'请检查凭据中的地址，以及 n8n 服务器的网络。',
	'{service} did not answer within {seconds} seconds{maybe}':
		'{service} 在 {seconds} 秒内没有响应{maybe}',
	'The secure connection to {host} could not be made ({code})':
		'无法与 {host} 建立安全连接（{code}）',
	'Check the address in the credential and the certificate of that server.':
		'请检查凭据中的地址，以及该服务器的证书。',
	'the connection was not made': '没有建立连接',
	'The connection to {host} broke before {service} answered{code}{maybe}':
		'在 {service} 响应之前，与 {host} 的连接断开了{code}{maybe}',
	' ({code})': '（{code}）',
	'another address': '另一个地址',
	'Open the list again in a moment.': '请稍后再打开列表。',
	'The list could not be read': '无法读取列表',
	'{what}. Switch to "By ID" and type the ID instead.': '{what}。请改选“By ID”，直接填写 ID。',
	'The credential could not be tested; nothing was changed. Try again in a minute.':
		'凭据未能测试，没有改动任何内容。请过一分钟再试。',
	'{service} accepted the credential': '{service} 已接受该凭据',
	'{what} {next}': '{what}{next}',
	'{what}. {next}': '{what}。{next}',
	'This node needs n8n 1.123 or newer. The n8n that runs here lacks {functions}.':
		'这个节点需要 n8n 1.123 或更新的版本。当前的 n8n 缺少 {functions}。',
	'Update n8n and run the workflow again. Nothing was sent.':
		'请升级 n8n 后重新运行工作流。没有发出任何请求。',
	'{first}; sent again: {second}': '{first}；重发后：{second}',
	'{service} takes nothing more with this key for {time}':
		'{service} 在 {time}内不再接受这个密钥的请求',
	'It said so when it refused an earlier message for its rate. Run the node again after {time}.':
		'之前的消息被限流时，服务已说明这一点。请在 {time} 之后重新运行节点。',
	'a minute': '1 分钟',
	'{count} minutes': '{count} 分钟',
	'The execution was canceled': '执行已取消',
	'Correct the expression in "{field}" of this node.': '请改正这个节点的“{field}”中的表达式。',
	'{failed} of {count} messages failed{maybe}. Each failed item says why and what to do.':
		'{count} 条消息中有 {failed} 条失败{maybe}。每个失败的数据项都写明了原因和处理办法。',
	'{repeated} of {count} messages had been delivered before and were not sent twice.':
		'{count} 条消息中有 {repeated} 条之前已送达，没有重复发送。',
	'One receiver was named twice in one item and is sent the message once.':
		'有一个接收者在同一个数据项中写了两次，只向其发送一次。',
	'Receivers were named again {count} times in one item and are sent the message once.':
		'同一个数据项中重复写了 {count} 次接收者，每个接收者只发送一次。',
	'"{field}" was empty for one item, so its message does not have it.':
		'有 1 个数据项的“{field}”为空，它的消息不带此项。',
	'"{field}" was empty for {count} items, so their messages do not have it.':
		'有 {count} 个数据项的“{field}”为空，这些消息不带此项。',
	'{next} {advice}': '{next}{advice}',
	'Paused once because the service limits its rate. The order inside each room or conversation was kept.':
		'因服务限流暂停了一次。每个聊天室或会话内的顺序保持不变。',
	'Paused {count} times because the service limits its rate. The order inside each room or conversation was kept.':
		'因服务限流暂停了 {count} 次。每个聊天室或会话内的顺序保持不变。',
	'; ': '；',
	' and {count} more': '，以及另外 {count} 项',
	'Sent without what could not be found out: {shown}{more}. Add it by hand if your app needs it.':
		'以下信息无法读取，消息发送时没有包含：{shown}{more}。如果您的 App 需要，请手动填写。',
	'The message was for "{destination}" (item {item}, counted from 0).':
		'这条消息发往“{destination}”（数据项 {item}，从 0 起计）。',
	'The message was from {sender} to the account {receiver} (One-to-One; item {item}, counted from 0).':
		'这条消息由 {sender} 发给账号 {receiver}（单聊；数据项 {item}，从 0 起计）。',
	'The message was from {sender} to the team {receiver} (Advanced Team; item {item}, counted from 0).':
		'这条消息由 {sender} 发往高级群 {receiver}（数据项 {item}，从 0 起计）。',
	'The message was from {sender} to the super team {receiver} (Super Team; item {item}, counted from 0).':
		'这条消息由 {sender} 发往超大群 {receiver}（数据项 {item}，从 0 起计）。',
	'Is {receiver} a team? Then choose its Conversation Type.':
		'{receiver} 是群吗？如果是，请改选相应的会话类型。',
	'Is {receiver} a super team or an account? Then choose its Conversation Type.':
		'{receiver} 是超大群或账号吗？如果是，请改选相应的会话类型。',
	'Is {receiver} an advanced team or an account? Then choose its Conversation Type.':
		'{receiver} 是高级群或账号吗？如果是，请改选相应的会话类型。',
	'Check the sender and the receiver: both accounts must be registered in this app. If the receiver is a team, choose its Conversation Type.':
		'请检查发送者和接收者：两个账号都必须已在这个应用中注册。如果接收者是群，请选择相应的“会话类型”。',
	'{count} failed ({items})': '{count} 条失败（{items}）',
	'{count} not tried ({items})': '{count} 条未尝试（{items}）',
	'Of {count} messages: {parts}.': '共 {count} 条消息：{parts}。',
	'Of {count} messages: {parts}. Items are counted from 0.':
		'共 {count} 条消息：{parts}。数据项从 0 开始编号。',
	', ': '、',
	'items {list}': '数据项 {list}',
	'item {list}': '数据项 {list}',
	'The message was not sent. Run the node again. {advice}':
		'消息没有发送。请重新运行节点。{advice}',
	Credential: '凭据',
	'Correct the credential of this node.': '请改正这个节点的凭据。',
	'The file was not stored: {what}': '文件未能存储：{what}',
	'Nothing was sent.': '没有发出任何请求。',
	'A fault of this node: {what}{maybe}': '这个节点出现故障：{what}{maybe}',
	'{next} Please report this fault with the text above: it should not happen whatever the input.':
		'{next}请把上面的文字报告给我们：无论输入什么，都不应该出现这个故障。',
	'The file in the binary field "{name}" has {size} bytes; the most is {most}':
		'二进制字段“{name}”中的文件有 {size} 字节，上限为 {most} 字节',
	'Send a smaller file.': '请发送更小的文件。',
	'The file in the binary field "{name}" is empty': '二进制字段“{name}”中的文件是空的',
	'Check the node that puts out this file.': '请检查输出这个文件的节点。',
	'The item has no binary field "{name}"; it has {names}':
		'数据项没有二进制字段“{name}”，只有 {names}',
	'The item has no binary field "{name}"; it has none at all':
		'数据项没有二进制字段“{name}”，也没有其他二进制字段',
	'Write one of the names into "{field}".': '请在“{field}”中填写其中一个名称。',
	'Put a node before this one that puts out a file, or use a link.':
		'请在前面加一个输出文件的节点，或改用链接。',
	'was not read: the execution was canceled': '没有读取：执行已取消',
	'could not be read within {seconds} seconds': '在 {seconds} 秒内没有读完',
	'Use a link to a smaller file or a faster server.': '请改用更小的文件或更快的服务器的链接。',
	'could not be read: {reason}': '无法读取：{reason}',
	'Check that the link opens in a browser.': '请检查这个链接能否在浏览器中打开。',
	'The file {link} {what}': '文件 {link} {what}',
	'leads to {address}, which is not an address on the internet':
		'指向 {address}，这不是互联网上的地址',
	'Use a link that everybody can open, or allow private addresses in the credential.':
		'请使用任何人都能打开的链接，或在凭据中允许内网地址。',
	'could not be read: the server answered HTTP {status}': '无法读取：服务器返回 HTTP {status}',
	'redirects more than {count} times': '重定向超过 {count} 次',
	'redirects to {address}, which is not a web link': '重定向到 {address}，这不是网页链接',
	'is not a web link': '不是网页链接',
	'Use a link that begins with http:// or https://.': '请使用以 http:// 或 https:// 开头的链接。',
	'was not read: this version of n8n does not show where its name leads':
		'没有读取：这个版本的 n8n 不显示域名解析到哪里',
	'Tell the authors of this package your version of n8n. Until then, allow private addresses in the credential if all links are your own.':
		'请把您的 n8n 版本告诉本节点包的作者。在此之前，如果所有链接都是您自己的，可以在凭据中允许内网地址。',
	'is larger than {most} bytes, the most that is read': '超过 {most} 字节，这是读取的上限',
	'Use a link to a smaller file.': '请改用更小的文件的链接。',
	'is empty': '是空的',
	'Fill in "{field}", or remove it from this node.': '请填写“{field}”，或从节点中去掉它。',
	'"{field}" was added, but is empty': '添加了“{field}”，但没有填写',
	'"{field}" is a date that does not exist': '“{field}”是不存在的日期',
	'an object': '对象',
	'"{field}" has {count} entries; the service takes at most {most}':
		'“{field}”有 {count} 项，服务最多接受 {most} 项',
	'true or false': 'true 或 false',
	'a number': '数字',
	'"{field}" is {value}, which is too large to be exact':
		'“{field}”为 {value}，数字太大，无法保证精确',
	'a whole number': '整数',
	'"{field}" is {number}; the least is {least}': '“{field}”为 {number}，最小为 {least}',
	'"{field}" is {number}; the most is {most}': '“{field}”为 {number}，最大为 {most}',
	'"{field}" is {value}; it must be one of {known}': '“{field}”为 {value}，只能是其中之一：{known}',
	'"{field}" has {count} characters; the service takes at most {most}':
		'“{field}”有 {count} 个字符，服务最多接受 {most} 个',
	'one ID': '单个 ID',
	'one link': '单个链接',
	'"{field}" is {value}, which {fault}': '“{field}”为 {value}，{fault}',
	'is a shortened number; its other digits were lost in the sheet or program it comes from. Give it as text there':
		'这是缩写的数字，其余位数在来源表格或程序里已经丢失。请在来源处改为文本',
	'is what an expression writes where it found no text': '表达式没有取到文本时就会得到这样的值',
	'is a step in a path and no ID': '是路径中的一步，不是 ID',
	'holds half a character; it was cut in the middle of an emoji or a rare character':
		'其中有半个字符，是在表情或生僻字中间截断造成的',
	'holds a line break or another control character in the middle': '中间有换行符或其他控制字符',
	'a list of ids': 'ID 列表',
	'a JSON object': 'JSON 对象',
	'"{field}" is not valid JSON, because {reason}: {value}':
		'“{field}”不是有效的 JSON，因为{reason}：{value}',
	'"{field}" is not valid JSON: {value}': '“{field}”不是有效的 JSON：{value}',
	'"{field}" holds, in {keys},': '“{field}”的 {keys} 为',
	'"{field}" is': '“{field}”为',
	'{where} {value}, which is no number': '{where} {value}，这不是数字',
	'{where} a {type}, which cannot be sent': '{where} {type}，无法发送',
	'{where} the number {number}. JavaScript keeps whole numbers exactly up to {most}, so its last digits may have been lost when the data was read':
		'{where}数字 {number}。JavaScript 只能精确保存不超过 {most} 的整数，读取数据时末尾几位可能已经丢失',
	'Give it as text where it comes from, in JSON between quotation marks: "9223372036854775807".':
		'请在来源处改为文本，在 JSON 中要加引号："9223372036854775807"。',
	'"{field}" has more than {count} objects or lists inside one another':
		'“{field}”嵌套了超过 {count} 层对象或列表',
	'Give "{field}" data that is less deep.': '请减少“{field}”中数据的嵌套层数。',
	'Take the one field of that object which holds the ID for "{field}".':
		'请取出该对象中存放 ID 的那个字段，填入“{field}”。',
	'"{field}" must be {wanted}, but is {value}': '“{field}”必须是{wanted}，现在是 {value}',
	'Remove "{field}" from this node.': '请从节点中去掉“{field}”。',
	'"{field}" does not apply when {reason}': '{reason}时，“{field}”不适用',
	'"{field}" is {value}': '“{field}”为{value}',
	'"{choice}"': '“{choice}”',
	'Correct "{field}" in this node, or the data it comes from.':
		'请改正节点中的“{field}”，或它所取自的数据。',
	'line {line}, character {column}': '第 {line} 行第 {column} 个字符',
	'character {column}': '第 {column} 个字符',
	'a byte order mark (BOM)': '字节顺序标记（BOM）',
	'an invisible character': '不可见字符',
	'{where} is {name}, {code}': '{where}是{name} {code}',
	'Delete {where}, {name}.': '请删除{where}（{name}）。',
	'{where} is {character} ({code})': '{where}是 {character}（{code}）',
	'Type {sign} in place of {character}: JSON knows only the plain sign.':
		'请用 {sign} 代替 {character}：JSON 只认半角符号。',
	'Look into the room before you send it again, or switch on Delivery → Resend When Unknown if twice is better than never.':
		'重发之前请先看看聊天室；如果宁可重复也不能遗漏，请打开“发送设置 → 结果未知时重发”。',
	'width and height of {link}': '{link} 的宽和高',
	'duration of {link}': '{link} 的时长',
	'Look into the conversation before you send it again: in another execution it is another message, unless it has a Message Client ID of your own (Options).':
		'重新发送之前，请先看看会话：在另一次执行中它就是另一条消息，除非您为它指定了客户端消息 ID（在选项中）。',
	'Run the node again with the same Message Client ID: it is not delivered twice.':
		'请用相同的客户端消息 ID 再次运行节点：不会重复送达。',
	'The one that may have been {done} may arrive twice if the workflow runs again.':
		'重新运行工作流时，可能{done}的那一条也许会送达两次。',
	'The {count} that may have been {done} may arrive twice if the workflow runs again.':
		'重新运行工作流时，可能{done}的 {count} 条也许会送达两次。',
	'One that was {done}, or may have been, has a {field} of your own: if that is the same when the workflow runs again, the message does not arrive twice.':
		'{done}或可能{done}的消息中，有一条带有您自己指定的{field}：重新运行工作流时只要它不变，这条消息就不会重复送达。',
	'{count} that were {done}, or may have been, have a {field} of your own: if that is the same when the workflow runs again, they do not arrive twice.':
		'{done}或可能{done}的消息中，有 {count} 条带有您自己指定的{field}：重新运行工作流时只要它不变，这些消息就不会重复送达。',
	'"Hide From Sender" and "Hide From Receiver" are both on, so nobody would see the message':
		'“发送者无感知”和“接收者无感知”同时打开，谁也看不到这条消息',
	'Switch one of the two off.': '请关闭其中一个。',
	'"{field}" is empty; this message type needs one': '“{field}”为空，这种消息类型必须填写',
	'Drag the message that is answered from the input onto "{field}", or its message_server_id.':
		'请从左侧输入中把要回复的整条消息或其 message_server_id 拖到“{field}”上。',
	'Drag the message that is answered from the input onto "{field}", or its _id.':
		'请从左侧输入中把要回复的整条消息或其 _id 拖到“{field}”上。',
	'"{field}" holds several things or an object as text, so it names nothing':
		'“{field}”里不止一项内容，或对象被当成了文字，无法确定是哪一个',
	'Leave only one of them in "{field}": the whole object, or its ID.':
		'“{field}”里请只保留一种：整个对象，或它的 ID。',
	'{facts} of {link}': '{link} 的{facts}',
	'The API key is empty. Fill it in in the credential.': 'API 密钥为空。请在凭据中填写。',
	'The App Key or App Secret is empty. Fill in both in the credential.':
		'App Key 或 App Secret 为空。请在凭据中填写这两项。',
	'The address contains a user name or password. Remove the part before the "@".':
		'地址中含有用户名或密码。请去掉“@”之前的部分。',
	'The proxy of this request could read the key. Use https:// and leave certificates as they are, or set the proxy for all of n8n.':
		'这个请求的代理能看到密钥。请使用 https:// 并保留证书校验，或为整个 n8n 设置代理。',
	'what is not a complete web address': '不完整的网址',
	'This credential is for {addresses} only, and the request goes to {to}. Correct the URL of the request, or use the credential that belongs to it.':
		'这个凭据只用于 {addresses}，而请求发往 {to}。请改正请求的 URL，或使用与之对应的凭据。',
	'The address is empty. Fill in the URL, for example {example}':
		'地址为空。请填写 URL，例如 {example}',
	'The address is not a web address. It must start with https://, for example {example}':
		'填写的地址不是网址。必须以 https:// 开头，例如 {example}',
	'"{origin}" is not encrypted, so anyone on the way could read the key and the messages. Use https://, or switch on "Allow Unencrypted HTTP" in the credential.':
		'“{origin}”没有加密，途中任何人都能看到密钥和消息。请使用 https://，或在凭据中打开“允许未加密的 HTTP”。',
	'"{field}" is empty': '“{field}”为空',
	'"{field}" is still the example': '“{field}”仍是示例内容',
	'These fields are empty: {fields}': '以下字段为空：{fields}',
	'Fill them in in this node, or correct the data they come from.':
		'请在节点中填写，或改正它们所取自的数据。',
	'Recall Room Message': '撤回聊天室消息',
	'Take back chat messages that were sent into IMKIT rooms: their words disappear for everybody in the room':
		'撤回已发到 IMKIT 聊天室的消息：聊天室里所有人都不再看到内容',
	'Message From': '消息来源',
	'How to say which message is recalled': '如何指定要撤回的消息',
	'Give the message as it came out of the node that sent or received it':
		'原样填入发送或接收该消息的节点的输出',
	IDs: '填写 ID',
	'Fill in the room and the ID of the message': '填写聊天室和消息的 ID',
	'Message (JSON)': '消息（JSON）',
	'The message as it came out of a node that sent it, or as a webhook of IMKIT has it':
		'发送该消息的节点的输出，或 IMKIT webhook 中的消息，原样使用',
	'The room the message is in': '消息所在的聊天室',
	'Message ID': '消息 ID',
	'The ID (_id) of the message': '消息的 ID（_id）',
	'IMKIT Trigger': 'IMKIT 触发器',
	'Starts the workflow when something happens in IMKIT rooms': 'IMKIT 聊天室里有动静时启动工作流',
	'Room Setup': '聊天室设置方式',
	'How the rooms get to know the address of this node': '聊天室如何得知这个节点的地址',
	'Set Up by N8n': '由 n8n 设置',
	'When the workflow is activated. Whether the API key may do so depends on the server.':
		'在启用工作流时设置。API 密钥有没有权限取决于服务器。',
	'By Hand': '手动设置',
	'You enter the address as the webhook of the rooms': '由您把地址填为聊天室的 webhook',
	'Rooms to Set Up': '要设置的聊天室',
	'Add Room': '添加聊天室',
	'The rooms that call this node while the workflow is active. When it is deactivated, they call again what they called before.':
		'工作流启用期间调用这个节点的聊天室。停用后恢复原来的 webhook。',
	'A room whose messages start the workflow': '由其中的消息启动工作流的聊天室',
	'Replace Existing': '替换已有的 webhook',
	'Whether to take over rooms that call something else already, or that do not show what they call. If off, the workflow is not activated and says which room it is.':
		'聊天室已有其他 webhook，或看不到其 webhook 时，是否替换。关闭时工作流不会启用，并说明是哪个聊天室。',
	'Enter the Production URL shown above as the webhook of the rooms, and switch on their bot mode. A room has one webhook: to test while the workflow is active, use a room of its own with the Test URL, or pinned data.':
		'请把上方的 Production URL 填为聊天室的 webhook，并打开其 bot 模式。一个聊天室只有一个 webhook：要在工作流启用时测试，请为 Test URL 单独准备一个聊天室，或使用固定数据（pinned data）。',
	Secret: '验证口令（token）',
	'a long word that nobody can guess': '一串不易猜到的字符',
	'If filled in, only calls of an address that ends with ?token= and this secret start the workflow. IMKIT signs nothing, so without it the address itself is the secret.':
		'填写后，只有以 ?token= 加这个口令结尾的地址被调用时才会启动工作流。IMKIT 不签名，不填时地址本身就是唯一的保密手段。',
	Events: '事件',
	'What starts the workflow': '什么会启动工作流',
	'Members Added': '成员加入',
	'Somebody was added to the room': '有人被加入聊天室',
	'Members Removed': '成员移除',
	'Somebody was removed from the room': '有人被移出聊天室',
	'Somebody has written': '有人发了消息',
	'Room Joined': '进入聊天室',
	'Somebody has joined the room': '有人进入聊天室',
	Filters: '筛选',
	'Add Filter': '添加筛选',
	'Which messages start the workflow. A message must pass all filters that are added.':
		'哪些消息启动工作流。消息必须符合添加的所有筛选条件。',
	'Message Types': '消息类型',
	'Only messages of these types': '仅这些类型的消息',
	'Not From Senders': '排除发送者',
	'Nothing that these users do': '忽略这些用户的操作',
	'A user of the app. By ID, several may also be separated by commas.':
		'应用中的用户。选 By ID 时，多个 ID 也可以用逗号分隔。',
	Senders: '发送者',
	'Only what these users do': '仅这些用户的操作',
	'Text Contains': '文本包含',
	'Add Words': '添加词语',
	'how much': '多少钱',
	'talk to a person': '转人工',
	Words: '词语',
	'One word, or several as they follow one another': '一个词，或连在一起的一段文字',
	'The whole text of a message': '一条消息的全部文字',
	'Only messages in whose text one of these words stands. Capital and small letters are the same.':
		'仅文本中含有其中一个词语的消息。不区分大小写。',
	'Text Is': '文本等于',
	'Add Text': '添加文本',
	'Only messages that say exactly one of these. Capital and small letters are the same, and blanks around the text do not count.':
		'仅文本与其中之一完全相同的消息。不区分大小写，忽略首尾空格。',
	'Text Matches': '文本匹配',
	'Only messages whose text matches this regular expression of JavaScript, with or without slashes around it':
		'仅文本匹配这个 JavaScript 正则表达式的消息，两端的斜杠可写可不写',
	'Clear When Deactivated': '停用时清除 webhook',
	'Whether rooms that called nothing before are set back to that. It is not documented, so it depends on the server. Without this option they keep the address of this node, where nobody answers then.':
		'原本没有 webhook 的聊天室，停用时是否清除 webhook。官方文档没有说明能否清除，取决于服务器。不设置时，它们会保留这个节点的地址，届时无人响应。',
	'Download Files': '下载文件',
	'Whether pictures, sounds, films and files of the message are put out as binary data. Three seconds are spent on it; what could not be loaded is named in "missingFiles".':
		'是否把消息中的图片、音频、视频和文件作为二进制数据输出。最多用时 3 秒；没能下载的列在“missingFiles”中。',
	'Include Robots': '包括机器人',
	'Whether messages of users who are robots start the workflow as well':
		'机器人用户的消息是否也启动工作流',
	'Largest file that is downloaded': '下载文件的大小上限',
	'User Who Answers': '回复者',
	'The user who stands as the sender in "reply". What this user writes starts nothing.':
		'“reply”中的发送者，即以谁的身份回复。这个用户发的消息不会启动工作流。',
	'Batch Send Conversation Message': '批量发送会话消息',
	'Send one chat message to many NetEase IM (网易云信) accounts at once, up to 100 in one request, and say what became of each (群发消息 · 群發訊息)':
		'向多个网易云信（NetEase IM）账号群发同一条消息，每次请求最多 100 个账号，并逐个报告结果',
	'The accounts (accid) the message goes to, each in a conversation of its own. Several IDs may also be separated by commas, or come as a list from an expression. Items that follow one another and say the same go out together.':
		'接收消息的账号 ID（accid），每个账号在各自的单聊里收到。多个 ID 也可以用逗号分隔，或由表达式给出列表。相邻且内容相同的数据项会合并发送。',
	'If one receiver fails, this node fails at the end, and the items of all others are lost. To keep them: Settings → On Error → Continue (using error output).':
		'只要有一个接收者失败，节点结束时就会报错，其余接收者的数据项也随之丢失。要保留它们：Settings → On Error → Continue (using error output)。',
	'Most requests a second, each for up to 100 receivers; 0 for no limit. Defaults to 2, as the standard plan of NetEase IM takes 120 batches a minute. Nodes with the same credential and the same limit share it, in one n8n process.':
		'每秒最多几个请求，每个请求最多 100 个接收者；0 表示不限制。默认为 2，因为网易云信标准套餐每分钟最多接受 120 次批量发送。同一个 n8n 进程里，凭据和上限都相同的节点共用这个上限。',
	'Look into the conversation before you send it again, or switch on Delivery → Resend When Unknown if twice is better than never.':
		'重发之前请先看看会话；如果宁可重复也不能遗漏，请打开“发送设置 → 结果未知时重发”。',
	'NetEase IM says of {account} both that the message arrived and that it did not: it may have been delivered':
		'网易云信既说 {account} 收到了消息，又说没有收到：消息可能已送达',
	'NetEase IM says something of {account} that does not tell what became of the message ({said}): it may have been delivered':
		'网易云信对 {account} 的答复看不出消息的结果（{said}）：消息可能已送达',
	'NetEase IM says nothing about {account}: the message may have been delivered':
		'网易云信没有说明 {account} 的结果：消息可能已送达',
	'Batch Send Room Message': '批量发送聊天室消息',
	'Queue one chat message for many IMKIT rooms or users at once; IMKIT delivers it later and does not say to whom (群发消息 · 群發訊息)':
		'一次把一条消息排队发给多个 IMKIT 聊天室或用户；IMKIT 随后发送，但不说明发给了谁（群发消息）',
	'Send To': '发送对象',
	'Whether the message goes into rooms or to users': '消息发到聊天室还是发给用户',
	'Into each of these rooms': '发到其中每个聊天室',
	'To each of these users, in the one-to-one room with the sender':
		'发给其中每个用户，消息出现在他与发送者的一对一聊天室里',
	'The rooms the message appears in. Several IDs may also be separated by commas, or come as a list from an expression. Items that follow one another and say the same go out together.':
		'消息要发到的聊天室。多个 ID 也可以用逗号分隔，或由表达式给出列表。相邻且内容相同的数据项会合并发送。',
	'The users the message goes to. Several IDs may also be separated by commas, or come as a list from an expression. Items that follow one another and say the same go out together.':
		'接收消息的用户。多个 ID 也可以用逗号分隔，或由表达式给出列表。相邻且内容相同的数据项会合并发送。',
	Rooms: '聊天室',
	Placeholders: '占位符',
	'Add Placeholder': '添加占位符',
	Placeholder: '占位符',
	'Placeholder Name': '占位符名称',
	'What IMKIT puts in place of $name$ in the message for the receivers of this item, so that items with words of their own still go out together':
		'IMKIT 发给该数据项的接收者时，用什么替换消息中的 $name$；这样，文字各不相同的数据项也能合并发送',
	'Stands in the message between dollar signs, such as $customer$':
		'在消息中写在两个美元符号之间，例如 $customer$',
	'The words that take its place': '替换后的文字',
	'Ms. Lin': '林女士',
	'Receivers per Request': '每个请求的接收者数',
	'Most receivers that go out in one request. IMKIT does not say how many it takes.':
		'一个请求最多包含多少个接收者。IMKIT 没有说明它能接受多少个。',
	'Find the Bad One': '找出被拒绝的接收者',
	'Whether a request that is refused for one of its receivers is sent again in two halves, until that one is found. Only for servers that queue nothing of a refused request.':
		'请求因其中一个接收者被拒绝时，是否分成两半重新发送，直到找出这个接收者。仅适用于拒绝请求时不会把任何消息排入队列的服务器。',
	'Whether to send push notifications to those who get the message. In a batch IMKIT does not by default.':
		'是否向收到消息的人发送推送通知。批量发送时，IMKIT 默认不推送。',
	'Most requests a second, each for many receivers, spread evenly; 0 for no limit. Without this setting 1000 requests a minute, which IMKIT takes, up to 1000 of them at once. Nodes with the same credential and the same limit share it, in one n8n process.':
		'每秒最多几个请求，每个请求可有多个接收者，均匀分布；0 表示不限制。不设置时，按 IMKIT 的限制每分钟 1000 个请求，这 1000 个可以一次发出。同一个 n8n 进程里，凭据和上限都相同的节点共用这个上限。',
	'Look into the rooms before you send it again, or switch on Delivery → Resend When Unknown if twice is better than never.':
		'重发之前请先看看这些聊天室；如果宁可重复也不能遗漏，请打开“发送设置 → 结果未知时重发”。',
	'IMKIT refused the whole request, perhaps for one of its receivers only: switch on Options → Find the Bad One, or set Receivers per Request to 1.':
		'IMKIT 拒绝了整个请求，也许只是因为其中一个接收者：请打开“选项 → 找出被拒绝的接收者”，或把“每个请求的接收者数”设为 1。',
	'IMKIT queued the message for {count} of {receivers} receivers and does not say for whom':
		'{receivers} 个接收者中，IMKIT 只为 {count} 个排入队列，且没有说明是哪些',
	Users: '用户',
	'Recall Conversation Message': '撤回会话消息',
	'Take back chat messages that were sent into NetEase IM (网易云信) conversations: they disappear for their receivers':
		'撤回已发到网易云信（NetEase IM）会话的消息：接收者不再看到它们',
	'Fill in the conversation and the ID of the message': '填写会话和消息的 ID',
	'The message as it came out of a node that sent it, one by one or as a batch, or out of a message copy (消息抄送)':
		'单条或批量发送该消息的节点的输出，或消息抄送中的消息，原样使用',
	'Message Server ID': '服务端消息 ID',
	'The ID that NetEase gave the message (message_server_id). As text, so that it keeps every digit.':
		'网易分配的消息 ID（message_server_id）。请以文本填写，以免丢失位数。',
	Recall: '撤回',
	'How to Recall': '撤回方式',
	'From whom the message is taken back, and until when that works': '从谁那里撤回消息，以及时限',
	'On Both Sides': '双向撤回',
	'Gone for sender and receivers, who are told (双向撤回); for two minutes, unless the NetEase console says more':
		'发送者和接收者都不再看到，并有提示；时限 2 分钟，可在网易云信控制台放宽',
	'On the Receiving Side': '单向撤回',
	'Gone for the receivers, who are told; the sender keeps it (单向撤回). For 30 days, not in super teams.':
		'接收者不再看到，并有提示；发送者仍保留。时限 30 天，不适用于超大群。',
	Delete: '删除',
	'Gone for everybody, and nobody is told. For 30 days, not in super teams.':
		'所有人都不再看到，且没有提示。时限 30 天，不适用于超大群。',
	Attach: '附加内容',
	'Anything your app wants to find with the recall': '随撤回带给您的 App 的任意内容',
	'Beyond the Time Window': '超过时限也撤回',
	'Whether to recall the message also when the time for recalling it is over. NetEase does not by default.':
		'超过撤回时限时是否仍然撤回。网易默认不撤回。',
	'Whether to refuse the recall when the sender is not a member of the team any more':
		'发送者已不是群成员时，是否拒绝撤回',
	'The price was wrong': '价格有误',
	'{ "reason": "wrong price" }': '{ "reason": "价格有误" }',
	'Words that go with the recall': '随撤回附带的文字',
	'Extra Query Fields (JSON)': '其他查询参数（JSON）',
	'Parameters to put into the address of the request as they are, for what the form does not offer yet. They are merged in last and win over the form.':
		'表单尚未提供的参数，原样并入请求地址。最后合并，优先于表单中的值。',
	'Message Time': '消息时间',
	'When the message was sent, in milliseconds since 1970 (create_time). Taken from the message where it is given.':
		'消息的发送时间，自 1970 年起的毫秒数（create_time）。消息中带有时自动取用。',
	'Push Content': '推送文案',
	'A message was recalled': '撤回了一条消息',
	'Push Payload (JSON)': '推送 Payload（JSON）',
	'Route Environment': '抄送环境',
	'The environment, set up in the console, that gets the copy of the recall. At most 32 characters.':
		'接收撤回抄送的环境，在控制台中设置。最多 32 个字符。',
	'NetEase IM Trigger': '网易云信触发器（NetEase IM）',
	'Starts the workflow when something is written in NetEase IM (网易云信)':
		'网易云信（NetEase IM）中有新消息时启动工作流',
	'In the NetEase IM console (网易云信控制台), open the message copies (消息抄送) of the app, and enter the Production URL shown above as their address. NetEase keeps one address for each environment: to test while the workflow is active, give the Test URL to a second environment, or work with pinned data.':
		'请在网易云信控制台打开应用的消息抄送，把上方的 Production URL 填为抄送地址。网易每个环境只保存一个地址：要在工作流启用时测试，请把 Test URL 填到另一个环境，或使用固定数据（pinned data）。',
	'What starts the workflow. The console decides which of them NetEase sends.':
		'什么会启动工作流。网易抄送哪些事件由控制台决定。',
	'Anything Else': '其他事件',
	'Log-ins, chat rooms, verdicts of antispam and whatever NetEase adds':
		'登录、聊天室、安全通审核结果，以及网易新增的事件',
	'A message or a system notice (event type 1)': '消息或系统通知（eventType 1）',
	'Read Receipt': '已读回执',
	'Somebody has read one-to-one messages (event type 30)': '有人读了单聊消息（eventType 30）',
	'A message was recalled (event types 7, 8 and 25)': '消息被撤回（eventType 7、8 和 25）',
	'Conversation Types': '会话类型',
	'Only messages of these kinds of conversations': '仅这些类型的会话的消息',
	'In a team (高级群)': '高级群中的消息',
	'In a super team (超大群)': '超大群中的消息',
	'System Notice of a Team': '群系统通知',
	'Invitations, applications and custom notices of a team': '群的邀请、申请和自定义通知',
	'System Notice to One': '个人系统通知',
	'Friends added and removed, custom notices': '添加和删除好友、自定义通知',
	'From Accounts': '发送账号',
	'Which messages start the workflow. A message must pass all filters that are added. Other events are filtered by their accounts alone, and pass where they name none.':
		'哪些消息启动工作流。消息必须符合添加的所有筛选条件。其他事件只按账号筛选，没有写明账号的一律放行。',
	'Only what these accounts have sent': '仅这些账号发送的内容',
	'An account (accid). NetEase lists no accounts, so its ID is typed. Several may also be separated by commas.':
		'账号 ID（accid）。网易云信不提供账号列表，请直接填写。多个 ID 也可以用逗号分隔。',
	Call: '通话',
	'Team Notice': '群通知',
	'Not From Accounts': '排除账号',
	'Nothing that these accounts have sent': '忽略这些账号发送的内容',
	'To Accounts or Teams': '接收账号或群',
	'Add ID': '添加 ID',
	'Only what is addressed to these accounts or teams': '仅发给这些账号或群的内容',
	'Account or Team': '账号或群',
	'Account or Team ID': '账号或群的 ID',
	'An account (accid) or a team. Several may also be separated by commas.':
		'账号 ID（accid）或群 ID。多个 ID 也可以用逗号分隔。',
	'Answer in Teams As': '在群里回复的账号',
	'The account that stands as the sender in "reply" for messages of teams. What it writes into teams itself starts nothing.':
		'群消息的“reply”中的发送者，即以哪个账号回复。它自己发到群里的消息不会启动工作流。',
	'Include Server Messages': '包括服务端 API 发的消息',
	'Whether messages sent by the server API start the workflow as well, and recalls and other events that come from it. The answers of this workflow are such messages: without a filter it then answers itself for ever.':
		'通过服务端 API 发送的消息，以及由它引起的撤回等事件，是否也启动工作流。这个工作流的回复就是这类消息：不加筛选的话，它会不停地回复自己。',
	'Include Stopped Messages': '包括被拦截的消息',
	'Whether messages start the workflow that nobody got, because antispam or the block list of the receiver stopped them':
		'因安全通或接收者的黑名单被拦截、没有人收到的消息，是否也启动工作流',
	'Max Age (Seconds)': '签名最长有效时间（秒）',
	'The oldest signature that is taken. Without this option all are, because NetEase does not say whether it signs anew what it sends again.':
		'接受多久以前的签名。不设置时全部接受，因为网易没有说明重新抄送时是否重新签名。',
	'A message of a third party cannot be recalled through this app.':
		'第三方的消息不能通过这个应用撤回。',
	'Only the sender may recall a message here: give the message as its sender sent it.':
		'这里只有发送者才能撤回消息：请填入发送者所发的那条消息。',
	'The time for recalling this message is over: two minutes on both sides unless the NetEase console says more, 30 days on one side. Choose another way of recalling, or switch on Beyond the Time Window in the options.':
		'已超过撤回时限：双向撤回为 2 分钟（可在网易云信控制台放宽），单向撤回为 30 天。请换一种撤回方式，或在选项中打开“超过时限也撤回”。',
	'This message may not be recalled. Check its conversation type and sender, and what the NetEase console allows.':
		'这条消息不能撤回。请检查会话类型、发送者，以及网易云信控制台的权限设置。',
	'Check the message: no such one exists in this conversation. Somebody may have recalled or deleted it already.':
		'请检查消息：这个会话里没有这条消息，可能已被撤回或删除。',
	'A message to oneself cannot be recalled. Delete it instead.':
		'发给自己的消息不能撤回，请改用删除。',
	'The message came from a third party.': '消息来自第三方。',
	'Only the sender of a message, or a manager of the team, may recall it.':
		'只有发送者或群管理员可以撤回消息。',
	'The time in which the message could be recalled is over.': '已超过撤回时限。',
	'The message may not be recalled.': '消息不允许撤回。',
	'The message does not exist in this conversation.': '这个会话里没有这条消息。',
	'The message is one to oneself.': '这是发给自己的消息。',
	'; {count} of them may have been {done}, because the answer was lost':
		'，其中 {count} 条没有收到响应，可能{done}',
	delivered: '已送达',
	accepted: '已受理',
	recalled: '已撤回',
	' (of the other messages, {count} may have been {done})': '（其他消息中有 {count} 条可能{done}）',
	'Running the workflow again sends the {done} one again. To send only the rest: Settings → On Error → Continue (using error output).':
		'重新运行工作流会再次发送{done}的那条。若只想发送其余的：Settings → On Error → Continue (using error output)。',
	'Running the workflow again sends the {count} {done} ones again. To send only the rest: Settings → On Error → Continue (using error output).':
		'重新运行工作流会再次发送{done}的 {count} 条。若只想发送其余的：Settings → On Error → Continue (using error output)。',
	'{count} {done} ({items})': '{count} 条{done}（{items}）',
	'{count} may have been {done}, because the answer was lost ({items})':
		'{count} 条没有收到响应，可能{done}（{items}）',
	': the message may have been {done}': '：消息可能{done}',
	'Add a room, or set "Room Setup" to "By Hand".':
		'请添加聊天室，或把“聊天室设置方式”改为“手动设置”。',
	'Set "Room Setup" to "By Hand" and enter the address of this node in the room yourself, or switch on "Replace Existing".':
		'请把“聊天室设置方式”改为“手动设置”，自行在聊天室中填写这个节点的地址；或打开“替换已有的 webhook”。',
	'The room "{room}" does not show which webhook it has, so one could be lost. Nothing was changed.':
		'聊天室“{room}”不显示其 webhook，可能会覆盖原有的。没有改动任何内容。',
	'The room "{room}" already calls {address}. Nothing was changed.':
		'聊天室“{room}”的 webhook 已是 {address}。没有改动任何内容。',
	'Nothing was changed.': '没有改动任何内容。',
	'Look at {rooms}: what stood there could not be put back.':
		'请查看 {rooms}：原来的设置未能恢复。',
	'Whether the API key may change rooms depends on your IMKIT server. If it may not, set "Room Setup" to "By Hand".':
		'API 密钥能否更改聊天室取决于您的 IMKIT 服务器。如果不能，请把“聊天室设置方式”改为“手动设置”。',
	'Run the node again: recalling twice does no harm.': '请重新运行节点：重复撤回没有影响。',
	'"{field}" is no message but a failed item: there is no ID to name it by':
		'“{field}”不是消息，而是失败的数据项，没有消息 ID',
	'Use only what leaves the node by its success branch (On Error → Continue (using error output)). If you mean a message that came in with it, fill in {expression}.':
		'请只使用从成功输出送出的数据项（On Error → Continue (using error output)）。如果要的是随它进来的那条消息，请填写 {expression}。',
	'"{field}" names no message: it has no {names}': '“{field}”没有指明消息：没有 {names}',
	'Give it the output of Send Room Message, as it is, or choose Message From → IDs.':
		'请原样填入“发送聊天室消息”节点的输出，或选择“消息来源 → 填写 ID”。',
	'Look at the room in the IMKIT dashboard.': '请在 IMKIT 控制台查看该聊天室。',
	'no answer': '没有响应',
	'The room "{room}" could not be read: {what}': '无法读取聊天室“{room}”：{what}',
	'The room "{room}" could not be changed: {what}': '无法更改聊天室“{room}”：{what}',
	'Check App Key, App Secret and region in the credential, and the clock of your n8n server: a signature is valid for five minutes. NetEase uses this code for wrong parameters as well; if the test of the credential is green, check the fields of the node. A message that the antispam service had stopped cannot be recalled either.':
		'请检查凭据中的 App Key、App Secret 和区域，以及 n8n 服务器的时钟：签名只在五分钟内有效。参数错误时网易也用这个代码；如果凭据测试通过，请检查节点的各个字段。被安全通拦截的消息也不能撤回。',
	'In a super team a message can only be recalled on both sides': '超大群中的消息只能双向撤回',
	'"{field}" is of the conversation type {type}; it must be 1, 2 or 3':
		'“{field}”的会话类型为 {type}，必须是 1、2 或 3',
	'"{field}" has the {name} {words}; it must be a whole number':
		'“{field}”的 {name} 为 {words}，必须是整数',
	' and no ': '，也没有 ',
	'Give it the output of a node that sent the message, as it is, or choose Message From → IDs.':
		'请原样填入发送该消息的节点的输出，或选择“消息来源 → 填写 ID”。',
	'Only the first {most} of {count} files were loaded': '{count} 个文件中只下载了前 {most} 个',
	'"{field}" is not a regular expression: {reason}': '“{field}”不是正则表达式：{reason}',
	'Check the fields of this node.': '请检查节点的各个字段。',
	'Check the room and the ID of the message, and the base URL in the credential.':
		'请检查聊天室、消息的 ID，以及凭据中的服务器地址。',
	'Check that the room exists, and that the API key may be used from your n8n server.':
		'请检查聊天室是否存在，以及 API 密钥是否允许从您的 n8n 服务器使用。',
	'Check that the rooms or users exist, that the sender is a member of every room, and that the API key may be used from your n8n server.':
		'请检查聊天室或用户是否存在、发送者是否是每个聊天室的成员，以及 API 密钥是否允许从您的 n8n 服务器使用。',
	'Check the sender, the IDs of the rooms or users, and the base URL in the credential.':
		'请检查发送者、聊天室或用户的 ID，以及凭据中的服务器地址。',
	'Add the sender to every room, or send as somebody who is in all of them.':
		'请把发送者加入每个聊天室，或改用已在所有聊天室中的用户发送。',
	'Check the room IDs: open each room in IMKIT and copy its ID.':
		'请检查聊天室 ID：在 IMKIT 中逐个打开聊天室，复制它的 ID。',
	'Check the sender and the users: each must be the ID of a user who exists in your IMKIT app.':
		'请检查发送者和接收消息的用户：都必须是您的 IMKIT 应用中已存在用户的 ID。',
	'Check the sender and the receivers: all of these accounts must be registered in this app. To a team, send with Send Conversation Message.':
		'请检查发送者和接收账号：这些账号都必须已在这个应用中注册。要发到群，请使用“发送会话消息”节点。',
	'Sender and receiver are not friends. Make them friends, or ask somebody else.':
		'双方不是好友。请先加为好友，或向其他人提问。',
	'The team is muted. Unmute it, or ask in another conversation.':
		'群被禁言。请解除禁言，或在其他会话中提问。',
	'Choose How to Recall → On Both Sides.': '请选择“撤回方式 → 双向撤回”。',
	'"{field}" has the label "{label}" twice, so the answers could not be told apart':
		'“{field}”里按钮文字“{label}”出现了两次，无法区分答案',
	'"{field}" holds "{name}", which this node writes itself':
		'“{field}”中有“{name}”，它由节点自己填写',
	'Leave it out: what is asked and the links to the answers stand there.':
		'请把它去掉：问题和回答链接就放在那里。',
	'If a request with several receivers is refused, this node stops and does not try the rest. If one receiver alone fails, it fails at the end. Either way the items of all others are lost. To keep them and go on: Settings → On Error → Continue (using error output).':
		'如果含有多个接收者的请求被拒绝，节点就会停止，不再尝试其余的接收者；如果只有一个接收者失败，节点结束时才报错。无论哪种情况，其余接收者的数据项都会丢失。要保留它们并继续发送：Settings → On Error → Continue (using error output)。',
	'Choose a fixed sender. A model that fills in Sender can take back the messages of anybody in your app.':
		'请选择固定的发送者。如果让模型填写“发送者”，它可以撤回您应用中任何人的消息。',
};
