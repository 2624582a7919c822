import { zhCn } from './zhCn';
import { zhTw } from './zhTw';

/** Sentences by the English that was translated: one whose English has changed is English again by itself. */
export type Sentences = Readonly<Record<string, string>>;

const SENTENCES: Readonly<Record<string, Sentences>> = { Hans: zhCn, Hant: zhTw };

/**
 * The sentences for people who read this language, none for English and every other.
 *
 * @param locale as `Intl` names it, such as `zh-TW`; Hong Kong and Macau read 繁體, Singapore 简体
 */
export function sentencesFor(locale: string): Sentences {
	try {
		const { language, script } = new Intl.Locale(locale).maximize();
		return language === 'zh' ? (SENTENCES[script ?? ''] ?? {}) : {};
	} catch {
		return {};
	}
}

/** Those of the language in which n8n's process runs: `LC_ALL`, or else `LANG`. */
const sentences = sentencesFor(Intl.DateTimeFormat().resolvedOptions().locale);

/** Whether there is any other language to speak than English. */
export const speaksEnglish = Object.keys(sentences).length === 0;

/**
 * A sentence in the language of n8n's process, or in English where it is not translated.
 *
 * @param english with the names of its parts in braces, such as `{host} cannot be reached`
 */
export function say(english: string, parts: Record<string, string | number> = {}): string {
	const sentence = Object.hasOwn(sentences, english) ? sentences[english] : english;
	return sentence.replace(/\{(\w+)\}/g, (whole, name: string) =>
		Object.hasOwn(parts, name) ? String(parts[name]) : whole,
	);
}
