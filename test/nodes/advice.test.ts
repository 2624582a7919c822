import type { INodeProperties } from 'n8n-workflow';
import { calls } from '../support/calls';
import { labelsOfForms, namedInErrors, sentencesOfThePackage } from '../../tools/docs/sentences';

/** Into n8n's own settings of a node. */
const WAYS_OF_N8N = [
	['Settings', 'On Error'],
	['Settings', 'Execute Once'],
	['On Error', 'Continue (using error output)'],
];

/** Fields of a credential, and nodes. */
const ELSEWHERE = ['App Key', 'App Secret', 'Send Conversation Message'];

/** Codes that a node cannot get by anything its form sends: what its service says there is for others. */
const NEVER: Record<string, string[]> = {
	sendRoomMessage: [],
	batchSendRoomMessage: ['MESSAGE_NOT_FOUND'],
	askInRoom: ['MESSAGE_NOT_FOUND'],
	recallRoomMessage: [],
	sendConversationMessage: ['107314'],
	// It has nothing of teams and robots, and notifies nobody by force.
	batchSendConversationMessage: ['107314', '107316', '107329', '108306', '108423'],
	askInConversation: ['107314', '107329', '107330'],
	// It checks no friends and says nothing.
	recallConversationMessage: ['104404', '107316', '107329', '107330', '108306', '108423'],
};

function labelsIn(parameters: object[]): string[] {
	return parameters.flatMap((parameter) => {
		const {
			displayName,
			name,
			options = [],
			values = [],
		} = parameter as INodeProperties & {
			values?: object[];
		};
		return [displayName ?? name, ...labelsIn(options as object[]), ...labelsIn(values)];
	});
}

/** Each label with what is chosen or filled in below it. */
function waysIn(parameters: object[]): string[][] {
	return parameters.flatMap((parameter) => {
		const {
			displayName = '',
			options = [],
			values = [],
		} = parameter as INodeProperties & {
			values?: object[];
		};
		const below = [...(options as object[]), ...values];
		const names = below.map((each) => {
			const { displayName: label, name } = each as INodeProperties;
			return [displayName, label ?? name];
		});
		return [...names, ...waysIn(below)];
	});
}

/** Labels of several words, of any form, that a sentence names. */
function namedIn(sentence: string): string[] {
	const labels = [...labelsOfForms()].filter((label) => /^[A-Z][\w-]* .*[A-Z]/.test(label));
	const named = labels.filter((label) => new RegExp(`\\b${escaped(label)}\\b`).test(sentence));
	return named.filter((label) => !named.some((other) => other !== label && other.includes(label)));
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

describe('what people are told to look at', () => {
	it.each(Object.entries(calls))('%s: advice names only what its form has', (name, call) => {
		const { service, parameters, settings } = call;
		const labels = [...labelsIn([...parameters, settings]), ...ELSEWHERE];
		const hasSender = labels.includes('Sender');
		const lost = Object.entries(service.advice)
			.filter(([code]) => !NEVER[name].includes(code))
			.flatMap(([code, { next }]) => {
				const missing = namedIn(next).filter((label) => !labels.includes(label));
				const ofNobody = !hasSender && /\bsender\b/i.test(next);
				return missing.length > 0 || ofNobody ? [`${code}: ${next}`] : [];
			});
		expect(lost).toEqual([]);
	});

	it('ways such as Delivery → Max per Second lead from a field to what is in it', () => {
		const ways = [
			...WAYS_OF_N8N,
			...Object.values(calls).flatMap((call) => waysIn([...call.parameters, call.settings])),
		];
		const leads = (before: string, after: string) =>
			ways.some(([from, to]) => ` ${before}`.endsWith(` ${from}`) && after.startsWith(to));
		const lost = sentencesOfThePackage()
			.filter((sentence) => sentence.includes(' → ') && !sentence.includes('控制台'))
			.filter((sentence) => {
				const parts = sentence.replaceAll('(On Error', 'On Error').split(' → ');
				return !parts.slice(1).every((part, index) => leads(parts[index], part));
			});
		expect(lost).toEqual([]);
	});

	it('what stands in quotation marks as a field is one', () => {
		// What a page says by itself, and a document.
		const labels = [...labelsOfForms(), 'Your answer'];
		const sentences = sentencesOfThePackage().filter((sentence) => !sentence.startsWith('{'));
		const lost = sentences.flatMap((sentence) =>
			[...sentence.matchAll(/"([A-Z][^"{}]*)"/g)]
				.map(([, quoted]) => quoted)
				.filter((quoted) => !labels.includes(quoted))
				.map((quoted) => `${quoted}: ${sentence}`),
		);
		expect(lost).toEqual([]);
	});

	it('an error is of a field that a form has', () => {
		const fields = namedInErrors();
		expect(fields).toEqual(expect.arrayContaining(['How to Recall', 'Conversation ID']));
		// What comes in from the node before, and what is chosen above the form.
		const labels = [...labelsOfForms(), 'Input', 'Credential'];
		expect(fields.filter((field) => !labels.includes(field))).toEqual([]);
	});
});
