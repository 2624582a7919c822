import type { IExecuteFunctions } from 'n8n-workflow';
import { fetchFactsOnce } from '../../nodes/files/cache';
import type { FetchOptions } from '../../nodes/files/fetchFile';
import { inExecution } from './support/execution';
import { startFileServer } from './support/fileServer';
import { measured } from './support/samples';

let server: Awaited<ReturnType<typeof startFileServer>>;

beforeAll(async () => {
	server = await startFileServer();
});
beforeEach(() => server.reset());
afterAll(async () => await server.close());

const options: FetchOptions = { maxBytes: 100_000, allowPrivate: true, timeoutMs: 10_000 };

const fetchPicture = async (context: IExecuteFunctions) =>
	await fetchFactsOnce(context, `${server.url}/sample/picture.png`, options);

describe('the same link in one execution', () => {
	it('is fetched once, also by items that ask at the same time', async () => {
		const [facts] = await inExecution(
			async (context) =>
				await Promise.all(Array.from({ length: 20 }, async () => await fetchPicture(context))),
		);
		expect(new Set(facts.map(({ md5 }) => md5))).toEqual(new Set([measured['picture.png'].md5]));
		expect(server.requests).toHaveLength(1);
	});

	it('is fetched once by all nodes together', async () => {
		expect(await inExecution(fetchPicture, { nodes: 3 })).toHaveLength(3);
		expect(server.requests).toHaveLength(1);
	});

	it('is fetched again in another execution, at the same time or later', async () => {
		await Promise.all([inExecution(fetchPicture), inExecution(fetchPicture)]);
		await inExecution(fetchPicture);
		expect(server.requests).toHaveLength(3);
	});

	it('is fetched again after it failed', async () => {
		await inExecution(async (context) => {
			const fetchMissing = async () =>
				await fetchFactsOnce(context, `${server.url}/status/404`, options);
			const together = await Promise.allSettled([fetchMissing(), fetchMissing()]);
			expect(together.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
			expect(server.requests).toHaveLength(1);
			await expect(fetchMissing()).rejects.toThrow('HTTP 404');
			expect(server.requests).toHaveLength(2);
		});
	});

	it('is not handed to who may not fetch it', async () => {
		await inExecution(async (context) => {
			await fetchPicture(context);
			const url = `${server.url}/sample/picture.png`;
			await expect(
				fetchFactsOnce(context, url, { ...options, allowPrivate: false }),
			).rejects.toThrow('not an address on the internet');
			await expect(fetchFactsOnce(context, url, { ...options, maxBytes: 10 })).rejects.toThrow(
				'larger than 10 bytes',
			);
		});
	});
});
