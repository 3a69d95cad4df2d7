import { createHash } from 'node:crypto';
import { entryFor, runway } from '../../engine/catalog/catalog.ts';
import { outputOf } from '../../engine/catalog/outcome.ts';
import type { Outcome } from '../../engine/diagnostics/diagnostic.ts';
import { parse } from '../../engine/document/parse.ts';
import { fingerprintVersion } from '../../engine/graph/fingerprint.ts';
import type { FileFacts, Inventory, UsableFile } from '../../engine/graph/inventory.ts';
import type { Job, JobGraph } from '../../engine/graph/job.ts';
import { grow } from '../../engine/lockfile/grow.ts';
import type { InFlight } from '../../engine/lockfile/journal.ts';
import { emptyLockfile, type LockfileText, lockfileOf, type Media, type Take } from '../../engine/lockfile/lockfile.ts';
import { judge } from '../../engine/lockfile/verdict.ts';
import { compile, declare, filesOf, makePlan } from '../../engine/pipeline.ts';
import type { Limits } from '../../engine/plan/limits.ts';
import type { Wishes } from '../../engine/plan/select.ts';
import { type Render, standings } from '../../engine/plan/standing.ts';
import type { Address } from '../../engine/production/address.ts';
import type { Production } from '../../engine/production/production.ts';
import type { Change, Plan } from '../../schemas/types/plan.ts';

/**
 * A production in memory, for tests of thinking: no disk, no clock. A file it names is what its ending says: a picture of
 * 1280 × 720, a clip of five seconds of that size, a sound of five seconds.
 */
export interface Stage {
  readonly production: Production;
  readonly graph: JobGraph;
  readonly inventory: Inventory;
}

/** By path: other bytes, or other facts such as `{ seconds: 12 }` or `{ kind: 'missing' }`. */
export type StagedFiles = Readonly<Record<string, string | Partial<UsableFile> | FileFacts>>;

/** Reads YAML as retake.yaml. Throws when it is wrong, with every problem. */
export function stage(yaml: string, files: StagedFiles = {}): Stage {
  const { value, problems } = staged(yaml, files);
  if (!value) throw new Error(JSON.stringify(problems.map(({ message, hint }) => [message, hint])));
  return value;
}

/** What is wrong with a production, a line a problem: `3:7 code: message`, and in brackets the hint. */
export const problemsIn = (yaml: string, files: StagedFiles = {}): readonly string[] =>
  staged(yaml, files).problems.map(
    ({ code, message, place, hint }) =>
      `${place?.line}:${place?.column} ${code}: ${message}${hint === undefined ? '' : ` (${hint})`}`,
  );

/** A stage, or what is wrong. */
export function staged(yaml: string, files: StagedFiles = {}): Outcome<Stage> {
  const parsed = parse({ path: 'retake.yaml', text: yaml });
  if (!parsed.value) return { problems: parsed.problems };
  const declared = declare([parsed.value]);
  const production = declared.value;
  if (!production) return { problems: declared.problems };
  const inventory: Inventory = new Map(filesOf(production).map(path => [path, factsOf(path, files[path] ?? path)]));
  const compiled = compile(production, { catalog: runway, inventory });
  const graph = compiled.value;
  const problems = [...declared.problems, ...compiled.problems];
  return graph ? { value: { production, graph, inventory }, problems } : { problems };
}

function factsOf(path: string, file: StagedFiles[string]): FileFacts {
  if (typeof file === 'string') return plainFile(path, file);
  const isThere = !('kind' in file) || file.kind === 'image' || file.kind === 'video' || file.kind === 'audio';
  return isThere ? { ...plainFile(path, path), ...(file as Partial<UsableFile>) } : (file as FileFacts);
}

function plainFile(path: string, bytes: string): UsableFile {
  const facts = { sha256: sha256(bytes), bytes: 4096 };
  const frame = { width: 1280, height: 720 };
  switch (/\.(\w+)$/.exec(path)?.[1]) {
    case 'mp4':
      return { ...facts, ...frame, kind: 'video', mime: 'video/mp4', fps: 24, seconds: 5 };
    case 'mp3':
      return { ...facts, kind: 'audio', mime: 'audio/mpeg', seconds: 5 };
    default:
      return { ...facts, ...frame, kind: 'image', mime: 'image/png' };
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export const nothingInFlight: InFlight = { attempts: [], usedPlans: new Set(), strays: [] };

/** The plan of a stage. Throws when a selector matches nothing. */
export function planOf(
  { production, graph, inventory }: Stage,
  lockfile: LockfileText,
  {
    inFlight = nothingInFlight,
    limits,
    by,
    branch,
    ...wishes
  }: Wishes & {
    readonly inFlight?: InFlight;
    readonly limits?: Limits;
    readonly by?: string;
    readonly branch?: string;
  } = {},
): Plan {
  const basis = { config: '', catalog: '', files: '', lockfile: '', journal: '' };
  const outcome = makePlan({
    production,
    graph,
    inventory,
    lockfile: lockfileOf(lockfile),
    inFlight,
    wishes,
    basis,
    rehearsal: false,
    creditUsd: 0.01,
    ...(limits ? { limits } : {}),
    ...(by === undefined ? {} : { by }),
    ...(branch === undefined ? {} : { branch }),
  });
  if (!outcome.value) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

const signs: Readonly<Record<Change['action'], string>> = {
  create: '+',
  replace: '±',
  resume: '↻',
  reuse: '↩',
  keep: '=',
  wait: '!',
  orphan: '−',
};

/** A plan as people read it, a line a change: `± s01/ride@draft 25 prompt.action changed`. Kept jobs are left out. */
export const linesOf = (plan: Plan): readonly string[] =>
  plan.changes
    .filter(({ action }) => action !== 'keep')
    .map(({ action, address, credits, reason }) => `${signs[action]} ${address} ${credits} ${reason.text}`);

/** The lockfile after an apply that went well: every open slot the plan would render is rendered. */
export function settled(set: Stage, before: LockfileText = emptyLockfile(set.production.id)): LockfileText {
  for (let text = before; ; ) {
    const after = openSlots(set, text).reduce((books, open) => fill(set, books, open), text);
    if (after === text) return text;
    text = after;
  }
}

interface OpenSlot {
  readonly address: Address;
  readonly slot: number;
}

const openSlots = (set: Stage, text: LockfileText): readonly OpenSlot[] =>
  planOf(set, text).changes.flatMap(({ address, slots }) =>
    slots
      .filter(({ action }) => ['create', 'replace', 'reuse'].includes(action))
      .map(({ slot }) => ({ address: address as Address, slot })),
  );

/** Renders a slot, or adopts the take that is its render; as it was while an input is not there yet. */
function fill(set: Stage, text: LockfileText, { address, slot }: OpenSlot): LockfileText {
  const { job, binding, slots } = standings({ ...set, lockfile: lockfileOf(text) }).get(address)!;
  const { render, held } = slots.find(other => other.slot === slot)!;
  if (!render || binding.kind !== 'bound' || held?.here) return text;
  if (held) {
    const { take, review: _, ...donor } = held.take;
    const review = held.review ? { review: held.review } : {};
    const { wording } = job;
    const { reusedFrom: _from, ...made } = donor;
    return grow(text, {
      takes: [
        {
          address,
          take: {
            ...made,
            slot,
            wording,
            from: binding.from,
            credits: { quoted: 0, charged: 0 },
            reusedFrom: `${held.address}#${take}`,
            ...review,
          },
          ...(held.moved ? { number: take } : {}),
        },
      ],
      losses: [],
    }).lockfile;
  }
  const { credits } = job.quote;
  const [media, ...others] = mediaOf(job, render);
  return add(text, address, {
    slot,
    fingerprint: render.fingerprint,
    fingerprintVersion,
    request: render.request as Take['request'],
    wording: job.wording,
    from: binding.from,
    provider: 'rehearsal',
    task: `task-${render.fingerprint.slice(7, 15)}`,
    credits: { quoted: credits, estimated: credits, charged: credits },
    created: '2026-11-22T12:00:00.000Z',
    media: media!,
    ...(others.length > 0 ? { others: others as [Media, ...Media[]] } : {}),
  });
}

/** What a job yields, as exactly as the catalog can tell; five seconds of 1280 × 720 where it cannot. */
function mediaOf(job: Job, { request, fingerprint }: Render): readonly Media[] {
  const entry = entryFor(runway, request);
  const {
    kind,
    count,
    width = 1280,
    height = 720,
    fps = 24,
  } = entry ? outputOf(entry, request.body) : { kind: undefined, count: 1 };
  const seconds = job.seconds ?? 5;
  const usual = job.kind === 'still' ? 'image' : job.kind === 'sound' ? 'audio' : 'video';
  const facts = {
    image: { kind: 'image', mime: 'image/png', width, height },
    video: { kind: 'video', mime: 'video/mp4', width, height, fps, seconds },
    audio: { kind: 'audio', mime: 'audio/mpeg', seconds },
  } as const;
  return Array.from({ length: count }, (_, result) => ({
    sha256: sha256(result === 0 ? fingerprint : `${fingerprint} ${result}`),
    bytes: 1000,
    ...facts[kind ?? usual],
  }));
}

function add(text: LockfileText, address: string, take: Omit<Take, 'take'>): LockfileText {
  const list = text.takes[address] ?? [];
  return { ...text, takes: { ...text.takes, [address]: [...list, { ...take, take: list.length + 1 }] } };
}

/** The lockfile with a take circled, as `s01/ride@draft#1`. */
export function circled(
  text: LockfileText,
  target: string,
  state: 'circled' | 'approved' | 'rejected' = 'circled',
): LockfileText {
  const [address = '', take = '1'] = target.split('#');
  return judge(text, address as Address, Number(take), { state, by: 'ana', at: '2026-11-22T12:30:00.000Z' });
}
