import type { ICredentialDataDecryptedObject, IWebhookFunctions } from 'n8n-workflow';

/** So long a credential counts as it was read. */
const FRESH_MS = 1_000;
/** So long it counts for those who have proved to know it: about as long as it takes to change one. */
const KEPT_MS = 10_000;
const MOST_CREDENTIALS = 500;

interface Kept {
	data: Promise<ICredentialDataDecryptedObject>;
	readAt: number;
}

const kept = new Map<string, Kept>();

/**
 * The credential of a trigger, if a call proves to know it. To read one, n8n asks its database and,
 * in newer versions, starts a whole engine for expressions, which takes longer than all else about a
 * call. So one that was read lately will do for a call that proves to know it; for any other it is
 * read anew, at most once a second, however many call.
 *
 * @param proves whether the call knows the secrets of the credential
 * @returns `undefined` for a call that does not
 */
export async function credentialKnownTo(
	context: IWebhookFunctions,
	type: string,
	proves: (credential: ICredentialDataDecryptedObject) => boolean,
): Promise<ICredentialDataDecryptedObject | undefined> {
	const lately = await lastRead(context, type, KEPT_MS);
	if (proves(lately)) return lately;
	const now = await lastRead(context, type, FRESH_MS);
	return proves(now) ? now : undefined;
}

/** The credential of a trigger, as it was at most a few seconds ago. */
export async function keptCredential(
	context: IWebhookFunctions,
	type: string,
): Promise<ICredentialDataDecryptedObject> {
	return await lastRead(context, type, KEPT_MS);
}

async function lastRead(
	context: IWebhookFunctions,
	type: string,
	withinMs: number,
): Promise<ICredentialDataDecryptedObject> {
	const node = context.getNode();
	const id = node.credentials?.[type]?.id ?? '';
	const key = [context.getWorkflow().id, node.id, id].join(' ');
	const last = kept.get(key);
	if (last && Date.now() - last.readAt < withinMs) return await last.data;

	const reading: Kept = { data: context.getCredentials(type), readAt: Date.now() };
	kept.delete(key);
	kept.set(key, reading);
	const [oldest] = kept.keys();
	if (kept.size > MOST_CREDENTIALS) kept.delete(oldest);
	reading.data.catch(() => {
		if (kept.get(key) === reading) kept.delete(key);
	});
	return await reading.data;
}
