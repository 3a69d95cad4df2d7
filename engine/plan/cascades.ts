import type { Cascade, Change, Cut } from '../../schemas/types/plan.ts';
import { keepingOf } from '../lockfile/kept.ts';
import type { Kept, Lockfile } from '../lockfile/lockfile.ts';
import { type Address, takeAddress } from '../production/address.ts';
import type { Books } from './book-index.ts';
import { diff } from './diff.ts';
import { acceptable, pinnable } from './keepable.ts';
import { staleTakes } from './stale-takes.ts';
import { type Ground, type Standing, standing } from './standing.ts';

type Question = Ground & Books;

/** Takes that go stale because of a job upstream, by that job: the dearest cascade first, and where each can be cut. */
export function cascadesOf(
  changes: readonly Change[],
  question: Question,
  known: ReadonlyMap<Address, Standing>,
): readonly Cascade[] {
  const heads = headsOf(changes, question.lockfile);
  if (heads.length === 0) return [];
  const cascades = heads.map(sumOf).sort((a, b) => b.credits + b.later - (a.credits + a.later));
  const tried = trial(question, known);
  return cascades.map((cascade, index) =>
    index < looked ? { ...cascade, cuts: cutsOf(cascade, { known, tried, lockfile: question.lockfile }) } : cascade,
  );
}

/** Of so many cascades it is worked out where they can be cut. */
const looked = 40;

interface Head {
  readonly address: string;
  /** Absent: it is not looked at in this plan. */
  readonly own?: Change;
  readonly followers: readonly Stale[];
}

interface Stale {
  readonly change: Change;
  readonly takes: number;
}

/** What nothing stale is upstream of, with all that follows from it; what follows from several is told of the first. */
function headsOf(changes: readonly Change[], lockfile: Lockfile): readonly Head[] {
  const byAddress = new Map(changes.map(change => [change.address, change]));
  const headOf = new Map<string, string>();
  const followers = new Map<string, Stale[]>();
  for (const change of changes) {
    const takes = staleTakes(change, lockfile);
    const [first] = change.reason.following;
    if (takes === 0 || first === undefined) continue;
    const head = change.reason.following.flatMap(address => headOf.get(address) ?? []).at(0) ?? first;
    headOf.set(change.address, head);
    followers.set(head, [...(followers.get(head) ?? []), { change, takes }]);
  }
  return [...followers].map(([address, found]) => {
    const own = byAddress.get(address);
    return { address, followers: found, ...(own ? { own } : {}) };
  });
}

function sumOf({ address, own, followers }: Head): Cascade {
  const isAnew = own?.action === 'replace';
  const all = [...(isAnew ? [own] : []), ...followers.map(({ change }) => change)];
  const sum = (count: (change: Change) => number): number => all.reduce((total, each) => total + count(each), 0);
  return {
    head: address,
    why: isAnew
      ? 'anew'
      : own === undefined || own.action === 'keep' || own.action === 'reuse'
        ? 'other-take'
        : 'to-come',
    jobs: followers.map(({ change }) => change.address),
    shots: new Set(followers.flatMap(({ change: { scene, shot } }) => (shot === undefined ? [] : `${scene}/${shot}`)))
      .size,
    takes: followers.reduce((total, { takes }) => total + takes, 0),
    credits: sum(({ credits }) => credits),
    later: sum(({ later }) => later),
    unused: sum(({ unused }) => unused),
    cuts: [],
  };
}

/** What a plan would save with these words, among these jobs; in credits, now and later. */
type Trial = (words: readonly Kept[], among: readonly Address[]) => number;

/** Every cut was tried: the jobs are looked at once more as they would stand with it. */
function trial(question: Question, known: ReadonlyMap<Address, Standing>): Trial {
  const scratch = new Map(known);
  const { lockfile } = question;
  const words = [...lockfile.kept.accepted.values(), ...[...lockfile.kept.pinned.values()].flat()];
  const priceOf = (among: readonly Address[]): number =>
    diff(
      among.map(address => scratch.get(address)!),
      question,
    ).reduce((total, { credits, later }) => total + credits + later, 0);
  return (more, among) => {
    const before = priceOf(among);
    const ground = { ...question, lockfile: { ...lockfile, kept: keepingOf([...words, ...more]) } };
    for (const address of among)
      scratch.set(address, standing(question.graph.byAddress.get(address)!, ground, scratch));
    const saved = before - priceOf(among);
    for (const address of among) scratch.set(address, known.get(address)!);
    return saved;
  };
}

interface Tools {
  readonly known: ReadonlyMap<Address, Standing>;
  readonly tried: Trial;
  readonly lockfile: Lockfile;
}

function cutsOf({ head, why, jobs }: Cascade, { known, tried, lockfile }: Tools): Cut[] {
  const among = [...new Set([head, ...jobs])].filter((address): address is Address => known.has(address as Address));
  const direct = jobs.filter(address => known.get(address as Address)?.job.needs.includes(head as Address));
  const places: readonly (readonly ['accept' | 'pin', string])[] = [
    ...(why === 'anew' ? [['accept', head] as const] : []),
    ...direct.flatMap(address => [['accept', address] as const, ['pin', address] as const]),
  ];
  const cuts = places.flatMap(([way, address]): Cut[] => {
    const words = wordsFor(way, known.get(address as Address)!, lockfile);
    const saves = words.length === 0 ? 0 : tried(words, among);
    return saves > 0 ? [{ way, address, saves }] : [];
  });
  // Where the takes can be accepted, nothing need be pinned.
  return cuts
    .filter(
      ({ way, address }) => way === 'accept' || !cuts.some(cut => cut.way === 'accept' && cut.address === address),
    )
    .sort((a, b) => b.saves - a.saves);
}

function wordsFor(way: Cut['way'], of: Standing, { takes }: Lockfile): readonly Kept[] {
  const here = takes.get(of.job.address) ?? [];
  const { address } = of.job;
  const places = way === 'accept' ? acceptable(of, here) : pinnable(of, here);
  return places.map(([slot, take]): Kept => {
    const render = way === 'accept' ? of.slots.find(each => each.slot === slot)?.render : undefined;
    return {
      as: way === 'accept' ? 'accepted' : 'pinned',
      address,
      slot,
      keeps: takeAddress(address, take.take),
      ...(render ? { fingerprint: render.fingerprint } : {}),
      by: '',
      at: '',
    };
  });
}
