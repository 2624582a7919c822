import type { IDataObject } from 'n8n-workflow';
import type { Exchange } from '../api/exchange';
import type { Failure } from '../api/failure';
import type { Rate } from '../api/pace';
import type { Service } from '../api/service';
import type { Files } from '../files/files';
import type { BodyParameter, Fields } from '../form/bodyParameter';
import type { InputError } from '../form/inputError';
import type { Done, Outcome, Telling } from './outcome';

/** Where a message goes. Messages with the same `id` are kept in order. */
export interface Destination extends IDataObject {
	id: string;
}

/** A message as it will be sent: what the user filled in, and what was found out about its files. */
export interface Draft {
	fields: Fields;
	destination: Destination;
	/** Names this message, the same in every try, where the service recognises it by a name. */
	messageId?: string;
}

/** What is true of a call that takes several receivers in one request. */
export interface Several {
	/**
	 * All receivers that one item names, in the order given; one may be named twice. What cannot be one
	 * is the error that says so.
	 */
	receivers(fields: Fields): Array<Destination | InputError>;
	/** Most receivers in one request. */
	most(fields: Fields): number;
	/**
	 * What must be the same for two items to go out in one request; nothing where an item has to go
	 * alone. Values of their own that receivers have are part of their destinations.
	 */
	likeness(fields: Fields): string | undefined;
	/** Where the service refuses a whole request for the fault of one receiver. */
	refusedTogether?: {
		/** Whether a refusal is about a receiver, and so says nothing about others. */
		isOfReceiver(failure: Failure): boolean;
		/** Whether the request is then sent again in two halves, to find out who it is. */
		halves(fields: Fields): boolean;
		/** Whom all receivers of a request share, and who may be to blame in their place. */
		sender(fields: Fields): string;
		/** What a user should know where several were refused together. */
		advice(failure: Failure, fields: Fields): string | undefined;
	};
}

/** One HTTP call, for one or for several messages. */
export interface CallRequest {
	method: Exchange['method'];
	/** Path below the service's address, already percent-encoded. */
	path: string;
	qs?: IDataObject;
	body?: IDataObject;
}

/**
 * One documented call of a service: data and pure functions. `delivery/` knows no more about it than
 * this, and there is no other loop than its own.
 */
export interface Call {
	service: Service;
	/** Everything that decides the request, in the order of the form. */
	parameters: BodyParameter[];
	/** The collection Delivery, at the end of the form. */
	settings: BodyParameter;
	/** The parameters that decide the destination are read before an item's turn comes. */
	destination: {
		parameters: BodyParameter[];
		/** @throws {InputError} where the fields name no destination */
		of(fields: Fields): Destination;
		/** Says where a failed message was to go, where the id is no words for people. */
		bound?: Telling['bound'];
	};
	/** Only for a call that takes several receivers; `destination.of` gives the first of them. */
	several?: Several;
	/** Requests, unless the user says otherwise. */
	rate: Rate & {
		/** Name of what the service counts together with this call. */
		group: string;
	};
	/** Whether the service recognises a repeated request, so that sending again is safe. */
	recognisesRepeats: boolean;
	/**
	 * Codes that refuse a first try, but after a lost answer tell that an earlier one was carried out:
	 * what was to be taken back is not there any more.
	 */
	doneBefore?: string[];
	/** What becomes of a message, in the words that tell of it; delivered unless said. */
	done?: Done;
	/** What the user should do where it is not known whether the message was taken. */
	ifUnknown: string;
	/** How a user may name a message, so that the service recognises it in another execution too. */
	ownName?: {
		/** Label of the field. */
		field: string;
		isGiven(fields: Fields): boolean;
		/** In place of the other one. */
		ifUnknown: string;
	};
	/**
	 * Finds out what the user left to the machine, and stores files at the service.
	 *
	 * @throws {InputError} where the fields cannot be sent, before anything is stored
	 */
	complete(fields: Fields, files: Files): Promise<Fields>;
	/**
	 * @param drafts one, unless the call takes several
	 * @throws {InputError} where the fields cannot be sent
	 */
	request(drafts: Draft[]): CallRequest;
	/**
	 * One outcome for each receiver of the request, in the order of `drafts`.
	 *
	 * @param reply the message object; `undefined` where the service had the message already
	 */
	outcomes(reply: IDataObject | undefined, drafts: Draft[]): Outcome[];
}
