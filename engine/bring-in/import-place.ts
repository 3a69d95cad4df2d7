import type { KnownAsset } from '../catalog/request.ts';
import { fingerprintVersion } from '../graph/fingerprint.ts';
import type { Job } from '../graph/job.ts';
import { type Refused, refused } from '../judge/find-take.ts';
import { taskOf } from '../lockfile/in-flight.ts';
import type { OpenAttempt } from '../lockfile/journal.ts';
import type { LockfileText, Media, Take } from '../lockfile/lockfile.ts';
import { type SlotStanding, type Standing, standings } from '../plan/standing.ts';
import { splitTake, takeAddress } from '../production/address.ts';
import type { Survey } from '../survey.ts';

/** Where a take from elsewhere goes, and what it stands for there. */
export interface ImportPlace {
  readonly kind: 'place';
  readonly job: Job;
  readonly facts: Pick<Take, 'slot' | 'fingerprint' | 'fingerprintVersion' | 'request' | 'wording' | 'from'>;
  /** The request it may be the answer to, of which nobody knew what became. */
  readonly answers?: OpenAttempt;
}

/** The first slot of the job in which nothing is, and nothing is under way; one more where there is none. */
export function importPlace(surveyed: Survey, target: string): ImportPlace | Refused {
  const { graph, inventory, books } = surveyed;
  const ground = { graph, inventory, lockfile: books.lockfile };
  const parts = splitTake(target);
  const job = graph.jobs.find(({ address }) => address === parts?.job) ?? onlyJobOf(target, graph.jobs);
  if (!parts || !job) {
    const near = graph.jobs.map(({ address }) => address).filter(address => address.startsWith(parts?.job ?? target));
    const hint = near.length > 0 ? `There are: ${near.slice(0, 8).join(', ')}.` : '`retake status` lists them.';
    return refused(`there is no job \`${target}\``, hint);
  }
  const { address } = job;
  const doubtful = books.inFlight.attempts.filter(
    ({ attempt, state }) => state.kind === 'uncertain' && attempt.address === address,
  );
  const answers =
    doubtful.find(({ attempt }) => attempt.slot === parts.take) ?? (doubtful.length === 1 ? doubtful[0] : undefined);
  if (doubtful.length > 1 && !answers) {
    const names = doubtful.map(({ attempt }) => takeAddress(address, attempt.slot)).join(', ');
    return refused(`several slots of ${address} are uncertain`, `Name the one it is for: ${names}.`);
  }
  if (answers) return { kind: 'place', job, facts: factsOfAttempt(answers), answers };
  const standing = standings({ ...ground, retake: new Set([address]) }).get(address)!;
  const { binding } = standing;
  if (binding.kind !== 'bound')
    return refused(
      `nobody knows yet what ${address} asks for`,
      `It waits for ${waitsFor(binding)}; see \`retake plan\`.`,
    );
  const flying = new Set(books.inFlight.attempts.map(({ attempt }) => attempt.fingerprint));
  const free = standing.slots.find(({ render, held }) => render && !held && !flying.has(render.fingerprint));
  if (!free) return refused(`${address} has no free slot`, 'It is pinned, or under way: `retake plan -v` says which.');
  return { kind: 'place', job, facts: factsOfSlot(free, job, binding.from) };
}

/** The job of a shot that has but one, or one in each ratio: `s01/crowd` of a plate. */
function onlyJobOf(target: string, jobs: readonly Job[]): Job | undefined {
  const own = jobs.filter(
    ({ address, kind }) => kind === 'shot' && address.startsWith(`${target}@`) && !address.includes('~'),
  );
  return own.length === 1 ? own[0] : undefined;
}

const waitsFor = (binding: Exclude<Standing['binding'], { kind: 'bound' }>): string =>
  binding.kind === 'pending' ? binding.on.join(', ') : binding.on;

function factsOfSlot({ slot, render }: SlotStanding, job: Job, from: Take['from']): ImportPlace['facts'] {
  const { fingerprint, request } = render!;
  return { slot, fingerprint, fingerprintVersion, request: request as Take['request'], wording: job.wording, from };
}

function factsOfAttempt({ attempt }: OpenAttempt): ImportPlace['facts'] {
  const { slot, fingerprint, request, wording, from } = attempt;
  return {
    slot,
    fingerprint,
    fingerprintVersion: attempt.fingerprintVersion ?? fingerprintVersion,
    request,
    wording,
    from,
  };
}

/** Why a task must not be entered again. Absent: nothing here knows it. */
export function knownTask(task: string, { books: { text, inFlight } }: Pick<Survey, 'books'>): Refused | undefined {
  for (const [address, takes] of Object.entries(text.takes)) {
    const take = takes.find(each => each.task === task);
    if (take)
      return refused(`task ${task} is ${takeAddress(address, take.take)} already`, 'It would be counted twice.');
  }
  const loss = text.losses.find(each => each.task === task);
  if (loss)
    return refused(
      `task ${task} was booked as a loss of ${loss.address} already, with ${loss.credits.charged} cr`,
      'It would be counted twice.',
    );
  const open = inFlight.attempts.find(each => taskOf(each) === task);
  return open
    ? refused(`task ${task} is under way for ${open.attempt.address}`, '`retake collect` fetches it.')
    : undefined;
}

/** Why these bytes must not be entered again. Absent: they may be. */
export function knownMedia(
  sha256: string,
  { address, credits, text }: { readonly address: string; readonly credits: number; readonly text: LockfileText },
): Refused | undefined {
  for (const [job, takes] of Object.entries(text.takes)) {
    const take = takes.find(({ media }) => media.sha256 === sha256);
    if (!take) continue;
    const name = takeAddress(job, take.take);
    if (job === address) return refused(`this file is ${name} already`, `\`retake circle ${name}\` chooses it.`);
    if (credits > 0 && take.credits.charged > 0)
      return refused(
        `this file is ${name} already, which was charged ${take.credits.charged} cr`,
        'It would be counted twice: leave --credits out.',
      );
  }
  return undefined;
}

/** What does not fit what the job asks for, in words. */
export function misfits({ kind, width, height, seconds }: Media, wanted: KnownAsset): readonly string[] {
  const size = width && height && wanted.width && wanted.height ? width / height / (wanted.width / wanted.height) : 1;
  const length = seconds !== undefined && wanted.seconds !== undefined ? seconds - wanted.seconds : 0;
  return [
    ...(Math.abs(size - 1) > 0.02
      ? [`it is ${width}×${height}, and ${wanted.width}×${wanted.height} was asked for`]
      : []),
    ...(kind !== 'image' && Math.abs(length) > 0.5
      ? [`it is ${Math.round(seconds! * 100) / 100} s long, and ${wanted.seconds} s were asked for`]
      : []),
  ];
}
