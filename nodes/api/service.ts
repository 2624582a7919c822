import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IHttpRequestOptions,
} from 'n8n-workflow';

/** A reply as it came: the text is parsed losslessly and may be no JSON at all. */
export interface Reply {
	status: number;
	headers: IDataObject;
	/** `undefined` when the text is no JSON. */
	body: unknown;
	text: string;
	/** What must be hidden where words of this reply are quoted: keys, signatures, what a header held. */
	secrets: string[];
}

/** What one row of a service's table of codes says about a refusal. */
export interface Advice {
	/** What the user should do next, as one or two sentences. */
	next: string;
	/** n8n's name for the cause, which its error pages and retry logic read. */
	cause?: Cause;
	/**
	 * Set where the service surely did not take the request and will take it later.
	 * `pauseMs` is how long the service is known to refuse when its reply names no time.
	 */
	retry?: { pauseMs?: number; everything: boolean };
}

export type Cause =
	| 'rate-limited'
	| 'temporarily-unavailable'
	| 'credential-invalid'
	| 'configuration-invalid'
	| 'node-defect';

/** How a service judged a request, read from its reply and from nothing else. */
export type Verdict =
	| { kind: 'delivered'; message: IDataObject }
	/** The service has the message already, from an earlier request with the same message id. */
	| { kind: 'repeated' }
	/** `codes` from the most to the least particular; the first one with advice counts. */
	| { kind: 'refused'; codes: string[]; words: string; retryAfterMs?: number }
	/** The reply is none of the service's, so it does not tell whether the request was carried out. */
	| { kind: 'unreadable' };

/** The service as one of its nodes speaks of it: where a form lacks what the advice for a code names. */
export function withAdvice(service: Service, next: Record<string, string>): Service {
	const changed = Object.entries(next).map(([code, words]) => [
		code,
		{ ...service.advice[code], next: words },
	]);
	return { ...service, advice: { ...service.advice, ...Object.fromEntries(changed) } };
}

/** What is true of a chat service, whatever it is asked to do: data and pure functions. */
export interface Service {
	/** As users call it. */
	name: string;
	/** Name of its credential type. */
	credential: string;
	/** The credential's own signing. @throws {UserError} for what must not leave */
	authenticate(
		credential: ICredentialDataDecryptedObject,
		request: IHttpRequestOptions,
	): Promise<IHttpRequestOptions>;
	/**
	 * Addresses to send to: the first, then the one to fall back to.
	 * @throws {UserError} with words for the user, for an address that cannot be used
	 */
	hosts(credential: ICredentialDataDecryptedObject): string[];
	/** The key by which the service counts requests and refuses them. */
	accountKey(credential: ICredentialDataDecryptedObject): string;
	/** What to do about the service's codes and about bare HTTP statuses. */
	advice: Record<string, Advice>;
	/** What its codes look like, as whole words: a gateway answers in its place, with codes of its own. */
	codes: {
		/** Nobody else uses such codes. One that has advice means that the request was not taken. */
		own: RegExp;
		/** Tells of a fault inside the service: nobody knows how far the request had come. */
		ofItsInside: RegExp;
		/**
		 * Codes that say no by their form, documented or not: anything else may as well be somebody's word
		 * for success, or for what went wrong after the message was kept.
		 */
		any: RegExp;
	};
	verdict(reply: Reply): Verdict;
	/** A harmless call that needs a valid credential, and how its verdict is read. */
	credentialTest: { path: string; accepts(verdict: Verdict): boolean };
}
