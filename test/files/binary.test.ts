import type { IBinaryData, INodeExecutionData, IWorkflowSettings } from 'n8n-workflow';
import { binaryFacts, type BinaryFile, type BinaryOptions } from '../../nodes/files/binary';
import { inExecution } from './support/execution';
import { measured, sample } from './support/samples';

function binaryOf(name: string, given: Partial<IBinaryData> = {}): IBinaryData {
	const data = sample(name).toString('base64');
	return { data, mimeType: 'application/octet-stream', fileName: name, ...given };
}

async function factsIn(
	item: INodeExecutionData,
	propertyName = 'data',
	options?: BinaryOptions,
	settings?: IWorkflowSettings,
): Promise<BinaryFile> {
	const [file] = await inExecution(
		async (context) => await binaryFacts(context, 0, propertyName, options),
		{ items: [item], settings },
	);
	return file;
}

describe('a file of an item', () => {
	it('gives its facts and its bytes', async () => {
		const item = {
			json: {},
			binary: { data: binaryOf('picture.png', { mimeType: 'text/plain' }) },
		};
		const { facts, bytes } = await factsIn(item);
		expect(facts).toEqual({
			name: 'picture.png',
			ext: 'png',
			size: measured['picture.png'].size,
			md5: measured['picture.png'].md5,
			mimeType: 'image/png',
			width: 72,
			height: 44,
		});
		expect(bytes.equals(sample('picture.png'))).toBe(true);
	});

	it('is read where n8n itself stored it', async () => {
		const [{ facts }] = await inExecution(async (context) => {
			const stored = await context.helpers.prepareBinaryData(sample('vbr.mp3'), 'note.mp3');
			Object.assign(context.getInputData()[0], { binary: { voice: stored } });
			return await binaryFacts(context, 0, 'voice');
		});
		expect(facts).toMatchObject({ name: 'note.mp3', mimeType: 'audio/mpeg', durationMs: 1584 });
	});

	it('is found in a workflow that keeps files among the other fields', async () => {
		const settings = { binaryMode: 'combined' } as IWorkflowSettings;
		const item = { json: { photo: { ...binaryOf('picture.png') }, words: 'none' } };
		expect((await factsIn(item, 'photo', {}, settings)).facts.width).toBe(72);
		await expect(factsIn(item, 'words', {}, settings)).rejects.toThrow(
			'The item has no binary field "words"; it has "photo"',
		);
	});

	it('is refused if it is missing, naming the field and those that are there', async () => {
		const binary = { photo: binaryOf('picture.png'), voice: binaryOf('vbr.mp3') };
		await expect(factsIn({ json: {}, binary })).rejects.toMatchObject({
			message: 'The item has no binary field "data"; it has "photo", "voice"',
			field: 'Input Binary Field',
			next: 'Write one of the names into "Input Binary Field".',
		});
		await expect(factsIn({ json: {} }, 'data', { field: 'File' })).rejects.toMatchObject({
			message: 'The item has no binary field "data"; it has none at all',
			field: 'File',
			next: 'Put a node before this one that puts out a file, or use a link.',
		});
	});

	it('is refused if it is too large or empty', async () => {
		const binary = { data: binaryOf('picture.png'), nothing: { data: '', mimeType: 'image/png' } };
		await expect(factsIn({ json: {}, binary }, 'data', { maxBytes: 400 })).rejects.toThrow(
			'The file in the binary field "data" has 478 bytes; the most is 400',
		);
		await expect(factsIn({ json: {}, binary }, 'nothing')).rejects.toThrow(
			'The file in the binary field "nothing" is empty',
		);
	});
});
