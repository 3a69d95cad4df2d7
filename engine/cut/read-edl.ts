import { convertFrames, fpsOf, type Rate, rateOf, rateWords, sameRate, timebaseOf } from '../time/rate.ts';
import { type Clue, type EditPicture, mostPictures, type ReadEdit, unreadable } from './edit.ts';
import { type EdlEvent, eventsIn } from './edl-lines.ts';
import { fileNameIn } from './otio-values.ts';

export interface EdlCount {
  /** Of the film: an EDL does not say its own, unless in a comment. */
  readonly rate: Rate;
  /** The number of the film's first frame. */
  readonly start: number;
}

/** Reads the parts of a CMX 3600 EDL of any program: the pictures of it. */
export function readEdl(parts: readonly string[], { rate, start }: EdlCount): ReadEdit {
  const text = parts.join('\n');
  const said = /^\s*\*\s*RATE:\s*(\d{2,3}(?:\.\d{1,6})?)\s*$/im.exec(text)?.[1];
  const own = said === undefined ? rate : rateOf(Number(said));
  if (fpsOf(own) < 1 || fpsOf(own) > 240) return unreadable(`it says that its rate is ${said}`, exportAgain);
  const events: EdlEvent[] = [];
  for (const [index, part] of parts.entries()) {
    const found = eventsIn(part, own);
    if ('wrong' in found)
      return unreadable(
        `line ${found.line}: ${found.wrong} is no timecode at ${rateWords(own)} frames per second`,
        anotherRate(rate),
      );
    // Numbers begin anew in each part, and what belongs together has one number.
    events.push(...found.map(event => ({ ...event, number: `${index}.${event.number}` })));
  }
  if (/^.*\|C:ResolveColor/m.test(text)) return unreadable('it is a list of markers, not a cut', exportAgain);
  const seen = events.filter(({ channels }) => /[VB]/.test(channels));
  if (seen.length === 0)
    return unreadable(events.length > 0 ? 'it has no events with a picture' : 'there is no event in it', exportAgain);
  if (seen.length > mostPictures)
    return unreadable(`it has more than ${mostPictures.toLocaleString('en')} events`, exportAgain);
  const isPlain =
    said !== undefined &&
    seen.every(event => isBlack(event) || event.at === event.end || ownNotes.some(note => event.notes.has(note)));
  return laid(seen, { isPlain, rate, own, start: sameRate(own, rate) ? start : convertFrames(start, rate, own) });
}

/** What Retake notes of a clip. */
const ownNotes = ['shot', 'card'] as const;

const exportAgain = 'Export the timeline as an EDL again: CMX 3600, one video track.';

const anotherRate = (rate: Rate): string =>
  `An EDL does not say its rate, and the film has ${rateWords(rate)} frames per second. Export it from a timeline of that rate, or add a last line such as \`* RATE: 25\`.`;

interface Laying {
  /** Only Retake says the rate, and of every clip which shot or card it is. */
  readonly isPlain: boolean;
  readonly rate: Rate;
  readonly own: Rate;
  /** In frames of the EDL. */
  readonly start: number;
}

/** One after the other. Where nothing is recorded the film is black. */
function laid(events: readonly EdlEvent[], { rate, own, start, isPlain }: Laying): ReadEdit {
  const groups = groupsOf(events);
  const first = groups[0]!.into.at;
  const zero = beginning(first, start, timebaseOf(own) * 3600);
  const toFilm = (frame: number): number =>
    Math.round((frame * own.seconds * rate.frames) / (own.frames * rate.seconds));
  const pictures: EditPicture[] = [];
  let end = zero;
  for (const [index, { into, out, notes }] of groups.entries()) {
    if (into.at < end)
      return unreadable(`event ${plainNumber(into)} begins before the one ahead of it ends`, exportAgain);
    if (into.end < into.at) return unreadable(`event ${plainNumber(into)} ends before it begins`, exportAgain);
    const dissolve = into.kind.startsWith('C') ? 0 : into.transition;
    const next = groups[index + 1]?.into;
    const after = next && !next.kind.startsWith('C') && next.at === into.end ? next.transition : 0;
    if (into.at > end || (dissolve > 0 && pictures.length === 0))
      pictures.push({ kind: 'blank', frames: toFilm(into.at) - toFilm(end) + toFilm(dissolve) });
    end = into.end;
    const lasting = {
      frames: toFilm(into.end) - toFilm(into.at) + toFilm(after),
      ...(dissolve > 0 ? { dissolve: toFilm(dissolve) } : {}),
    };
    pictures.push(
      pictureOf(into, { lasting, notes, isIncoming: out !== undefined || dissolve > 0, after, own, toFilm }),
    );
  }
  const wipes = events.filter(({ kind }) => /^[WK]/.test(kind));
  return {
    kind: 'read',
    edit: {
      ...(isPlain ? { isPlain } : {}),
      pictures,
      beyond: wipes.map(event => ({
        at: toFilm(event.at - zero),
        what: `event ${plainNumber(event)} is a ${event.kind.startsWith('W') ? 'wipe, read as a dissolve' : 'key, read as a cut'}`,
      })),
      remarks: [
        ...(sameRate(own, rate)
          ? []
          : [
              `the edit counts ${rateWords(own)} frames per second, the film ${rateWords(rate)}: times are taken to the nearest frame`,
            ]),
      ],
    },
  };
}

const plainNumber = ({ number }: EdlEvent): string => number.replace(/^.*\./, '');

/** The number of the first frame: the film's, unless the editor counts from another hour, or begins before it. */
function beginning(first: number, start: number, hour: number): number {
  if (first >= start && first < start + hour) return start;
  return first < start ? first : first - (first % hour);
}

interface Group {
  /** What is seen from there on. */
  readonly into: EdlEvent;
  /** What it is dissolved from, as written beside it. Absent: nothing is. */
  readonly out?: EdlEvent;
  readonly notes: ReadonlyMap<string, string>;
}

/** In the order of the film, two lines of one number as one: the first says what goes, and lasts no time. */
function groupsOf(events: readonly EdlEvent[]): readonly Group[] {
  const groups: Group[] = [];
  for (let index = 0; index < events.length; index++) {
    const [event, next] = [events[index]!, events[index + 1]];
    const isPair = next?.number === event.number && event.at === event.end && !next.kind.startsWith('C');
    if (isPair) index++;
    groups.push(
      isPair
        ? { into: next, out: event, notes: new Map([...event.notes, ...next.notes]) }
        : { into: event, notes: event.notes },
    );
  }
  return groups.toSorted((a, b) => a.into.at - b.into.at);
}

const isBlack = ({ reel }: EdlEvent): boolean => /^(?:BL|BLACK)$/i.test(reel);

interface Picturing {
  readonly lasting: { readonly frames: number; readonly dissolve?: number };
  readonly notes: Group['notes'];
  readonly isIncoming: boolean;
  /** Frames that the next dissolve takes of it, in the EDL's. */
  readonly after: number;
  readonly own: Rate;
  readonly toFilm: (frame: number) => number;
}

function pictureOf(event: EdlEvent, { lasting, notes, isIncoming, after, own, toFilm }: Picturing): EditPicture {
  const noted = (...names: readonly string[]): string | undefined =>
    names.map(name => notes.get(name)).find(found => found !== undefined);
  const card = noted('card');
  if (isBlack(event)) {
    const text = card ?? noted('missing');
    return { kind: 'blank', ...lasting, ...(text === undefined ? {} : { text }) };
  }
  const recorded = event.end - event.at;
  const speed = speedOf(event, own);
  return {
    kind: 'clip',
    ...lasting,
    clue: { ...clueOf(event, noted, isIncoming), ...(card === undefined ? {} : { card }) },
    in: toFilm(event.from),
    source:
      recorded === 0
        ? lasting.frames
        : toFilm(event.from + Math.round((recorded + after) * (speed || 1))) - toFilm(event.from),
    marks:
      speed === 1
        ? []
        : [
            speed === 0
              ? 'is a freeze frame'
              : `runs${speed < 0 ? ' backwards' : ''} at ${Math.round(Math.abs(speed) * 1000) / 10}%`,
          ],
  };
}

/** How fast it runs, as its M2 line says, or as the source lasts longer than the record. */
function speedOf({ from, to, at, end, speed }: EdlEvent, own: Rate): number {
  if (speed !== undefined) {
    const factor = speed / timebaseOf(own);
    return Math.abs(factor - 1) < 0.005 ? 1 : factor;
  }
  return end === at || to - from === end - at || to <= from ? 1 : (to - from) / (end - at);
}

/** `* SHOT: s01/ride s01/ride@draft#1` is Retake's own. */
function clueOf(
  { reel }: EdlEvent,
  noted: (...names: readonly string[]) => string | undefined,
  isIncoming: boolean,
): Clue {
  const clip = isIncoming ? noted('to clip name', 'from clip name') : noted('from clip name');
  const files = [noted('source file'), noted('from file'), isIncoming ? undefined : noted('from clip')].map(fileNameIn);
  const [shot, take] = noted('shot')?.split(/\s+/) ?? [];
  const names = [clip, ...files, /^AX$/i.test(reel) ? undefined : reel].flatMap(name => name ?? []);
  return {
    names: names.length > 0 ? [...new Set(names)] : [reel],
    ...(shot === undefined ? {} : { shot }),
    ...(take === undefined ? {} : { take }),
  };
}
