import { askInRoom } from '../../nodes/Imkit/AskInRoom/call';
import { batchSendRoomMessage } from '../../nodes/Imkit/BatchSendRoomMessage/call';
import { recallRoomMessage } from '../../nodes/Imkit/RecallRoomMessage/call';
import { sendRoomMessage } from '../../nodes/Imkit/SendRoomMessage/call';
import { askInConversation } from '../../nodes/NeteaseIm/AskInConversation/call';
import { batchSendConversationMessage } from '../../nodes/NeteaseIm/BatchSendConversationMessage/call';
import { recallConversationMessage } from '../../nodes/NeteaseIm/RecallConversationMessage/call';
import { sendConversationMessage } from '../../nodes/NeteaseIm/SendConversationMessage/call';

/** What the nodes that send something ask of their service, by the name of the node. */
export const calls = {
	sendRoomMessage,
	batchSendRoomMessage,
	askInRoom,
	recallRoomMessage,
	sendConversationMessage,
	batchSendConversationMessage,
	askInConversation,
	recallConversationMessage,
};
