import type { FaultCase } from './faultMatrix';

const HTML = '<html><body><h1>Bad Gateway</h1></body></html>';
const inTwoSeconds = () => new Date(Date.now() + 2000).toUTCString();

/** Only where time is what goes wrong: on a busy machine any answer can take so long. */
const soon = { timeout: 0.5 };

const lostAndSafeToRepeat = { imkit: 'unknown', neteaseIm: 'delivered' } as const;
const refused = { imkit: 'refused', neteaseIm: 'refused' } as const;

const rate = (retryAfter?: number, headers?: Record<string, string>) => ({
	reply: {
		status: 429,
		headers,
		body: { error: 'RATE_LIMIT_EXCEEDED', message: 'Too many requests', retryAfter },
	},
});

/** Faults that both services can meet on the way. */
export const common: Record<string, FaultCase> = {
	'reset before the request is read': { fault: { hangUp: 'beforeRead' }, ...lostAndSafeToRepeat },
	'reset after the message was taken': { fault: { hangUp: 'afterAccept' }, ...lostAndSafeToRepeat },
	'time-out before the message is taken': {
		fault: { delayMs: 1500, accept: false },
		delivery: soon,
		...lostAndSafeToRepeat,
	},
	'time-out after the message was taken': {
		fault: { delayMs: 1500, accept: true },
		delivery: soon,
		...lostAndSafeToRepeat,
	},
	'a reply that drips in slowly': {
		fault: { drip: { everyMs: 400, chunks: 10 } },
		delivery: soon,
		...lostAndSafeToRepeat,
	},
	'500 with HTML, not taken': {
		fault: { reply: { status: 500, body: HTML } },
		...lostAndSafeToRepeat,
	},
	'502 with HTML, not taken': {
		fault: { reply: { status: 502, body: HTML } },
		...lostAndSafeToRepeat,
	},
	'502 with HTML, taken': {
		fault: { accept: true, reply: { status: 502, body: HTML } },
		...lostAndSafeToRepeat,
	},
	'504 with nothing, taken': {
		fault: { accept: true, reply: { status: 504, body: '' } },
		...lostAndSafeToRepeat,
	},
	'truncated JSON': { fault: { truncate: true }, ...lostAndSafeToRepeat },
	'an empty reply': { fault: { accept: true, reply: { body: '' } }, ...lostAndSafeToRepeat },
	'a reply of another shape': {
		fault: { accept: true, reply: { body: { ok: true } } },
		...lostAndSafeToRepeat,
	},
	'a reply that is a list': {
		fault: { accept: true, reply: { body: [1] } },
		...lostAndSafeToRepeat,
	},
	'503 of a gateway that says when to come back': {
		fault: { reply: { status: 503, headers: { 'retry-after': '1' }, body: HTML } },
		...lostAndSafeToRepeat,
	},
	...Object.fromEntries(
		[
			{ error: 'Gateway Timeout' },
			{ code: 504 },
			{ code: 503, msg: 'Service Unavailable' },
			{ error: { code: 'GatewayTimeout', message: 'The backend did not answer' } },
			{ RC: 502, RM: 'Bad Gateway' },
			{ message: 'Endpoint request timed out' },
		].map((body) => [
			`504 of a gateway that says ${JSON.stringify(body)}, taken`,
			{ fault: { accept: true, reply: { status: 504, body } }, ...lostAndSafeToRepeat },
		]),
	),
	...Object.fromEntries(
		(
			[
				[408, { code: 408, RC: 408, message: 'Request Timeout' }],
				[408, { error: 'Request Timeout' }],
				[460, HTML],
				[499, { code: 499, error: 'client closed request' }],
				[400, { code: 500, RC: 500, msg: 'upstream failed' }],
				[403, { code: 504, RC: 504 }],
				[200, { code: 408, RC: 408, msg: 'timed out' }],
				[200, { code: 524, RC: 524 }],
				[200, { code: 4, RC: 4, message: 'deadline exceeded', details: [] }],
				[200, { code: 0, RC: 200, msg: 'ok' }],
				[200, { error: 'GATEWAY_TIMEOUT' }],
				[400, { code: 500, error: { code: 'INTERNAL_SERVER_ERROR', message: 'no idea' } }],
			] as const
		).map(([status, body]) => [
			`HTTP ${status} with ${JSON.stringify(body)}, taken`,
			{ fault: { accept: true, reply: { status, body } }, ...lostAndSafeToRepeat },
		]),
	),
	'a reply cut short, taken': { fault: { accept: true, cutShort: true }, ...lostAndSafeToRepeat },
	'408, taken': {
		fault: { accept: true, reply: { status: 408, body: HTML } },
		...lostAndSafeToRepeat,
	},
	'303 to where the message is, taken': {
		fault: {
			accept: true,
			reply: { status: 303, headers: { location: '/messages/1' }, body: '' },
		},
		...lostAndSafeToRepeat,
	},
	'304, taken': {
		fault: { accept: true, reply: { status: 304, body: '' } },
		...lostAndSafeToRepeat,
	},
	'a page of a proxy that forbids it': {
		fault: { reply: { status: 403, body: HTML } },
		...refused,
	},
	'a redirect to another host': {
		fault: {
			reply: { status: 302, headers: { location: 'http://127.0.0.2:9/messages' }, body: '' },
		},
		...refused,
	},
	'an answer lost again and again': {
		fault: { reply: { status: 502, body: HTML } },
		times: Infinity,
		delivery: { maxRetries: 1 },
		imkit: 'unknown',
		neteaseIm: 'unknown',
	},
};

export const ofImkit: Record<string, Omit<FaultCase, 'neteaseIm'>> = {
	'429 once, with retryAfter in the body': { fault: rate(0.3), imkit: 'delivered' },
	'429 once, with Retry-After in seconds': {
		fault: rate(undefined, { 'retry-after': '1' }),
		imkit: 'delivered',
	},
	'429 once, with Retry-After as a date': {
		fault: rate(undefined, { 'retry-after': inTwoSeconds() }),
		imkit: 'delivered',
	},
	'429 once, without any time': { fault: rate(), imkit: 'delivered' },
	'429 for ever': { fault: rate(0.1), times: Infinity, imkit: 'refused' },
	'a refusal under HTTP 200': {
		fault: {
			reply: {
				body: {
					RC: 403,
					RM: 'Not a member',
					error: { code: 'NOT_ROOM_MEMBER', message: 'Not a member' },
				},
			},
		},
		imkit: 'refused',
	},
	'a refusal with a code alone': {
		fault: { reply: { status: 404, body: { error: 'ROOM_NOT_FOUND', message: 'No room' } } },
		imkit: 'refused',
	},
	'a refusal without an error object': {
		fault: { reply: { status: 403, body: { RC: 403, RM: 'Forbidden' } } },
		imkit: 'refused',
	},
	'a fault inside the service': {
		fault: { accept: true, reply: { status: 500, body: { RC: 500, RM: 'Internal' } } },
		imkit: 'unknown',
	},
	'a fault inside the service under HTTP 200': {
		fault: { accept: true, reply: { body: { RC: 500, RM: 'Internal' } } },
		imkit: 'unknown',
	},
	'a code nobody documented under HTTP 200, taken': {
		fault: { accept: true, reply: { body: { error: 'PUSH_FAILED', message: 'No push' } } },
		imkit: 'unknown',
	},
	'a code nobody documented beside an RC that says no': {
		fault: { reply: { body: { RC: 409, RM: 'no', error: { code: 'ROOM_IS_CLOSED' } } } },
		imkit: 'refused',
	},
	'a code nobody documented under HTTP 400': {
		fault: { reply: { status: 400, body: { error: 'ROOM_IS_CLOSED', message: 'Closed' } } },
		imkit: 'refused',
	},
	'a number that follows no status, taken': {
		fault: { accept: true, reply: { body: { RC: 1001, RM: 'stored, not sent on' } } },
		imkit: 'unknown',
	},
	"a code of the service's own under HTTP 500": {
		fault: {
			reply: {
				status: 500,
				body: { RC: 404, RM: 'No room', error: { code: 'ROOM_NOT_FOUND', message: 'No room' } },
			},
		},
		imkit: 'refused',
	},
	'the right reply with the wrong content type': {
		fault: {
			accept: true,
			reply: {
				headers: { 'content-type': 'text/html' },
				body: '{"RC":0,"RM":"OK","result":{"_id":"1"}}',
			},
		},
		imkit: 'delivered',
	},
};

const code = (value: number, headers?: Record<string, string>) => ({
	reply: { headers, body: { code: value, msg: 'refused', data: {} } },
});

export const ofNeteaseIm: Record<string, Omit<FaultCase, 'imkit'>> = {
	'416 once': { fault: code(416, { 'retry-after': '1' }), neteaseIm: 'delivered' },
	'416 for ever': {
		fault: code(416, { 'retry-after': '1' }),
		times: Infinity,
		neteaseIm: 'refused',
	},
	'449 try again': { fault: code(449), neteaseIm: 'delivered' },
	'107323 flow control': { fault: code(107323), neteaseIm: 'delivered' },
	'503 busy': { fault: code(503), neteaseIm: 'delivered' },
	'a fault inside the service, taken': {
		fault: { accept: true, ...code(500) },
		neteaseIm: 'delivered',
	},
	'514 unavailable, again and again': {
		fault: code(514),
		times: Infinity,
		delivery: { maxRetries: 1 },
		neteaseIm: 'unknown',
	},
	"a code of the service's own under HTTP 500": {
		fault: { reply: { status: 500, body: { code: 102426, msg: 'blocked', data: {} } } },
		neteaseIm: 'refused',
	},
	'a refusal for good': { fault: code(107451), times: Infinity, neteaseIm: 'refused' },
	'a code nobody documented, of the form of a refusal': {
		fault: code(107399),
		neteaseIm: 'refused',
	},
	'a code nobody documented, of a fault inside, taken': {
		fault: { accept: true, ...code(107500) },
		neteaseIm: 'delivered',
	},
	'a code nobody documented, of no known form, taken': {
		fault: { accept: true, ...code(199999) },
		neteaseIm: 'delivered',
	},
	'a code nobody documented, again and again': {
		fault: code(107503),
		times: Infinity,
		delivery: { maxRetries: 1 },
		neteaseIm: 'unknown',
	},
	'a code that is text': {
		fault: { reply: { body: { code: '414', msg: 'bad', data: {} } } },
		neteaseIm: 'refused',
	},
};
