import { nearestFrame, type Rate } from '../time/rate.ts';
import type { Clue, EditClip } from './edit.ts';
import type { Unplaced } from './lay-tracks.ts';
import { effectName, isPlaying } from './otio-effects.ts';
import { type Found, fileNameIn, listIn, objectIn, rangeIn, schemaOf, textIn } from './otio-values.ts';

interface Range {
  readonly start: number;
  readonly duration: number;
}

/** A clip or a gap with what is used of it, taken out of compound clips that hold nothing else. Absent range: unknown. */
export function unwrapped(child: Found): { readonly item: Found; readonly range: Range | undefined } {
  let item = child;
  let range = rangeIn(child.source_range);
  for (let depth = 0; depth < 8 && ['Stack', 'Track'].includes(schemaOf(item)); depth++) {
    const inside = listIn(item.children);
    const [only] = inside;
    if (!only || inside.length > 1) break;
    const inner = rangeIn(only.source_range);
    range = range && inner ? { start: inner.start + range.start, duration: range.duration } : (range ?? inner);
    item = only;
  }
  return { item, range: range ?? rangeIn(referenceOf(item).available_range) };
}

/** Words on black; nothing. Undefined: it is something else. */
export function cardIn(item: Found): Unplaced | undefined {
  const card = textIn(objectIn(objectIn(item.metadata).retake).card);
  if (card !== undefined) return { kind: 'blank', text: card };
  if (schemaOf(item) === 'Gap') {
    const text = textIn(item.name);
    return { kind: 'blank', ...(text === undefined ? {} : { text }) };
  }
  return isPlaying(item) ? undefined : { kind: 'blank' };
}

/** A clip, or whatever else stands in its place. */
export function clipIn(
  item: Found,
  range: Range,
  { frames, rate }: { readonly frames: number; readonly rate: Rate },
): Unplaced {
  if (schemaOf(item) === 'Gap') return { kind: 'blank' };
  const reference = referenceOf(item);
  const { marks, speed } = marksOf(item);
  const isNested = listIn(item.children).length > 0;
  const began = rangeIn(reference.available_range)?.start ?? 0;
  return {
    kind: 'clip',
    clue: clueOf(item, reference),
    in: Math.max(0, nearestFrame(range.start - began, rate)),
    source: Math.max(0, Math.round(frames * speed)),
    marks: isNested ? ['is a nest of several clips', ...marks] : marks,
    ...(isNested || textIn(reference.target_url) !== undefined ? {} : { isDrawn: true as const }),
  };
}

/** The medium that is switched on. */
function referenceOf({ media_references, active_media_reference_key, media_reference }: Found): Found {
  const references = objectIn(media_references);
  const key = textIn(active_media_reference_key) ?? 'DEFAULT_MEDIA';
  if (Object.hasOwn(references, key)) return objectIn(references[key]);
  return objectIn(media_reference ?? Object.values(references)[0]);
}

function clueOf(item: Found, reference: Found): Clue {
  const { take, shot, sha256 } = objectIn(objectIn(item.metadata).retake);
  const names = [fileNameIn(textIn(reference.target_url)), textIn(reference.name), textIn(item.name)];
  const known = names.flatMap(name => name ?? []);
  return {
    names: known.length > 0 ? [...new Set(known)] : ['a clip without a name'],
    ...(textIn(take) === undefined ? {} : { take: take as string }),
    ...(textIn(shot) === undefined ? {} : { shot: shot as string }),
    ...(textIn(sha256) === undefined ? {} : { sha256: sha256 as string }),
  };
}

/** What the effects of a thing do to it; each a mark unless it does nothing. */
export function marksOf({ effects }: Found): { readonly marks: EditClip['marks']; readonly speed: number } {
  const marks: string[] = [];
  let speed = 1;
  for (const effect of listIn(effects)) {
    const schema = schemaOf(effect);
    const { time_scalar } = effect;
    if (schema === 'FreezeFrame' || (schema === 'LinearTimeWarp' && time_scalar === 0)) {
      marks.push('is a freeze frame');
    } else if (schema === 'LinearTimeWarp') {
      if (typeof time_scalar !== 'number' || !Number.isFinite(time_scalar) || time_scalar === 1) continue;
      marks.push(`runs${time_scalar < 0 ? ' backwards' : ''}${atSpeed(Math.abs(time_scalar))}`);
      speed = Math.min(1000, Math.abs(time_scalar));
    } else if (schema === 'TimeEffect') marks.push('changes its speed');
    else {
      const name = effectName(effect);
      if (name !== undefined) marks.push(`has an effect: ${name}`);
    }
  }
  return { marks: [...new Set(marks)], speed };
}

const atSpeed = (factor: number): string => (factor === 1 ? '' : ` at ${Math.round(factor * 1000) / 10}%`);
