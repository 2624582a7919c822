import { reportOf } from '../../tools/bench/report';
import { messagesOf, WORKLOADS } from '../../tools/bench/workloads';

type Row = Parameters<typeof reportOf>[0][number];

const workload = (id: string) => WORKLOADS.find((one) => one.id === id) as Row['workload'];

function row(id: string, of: [Row['sender'], Row['inFlight']], figures: Row['figures']): Row {
	return { workload: workload(id), sender: of[0], inFlight: of[1], figures };
}

const inSeconds = (...seconds: number[]) => seconds.map((one) => ({ seconds: one, lost: 0 }));

/** The line of the report that begins so, without what comes before the first figure. */
function line(rows: Row[], beginning: string): string {
	const lines = reportOf(rows, 5, 28, 0.02).split('\n');
	return lines.find((one) => one.startsWith(`| ${beginning} |`)) ?? '';
}

describe('the report of the benchmark', () => {
	const raw = row('A', ['raw', 25], inSeconds(1, 2, 1, 1, 1));
	const goal = 'A, 25 in flight: seconds against the raw keep-alive client';

	it('compares inside each repetition, and tells the median with its range', () => {
		const own = row('A', ['package', 25], inSeconds(1.1, 2.1, 1.05, 9, 1.08));
		expect(line([raw, own], goal)).toBe(`| ${goal} | ≤ 1.1 | 1.080 (1.050–9.000) | reached |`);
		expect(line([raw, own], 'this package')).toContain('| 25 | 1.10 (1.05–9.00) |');
	});

	it('a goal that the median misses is printed as missed', () => {
		const own = row('A', ['package', 25], inSeconds(1.1, 2.1, 1.2, 1.2, 1.2));
		expect(line([raw, own], goal)).toBe(`| ${goal} | ≤ 1.1 | 1.200 (1.050–1.200) | **missed** |`);
	});

	it('one lost message in one repetition misses the goal, whoever else loses some does not', () => {
		const loses = [{ lost: 0 }, { lost: 1 }, { lost: 0 }];
		const own = row('B', ['package', 25], loses);
		const other = row('B', ['loop', 25], [{ lost: 9 }, { lost: 9 }, { lost: 9 }]);
		expect(line([own, other], 'all workloads: lost')).toBe(
			'| all workloads: lost | ≤ 0 | 1 | **missed** |',
		);
		expect(line([other], 'all workloads: lost')).toBe('');
	});

	it('a share of the limit has to be reached from below, and too many refusals are told', () => {
		const figures = [
			{ share: 0.975, refused: 0 },
			{ share: 0.96, refused: 2 },
			{ share: 0.971, refused: 0 },
		];
		const own = row('F200', ['package', 'default'], figures);
		expect(line([own], 'F200, default in flight: share of the limit')).toMatch(/≥ 0.97 .* reached/);
		expect(line([own], 'F200, default in flight: refused')).toMatch(/≤ 0 \| 2 \| \*\*missed\*\*/);
	});

	it('the batch node is judged by its own figures, and may lose no more than the others', () => {
		const single = row('K', ['package', 100], [{ requests: 10_000, lost: 0 }]);
		const batch = row('K', ['batch', 100], [{ requests: 101, lost: 1 }]);
		const goal = 'K, 100 in flight, this package, batch node: requests';
		expect(line([single, batch], goal)).toBe(`| ${goal} | ≤ 100 | 101 | **missed** |`);
		expect(line([single, batch], 'all workloads: lost')).toMatch(/ 1 \| \*\*missed\*\* \|$/);
		expect(line([single], goal)).toBe('');
	});

	it('triggers are measured by the Webhook node, and with the settings that are told', () => {
		const figures = [{ perSecond: 40, lost: 0 }];
		const webhook = row('TL', ['webhookNode', 20], figures);
		const trigger = row('TL', ['neteaseImTrigger', 20], [{ perSecond: 30, lost: 2 }]);
		const goal = 'TL, 20 in flight, NetEase IM Trigger: messages a second against the Webhook node';
		const got = '0.750 (0.750–0.750)';
		expect(line([webhook, trigger], goal)).toBe(`| ${goal} | ≥ 0.9 | ${got} | **missed** |`);
		expect(line([webhook, trigger], 'all workloads: lost')).toContain('| 2 | **missed** |');
		expect(line([webhook, trigger], 'Webhook node')).toBe(
			'| Webhook node | 20 | 40.0 (40.0–40.0) | 0 |',
		);
		expect(line([webhook, trigger], 'all workloads: out of order')).toBe('');
		const report = reportOf(
			[webhook, trigger, row('T', ['webhookNode', 20], figures)],
			5,
			28,
			0.02,
		);
		expect(report).toMatch(/## TL: 240 messages come in, N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE=true/);
		expect(report).toMatch(/## T: 60 messages come in, n8n as it comes/);
	});

	it('a workload in the real n8n says so, and is judged by the loop that reads its credential there', () => {
		const loop = row('R', ['loop', 25], [{ cpuMs: 2 }]);
		const own = row('R', ['package', 25], [{ cpuMs: 1.5 }]);
		expect(reportOf([loop, own], 5, 28, 0.02)).toMatch(/## R: .*IMKIT rooms, in the real n8n/);
		const goal = 'R, 25 in flight: CPU ms against the bare loop over the helper';
		expect(line([loop, own], goal)).toBe(`| ${goal} | ≤ 0.95 | 0.750 (0.750–0.750) | reached |`);
	});

	it('says how long it took, and what else the machine did meanwhile', () => {
		expect(reportOf([raw], 5, 28, 0.02)).toMatch(/28 minutes.*Nothing else was running/s);
		expect(reportOf([raw], 5, 28, 0.6)).toContain('0.6 cores were at work for others');
	});
});

describe('the messages of the benchmark', () => {
	it.each(WORKLOADS.map((one) => [one.id, one] as const))(
		'workload %s has as many as it says, to as many destinations, none in two executions',
		(_, one) => {
			const shares = messagesOf(one);
			const rooms = shares.map((share) => new Set(share.map(({ room }) => room)));
			expect(shares.flat()).toHaveLength(one.messages);
			expect(new Set(shares.flat().map(({ number }) => number)).size).toBe(one.messages);
			expect(rooms.reduce((sum, { size }) => sum + size, 0)).toBe(one.destinations);
			expect(new Set(rooms.flatMap((some) => [...some])).size).toBe(one.destinations);
		},
	);
});
