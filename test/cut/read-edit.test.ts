import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Edit, ReadEdit } from '../../engine/cut/edit.ts';
import { edls } from '../../engine/cut/edl.ts';
import { otio } from '../../engine/cut/otio.ts';
import { readEdl } from '../../engine/cut/read-edl.ts';
import { readOtio } from '../../engine/cut/read-otio.ts';
import { recognise } from '../../engine/cut/recognise.ts';
import { rateOf } from '../../engine/time/rate.ts';
import { clip, laidOut, spot } from './film.ts';

const film = { rate: rateOf(24), start: 86_400 };

/** A line a picture: how long it is, how it begins, what it is, and which frames of it. */
function lines({ pictures, beyond, remarks }: Edit): readonly string[] {
  return [
    ...pictures.map(picture => {
      const begins = picture.dissolve === undefined ? '' : `~${picture.dissolve} `;
      if (picture.kind === 'blank') return `${picture.frames} ${begins}black${picture.text ? ` ${picture.text}` : ''}`;
      if (picture.clue.card !== undefined) return `${picture.frames} ${begins}black ${picture.clue.card}`;
      const marks = picture.marks.map(mark => `, ${mark}`).join('');
      return `${picture.frames} ${begins}${picture.clue.names[0]} ${picture.in}+${picture.source}${marks}`;
    }),
    ...beyond.map(({ at, what }) => `${at}: ${what}`),
    ...remarks,
  ];
}

const editOf = (read: ReadEdit): Edit => {
  if (read.kind === 'unreadable') throw new Error(read.reason);
  return read.edit;
};

const why = (read: ReadEdit): string => (read.kind === 'unreadable' ? read.reason : 'it was read');

test("an EDL of Resolve's: a name without its ending, an hour in the source, a gap, a fade, another speed", () => {
  const edl = `TITLE: Timeline 1
FCM: NON-DROP FRAME

001  AX       V     C        01:00:01:00 01:00:04:00 01:00:00:00 01:00:03:00  
* FROM CLIP NAME: S01_ride_v01

002  AX       V     C        00:00:00:12 00:00:02:12 01:00:05:00 01:00:07:00  
M2   AX       012.0                00:00:00:12
* FROM CLIP NAME: rain.mp4

003  AX       V     C        00:00:02:00 00:00:02:00 01:00:07:00 01:00:07:00  
003  BL       V     D    024 00:00:00:00 00:00:01:00 01:00:07:00 01:00:08:00  
* FROM CLIP NAME: rain.mp4
004  AX       A     C        00:00:00:00 00:00:01:00 01:00:07:00 01:00:08:00  
`;
  expect(lines(editOf(readEdl([edl], film)))).toEqual([
    '72 S01_ride_v01 86424+72',
    '48 black',
    '72 rain.mp4 12+36, runs at 50%',
    '24 ~24 black',
  ]);
});

test("a card is known by its clip's name, where a program has dropped all else", () => {
  const edl = `TITLE: Timeline 1
FCM: NON-DROP FRAME

001  AX       V     C        01:00:00:00 01:00:02:00 01:00:00:00 01:00:02:00  
* FROM CLIP NAME: CARD_night_ride_16x9.MP4
`;
  const cards = new Map([['card_night_ride_16x9.mp4', 'Night & Ride']]);
  const shelf = { byName: new Map(), byTake: new Map(), bySha: new Map(), cards };
  const { pictures } = recognise(editOf(readEdl([edl], film)), shelf, film.rate);
  expect(pictures).toEqual([{ kind: 'blank', frames: 48, marks: [], text: 'Night & Ride' }]);
});

test("an EDL of Premiere's that drops frames, with a wipe and another order of comments", () => {
  const edl = `TITLE:   Night
FCM: DROP FRAME
000001 AX       V     C        00;00;00;00 00;01;00;02 00;00;00;00 00;01;00;02
* FROM CLIP NAME: a.mp4
000002 AX       AA/V  C        00;00;01;00 00;00;01;00 00;01;00;02 00;01;00;02
* FROM CLIP NAME: a.mp4
000002 AX       AA/V  W001 030 00;00;00;00 00;00;02;00 00;01;00;02 00;01;02;02
* FROM CLIP NAME: b.mp4
`;
  expect(lines(editOf(readEdl([edl], { rate: rateOf(29.97), start: 107_892 })))).toEqual([
    '1830 a.mp4 0+1830',
    '60 ~30 b.mp4 0+60',
    '1800: event 000002 is a wipe, read as a dissolve',
  ]);
});

test('an EDL of another rate is refused, unless it says which', () => {
  const edl = '001  AX  V  C  00:00:00:00 00:00:02:24 01:00:00:00 01:00:02:24\n* FROM CLIP NAME: a.mp4\n';
  expect(why(readEdl([edl], film))).toBe('line 1: 00:00:02:24 is no timecode at 24 frames per second');
  expect(lines(editOf(readEdl([`${edl}* RATE: 25`], film)))).toEqual([
    '71 a.mp4 0+71',
    'the edit counts 25 frames per second, the film 24: times are taken to the nearest frame',
  ]);
});

test('an EDL goes on in its next part', () => {
  const pictures = Array.from({ length: 1002 }, () => ({ kind: 'shot', shot: 'a', out: 2 }) as const);
  const { timeline } = laidOut({ fps: 24, start: 86_400, clips: { a: clip('a.mp4', 50, 24, 24) }, pictures });
  expect(editOf(readEdl(edls(timeline), film)).pictures).toHaveLength(1002);
});

test('what is handed over is read as it was written', () => {
  const written = [
    '84 S01_ride_gen45_v01_16x9.mp4 12+84',
    '72 ~13 S01_rider_gen45_v01_16x9.mp4 0+72',
    '48 black Night & "Ride"',
    '24 black',
  ];
  const told = (edit: Edit) => lines(edit).map(line => line.replace(/ [🌙?]$/u, ''));
  expect(told(editOf(readOtio(otio(spot(), 'file:///x/'), film.rate)))).toEqual(written);
  expect(told(editOf(readEdl(edls(spot()), film)))).toEqual(written);
});

const time = (value: number, rate = 24) => ({ OTIO_SCHEMA: 'RationalTime.1', rate, value });
const range = (start: number, duration: number, rate = 24) => ({
  OTIO_SCHEMA: 'TimeRange.1',
  start_time: time(start, rate),
  duration: time(duration, rate),
});
const resolveEffect = (name: string, parameters: readonly unknown[] = []) => ({
  OTIO_SCHEMA: 'Effect.1',
  effect_name: 'Resolve Effect',
  metadata: { Resolve_OTIO: { 'Effect Name': name, Enabled: true, Parameters: parameters } },
});
const item = (name: string, source_range: unknown, more: object = {}) => ({
  OTIO_SCHEMA: 'Clip.2',
  name: 'as the editor calls it',
  source_range,
  effects: [resolveEffect('Transform'), resolveEffect('Composite')],
  media_references: {
    DEFAULT_MEDIA: { OTIO_SCHEMA: 'ExternalReference.1', target_url: name, available_range: null },
  },
  active_media_reference_key: 'DEFAULT_MEDIA',
  ...more,
});
const gap = (frames: number) => ({ OTIO_SCHEMA: 'Gap.1', name: '', source_range: range(0, frames) });
const tracks = (...children: readonly (readonly unknown[])[]) =>
  JSON.stringify({
    OTIO_SCHEMA: 'Timeline.1',
    tracks: {
      OTIO_SCHEMA: 'Stack.1',
      children: children.map(each => ({ OTIO_SCHEMA: 'Track.1', kind: 'Video', name: 'V', children: each })),
    },
  });

test("an OTIO of Resolve's: paths of other systems, effects that do nothing, a title, tracks over one another", () => {
  const opacity = { 'Default Parameter Value': 100, 'Parameter Value': 50, 'Key Frames': {} };
  const text = tracks(
    [
      item('D:\\media\\a #1.mp4', range(12, 100)),
      { OTIO_SCHEMA: 'Transition.1', in_offset: time(12), out_offset: time(0) },
      item('file:///Volumes/A%20B/b.mp4', range(20, 60), { effects: [resolveEffect('Composite', [opacity])] }),
      item('c.mp4', range(0, 20), { enabled: false }),
      item('d.mp4', range(0, 48), { effects: [{ OTIO_SCHEMA: 'LinearTimeWarp.1', time_scalar: -2 }] }),
      {
        OTIO_SCHEMA: 'Stack.1',
        name: 'nest',
        source_range: range(0, 10),
        children: [item('x', range(0, 9)), item('y', range(0, 9))],
      },
      { ...item('', range(0, 24)), name: 'Text+', media_references: {} },
    ],
    [
      gap(150),
      item('over.mp4', range(5, 20)),
      gap(20),
      { ...item('', range(0, 5)), name: 'Title', media_references: {} },
    ],
  );
  expect(lines(editOf(readOtio(text, film.rate)))).toEqual([
    '100 a #1.mp4 12+100',
    '62 ~12 b.mp4 8+62, has an effect: Composite',
    '20 over.mp4 5+20',
    '10 black',
    '48 d.mp4 0+96, runs backwards at 200%',
    '10 nest 0+10, is a nest of several clips',
    '24 Text+ 0+24',
    '190: a title lies over the picture: Title',
    'several video tracks are read as what is seen of them',
  ]);
});

test('effects that Premiere writes with every clip are none, until somebody sets them', () => {
  const effect = (MatchName: string, id: number, Value: unknown, IsIntrinsic = true) => ({
    OTIO_SCHEMA: 'Effect.1',
    effect_name: MatchName.replace(/.* /, ''),
    metadata: { PremierePro_OTIO: { IsIntrinsic, MatchName, Parameters: [{ ID: id, StartValue: { Value } }] } },
  });
  const usual = [effect('AE.ADBE Motion', 1, { X: 0.5, Y: 0.5 }), effect('AE.ADBE Opacity', 1, 100)];
  const set = [effect('AE.ADBE Motion', 2, 120), effect('AE.ADBE Lumetri', 3, true, false)];
  const text = tracks([item('a.mp4', range(0, 24), { effects: usual }), item('b.mp4', range(0, 24), { effects: set })]);
  expect(lines(editOf(readOtio(text, film.rate)))).toEqual([
    '24 a.mp4 0+24',
    '24 b.mp4 0+24, has an effect: Motion, has an effect: Lumetri',
  ]);
});

test('media counts from its own first frame, and in its own rate', () => {
  const medium = { OTIO_SCHEMA: 'ExternalReference.1', target_url: 'a.mp4', available_range: range(90_000, 250, 25) };
  const one = { OTIO_SCHEMA: 'Clip.1', name: 'a', source_range: range(90_025, 50, 25), media_reference: medium };
  expect(lines(editOf(readOtio(tracks([one]), film.rate)))).toEqual([
    '48 a.mp4 24+48',
    'the edit counts 25 frames per second, the film 24: times are taken to the nearest frame',
  ]);
});

test('what is no timeline is refused in a sentence', () => {
  expect(why(readOtio('{"OTIO_SCHEMA": "Timeline.1", "tracks"', film.rate))).toBe(
    'its JSON breaks off, or it has none',
  );
  expect(why(readOtio('[1]', film.rate))).toBe('there is no timeline in it, but something else');
  expect(why(readOtio('{"OTIO_SCHEMA":"Clip.2"}', film.rate))).toBe('there is no timeline in it, but Clip');
  expect(why(readOtio(tracks([{ OTIO_SCHEMA: 'Clip.2', name: 'a' }]), film.rate))).toBe(
    'nothing says how long a on V is',
  );
  expect(why(readEdl(['TITLE: x'], film))).toBe('there is no event in it');
});

test('whatever a file says, it is read or refused, and never thrown at anybody', () => {
  const whole = otio(spot(), 'file:///x/');
  const strange = fc.oneof(
    fc.constantFrom<unknown>(null, -1, 1e308, '', [], {}, 'Stack.1', 'Transition.1', 'LinearTimeWarp.1', {
      children: [{}],
    }),
    fc.jsonValue({ maxDepth: 2 }),
  );
  const spoiled = fc.tuple(fc.nat(), strange).map(([at, value]) => {
    const values = [...whole.matchAll(/(?<=: )(?:"[^"]*"|-?\d+(?:\.\d+)?)(?=,?\n)/g)];
    const { index, 0: old } = values[at % values.length]!;
    return whole.slice(0, index) + JSON.stringify(value) + whole.slice(index + old.length);
  });
  const torn = fc.nat({ max: whole.length }).map(at => whole.slice(0, at));
  const [edl = ''] = edls(spot());
  const words = edl.split(/(\s+)/);
  const shuffled = fc
    .array(fc.tuple(fc.nat({ max: words.length - 1 }), fc.oneof(fc.constantFrom(...words), fc.string())), {
      maxLength: 6,
    })
    .map(changes => changes.reduce((text, [at, word]) => text.with(at, word), [...words]).join(''));
  fc.assert(
    fc.property(fc.oneof(spoiled, torn, fc.json()), shuffled, (json, text) => {
      for (const read of [readOtio(json, film.rate), readEdl([text], film)]) {
        if (read.kind === 'unreadable') continue;
        for (const picture of read.edit.pictures) {
          expect(Number.isSafeInteger(picture.frames) && picture.frames >= 0).toBe(true);
          if (picture.kind === 'clip') expect(Number.isSafeInteger(picture.in) && picture.in >= 0).toBe(true);
        }
      }
    }),
    { numRuns: 300 },
  );
});
