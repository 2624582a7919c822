const { execFile } = require('node:child_process');
const { rm } = require('node:fs/promises');
const { promisify } = require('node:util');
const { dest, series, src } = require('gulp');

const run = promisify(execFile);

/** Files n8n reads beside the compiled classes: icons, codex, output schemas. */
const ASSETS = ['nodes/**/*.{svg,png}', 'nodes/**/*.node.json', 'nodes/**/__schema__/**/*.json'];

const clean = () => rm('dist', { recursive: true, force: true });

const compile = () => run(process.execPath, [require.resolve('typescript/bin/tsc')]);

// gulp 5 would decode pictures as text and destroy them.
const assets = () => src(ASSETS, { base: '.', encoding: false }).pipe(dest('dist'));

exports.build = series(clean, compile, assets);
exports.default = exports.build;
