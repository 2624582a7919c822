/**
 * Makes the samples in this folder, and writes what independent tools say of them into facts.json:
 *
 *     node test/files/samples/make.js
 *
 * Debian's packages ffmpeg, imagemagick, ghostscript, file and coreutils are needed. Size and MD5
 * are from `stat` and `md5sum`, types from `file --mime-type`, durations and video sizes from
 * `ffprobe`, picture sizes from ImageMagick's `identify` after `-auto-orient`.
 */
const { execFileSync } = require('node:child_process');
const { readFileSync, renameSync, writeFileSync } = require('node:fs');

/** @typedef {{ size: number, md5: string, type: string, width?: number, height?: number, seconds?: number }} Facts */

/** @param {string} command */
const run = (command) => execFileSync('sh', ['-c', command], { cwd: __dirname, encoding: 'utf8' });

/** @param {string} arguments_ */
const ffmpeg = (arguments_) => run(`ffmpeg -v error -y -bitexact ${arguments_}`);

const MOVING = '-f lavfi -i testsrc=size=160x96:rate=10:duration=1.5';
const STILL = '-f lavfi -i testsrc=size=72x44:duration=1 -frames:v 1';
const SOUND = '-f lavfi -i sine=frequency=440:sample_rate=16000:duration=1.5';
const H264 = '-c:v libx264 -preset veryslow -crf 45 -pix_fmt yuv420p';
const AAC = '-c:a aac -b:a 16k';

function makePictures() {
	ffmpeg(`${STILL} picture.png`);
	ffmpeg(`${STILL} -q:v 20 picture.jpg`);
	ffmpeg(`${STILL} picture.gif`);
	ffmpeg(`${STILL} -pix_fmt bgr8 picture.bmp`);
	ffmpeg(`${STILL} -c:v libwebp -quality 20 -pix_fmt yuv420p lossy.webp`);
	ffmpeg(`${STILL} -c:v libwebp -lossless 1 -pix_fmt bgra lossless.webp`);
	ffmpeg(
		`${STILL} -vf format=yuva420p,colorchannelmixer=aa=0.5 -c:v libwebp -quality 20 extended.webp`,
	);
	run('cp picture.png png.jpg');
	writeFileSync(
		`${__dirname}/upright.jpg`,
		withOrientation(readFileSync(`${__dirname}/picture.jpg`), 6),
	);
	const drawing = '<circle cx="30" cy="20" r="15" fill="teal"/>';
	writeFileSync(
		`${__dirname}/drawing.svg`,
		`<?xml version="1.0"?>\n<!-- A <svg> in a comment -->\n<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40">${drawing}</svg>\n`,
	);
}

/**
 * A JPEG that asks to be turned, as telephones write it: an EXIF block right after the beginning.
 *
 * @param {Buffer} jpeg
 * @param {number} orientation
 */
function withOrientation(jpeg, orientation) {
	const tiff =
		'4d4d002a00000008' +
		'0001' +
		`011200030000000100${orientation.toString(16).padStart(2, '0')}0000`;
	const exif = Buffer.from(`457869660000${tiff}00000000`, 'hex');
	const length = Buffer.alloc(2);
	length.writeUInt16BE(exif.length + 2);
	return Buffer.concat([
		jpeg.subarray(0, 2),
		Buffer.from('ffe1', 'hex'),
		length,
		exif,
		jpeg.subarray(2),
	]);
}

function makeVideos() {
	ffmpeg(`${MOVING} ${SOUND} ${H264} ${AAC} video.mp4`);
	ffmpeg('-i video.mp4 -c copy -movflags +faststart faststart.mp4');
	ffmpeg('-i video.mp4 -c copy -metadata:s:v rotate=90 upright.mp4');
	ffmpeg('-i video.mp4 -c copy video.mov');
	ffmpeg('-i video.mp4 -c copy -movflags frag_keyframe+empty_moov fragments.mp4');
	ffmpeg(`${MOVING} ${H264} -an silent.3gp`);
	ffmpeg(`${MOVING} ${SOUND} -c:v libvpx -b:v 40k -c:a libopus -b:a 12k video.webm`);
	ffmpeg('-i video.mp4 -c copy video.mkv');
}

function makeSounds() {
	ffmpeg(`${SOUND} ${AAC} sound.m4a`);
	ffmpeg(`${SOUND} ${AAC} -f adts sound.aac`);
	ffmpeg(`${SOUND} -c:a libmp3lame -q:a 9 vbr.mp3`);
	ffmpeg(`${SOUND} -c:a libmp3lame -q:a 9 -write_xing 0 -id3v2_version 0 headerless-vbr.mp3`);
	ffmpeg(
		`${SOUND} -c:a libmp3lame -b:a 24k -write_xing 0 -id3v2_version 3 -metadata title=Beep cbr.mp3`,
	);
	writeFileSync(`${__dirname}/vbri.mp3`, withVbri(readFileSync(`${__dirname}/headerless-vbr.mp3`)));
	ffmpeg(`${SOUND} -ar 8000 -c:a pcm_u8 sound.wav`);
	ffmpeg(`${SOUND} -c:a libopus -b:a 12k opus.ogg`);
	ffmpeg(`${SOUND} -ar 16000 -c:a libvorbis -q:a 0 vorbis.ogg`);
	ffmpeg(`${SOUND} -c:a libopus -b:a 12k sound.webm`);
	// No free encoder: 75 frames of 20 ms of silence, which every decoder knows.
	const frame = Buffer.from(`04${'00'.repeat(12)}`, 'hex');
	writeFileSync(
		`${__dirname}/sound.amr`,
		Buffer.concat([Buffer.from('#!AMR\n'), ...Array.from({ length: 75 }, () => frame)]),
	);
}

/**
 * Fraunhofer's encoder writes this header, and is not free: its fields are put into a first frame.
 *
 * @param {Buffer} mp3
 */
function withVbri(mp3) {
	const first = Buffer.alloc(144);
	// MPEG 2, layer III, 32 kbit/s, 16 kHz, mono.
	first.write('fff348c4', 0, 'hex');
	const frames = 43;
	first.write('VBRI', 36);
	first.writeUInt16BE(1, 40);
	first.writeUInt32BE(mp3.length, 46);
	first.writeUInt32BE(frames, 50);
	return Buffer.concat([first, mp3]);
}

function makeDocuments() {
	run(
		"echo '/Helvetica 24 selectfont 72 720 moveto (Order 42) show showpage' | gs -q -sDEVICE=pdfwrite -o document.pdf -",
	);
	run(
		'printf "word/document.xml" > document.xml && python3 -m zipfile -c document.docx document.xml && rm document.xml',
	);
}

/**
 * @param {string} name
 * @returns {Facts}
 */
function measure(name) {
	const type = run(`file --brief --mime-type ${name}`).trim();
	const facts = {
		size: Number(run(`stat --format=%s ${name}`)),
		md5: run(`md5sum ${name}`).slice(0, 32),
		type,
	};
	if (type.startsWith('image/')) {
		const [width, height] = run(`convert ${name} -auto-orient -format '%w %h' info:`).split(' ');
		return { ...facts, width: Number(width), height: Number(height) };
	}
	if (!/\.(mp3|mp4|m4a|mov|3gp|webm|mkv|wav|ogg|aac|amr)$/.test(name)) return facts;
	const probed = JSON.parse(run(`ffprobe -v error -of json -show_format -show_streams ${name}`));
	const seconds = { seconds: Number(probed.format.duration) };
	const video = probed.streams.find((/** @type {any} */ stream) => stream.codec_type === 'video');
	if (!video) return { ...facts, ...seconds };
	const rotation = video.side_data_list?.[0]?.rotation ?? 0;
	const [width, height] =
		rotation % 180 === 0 ? [video.width, video.height] : [video.height, video.width];
	return { ...facts, ...seconds, width, height };
}

makePictures();
makeVideos();
makeSounds();
makeDocuments();
const names = run('ls')
	.split('\n')
	.filter((name) => name && !/\.(js|json|md)$/.test(name));
const facts = Object.fromEntries(names.map((name) => [name, measure(name)]));
writeFileSync(`${__dirname}/facts.json.new`, JSON.stringify(facts, null, '\t') + '\n');
renameSync(`${__dirname}/facts.json.new`, `${__dirname}/facts.json`);
