import type { ICredentialDataDecryptedObject, IDataObject, INodeProperties } from 'n8n-workflow';
import type { Files } from '../files/files';
import type { Reply } from './request';

/**
 * A node parameter whose `name` is the API field's name. `wire` says what n8n's own types cannot.
 */
export type BodyParameter = Omit<INodeProperties, 'options'> & {
	options?: INodeProperties['options'] | BodyParameter[] | [BodyEntry];
	wire?: {
		/** An id or a name: blanks around it are no part of it. Resource locators and lists are so anyway. */
		id?: boolean;
		/** Says to whom a message goes or what it answers; added and left empty, it is a mistake. */
		filledIn?: boolean;
		/** Inside a collection, where n8n would ask for it even while the collection is hidden. */
		required?: boolean;
		/**
		 * The service wants a string that holds JSON. Objects are stringified; `text` must be valid
		 * JSON, `textOrWords` only where it begins like JSON.
		 */
		json?: 'text' | 'textOrWords';
		/** Most characters (UTF-16 units, as the services' Java and JavaScript count) of a string. */
		maxLength?: number;
		/** Most entries of a list. */
		maxItems?: number;
	};
};

/** What one entry of a list of objects is made of: the only option of a `fixedCollection`. */
export interface BodyEntry {
	displayName: string;
	name: string;
	values: BodyParameter[];
}

/** Resolved parameter values of one item, each in the type its parameter declares. */
export type Fields = IDataObject;

/** Where a message goes. Messages with the same `id` are kept in order. */
export interface Destination extends IDataObject {
	id: string;
}

/** One HTTP call that sends one message. */
export interface MessageRequest {
	/** Path below the service's address, already percent-encoded. */
	path: string;
	body: IDataObject;
	/** What can be told of the message without a reply, for when the service has it already. */
	known: IDataObject;
}

/**
 * What one row of a service's table of codes says about a refusal.
 */
export interface Hint {
	/** What the user should do next, as one or two sentences. */
	next: string;
	/** n8n's name for the cause, which its error pages and retry logic read. */
	cause?:
		| 'rate-limited'
		| 'quota-exhausted'
		| 'temporarily-unavailable'
		| 'credential-invalid'
		| 'configuration-invalid';
	/**
	 * Set where the service surely did not take the message and will take it later.
	 * `pauseMs` is how long the service is known to refuse when its reply names no time.
	 */
	retry?: { pauseMs?: number; everything: boolean };
}

/** How a service judged a message, read from its reply and from nothing else. */
export type Verdict =
	| { kind: 'delivered'; message: IDataObject }
	/** The service has the message already, from an earlier request with the same message id. */
	| { kind: 'repeated' }
	/** `codes` from the most to the least particular; the first one with a hint gives the advice. */
	| { kind: 'refused'; codes: string[]; words: string; retryAfterMs?: number }
	/** The reply is none of the service's, so it does not tell whether the message was taken. */
	| { kind: 'unreadable' };

/** A chat service: data and pure functions. `delivery/` knows no more about it than this. */
export interface Service {
	/** As users call it. */
	name: string;
	credential: string;
	/** Everything that decides the request, in the order of the form. */
	parameters: BodyParameter[];
	/** The collection of delivery settings, at the end of the form. */
	delivery: BodyParameter;
	/** The parameters that decide the destination. They are read before an item's turn comes. */
	destinationParameters: string[];
	/** Advice for the service's codes and for bare HTTP statuses. */
	hints: Record<string, Hint>;
	/** Messages a second that the service's standard plan allows; 0 where it documents none. */
	maxPerSecond: number;
	/** Whether the service recognises a repeated request, so that sending again is safe. */
	recognisesRepeats: boolean;
	/**
	 * Addresses to send to: the first, then the one to fall back to.
	 * @throws {Error} with words for the user, for an address that cannot be used
	 */
	hosts(credential: ICredentialDataDecryptedObject): string[];
	/** @throws {InputError} where the fields name no destination */
	destination(fields: Fields): Destination;
	/**
	 * Finds out what the user left to the machine, and stores files at the service.
	 *
	 * @param host where the message will go first
	 * @throws {InputError} where the fields cannot be sent, before anything is stored
	 */
	complete(fields: Fields, files: Files, host: string): Promise<Fields>;
	/**
	 * @param messageId names this item of this execution, the same in every try
	 * @throws {InputError} where the fields cannot be sent
	 */
	request(fields: Fields, destination: Destination, messageId: string): MessageRequest;
	verdict(reply: Reply): Verdict;
	/** A harmless call that needs a valid credential, and how its verdict is read. */
	credentialTest: { path: string; accepts(verdict: Verdict): boolean };
}
