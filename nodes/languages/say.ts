import { zhCn } from './zhCn';
import { zhTw } from './zhTw';

/** Sentences by the English that was translated: one whose English has changed is English again by itself. */
export type Sentences = Readonly<Record<string, string>>;

type Parts = Record<string, string | number>;

/** The languages that are spoken, by the tag under which browsers and screen readers know them. */
type Language = 'en' | 'zh-Hans' | 'zh-Hant';

const SENTENCES: Readonly<Record<Language, Sentences>> = {
	en: {},
	'zh-Hans': zhCn,
	'zh-Hant': zhTw,
};

/**
 * The one of them for people who read this language; English for every other.
 *
 * @param locale as `Intl` names it, such as `zh-TW`; Hong Kong and Macau read 繁體, Singapore 简体
 */
export function languageFor(locale: string): Language {
	try {
		const { language, script } = new Intl.Locale(locale).maximize();
		const tag = `${language}-${script}`;
		return tag in SENTENCES ? (tag as Language) : 'en';
	} catch {
		return 'en';
	}
}

/** Its sentences: none in English. */
export function sentencesFor(locale: string): Sentences {
	return SENTENCES[languageFor(locale)];
}

/** The language in which n8n's process runs: `LC_ALL`, or else `LANG`. */
export const ownLocale = Intl.DateTimeFormat().resolvedOptions().locale;

const sentences = sentencesFor(ownLocale);

/** Whether there is any other language to speak than English. */
export const speaksEnglish = Object.keys(sentences).length === 0;

/**
 * A sentence in the language of n8n's process, or in English where it is not translated.
 *
 * @param english with the names of its parts in braces, such as `{host} cannot be reached`
 */
export function say(english: string, parts: Parts = {}): string {
	return filled(sentences, english, parts);
}

/** Says sentences in another language, for people whose language is not that of n8n's process. */
export function sayIn(locale: string): typeof say {
	const own = sentencesFor(locale);
	return (english, parts = {}) => filled(own, english, parts);
}

function filled(own: Sentences, english: string, parts: Parts): string {
	const sentence = Object.hasOwn(own, english) ? own[english] : english;
	return sentence.replace(/\{(\w+)\}/g, (whole, name: string) =>
		Object.hasOwn(parts, name) ? String(parts[name]) : whole,
	);
}
