import type { IDataObject, INodeProperties } from 'n8n-workflow';

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
