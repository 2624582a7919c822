/** 繁體中文, as people of Taiwan write, by the English sentence. */
export const zhTw: Readonly<Record<string, string>> = {
	'Where the file is': '檔案在哪裡',
	Required: '必填',
	'Choose a fixed sender. A model that fills in Sender can write as anybody in your app.':
		'請選擇固定的傳送者。如果讓模型填寫「傳送者」，它就能冒用您應用程式裡的任何人。',
	'Tells the shift in charge that something is wrong': '告訴當班人員出了問題',
	'Tool Description': '工具說明',
	'What a model is told about this tool. A fixed sender and target are in it, so that it can tell two copies apart.':
		'告訴模型這個工具的用途。固定的傳送者和目標會寫在裡面，讓模型能分辨多個同類工具。',
	'The name of the field of the item that holds the file': '項目中存放檔案的欄位名稱',
	'Fields to put into the request body as they are, for what the form does not offer yet. They are merged in last and win over the form, which alone says where the message goes.':
		'表單尚未提供的欄位，會原樣併入請求內容（body）。最後才合併，優先於表單的值；但訊息傳給誰只以表單為準。',
	'How the messages are sent. Without any setting: in order inside each room or conversation, as many at once as the allowed rate needs, and again where that cannot send a message twice.':
		'訊息如何傳送。不做任何設定時：每個聊天室或對話內保持順序，同時傳送的則數會自動調整到用滿允許的速率，只在不會重複送達時重送。',
	'Largest file that is read from a link or an item': '從連結或項目讀取檔案的大小上限',
	'Most messages on their way at once, each to another room or conversation. Without this setting as many as the allowed rate needs. 1 sends strictly one after another.':
		'最多同時傳送幾則訊息，每則送往不同的聊天室或對話。不設定時，會自動調整到用滿允許的速率。1 表示嚴格逐則傳送。',
	'How often a message is sent again when the service surely did not take it: it was busy, limits its rate, or could not be reached':
		'服務確定沒有收下訊息時（忙碌、限流或連不上），最多重送幾次',
	'How long to wait for the answer to one message': '等待每則訊息的回應，最長幾秒',
	'The room the message appears in': '訊息要送到哪個聊天室',
	'The user the message comes from. This user must exist in your IMKIT app.':
		'訊息的傳送者。必須是您的 IMKIT 應用程式中已存在的使用者。',
	'Choose a room': '請選擇聊天室',
	'Choose a user': '請選擇使用者',
	'What kind of message it is, which decides how the app shows it': '訊息類型，決定 App 如何顯示',
	'The name your app knows this type by': '您的 App 用來辨識這種類型的名稱',
	'What the message says. For a custom type also the words shown by apps that do not know it.':
		'訊息內容。若為自訂類型，不支援該類型的 App 也會顯示這段文字。',
	'Words that go with it, shown in notifications and by apps that do not know this type. Without them it is the name of the file or the text of the card.':
		'附帶的文字，會顯示在通知，以及不支援該類型的 App 中。不填則使用檔名或卡片上的文字。',
	'The place in words. Without them it is the coordinates.': '用文字說明的地點。沒填的話就用座標。',
	'How far north of the equator, in degrees; south is negative': '緯度（度）；南緯為負數',
	'How far east of Greenwich, in degrees; west is negative': '經度（度）；西經為負數',
	'The ID of a sticker that your app knows, or the link of a picture':
		'您的 App 支援的貼圖 ID，或一張圖片的連結',
	'The pictures of the message. Width and height are found out where they are not given.':
		'訊息裡的圖片。沒填的寬高會自動讀取。',
	'Height of the picture in pixels': '圖片高度（像素）',
	'Where the picture is. Its server must allow cross-origin requests, or web apps show it as broken.':
		'圖片的連結。圖片所在的伺服器必須允許跨來源請求，否則網頁版無法顯示。',
	'A smaller version, shown in the list of messages. Left empty, it is the picture itself.':
		'較小的版本，顯示在訊息清單中。留空時直接用原圖。',
	'Width of the picture in pixels': '圖片寬度（像素）',
	'Where the file is. Its name, size, type and length are found out where they are not given.':
		'檔案的連結。沒填的名稱、大小、類型和時間長度會自動讀取。',
	"The bucket of your server's file storage, as set up in your IMKIT apps. Whether the API key may upload depends on your server.":
		'您的伺服器存放檔案的 bucket（儲存桶），與 IMKIT App 的設定相同。能否用 API 金鑰上傳，視伺服器而定。',
	'What the card looks like': '卡片的樣式',
	'What the card says': '卡片上的文字',
	'Up to four buttons; exactly two for Confirm. Each opens a link or sends a text into the room.':
		'最多四個按鈕；「確認」卡片必須剛好兩個。每個按鈕會開啟一個連結，或傳送一段文字到聊天室。',
	'What stands on the button': '按鈕上的文字',
	'What the button opens': '點按後開啟的連結',
	'What the button sends into the room when it opens no link':
		'沒有連結時，點按後傳送到聊天室的文字',
	'The cards, at most ten. All of them need the same fields.':
		'卡片最多十張，每張要填的欄位都一樣。',
	'What stands on the button of the card': '卡片按鈕上的文字',
	'What the button of the card opens': '點按卡片按鈕後開啟的連結',
	'The picture at the top of the card': '卡片上方的圖片',
	'The first line of the card, in bold': '卡片的第一行，以粗體顯示',
	'A template object of LINE: buttons, confirm, carousel or image_carousel':
		'LINE 的 template 物件：buttons、confirm、carousel 或 image_carousel',
	'A Flex container of LINE: bubble or carousel': 'LINE 的 Flex 容器：bubble 或 carousel',
	'Whether "@ID" is put before the text for every mentioned user it does not contain, because apps show only such mentions as names. Done unless switched off.':
		'是否自動在文字前補上缺少的「@ID」：App 只會把這種提及顯示成名字。預設會補上。',
	'Length in seconds. Found out where the file says it plainly.':
		'時間長度（秒）。檔案裡有明確記錄時會自動讀取。',
	'Anything your app wants to find with the message. For audio and files it is merged with fileName, fileExtension, mimeType and bytes.':
		'隨訊息帶給您的 App 的任何內容。音訊和檔案訊息會與 fileName、fileExtension、mimeType 和 bytes 合併。',
	'Height of the film in pixels. Found out where the file says it plainly.':
		'影片高度（像素）。檔案裡有明確記錄時會自動讀取。',
	'The users who are mentioned and get a mention notification':
		'要提及的使用者，他們會收到提及通知',
	'A user who is mentioned. By ID, several may also be separated by commas, or come as a list from an expression.':
		'要提及的使用者。選 By ID 時，多個 ID 也可以用逗號分隔，或由運算式給出清單。',
	'Whether to send push notifications to the members of the room. IMKIT does so by default.':
		'是否推播通知給聊天室成員。IMKIT 預設推播。',
	'The message that this one answers and quotes: the whole message as it came out of the node that sent or received it, or just its _id':
		'要回覆並引用的訊息：傳送或收到它的節點所輸出的整則訊息，或只填它的 _id',
	'Whether to leave this message out of the total unread count. IMKIT counts it by default.':
		'總未讀數是否不計入這則訊息。IMKIT 預設會計入。',
	'A picture shown until the film is played': '影片播放前顯示的預覽圖',
	'Width of the film in pixels. Found out where the file says it plainly.':
		'影片寬度（像素）。檔案裡有明確記錄時會自動讀取。',
	'Whether to send a message again when its answer was lost, so that it is not known whether it arrived. It may then arrive twice. If off, the item fails and says so.':
		'沒有收到回應、不知道訊息是否送達時，是否再送一次。這樣可能會送達兩次。關閉時，該項目失敗並說明情況。',
	'Most messages a second, spread evenly; 0 for no limit. Without this setting 1000 requests a minute, which IMKIT takes, up to 1000 of them at once. Nodes with the same credential and the same limit share it, in one n8n process.':
		'每秒最多幾則訊息，均勻分布；0 表示不限制。不設定時，依 IMKIT 的限制每分鐘 1000 個請求，這 1000 個可以一次送出。同一個 n8n 行程裡，憑證和上限都相同的節點共用這個上限。',
	'How to say which conversation the message goes to': '如何指定訊息送往哪個對話',
	'Whether the message goes to one person or to a team': '對話類型：訊息送給一個人還是一個群組',
	'The account (accid) the message comes from. NetEase lists no accounts, so its ID is typed.':
		'訊息傳送者的帳號 ID（accid）。網易雲信沒有帳號清單，請自行輸入。',
	'The account (accid) the message goes to. NetEase lists no accounts, so its ID is typed.':
		'接收訊息的帳號 ID（accid）。網易雲信沒有帳號清單，請自行輸入。',
	'The team the message goes to. The list holds the teams of the sender.':
		'接收訊息的群組。清單中是傳送者所在的群組。',
	'Choose a team': '請選擇群組',
	'Sender, type (1 one-to-one, 2 advanced team, 3 super team) and receiver, joined by "|"':
		'傳送者、對話類型（1 一對一、2 進階群組、3 超大群組）和接收者，用「|」連接',
	'What kind of message it is': '訊息類型',
	'What the message says, at most 5000 characters': '訊息內容，最多 5000 個字元',
	'Where the file is. Name, extension, size, MD5, picture size and duration are found out.':
		'檔案的連結。名稱、副檔名、大小、MD5、圖片尺寸和時間長度會自動讀取。',
	'The name or address of the place, as people see it': '顯示給使用者看的地點名稱或地址',
	'Facts about the file, as the receiving app gets them. What is given here wins over what n8n finds out.':
		'接收端 App 收到的檔案資訊。這裡填的優先於 n8n 讀取的。',
	'Length of the sound or film in milliseconds': '音訊或影片的時間長度（毫秒）',
	'The kind of file, as at the end of its name': '副檔名',
	'Height of the picture or film in pixels': '圖片或影片的高度（像素）',
	'MD5 checksum of the file, in hexadecimal': '檔案的 MD5，十六進位',
	'The name of the file, as people see it': '顯示給使用者看的檔名',
	'Size of the file in bytes': '檔案大小（位元組）',
	'Where the receiving app loads the file from; it wins over the field Link':
		'接收端 App 下載檔案的網址；優先於「連結」欄位',
	'Width of the picture or film in pixels': '圖片或影片的寬度（像素）',
	'The content of your custom message: any JSON object that your app understands. What stands there at first is an example, which is not sent.':
		'自訂訊息的內容：您的 App 能理解的任何 JSON 物件。一開始顯示的是範例，請自行修改；範例不會送出。',
	'Words about the attachment, at most 500 characters. They make the message easy to find in the history.':
		'附件的描述文字，最多 500 個字元。可用於在歷史訊息中搜尋。',
	'A number of your own app that tells kinds of messages apart':
		'自訂訊息子類型：由您的 App 定義的數字',
	'How NetEase checks the content of the message (安全通)': '網易如何審核訊息內容（安全通）',
	'Whether the content is checked. NetEase does so by default.': '是否審核內容。網易預設審核。',
	'The rule set, from the antispam console, to check by':
		'安全通控制台裡的業務 ID，決定依哪套規則審核',
	'What is known of the sender, for the detection of cheating. At most 1024 characters of JSON.':
		'關於傳送者的已知資訊，用於反作弊偵測。最多 1024 個字元的 JSON。',
	'Whether "Custom Content" is checked instead of the message; for custom messages. NetEase does not by default.':
		'是否審核「自訂審核內容」而不是訊息本身，用於自訂訊息。網易預設不這樣做。',
	'What to check in place of a custom message, usually JSON with "type" (1 text, 2 picture) and "data"':
		'代替自訂訊息接受審核的內容，通常是含有「type」（1 文字、2 圖片）和「data」的 JSON',
	'More facts for the check, at most 1024 characters of JSON':
		'更多供審核用的資訊，最多 1024 個字元的 JSON',
	'Anything your app wants to find with the message, usually JSON. At most 1024 characters.':
		'隨訊息帶給您的 App 的任何內容，通常是 JSON。最多 1024 個字元。',
	'Your own ID for this message. NetEase does not deliver a second message with the same ID, so a workflow that is run again cannot send it twice. Without it, each item of each execution gets an ID by itself.':
		'您為這則訊息指定的 ID。ID 相同的第二則訊息，網易不會送達，所以重新執行工作流程也不會重複傳送。不填時，每次執行的每個項目會自動產生一個 ID。',
	'How the message is stored, counted and synchronised': '訊息如何儲存、計數和同步',
	'Whether the message moves its conversation to the top of the list. NetEase does so by default.':
		'對話是否因為這則訊息移到對話清單最上面。網易預設如此。',
	'Whether the message is kept in the cloud history. NetEase does so by default.':
		'訊息是否存入雲端的歷史訊息。網易預設會存。',
	'Whether the message appears on the other devices of the sender. NetEase does so by default.':
		'訊息是否同步到傳送者的其他裝置。網易預設會同步。',
	'Whether people who are offline get the message when they come back. NetEase does so by default.':
		'離線的使用者上線後，是否收到這則訊息。網易預設會收到。',
	'Whether a newly used device loads the message. NetEase does so by default.':
		'新登入的裝置是否載入這則訊息（漫遊）。網易預設會載入。',
	'Whether the message counts as unread. NetEase counts it by default.':
		'訊息是否計入未讀數。網易預設計入。',
	'Ask in Room': '在聊天室提問',
	'Ask in an IMKIT room and wait for the answer: an approval, a choice or words (审批 · 簽核)':
		'在 IMKIT 聊天室提問並等待回覆：簽核、選擇或文字',
	'Waiting for the answer to the question': '等待提問的回覆中',
	Operation: '操作',
	'Send and Wait': '傳送並等待',
	'May Anna take Friday off?': '小安星期五想請一天假，可以嗎？',
	'What is asked, as it stands in the chat and on the page': '要問的內容，會顯示在聊天和頁面上',
	'Response Type': '回覆方式',
	'How the question can be answered': '可以怎麼回覆這個問題',
	Approval: '簽核',
	'Yes, or yes and no': '核准，或是核准與駁回',
	Choice: '單選',
	'One of two to six answers': '從兩到六個答案中選一個',
	'Free Text': '自行填寫',
	'In words': '用文字回覆',
	'Approval Options': '簽核選項',
	'Add Approval Option': '新增簽核選項',
	'The buttons and what stands on them': '有哪些按鈕，按鈕上寫什麼',
	'Whether one can only approve, or decline as well': '只能核准，還是也可以駁回',
	'Approve Only': '只有核准',
	'One button': '一個按鈕',
	'Approve and Decline': '核准和駁回',
	'Two buttons': '兩個按鈕',
	'Approve Label': '核准按鈕文字',
	Approve: '核准',
	'What stands on the button that approves. Left empty, it is "Approve".':
		'核准按鈕上的文字。留空時為「核准」。',
	'Decline Label': '駁回按鈕文字',
	Decline: '駁回',
	Default: '預設',
	'What stands on the button that declines. Left empty, it is "Decline".':
		'駁回按鈕上的文字。留空時為「駁回」。',
	Answers: '答案',
	'Add Answer': '新增答案',
	'The answers that can be given, two to six': '可以選擇的答案，兩到六個',
	Answer: '回覆',
	'I take it': '我來處理',
	'What stands on the button of this answer': '這個答案的按鈕文字',
	Value: '值',
	'What the workflow gets as the answer. Left empty, it is the label.':
		'工作流程得到的答案。留空時就是按鈕文字。',
	'Limit Wait Time': '等待期限',
	'How long to wait for an answer; without it, for ever. When the time is over, the workflow goes on with the input of this node: there is no "data" in it.':
		'最久等多久；不設定時一直等下去。時間一到，工作流程會用這個節點的輸入繼續執行，其中沒有「data」。',
	'Limit Type': '期限類型',
	'How to say when the wait is over': '如何指定等待何時結束',
	'After a Time': '一段時間後',
	'So long after asking': '從提問起算',
	'At a Time': '指定時間',
	'At a date and time': '到某個日期和時間為止',
	Amount: '數量',
	'How many minutes, hours or days to wait': '等待幾分鐘、幾小時或幾天',
	Unit: '單位',
	'What is counted: minutes, hours or days': '時間單位：分鐘、小時或天',
	Minutes: '分鐘',
	Hours: '小時',
	Days: '天',
	'Date and Time': '日期和時間',
	'When the wait is over, in the time zone of the workflow': '等待何時結束，以工作流程的時區為準',
	'Page Title': '頁面標題',
	'Leave request': '請假單',
	'The heading of the page on which the question is answered': '回覆問題的頁面標題',
	'Page Text': '頁面文字',
	'Anna has 12 days left. The team is complete on Friday.':
		'小安還有 12 天特休。星期五其他同事都在。',
	'What the page says in place of the message': '頁面上代替訊息顯示的文字',
	'Text Label': '輸入框標籤',
	'Your reason': '您的理由',
	'What stands above the field for the answer. Left empty, it is "Your answer".':
		'輸入框上方的文字。留空時為「您的回覆」。',
	Send: '送出',
	'What stands on the button below that field. Left empty, it is "Send".':
		'輸入框下方按鈕上的文字。留空時為「送出」。',
	Thanks: '致謝文字',
	'Thank you. Anna will hear of it at once.': '謝謝，我們會馬上告訴小安。',
	'What the page says after the answer': '回覆之後頁面顯示的文字',
	'Page Language': '頁面語言',
	'The language of the page, and of the labels that are not filled in. It is that of n8n unless you choose another.':
		'頁面的語言，也是沒有填寫的按鈕文字的語言。不另外選擇時與 n8n 相同。',
	'The language in which n8n runs': 'n8n 執行時的語言',
	English: '英文',
	'Simplified Chinese': '簡體中文',
	'Traditional Chinese': '繁體中文',
	'How the message is sent. Without any setting: again where that cannot send it twice.':
		'訊息如何傳送。不做任何設定時：只在不會重複送達時重送。',
	'Ask in Conversation': '在對話中提問',
	'Ask in a NetEase IM (网易云信) conversation and wait for the answer: an approval, a choice or words (审批 · 簽核)':
		'在網易雲信（网易云信）對話中提問並等待回覆：簽核、選擇或文字',
	'What kind of message the question is': '以哪種訊息提問',
	'A message of your own app (自定义), which shows the answers as it likes':
		'您的 App 的自訂訊息（自定义），由 App 決定如何顯示答案',
	'The question, and below it the link to its page': '先是問題，底下附上頁面的連結',
	'What your app needs beside the question. The node adds "question": its "text", its "link", and its "answers", each with "label" and "link".':
		'除了問題之外您的 App 還需要的內容。節點會加上「question」：裡面有「text」、「link」和「answers」，每個答案有「label」和「link」。',
	'The question may stand in the room; nobody waits for its answer, and its buttons answer nothing. Look into the room before you ask again, or switch on Delivery → Resend When Unknown if twice is better than never.':
		'問題可能已經出現在聊天室裡；但沒有執行在等它的回覆，按它的按鈕也沒有作用。再問一次之前請先看看聊天室；如果寧可問兩次也不能漏問，請開啟「傳送設定 → 結果未知時重送」。',
	'The question may stand in the conversation; nobody waits for its answer, and its link answers nothing. Look into the conversation before you ask again.':
		'問題可能已經出現在對話裡；但沒有執行在等它的回覆，開啟它的連結也沒有作用。再問一次之前請先看看對話。',
	'"{field}" has {count} characters with its link; the service takes at most {most}':
		'「{field}」加上連結有 {count} 個字元，服務最多接受 {most} 個',
	'"{field}" has a key "question", which is the one that the node adds':
		'「{field}」裡已經有「question」這個鍵，而它要由節點加上',
	Input: '輸入',
	'{count} items came in, but this node asks one question in a run':
		'輸入了 {count} 個項目，但這個節點一次只問一個問題',
	'Nothing was sent. To ask once for each item, put a Loop Over Items node with Batch Size 1 before this one. To ask once for all of them, switch on Settings → Execute Once.':
		'沒有送出任何請求。要逐項提問，請在前面放一個 Loop Over Items 節點，Batch Size 設為 1。要為所有項目只問一次，請開啟 Settings → Execute Once。',
	'The link in this question leads to {server}, which only opens on this machine or in its network. Set the environment variable WEBHOOK_URL of n8n, and of its workers, to the address under which others reach it, and start n8n again.':
		'這個問題裡的連結指向 {server}，只有這台機器或它所在的網路打得開。請把 n8n 和它的 worker 的環境變數 WEBHOOK_URL 設為其他人連得到的網址，再重新啟動 n8n。',
	'A question for you': '有一個問題請您回覆',
	'Thank you': '謝謝',
	'Your answer was received: {label}': '已收到您的回覆：{label}',
	'This question is no longer open': '這個問題已經結束了',
	'It was answered already, its time is over, or another question has taken its place. Nothing was changed.':
		'已經有人回覆、已經過了期限，或是已經換成新的問題。沒有更動任何內容。',
	'You chose "{label}". Press its button to confirm.': '您選擇了「{label}」。請按對應的按鈕確認。',
	'Press a button to answer.': '請按按鈕回覆。',
	'Your answer': '您的回覆',
	'Nothing was answered yet. Choose one of the answers below.':
		'還沒有回覆。請選擇下面的一個答案。',
	'Nothing was answered yet. Write your answer below.': '還沒有回覆。請在下面寫下您的回覆。',
	'Your answer was too long: at most {most} characters. Nothing was answered yet.':
		'您的回覆太長，最多 {most} 個字元。還沒有回覆。',
	'"{field}" has {count} entries; it takes two to {most}':
		'「{field}」有 {count} 項，必須是兩到 {most} 項',
	'"{field}" has the value "{value}" twice, so the answers could not be told apart':
		'「{field}」裡值「{value}」出現了兩次，分不出是哪個答案',
	'"{field}" is {time}, which is over': '「{field}」是 {time}，時間已經過了',
	'"{field}" is {number}, so nobody could answer': '「{field}」是 {number}，沒有人來得及回覆',
	'"{field}" is {time}, which is no time; write it as in 2030-01-31 18:00':
		'「{field}」是 {time}，這不是有效的時間，請寫成 2030-01-31 18:00 這樣',
	'Settings for one-to-one conversations': '一對一對話的設定',
	'Whether to refuse the message when sender and receiver are not friends. NetEase does not by default.':
		'雙方不是好友時，是否拒絕這則訊息。網易預設不拒絕。',
	'The notification on the phones of those who get the message': '接收者手機上的推播通知',
	'The words of the notification, at most 500 characters': '推播通知的文字，最多 500 個字元',
	'Whether everybody in the team is notified, also those who muted it. NetEase does not by default.':
		'是否通知群組裡所有人，包括已關閉通知（免打扰）的人。網易預設不這樣做。',
	'Accounts in the team who are notified even if they muted it, at most 100':
		'群組裡即使已關閉通知（免打扰）也要通知的帳號，最多 100 個',
	'An account (accid). NetEase lists no accounts, so its ID is typed. Several may also be separated by commas, or come as a list from an expression.':
		'帳號 ID（accid）。網易雲信沒有帳號清單，請自行輸入。多個 ID 也可以用逗號分隔，或由運算式給出清單。',
	'The words of the notification for those who are notified by force, at most 500 characters':
		'強制推播所用的文字，最多 500 個字元',
	'Whether the receiver is notified even if the conversation is muted. NetEase does not by default.':
		'即使對話已關閉通知（免打扰），是否也通知接收者。網易預設不通知。',
	'Settings for the push services of the phones, at most 2048 characters of JSON':
		'手機廠商推播服務的設定，最多 2048 個字元的 JSON',
	'Whether to notify at all. NetEase does so by default.': '是否推播通知。網易預設推播。',
	"Whether the notification starts with the sender's name. NetEase does so by default.":
		'推播通知是否以傳送者的暱稱開頭。網易預設如此。',
	'Whether the receiver does not get to see the message, which is only stored. Not together with "Hide From Sender".':
		'是否對接收者隱藏：看不到訊息，只會儲存。不能與「對傳送者隱藏」同時開啟。',
	'For a message that talks to a chatbot (机器人)': '用於與機器人對話的訊息',
	'The account of the chatbot': '機器人的帳號 ID',
	'Anything more to tell the chatbot': '還要告訴機器人的內容',
	'What the chatbot should do': '機器人要做什麼',
	'What the talk is about': '對話的主題',
	'Whether your own server gets a copy of the message (消息抄送)':
		'您自己的伺服器是否收到訊息的副本（消息抄送）',
	'The environment, set up in the console, that gets the copy. At most 32 characters.':
		'接收副本的環境，可在控制台設定。最多 32 個字元。',
	'Whether the message is copied to your server. NetEase does so by default.':
		'是否把訊息副本送到您的伺服器（抄送）。網易預設會送。',
	'Whether the message does not appear on the sender\'s devices. Not together with "Hide From Receiver".':
		'是否對傳送者隱藏：訊息不會出現在傳送者的裝置上。不能與「對接收者隱藏」同時開啟。',
	'Settings for super teams': '超大群組的設定',
	'Whether to refuse the message when the sender is not a member of the team. NetEase does so by default.':
		'傳送者不是群組成員時，是否拒絕訊息。網易預設拒絕。',
	'Whether to send the message also while the sender is muted in the team. NetEase does not by default.':
		'傳送者在群組裡被禁言時，是否仍然傳送。網易預設不傳送。',
	'Whether to send the message also while the whole super team is muted. NetEase does not by default.':
		'整個超大群組被禁言時，是否仍然傳送。網易預設不傳送。',
	'Send the message to some members of the team only; depends on your NetEase plan':
		'只把訊息送給部分群組成員；視您的網易方案而定',
	'Whether to refuse the message when an account is not a member of the team':
		'有帳號不是群組成員時，是否拒絕訊息',
	'Whether the accounts are those who get the message; if off, they are those who do not':
		'開啟時，這些帳號收到訊息；關閉時，除這些帳號以外的成員收到',
	'The accounts the message is for': '訊息所針對的帳號',
	'Whether people who join the team later see the message in its history':
		'之後加入的成員能否在歷史訊息中看到',
	'Settings for advanced teams': '進階群組的設定',
	'Whether to send the message also while the whole team is muted. NetEase does not by default.':
		'整個群組被禁言時，是否仍然傳送。網易預設不傳送。',
	'Whether team members confirm that they read the message. NetEase does not ask them by default.':
		'群組成員是否要確認已讀。網易預設不要求。',
	'Answer an earlier message; depends on your NetEase plan': '回覆先前的訊息；視您的網易方案而定',
	'The message that is answered: the whole message as it came out of the node that sent or received it, or just its message_server_id':
		'要回覆的訊息：傳送或收到它的節點所輸出的整則訊息，或只填它的 message_server_id',
	'The first message of the thread, if it is not the one that is answered: a whole message, or just its message_server_id':
		'討論串的第一則訊息（如果不是所回覆的那則）：整則訊息，或只填它的 message_server_id',
	'Most messages a second, spread evenly; 0 for no limit. Defaults to 100, as in the standard plan of NetEase IM. Nodes with the same credential and the same limit share it, in one n8n process.':
		'每秒最多幾則訊息，均勻分布；0 表示不限制。預設為 100，即網易雲信標準方案的上限。同一個 n8n 行程裡，憑證和上限都相同的節點共用這個上限。',
	'IMKIT could not read the message: a field is missing or has the wrong form.':
		'IMKIT 無法解讀這則訊息：缺少欄位，或格式不對。',
	'The API key is missing, wrong, or no longer valid.': '沒有 API 金鑰，或金鑰錯誤、已失效。',
	'The key or the sender may not do this. Some servers answer 403 for a room that does not exist.':
		'金鑰或傳送者沒有權限。有些伺服器對不存在的聊天室也回應 403。',
	'The room, the user, or the address does not exist.': '聊天室、使用者或網址不存在。',
	'The message is too large.': '訊息太大。',
	'Too many requests: IMKIT limits its rate.': '請求過多，遭 IMKIT 限流。',
	'The API key is wrong or no longer valid.': 'API 金鑰錯誤或已失效。',
	'The request arrived without an API key, for example because a proxy removed it.':
		'IMKIT 收到的請求沒有 API 金鑰，例如被代理伺服器移除了。',
	'The key may not be used for this, or not from this IP address.':
		'金鑰不能用於這個操作，或不能從這個 IP 位址使用。',
	'The sender is not a member of the room.': '傳送者不是聊天室成員。',
	'The room does not exist.': '聊天室不存在。',
	'The sender does not exist; in a batch perhaps one of the users.':
		'傳送者不存在；批次傳送時，也可能是其中一位使用者不存在。',
	'The message that is referred to does not exist.': '所引用的訊息不存在。',
	'A field that IMKIT needs is missing.': '缺少 IMKIT 需要的欄位。',
	'A field has the wrong form.': '某個欄位的格式不對。',
	'Check the fields of this node against the message type.': '請對照訊息類型檢查節點的各個欄位。',
	'Check the API key and the base URL in the credential. If both are right, ask whether the key may only be used from other IP addresses than that of your n8n server.':
		'請檢查憑證中的 API 金鑰和伺服器網址。如果都沒錯，請確認金鑰是否只允許從其他 IP 位址使用，而不包括您的 n8n 伺服器。',
	'Check that the room exists, that the sender is one of its members, and that the API key may be used from your n8n server.':
		'請檢查聊天室是否存在、傳送者是不是成員，以及 API 金鑰能否從您的 n8n 伺服器使用。',
	'Check the room ID, the sender, and the base URL in the credential.':
		'請檢查聊天室 ID、傳送者，以及憑證中的伺服器網址。',
	'Make the message smaller, or send a link to the file instead.':
		'請精簡訊息內容，或改送檔案的連結。',
	'IMKIT takes 1000 requests a minute. Send fewer, or set Delivery → Max per Second.':
		'IMKIT 每分鐘接受 1000 個請求。請少送一些，或設定「傳送設定 → 每秒上限」。',
	'Add the sender to the room, or send as one of its members.':
		'請把傳送者加入聊天室，或以聊天室成員的身分傳送。',
	'Check the room ID: open the room in IMKIT and copy its ID.':
		'請檢查聊天室 ID：在 IMKIT 中開啟聊天室，複製它的 ID。',
	'Check the sender: it must be the ID of a user who exists in your IMKIT app.':
		'請檢查傳送者：必須是您的 IMKIT 應用程式中已存在使用者的 ID。',
	'Check the ID of the message you refer to.': '請檢查所引用訊息的 ID。',
	'The signature was not accepted: wrong key, secret or region, or the clock is wrong.':
		'簽章沒有被接受：App Key、App Secret 或區域不對，或時鐘不準。',
	'The address does not exist.': '網址不存在。',
	'The signature or a parameter is wrong.': '簽章或參數錯誤。',
	'Too many messages a second. NetEase blocks the app for about ten seconds.':
		'每秒的訊息過多，遭到限流。網易會封鎖應用程式約十秒。',
	'Too many requests a second.': '每秒的請求過多。',
	'NetEase asks to try again.': '網易要求稍後再試。',
	'NetEase IM is busy.': '網易雲信忙碌中。',
	'The IM service is not switched on for this app.': '這個應用程式沒有開通 IM 服務。',
	'The App Key is not known in this region.': '這個區域裡沒有這個 App Key。',
	'The account does not exist.': '帳號不存在。',
	'The sender is muted.': '傳送者被禁言。',
	'The account is banned.': '帳號被封鎖。',
	'The receiver has put the sender on the block list.': '接收者封鎖了傳送者。',
	'Sender and receiver are not friends, and the message asks to check that.':
		'雙方不是好友，而這則訊息要求先確認好友關係。',
	'Too many accounts are notified by force.': '強制推播的帳號太多。',
	'Too many messages: flow control.': '訊息過多，觸發流量控制。',
	'The account is not a chatbot.': '這個帳號不是機器人。',
	'Hide From Sender and Hide From Receiver are both on.':
		'「對傳送者隱藏」和「對接收者隱藏」同時開啟了。',
	'Messaging is switched off for this app.': '這個應用程式停用了訊息功能。',
	'The antispam service (安全通) stopped the message.': '安全通（垃圾訊息防護）攔截了訊息。',
	'The members of the team are muted.': '群組成員被禁言。',
	'The team does not exist.': '群組不存在。',
	'The team is muted.': '群組被禁言。',
	'The sender is not a member of the team.': '傳送者不是群組成員。',
	'The sender is muted in this team.': '傳送者在這個群組裡被禁言。',
	'Check App Key, App Secret and region in the credential, and the clock of your n8n server: a signature is valid for five minutes.':
		'請檢查憑證中的 App Key、App Secret 和區域，以及 n8n 伺服器的時鐘：簽章只在五分鐘內有效。',
	'Check the region or base URL in the credential.': '請檢查憑證中的區域或伺服器網址。',
	'Check App Key, App Secret and region in the credential, and the clock of your n8n server: a signature is valid for five minutes. NetEase uses this code for wrong parameters as well; if the test of the credential is green, check the fields of the node.':
		'請檢查憑證中的 App Key、App Secret 和區域，以及 n8n 伺服器的時鐘：簽章只在五分鐘內有效。參數錯誤時網易也用這個代碼；如果憑證測試通過，請檢查節點的各個欄位。',
	'Send fewer messages a second: set Delivery → Max per Second, or ask NetEase for a larger plan.':
		'請減少每秒的訊息數：設定「傳送設定 → 每秒上限」，或向網易升級方案。',
	'NetEase IM is busy. Run the node again later.': '網易雲信忙碌中，請稍後再執行這個節點。',
	'Switch on the IM service for this app in the NetEase console.':
		'請在網易雲信控制台為這個應用程式開通 IM 服務。',
	'Check the App Key and choose the region in which the app was created.':
		'請檢查 App Key，並選擇應用程式建立時所在的區域。',
	'The sender is muted. Unmute the account in the NetEase console, or send as another one.':
		'傳送者被禁言。請在網易雲信控制台解除該帳號的禁言，或改用其他帳號傳送。',
	'The account is banned. Unban it in the NetEase console, or use another one.':
		'帳號被封鎖。請在網易雲信控制台解除封鎖，或改用其他帳號。',
	'The receiver has blocked the sender. Send as another account.':
		'接收者封鎖了傳送者。請改用其他帳號傳送。',
	'Sender and receiver are not friends. Make them friends, or remove One-to-One → Check Friend.':
		'雙方不是好友。請先加為好友，或移除「一對一（单聊） → 檢查好友關係」。',
	'Name fewer accounts in Push → Force Push to IDs: at most 100.':
		'請減少「推播 → 強制推播的帳號」中的帳號：最多 100 個。',
	'Check Robot → Account ID: this account is not a chatbot.':
		'請檢查「機器人 → 帳號 ID」：這個帳號不是機器人。',
	'Switch off Hide From Sender or Hide From Receiver: one of the two must see the message.':
		'請關閉「對傳送者隱藏」或「對接收者隱藏」：雙方至少有一方要看得到訊息。',
	'Messaging is switched off for this app. Switch it on in the NetEase console.':
		'這個應用程式停用了訊息功能。請在網易雲信控制台啟用。',
	'The antispam service stopped the message. Change its content, or the rules in the antispam console.':
		'訊息被安全通攔截。請修改內容，或在安全通控制台調整規則。',
	'The members of the team are muted. Unmute them, or switch on Ignore Team Mute in the options.':
		'群組成員被禁言。請解除禁言，或在選項中開啟「忽略全體禁言」。',
	'Check the receiver ID and the conversation type: no such team exists in this app.':
		'請檢查接收者 ID 和對話類型：這個應用程式裡沒有這個群組。',
	'The team is muted. Unmute it, or switch on Ignore Team Mute in the options.':
		'群組被全體禁言。請解除禁言，或在選項中開啟「忽略全體禁言」。',
	'The sender is not a member of the team. Add the account to the team, or send as a member.':
		'傳送者不是群組成員。請把該帳號加入群組，或以群組成員的身分傳送。',
	'The sender is muted in this team. Unmute the account there, or send as another member.':
		'傳送者在這個群組裡被禁言。請解除禁言，或以其他成員的身分傳送。',
	'Send Room Message': '傳送聊天室訊息',
	'Send chat messages into NetEase IM (网易云信) conversations (发消息 · 發訊息)':
		'傳送訊息到網易雲信（NetEase IM，网易云信）的對話',
	Room: '聊天室',
	'By ID': '填寫 ID',
	'From List': '從清單選擇',
	Sender: '傳送者',
	'Message Type': '訊息類型',
	Announcement: '公告',
	'A notice to everybody in the room': '給聊天室所有人的通知',
	Audio: '音訊',
	'A voice note or a piece of music': '語音或音樂',
	Custom: '自訂',
	'A type of your own app': '您自己的 App 定義的類型',
	File: '檔案',
	'A document to download': '可供下載的文件',
	Flex: 'Flex 卡片',
	'A card in the layout language of LINE (Flex Message)':
		'採用 LINE 版面格式的卡片（Flex Message）',
	Image: '圖片',
	'One or more pictures': '一張或多張圖片',
	Location: '位置',
	'A place on the map': '地圖上的一個地點',
	Mixed: '圖文',
	'Words with pictures; shown by the newest apps only': '文字加圖片，只有最新的 App 能顯示',
	Sticker: '貼圖',
	'A sticker from a set, or a picture shown as one': '貼圖組裡的貼圖，或當作貼圖顯示的圖片',
	Template: '範本卡片',
	'A card with buttons (LINE template)': '附按鈕的卡片（LINE 範本）',
	Text: '文字',
	'What somebody writes': '一般的文字訊息',
	Video: '影片',
	'A film': '一段影片',
	'Custom Message Type': '自訂訊息類型',
	Message: '訊息',
	'Your order has been shipped': '您的訂單已出貨',
	Latitude: '緯度',
	Longitude: '經度',
	'File From': '檔案來源',
	Link: '連結',
	'A link that the apps of the room members can open': '聊天室成員的 App 能開啟的連結',
	Item: '項目（item）',
	'A file in the item, stored at your IMKIT server; whether that works depends on the server':
		'項目中的檔案，存到您的 IMKIT 伺服器；能否上傳，視伺服器而定',
	Pictures: '圖片清單',
	'Add Picture': '新增圖片',
	'Add Picture Detail': '新增圖片資訊',
	Picture: '圖片',
	'Thumbnail Link': '縮圖連結',
	Width: '寬度',
	Height: '高度',
	'Input Binary Field': '二進位欄位',
	Bucket: 'Bucket（儲存桶）',
	Card: '卡片',
	Buttons: '按鈕',
	'A text with up to four buttons': '文字加最多四個按鈕',
	Carousel: '輪播',
	'Several cards side by side': '並排的多張卡片',
	Confirm: '確認',
	'A question with two buttons': '一個問題和兩個按鈕',
	JSON: 'JSON',
	'Anything else, as LINE describes it': '其他樣式，依 LINE 的格式填寫',
	'Card Text': '卡片文字',
	'Is the delivery on Friday all right for you?': '星期五送貨，您方便嗎？',
	'Add Button': '新增按鈕',
	Button: '按鈕',
	Label: '按鈕文字',
	Yes: '可以',
	'Text to Send': '點按後傳送的文字',
	'Friday is fine': '星期五可以',
	Cards: '卡片清單',
	'Add Card': '新增卡片',
	'Picture Link': '圖片連結',
	Title: '標題',
	'Order A-1024': '訂單 A-1024',
	'Arrives on Friday': '星期五送達',
	'Button Label': '按鈕文字',
	Details: '查看詳細資訊',
	'Button Link': '按鈕連結',
	'Template (JSON)': '範本（JSON）',
	'Contents (JSON)': 'Flex 內容（JSON）',
	'{ "type": "confirm", "text": "All right?", "actions": [] }':
		'{ "type": "confirm", "text": "沒問題嗎？", "actions": [] }',
	Caption: '說明文字',
	'For your order A-1024': '您的訂單 A-1024',
	Address: '地址',
	'No. 7, Section 5, Xinyi Road, Taipei': '台北市信義路五段 7 號',
	Options: '選項',
	'Add Option': '新增選項',
	'Add Missing @Names': '補上缺少的 @提及',
	Duration: '時間長度',
	'Extra (JSON)': '附加資料（JSON）',
	'Extra Body Fields (JSON)': '其他請求欄位（JSON）',
	Mentions: '提及（@）',
	'Add User': '新增使用者',
	User: '使用者',
	'Add Account': '新增帳號',
	Account: '帳號',
	Push: '推播',
	'Reply To': '回覆',
	'Do Not Count as Unread': '不計入未讀數',
	Delivery: '傳送設定',
	'Add Delivery Setting': '新增傳送設定',
	'Max File Size (MB)': '檔案大小上限（MB）',
	'Max in Flight': '同時傳送上限',
	'Max Retries': '最多重送次數',
	'Timeout (Seconds)': '逾時時間（秒）',
	'Max per Second': '每秒上限',
	'Resend When Unknown': '結果未知時重送',
	'Send Conversation Message': '傳送對話訊息',
	'Address By': '對話指定方式',
	'Sender and Receiver': '傳送者和接收者',
	'Fill in who sends and who receives': '分別填寫傳送者和接收者',
	'Conversation ID': '對話 ID',
	'Give the ready ID, for example from an earlier message': '直接填寫對話 ID，例如來自先前的訊息',
	'Conversation Type': '對話類型',
	'One-to-One': '一對一（单聊）',
	'To one account (单聊)': '傳給一個帳號',
	'Advanced Team': '進階群組（高级群）',
	'To a team (高级群)': '傳到進階群組',
	'Super Team': '超大群組（超大群）',
	'To a super team (超大群)': '傳到超大群組',
	Receiver: '接收者',
	'A voice note (语音)': '一段語音',
	'A message of your own app (自定义)': '您自己的 App 的訊息',
	'Any file (文件)': '任何檔案',
	'A picture (图片)': '一張圖片',
	'A place on the map (地理位置)': '地理位置',
	'What somebody writes (文本)': '一般的文字訊息',
	Tip: '提示',
	'A notice inside the conversation (提示)': '顯示在對話裡的提示',
	'A film (视频)': '一段影片',
	'A link that the apps of the receivers can open; n8n looks at the file and fills in its facts':
		'接收者的 App 能開啟的連結；n8n 會讀取檔案並補上它的資訊',
	'A file in the item, at most 15 MB; n8n stores it at NetEase and fills in its facts':
		'項目中的檔案，最大 15 MB；n8n 會把它存到網易並補上它的資訊',
	'Attachment Option': '附件選項',
	'Send just what the option Attachment says; n8n does not look at the file':
		'只傳送選項「附件」中填寫的內容，n8n 不讀取檔案',
	Place: '地點',
	'Hangzhou, Wangshang Road 399': '杭州市網商路 399 號',
	'Attachment (JSON)': '附件內容（JSON）',
	Description: '描述',
	Subtype: '訊息子類型',
	Antispam: '垃圾訊息防護（安全通）',
	'Anti-Cheating (JSON)': '反作弊（JSON）',
	'Business ID': '業務 ID',
	'Check Content': '審核內容',
	'Check Custom Content': '審核自訂內容',
	'Custom Content': '自訂審核內容',
	'{ "type": 1, "data": "text to check" }': '{ "type": 1, "data": "要審核的文字" }',
	'Content for the Robot': '給機器人的內容',
	'Extension (JSON)': '擴充資訊（JSON）',
	Attachment: '附件',
	'Add Attachment Field': '新增附件欄位',
	'Duration (Milliseconds)': '時間長度（毫秒）',
	Extension: '擴充欄位',
	MD5: 'MD5',
	Name: '檔名',
	Size: '大小',
	URL: '網址（URL）',
	'Message Client ID': '用戶端訊息 ID',
	'Message Config': '訊息設定',
	'Conversation Update': '更新對話',
	History: '歷史訊息',
	'Multi-Device Sync': '多裝置同步',
	Offline: '離線訊息',
	Roaming: '漫遊訊息',
	'Unread Count': '未讀數',
	'Check Friend': '檢查好友關係',
	Content: '推播內容',
	'Force Push to All': '強制推播給所有人',
	'Force Push to IDs': '強制推播的帳號',
	'Add Account ID': '新增帳號 ID',
	'Forced Content': '強制推播內容',
	'Server room 2 is above 40 °C': '2 號機房溫度超過 40 °C',
	'Force Push': '強制推播',
	'Payload (JSON)': 'Payload（JSON）',
	'{ "pushTitle": "Order A-1024" }': '{ "pushTitle": "訂單 A-1024" }',
	'Send Push': '傳送推播',
	'Sender Name': '顯示傳送者暱稱',
	'Hide From Receiver': '對接收者隱藏',
	Robot: '機器人',
	'Account ID': '帳號 ID',
	Function: '功能識別碼',
	Topic: '主題',
	'Route Config': '抄送設定（消息抄送）',
	Environment: '抄送環境',
	'Copy to Server': '抄送到伺服器',
	'Hide From Sender': '對傳送者隱藏',
	'Check Membership': '檢查傳送者是否在群組裡',
	'Ignore Member Mute': '忽略成員禁言',
	'Ignore Team Mute': '忽略全體禁言',
	'Target Members': '指定成員（定向消息）',
	'Check Targets': '檢查對象是否在群組裡',
	'Only These Accounts': '只給這些帳號',
	Receivers: '接收帳號',
	'Visible to New Members': '新成員也看得到',
	Team: '群組',
	'Read Receipts': '已讀回條',
	Thread: '討論串（Thread）',
	'Thread Root': '討論串的第一則訊息',
	'IMKIT API': 'IMKIT API',
	'Base URL': '伺服器網址（Base URL）',
	'The address of your IMKIT app, as shown in the IMKIT dashboard':
		'您的 IMKIT 應用程式的網址，可在 IMKIT 後台查到',
	'API Key': 'API 金鑰',
	'The platform API key from the IMKIT dashboard. It can do everything in your app: keep it as safe as a password.':
		'IMKIT 後台中的平台 API 金鑰。它在您的應用程式裡什麼都能做，請像密碼一樣妥善保管。',
	'Allow Links Into Your Own Network': '允許指向內部網路的連結',
	'Whether n8n may look at files behind links that lead to private addresses, such as 192.168.1.5. Everybody who can run a workflow with this credential could then reach such addresses.':
		'是否允許 n8n 讀取連到私有位址（例如 192.168.1.5）的檔案。開啟後，任何能用這個憑證執行工作流程的人都能連到這類位址。',
	'Allow Unencrypted HTTP': '允許未加密的 HTTP',
	'Whether the base URL may start with http:// on another machine. The key and the messages then travel unencrypted.':
		'伺服器網址在其他機器上時，是否允許以 http:// 開頭。金鑰和訊息會以未加密的方式傳輸。',
	'NetEase IM (网易云信) API': '網易雲信（NetEase IM，网易云信） API',
	'App Key': 'App Key',
	'The App Key from the NetEase IM console (网易云信控制台 → 应用管理 → AppKey)':
		'在網易雲信控制台：应用管理 → AppKey',
	'App Secret': 'App Secret',
	'The App Secret beside the App Key. It signs every request and is never sent itself.':
		'控制台中 App Key 旁的 App Secret。它只用來為請求簽章，本身不會送出。',
	Region: '區域',
	China: '中國',
	'Address: open.yunxinapi.com': '網址：open.yunxinapi.com',
	Singapore: '新加坡',
	'Address: open-sg.yunxinapi.com': '網址：open-sg.yunxinapi.com',
	'A private deployment with its own address': '有自己網址的私有部署',
	'Where the app was created. A key is known in its own region only.':
		'建立應用程式時所在的區域。App Key 只在自己的區域有效。',
	'The address of your private deployment': '您的私有部署的網址',
	'Backup URL': '備援網址',
	'The address to use while the base URL cannot be reached. Leave empty if there is none.':
		'伺服器網址連不上時使用的網址。沒有就留空。',
	'Whether the addresses may start with http:// on another machine. The messages then travel unencrypted.':
		'網址在其他機器上時，是否允許以 http:// 開頭。訊息會以未加密的方式傳輸。',
	'Send chat messages into IMKIT rooms (聊天室发消息 · 發訊息)': '傳送訊息到 IMKIT 聊天室',
	'Add Robot Setting': '新增機器人設定',
	'Add Message Setting': '新增訊息設定',
	'Add Message': '新增訊息',
	'Add Antispam Setting': '新增垃圾訊息防護設定',
	'Add Route Setting': '新增抄送設定',
	'Add One-to-One Setting': '新增一對一設定',
	'Add Team Setting': '新增群組設定',
	'Add Target Setting': '新增指定成員設定',
	'Add Super Team Setting': '新增超大群組設定',
	'Add Push Setting': '新增推播設定',
	'File Extension': '副檔名',
	'Fill in "{field}", or take away what the button would do.':
		'請填寫「{field}」，或移除這個按鈕的動作。',
	'"{field}" is empty, so nothing would stand on the button': '「{field}」是空的，按鈕上就沒有文字',
	'"{field}" has {count} entries; this card takes at most {most}':
		'「{field}」有 {count} 項，這種卡片最多 {most} 項',
	'"{field}" is filled in, but what stands there gives no text':
		'「{field}」有填，但填的內容算不出任何文字',
	'"{field}" is "{name}" more than once': '「{field}」裡的「{name}」出現了不只一次',
	'"{field}" is "{value}"; dollar signs can only stand around a name':
		'「{field}」是「{value}」，錢字號只能寫在名稱的前後',
	'"{field}" is "{value}", which is no link': '「{field}」是「{value}」，不是連結',
	'Give "{field}" a whole link, such as https://example.com/orders/A-1024.':
		'請在「{field}」填入完整的連結，例如 https://example.com/orders/A-1024。',
	'"{field}" has {count} entries that are filled in; Confirm needs exactly {needed}':
		'「{field}」填了 {count} 項，「確認」卡片必須剛好 {needed} 項',
	'"{field}" has {count} entries; a carousel takes at most {most}':
		'「{field}」有 {count} 項，輪播最多 {most} 項',
	'"{field}" has the type {type}; it must be one of {known}':
		'「{field}」的 type 是 {type}，必須是下列之一：{known}',
	'no reason given': '未說明原因',
	'Check the bucket, and whether your server takes uploads with the API key. Otherwise put the file on the web and send its link.':
		'請檢查 Bucket 是否正確，以及伺服器是否接受以 API 金鑰上傳。否則請把檔案放到網路上，改送連結。',
	'"Bucket" is {name}, which is not the name of a bucket':
		'「Bucket（儲存桶）」是 {name}，這不是儲存桶的名稱',
	'Write the name of the bucket alone, without blanks, slashes and other signs of a path.':
		'請只填儲存桶的名稱，不要有空格、斜線或其他路徑符號。',
	'"Conversation ID" is "{id}"; it must be sender, type (1, 2 or 3) and receiver joined by "|", such as service-desk|1|customer-42':
		'「對話 ID」是「{id}」，應為以「|」連接的傳送者、類型（1、2 或 3）和接收者，例如 service-desk|1|customer-42',
	'"{field}" still holds "{value}", which was chosen when this was the field for something else. Fill it in again':
		'「{field}」中仍是「{value}」，那是這個欄位用於其他對象時選擇的。請重新填寫',
	'"{field}" holds "{name}", which says where the message goes':
		'「{field}」中有「{name}」，它決定訊息傳給誰',
	'Fill that in in the form: order, pace and results go by it.':
		'這要填在表單裡：傳送順序、限流和結果都依表單而定。',
	'"{field}" is "{value}"; an ID must not contain "|"':
		'「{field}」是「{value}」，ID 裡不能有「|」',
	'NetEase IM lists teams only. Switch to "By ID" and type the account ID of the receiver.':
		'網易雲信只能列出群組。請改選「By ID」，輸入接收者的帳號 ID。',
	'The list holds the teams of the sender. Fill in the sender first, without an expression, or switch to "By ID".':
		'清單列出的是傳送者所在的群組。請先填寫傳送者（不要用運算式），或改選「By ID」自行輸入。',
	'Check that file storage is part of your NetEase plan, or put the file on the web and send its link.':
		'請檢查您的網易方案是否包含檔案儲存，或把檔案放到網路上，改送連結。',
	'The file has {size} bytes; NetEase stores at most {most}':
		'檔案有 {size} 位元組，網易最多儲存 {most} 位元組',
	'Put the file on the web and send its link.': '請把檔案放到網路上，改送連結。',
	'no connection within {seconds} seconds': '{seconds} 秒內沒有連上',
	'{service} refused: {words} ({code})': '{service} 拒絕了請求：{words}（{code}）',
	'Look up the code {code} in the documentation of {service}.':
		'請在 {service} 的文件中查詢代碼 {code}。',
	': {excerpt}': '：{excerpt}',
	', and the reply is empty': '，且回應是空的',
	'{host} redirects to {address}, and {service} credentials are not sent on':
		'{host} 重新導向到 {address}，{service} 的憑證不會跟著轉送',
	'Put the final address into the credential.': '請在憑證中填寫最終的網址。',
	'{host} refused with HTTP {status}{said}': '{host} 以 HTTP {status} 拒絕了請求{said}',
	'Check the address in the credential: this reply does not come from {service}.':
		'請檢查憑證中的網址：這個回應不是來自 {service}。',
	'{host} answered HTTP {status} with something that is not a reply of {service}{said}{maybe}':
		'{host} 回應 HTTP {status}，但內容不是 {service} 的回應{said}{maybe}',
	'{host} answered HTTP {status} without saying what became of the request{said}{maybe}':
		'{host} 回應 HTTP {status}，沒有說明請求的結果{said}{maybe}',
	'{host} cannot be reached ({why})': '連不上 {host}（{why}）',
	'Your n8n server has no file descriptors left for a connection. Raise its limit (ulimit -n), or let it do fewer things at once.':
		'您的 n8n 伺服器已沒有可用來連線的檔案描述元。請調高其上限（ulimit -n），或減少它同時進行的工作。',
	'The other side broke off the secure connection. Check the address in the credential, and whether that server speaks https.':
		'對方中斷了安全連線。請檢查憑證中的網址，以及該伺服器是否支援 https。',
	'Check the address in the credential and the network of your n8n server.':
		'請檢查憑證中的網址，以及 n8n 伺服器的網路。',
	'{service} did not answer within {seconds} seconds{maybe}':
		'{service} 在 {seconds} 秒內沒有回應{maybe}',
	'The secure connection to {host} could not be made ({code})':
		'無法與 {host} 建立安全連線（{code}）',
	'Check the address in the credential and the certificate of that server.':
		'請檢查憑證中的網址，以及該伺服器的憑證（TLS）。',
	'the connection was not made': '沒有連上',
	'The connection to {host} broke before {service} answered{code}{maybe}':
		'{service} 回應之前，與 {host} 的連線就中斷了{code}{maybe}',
	' ({code})': '（{code}）',
	'another address': '另一個網址',
	'Open the list again in a moment.': '請稍後再開啟清單。',
	'The list could not be read': '無法讀取清單',
	'{what}. Switch to "By ID" and type the ID instead.': '{what}。請改選「By ID」，自行輸入 ID。',
	'The credential could not be tested; nothing was changed. Try again in a minute.':
		'憑證未能測試，沒有更動任何內容。請過一分鐘再試。',
	'{service} accepted the credential': '{service} 已接受此憑證',
	'{what} {next}': '{what}{next}',
	'{what}. {next}': '{what}。{next}',
	'This node needs n8n 1.123 or newer. The n8n that runs here lacks {functions}.':
		'這個節點需要 n8n 1.123 或更新的版本。目前的 n8n 缺少 {functions}。',
	'Update n8n and run the workflow again. Nothing was sent.':
		'請更新 n8n 後重新執行工作流程。沒有送出任何請求。',
	'{first}; sent again: {second}': '{first}；重送後：{second}',
	'{service} takes nothing more with this key for {time}':
		'{service} 在 {time}內不再接受這把金鑰的請求',
	'It said so when it refused an earlier message for its rate. Run the node again after {time}.':
		'先前的訊息被限流時，服務已說明這一點。請在 {time} 之後重新執行節點。',
	'a minute': '1 分鐘',
	'{count} minutes': '{count} 分鐘',
	'The execution was canceled': '執行已取消',
	'Correct the expression in "{field}" of this node.': '請修正這個節點的「{field}」裡的運算式。',
	'{failed} of {count} messages failed{maybe}. Each failed item says why and what to do.':
		'{count} 則訊息中有 {failed} 則失敗{maybe}。每個失敗的項目都寫明了原因和處理方式。',
	'{repeated} of {count} messages had been delivered before and were not sent twice.':
		'{count} 則訊息中有 {repeated} 則先前已送達，沒有重複傳送。',
	'One receiver was named twice in one item and is sent the message once.':
		'有一位接收者在同一個項目中寫了兩次，只傳送一次。',
	'Receivers were named again {count} times in one item and are sent the message once.':
		'同一個項目中重複寫了 {count} 次接收者，每位接收者只傳送一次。',
	'"{field}" was empty for one item, so its message does not have it.':
		'有一個項目的「{field}」是空的，它的訊息沒有附上這一項。',
	'"{field}" was empty for {count} items, so their messages do not have it.':
		'有 {count} 個項目的「{field}」是空的，這些訊息沒有附上這一項。',
	'{next} {advice}': '{next}{advice}',
	'Paused once because the service limits its rate. The order inside each room or conversation was kept.':
		'因服務限流暫停了一次。每個聊天室或對話內的順序維持不變。',
	'Paused {count} times because the service limits its rate. The order inside each room or conversation was kept.':
		'因服務限流暫停了 {count} 次。每個聊天室或對話內的順序維持不變。',
	'; ': '；',
	' and {count} more': '，以及另外 {count} 項',
	'Sent without what could not be found out: {shown}{more}. Add it by hand if your app needs it.':
		'下列資訊無法讀取，訊息送出時沒有包含：{shown}{more}。如果您的 App 需要，請手動填寫。',
	'The message was for "{destination}" (item {item}, counted from 0).':
		'這則訊息要傳到「{destination}」（項目 {item}，從 0 起算）。',
	'The message was from {sender} to the account {receiver} (One-to-One; item {item}, counted from 0).':
		'這則訊息由 {sender} 傳給帳號 {receiver}（一對一；項目 {item}，從 0 起算）。',
	'The message was from {sender} to the team {receiver} (Advanced Team; item {item}, counted from 0).':
		'這則訊息由 {sender} 傳到進階群組 {receiver}（項目 {item}，從 0 起算）。',
	'The message was from {sender} to the super team {receiver} (Super Team; item {item}, counted from 0).':
		'這則訊息由 {sender} 傳到超大群組 {receiver}（項目 {item}，從 0 起算）。',
	'Is {receiver} a team? Then choose its Conversation Type.':
		'{receiver} 其實是群組嗎？是的話，請改選對應的對話類型。',
	'Is {receiver} a super team or an account? Then choose its Conversation Type.':
		'{receiver} 其實是超大群組或帳號嗎？是的話，請改選對應的對話類型。',
	'Is {receiver} an advanced team or an account? Then choose its Conversation Type.':
		'{receiver} 其實是進階群組或帳號嗎？是的話，請改選對應的對話類型。',
	'Check the sender and the receiver: both accounts must be registered in this app. If the receiver is a team, choose its Conversation Type.':
		'請檢查傳送者和接收者：兩個帳號都必須已在這個應用程式中註冊。如果接收者是群組，請選擇相應的「對話類型」。',
	'{count} failed ({items})': '{count} 則失敗（{items}）',
	'{count} not tried ({items})': '{count} 則未嘗試（{items}）',
	'Of {count} messages: {parts}.': '共 {count} 則訊息：{parts}。',
	'Of {count} messages: {parts}. Items are counted from 0.':
		'共 {count} 則訊息：{parts}。項目從 0 起算。',
	', ': '、',
	'items {list}': '項目 {list}',
	'item {list}': '項目 {list}',
	'The message was not sent. Run the node again. {advice}':
		'訊息沒有送出。請重新執行節點。{advice}',
	Credential: '憑證',
	'Correct the credential of this node.': '請修正這個節點的憑證。',
	'The file was not stored: {what}': '檔案無法儲存：{what}',
	'Nothing was sent.': '沒有送出任何請求。',
	'A fault of this node: {what}{maybe}': '這個節點發生錯誤：{what}{maybe}',
	'{next} Please report this fault with the text above: it should not happen whatever the input.':
		'{next}請把上面的文字回報給我們：無論輸入什麼，都不該發生這個錯誤。',
	'The file in the binary field "{name}" has {size} bytes; the most is {most}':
		'二進位欄位「{name}」裡的檔案有 {size} 位元組，上限是 {most} 位元組',
	'Send a smaller file.': '請傳送較小的檔案。',
	'The file in the binary field "{name}" is empty': '二進位欄位「{name}」裡的檔案是空的',
	'Check the node that puts out this file.': '請檢查輸出這個檔案的節點。',
	'The item has no binary field "{name}"; it has {names}':
		'項目沒有二進位欄位「{name}」，只有 {names}',
	'The item has no binary field "{name}"; it has none at all':
		'項目沒有二進位欄位「{name}」，也沒有其他二進位欄位',
	'Write one of the names into "{field}".': '請在「{field}」填入其中一個名稱。',
	'Put a node before this one that puts out a file, or use a link.':
		'請在前面加一個會輸出檔案的節點，或改用連結。',
	'was not read: the execution was canceled': '未讀取：執行已取消',
	'could not be read within {seconds} seconds': '在 {seconds} 秒內沒有讀完',
	'Use a link to a smaller file or a faster server.': '請改用較小的檔案或較快的伺服器的連結。',
	'could not be read: {reason}': '無法讀取：{reason}',
	'Check that the link opens in a browser.': '請檢查這個連結在瀏覽器裡能不能開啟。',
	'The file {link} {what}': '檔案 {link} {what}',
	'leads to {address}, which is not an address on the internet':
		'指向 {address}，這不是網際網路上的位址',
	'Use a link that everybody can open, or allow private addresses in the credential.':
		'請使用任何人都能開啟的連結，或在憑證中允許私有位址。',
	'could not be read: the server answered HTTP {status}': '無法讀取：伺服器回應 HTTP {status}',
	'redirects more than {count} times': '重新導向超過 {count} 次',
	'redirects to {address}, which is not a web link': '重新導向到 {address}，這不是網頁連結',
	'is not a web link': '不是網頁連結',
	'Use a link that begins with http:// or https://.': '請使用以 http:// 或 https:// 開頭的連結。',
	'was not read: this version of n8n does not show where its name leads':
		'未讀取：這個版本的 n8n 不會顯示網域名稱解析到哪裡',
	'Tell the authors of this package your version of n8n. Until then, allow private addresses in the credential if all links are your own.':
		'請把您的 n8n 版本告訴本套件的作者。在那之前，如果所有連結都是您自己的，可以在憑證中允許私有位址。',
	'is larger than {most} bytes, the most that is read': '超過 {most} 位元組，這是讀取的上限',
	'Use a link to a smaller file.': '請改用較小的檔案的連結。',
	'is empty': '是空的',
	'Fill in "{field}", or remove it from this node.': '請填寫「{field}」，或從節點中移除它。',
	'"{field}" was added, but is empty': '已新增「{field}」，但沒有填寫',
	'"{field}" is a date that does not exist': '「{field}」是不存在的日期',
	'an object': '物件',
	'"{field}" has {count} entries; the service takes at most {most}':
		'「{field}」有 {count} 項，服務最多接受 {most} 項',
	'true or false': 'true 或 false',
	'a number': '數字',
	'"{field}" is {value}, which is too large to be exact':
		'「{field}」是 {value}，數字太大，無法保證精確',
	'a whole number': '整數',
	'"{field}" is {number}; the least is {least}': '「{field}」是 {number}，最小為 {least}',
	'"{field}" is {number}; the most is {most}': '「{field}」是 {number}，最大為 {most}',
	'"{field}" is {value}; it must be one of {known}':
		'「{field}」是 {value}，必須是下列之一：{known}',
	'"{field}" has {count} characters; the service takes at most {most}':
		'「{field}」有 {count} 個字元，服務最多接受 {most} 個',
	'one ID': '單一 ID',
	'one link': '單一連結',
	'"{field}" is {value}, which {fault}': '「{field}」是 {value}，{fault}',
	'is a shortened number; its other digits were lost in the sheet or program it comes from. Give it as text there':
		'這是縮寫的數字，其餘位數在來源試算表或程式裡已經遺失。請在來源處改成文字',
	'is what an expression writes where it found no text': '運算式沒有取到文字時就會得到這樣的值',
	'is a step in a path and no ID': '是路徑中的一步，不是 ID',
	'holds half a character; it was cut in the middle of an emoji or a rare character':
		'其中有半個字元，是在表情符號或罕用字中間截斷造成的',
	'holds a line break or another control character in the middle': '中間有換行字元或其他控制字元',
	'a list of ids': 'ID 清單',
	'a JSON object': 'JSON 物件',
	'"{field}" is not valid JSON, because {reason}: {value}':
		'「{field}」不是有效的 JSON，因為{reason}：{value}',
	'"{field}" is not valid JSON: {value}': '「{field}」不是有效的 JSON：{value}',
	'"{field}" holds, in {keys},': '「{field}」的 {keys} 是',
	'"{field}" is': '「{field}」是',
	'{where} {value}, which is no number': '{where} {value}，這不是數字',
	'{where} a {type}, which cannot be sent': '{where} {type}，無法傳送',
	'{where} the number {number}. JavaScript keeps whole numbers exactly up to {most}, so its last digits may have been lost when the data was read':
		'{where}數字 {number}。JavaScript 只能精確保存不超過 {most} 的整數，讀取資料時末尾幾位可能已經遺失',
	'Give it as text where it comes from, in JSON between quotation marks: "9223372036854775807".':
		'請在來源處改成文字，在 JSON 裡要加引號："9223372036854775807"。',
	'"{field}" has more than {count} objects or lists inside one another':
		'「{field}」的物件或清單巢狀超過 {count} 層',
	'Give "{field}" data that is less deep.': '請減少「{field}」資料的巢狀層數。',
	'Take the one field of that object which holds the ID for "{field}".':
		'請取出該物件中存放 ID 的欄位，填入「{field}」。',
	'"{field}" must be {wanted}, but is {value}': '「{field}」必須是{wanted}，目前是 {value}',
	'Remove "{field}" from this node.': '請從節點中移除「{field}」。',
	'"{field}" does not apply when {reason}': '{reason}時，「{field}」不適用',
	'"{field}" is {value}': '「{field}」是{value}',
	'"{choice}"': '「{choice}」',
	'Correct "{field}" in this node, or the data it comes from.':
		'請修正節點中的「{field}」，或它的來源資料。',
	'line {line}, character {column}': '第 {line} 行第 {column} 個字元',
	'character {column}': '第 {column} 個字元',
	'a byte order mark (BOM)': '位元組順序記號（BOM）',
	'an invisible character': '看不見的字元',
	'{where} is {name}, {code}': '{where}是{name} {code}',
	'Delete {where}, {name}.': '請刪除{where}（{name}）。',
	'{where} is {character} ({code})': '{where}是 {character}（{code}）',
	'Type {sign} in place of {character}: JSON knows only the plain sign.':
		'請用 {sign} 取代 {character}：JSON 只認半形符號。',
	'Look into the room before you send it again, or switch on Delivery → Resend When Unknown if twice is better than never.':
		'重送之前請先看看聊天室；如果寧可重複也不能漏掉，請開啟「傳送設定 → 結果未知時重送」。',
	'width and height of {link}': '{link} 的寬和高',
	'duration of {link}': '{link} 的時間長度',
	'Look into the conversation before you send it again: in another execution it is another message, unless it has a Message Client ID of your own (Options).':
		'重新傳送之前，請先看看對話：在另一次執行裡它就是另一則訊息，除非您為它指定了用戶端訊息 ID（在選項中）。',
	'Run the node again with the same Message Client ID: it is not delivered twice.':
		'請用相同的用戶端訊息 ID 再次執行節點：不會重複送達。',
	'The one that may have been {done} may arrive twice if the workflow runs again.':
		'重新執行工作流程時，可能{done}的那一則也許會送達兩次。',
	'The {count} that may have been {done} may arrive twice if the workflow runs again.':
		'重新執行工作流程時，可能{done}的 {count} 則也許會送達兩次。',
	'One that was {done}, or may have been, has a {field} of your own: if that is the same when the workflow runs again, the message does not arrive twice.':
		'{done}或可能{done}的訊息中，有一則帶有您自己指定的{field}：重新執行工作流程時只要它不變，這則訊息就不會重複送達。',
	'{count} that were {done}, or may have been, have a {field} of your own: if that is the same when the workflow runs again, they do not arrive twice.':
		'{done}或可能{done}的訊息中，有 {count} 則帶有您自己指定的{field}：重新執行工作流程時只要它不變，這些訊息就不會重複送達。',
	'"Hide From Sender" and "Hide From Receiver" are both on, so nobody would see the message':
		'「對傳送者隱藏」和「對接收者隱藏」同時開啟，誰也看不到這則訊息',
	'Switch one of the two off.': '請把其中一個關掉。',
	'"{field}" is empty; this message type needs one': '「{field}」是空的，這種訊息類型必須填寫',
	'Drag the message that is answered from the input onto "{field}", or its message_server_id.':
		'請從左側的輸入資料，把要回覆的整則訊息或它的 message_server_id 拖到「{field}」。',
	'Drag the message that is answered from the input onto "{field}", or its _id.':
		'請從左側的輸入資料，把要回覆的整則訊息或它的 _id 拖到「{field}」。',
	'"{field}" holds several things or an object as text, so it names nothing':
		'「{field}」裡不只一項內容，或物件被當成文字，無法判斷是哪一個',
	'Leave only one of them in "{field}": the whole object, or its ID.':
		'「{field}」請只留一種：整個物件，或是它的 ID。',
	'{facts} of {link}': '{link} 的{facts}',
	'The API key is empty. Fill it in in the credential.': 'API 金鑰是空的。請在憑證中填寫。',
	'The App Key or App Secret is empty. Fill in both in the credential.':
		'App Key 或 App Secret 是空的。請在憑證中填寫這兩項。',
	'The address contains a user name or password. Remove the part before the "@".':
		'網址中含有使用者名稱或密碼。請移除「@」前面的部分。',
	'The proxy of this request could read the key. Use https:// and leave certificates as they are, or set the proxy for all of n8n.':
		'這個請求的代理伺服器看得到金鑰。請使用 https:// 並保留憑證檢查，或為整個 n8n 設定代理伺服器。',
	'what is not a complete web address': '不完整的網址',
	'This credential is for {addresses} only, and the request goes to {to}. Correct the URL of the request, or use the credential that belongs to it.':
		'這個憑證只用於 {addresses}，請求卻要送往 {to}。請修正請求的網址，或改用對應的憑證。',
	'The address is empty. Fill in the URL, for example {example}':
		'網址是空的。請填寫網址，例如 {example}',
	'The address is not a web address. It must start with https://, for example {example}':
		'填入的內容不是網址。必須以 https:// 開頭，例如 {example}',
	'"{origin}" is not encrypted, so anyone on the way could read the key and the messages. Use https://, or switch on "Allow Unencrypted HTTP" in the credential.':
		'「{origin}」沒有加密，途中任何人都看得到金鑰和訊息。請使用 https://，或在憑證中開啟「允許未加密的 HTTP」。',
	'"{field}" is empty': '「{field}」是空的',
	'"{field}" is still the example': '「{field}」還是範例內容',
	'These fields are empty: {fields}': '下列欄位是空的：{fields}',
	'Fill them in in this node, or correct the data they come from.':
		'請在節點中填寫，或修正它們的來源資料。',
	'Recall Room Message': '收回聊天室訊息',
	'Take back chat messages that were sent into IMKIT rooms: their words disappear for everybody in the room':
		'收回已傳到 IMKIT 聊天室的訊息：聊天室裡所有人都不再看到內容',
	'Message From': '訊息來源',
	'How to say which message is recalled': '如何指定要收回的訊息',
	'Give the message as it came out of the node that sent or received it':
		'原樣填入傳送或接收該訊息的節點輸出',
	IDs: '填寫 ID',
	'Fill in the room and the ID of the message': '填寫聊天室和訊息的 ID',
	'Message (JSON)': '訊息（JSON）',
	'The message as it came out of a node that sent it, or as a webhook of IMKIT has it':
		'傳送該訊息的節點輸出，或 IMKIT webhook 裡的訊息，原樣使用',
	'The room the message is in': '訊息所在的聊天室',
	'Message ID': '訊息 ID',
	'The ID (_id) of the message': '訊息的 ID（_id）',
	'IMKIT Trigger': 'IMKIT 觸發節點',
	'Starts the workflow when something happens in IMKIT rooms': 'IMKIT 聊天室有動靜時啟動工作流程',
	'Room Setup': '聊天室設定方式',
	'How the rooms get to know the address of this node': '聊天室如何得知這個節點的網址',
	'Set Up by N8n': '由 n8n 設定',
	'When the workflow is activated. Whether the API key may do so depends on the server.':
		'在啟用工作流程時設定。API 金鑰有沒有權限，視伺服器而定。',
	'By Hand': '手動設定',
	'You enter the address as the webhook of the rooms': '由您把網址填為聊天室的 webhook',
	'Rooms to Set Up': '要設定的聊天室',
	'Add Room': '新增聊天室',
	'The rooms that call this node while the workflow is active. When it is deactivated, they call again what they called before.':
		'工作流程啟用期間呼叫這個節點的聊天室。停用後恢復原本的 webhook。',
	'A room whose messages start the workflow': '裡面的訊息會啟動工作流程的聊天室',
	'Replace Existing': '取代既有的 webhook',
	'Whether to take over rooms that call something else already, or that do not show what they call. If off, the workflow is not activated and says which room it is.':
		'聊天室已有其他 webhook，或看不到其 webhook 時，是否取代。關閉時工作流程不會啟用，並說明是哪個聊天室。',
	'Enter the Production URL shown above as the webhook of the rooms, and switch on their bot mode. A room has one webhook: to test while the workflow is active, use a room of its own with the Test URL, or pinned data.':
		'請把上方的 Production URL 填為聊天室的 webhook，並開啟其 bot 模式。一個聊天室只有一個 webhook：要在工作流程啟用時測試，請為 Test URL 另備一個聊天室，或使用釘選資料（pinned data）。',
	Secret: '驗證字串（token）',
	'a long word that nobody can guess': '一串別人猜不到的字',
	'If filled in, only calls of an address that ends with ?token= and this secret start the workflow. IMKIT signs nothing, so without it the address itself is the secret.':
		'填寫後，只有以 ?token= 加上這個字串結尾的網址被呼叫時，才會啟動工作流程。IMKIT 不簽章，不填時只能靠網址本身保密。',
	Events: '事件',
	'What starts the workflow': '什麼會啟動工作流程',
	'Members Added': '成員加入',
	'Somebody was added to the room': '有人被加入聊天室',
	'Members Removed': '成員移除',
	'Somebody was removed from the room': '有人被移出聊天室',
	'Somebody has written': '有人傳了訊息',
	'Room Joined': '進入聊天室',
	'Somebody has joined the room': '有人進入聊天室',
	Filters: '篩選',
	'Add Filter': '新增篩選',
	'Which messages start the workflow. A message must pass all filters that are added.':
		'哪些訊息會啟動工作流程。訊息必須符合所有新增的篩選條件。',
	'Message Types': '訊息類型',
	'Only messages of these types': '只限這些類型的訊息',
	'Not From Senders': '排除傳送者',
	'Nothing that these users do': '忽略這些使用者的動作',
	'A user of the app. By ID, several may also be separated by commas.':
		'應用程式裡的使用者。選 By ID 時，多個 ID 也可以用逗號分隔。',
	Senders: '傳送者',
	'Only what these users do': '只限這些使用者的動作',
	'Text Contains': '文字包含',
	'Add Words': '新增字詞',
	'how much': '多少錢',
	'talk to a person': '我要找客服',
	Words: '字詞',
	'One word, or several as they follow one another': '一個字詞，或連在一起的一段文字',
	'The whole text of a message': '整則訊息的文字',
	'Only messages in whose text one of these words stands. Capital and small letters are the same.':
		'只限文字裡含有其中一個字詞的訊息。不分大小寫。',
	'Text Is': '文字等於',
	'Add Text': '新增文字',
	'Only messages that say exactly one of these. Capital and small letters are the same, and blanks around the text do not count.':
		'只限文字與其中之一完全相同的訊息。不分大小寫，忽略前後空白。',
	'Text Matches': '文字符合',
	'Only messages whose text matches this regular expression of JavaScript, with or without slashes around it':
		'只限文字符合這個 JavaScript 正規表示式的訊息，前後的斜線可寫可不寫',
	'Clear When Deactivated': '停用時清除 webhook',
	'Whether rooms that called nothing before are set back to that. It is not documented, so it depends on the server. Without this option they keep the address of this node, where nobody answers then.':
		'原本沒有 webhook 的聊天室，停用時是否清除 webhook。官方文件沒有說明能否清除，視伺服器而定。不設定時，它們會留著這個節點的網址，屆時無人回應。',
	'Download Files': '下載檔案',
	'Whether pictures, sounds, films and files of the message are put out as binary data. Three seconds are spent on it; what could not be loaded is named in "missingFiles".':
		'是否把訊息裡的圖片、音訊、影片和檔案輸出為二進位資料。最多花 3 秒；沒能下載的列在「missingFiles」。',
	'Include Robots': '包含機器人',
	'Whether messages of users who are robots start the workflow as well':
		'機器人使用者的訊息是否也啟動工作流程',
	'Largest file that is downloaded': '下載檔案時的大小上限',
	'User Who Answers': '回覆時的身分',
	'The user who stands as the sender in "reply". What this user writes starts nothing.':
		'「reply」裡的傳送者，也就是以誰的身分回覆。這個使用者傳的訊息不會啟動工作流程。',
	'Batch Send Conversation Message': '批次傳送對話訊息',
	'Send one chat message to many NetEase IM (网易云信) accounts at once, up to 100 in one request, and say what became of each (群发消息 · 群發訊息)':
		'將同一則訊息一次傳給多個網易雲信（NetEase IM，网易云信）帳號，每次請求最多 100 個，並逐一回報結果',
	'The accounts (accid) the message goes to, each in a conversation of its own. Several IDs may also be separated by commas, or come as a list from an expression. Items that follow one another and say the same go out together.':
		'接收訊息的帳號 ID（accid），每個帳號各在自己的一對一對話（单聊）裡收到。多個 ID 也可以用逗號分隔，或由運算式給出清單。相鄰且內容相同的項目會合併傳送。',
	'If one receiver fails, this node fails at the end, and the items of all others are lost. To keep them: Settings → On Error → Continue (using error output).':
		'只要有一位接收者失敗，節點結束時就會出錯，其餘接收者的項目也會跟著遺失。要保留它們：Settings → On Error → Continue (using error output)。',
	'Most requests a second, each for up to 100 receivers; 0 for no limit. Defaults to 2, as the standard plan of NetEase IM takes 120 batches a minute. Nodes with the same credential and the same limit share it, in one n8n process.':
		'每秒最多幾個請求，每個請求最多 100 位接收者；0 表示不限制。預設為 2，因為網易雲信標準方案每分鐘最多接受 120 次批次傳送。同一個 n8n 行程裡，憑證和上限都相同的節點共用這個上限。',
	'Look into the conversation before you send it again, or switch on Delivery → Resend When Unknown if twice is better than never.':
		'重送之前請先看看對話；如果寧可重複也不能漏掉，請開啟「傳送設定 → 結果未知時重送」。',
	'NetEase IM says of {account} both that the message arrived and that it did not: it may have been delivered':
		'網易雲信一邊說 {account} 收到了訊息，一邊又說沒有：訊息可能已送達',
	'NetEase IM says something of {account} that does not tell what became of the message ({said}): it may have been delivered':
		'從網易雲信對 {account} 的回應，看不出訊息到底怎麼樣了（{said}）：訊息可能已送達',
	'NetEase IM says nothing about {account}: the message may have been delivered':
		'網易雲信的回應裡沒有 {account}：訊息可能已送達',
	'Batch Send Room Message': '批次傳送聊天室訊息',
	'Queue one chat message for many IMKIT rooms or users at once; IMKIT delivers it later and does not say to whom (群发消息 · 群發訊息)':
		'一次把一則訊息排入佇列，傳給多個 IMKIT 聊天室或使用者；IMKIT 稍後才送出，也不會說明送給了誰（群發訊息）',
	'Send To': '傳送對象',
	'Whether the message goes into rooms or to users': '訊息傳到聊天室，還是傳給使用者',
	'Into each of these rooms': '傳到這裡的每個聊天室',
	'To each of these users, in the one-to-one room with the sender':
		'傳給這裡的每位使用者，訊息出現在他與傳送者的一對一聊天室裡',
	'The rooms the message appears in. Several IDs may also be separated by commas, or come as a list from an expression. Items that follow one another and say the same go out together.':
		'訊息要送到哪些聊天室。多個 ID 也可以用逗號分隔，或由運算式給出清單。相鄰且內容相同的項目會合併傳送。',
	'The users the message goes to. Several IDs may also be separated by commas, or come as a list from an expression. Items that follow one another and say the same go out together.':
		'接收訊息的使用者。多個 ID 也可以用逗號分隔，或由運算式給出清單。相鄰且內容相同的項目會合併傳送。',
	Rooms: '聊天室',
	Placeholders: '佔位符號',
	'Add Placeholder': '新增佔位符號',
	Placeholder: '佔位符號',
	'Placeholder Name': '佔位符號名稱',
	'What IMKIT puts in place of $name$ in the message for the receivers of this item, so that items with words of their own still go out together':
		'傳給這個項目的接收者時，IMKIT 用什麼取代訊息裡的 $name$；如此一來，文字各不相同的項目也能合併傳送',
	'Stands in the message between dollar signs, such as $customer$':
		'在訊息裡寫在兩個錢字號之間，例如 $customer$',
	'The words that take its place': '取代後的文字',
	'Ms. Lin': '林小姐',
	'Receivers per Request': '每個請求最多幾位接收者',
	'Most receivers that go out in one request. IMKIT does not say how many it takes.':
		'一個請求最多包含幾位接收者。IMKIT 沒有說明它能接受幾位。',
	'Find the Bad One': '找出是誰被拒絕',
	'Whether a request that is refused for one of its receivers is sent again in two halves, until that one is found. Only for servers that queue nothing of a refused request.':
		'請求因其中一位接收者被拒絕時，是否分成兩半重新傳送，直到找出這位接收者。只適用於拒絕請求時什麼都不會排入佇列的伺服器。',
	'Whether to send push notifications to those who get the message. In a batch IMKIT does not by default.':
		'是否向收到訊息的人傳送推播通知。批次傳送時，IMKIT 預設不推播。',
	'Most requests a second, each for many receivers, spread evenly; 0 for no limit. Without this setting 1000 requests a minute, which IMKIT takes, up to 1000 of them at once. Nodes with the same credential and the same limit share it, in one n8n process.':
		'每秒最多幾個請求，每個請求可有多位接收者，均勻分布；0 表示不限制。不設定時，依 IMKIT 的限制每分鐘 1000 個請求，這 1000 個可以一次送出。同一個 n8n 行程裡，憑證和上限都相同的節點共用這個上限。',
	'Look into the rooms before you send it again, or switch on Delivery → Resend When Unknown if twice is better than never.':
		'重送之前請先看看這些聊天室；如果寧可重複也不能漏掉，請開啟「傳送設定 → 結果未知時重送」。',
	'IMKIT refused the whole request, perhaps for one of its receivers only: switch on Options → Find the Bad One, or set Receivers per Request to 1.':
		'IMKIT 拒絕了整個請求，也許只是因為其中一位接收者：請開啟「選項 → 找出是誰被拒絕」，或把「每個請求最多幾位接收者」設為 1。',
	'IMKIT queued the message for {count} of {receivers} receivers and does not say for whom':
		'IMKIT 只為 {receivers} 位接收者中的 {count} 位排入佇列，也沒有說明是哪幾位',
	Users: '使用者',
	'Recall Conversation Message': '收回對話訊息',
	'Take back chat messages that were sent into NetEase IM (网易云信) conversations: they disappear for their receivers':
		'收回已傳到網易雲信（NetEase IM，网易云信）對話的訊息：接收者不再看到它們',
	'Fill in the conversation and the ID of the message': '填寫對話和訊息的 ID',
	'The message as it came out of a node that sent it, one by one or as a batch, or out of a message copy (消息抄送)':
		'逐則或批次傳送該訊息的節點輸出，或訊息抄送（消息抄送）裡的訊息，原樣使用',
	'Message Server ID': '伺服器端訊息 ID',
	'The ID that NetEase gave the message (message_server_id). As text, so that it keeps every digit.':
		'網易給訊息的 ID（message_server_id）。請以文字填寫，以免遺失位數。',
	Recall: '收回',
	'How to Recall': '收回方式',
	'From whom the message is taken back, and until when that works': '從誰那裡收回訊息，以及時限',
	'On Both Sides': '雙向收回（双向撤回）',
	'Gone for sender and receivers, who are told (双向撤回); for two minutes, unless the NetEase console says more':
		'傳送者和接收者都看不到，並會收到提示；時限 2 分鐘，可在網易雲信控制台放寬',
	'On the Receiving Side': '單向收回（单向撤回）',
	'Gone for the receivers, who are told; the sender keeps it (单向撤回). For 30 days, not in super teams.':
		'接收者看不到，並會收到提示；傳送者仍保留。時限 30 天，不適用於超大群組。',
	Delete: '刪除',
	'Gone for everybody, and nobody is told. For 30 days, not in super teams.':
		'所有人都看不到，也沒有提示。時限 30 天，不適用於超大群組。',
	Attach: '附加內容',
	'Anything your app wants to find with the recall': '收回時一併帶給您的 App 的任何內容',
	'Beyond the Time Window': '超過時限也收回',
	'Whether to recall the message also when the time for recalling it is over. NetEase does not by default.':
		'超過收回時限時是否仍然收回。網易預設不收回。',
	'Whether to refuse the recall when the sender is not a member of the team any more':
		'傳送者已不是群組成員時，是否拒絕收回',
	'The price was wrong': '價格有誤',
	'{ "reason": "wrong price" }': '{ "reason": "價格有誤" }',
	'Words that go with the recall': '收回時附帶的文字',
	'Extra Query Fields (JSON)': '其他查詢參數（JSON）',
	'Parameters to put into the address of the request as they are, for what the form does not offer yet. They are merged in last and win over the form.':
		'表單尚未提供的參數，會原樣併入請求網址。最後才合併，優先於表單的值。',
	'Message Time': '訊息時間',
	'When the message was sent, in milliseconds since 1970 (create_time). Taken from the message where it is given.':
		'訊息的傳送時間，自 1970 年起的毫秒數（create_time）。訊息裡有的話會自動取用。',
	'Push Content': '推播內容',
	'A message was recalled': '收回了一則訊息',
	'Push Payload (JSON)': '推播 Payload（JSON）',
	'Route Environment': '抄送環境',
	'The environment, set up in the console, that gets the copy of the recall. At most 32 characters.':
		'接收收回通知副本（抄送）的環境，可在控制台設定。最多 32 個字元。',
	'NetEase IM Trigger': '網易雲信觸發節點（NetEase IM）',
	'Starts the workflow when something is written in NetEase IM (网易云信)':
		'網易雲信（NetEase IM，网易云信）有新訊息時啟動工作流程',
	'In the NetEase IM console (网易云信控制台), open the message copies (消息抄送) of the app, and enter the Production URL shown above as their address. NetEase keeps one address for each environment: to test while the workflow is active, give the Test URL to a second environment, or work with pinned data.':
		'請在網易雲信控制台開啟應用程式的訊息抄送（消息抄送），把上方的 Production URL 填為抄送網址。網易每個環境只保存一個網址：要在工作流程啟用時測試，請把 Test URL 填到另一個環境，或使用釘選資料（pinned data）。',
	'What starts the workflow. The console decides which of them NetEase sends.':
		'什麼會啟動工作流程。網易抄送哪些事件由控制台決定。',
	'Anything Else': '其他事件',
	'Log-ins, chat rooms, verdicts of antispam and whatever NetEase adds':
		'登入、聊天室、安全通審核結果，以及網易新增的事件',
	'A message or a system notice (event type 1)': '訊息或系統通知（eventType 1）',
	'Read Receipt': '已讀回條',
	'Somebody has read one-to-one messages (event type 30)': '有人讀了一對一訊息（eventType 30）',
	'A message was recalled (event types 7, 8 and 25)': '訊息被收回（eventType 7、8 和 25）',
	'Conversation Types': '對話類型',
	'Only messages of these kinds of conversations': '只限這些類型的對話的訊息',
	'In a team (高级群)': '進階群組裡的訊息',
	'In a super team (超大群)': '超大群組裡的訊息',
	'System Notice of a Team': '群組系統通知',
	'Invitations, applications and custom notices of a team': '群組的邀請、申請和自訂通知',
	'System Notice to One': '個人系統通知',
	'Friends added and removed, custom notices': '新增和刪除好友、自訂通知',
	'From Accounts': '傳送帳號',
	'Which messages start the workflow. A message must pass all filters that are added. Other events are filtered by their accounts alone, and pass where they name none.':
		'哪些訊息會啟動工作流程。訊息必須符合所有新增的篩選條件。其他事件只依帳號篩選，沒有寫明帳號的一律放行。',
	'Only what these accounts have sent': '只限這些帳號傳送的內容',
	'An account (accid). NetEase lists no accounts, so its ID is typed. Several may also be separated by commas.':
		'帳號 ID（accid）。網易雲信沒有帳號清單，請自行輸入。多個 ID 也可以用逗號分隔。',
	Call: '通話',
	'Team Notice': '群組通知',
	'Not From Accounts': '排除帳號',
	'Nothing that these accounts have sent': '忽略這些帳號傳送的內容',
	'To Accounts or Teams': '接收帳號或群組',
	'Add ID': '新增 ID',
	'Only what is addressed to these accounts or teams': '只限傳給這些帳號或群組的內容',
	'Account or Team': '帳號或群組',
	'Account or Team ID': '帳號或群組的 ID',
	'An account (accid) or a team. Several may also be separated by commas.':
		'帳號 ID（accid）或群組 ID。多個 ID 也可以用逗號分隔。',
	'Answer in Teams As': '在群組裡回覆的帳號',
	'The account that stands as the sender in "reply" for messages of teams. What it writes into teams itself starts nothing.':
		'群組訊息的「reply」裡的傳送者，也就是以哪個帳號回覆。它自己傳到群組的訊息不會啟動工作流程。',
	'Include Server Messages': '包含伺服器端 API 傳的訊息',
	'Whether messages sent by the server API start the workflow as well, and recalls and other events that come from it. The answers of this workflow are such messages: without a filter it then answers itself for ever.':
		'透過伺服器端 API 傳送的訊息，以及由它造成的收回等事件，是否也啟動工作流程。這個工作流程的回覆就是這類訊息：沒有篩選的話，它會不停回覆自己。',
	'Include Stopped Messages': '包含被攔截的訊息',
	'Whether messages start the workflow that nobody got, because antispam or the block list of the receiver stopped them':
		'因安全通或接收者的封鎖名單被攔截、沒有人收到的訊息，是否也啟動工作流程',
	'Max Age (Seconds)': '簽章最長有效時間（秒）',
	'The oldest signature that is taken. Without this option all are, because NetEase does not say whether it signs anew what it sends again.':
		'接受多久以前的簽章。不設定時全部接受，因為網易沒有說明重新抄送時是否重新簽章。',
	'A message of a third party cannot be recalled through this app.':
		'第三方的訊息不能透過這個應用程式收回。',
	'Only the sender may recall a message here: give the message as its sender sent it.':
		'這裡只有傳送者才能收回訊息：請填入傳送者所傳的那則訊息。',
	'The time for recalling this message is over: two minutes on both sides unless the NetEase console says more, 30 days on one side. Choose another way of recalling, or switch on Beyond the Time Window in the options.':
		'已超過收回時限：雙向收回為 2 分鐘（可在網易雲信控制台放寬），單向收回為 30 天。請改用其他收回方式，或在選項中開啟「超過時限也收回」。',
	'This message may not be recalled. Check its conversation type and sender, and what the NetEase console allows.':
		'這則訊息不能收回。請檢查對話類型、傳送者，以及網易雲信控制台的權限設定。',
	'Check the message: no such one exists in this conversation. Somebody may have recalled or deleted it already.':
		'請檢查訊息：這個對話裡沒有這則訊息，可能已被收回或刪除。',
	'A message to oneself cannot be recalled. Delete it instead.':
		'傳給自己的訊息不能收回，請改用刪除。',
	'The message came from a third party.': '訊息來自第三方。',
	'Only the sender of a message, or a manager of the team, may recall it.':
		'只有傳送者或群組管理員可以收回訊息。',
	'The time in which the message could be recalled is over.': '已超過收回時限。',
	'The message may not be recalled.': '訊息不允許收回。',
	'The message does not exist in this conversation.': '這個對話裡沒有這則訊息。',
	'The message is one to oneself.': '這是傳給自己的訊息。',
	'; {count} of them may have been {done}, because the answer was lost':
		'，其中 {count} 則沒有收到回應，可能{done}',
	delivered: '已送達',
	accepted: '已受理',
	recalled: '已收回',
	' (of the other messages, {count} may have been {done})': '（其他訊息中有 {count} 則可能{done}）',
	'Running the workflow again sends the {done} one again. To send only the rest: Settings → On Error → Continue (using error output).':
		'重新執行工作流程會再次傳送{done}的那則。若只想傳送其餘的：Settings → On Error → Continue (using error output)。',
	'Running the workflow again sends the {count} {done} ones again. To send only the rest: Settings → On Error → Continue (using error output).':
		'重新執行工作流程會再次傳送{done}的 {count} 則。若只想傳送其餘的：Settings → On Error → Continue (using error output)。',
	'{count} {done} ({items})': '{count} 則{done}（{items}）',
	'{count} may have been {done}, because the answer was lost ({items})':
		'{count} 則沒有收到回應，可能{done}（{items}）',
	': the message may have been {done}': '：訊息可能{done}',
	'Add a room, or set "Room Setup" to "By Hand".':
		'請新增聊天室，或把「聊天室設定方式」改為「手動設定」。',
	'Set "Room Setup" to "By Hand" and enter the address of this node in the room yourself, or switch on "Replace Existing".':
		'請把「聊天室設定方式」改為「手動設定」，自行在聊天室填入這個節點的網址；或開啟「取代既有的 webhook」。',
	'The room "{room}" does not show which webhook it has, so one could be lost. Nothing was changed.':
		'聊天室「{room}」不顯示其 webhook，可能會蓋掉原有的。沒有更動任何內容。',
	'The room "{room}" already calls {address}. Nothing was changed.':
		'聊天室「{room}」的 webhook 已經是 {address}。沒有更動任何內容。',
	'Nothing was changed.': '沒有更動任何內容。',
	'Look at {rooms}: what stood there could not be put back.':
		'請查看 {rooms}：原本的設定未能恢復。',
	'Whether the API key may change rooms depends on your IMKIT server. If it may not, set "Room Setup" to "By Hand".':
		'API 金鑰能否變更聊天室，視您的 IMKIT 伺服器而定。如果不能，請把「聊天室設定方式」改為「手動設定」。',
	'Run the node again: recalling twice does no harm.': '請重新執行節點：重複收回沒有影響。',
	'"{field}" is no message but a failed item: there is no ID to name it by':
		'「{field}」不是訊息，而是失敗的項目，沒有訊息 ID',
	'Use only what leaves the node by its success branch (On Error → Continue (using error output)). If you mean a message that came in with it, fill in {expression}.':
		'請只使用從成功輸出送出的項目（On Error → Continue (using error output)）。如果要的是跟著它進來的那則訊息，請填 {expression}。',
	'"{field}" names no message: it has no {names}': '「{field}」沒有指明訊息：沒有 {names}',
	'Give it the output of Send Room Message, as it is, or choose Message From → IDs.':
		'請原樣填入「傳送聊天室訊息」節點的輸出，或選擇「訊息來源 → 填寫 ID」。',
	'Look at the room in the IMKIT dashboard.': '請在 IMKIT 後台查看該聊天室。',
	'no answer': '沒有回應',
	'The room "{room}" could not be read: {what}': '無法讀取聊天室「{room}」：{what}',
	'The room "{room}" could not be changed: {what}': '無法變更聊天室「{room}」：{what}',
	'Check App Key, App Secret and region in the credential, and the clock of your n8n server: a signature is valid for five minutes. NetEase uses this code for wrong parameters as well; if the test of the credential is green, check the fields of the node. A message that the antispam service had stopped cannot be recalled either.':
		'請檢查憑證中的 App Key、App Secret 和區域，以及 n8n 伺服器的時鐘：簽章只在五分鐘內有效。參數錯誤時網易也用這個代碼；如果憑證測試通過，請檢查節點的各個欄位。被安全通攔截的訊息也不能收回。',
	'In a super team a message can only be recalled on both sides': '超大群組的訊息只能雙向收回',
	'"{field}" is of the conversation type {type}; it must be 1, 2 or 3':
		'「{field}」的對話類型是 {type}，必須是 1、2 或 3',
	'"{field}" has the {name} {words}; it must be a whole number':
		'「{field}」的 {name} 是 {words}，必須是整數',
	' and no ': '，也沒有 ',
	'Give it the output of a node that sent the message, as it is, or choose Message From → IDs.':
		'請原樣填入傳送該訊息的節點輸出，或選擇「訊息來源 → 填寫 ID」。',
	'Only the first {most} of {count} files were loaded': '{count} 個檔案只下載了前 {most} 個',
	'"{field}" is not a regular expression: {reason}': '「{field}」不是正規表示式：{reason}',
	'Check the fields of this node.': '請檢查節點的各個欄位。',
	'Check the room and the ID of the message, and the base URL in the credential.':
		'請檢查聊天室、訊息的 ID，以及憑證中的伺服器網址。',
	'Check that the room exists, and that the API key may be used from your n8n server.':
		'請檢查聊天室是否存在，以及 API 金鑰能否從您的 n8n 伺服器使用。',
	'Check that the rooms or users exist, that the sender is a member of every room, and that the API key may be used from your n8n server.':
		'請檢查聊天室或使用者是否存在、傳送者是不是每個聊天室的成員，以及 API 金鑰能否從您的 n8n 伺服器使用。',
	'Check the sender, the IDs of the rooms or users, and the base URL in the credential.':
		'請檢查傳送者、聊天室或使用者的 ID，以及憑證中的伺服器網址。',
	'Add the sender to every room, or send as somebody who is in all of them.':
		'請把傳送者加入每個聊天室，或改由所有聊天室都有的成員傳送。',
	'Check the room IDs: open each room in IMKIT and copy its ID.':
		'請檢查聊天室 ID：在 IMKIT 中逐一開啟聊天室，複製它的 ID。',
	'Check the sender and the users: each must be the ID of a user who exists in your IMKIT app.':
		'請檢查傳送者和收訊息的使用者：都必須是您的 IMKIT 應用程式中已存在使用者的 ID。',
	'Check the sender and the receivers: all of these accounts must be registered in this app. To a team, send with Send Conversation Message.':
		'請檢查傳送者和接收帳號：這些帳號都必須已在這個應用程式中註冊。要傳到群組，請改用「傳送對話訊息」節點。',
	'Sender and receiver are not friends. Make them friends, or ask somebody else.':
		'雙方不是好友。請先加為好友，或改問其他人。',
	'The team is muted. Unmute it, or ask in another conversation.':
		'群組被禁言。請解除禁言，或到其他對話裡提問。',
	'Choose How to Recall → On Both Sides.': '請選擇「收回方式 → 雙向收回（双向撤回）」。',
	'"{field}" has the label "{label}" twice, so the answers could not be told apart':
		'「{field}」裡有兩個答案的按鈕文字都是「{label}」，分不出是哪個答案',
	'"{field}" holds "{name}", which this node writes itself':
		'「{field}」中有「{name}」，這是由節點自己填的',
	'Leave it out: what is asked and the links to the answers stand there.':
		'請拿掉它：問題和回覆的連結就放在那裡。',
	'If a request with several receivers is refused, this node stops and does not try the rest. If one receiver alone fails, it fails at the end. Either way the items of all others are lost. To keep them and go on: Settings → On Error → Continue (using error output).':
		'含有多位接收者的請求一旦被拒絕，節點就會停下來，不再嘗試其餘的接收者；如果只有一位接收者失敗，節點結束時才會出錯。不論哪一種，其餘接收者的項目都會遺失。要保留它們並繼續傳送：Settings → On Error → Continue (using error output)。',
	'Choose a fixed sender. A model that fills in Sender can take back the messages of anybody in your app.':
		'請選擇固定的傳送者。如果讓模型填寫「傳送者」，它就能收回您應用程式裡任何人的訊息。',
};
