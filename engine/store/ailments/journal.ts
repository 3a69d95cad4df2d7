import { taskOf } from '../../lockfile/in-flight.ts';
import { replay } from '../../lockfile/journal.ts';
import { writeDurably } from '../durable-file.ts';
import { type JournalLine, readJournalLines } from '../read-journal.ts';
import { type Ailment, many, type Patient } from './ailment.ts';

/** Lines of the journal that say nothing, apart from those that may be the only trace of something paid for. */
export async function journalAilments({ home, lockfile }: Patient): Promise<readonly Ailment[]> {
  const lines = await readJournalLines(home.journal);
  const bad = lines.filter(({ entry }) => !entry);
  const known = knownFrom(lines, lockfile);
  const strays = [...new Set(known.strays.values())].map(strayTask);
  if (bad.length === 0) return strays;
  const traces = bad.flatMap(line => {
    const trace = traceIn(line, known);
    return trace === undefined ? [] : [{ line, trace }];
  });
  const kept = new Set(traces.map(({ line }) => line));
  const spare = bad.filter(line => !kept.has(line));
  const ailments: Ailment[] = [
    ...strays,
    ...traces.map(
      ({ line, trace }) =>
        ({
          level: 'error',
          what: 'journal',
          text: `line ${lines.indexOf(line) + 1} cannot be understood, and may be the only trace of ${trace}`,
          hint: '--repair leaves it where it is. Look at the account; `retake reconcile` settles what is uncertain, and then the line may go.',
        }) as const,
    ),
  ];
  if (spare.length === 0) return ailments;
  const isHarmless = spare.every(({ isTorn }) => isTorn);
  return [
    {
      level: isHarmless ? 'warning' : 'error',
      what: 'journal',
      text: isHarmless
        ? `a crash broke ${many(spare.length, 'line')} off`
        : `${many(spare.length, 'line')} cannot be understood, and ${spare.length === 1 ? 'is' : 'are'} of no consequence`,
      hint: `Nothing that counts was in ${spare.length === 1 ? 'it' : 'them'}. \`retake doctor --repair\` takes ${spare.length === 1 ? 'it' : 'them'} out.`,
      mend: async copies => {
        await copies.keep(home.journal);
        const left = lines.filter(line => !spare.includes(line));
        await writeDurably(home.journal, left.map(({ text }) => `${text}\n`).join(''));
        return `took ${many(spare.length, 'line')} out of the journal`;
      },
    },
    ...ailments,
  ];
}

/** Its intention is damaged or gone: it is paid for, and nobody can tell for which take. */
const strayTask = (task: string): Ailment => ({
  level: 'error',
  what: 'journal',
  text: `task ${task} was asked for, and the line that says what for cannot be read`,
  hint: `Nothing is applied until it is settled. \`retake import ADDRESS --task ${task}\` brings it in where you know which take it is; \`retake reconcile ${task} --charged N\` books what it cost.`,
});

interface Known {
  readonly tasks: ReadonlySet<string>;
  /** Attempts that came to an end. */
  readonly closed: ReadonlySet<string>;
  /** Attempts that are open, and of whose task something else knows. */
  readonly named: ReadonlySet<string>;
  /** Tasks of which nobody knows what was asked for, by the attempts they were answers to. */
  readonly strays: ReadonlyMap<string, string>;
}

function knownFrom(lines: readonly JournalLine[], { takes, losses, pending = [] }: Patient['lockfile']): Known {
  const entries = lines.flatMap(({ entry }) => entry ?? []);
  const { attempts } = replay(entries);
  const open = new Set(attempts.map(({ attempt }) => attempt.id));
  const tasks = new Set([...losses, ...pending].flatMap(({ task }) => task ?? []));
  for (const list of Object.values(takes)) for (const { task } of list) tasks.add(task);
  const lost = new Set(replay(entries).strays.filter(task => !tasks.has(task)));
  const strays = new Map(
    entries.flatMap(entry =>
      entry.kind === 'submitted' && lost.has(entry.task) ? [[entry.id, entry.task] as const] : [],
    ),
  );
  for (const entry of entries) if ('task' in entry) tasks.add(entry.task);
  return {
    tasks,
    strays,
    closed: new Set(entries.flatMap(({ id }) => (open.has(id) || strays.has(id) ? [] : [id]))),
    named: new Set(attempts.filter(each => taskOf(each) !== undefined).map(({ attempt }) => attempt.id)),
  };
}

/** What would be forgotten with a line, in words. Undefined: nothing. */
function traceIn({ text, isTorn }: JournalLine, { tasks, closed, named, strays }: Known): string | undefined {
  const [kind, id] = [wordIn(text, 'kind'), wordIn(text, 'id')];
  if (id !== undefined && strays.has(id)) return `what task ${strays.get(id)} was asked for`;
  // One that breaks off may still name its task, or half of it.
  const task = /"task":"([^"]+)/.exec(text)?.[1];
  if (task !== undefined && tasks.has(task)) return undefined;
  if (id !== undefined && (closed.has(id) || named.has(id))) return undefined;
  if (kind === 'done' || kind === 'plan-used') return undefined;
  // An intention that was not on disk whole was never acted upon.
  if (isTorn && kind === 'intent') return undefined;
  if (task !== undefined) return `task ${task}`;
  if (isTorn) return undefined;
  // Zeros, as a power cut leaves them, and what was never a line of ours.
  if (!/kind|task|intent|submitted|fingerprint/.test(text)) return undefined;
  return 'a request that may have been sent';
}

const wordIn = (text: string, key: string): string | undefined => new RegExp(`"${key}":"([^"]+)"`).exec(text)?.[1];
