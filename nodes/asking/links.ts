import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { Fields } from '../form/bodyParameter';
import { isPublicHost } from '../files/publicAddress';
import { checkExtra } from '../form/extraBody';
import { say, sayIn } from '../languages/say';
import type { Question } from './question';

/** What a message takes of its question, beside the words of the user. */
export interface Links extends IDataObject {
	/** To the page with all answers. */
	link: string;
	/**
	 * Buttons of the message: each to the page with this answer to be confirmed, or one to the page
	 * where the answer is written.
	 */
	answers: Array<{ label: string; link: string }>;
}

/** Those that `ask` put among the fields of a message before it is sent. */
export function linksIn(fields: Fields): Links {
	return fields.links as Links;
}

/**
 * @param extra fields that the user adds to the body of a message
 * @param own names of those that a question is made of
 * @param within name of the object that holds them, if one does
 * @throws {InputError} for an extra field that would take the question or its links out of the message
 */
export function checkOwn(extra: IDataObject, own: string[], within?: string): void {
	checkExtra(extra, own, ({ field, name }) => [
		say('"{field}" holds "{name}", which this node writes itself', {
			field,
			name: within === undefined ? name : `${within}.${name}`,
		}),
		say('Leave it out: what is asked and the links to the answers stand there.'),
	]);
}

/** @throws where n8n knows no id of the execution, which cannot be waited for then */
export function linksOf(
	context: IExecuteFunctions,
	{ answers, locale }: Question,
	nonce: string,
): Links {
	requireSignature(context);
	const to = (more: Record<string, string> = {}) =>
		context.getSignedResumeUrl({ question: nonce, ...more });
	const link = to();
	const buttons = answers.map(({ label }, index) => ({
		label,
		link: to({ answer: `${index + 1}` }),
	}));
	return { link, answers: buttons.length > 0 ? buttons : [{ label: toWrite(locale), link }] };
}

function toWrite(locale: string): string {
	const sayThere = sayIn(locale);
	return sayThere('Answer');
}

/** n8n 1 checks the signature of a link only if it is told to; later versions have no such function. */
function requireSignature(context: IExecuteFunctions): void {
	const { setSignatureValidationRequired } = context as {
		setSignatureValidationRequired?: () => void;
	};
	setSignatureValidationRequired?.call(context);
}

/** The server that a link leads to, if nobody outside its network can open it. */
export function privateServerOf({ link }: Links): string | undefined {
	const { hostname, origin } = new URL(link);
	return isPublicHost(hostname) ? undefined : origin;
}
