const { startImkit } = require('./imkitServer');
const { startNeteaseIm } = require('./neteaseImServer');
const { startServerThatAlwaysSays } = require('./otherServer');

module.exports = { startImkit, startNeteaseIm, startServerThatAlwaysSays };
