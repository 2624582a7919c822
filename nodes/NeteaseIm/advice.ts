import type { Advice } from '../api/service';

const CHECK_CREDENTIAL: Advice = {
	next: 'Check App Key, App Secret and region in the credential, and the clock of your n8n server: a signature is valid for five minutes.',
	cause: 'credential-invalid',
};
const RATE: Advice = {
	next: 'Send fewer messages a second: set Delivery → Max per Second, or ask NetEase for a larger plan.',
	cause: 'rate-limited',
	// NetEase blocks an app that sends too fast for about ten seconds and does not say so in the reply.
	retry: { everything: true, pauseMs: 10_000 },
};
const BUSY: Advice = {
	next: 'NetEase IM is busy. Run the node again later.',
	cause: 'temporarily-unavailable',
	retry: { everything: false },
};

const configuration = (next: string): Advice => ({ next, cause: 'configuration-invalid' });

/** What to do about the codes of the NetEase IM server API; three digits may be an HTTP status too. */
export const advice: Record<string, Advice> = {
	403: CHECK_CREDENTIAL,
	414: {
		next: `${CHECK_CREDENTIAL.next} NetEase uses this code for wrong parameters as well; if the test of the credential is green, check the fields of the node.`,
		cause: 'credential-invalid',
	},
	404: configuration('Check the region or base URL in the credential.'),
	416: RATE,
	429: RATE,
	449: { ...BUSY, retry: { everything: true } },
	503: BUSY,
	101301: configuration('Switch on the IM service for this app in the NetEase console.'),
	101303: {
		next: 'Check the App Key and choose the region in which the app was created.',
		cause: 'credential-invalid',
	},
	102404: configuration(
		'Check the sender and the receiver: both accounts must be registered in this app.',
	),
	102421: configuration(
		'The sender is muted. Unmute the account in the NetEase console, or send as another one.',
	),
	102422: configuration(
		'The account is banned. Unban it in the NetEase console, or use another one.',
	),
	102426: configuration('The receiver has blocked the sender. Send as another account.'),
	104404: configuration(
		'Sender and receiver are not friends. Make them friends, or remove One-to-One → Check Friend.',
	),
	107301: configuration('A message of a third party cannot be recalled through this app.'),
	107303: configuration(
		'Only the sender may recall a message here: give the message as its sender sent it.',
	),
	107314: configuration(
		'The time for recalling this message is over: two minutes on both sides unless the NetEase console says more, 30 days on one side. Choose another way of recalling, or switch on Beyond the Time Window in the options.',
	),
	107315: configuration(
		'This message may not be recalled. Check its conversation type and sender, and what the NetEase console allows.',
	),
	107316: configuration('Name fewer accounts in Push → Force Push to IDs: at most 100.'),
	107323: { ...RATE, retry: { everything: true } },
	107329: configuration('Check Robot → Account ID: this account is not a chatbot.'),
	107330: configuration(
		'Switch off Hide From Sender or Hide From Receiver: one of the two must see the message.',
	),
	107404: configuration(
		'Check the message: no such one exists in this conversation. Somebody may have recalled or deleted it already.',
	),
	107410: configuration(
		'Messaging is switched off for this app. Switch it on in the NetEase console.',
	),
	107429: configuration('A message to oneself cannot be recalled. Delete it instead.'),
	107451: configuration(
		'The antispam service stopped the message. Change its content, or the rules in the antispam console.',
	),
	108306: configuration(
		'The members of the team are muted. Unmute them, or switch on Ignore Team Mute in the options.',
	),
	108404: configuration(
		'Check the receiver ID and the conversation type: no such team exists in this app.',
	),
	108423: configuration(
		'The team is muted. Unmute it, or switch on Ignore Team Mute in the options.',
	),
	109404: configuration(
		'The sender is not a member of the team. Add the account to the team, or send as a member.',
	),
	109424: configuration(
		'The sender is muted in this team. Unmute the account there, or send as another member.',
	),
};
