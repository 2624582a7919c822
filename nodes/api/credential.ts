import type { ICredentialDataDecryptedObject, IExecuteFunctions } from 'n8n-workflow';

export interface ReadCredential {
	data: ICredentialDataDecryptedObject;
	/** Whether it may hold something else for another item. */
	mayDifferByItem: boolean;
}

/**
 * The credential as it is for one item. Its fields may hold expressions, and each reading is a query
 * of n8n's database, so it is also found out whether there are any: only for an expression does n8n
 * look into the items, which are lent to it for this.
 */
export async function readCredential(
	context: IExecuteFunctions,
	type: string,
	item: number,
): Promise<ReadCredential> {
	const { connectionInputData } = context as unknown as { connectionInputData: unknown };
	let wereLent = false;
	let wereLookedInto = false;
	const lent = Object.create(context, {
		connectionInputData: {
			get() {
				wereLent = true;
				if (typeof connectionInputData !== 'object' || connectionInputData === null) {
					return connectionInputData;
				}
				return new Proxy(connectionInputData, {
					get(items, key, receiver) {
						wereLookedInto = true;
						return Reflect.get(items, key, receiver);
					},
				});
			},
		},
	});
	const data = await (lent as IExecuteFunctions).getCredentials(type, item);
	// An n8n that does not take the items from its context tells nothing.
	return { data, mayDifferByItem: wereLookedInto || !wereLent };
}
