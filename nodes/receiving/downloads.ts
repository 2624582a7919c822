import type { IBinaryKeyData, IDataObject, INodeProperties, IWebhookFunctions } from 'n8n-workflow';
import { eachOfFew } from '../files/few';
import { fetchFile } from '../files/fetchFile';
import { cleanName } from '../files/names';
import { say } from '../languages/say';

/** The service waits for its answer meanwhile, and sends again after five seconds. */
const TIME_FOR_ALL_MS = 3_000;
const MOST_FILES = 10;

/** A file of a message. */
export interface FileLink {
	url: string;
	/** Where the message names it. */
	name?: string;
	/** Where the file is given to those who know a key only. */
	headers?: IDataObject;
}

export interface Downloads {
	/** `data`, `data1`, `data2` … */
	binary: IBinaryKeyData;
	/** Why a file is missing, in words, where one is. */
	missing: string[];
}

/**
 * The files of a message, through the same guards as those of messages that are sent. A file that
 * cannot be loaded, or not in time, is no reason to lose the message.
 */
export async function download(
	context: IWebhookFunctions,
	links: FileLink[],
	{ maxBytes, allowPrivate }: { maxBytes: number; allowPrivate: boolean },
): Promise<Downloads> {
	const end = Date.now() + TIME_FOR_ALL_MS;
	const downloads: Downloads = { binary: {}, missing: [] };
	const loaded = await eachOfFew(links.slice(0, MOST_FILES), async ({ url, name, headers }) => {
		try {
			const timeoutMs = Math.max(1, end - Date.now());
			const { facts, bytes } = await fetchFile(context, url, {
				maxBytes,
				allowPrivate,
				timeoutMs,
				headers,
			});
			return await context.helpers.prepareBinaryData(
				bytes,
				cleanName(name) ?? facts.name,
				facts.mimeType,
			);
		} catch (error) {
			downloads.missing.push((error as Error).message);
			return undefined;
		}
	});
	for (const [index, file] of loaded.entries()) {
		if (file) downloads.binary[index === 0 ? 'data' : `data${index}`] = file;
	}
	if (links.length > MOST_FILES) {
		downloads.missing.push(
			say('Only the first {most} of {count} files were loaded', {
				most: MOST_FILES,
				count: links.length,
			}),
		);
	}
	return downloads;
}

const maxFileSize = {
	displayName: 'Max File Size (MB)',
	name: 'maxFileSize',
	type: 'number',
	typeOptions: { minValue: 0.1, maxValue: 100 },
	default: 10,
	description: 'Largest file that is downloaded',
} satisfies INodeProperties;

/** They go into the options of a trigger. */
export const downloadOptions = {
	downloadFiles: {
		displayName: 'Download Files',
		name: 'downloadFiles',
		type: 'boolean',
		default: false,
		description:
			'Whether pictures, sounds, films and files of the message are put out as binary data. Three seconds are spent on it; what could not be loaded is named in "missingFiles".',
	},
	maxFileSize,
} satisfies Record<string, INodeProperties>;

export function maxBytesOf(options: IDataObject): number {
	const megabytes = Number(options.maxFileSize ?? maxFileSize.default);
	return (megabytes > 0 ? megabytes : maxFileSize.default) * 1_000_000;
}
