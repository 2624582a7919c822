const { startImkit, startNeteaseIm } = require('./chatServices');

/** Who and what exists at the local chat services: enough for every example workflow. */
const ROOMS = [
	{ _id: 'project-room-001', name: '项目讨论群' },
	{ _id: 'project-room-002', name: 'Customer of Order A-1025' },
	{ _id: 'support', name: 'Customer Support' },
];
const USERS = [
	{ _id: 'system', nickname: 'System' },
	{ _id: 'user-a', nickname: '小安' },
	{ _id: 'user-b', nickname: '小白' },
];
const ACCOUNTS = [
	{ account_id: 'alarm-bot', name: 'Alarm' },
	{ account_id: 'service-desk', name: 'Service Desk' },
	{ account_id: 'alice', name: 'Alice' },
	{ account_id: 'bob', name: 'Bob' },
	{ account_id: 'user-a', name: '小安' },
	{ account_id: 'user-b', name: '小白' },
];
const TEAMS = [
	{ team_id: '5001', team_type: 1, name: '值班 On Call' },
	{ team_id: '6001', team_type: 2, name: '全员 Everybody' },
];

/** @typedef {Awaited<ReturnType<typeof startLocalServices>>} LocalServices */

/** Both chat services, the credentials to them as n8n wants them, and words on what exists there. */
async function startLocalServices() {
	const imkit = await startImkit({ rooms: ROOMS, users: USERS });
	const neteaseIm = await startNeteaseIm({ accounts: ACCOUNTS, teams: TEAMS });
	return {
		imkit,
		neteaseIm,
		credentials: [
			{ name: 'IMKIT (local)', type: 'imkitApi', data: imkit.credential },
			{ name: 'NetEase IM (local)', type: 'neteaseImApi', data: neteaseIm.credential },
		],
		existing: [
			`IMKIT ${imkit.url} has the rooms ${list(ROOMS.map(({ _id }) => _id))}`,
			`  and the users ${list(USERS.map(({ _id }) => _id))}.`,
			`NetEase IM ${neteaseIm.url} has the accounts ${list(ACCOUNTS.map(({ account_id }) => account_id))}`,
			`  and the teams ${list(TEAMS.map(({ team_id }) => team_id))}.`,
		].join('\n'),
		reset() {
			imkit.reset();
			neteaseIm.reset();
		},
		async close() {
			await imkit.close();
			await neteaseIm.close();
		},
	};
}

/** @param {string[]} names */
const list = (names) => names.join(', ');

module.exports = { startLocalServices };
