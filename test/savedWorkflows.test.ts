import { startImkit, startNeteaseIm } from './services/chatServices';
import { loadEngine, type Engine } from './support/engine';
import { savedWorkflows, versions } from './support/savedWorkflows';

let engine: Engine;
let imkit: Awaited<ReturnType<typeof startImkit>>;
let neteaseIm: Awaited<ReturnType<typeof startNeteaseIm>>;
beforeAll(async () => {
	engine = await loadEngine();
	imkit = await startImkit({ rooms: 'any', users: 'any' });
	neteaseIm = await startNeteaseIm({ accounts: 'any', teams: 'any' });
});
afterAll(async () => {
	await imkit.close();
	await neteaseIm.close();
});

describe('workflows that users saved', () => {
	it.each(savedWorkflows)(
		'with version $version send what they sent then',
		async ({ workflow, arrived }) => {
			const credentials = { imkitApi: imkit.credential, neteaseImApi: neteaseIm.credential };
			const { error } = await engine.run(workflow, { credentials });
			expect(error).toBeUndefined();
			const received = [imkit, neteaseIm].map(({ accepted }) =>
				accepted.splice(0).map(({ destination, body }) => ({ destination, body })),
			);
			expect(received).toEqual([arrived.imkit, arrived.neteaseIm]);
		},
	);

	it('are kept for every version in the change log', () => {
		expect(savedWorkflows.map(({ version }) => version)).toEqual(
			expect.arrayContaining(versions()),
		);
	});
});
