// A guided tour: the example night-ride from its first plan to its finals, in rehearsal, so offline and for nothing.
// Run it again and it finds that everything is there.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

const program = join(import.meta.dirname, '../dist/cli/main.js');
const production = join(import.meta.dirname, 'night-ride');
const takes = join(production, '.retake/rehearsal/takes');

// The step that runs hears Ctrl-C itself and leaves in good order; the tour ends with it.
process.on('SIGINT', () => {});

if (!existsSync(program)) {
  console.error('Retake is not built yet: `npm run build`, then `npm start`.');
  process.exit(1);
}

await say(
  'Night Ride: six shots of five seconds, drafted cheaply and finished once. This is a rehearsal; nothing is charged.',
);
if (isDone(await readPlan())) await say('You have been here before: everything is rendered.');
else await renderEverything();
await showFiles();
await handOver();
await step('Plan once more: what is there is never rendered, or paid for, again.', 'plan');
await say(
  'Now change a word in examples/night-ride/retake.yaml and run `npm start` again: only what it touches is rendered.',
);

async function renderEverything() {
  await step('What is there to render, and what would it cost?', 'plan');
  await step('Render the drafts: each shot twice on the cheap model, pictures first.', 'apply', '--yes');
  const chosen = newestDrafts(await readPlan());
  if (chosen.length > 0) await say('Finals wait for a choice: circle the take of each shot that you would print.');
  for (const take of chosen) await run('circle', take);
  await step('The gates are open: each final is planned, at its price.', 'plan');
  await step('Render the finals.', 'apply', '--yes');
}

/** Finals and sounds are judged like drafts; the film is what the config's `cut` makes of the takes that were circled. */
async function handOver() {
  await say(
    'Circle the finals and the rain as well, and hand the film over: every editor finds its file, and anybody can watch it.',
  );
  for (const take of await unjudged()) await quietly('circle', take);
  await run('conform', '--stage', 'assembly');
  const film = join(production, 'hand-off/rough-cut.mp4');
  await say(`The film: ${relative(process.cwd(), film)} (${size(film)})`);
}

async function step(why, ...args) {
  await say(why);
  await run(...args);
}

/** Shows a command and runs it. Ends the tour with its exit code when it fails. */
async function run(...args) {
  const command = [...args, '--rehearse'];
  await print(`${bold(`$ retake ${command.join(' ')}`)}\n`);
  const { code } = await retake(command, 'inherit');
  if (code !== 0) process.exit(code);
}

/** Says what is run, and not what comes of it. */
async function quietly(...args) {
  const command = [...args, '--rehearse'];
  await print(`${bold(`$ retake ${command.join(' ')}`)}\n`);
  const { code } = await retake([...command, '--json'], 'pipe');
  if (code !== 0) process.exit(code);
}

async function unjudged() {
  const { text } = await retake(['takes', '--rehearse', '--json'], 'pipe');
  return JSON.parse(text)
    .takes.filter(({ address, current, verdict }) => current && !verdict && /@final|^sound/.test(address))
    .map(({ take }) => take);
}

/** The plan as data: what the terminal shows is made from the same. */
async function readPlan() {
  const { code, text } = await retake(['plan', '--rehearse', '--json'], 'pipe');
  if (code === 0) return JSON.parse(text);
  // Said again in words.
  await run('plan');
  process.exit(code);
}

function retake(args, stdout) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], {
      cwd: production,
      stdio: ['inherit', stdout, 'inherit'],
    });
    let text = '';
    child.stdout?.setEncoding('utf8').on('data', part => {
      text += part;
    });
    child.on('error', reject);
    child.on('close', code => resolve({ code: code ?? 130, text }));
  });
}

function isDone({ totals: { create, replace, resume, reuse, wait } }) {
  return create + replace + resume + reuse + wait === 0;
}

/** The newest take of each job that a closed gate waits for: the one that later shots go on from. */
function newestDrafts({ changes }) {
  const awaited = new Set(
    changes.filter(({ reason }) => reason.code === 'gate').flatMap(({ reason }) => reason.following),
  );
  const number = take => Number(take.slice(take.lastIndexOf('#') + 1));
  return changes
    .filter(({ address }) => awaited.has(address))
    .flatMap(({ slots }) =>
      slots
        .flatMap(({ take }) => take ?? [])
        .sort((a, b) => number(b) - number(a))
        .slice(0, 1),
    );
}

async function showFiles() {
  const files = readdirSync(takes, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  const drafts = files.filter(file => file.includes('.draft.'));
  const shown = files.filter(file => !drafts.includes(file));
  await say(
    `The finals and the stills, with ${drafts.length} drafts beside them. They are films and pictures: open one.`,
  );
  for (const file of shown) await print(`${size(file).padStart(9)}  ${relative(process.cwd(), file)}\n`);
}

function size(file) {
  return `${Math.ceil(statSync(file).size / 1024)} kB`;
}

function say(sentence) {
  return print(`\n${sentence}\n`);
}

/** Resolves when it is out, so that a step never overtakes its heading. */
function print(text) {
  return new Promise(resolve => process.stdout.write(text, resolve));
}

function bold(text) {
  return process.stdout.isTTY && !process.env.NO_COLOR ? `\u001b[1m${text}\u001b[22m` : text;
}
