/** After so long on another host the first one is tried again. */
const BACK_TO_THE_FIRST_MS = 10 * 60_000;
/** A host that failed so recently is not returned to without a wait. */
const JUST_FAILED_MS = 30_000;

/** The addresses of a service, and which of them answers. */
export class Hosts {
	private index = 0;

	private leftTheFirstAt = 0;

	private readonly failedAt: number[] = [];

	/** @param addresses the first one, then the ones to fall back to */
	constructor(
		private readonly addresses: string[],
		private readonly now = () => performance.now(),
	) {}

	/** The address to use now. */
	get current(): string {
		if (this.index !== 0 && this.now() - this.leftTheFirstAt > BACK_TO_THE_FIRST_MS) this.index = 0;
		return this.addresses[this.index];
	}

	/**
	 * Notes that an address could not be used and goes to the next one.
	 *
	 * @returns whether the next one may be tried at once, as it has not just failed itself
	 */
	leave(address: string): boolean {
		const failed = this.addresses.indexOf(address);
		this.failedAt[failed] = this.now();
		// Several messages fail at the same moment; only the first of them moves on.
		if (failed === this.index) {
			if (failed === 0) this.leftTheFirstAt = this.now();
			this.index = (this.index + 1) % this.addresses.length;
		}
		return this.now() - (this.failedAt[this.index] ?? -Infinity) > JUST_FAILED_MS;
	}
}
