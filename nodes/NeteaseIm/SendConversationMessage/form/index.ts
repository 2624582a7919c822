import type { BodyParameter } from '../../../form/bodyParameter';
import { extraBody } from '../../../form/extraBody';
import { antispamConfig } from './antispamConfig';
import { conversationParts, readyConversation } from '../../conversation';
import {
	offeredForIds,
	p2pOption,
	superteamOption,
	targetOption,
	teamOption,
} from './conversationOptions';
import { attachment, description, message, optionalSubType } from './message';
import { messageConfig } from './messageConfig';
import { pushConfig } from './pushConfig';
import { robotConfig } from './robotConfig';
import { routeConfig } from './routeConfig';
import { threadConfig } from './threadConfig';

const extension: BodyParameter = {
	displayName: 'Extension',
	name: 'extension',
	type: 'string',
	default: '',
	placeholder: '{ "orderId": "A-1024" }',
	description:
		'Anything your app wants to find with the message, usually JSON. At most 1024 characters.',
	wire: { json: 'textOrWords', maxLength: 1024 },
};

const messageClientId: BodyParameter = {
	displayName: 'Message Client ID',
	name: 'message_client_id',
	type: 'string',
	default: '',
	placeholder: 'order-A-1024-shipped',
	description:
		'Your own ID for this message. NetEase does not deliver a second message with the same ID, so a workflow that is run again cannot send it twice. Without it, each item of each execution gets an ID by itself.',
	wire: { id: true, filledIn: true },
};

const senderNoSense: BodyParameter = {
	displayName: 'Hide From Sender',
	name: 'sender_no_sense',
	type: 'boolean',
	default: false,
	description:
		'Whether the message does not appear on the sender\'s devices. Not together with "Hide From Receiver".',
	wire: { narrows: true },
};

const receiverNoSense: BodyParameter = {
	displayName: 'Hide From Receiver',
	name: 'receiver_no_sense',
	type: 'boolean',
	default: false,
	description:
		'Whether the receiver does not get to see the message, which is only stored. Not together with "Hide From Sender".',
	wire: { narrows: true },
};

/**
 * The path and body of `POST /im/v2/conversations/{conversation_id}/messages`, as the page "发送消息"
 * of the NetEase IM server API describes them.
 */
export const parameters: BodyParameter[] = [
	...conversationParts,
	...message,
	...readyConversation,
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [
			description,
			attachment,
			pushConfig,
			threadConfig,
			teamOption,
			offeredForIds(teamOption),
			targetOption,
			offeredForIds(targetOption),
			superteamOption,
			offeredForIds(superteamOption),
			p2pOption,
			offeredForIds(p2pOption),
			messageConfig,
			extension,
			optionalSubType,
			messageClientId,
			robotConfig,
			senderNoSense,
			receiverNoSense,
			antispamConfig,
			routeConfig,
			extraBody,
		],
	},
];
