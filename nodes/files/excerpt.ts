import { createHash } from 'node:crypto';

/**
 * How much of each end is kept of a file that is read as a stream. Formats say what they are at
 * their beginning, except videos not made for the web: those say it in their last few hundred kB.
 */
const KEPT_BYTES = 4 * 1024 * 1024;
const FIRST_ALLOCATION = 64 * 1024;

/** A file of which the beginning and the end are at hand; in a small file the two meet. */
export class Excerpt {
	/** @param size bytes of the whole file */
	constructor(
		readonly size: number,
		readonly head: Buffer,
		private readonly tail: Buffer = Buffer.alloc(0),
	) {}

	static of(bytes: Buffer): Excerpt {
		return new Excerpt(bytes.length, bytes);
	}

	/** @returns exactly these bytes, or `undefined` where they are not all at hand */
	read(offset: number, length: number): Buffer | undefined {
		const end = offset + length;
		if (!(offset >= 0 && length >= 0 && end <= this.size)) return undefined;
		if (end <= this.head.length) return this.head.subarray(offset, end);
		const tailStart = this.size - this.tail.length;
		if (offset >= tailStart) return this.tail.subarray(offset - tailStart, end - tailStart);
		if (tailStart > this.head.length) return undefined;
		const rest = this.tail.subarray(this.head.length - tailStart, end - tailStart);
		return Buffer.concat([this.head.subarray(offset), rest]);
	}

	/** The end of the file, at most `length` bytes of it. */
	end(length: number): Buffer {
		const available = Math.min(length, this.size);
		return this.read(this.size - available, available) ?? this.tail;
	}
}

/**
 * Takes in a file as it streams by: counts and digests all of it, and keeps an excerpt. Chunks are
 * copied and not collected, since millions of tiny ones would take many times their bytes.
 */
export class Intake {
	size = 0;

	private readonly digest = createHash('md5');

	private head: Buffer;

	/** The last bytes after `head`; the byte at file offset `n` stands at `n % keptBytes`. */
	private ring = Buffer.alloc(0);

	/** @param keptBytes how much of each end is kept */
	constructor(private readonly keptBytes = KEPT_BYTES) {
		this.head = Buffer.alloc(Math.min(FIRST_ALLOCATION, keptBytes));
	}

	add(chunk: Buffer): void {
		this.digest.update(chunk);
		const forHead = chunk.subarray(0, Math.max(0, this.keptBytes - this.size));
		if (forHead.length > 0) {
			this.growHead(this.size + forHead.length);
			forHead.copy(this.head, this.size);
		}
		this.size += chunk.length;

		const rest = chunk.subarray(forHead.length);
		if (rest.length === 0) return;
		if (this.ring.length === 0) this.ring = Buffer.alloc(this.keptBytes);
		const kept = rest.subarray(-this.keptBytes);
		const start = (this.size - kept.length) % this.keptBytes;
		const copied = kept.copy(this.ring, start);
		kept.copy(this.ring, 0, copied);
	}

	/** To be called once, after the last chunk. */
	finish(): { excerpt: Excerpt; md5: string } {
		const head = this.head.subarray(0, Math.min(this.size, this.keptBytes));
		const excerpt = new Excerpt(this.size, head, this.tail());
		return { excerpt, md5: this.digest.digest('hex') };
	}

	private tail(): Buffer {
		const beyondHead = this.size - this.keptBytes;
		if (beyondHead <= this.keptBytes) return this.ring.subarray(0, Math.max(0, beyondHead));
		const oldest = this.size % this.keptBytes;
		return Buffer.concat([this.ring.subarray(oldest), this.ring.subarray(0, oldest)]);
	}

	private growHead(wanted: number): void {
		if (wanted <= this.head.length) return;
		const grown = Buffer.alloc(Math.min(this.keptBytes, Math.max(wanted, 2 * this.head.length)));
		this.head.copy(grown);
		this.head = grown;
	}
}
