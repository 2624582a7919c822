const { execFile } = require('node:child_process');
const { copyFile, rm } = require('node:fs/promises');
const { promisify } = require('node:util');
const esbuild = require('esbuild');
const { dest, series, src } = require('gulp');

const run = promisify(execFile);

/** Files n8n reads beside the compiled classes: icons, codex, output schemas. */
const ASSETS = ['nodes/**/*.{svg,png}', 'nodes/**/*.node.json', 'nodes/**/__schema__/**/*.json'];

const clean = () => rm('dist', { recursive: true, force: true });

const compile = () => run(process.execPath, [require.resolve('typescript/bin/tsc')]);

/** Puts image-size into the package, readable and with its licence: an n8n node may have no dependencies. */
const bundle = async () => {
	const vendor = 'nodes/files/vendor';
	await esbuild.build({
		entryPoints: [`${vendor}/imageSize.ts`],
		outfile: `dist/${vendor}/imageSize.js`,
		bundle: true,
		format: 'cjs',
		platform: 'neutral',
		mainFields: ['module'],
		target: 'es2022',
	});
	await copyFile('node_modules/image-size/LICENSE', `dist/${vendor}/image-size.LICENSE`);
};

// gulp 5 would decode pictures as text and destroy them.
const assets = () => src(ASSETS, { base: '.', encoding: false }).pipe(dest('dist'));

exports.build = series(clean, compile, bundle, assets);
exports.default = exports.build;
