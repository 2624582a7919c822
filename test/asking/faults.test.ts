import { startAsker } from '../support/asker';
import { Chat, ROOM } from '../support/chat';
import { workflowOf } from '../support/engine';
import { common, ofImkit, ofNeteaseIm } from '../support/faultCases';
import type { FaultCase } from '../support/faultMatrix';

const NODES = {
	imkit: { type: 'askInRoom', form: { room: ROOM, sender: 'system' } },
	neteaseIm: {
		type: 'askInConversation',
		form: { sender_id: 'service-desk', receiver_id: 'boss' },
	},
};

const CASES = { imkit: { ...common, ...ofImkit }, neteaseIm: { ...common, ...ofNeteaseIm } };

describe.each(['imkit', 'neteaseIm'] as const)(
	'a question of %s is waited for if it surely arrived, and else not',
	(service) => {
		it.each(Object.entries(CASES[service] as Record<string, FaultCase>))(
			'%s',
			async (_name, faultCase) => {
				const { fault, times = 1, delivery = {}, [service]: fate } = faultCase;
				const chat = await Chat.start();
				const asker = await startAsker(chat.engine, chat.credentials);
				try {
					chat[service].fail(fault, { times });
					const { type, form } = NODES[service];
					const parameters = { ...form, message: 'Well?', delivery } as never;
					const id = await asker.run(workflowOf(type, parameters));
					if (fate === 'delivered') {
						expect(asker.status(id)).toBe('waiting');
						// Whichever request arrived: its link is the one that is waited for.
						const { message } = chat[service].accepted[0].body;
						const link = String(message.text ?? message).split('\n');
						const body = new URLSearchParams({ answer: '1' });
						const response = await fetch(String(link.at(-1)), { method: 'POST', body });
						expect(await response.text()).toContain('Thank you');
						return;
					}
					expect(asker.status(id)).toBe('finished');
					const { error } = asker.last(id);
					expect(error?.context.data).toMatchObject({ outcome: fate });
					if (fate === 'refused') expect(chat[service].accepted).toEqual([]);
				} finally {
					await asker.close();
					await chat.close();
				}
			},
		);
	},
);
