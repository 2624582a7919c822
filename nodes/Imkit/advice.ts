import type { Advice } from '../api/service';

const CHECK_KEY: Advice = {
	next: 'Check the API key and the base URL in the credential. If both are right, ask whether the key may only be used from other IP addresses than that of your n8n server.',
	cause: 'credential-invalid',
};
const CHECK_FIELDS: Advice = {
	next: 'Check the fields of this node against the message type.',
	cause: 'configuration-invalid',
};
const CHECK_ROOM: Advice = {
	next: 'Check the room ID: open the room in IMKIT and copy its ID.',
	cause: 'configuration-invalid',
};
const CHECK_SENDER: Advice = {
	next: 'Check the sender: it must be the ID of a user who exists in your IMKIT app.',
	cause: 'configuration-invalid',
};

/** What to do about the codes of the IMKIT platform API; a bare number is `RC` or the HTTP status. */
export const advice: Record<string, Advice> = {
	INVALID_API_KEY: CHECK_KEY,
	MISSING_API_KEY: CHECK_KEY,
	401: CHECK_KEY,
	PERMISSION_DENIED: CHECK_KEY,
	403: {
		next: 'Check that the room exists, that the sender is one of its members, and that the API key may be used from your n8n server.',
		cause: 'configuration-invalid',
	},
	NOT_ROOM_MEMBER: {
		next: 'Add the sender to the room, or send as one of its members.',
		cause: 'configuration-invalid',
	},
	ROOM_NOT_FOUND: CHECK_ROOM,
	CLIENT_NOT_FOUND: CHECK_SENDER,
	USER_NOT_FOUND: CHECK_SENDER,
	MESSAGE_NOT_FOUND: {
		next: 'Check the ID of the message you refer to.',
		cause: 'configuration-invalid',
	},
	404: {
		next: 'Check the room ID, the sender, and the base URL in the credential.',
		cause: 'configuration-invalid',
	},
	MISSING_PARAMETER: CHECK_FIELDS,
	INVALID_BODY: CHECK_FIELDS,
	400: CHECK_FIELDS,
	413: {
		next: 'Make the message smaller, or send a link to the file instead.',
		cause: 'configuration-invalid',
	},
	RATE_LIMIT_EXCEEDED: {
		next: 'IMKIT takes 1000 requests a minute. Send fewer, or set Delivery → Max per Second.',
		cause: 'rate-limited',
		retry: { everything: true },
	},
	429: {
		next: 'IMKIT takes 1000 requests a minute. Send fewer, or set Delivery → Max per Second.',
		cause: 'rate-limited',
		retry: { everything: true },
	},
};
