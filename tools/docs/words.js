/**
 * What the tables say besides the words of the form itself.
 *
 * @typedef {'en' | 'zh-CN' | 'zh-TW'} Language
 *
 * @typedef {object} Words
 * @property {string[]} columns Label, field, type, default and limit, description.
 * @property {string} fields Heading of the table of what is neither in Options nor in Delivery.
 * @property {Record<string, string>} types
 * @property {string} required
 * @property {string} on
 * @property {string} off
 * @property {(text: string) => string} default
 * @property {(text: string) => string} added What stands in a field that has no default when it is added.
 * @property {(count: number) => string} maxLength
 * @property {(count: number) => string} maxItems
 * @property {(min: number | undefined, max: number | undefined) => string} range
 * @property {(own: string, english: string) => string} label A label in the reader's language, with the English one.
 * @property {(parts: string[]) => string} list
 * @property {(description: string, choices: string) => string} choices
 * @property {(name: string, value: string, meaning: string) => string} choice
 * @property {(text: string) => string} quote A label or a choice inside a sentence.
 * @property {(label: string, choices: string) => string} shownFor
 * @property {(label: string, choices: string) => string} notShownFor
 * @property {(parts: string[]) => string} and
 * @property {(parts: string[]) => string} or
 * @property {(description: string, condition: string) => string} conditional
 * @property {CodeWords} codes
 * @property {VersionWords} versions
 *
 * @typedef {object} VersionWords
 * @property {string[]} columns n8n, its engine, the real n8n.
 * @property {(passed: number, excused: number) => string} engine
 * @property {Record<string, string>} suites By file name.
 * @property {(parts: string[]) => string} list
 *
 * @typedef {object} CodeWords
 * @property {string[]} columns Code, what happened, what to do, whether it is sent again.
 * @property {string} no
 * @property {string} alone
 * @property {string} everything
 * @property {(seconds: number) => string} pause
 */

/**
 * What 简体 and 繁體 write alike.
 *
 * @satisfies {Partial<Words>}
 */
const CHINESE = {
	range: (min, max) =>
		min === undefined ? `最大 ${max}` : max === undefined ? `最小 ${min}` : `${min} 到 ${max}`,
	list: (parts) => parts.join(parts.some((part) => part.includes('：')) ? '；' : '、'),
	label: (own, english) => `${own}（${english}）`,
	choice: (name, value, meaning) =>
		`${name} ${value}${meaning && `：${meaning.replace(/。$/, '')}`}`,
	and: (parts) => parts.join('，且'),
	or: (parts) => parts.join('，或'),
};

/** @type {Record<Language, Words>} */
const WORDS = {
	en: {
		columns: ['Label', 'Field', 'Type', 'Default, limit', 'Description'],
		fields: 'Fields',
		types: {
			text: 'text',
			number: 'number',
			switch: 'switch',
			choice: 'choice',
			choices: 'several choices',
			list: 'list of texts',
			json: 'JSON',
			time: 'date and time',
			group: 'group',
			groups: 'list of groups',
			listOrId: 'from a list or by ID',
		},
		required: '**required**',
		on: 'on',
		off: 'off',
		default: (text) => text,
		added: (text) => `${text} when added`,
		maxLength: (count) => `at most ${count} characters`,
		maxItems: (count) => `at most ${count} entries`,
		range: (min, max) =>
			min === undefined
				? `at most ${max}`
				: max === undefined
					? `at least ${min}`
					: `${min} to ${max}`,
		label: (own) => own,
		list: (parts) => parts.join(', '),
		choice: (name, value) => `${name} ${value}`,
		choices: (description, choices) => `${sentence(description)} Choices: ${choices}.`,
		quote: (text) => text,
		shownFor: (label, choices) => `${label}: ${choices}`,
		notShownFor: (label, choices) => `${label} other than ${choices}`,
		and: (parts) => parts.join(', and '),
		or: (parts) => parts.join(', or '),
		conditional: (description, condition) => `*For ${condition}.* ${description}`,
		codes: {
			columns: ['Code', 'What happened', 'What to do', 'Sent again by itself'],
			no: 'no',
			alone: 'yes, after a wait',
			everything: 'yes, after everything paused',
			pause: (seconds) => `yes, after everything paused for ${seconds} s`,
		},
		versions: {
			columns: ['n8n', 'Tests in its engine', 'In the real n8n'],
			engine: (passed, excused) =>
				excused === 0 ? `all ${passed} pass` : `${passed} pass, ${excused} not possible there`,
			suites: {
				agent: 'AI Agent',
				asking: 'asking and answering',
				editor: 'first steps in the editor',
				editorRuns: 'running and failing in the editor',
				queue: 'queue mode',
				server: 'server',
				triggers: 'triggers',
				triggersQueue: 'triggers in queue mode',
				upgrade: 'upgrade',
			},
			list: (parts) => parts.join(', '),
		},
	},
	'zh-CN': {
		...CHINESE,
		columns: ['标签', '字段', '类型', '默认值、限制', '说明'],
		fields: '基本字段',
		types: {
			text: '文本',
			number: '数字',
			switch: '开关',
			choice: '单选',
			choices: '多选',
			list: '文本列表',
			json: 'JSON',
			time: '日期时间',
			group: '一组字段',
			groups: '多组字段',
			listOrId: '从列表选择或填写 ID',
		},
		required: '**必填**',
		on: '开',
		off: '关',
		default: (text) => (/^[\w(]/.test(text) ? `默认 ${text}` : `默认${text}`),
		added: (text) => (/^\d/.test(text) ? `添加时为 ${text}` : `添加时为${text}`),
		maxLength: (count) => `最多 ${count} 个字符`,
		maxItems: (count) => `最多 ${count} 项`,
		choices: (description, choices) => `${description}。可选：${choices}。`.replace('。。', '。'),
		quote: (text) => `“${text}”`,
		shownFor: (label, choices) => `${label}为${choices}`,
		notShownFor: (label, choices) => `${label}不为${choices}`,
		conditional: (description, condition) => `*${condition}时：* ${description}`,
		codes: {
			columns: ['代码', '发生了什么', '怎么办', '自动重发'],
			no: '否',
			alone: '是：稍候重发',
			everything: '是：全部暂停后重发',
			pause: (seconds) => `是：全部暂停 ${seconds} 秒后重发`,
		},
		versions: {
			columns: ['n8n', '在它的引擎里运行测试', '在真实的 n8n 里'],
			engine: (passed, excused) =>
				excused === 0 ? `${passed} 项全部通过` : `${passed} 项通过，${excused} 项在该版本无法实现`,
			suites: {
				agent: 'AI Agent',
				asking: '提问和回答',
				editor: '在编辑器里上手',
				editorRuns: '在编辑器里运行和出错',
				queue: '队列模式',
				server: '服务器',
				triggers: '触发器',
				triggersQueue: '队列模式下的触发器',
				upgrade: '升级',
			},
			list: (parts) => parts.join('、'),
		},
	},
	'zh-TW': {
		...CHINESE,
		columns: ['標籤', '欄位', '類型', '預設值、限制', '說明'],
		fields: '基本欄位',
		types: {
			text: '文字',
			number: '數字',
			switch: '開關',
			choice: '單選',
			choices: '多選',
			list: '文字清單',
			json: 'JSON',
			time: '日期時間',
			group: '一組欄位',
			groups: '多組欄位',
			listOrId: '從清單選擇或填寫 ID',
		},
		required: '**必填**',
		on: '開',
		off: '關',
		default: (text) => (/^[\w(]/.test(text) ? `預設 ${text}` : `預設${text}`),
		added: (text) => (/^\d/.test(text) ? `新增時為 ${text}` : `新增時為${text}`),
		maxLength: (count) => `最多 ${count} 個字元`,
		maxItems: (count) => `最多 ${count} 項`,
		choices: (description, choices) => `${description}。可選：${choices}。`.replace('。。', '。'),
		quote: (text) => `「${text}」`,
		shownFor: (label, choices) => `${label}為${choices}`,
		notShownFor: (label, choices) => `${label}不為${choices}`,
		conditional: (description, condition) => `*${condition}時：* ${description}`,
		codes: {
			columns: ['代碼', '發生了什麼', '怎麼辦', '自動重送'],
			no: '否',
			alone: '是：稍候重送',
			everything: '是：全部暫停後重送',
			pause: (seconds) => `是：全部暫停 ${seconds} 秒後重送`,
		},
		versions: {
			columns: ['n8n', '在它的引擎裡執行測試', '在真正的 n8n 裡'],
			engine: (passed, excused) =>
				excused === 0 ? `${passed} 項全部通過` : `${passed} 項通過，${excused} 項在該版本無法做到`,
			suites: {
				agent: 'AI Agent',
				asking: '提問與回答',
				editor: '在編輯器裡上手',
				editorRuns: '在編輯器裡執行與出錯',
				queue: '佇列模式',
				server: '伺服器',
				triggers: '觸發節點',
				triggersQueue: '佇列模式下的觸發節點',
				upgrade: '升級',
			},
			list: (parts) => parts.join('、'),
		},
	},
};

/** @param {string} text */
function sentence(text) {
	return /[.!?]$/.test(text) ? text : `${text}.`;
}

module.exports = { WORDS };
