import { rateGate } from '../services/rateGate';

describe('the limit by the minute of the local services', () => {
	beforeEach(() => jest.useFakeTimers());
	afterEach(() => jest.useRealTimers());

	it('takes as many in a minute that begins with the first, refuses the rest of it, and begins anew', () => {
		const refusedFor = rateGate();
		const limit = { perMinute: 2 };
		expect(refusedFor(limit)).toBeUndefined();
		jest.advanceTimersByTime(20_000);
		expect(refusedFor(limit)).toBeUndefined();
		expect(refusedFor(limit)).toBe(40_000);
		jest.advanceTimersByTime(39_000);
		expect(refusedFor(limit)).toBe(1000);
		jest.advanceTimersByTime(1000);
		expect(refusedFor(limit)).toBeUndefined();
		expect(refusedFor(limit)).toBeUndefined();
		expect(refusedFor(limit)).toBe(60_000);
	});

	it('a minute in which less was sent leaves nothing over for the next', () => {
		const refusedFor = rateGate();
		const limit = { perMinute: 2 };
		expect(refusedFor(limit)).toBeUndefined();
		jest.advanceTimersByTime(90_000);
		expect(refusedFor(limit)).toBeUndefined();
		expect(refusedFor(limit)).toBeUndefined();
		expect(refusedFor(limit)).toBe(60_000);
	});
});
