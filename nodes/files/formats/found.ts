/** What a file says of itself. What it does not say plainly is absent. */
export interface Found {
	mimeType?: string;
	/** Pixels, as shown: a rotation that the file asks for is applied. */
	width?: number;
	height?: number;
	durationMs?: number;
}

/** Larger than any picture that can be shown. A header claiming more is damaged or hostile. */
const MAX_PIXELS = 100_000;
const MAX_SECONDS = 1_000 * 3_600;

/** @returns nothing for a size that cannot be true */
export function dimensions(
	width: number | undefined,
	height: number | undefined,
): Pick<Found, 'width' | 'height'> {
	return isPlausible(width) && isPlausible(height) ? { width, height } : {};
}

/** @returns nothing for a duration that cannot be true */
export function duration(seconds: number): Pick<Found, 'durationMs'> {
	const durationMs = Math.round(seconds * 1000);
	return durationMs > 0 && seconds <= MAX_SECONDS ? { durationMs } : {};
}

function isPlausible(pixels: number | undefined): pixels is number {
	return Number.isInteger(pixels) && pixels! >= 1 && pixels! <= MAX_PIXELS;
}
