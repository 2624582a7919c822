import { say, speaksEnglish } from './say';

/** What a description says to people. All else is for the workflow: names, values, defaults, conditions. */
const WORDS = new Set([
	'displayName',
	'description',
	'placeholder',
	'hint',
	'multipleValueButtonText',
	'addOptionalFieldButtonText',
	'waitingNodeTooltip',
]);

/** What holds further descriptions. */
const INSIDE = new Set(['properties', 'options', 'values', 'modes', 'typeOptions']);

/**
 * Lays the language of n8n's process over the description of a node or of a credential, in whose
 * constructor it is called. Its literals are left as they are, because other code reads them too.
 */
export function speak(description: object): void {
	if (!speaksEnglish) Object.assign(description, translated(description, say));
}

/**
 * The same description in other words, at every depth.
 *
 * @param toWords a sentence → its translation
 */
export function translated<T>(description: T, toWords: (english: string) => string): T {
	if (Array.isArray(description)) {
		return description.map((entry: unknown) => translated(entry, toWords)) as T;
	}
	if (typeof description !== 'object' || description === null) return description;
	return Object.fromEntries(
		Object.entries(description).map(([key, value]) => {
			if (INSIDE.has(key)) return [key, translated(value as unknown, toWords)];
			const isText = typeof value === 'string' && value !== '' && !value.startsWith('=');
			const isWords = WORDS.has(key) || (key === 'name' && isChoice(description));
			return [key, isText && isWords ? toWords(value) : value];
		}),
	) as T;
}

/** What can be chosen has only a name for people; everything else has a `displayName` besides. */
function isChoice(description: object): boolean {
	return 'value' in description && !('displayName' in description);
}
