// The pictures of the documents, taken of the real thing: night-ride in rehearsal, in a real browser, on a real terminal.
// `node docs/images/make.mjs`, after `npm run build`; it needs a Chromium ($CHROMIUM, or /usr/bin/chromium) and `script`.
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';

const images = import.meta.dirname;
const program = resolve(images, '../../dist/cli/main.js');
const folder = mkdtempSync(join(tmpdir(), 'retake-images-'));
const env = {
  PATH: process.env.PATH,
  HOME: folder,
  TERM: 'xterm-256color',
  COLORTERM: 'truecolor',
};
const escapes = new RegExp(`${String.fromCharCode(27)}\\[([\\d;]*)m`, 'g');
/** The cursor hidden and shown, a frame begun and ended. */
const cursor = new RegExp(`${String.fromCharCode(27)}\\[\\?\\d+[hl]`, 'g');
const themes = ['light', 'dark'];

/** A terminal's colours, on white and on black. */
const terminalStyle = Object.fromEntries(
  Object.entries({
    light: ['#fff', '#1f2328', '#cf222e', '#1a7f37', '#9a6700', '#0969da', '#8250df', '#1b7c83', '#6e7781'],
    dark: ['#0d1117', '#e6edf3', '#ff7b72', '#3fb950', '#d29922', '#58a6ff', '#bc8cff', '#39c5cf', '#8b949e'],
  }).map(([theme, [paper, ink, red, green, yellow, blue, magenta, cyan, grey]]) => [
    theme,
    `body { margin: 0 }
     pre { display: inline-block; margin: 0; padding: 18px 22px; background: ${paper}; color: ${ink};
           font: 14px/1.45 "DejaVu Sans Mono", monospace }
     .c1 { font-weight: 700 } .c2 { opacity: .65 } .c31 { color: ${red} } .c32 { color: ${green} } .c33 { color: ${yellow} }
     .c34 { color: ${blue} } .c35 { color: ${magenta} } .c36 { color: ${cyan} } .c90 { color: ${grey} }`,
  ]),
);

const retake = (...args) => execFileSync('node', [program, ...args, '--rehearse'], { cwd: folder, env, stdio: 'pipe' });

/** What a terminal of this width shows, with its colours. */
const onTerminal = (columns, command) =>
  execFileSync(
    'script',
    ['-qec', `stty cols ${columns} rows 50; exec node ${program} ${command.replace(/^retake /, '')}`, '/dev/null'],
    { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' },
  );

cpSync(resolve(images, '../../examples/night-ride'), folder, {
  recursive: true,
  filter: path => !/\.retake|takes$|retake\.lock/.test(path),
});
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
});
try {
  execFileSync('git', ['init', '-q'], { cwd: folder });
  execFileSync('git', ['config', 'user.email', 'ana@example.com'], { cwd: folder });
  retake('apply', '--yes', '--rung', 'draft');
  retake('circle', 's01/hero@draft#2');
  retake('circle', 's02/benefit@draft#1');
  retake('reject', 's01/detail@draft#1', '-m', 'the rim bends', '--reason', 'product_geometry');
  await shootPage();
  // One circle, one word: what a plan is about.
  const config = join(folder, 'retake.yaml');
  writeFileSync(config, readFileSync(config, 'utf8').replace('beads of rain', 'beads of dew'));
  await shootTerminal('plan', 'retake plan --rehearse --only s01/detail s02/benefit');
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}

async function shootTerminal(name, command) {
  const said = onTerminal(84, command).replaceAll('\r', '').replace(cursor, '').trimEnd();
  for (const theme of themes) {
    const page = await browser.newPage({ viewport: { width: 840, height: 400 }, deviceScaleFactor: 1.5 });
    await page.setContent(`<style>${terminalStyle[theme]}</style><pre>$ <b>${command}</b>\n${asHtml(said)}</pre>`);
    await page.locator('pre').screenshot({ path: join(images, `${name}-${theme}.png`) });
    await page.close();
  }
}

/** The page over all shots, and with one open. */
async function shootPage() {
  const { url, stop } = await serve();
  for (const theme of themes) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: theme });
    await page.goto(url);
    await page.getByRole('link', { name: 'Open s01/hero' }).first().waitFor();
    await page.waitForLoadState('networkidle').catch(() => {});
    await page.screenshot({ path: join(images, `review-${theme}.jpg`), type: 'jpeg', quality: 82 });
    await page.goto(`${url.replace(/#.*/, '')}#take=s02/benefit@draft%231`);
    await page.waitForFunction(() => (document.querySelector('video')?.readyState ?? 0) >= 2);
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.strip img')].every(({ complete, naturalWidth }) => complete && naturalWidth > 0),
    );
    await page.screenshot({ path: join(images, `take-${theme}.jpg`), type: 'jpeg', quality: 82 });
    await page.close();
  }
  await stop();
}

function serve() {
  const child = spawn('node', [program, 'review', '--rehearse', '--no-open', '--json'], { cwd: folder, env });
  const ended = new Promise(settle => child.on('close', settle));
  const stop = () => {
    child.kill('SIGINT');
    return ended;
  };
  return new Promise(settle => child.stdout.once('data', text => settle({ url: JSON.parse(text).url, stop })));
}

/** Colours as a terminal has them: the sixteen names, bold and faint. */
function asHtml(text) {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  let open = new Set();
  return escaped.replace(escapes, (_, codes) => {
    for (const code of codes.split(';').map(Number)) open = after(open, code);
    return `</span><span class="${[...open].map(each => `c${each}`).join(' ')}">`;
  });
}

function after(open, code) {
  const without = range => new Set([...open].filter(each => !range(each)));
  if (code === 0) return new Set();
  if (code === 22) return without(each => each === 1 || each === 2);
  if (code === 39) return without(each => each >= 30);
  if (code >= 30) return new Set([...without(each => each >= 30), code]);
  return new Set([...open, code]);
}
