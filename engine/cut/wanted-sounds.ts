import type { Cut, CutSound } from '../production/cut.ts';
import type { Change, Difference } from './differences.ts';
import type { Known, SeenSound } from './recognise.ts';
import type { Wanted } from './wanted.ts';

/** A sound as the editor has it, in the words of `cut`. */
export interface WantedSound {
  /** Its place among the sounds of the cut. Absent: it is new. */
  readonly was?: number;
  readonly source: CutSound['source'];
  /** From the start of the film; of one that is tied, from where its shot begins. */
  readonly at: number;
  readonly isTied: boolean;
  readonly in: number;
  readonly out: number;
  /** Frames there are of it: `out` is its end. */
  readonly whole: number;
}

export interface Hearing {
  readonly cut: Cut;
  /** The length of a sound in frames. Absent: there is none of it. */
  readonly lengthOf: (source: CutSound['source']) => number | undefined;
  /** Where the pictures of the cut begin. */
  readonly starts: readonly number[];
  readonly wanted: readonly Wanted[];
  /** Absent: the edit says nothing of sounds. */
  readonly sounds?: readonly SeenSound[];
}

export interface Heard {
  readonly wanted: readonly WantedSound[];
  readonly differences: readonly Difference[];
  readonly same: number;
}

/** What is heard, as the cut would have to say it. */
export function hear(hearing: Hearing): Heard {
  const { cut, sounds } = hearing;
  const own = sounds?.filter(sound => !isOfPicture(sound));
  const left = own?.filter(({ known }) => known?.sound !== undefined) ?? [];
  const rows: Difference[] = [];
  const wanted: WantedSound[] = [];
  let same = 0;
  for (const [index, sound] of cut.sounds.entries()) {
    const whole = hearing.lengthOf(sound.source);
    if (whole === undefined) {
      // Nothing was handed over of it, so nobody could change it.
      wanted.push(beforeOf(sound, index, { whole: sound.out ?? 0, hearing }));
      continue;
    }
    const before = beforeOf(sound, index, { whole, hearing });
    const at = left.findIndex(({ known }) => isSource(known, sound.source));
    if (own && at < 0) {
      rows.push({ kind: 'sound', name: nameOf(sound.source), changes: [{ kind: 'missing' }] });
      continue;
    }
    const now = own ? wantedFrom(left.splice(at, 1)[0]!, before, { whole, hearing }) : before;
    const changes = changesOf(before.isTied && !now.isTied ? untied(before, hearing) : before, now);
    wanted.push(now);
    if (changes.length === 0) same++;
    else rows.push({ kind: 'sound', name: nameOf(sound.source), at: absoluteAt(now, hearing), changes });
  }
  for (const sound of left) {
    const source = sound.known!.sound!;
    const whole = sound.known!.frames;
    wanted.push({ source, at: sound.at, isTied: false, ...partOf(sound, whole), whole });
    rows.push({ kind: 'sound', name: nameOf(source), at: sound.at, changes: [{ kind: 'added' }] });
  }
  return { wanted, differences: [...rows, ...strange(own ?? []), ...apart(hearing)], same };
}

const strange = (sounds: readonly SeenSound[]): readonly Difference[] =>
  sounds
    .filter(({ known }) => known?.sound === undefined)
    .map(({ known, name, at }) => ({ kind: 'sound', name: known?.name ?? name, at, changes: [{ kind: 'foreign' }] }));

/** What is heard of it, as far as there is anything. */
function partOf(sound: SeenSound, whole: number): Pick<WantedSound, 'in' | 'out'> {
  const start = Math.min(sound.in, Math.max(0, whole - 1));
  return { in: start, out: Math.max(start + 1, Math.min(whole, sound.in + sound.frames)) };
}

const isOfPicture = ({ known }: SeenSound): boolean => known !== undefined && known.shots.length > 0;

const isSource = (known: Known | undefined, source: CutSound['source']): boolean =>
  known?.sound !== undefined && nameOf(known.sound) === nameOf(source);

export const nameOf = (source: CutSound['source']): string =>
  source.kind === 'sound' ? `sound/${source.id}` : source.path;

interface Measured {
  readonly whole: number;
  readonly hearing: Hearing;
}

/** As the cut says it; one that was tied to a shot that is gone begins when it did. */
function beforeOf(sound: CutSound, index: number, { whole, hearing }: Measured): WantedSound {
  const isTied = tiedStart(sound, hearing) !== undefined;
  const start = sound.with === undefined || isTied ? 0 : (hearing.starts[sound.with] ?? 0);
  const part = { in: sound.in ?? 0, out: sound.out ?? whole, whole };
  return { was: index, source: sound.source, at: start + sound.at, isTied, ...part };
}

function wantedFrom(now: SeenSound, before: WantedSound, { whole, hearing }: Measured): WantedSound {
  const { cut } = hearing;
  const start = before.isTied ? (tiedStart(cut.sounds[before.was!]!, hearing) ?? 0) : 0;
  // A sound before its shot cannot be told from there.
  const isTied = before.isTied && now.at >= start;
  return { ...before, at: isTied ? now.at - start : now.at, isTied, ...partOf(now, whole) };
}

/** When the shot begins that a sound goes with: its first use. Undefined: it goes with none, or that is gone. */
function tiedStart({ with: tied }: CutSound, { cut, wanted }: Pick<Hearing, 'cut' | 'wanted'>): number | undefined {
  const tie = tied === undefined ? undefined : cut.pictures[tied];
  return wanted.find(each => tie?.kind === 'shot' && each.kind === 'shot' && each.shot === tie.shot)?.at;
}

const absoluteAt = (sound: WantedSound, hearing: Hearing): number =>
  sound.at + (sound.isTied ? (tiedStart(hearing.cut.sounds[sound.was!]!, hearing) ?? 0) : 0);

/** From the start of the film, as the cut has it. */
const untied = (sound: WantedSound, { cut, starts }: Hearing): WantedSound => ({
  ...sound,
  at: sound.at + (starts[cut.sounds[sound.was!]!.with!] ?? 0),
});

function changesOf(before: WantedSound, now: WantedSound): readonly Change[] {
  const change = (kind: 'at' | 'in' | 'out'): readonly Change[] =>
    before[kind] === now[kind] ? [] : [{ kind, before: before[kind], after: now[kind] }];
  return [...change('at'), ...change('in'), ...change('out')];
}

/** The sound of a clip goes with its picture, to the frame: nothing else can be said of it. */
const apart = ({ sounds, wanted }: Hearing): readonly Difference[] =>
  (sounds ?? [])
    .filter(sound => isOfPicture(sound) && !wanted.some(each => goesWith(sound, each)))
    .map(({ known, at }) => ({
      kind: 'sound',
      name: known!.name,
      at,
      changes: [{ kind: 'beyond', what: 'its sound is cut apart from its picture' }],
    }));

const goesWith = (sound: SeenSound, each: Wanted): boolean =>
  each.kind === 'shot' &&
  each.known?.sha256 === sound.known!.sha256 &&
  sound.at >= each.at &&
  sound.at + sound.frames <= each.at + each.out - each.in &&
  sound.at - each.at === sound.in - each.in;
