import { imageSize } from '../vendor/imageSize';
import type { Excerpt } from '../excerpt';
import { dimensions, type Found } from './found';

/** Cameras put up to some hundred kB of metadata before the size of a JPEG. More is slow to search. */
const HEADER_BYTES = 512 * 1024;
/** Only the beginning is searched for an SVG's root, as text can be long and say nothing. */
const SVG_BYTES = 4 * 1024;
/** EXIF orientations that turn the picture by a quarter. */
const LYING = new Set([5, 6, 7, 8]);

const SIGNATURES: Array<{ mimeType: string; type: string; matches: (start: string) => boolean }> = [
	{ mimeType: 'image/png', type: 'png', matches: (start) => start.startsWith('\x89PNG\r\n\x1a\n') },
	{ mimeType: 'image/jpeg', type: 'jpg', matches: (start) => start.startsWith('\xff\xd8\xff') },
	{ mimeType: 'image/gif', type: 'gif', matches: (start) => /^GIF8[79]a/.test(start) },
	{ mimeType: 'image/webp', type: 'webp', matches: (start) => /^RIFF[^]{4}WEBP/.test(start) },
	// Two letters alone would make a bitmap of many a text; the reserved zeros tell them apart.
	{ mimeType: 'image/bmp', type: 'bmp', matches: (start) => /^BM[^]{4}\0{4}/.test(start) },
];

/** PNG, JPEG, GIF, WebP, BMP and SVG. Other kinds of pictures are known by their type only. */
export function picture(file: Excerpt): Found | undefined {
	const start = file.head.toString('latin1', 0, 16);
	const signature = SIGNATURES.find(({ matches }) => matches(start));
	if (signature) {
		const { mimeType, type } = signature;
		return { mimeType, ...sizeOf(file.head.subarray(0, HEADER_BYTES), type) };
	}
	const svg = svgRoot(file.head.toString('utf8', 0, SVG_BYTES));
	return svg === undefined
		? undefined
		: { mimeType: 'image/svg+xml', ...sizeOf(Buffer.from(svg), 'svg') };
}

function sizeOf(bytes: Buffer, expectedType: string): Found {
	try {
		// A copy in memory of its own: the library reads past the end of a view into Node's buffer pool.
		const { type, width, height, orientation } = imageSize(Uint8Array.from(bytes));
		if (type !== expectedType) return {};
		return LYING.has(orientation ?? 1) ? dimensions(height, width) : dimensions(width, height);
	} catch {
		// The library throws for every header that is cut off or makes no sense; nothing is known then.
		return {};
	}
}

/** The text from the root element on. A loop, as one expression for all of it can take very long. */
function svgRoot(text: string): string | undefined {
	let rest = text.replace(/^\uFEFF/, '').trimStart();
	for (;;) {
		const [, opening] = /^(<\?|<!--|<!DOCTYPE)/.exec(rest) ?? [];
		if (!opening) return /^<svg[\s>]/.test(rest) ? rest : undefined;
		const closing = { '<?': '?>', '<!--': '-->' }[opening] ?? (/^[^>]*\[/.test(rest) ? ']>' : '>');
		const end = rest.indexOf(closing);
		if (end < 0) return undefined;
		rest = rest.slice(end + closing.length).trimStart();
	}
}
