/** Light and dark, phone and desktop, with the fonts of the device: nothing is loaded from elsewhere. */
export const STYLE = `
:root {
	color-scheme: light dark;
	--ground: #eef0f4; --panel: #fff; --line: #8a93a3; --words: #1c2430; --quiet: #545f70;
	--accent: #1f5fd6; --on-accent: #fff; --alert: #b3261e;
}
@media (prefers-color-scheme: dark) {
	:root {
		--ground: #14161b; --panel: #1f2229; --line: #7b8494; --words: #eceef3; --quiet: #a9b2c1;
		--accent: #8db4ff; --on-accent: #10131a; --alert: #ffb4ab;
	}
}
* { box-sizing: border-box; }
body {
	margin: 0; min-height: 100vh; padding: 24px 16px;
	display: flex; justify-content: center; align-items: flex-start;
	background: var(--ground); color: var(--words);
	font: 17px/1.55 system-ui, -apple-system, 'PingFang SC', 'PingFang TC', 'Microsoft YaHei',
		'Microsoft JhengHei', 'Noto Sans CJK SC', 'Noto Sans CJK TC', sans-serif;
}
main {
	width: 100%; max-width: 540px; padding: 28px 24px;
	background: var(--panel); border-radius: 16px;
	overflow-wrap: anywhere;
}
h1 { margin: 0 0 12px; font-size: 22px; line-height: 1.3; }
p { margin: 0 0 20px; white-space: pre-wrap; }
p:last-child { margin-bottom: 0; }
.quiet { color: var(--quiet); font-size: 15px; }
.alert { color: var(--alert); font-weight: 600; }
form { display: flex; flex-direction: column; gap: 12px; }
form p { margin: 0; }
label { font-weight: 600; }
textarea {
	width: 100%; min-height: 132px; padding: 12px; resize: vertical;
	border: 1px solid var(--line); border-radius: 10px;
	background: transparent; color: inherit; font: inherit;
}
button {
	width: 100%; min-height: 52px; padding: 12px 16px;
	border: 2px solid var(--accent); border-radius: 12px;
	background: transparent; color: var(--accent);
	font: inherit; font-weight: 600; overflow-wrap: anywhere; cursor: pointer;
}
button.chosen { background: var(--accent); color: var(--on-accent); }
button:focus-visible, textarea:focus-visible { outline: 3px solid var(--words); outline-offset: 2px; }
@media (min-width: 600px) { body { padding-top: 10vh; } main { padding: 36px; } }
`;
