import type { IBinaryData, IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { InputError } from '../form/inputError';
import { factsOf, type FileFacts } from './facts';

export interface BinaryFile {
	facts: FileFacts;
	bytes: Buffer;
}

export interface BinaryOptions {
	/** A larger file is not loaded. */
	maxBytes?: number;
	/** Label of the parameter that names the binary field, for errors. */
	field?: string;
}

/**
 * A file that an item carries.
 *
 * @param propertyName the binary field's name, usually `data`
 * @throws {InputError} naming the binary field, if there is none, or its file is empty or too large
 */
export async function binaryFacts(
	context: IExecuteFunctions,
	itemIndex: number,
	propertyName: string,
	{ maxBytes = Infinity, field = 'Input Binary Field' }: BinaryOptions = {},
): Promise<BinaryFile> {
	const binary = binaryDataOf(context, itemIndex, propertyName, field);
	const size = await sizeOf(context, binary);
	const file = `The file in the binary field "${propertyName}"`;
	if (size > maxBytes) {
		const what = `${file} has ${size} bytes; the most is ${maxBytes}`;
		throw new InputError(field, what, 'Send a smaller file.');
	}
	const bytes = await context.helpers.getBinaryDataBuffer(itemIndex, propertyName);
	if (bytes.length === 0) {
		throw new InputError(field, `${file} is empty`, 'Check the node that puts out this file.');
	}
	return { facts: factsOf(bytes, { name: binary.fileName, mimeType: binary.mimeType }), bytes };
}

function binaryDataOf(
	context: IExecuteFunctions,
	itemIndex: number,
	propertyName: string,
	field: string,
): IBinaryData {
	try {
		return context.helpers.assertBinaryData(itemIndex, propertyName);
	} catch {
		throw missing(context.getInputData()[itemIndex], propertyName, field);
	}
}

/** n8n's own words depend on its version, and never name the fields that are there. */
function missing(item: INodeExecutionData, propertyName: string, field: string): InputError {
	// n8n below 2.17 cannot read a file among the other fields, not even under its right name.
	const others = fieldsOf(item).filter((name) => name !== propertyName);
	const names = others.map((name) => `"${name}"`);
	const there = names.length > 0 ? `it has ${names.join(', ')}` : 'it has none at all';
	return new InputError(
		field,
		`The item has no binary field "${propertyName}"; ${there}`,
		names.length > 0
			? `Write one of the names into "${field}".`
			: 'Put a node before this one that puts out a file, or use a link.',
	);
}

/** A workflow can also be set to keep files among the other fields. */
function fieldsOf({ binary = {}, json }: INodeExecutionData): string[] {
	const files = Object.keys(json).filter((name) => {
		const value = json[name] as IDataObject | null;
		return typeof value === 'object' && typeof value?.mimeType === 'string' && 'data' in value;
	});
	return [...Object.keys(binary), ...files];
}

/** Known without loading the file, wherever n8n keeps it. */
async function sizeOf(context: IExecuteFunctions, { id, data }: IBinaryData): Promise<number> {
	if (!id) return Buffer.byteLength(data, 'base64');
	const { fileSize } = await context.helpers.getBinaryMetadata(id);
	return fileSize;
}
