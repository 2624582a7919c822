import type { IDataObject, INodeProperties } from 'n8n-workflow';

/**
 * A node parameter whose `name` is the API field's name. `wire` says what n8n's own types cannot.
 */
export type BodyParameter = Omit<INodeProperties, 'options'> & {
	options?: INodeProperties['options'] | BodyParameter[] | [BodyEntry];
	wire?: {
		/** An id or a name: blanks around it are no part of it. Resource locators and lists are so anyway. */
		id?: boolean;
		/** A link: likewise. */
		link?: boolean;
		/**
		 * Says what a message answers, whom it calls, by which name it is known or how long an answer is
		 * waited for; added and left empty, it is a mistake. Where an expression gives nothing, the message goes without it, which is told.
		 */
		filledIn?: boolean;
		/**
		 * Keeps a message from some who would get or see it without this; so the message does not go
		 * where an expression gives nothing for it.
		 */
		narrows?: boolean;
		/** Inside a collection, where n8n would ask for it even while the collection is hidden. */
		required?: boolean;
		/**
		 * `text`, `textOrWords`: the service wants a string that holds JSON. Objects are stringified;
		 * `text` must be valid JSON, `textOrWords` only where it begins like JSON.
		 * `objectOrId`: an object, or as text the id of what it would describe.
		 */
		json?: 'text' | 'textOrWords' | 'objectOrId';
		/** Most characters (UTF-16 units, as the services' Java and JavaScript count) of a string. */
		maxLength?: number;
		/** Each entry of this `fixedCollection` holds one id, and the field is the list of them. */
		ids?: boolean;
		/** An entry of this list that cannot be an id stands in it as the error that says so, for itself. */
		each?: boolean;
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
