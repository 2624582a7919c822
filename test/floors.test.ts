import { importsOf } from './support/imports';

/** From the ground up: a file imports only from its own floor and those below. */
const FLOORS = [
	'languages',
	'form',
	'api',
	'files',
	'delivery',
	'asking',
	'receiving',
	'Imkit',
	'NeteaseIm',
];
const SERVICES = ['Imkit', 'NeteaseIm'];

/** Rooms on one floor, which know nothing of each other. */
const SIDE_BY_SIDE = [['asking', 'receiving'], SERVICES];

/** The parts of nodes/ that a part of it may import. */
function allowed(room: string): string[] {
	const below = FLOORS.slice(0, FLOORS.indexOf(room));
	const beside = SIDE_BY_SIDE.find((rooms) => rooms.includes(room)) ?? [];
	return below.filter((other) => !beside.includes(other));
}

const imports = importsOf('nodes');

describe('the floors of the code', () => {
	it('every folder of nodes/ stands on one of them', () => {
		const rooms = new Set(imports.map(({ room }) => room));
		expect([...rooms].sort()).toEqual([...FLOORS].sort());
	});

	it.each(FLOORS)('%s imports only what lies below it', (room) => {
		const upwards = imports.filter(
			(each) => each.room === room && each.to !== room && !allowed(room).includes(each.to),
		);
		expect(upwards.filter(({ to }) => to !== 'credentials')).toEqual([]);
	});

	it('a credential knows of the nodes only how they speak', () => {
		const rooms = importsOf('credentials').map(({ to }) => to);
		expect(new Set(rooms)).toEqual(new Set(['address', 'nodes']));
		const files = importsOf('credentials').flatMap(({ file, to }) => (to === 'nodes' ? file : []));
		expect(files.filter((file) => !file.startsWith('nodes/languages/'))).toEqual([]);
	});

	it('only a service knows its credential', () => {
		const rooms = imports.filter(({ to }) => to === 'credentials').map(({ room }) => room);
		expect([...new Set(rooms)].sort()).toEqual(SERVICES);
	});

	it('no files import each other in a circle', () => {
		const known = new Map<string, string[]>();
		for (const { from, file } of imports) known.set(from, [...(known.get(from) ?? []), file]);
		const circles: string[][] = [];
		const ended = new Set<string>();
		const walk = (file: string, path: string[]) => {
			if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file]);
			if (path.includes(file) || ended.has(file)) return;
			for (const next of known.get(file) ?? []) walk(next, [...path, file]);
			ended.add(file);
		};
		for (const file of known.keys()) walk(file, []);
		expect(circles).toEqual([]);
	});
});
