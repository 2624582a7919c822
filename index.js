const { n8n } = require('./package.json');

/** Every node and credential class of the package under its own name, from the lists n8n reads. */
for (const file of [...n8n.nodes, ...n8n.credentials]) {
	const className = file.split('/').at(-1).split('.')[0];
	exports[className] = require(`./${file}`)[className];
}
