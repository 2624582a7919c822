import type { Failure } from '../api/failure';
import { NotStored } from '../files/files';
import { InputError } from '../form/inputError';
import type { Outcome } from './outcome';
import { say } from '../languages/say';

/** The run ended, or the service takes nothing for now, before the message itself could be sent. */
export class NotTried extends Error {
	constructor(readonly failure?: Failure) {
		super();
	}
}

/** What an error is for a message that it kept from leaving. */
export function withoutSending(error: Error): Outcome {
	if (error instanceof NotTried) return { kind: 'notTried', failure: error.failure };
	return { kind: 'refused', failure: notSent(error) };
}

/** Nothing reached the network: a value, an expression, the credential or a file is wrong. */
export function notSent(error: Error): Failure {
	if (error instanceof NotStored) return error.failure;
	if (error instanceof InputError) {
		const { message, next, field } = error;
		return { what: message, next, field, cause: 'configuration-invalid' };
	}
	return defect(error, say('Nothing was sent.'));
}

/** The fault is this package's own. */
export function defect(error: Error, next: string, maybe = ''): Failure {
	return {
		what: say('A fault of this node: {what}{maybe}', { what: error.message, maybe }),
		next: say(
			'{next} Please report this fault with the text above: it should not happen whatever the input.',
			{ next },
		),
		cause: 'node-defect',
	};
}
