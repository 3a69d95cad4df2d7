import { type Choice, choose, type Ground, jobsByShot, type Lacking } from '../cut/choose.ts';
import { type Nameable, nameMedia } from '../cut/name-media.ts';
import type { Clip } from '../cut/timeline.ts';
import { type UsableFile, usable } from '../graph/inventory.ts';
import type { Job } from '../graph/job.ts';
import type { Media } from '../lockfile/lockfile.ts';
import type { HeldTake } from '../plan/standing.ts';
import { ratioToken, soundAddress, takeAddress } from '../production/address.ts';
import { type CutSound, shotsInCut } from '../production/cut.ts';
import type { Production } from '../production/production.ts';
import { endingOf } from '../store/readable-name.ts';
import { convertFrames, type Rate, rateOf, wholeFrames } from '../time/rate.ts';
import { type Card, cardKey, cardsOf } from './cards.ts';

/** A medium that goes into the hand-off. */
export interface Handed {
  readonly clip: Clip;
  /** Of a take, with all that is known of it; of a file, its path. */
  readonly from:
    | { readonly kind: 'take'; readonly job: Job; readonly held: HeldTake }
    | { readonly kind: 'file'; readonly path: string };
  readonly bytes: number;
}

/** What stands for everything in the cut. */
export interface Collected {
  readonly handed: readonly Handed[];
  readonly clipOf: (shot: string, ratio: string) => Clip | undefined;
  readonly soundOf: (source: CutSound['source']) => Clip | undefined;
  /** The name of the clip that shows a card. */
  readonly cardOf: (card: Card) => string;
  /** What nothing may stand for, by name. */
  readonly lacking: readonly (Omit<Lacking, 'kind'> & { readonly name: string })[];
  /** Shots that are not made in a ratio, by ratio. */
  readonly unmade: ReadonlyMap<string, readonly string[]>;
}

/** What is known of a medium's sound; `channels` 0: it has none. Absent: nobody looked. */
export type SoundFacts = Pick<Media, 'channels' | 'sampleRate'>;

type Facts = Pick<Media, 'sha256' | 'bytes' | 'mime' | 'kind' | 'width' | 'height' | 'fps' | 'frames' | 'seconds'> &
  SoundFacts;

export interface Collecting {
  readonly ratios: readonly string[];
  /** Music and other files, by path. */
  readonly files: ReadonlyMap<string, UsableFile>;
  /** The sound of media whose lockfile says nothing of it, by digest. */
  readonly listened: ReadonlyMap<string, SoundFacts>;
}

/** Chooses a take for every shot in every ratio, and for every sound, and names what was chosen. */
export function collectClips(
  production: Production,
  ground: Ground,
  { ratios, files, listened }: Collecting,
): Collected {
  const { cut, delivery, shots } = production;
  const jobsOf = jobsByShot(ground.graph, shot => shots.get(shot)?.rungs ?? []);
  const choices = new Map<string, Choice>();
  const names = shotsInCut(cut);
  const unmade = new Map<string, readonly string[]>();
  for (const ratio of ratios) {
    const without = names.filter(shot => !shots.get(shot)!.ratios.includes(ratio));
    if (without.length > 0) unmade.set(ratio, without);
    for (const shot of names) {
      const own = without.includes(shot) ? shots.get(shot)!.ratios[0]! : ratio;
      choices.set(`${shot} ${ratio}`, choose(shot, jobsOf(shot, own), ground));
    }
  }
  const heard = [...new Set(cut.sounds.flatMap(({ source }) => (source.kind === 'sound' ? [source.id] : [])))];
  for (const id of heard) {
    const job = ground.graph.byAddress.get(soundAddress(id));
    choices.set(`sound/${id}`, choose(`sound/${id}`, job ? [job] : [], ground));
  }
  const isWhole = ground.stage === 'final' && !ground.allowDrafts;
  const taken = [...choices.values()].flatMap(choice =>
    choice.kind === 'take' ? [choice, ...(isWhole ? [] : choice.others)] : [],
  );
  const media = nameMedia(
    [
      ...taken.map(({ job, held }) => nameable(production, job, held)),
      ...[...files].map(
        ([path, { sha256, mime, kind }]): Nameable => ({
          sha256,
          facts: { slug: path.replace(/^.*\//, '').replace(/\.\w+$/, '') },
          ending: endingOf({ mime, kind }),
          naming: '{slug}',
        }),
      ),
      ...cardsOf(cut, ratios),
    ],
    delivery.naming,
  );
  const make = (facts: Facts, more: Partial<Clip> = {}): Clip =>
    clipFrom(facts, { rate: cut.rate, name: media.get(facts.sha256)!, more });
  const clipOfTake = ({ job, held, verdict = 'not judged' }: Taken, alternates: Clip['alternates'] = {}): Clip => {
    const { take, address } = held;
    const { seed, audio } = take.request.body;
    const facts = { ...take.media, ...listened.get(take.media.sha256) };
    return make(facts, {
      alternates,
      // What nobody could look into is taken for what was asked.
      isHeard: facts.channels === undefined ? facts.kind === 'audio' || audio === true : facts.channels > 0,
      take: {
        address: takeAddress(address, take.take),
        model: job.model,
        verdict,
        ...(typeof seed === 'number' ? { seed } : {}),
        notes: take.notes ?? [],
      },
    });
  };
  const found = (key: string): Extract<Choice, { kind: 'take' }> | undefined => {
    const choice = choices.get(key);
    return choice?.kind === 'take' ? choice : undefined;
  };
  const alternatesOf = (shot: string, ratio: string, others: readonly Taken[]): Clip['alternates'] => ({
    ...Object.fromEntries(
      (isWhole ? [] : others).map(each => [each.job.address.replace(/^[^@]*@/, ''), clipOfTake(each)]),
    ),
    ...Object.fromEntries(
      ratios
        .filter(other => other !== ratio && shots.get(shot)!.ratios.includes(other))
        .flatMap(other => {
          const choice = found(`${shot} ${other}`);
          return choice ? [[ratioToken(other), clipOfTake(choice)] as const] : [];
        }),
    ),
  });
  const handed: readonly Handed[] = [
    ...taken.map(each => ({
      clip: clipOfTake(each),
      from: { kind: 'take' as const, job: each.job, held: each.held },
      bytes: each.held.take.media.bytes,
    })),
    ...[...files].map(([path, facts]) => ({
      clip: make(facts),
      from: { kind: 'file' as const, path },
      bytes: facts.bytes,
    })),
  ];
  const lacking = [...choices].flatMap(([key, choice]) => {
    if (choice.kind !== 'lacking') return [];
    const { kind: _, ...why } = choice;
    return [{ name: key.replace(/ .*$/, ''), ...why }];
  });
  return {
    handed: [...new Map(handed.map(each => [each.clip.name, each])).values()],
    clipOf: (shot, ratio) => {
      const choice = found(`${shot} ${ratio}`);
      return choice && clipOfTake(choice, alternatesOf(shot, ratio, choice.others));
    },
    soundOf: source => {
      if (source.kind === 'file') return usable(files.get(source.path)) && make(files.get(source.path)!);
      const choice = found(`sound/${source.id}`);
      return choice && clipOfTake(choice);
    },
    cardOf: card => media.get(cardKey(card))!,
    lacking: [...new Map(lacking.map(each => [each.reason, each])).values()],
    unmade,
  };
}

interface Taken {
  readonly job: Job;
  readonly held: HeldTake;
  readonly verdict?: string;
}

/** Lengths come from what was measured; of a film from the frames that were counted. */
export function clipFrom(
  { sha256, kind, width, height, fps, frames, seconds = 0, channels, sampleRate }: Facts,
  { rate, name, more }: { readonly rate: Rate; readonly name: string; readonly more: Partial<Clip> },
): Clip {
  // What nobody could measure runs as the film does.
  const own = kind === 'video' ? (fps === undefined ? rate : rateOf(fps)) : undefined;
  const counted = own && (frames ?? wholeFrames(seconds, own));
  return {
    name,
    sha256,
    frames: own && counted !== undefined ? convertFrames(counted, own, rate) : wholeFrames(seconds, rate),
    ...(own && counted !== undefined ? { rate: own, own: counted } : {}),
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
    isHeard: kind === 'audio',
    ...(channels ? { channels } : {}),
    ...(sampleRate === undefined ? {} : { sampleRate }),
    alternates: {},
    ...more,
  };
}

export function nameable({ id, shots }: Production, job: Job, { take }: Pick<HeldTake, 'take'>): Nameable {
  const shot = shots.get(`${job.scene}/${job.shot}`);
  const [, name = job.address] = /^[^/]+\/([^@.]+)/.exec(job.address) ?? [];
  const { seed } = take.request.body;
  return {
    sha256: take.media.sha256,
    ending: endingOf(take.media),
    facts: {
      project: id,
      scene: job.scene,
      shot: name,
      slug: shot?.slug ?? name,
      character: shot?.characters[0]?.id,
      model: job.model,
      rung: job.rung,
      take: take.take,
      ratio: job.ratio === undefined ? undefined : ratioToken(job.ratio),
      variant: /\+([^~.]+)/.exec(job.address)?.[1],
      date: take.created.slice(0, 10),
      seed: typeof seed === 'number' ? seed : undefined,
    },
  };
}
