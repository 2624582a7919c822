const { crc32, deflateSync, inflateSync } = require('node:zlib');

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
const MOST_COLOURS = 256;
/** So many, the most frequent ones, stay as they are: grounds, lines and letters. */
const KEPT_COLOURS = 160;
/** What is left of the palette is for colours farther than this from all others: small, but seen. */
const UNLIKE = 20 ** 2;

/** PNG's numbers for the kinds of pixels. */
const RGB = 2;
const PALETTE = 3;
const CHANNELS = /** @type {Record<number, number>} */ ({ [RGB]: 3, 6: 4 });

/**
 * The same picture with a palette: a screenshot shrinks to a third or less. Where it has more
 * colours than fit, rare ones become the most similar of the others.
 *
 * @param {Buffer} png as Chromium writes it: eight bits a channel, not interlaced, not transparent
 */
function palettePng(png) {
	const { width, height, pixels } = decode(png);
	const { palette, indices } = quantise(pixels);
	const rows = Buffer.alloc((width + 1) * height);
	for (let y = 0; y < height; y++) {
		// The byte before each row, 0, says that the row is not filtered.
		indices.copy(rows, y * (width + 1) + 1, y * width, (y + 1) * width);
	}
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set([8, PALETTE], 8);
	return Buffer.concat([
		SIGNATURE,
		chunk('IHDR', header),
		chunk('PLTE', Buffer.from(palette.flatMap((colour) => [...bytesOf(colour)]))),
		chunk('IDAT', deflateSync(rows, { level: 9 })),
		chunk('IEND', Buffer.alloc(0)),
	]);
}

/**
 * @param {string} type
 * @param {Buffer} data
 */
function chunk(type, data) {
	const body = Buffer.concat([Buffer.from(type), data]);
	const framed = Buffer.alloc(body.length + 8);
	framed.writeUInt32BE(data.length, 0);
	framed.set(body, 4);
	framed.writeUInt32BE(crc32(body), body.length + 4);
	return framed;
}

/** @param {Buffer} png */
function decode(png) {
	const header = png.subarray(16, 29);
	const width = header.readUInt32BE(0);
	const height = header.readUInt32BE(4);
	const channels = CHANNELS[header[9]];
	/** @type {Buffer[]} */
	const packed = [];
	for (let at = SIGNATURE.length; at < png.length; ) {
		const length = png.readUInt32BE(at);
		const type = png.toString('latin1', at + 4, at + 8);
		if (type === 'IDAT') packed.push(png.subarray(at + 8, at + 8 + length));
		at += length + 12;
	}
	const rows = unfilter(inflateSync(Buffer.concat(packed)), width * channels, channels);
	const pixels = Uint32Array.from({ length: width * height }, (_, index) =>
		rows.readUIntBE(index * channels, 3),
	);
	return { width, height, pixels };
}

/**
 * PNG stores each byte as its difference to what its neighbours let expect.
 *
 * @param {Buffer} data
 * @param {number} rowBytes
 * @param {number} channels
 */
function unfilter(data, rowBytes, channels) {
	const height = data.length / (rowBytes + 1);
	const rows = Buffer.alloc(rowBytes * height);
	for (let y = 0; y < height; y++) {
		const filter = data[y * (rowBytes + 1)];
		for (let x = 0; x < rowBytes; x++) {
			const at = y * rowBytes + x;
			const left = x < channels ? 0 : rows[at - channels];
			const up = y === 0 ? 0 : rows[at - rowBytes];
			const corner = x < channels || y === 0 ? 0 : rows[at - rowBytes - channels];
			const expected = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
			rows[at] = data[y * (rowBytes + 1) + 1 + x] + expected;
		}
	}
	return rows;
}

/**
 * @param {number} left
 * @param {number} up
 * @param {number} corner
 */
function paeth(left, up, corner) {
	const [a, b, c] = [left, up, corner].map((value) => Math.abs(left + up - corner - value));
	if (a <= b && a <= c) return left;
	return b <= c ? up : corner;
}

/** @param {Uint32Array} pixels */
function quantise(pixels) {
	/** @type {Map<number, number>} */
	const counts = new Map();
	for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
	const byFrequency = [...counts].sort((a, b) => b[1] - a[1]).map(([colour]) => colour);
	const palette = byFrequency.slice(0, KEPT_COLOURS);
	for (const colour of byFrequency.slice(KEPT_COLOURS)) {
		if (palette.length === MOST_COLOURS) break;
		if (distance(colour, nearest(colour, palette)) > UNLIKE) palette.push(colour);
	}
	const places = new Map(palette.map((colour, place) => [colour, place]));
	for (const colour of byFrequency) {
		if (!places.has(colour)) places.set(colour, palette.indexOf(nearest(colour, palette)));
	}
	return { palette, indices: Buffer.from(Array.from(pixels, (colour) => places.get(colour) ?? 0)) };
}

/**
 * @param {number} colour
 * @param {number[]} palette
 */
function nearest(colour, palette) {
	return palette.reduce((best, candidate) =>
		distance(colour, candidate) < distance(colour, best) ? candidate : best,
	);
}

/**
 * @param {number} one
 * @param {number} other
 */
function distance(one, other) {
	const red = (one >> 16) - (other >> 16);
	const green = ((one >> 8) & 0xff) - ((other >> 8) & 0xff);
	const blue = (one & 0xff) - (other & 0xff);
	return red * red + green * green + blue * blue;
}

/** @param {number} colour */
const bytesOf = (colour) => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];

module.exports = { palettePng };
