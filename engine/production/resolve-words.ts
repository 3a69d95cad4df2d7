import type * as written from '../../schemas/types/production.ts';
import type { Words } from './cut.ts';
import { errorAt, placeOf, type Report, within } from './problems.ts';
import type { MediaSource, Origin, Shot, Sound } from './production.ts';

/** What may speak. */
export interface Speaking {
  readonly sounds: ReadonlyMap<string, Sound>;
  readonly shots: ReadonlyMap<string, Shot>;
}

/** What is said in something of the cut: as its caption has it, else as it was asked for. */
export function resolveWords(
  caption: written.Caption | undefined,
  source: MediaSource,
  { speaking, at, framesOf, report }: Captioning,
): Words | undefined {
  if (caption === false) return undefined;
  if (caption === undefined) return wordsIn(source, speaking, new Set());
  if (typeof caption === 'string') return { kind: 'part', text: caption };
  const lines = caption.map((line, index) => ({
    at: framesOf(line.at, within(at, 'caption', index, 'at')),
    text: line.text,
  }));
  lines.forEach((line, index) => {
    if (index > 0 && line.at <= lines[index - 1]!.at)
      report(
        errorAt('bad-value', 'it begins before the one above it', placeOf(within(at, 'caption', index), 'at'), {
          hint: 'Write them in the order in which they are said.',
        }),
      );
  });
  return { kind: 'timed', lines };
}

export interface Captioning {
  readonly speaking: Speaking;
  /** Where the item of the cut is written. */
  readonly at: Origin;
  readonly framesOf: (time: written.CutTime, at: Origin) => number;
  readonly report: Report;
}

/** `seen` keeps from going round in circles, which are refused later. */
function wordsIn(source: MediaSource, speaking: Speaking, seen: Set<string>): Words | undefined {
  switch (source.kind) {
    case 'file':
      return { kind: 'unknown' };
    case 'still':
    case 'lastFrame':
      return undefined;
    case 'sound':
      return once(`sound ${source.id}`, seen) && wordsOfSound(source.id, speaking, seen);
    case 'shot':
      return once(`shot ${source.scene}/${source.shot}`, seen) && wordsOfShot(source, speaking, seen);
    default:
      return source satisfies never;
  }
}

function once(name: string, seen: Set<string>): true | undefined {
  if (seen.has(name)) return undefined;
  seen.add(name);
  return true;
}

function wordsOfSound(id: string, speaking: Speaking, seen: Set<string>): Words | undefined {
  const making = speaking.sounds.get(id)?.making;
  switch (making?.kind) {
    case 'speech':
      return { kind: 'whole', text: making.text };
    case 'routed':
      return making.type === 'speech' ? { kind: 'whole', text: making.prompt } : undefined;
    // The same words, otherwise spoken.
    case 'revoice':
    case 'isolate':
      return wordsIn(making.of.source, speaking, seen);
    case 'dub':
      return { kind: 'unknown' };
    case 'effect':
    case 'workflow':
    case undefined:
      return undefined;
    default:
      return making satisfies never;
  }
}

function wordsOfShot(
  { scene, shot }: { readonly scene: string; readonly shot: string },
  speaking: Speaking,
  seen: Set<string>,
): Words | undefined {
  const making = speaking.shots.get(`${scene}/${shot}`)?.making;
  if (making?.kind !== 'avatar') return undefined;
  const { speech } = making;
  return speech.kind === 'text' ? { kind: 'whole', text: speech.text } : wordsIn(speech.sound.source, speaking, seen);
}
