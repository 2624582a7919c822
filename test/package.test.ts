import type { INodeProperties, INodeTypeDescription } from 'n8n-workflow';
import packageJson from '../package.json';
import { loadEngine, type Engine } from './support/engine';
import { packPackage, requiredModules, ROOT, scan } from './support/packed';

let packed: ReturnType<typeof packPackage>;
let engine: Engine;
beforeAll(async () => {
	packed = packPackage();
	engine = await loadEngine(packed.directory);
});
afterAll(() => packed.remove());

const descriptions = (): INodeTypeDescription[] =>
	engine.loader.types.nodes as INodeTypeDescription[];

describe('the packed package', () => {
	it('holds what n8n needs and nothing else', () => {
		const unexpected = packed.files.filter(
			(file) =>
				!/^(dist\/(nodes|credentials)\/.+\.(js|svg|json|LICENSE)|index\.js|package\.json|README[^/]*\.md|LICENSE|CHANGELOG\.md)$/.test(
					file,
				),
		);
		expect(unexpected).toEqual([]);
		expect(packed.files).toEqual(
			expect.arrayContaining([...packageJson.n8n.nodes, ...packageJson.n8n.credentials]),
		);
	});

	it('is small, and its files point to no source map', () => {
		expect(packed.size).toBeLessThan(150_000);
		const scripts = packed.files.filter((file) => file.endsWith('.js'));
		expect(scripts.filter((file) => packed.read(file).includes('sourceMappingURL'))).toEqual([]);
	});

	it('has no run-time dependency: its files require nothing but n8n-workflow and node:crypto', () => {
		expect(packageJson).not.toHaveProperty('dependencies');
		expect(packageJson.peerDependencies).toEqual({ 'n8n-workflow': '*' });
		const required = packed.files
			.filter((file) => file.endsWith('.js'))
			.flatMap((file) => requiredModules(packed.read(file)));
		expect([...new Set(required)].sort()).toEqual(['n8n-workflow', 'node:crypto']);
	});

	it("passes n8n's scan of community packages, packed and as source", () => {
		expect(scan(packed.directory)).toEqual({ passed: true });
		const sources = ['package.json', '{nodes,credentials}/**/*.{js,ts,json}'];
		expect(scan(ROOT, sources)).toEqual({ passed: true });
	});

	it('exports its node and credential classes, from the one list in package.json', () => {
		const exported = jest.requireActual(`${packed.directory}/index.js`) as Record<
			string,
			new () => object
		>;
		expect(Object.keys(exported).sort()).toEqual([
			'BatchSendConversationMessage',
			'BatchSendRoomMessage',
			'ImkitApi',
			'NeteaseImApi',
			'RecallConversationMessage',
			'RecallRoomMessage',
			'SendConversationMessage',
			'SendRoomMessage',
		]);
		for (const [name, Class] of Object.entries(exported))
			expect(new Class().constructor.name).toBe(name);
	});
});

describe('as n8n loads it', () => {
	it('all nodes and both credentials are there, with icons, search words and documentation', () => {
		expect(descriptions().map(({ name }) => name)).toEqual([
			'sendRoomMessage',
			'batchSendRoomMessage',
			'recallRoomMessage',
			'sendConversationMessage',
			'batchSendConversationMessage',
			'recallConversationMessage',
		]);
		expect(engine.loader.types.credentials.map(({ name }) => name)).toEqual([
			'imkitApi',
			'neteaseImApi',
		]);
		for (const { codex, iconUrl, usableAsTool } of descriptions()) {
			expect(codex?.alias?.length).toBeGreaterThan(5);
			expect(codex?.resources?.primaryDocumentation?.[0].url).toMatch(/^https:/);
			expect(usableAsTool).toBe(true);
			const { light, dark } = iconUrl as { light: string; dark: string };
			for (const icon of [light, dark]) {
				expect(packed.read(icon.replace(/^icons\/[^/]+\//, ''))).toContain('<svg');
			}
			expect(light).not.toBe(dark);
		}
		for (const { name, codex } of descriptions()) {
			const aliases = /Room/.test(name) ? ['IMKIT'] : ['网易云信', 'Yunxin', 'NetEase'];
			expect(codex?.alias).toEqual(expect.arrayContaining(aliases));
		}
	});

	it('every node has an output preview', () => {
		for (const node of packageJson.n8n.nodes) {
			const folder = node.slice(0, node.lastIndexOf('/'));
			const schema = JSON.parse(packed.read(`${folder}/__schema__/v1.0.0.json`));
			expect(Object.keys(schema.properties).length).toBeGreaterThan(5);
		}
	});

	/** Every parameter of a form, with those inside collections. */
	function all(parameters: INodeProperties[]): INodeProperties[] {
		return parameters.flatMap((parameter) => [
			parameter,
			...(parameter.type === 'collection' ? all(parameter.options as INodeProperties[]) : []),
		]);
	}

	it('every parameter says what it is for, and every text field shows an example', () => {
		for (const { properties } of descriptions()) {
			for (const parameter of all(properties)) {
				const { displayName, description = '', type, placeholder } = parameter;
				if (displayName === 'Options') continue;
				expect({ displayName, description: description.length > 15 }).toEqual({
					displayName,
					description: true,
				});
				const needsExample = type === 'string' || type === 'json' || type === 'collection';
				expect({ displayName, example: !needsExample || Boolean(placeholder) }).toEqual({
					displayName,
					example: true,
				});
			}
		}
	});

	it('the required fields come first, and nothing is added to the options at first', () => {
		for (const { properties } of descriptions()) {
			const names = properties.map(({ name }) => name);
			expect(names.slice(-2)).toEqual(['options', 'delivery']);
			for (const collection of all(properties).filter(
				({ type, typeOptions }) => type === 'collection' && !typeOptions?.multipleValues,
			)) {
				expect(collection.default).toEqual({});
			}
		}
	});
});
