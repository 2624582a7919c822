import axios from 'axios';
import type { ReceivedRequest } from '../services/chatServer';
import { accounts, users } from '../support/boxes';
import { Chat, jsonOf, type Parameters } from '../support/chat';
import samples from '../services/contracts/samples.json';

let chat: Chat;
beforeAll(async () => {
	chat = await Chat.start();
});
beforeEach(() => chat.reset());
afterAll(() => chat.close());

/** What of a request the pages describe. */
const onTheWire = ({ method, url, headers, body }: ReceivedRequest) => ({
	method,
	url,
	key: headers['im-api-key'],
	contentType: headers['content-type'],
	body,
});

describe.each(['simplified', 'traditional'] as const)(
	'the examples of the IMKIT page (%s)',
	(page) => {
		const { requests, replies } = samples.imkit[page];

		it.each(Object.entries(requests))(
			'%s: axios and the node put the same on the wire',
			async (_name, body) => {
				await axios.post(`${chat.imkit.url}/messages`, body, {
					headers: {
						'IM-API-KEY': chat.imkit.credential.apiKey,
						'Content-Type': 'application/json; charset=utf-8',
					},
				});
				const { room, sender, message, messageType, mentions, ...others } = body as Parameters;
				const options = {
					...others,
					...(mentions !== undefined && { mentions: users(...(mentions as string[])) }),
				};
				await chat.room({ room, sender, message, messageType, options } as Parameters);

				const [byAxios, byNode] = chat.imkit.requests.map(onTheWire);
				expect(byNode).toEqual(byAxios);
				expect(byNode.body).toEqual(body);
			},
		);

		it('the reply comes back as documented', async () => {
			chat.imkit.fail({ accept: true, reply: { body: replies.success } });
			const sent = await chat.room(requests.text as Parameters);
			expect(jsonOf(sent)).toEqual([replies.success.result]);
		});

		it.each([
			['unauthorized', '401', 'INVALID_API_KEY', 'Check the API key'],
			['roomNotFound', '404', 'ROOM_NOT_FOUND', 'Check the room ID'],
		] as const)(
			'the error reply %s is told in its own words, with advice',
			async (name, status, code, advice) => {
				const reply = replies[name];
				chat.imkit.fail({ reply: { status: Number(status), body: reply } });
				const { error } = await chat.room(requests.text as Parameters);
				expect(error).toMatchObject({ httpCode: status });
				expect(error?.message).toBe(`IMKIT refused: ${reply.error.message} (${code})`);
				expect(error?.description).toContain(advice);
			},
		);
	},
);

describe('the example of the NetEase page', () => {
	const { request, replies } = samples.neteaseIm as never as {
		request: { message: Record<string, unknown> } & Record<string, Record<string, unknown>>;
		replies: { success: { data: Record<string, unknown> } };
	};
	const OPTION_OF_TYPE = { 1: 'p2p_option', 2: 'team_option', 3: 'superteam_option' } as const;
	const TEAMS_ONLY = ['push_forcepush_all', 'push_forcepush_ids', 'push_forcepush_content'];

	/** The sample without what cannot be in a conversation of this type. */
	function sampleFor(type: 1 | 2 | 3) {
		const body = structuredClone(request) as typeof request;
		for (const [other, option] of Object.entries(OPTION_OF_TYPE)) {
			if (Number(other) !== type) delete body[option];
		}
		if (type === 1) for (const key of TEAMS_ONLY) delete body.push_config[key];
		return body;
	}

	/** The form that sends `body`. The page's nulls are no values, so they go through Extra Body Fields. */
	function formFor(type: number, body: typeof request): Parameters {
		const { message, ...objects } = structuredClone(body);
		const { message_type, text, attachment, sub_type } = message;
		const { push_config } = objects;
		const forced = push_config.push_forcepush_ids as string[] | undefined;
		if (forced) push_config.push_forcepush_ids = accounts(...forced);
		const nulls = Object.entries(objects).flatMap(([name, object]) => {
			const ofIt = Object.entries(object).filter(([, value]) => value === null);
			return ofIt.length > 0 ? [[name, Object.fromEntries(ofIt)]] : [];
		});
		// The page has an attachment beside a text, which no app shows and no form offers.
		const extraBody = { ...Object.fromEntries(nulls), message: { attachment } };
		return {
			conversationFrom: 'parts',
			sender_id: 'apifoxtest1',
			conversation_type: type,
			receiver_id: 'accid4',
			message_type,
			text,
			options: { sub_type, ...objects, extraBody: JSON.stringify(extraBody) },
		} as Parameters;
	}

	it.each([1, 2, 3] as const)(
		'a conversation of type %s: what the form sends equals the sample in every field',
		async (type) => {
			const body = sampleFor(type);
			await axios.post(
				`${chat.neteaseIm.url}/im/v2/conversations/${encodeURIComponent(`apifoxtest1|${type}|accid4`)}/messages`,
				body,
				{
					headers: {
						...((
							await chat.engine.authenticate('neteaseImApi', chat.credentials.neteaseImApi, {
								url: chat.neteaseIm.url,
							})
						).headers as Record<string, string>),
						'Content-Type': 'application/json; charset=utf-8',
					},
				},
			);
			await chat.conversation(formFor(type, body));

			const [byAxios, byNode] = chat.neteaseIm.requests.map(onTheWire);
			const { message_client_id, ...message } = byNode.body.message;
			expect({ ...byNode, body: { ...byNode.body, message } }).toEqual(byAxios);
			expect(message_client_id).toMatch(/^[0-9a-f]{32}$/);
			expect(byAxios.body).toEqual(body);
		},
	);

	it('the three types together cover the whole sample', () => {
		const merged = ([1, 2, 3] as const).map(sampleFor).reduce((all, body) => ({
			...body,
			...all,
			push_config: { ...all.push_config, ...body.push_config },
		}));
		expect(merged).toEqual(request);
	});

	it('the reply comes back as documented', async () => {
		chat.neteaseIm.fail({ accept: true, reply: { body: replies.success } });
		const sent = await chat.conversation(formFor(1, sampleFor(1)));
		expect(jsonOf(sent)).toEqual([replies.success.data]);
	});
});
