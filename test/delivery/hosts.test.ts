import { Hosts } from '../../nodes/delivery/hosts';

const MAIN = 'https://main.example';
const BACKUP = 'https://backup.example';

/** Hosts with a clock that stands still until it is set forward. */
function start(addresses = [MAIN, BACKUP]) {
	const clock = { ms: 1_000_000 };
	return { clock, hosts: new Hosts(addresses, () => clock.ms) };
}

describe('the address in use', () => {
	it('the first change of host needs no wait, and is remembered', () => {
		const { hosts } = start();
		expect(hosts.current).toBe(MAIN);
		expect(hosts.leave(MAIN)).toBe(true);
		expect(hosts.current).toBe(BACKUP);
	});

	it('messages that fail at the same moment all move on once', () => {
		const { hosts } = start();
		expect([hosts.leave(MAIN), hosts.leave(MAIN), hosts.leave(MAIN)]).toEqual([true, true, true]);
		expect(hosts.current).toBe(BACKUP);
	});

	it('returning to a host that just failed needs a wait, so that nothing spins when both are down', () => {
		const { hosts, clock } = start();
		hosts.leave(MAIN);
		clock.ms += 2000;
		expect(hosts.leave(BACKUP)).toBe(false);
		expect(hosts.current).toBe(MAIN);
		expect(hosts.leave(MAIN)).toBe(false);
	});

	it('after ten minutes the main host is tried again', () => {
		const { hosts, clock } = start();
		hosts.leave(MAIN);
		clock.ms += 9.9 * 60_000;
		expect(hosts.current).toBe(BACKUP);
		clock.ms += 0.2 * 60_000;
		expect(hosts.current).toBe(MAIN);
	});

	it('a single address stays, and is not asked again at once', () => {
		const { hosts } = start([MAIN]);
		expect(hosts.leave(MAIN)).toBe(false);
		expect(hosts.current).toBe(MAIN);
	});
});
