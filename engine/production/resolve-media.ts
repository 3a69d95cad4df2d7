import type * as written from '../../schemas/types/production.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import type { Parcel } from './gather.ts';
import { present } from './present.ts';
import { errorAt, placeOf, type Report, within } from './problems.ts';
import type { Asked, EndFrame, MediaSource, Origin, References } from './production.ts';
import { resolveImage, unknownName } from './resolve-bible.ts';
import { boardOf, isBoardReference, isWholeBoard, pictureOf } from './resolve-boards.ts';

/** What media can be asked for by name. */
export interface Names {
  readonly parcel: Parcel;
  /** Every `scene/shot` there is. */
  readonly shots: ReadonlySet<string>;
  /** By `scene/shot` of a shot with beats: those of its beats. Its picture is that of the last one. */
  readonly beats: ReadonlyMap<string, readonly string[]>;
  readonly report: Report;
}

/** Binds media, wherever it comes from. Absent: it does not exist, which is reported. */
export function resolveMedia(reference: written.MediaReference, origin: Origin, names: Names): MediaSource | undefined {
  const { parcel, report } = names;
  if (typeof reference === 'string') return { kind: 'file', path: reference, origin };
  if ('file' in reference) return { kind: 'file', path: reference.file, origin: within(origin, 'file') };
  if ('still' in reference) return resolveImage(reference, origin, parcel, report);
  if (isBoardReference(reference)) return pictureOf(reference, { origin, names });
  if ('sound' in reference) {
    if (parcel.sounds.has(reference.sound)) return { kind: 'sound', id: reference.sound };
    report(unknownName('sound', reference.sound, [...parcel.sounds.keys()], within(origin, 'sound')));
    return undefined;
  }
  const [member, written] = 'shot' in reference ? ['shot', reference.shot] : ['lastFrameOf', reference.lastFrameOf];
  const address = names.beats.get(written)?.at(-1) ?? written;
  const [scene = '', shot = ''] = address.split('/');
  if (!names.shots.has(address)) {
    const hint = didYouMean(address, [...names.shots]) || 'Write it as scene/shot.';
    report(errorAt('unknown-name', `unknown shot "${address}"`, placeOf(origin, member), { hint }));
    return undefined;
  }
  if ('lastFrameOf' in reference) return { kind: 'lastFrame', scene, shot, ...present({ rung: reference.rung }) };
  return { kind: 'shot', scene, shot, ...present({ rung: reference.rung, after: reference.after }) };
}

/** The same, with where it was asked for. */
export function asked(reference: written.MediaReference, origin: Origin, names: Names): Asked | undefined {
  const source = resolveMedia(reference, origin, names);
  return source && { source, origin };
}

/** A picture a shot starts from or ends on. */
export const resolveEndFrame = (frame: written.FirstFrame, origin: Origin, names: Names): EndFrame | undefined =>
  resolveMedia(frame, origin, names) as EndFrame | undefined;

/** Nothing to look at or listen to. */
export const noReferences: References = { images: [], videos: [], audio: [] };

export function resolveReferences(config: written.References | undefined, origin: Origin, names: Names): References {
  const list = (medium: 'images' | 'videos' | 'audio'): readonly Asked[] =>
    (config?.[medium] ?? []).flatMap((each, index) => {
      const at = within(origin, medium, index);
      if (medium === 'images' && isWholeBoard(each))
        return boardOf(each, { origin: at, names }).map(picture => ({ ...picture, origin: at }));
      return asked(each, at, names) ?? [];
    });
  return { images: list('images'), videos: list('videos'), audio: list('audio') };
}
