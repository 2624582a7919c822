/** Name endings in use for a type, the usual one first. */
const EXTENSIONS: Record<string, string[]> = {
	'image/png': ['png', 'apng'],
	'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
	'image/gif': ['gif'],
	'image/webp': ['webp'],
	'image/bmp': ['bmp', 'dib'],
	'image/svg+xml': ['svg'],
	'image/avif': ['avif'],
	'image/heic': ['heic', 'heif'],
	'image/heif': ['heif', 'heic', 'avif'],
	'image/tiff': ['tiff', 'tif'],
	'video/mp4': ['mp4', 'm4v'],
	'video/quicktime': ['mov', 'qt'],
	'video/3gpp': ['3gp', '3g2'],
	'video/webm': ['webm'],
	'video/x-matroska': ['mkv'],
	'video/ogg': ['ogv', 'ogg'],
	'video/x-msvideo': ['avi'],
	'video/x-flv': ['flv'],
	'audio/mp4': ['m4a', 'mp4', 'm4b'],
	'audio/3gpp': ['3gp', '3g2'],
	'audio/mpeg': ['mp3', 'mp2', 'mpga'],
	'audio/aac': ['aac'],
	'audio/amr': ['amr'],
	'audio/amr-wb': ['awb', 'amr'],
	'audio/wav': ['wav'],
	'audio/ogg': ['ogg', 'oga', 'opus'],
	'audio/webm': ['webm', 'weba'],
	'audio/x-matroska': ['mka', 'mkv'],
	'audio/flac': ['flac'],
	'application/pdf': ['pdf'],
	'application/vnd.rar': ['rar'],
	'application/x-7z-compressed': ['7z'],
};

/** Containers of other types: a .docx is a .zip, and its name or sender knows more than its bytes. */
const CONTAINERS = new Set([
	'application/zip',
	'application/gzip',
	'application/x-cfb',
	'application/ogg',
]);
const CONTAINER_EXTENSIONS: Record<string, string> = {
	'application/zip': 'zip',
	'application/gzip': 'gz',
	'application/ogg': 'ogg',
};
/** As RFC 6838 writes types. */
const TYPE = /^[a-z0-9][a-z0-9!#$&^_.+-]{0,126}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}$/;
const UNKNOWN = new Set(['', 'application/octet-stream', 'binary/octet-stream']);
/** Such files need not begin with anything particular. */
const WITHOUT_SIGNATURE = new Set(['audio/mpeg', 'audio/aac', 'image/svg+xml', 'image/bmp']);

/**
 * The type of a file: what its bytes show counts, and what its sender says only where they do not
 * contradict it.
 *
 * @param sniffed the type that the bytes show
 * @param given a type that came with the file, parameters allowed
 */
export function typeOf(sniffed: string | undefined, given = ''): string | undefined {
	const said = wellFormed(given.split(';')[0].trim().toLowerCase());
	if (sniffed && CONTAINERS.has(sniffed)) return isDocument(said) ? said : sniffed;
	if (sniffed) return sniffed;
	const isContradicted = said in EXTENSIONS && !WITHOUT_SIGNATURE.has(said);
	return UNKNOWN.has(said) || isContradicted ? undefined : said;
}

/** A type goes into headers and forms, where anything else could begin something new. */
function wellFormed(type: string): string {
	return TYPE.test(type) ? type : '';
}

/** @returns the name's own ending where it fits the type, else the usual one of the type */
export function extensionOf(mimeType: string | undefined, name = ''): string | undefined {
	const [, fromName] = /\.([a-z0-9]{1,10})$/i.exec(name) ?? [];
	const own = fromName?.toLowerCase();
	const usual = EXTENSIONS[mimeType ?? ''];
	if (usual) return own && usual.includes(own) ? own : usual[0];
	return own ?? CONTAINER_EXTENSIONS[mimeType ?? ''];
}

function isDocument(mimeType: string): boolean {
	return /^application\/./.test(mimeType) && !UNKNOWN.has(mimeType) && !(mimeType in EXTENSIONS);
}
