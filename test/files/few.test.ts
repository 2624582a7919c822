import { sleep } from 'n8n-workflow';
import { eachOfFew, Few, FEW_LINKS } from '../../nodes/files/few';
import { Chat, jsonOf, roomForm } from '../support/chat';
import { startFileServer } from './support/fileServer';

describe('a few at a time', () => {
	it('never more than that, first come, first served, and nobody is left waiting', async () => {
		const few = new Few(3);
		let running = 0;
		let most = 0;
		const begun: number[] = [];
		const work = async (number: number) => {
			begun.push(number);
			most = Math.max(most, ++running);
			await sleep(number % 5);
			running--;
			if (number % 4 === 0) throw new Error('failed');
			return number;
		};
		const numbers = Array.from({ length: 50 }, (_, index) => index);
		const ended = await Promise.allSettled(
			numbers.map(async (number) => await few.run(async () => await work(number))),
		);
		expect(most).toBe(3);
		expect(begun).toEqual(numbers);
		expect(ended.filter(({ status }) => status === 'rejected')).toHaveLength(13);
	});

	it('a list keeps its order; after a failure nothing new is begun', async () => {
		const list = Array.from({ length: 100 }, (_, index) => index);
		const doubled = await eachOfFew(list, async (entry) => {
			await sleep(entry % 3);
			return entry * 2;
		});
		expect(doubled).toEqual(list.map((entry) => entry * 2));
		expect(await eachOfFew([], async () => 1)).toEqual([]);

		const begun: number[] = [];
		const failing = eachOfFew(list, async (entry) => {
			begun.push(entry);
			await sleep(1);
			if (entry === 7) throw new Error('entry 7');
		});
		await expect(failing).rejects.toThrow('entry 7');
		expect(begun.length).toBeLessThan(7 + 2 * FEW_LINKS);
	});
});

describe('files of one run of a node', () => {
	let chat: Chat;
	let server: Awaited<ReturnType<typeof startFileServer>>;
	beforeAll(async () => {
		chat = await Chat.start({ allowPrivateLinks: true });
		server = await startFileServer();
	});
	afterAll(async () => {
		await chat.close();
		await server.close();
	});

	it('300 pictures in three messages are read a few at a time, and all are sent', async () => {
		const picture = Array.from({ length: 100 }, (_, index) => ({
			originalUrl: `={{ '${server.url}/slow-sample/picture.png?' + $json.n + '-${index}' }}`,
		}));
		const form = { ...roomForm, room: '={{ $json.n }}', messageType: 'image', images: { picture } };
		const sent = await chat.room(form, [{ n: 'a' }, { n: 'b' }, { n: 'c' }]);
		expect(jsonOf(sent)).toHaveLength(3);
		expect(server.requests).toHaveLength(300);
		expect(server.mostAtOnce()).toBeLessThanOrEqual(FEW_LINKS);
		expect(chat.imkit.accepted.map(({ body }) => body.images[99].width)).toEqual([72, 72, 72]);
	});

	it.each(['', ' ', '.', '..', '...', 'a/b', '../rooms', 'a\\b', 'a?b', 'a#b', '%2e%2e', 'a\nb'])(
		'nothing is stored in the bucket %j',
		async (bucket) => {
			chat.reset();
			const form = {
				...roomForm,
				messageType: 'file',
				fileFrom: 'binary',
				binaryField: 'data',
				bucket,
			};
			const binary = { data: { data: 'UEs=', mimeType: 'application/zip', fileName: 'a.zip' } };
			const { error } = await chat.room(form, [{ json: {}, binary } as never]);
			expect(error?.message).toContain('Bucket');
			expect(chat.imkit.requests).toEqual([]);
		},
	);

	it.each([
		'text/plain\r\nContent-Disposition: form-data; name="owner"\r\n\r\nme',
		'text/plain\r\n\r\n--x',
		'text/plain"; name="x',
		'text/plain\u0000',
		'text/pläin',
		'a'.repeat(500) + '/b',
		'text',
	])('the MIME type %j adds nothing to an upload', async (mimeType) => {
		chat.reset();
		const binary = { data: { data: 'aGVsbG8=', mimeType, fileName: 'a\r\n"\ud800.bin' } };
		const input = [{ json: {}, binary } as never];
		const file = { fileFrom: 'binary', binaryField: 'data' };
		await chat.room({ ...roomForm, messageType: 'file', bucket: 'files', ...file }, input);
		const [{ text }] = chat.imkit.requests;
		const [head, ...more] = text.split('\r\n\r\n');
		expect(head.split('\r\n').slice(1)).toEqual([
			'Content-Disposition: form-data; name="file"; filename="a%22.bin"',
			'Content-Type: application/octet-stream',
		]);
		expect(more).toHaveLength(1);
	});
});
