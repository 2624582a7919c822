const { basename } = require('node:path');
const { n8n } = require('./package.json');

/**
 * Every node and credential class of the package under its own name, from the lists n8n reads:
 * `const { SendRoomMessage, ImkitApi } = require('n8n-nodes-imkit-netease')`.
 */
for (const file of [...n8n.nodes, ...n8n.credentials]) {
	const className = basename(file).split('.')[0];
	exports[className] = require(`./${file}`)[className];
}
