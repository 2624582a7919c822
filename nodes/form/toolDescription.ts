import { NodeHelpers, type INodeProperties, type INodeTypeDescription } from 'n8n-workflow';

/** From here on n8n resolves the description of a tool; earlier it hands a model the expression itself. */
const ARGUMENTS_WHERE_RESOLVED = 3;

/**
 * In the description of a tool: what a field holds, where it is fixed, so that a model can tell two
 * copies of a tool apart. A list is told with commas. What the model fills in itself, or an
 * expression does, is left open.
 *
 * @param before words that stand before it, such as ` into the room `
 * @param field name of the parameter
 */
export function where(before: string, field: string): string {
	const given = `$rawParameter.${field}?.value ?? $rawParameter.${field} ?? ""`;
	// An entry of a list can be an expression by itself.
	return `{{ ((fixed) => /^(?!=|.*,=)./s.test(fixed) ? "${before}" + fixed : "")(${given}) }}`;
}

/**
 * Lets a tool that sends say by itself whose it is and where it leads, where this n8n can. The field
 * is the one that n8n gives every tool; who writes words of their own into it, keeps them. The form of
 * the tool warns of a sender that a model may choose.
 *
 * @param words in English, as the models' prompts are, with parts made by {@link where}
 * @param warning what a model could do that chooses the sender; empty where there is none to choose
 */
export function describeTool(
	description: INodeTypeDescription,
	words: string,
	warning = 'Choose a fixed sender. A model that fills in Sender can write as anybody in your app.',
): void {
	if (warning !== '') {
		const notice: INodeProperties = {
			displayName: warning,
			name: 'senderNotice',
			type: 'notice',
			default: '',
			displayOptions: { show: { '@tool': [true] } },
		};
		description.properties = [notice, ...description.properties];
	}
	if (!isResolved()) return;
	const field: INodeProperties = {
		displayName: 'Tool Description',
		name: 'toolDescription',
		type: 'string',
		typeOptions: { rows: 2 },
		default: `=${words}`,
		placeholder: 'Tells the shift in charge that something is wrong',
		required: true,
		displayOptions: { show: { '@tool': [true] } },
		description:
			'What a model is told about this tool. A fixed sender and target are in it, so that it can tell two copies apart.',
	};
	description.properties = [field, ...description.properties];
}

/** A class of nodes is made while n8n loads it, so that an error here would be the end of all its nodes. */
function isResolved(): boolean {
	const { getToolDescriptionForNode } = NodeHelpers as Partial<typeof NodeHelpers>;
	return (getToolDescriptionForNode?.length ?? 0) >= ARGUMENTS_WHERE_RESOLVED;
}
