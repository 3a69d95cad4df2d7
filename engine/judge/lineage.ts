import { modelOf } from '../catalog/request.ts';
import type { Job } from '../graph/job.ts';
import type { Review, Take } from '../lockfile/lockfile.ts';
import { isChoice } from '../lockfile/verdict.ts';
import { type Standing, standings } from '../plan/standing.ts';
import { type Address, splitTake, takeAddress } from '../production/address.ts';
import type { Survey } from '../survey.ts';
import { type Refused, refused } from './find-take.ts';

/** Where a take comes from, down to what was supplied. */
export interface Lineage {
  readonly kind: 'lineage';
  readonly take: string;
  /** Each after all it comes from; the take itself last. */
  readonly links: readonly Link[];
  /** Charged for the whole chain. */
  readonly credits: number;
}

/** A take, or a file that somebody supplied. */
export interface Link {
  /** `s01/ride@draft#2`, or `refs/maya.png`. */
  readonly name: string;
  readonly kind: 'file' | Job['kind'] | 'unknown';
  readonly rung?: string;
  /** Absent: it is a file. */
  readonly model?: string;
  /** Digest of its bytes. Absent: the file is not there, or the take is not in the lockfile. */
  readonly sha256?: string;
  /** Charged. Absent: it is a file. */
  readonly credits?: number;
  readonly review?: Review;
  /** What it was made from, by name: inputs, the take whose render it shares, and the take that opened its gate. */
  readonly from: readonly string[];
}

/** The chain of `s01/ride@final#1`; of a job or a shot, that of the take in use at its last job that has one. */
export function lineageOf(surveyed: Survey, target: string): Lineage | Refused {
  const { graph, inventory, books } = surveyed;
  const all = standings({ graph, inventory, lockfile: books.lockfile });
  const name = takeMeant(surveyed, target, all);
  if (name === undefined)
    return refused(
      splitTake(target)?.take === undefined ? `no take of \`${target}\` is in use` : `there is no take \`${target}\``,
      '`retake takes` lists what there is; one that was rejected is named by its number.',
    );
  const links = new Map<string, Link>();
  const visit = (each: string): void => {
    if (links.has(each)) return;
    const link = linkOf(each, surveyed);
    for (const parent of link.from) if (parent !== each) visit(parent);
    links.set(each, link);
  };
  visit(name);
  const chain = [...links.values()];
  return {
    kind: 'lineage',
    take: name,
    links: chain,
    credits: chain.reduce((sum, { credits = 0 }) => sum + credits, 0),
  };
}

function takeMeant({ graph, books }: Survey, target: string, all: ReadonlyMap<Address, Standing>): string | undefined {
  const parts = splitTake(target);
  if (parts?.take !== undefined)
    return books.text.takes[parts.job]?.some(({ take }) => take === parts.take) ? target : undefined;
  const jobs = graph.jobs.filter(({ address }) => address === target || address.startsWith(`${target}@`));
  const held = jobs.flatMap(({ address }) => {
    const inUse = all.get(address)?.inUse;
    return inUse?.kind === 'take' ? [inUse.held] : [];
  });
  const last = held.at(-1);
  return last && takeAddress(last.address, last.take.take);
}

function linkOf(name: string, { graph, inventory, books }: Survey): Link {
  const parts = splitTake(name);
  const take =
    parts?.take === undefined ? undefined : books.text.takes[parts.job]?.find(each => each.take === parts.take);
  if (!parts || !take) {
    const file = inventory.get(name);
    const digest = file && 'sha256' in file ? { sha256: file.sha256 } : {};
    return { name, kind: parts?.take === undefined ? 'file' : 'unknown', ...digest, from: [] };
  }
  const job = graph.byAddress.get(parts.job as Address);
  return {
    name,
    kind: job?.kind ?? 'unknown',
    ...(job?.rung === undefined ? {} : { rung: job.rung }),
    model: modelOf(take.request),
    sha256: take.media.sha256,
    credits: take.credits.charged,
    ...(take.review ? { review: take.review } : {}),
    from: [
      ...new Set([
        ...(take.reusedFrom === undefined ? [] : [take.reusedFrom]),
        ...Object.values(take.from),
        ...promotedFrom(job, take, books.text.takes),
      ]),
    ],
  };
}

/** The take that opened its gate: the one that is chosen below, if that was so when this one was rendered. */
function promotedFrom(job: Job | undefined, take: Take, takes: Survey['books']['text']['takes']): readonly string[] {
  if (!job?.gate) return [];
  const below = [job.gate.on, ...variantsOf(job, takes)];
  return below.flatMap(address =>
    (takes[address] ?? []).flatMap(each =>
      each.review && isChoice(each.review) && each.review.at <= take.created ? [takeAddress(address, each.take)] : [],
    ),
  );
}

const variantsOf = ({ climbs }: Job, takes: Survey['books']['text']['takes']): readonly Address[] =>
  climbs ? [...climbs.as.keys()].filter(address => Object.hasOwn(takes, address)) : [];
