import type { INodeProperties, INodePropertyCollection, INodeTypeDescription } from 'n8n-workflow';
import packageJson from '../package.json';
import type { BodyParameter } from '../nodes/form/bodyParameter';
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
		// Every sentence is in it three times.
		expect(packed.size).toBeLessThan(250_000);
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
			'AskInConversation',
			'AskInRoom',
			'BatchSendConversationMessage',
			'BatchSendRoomMessage',
			'ImkitApi',
			'ImkitTrigger',
			'NeteaseImApi',
			'NeteaseImTrigger',
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
			'askInRoom',
			'recallRoomMessage',
			'imkitTrigger',
			'sendConversationMessage',
			'batchSendConversationMessage',
			'askInConversation',
			'recallConversationMessage',
			'neteaseImTrigger',
		]);
		expect(engine.loader.types.credentials.map(({ name }) => name)).toEqual([
			'imkitApi',
			'neteaseImApi',
		]);
		for (const { name, codex, iconUrl, usableAsTool, group } of descriptions()) {
			expect(codex?.alias?.length).toBeGreaterThan(5);
			expect(codex?.resources?.primaryDocumentation?.[0].url).toMatch(/^https:/);
			// An agent can use what does something, and not what starts a workflow or makes it wait.
			const isTool = !group.includes('trigger') && !name.startsWith('ask');
			expect(usableAsTool).toBe(isTool ? true : undefined);
			const { light, dark } = iconUrl as { light: string; dark: string };
			for (const icon of [light, dark]) {
				expect(packed.read(icon.replace(/^icons\/[^/]+\//, ''))).toContain('<svg');
			}
			expect(light).not.toBe(dark);
		}
		for (const { name, codex } of descriptions()) {
			const brands = /Room|imkit/.test(name) ? ['IMKIT'] : ['网易云信', 'Yunxin', 'NetEase'];
			for (const brand of brands) {
				expect(codex?.alias?.some((alias) => alias.includes(brand))).toBe(true);
			}
		}
	});

	it('every node has an output preview', () => {
		for (const [index, node] of packageJson.n8n.nodes.entries()) {
			const folder = node.slice(0, node.lastIndexOf('/'));
			const { version } = descriptions()[index];
			const schema = JSON.parse(packed.read(`${folder}/__schema__/v${String(version)}.0.0.json`));
			// An answer has its question's message below it.
			const { message = {} } = schema.properties;
			const fields = { ...schema.properties, ...message.properties };
			expect(Object.keys(fields).length).toBeGreaterThan(5);
		}
	});

	it('what asks and waits is found by the words that people have for it, and by n8n as such', () => {
		const asking = descriptions().filter(({ name }) => name.startsWith('ask'));
		expect(asking).toHaveLength(2);
		for (const { codex, properties, webhooks } of asking) {
			const words = [
				'approval',
				'human in the loop',
				'审批',
				'審批',
				'簽核',
				'确认',
				'询问',
				'詢問',
			];
			expect(codex?.alias).toEqual(expect.arrayContaining(words));
			expect(codex?.subcategories).toEqual({ HITL: ['Human in the Loop'] });
			expect(properties.find(({ name }) => name === 'operation')).toMatchObject({
				type: 'hidden',
				default: 'sendAndWait',
				options: [{ value: 'sendAndWait' }],
			});
			const names = properties.map(({ name }) => name);
			// By these n8n's human review of an agent's tools knows them.
			expect(names).toEqual(expect.arrayContaining(['message', 'responseType', 'approvalOptions']));
			expect(webhooks?.map(({ httpMethod }) => httpMethod)).toEqual(['GET', 'POST']);
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
				if (displayName === 'Options' || ['notice', 'hidden'].includes(type)) continue;
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

	it('every field that has to be filled in is marked, at whatever depth', () => {
		const inside = ({ type, options = [] }: INodeProperties) =>
			type === 'fixedCollection'
				? (options as INodePropertyCollection[]).flatMap(({ values }) => values)
				: type === 'collection'
					? (options as INodeProperties[])
					: [];
		const deep = (parameters: INodeProperties[]): INodeProperties[] =>
			parameters.flatMap((parameter) => [parameter, ...deep(inside(parameter))]);
		const needed = descriptions().map(({ name, properties }) => {
			const fields = deep(properties).filter((field) => (field as BodyParameter).wire?.required);
			// n8n marks what it knows to be required itself.
			const unmarked = fields.filter(({ required, hint }) => !required && hint !== 'Required');
			expect([name, unmarked.map(({ displayName }) => displayName)]).toEqual([name, []]);
			return fields.length;
		});
		expect(Math.max(...needed)).toBeGreaterThan(10);
	});

	it('the required fields come first, and nothing is added to the options at first', () => {
		for (const { properties, group } of descriptions()) {
			const names = properties.map(({ name }) => name);
			const last = group.includes('trigger') ? ['filters', 'options'] : ['options', 'delivery'];
			expect(names.slice(-2)).toEqual(last);
			for (const collection of all(properties).filter(
				({ type, typeOptions }) => type === 'collection' && !typeOptions?.multipleValues,
			)) {
				expect(collection.default).toEqual({});
			}
		}
	});
});
