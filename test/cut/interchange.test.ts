import fc from 'fast-check';
import { expect, test } from 'vitest';
import { edls } from '../../engine/cut/edl.ts';
import { folderUrl } from '../../engine/cut/escape.ts';
import { fcpxml } from '../../engine/cut/fcpxml.ts';
import { otio } from '../../engine/cut/otio.ts';
import type { Timeline } from '../../engine/cut/timeline.ts';
import { xmeml } from '../../engine/cut/xmeml.ts';
import { clip, type Drawn, laidOut, spot } from './film.ts';
import { type Counting, counted, readEdl, readFcpxml, readOtio, readXmeml, seenIn, withXml } from './read-back.ts';

const rates = [
  { fps: 23.976, rate: [24000, 1001] },
  { fps: 24, rate: [24, 1] },
  { fps: 25, rate: [25, 1] },
  { fps: 29.97, rate: [30000, 1001], drops: true },
  { fps: 29.97, rate: [30000, 1001] },
  { fps: 30, rate: [30, 1] },
  { fps: 48, rate: [48, 1] },
  { fps: 50, rate: [50, 1] },
  { fps: 59.94, rate: [60000, 1001], drops: true },
  { fps: 60, rate: [60, 1] },
] as const;

const titles = [
  'Night & "Ride"',
  "it's <b>bold</b> ]]> & co",
  '夜の🚲 — “ride”',
  'x'.repeat(200),
  'two\nlines\tand a tab',
  '-- * 001  AX V C |C:Red',
];
const folders = ['/Volumes/Ana #1/100%/hand off/', 'C:\\Films\\Ana & Ben\\', '\\\\nas\\films', ''];

/** Written and read in every format. */
function everywhere(timeline: Timeline, folder: string, counting: Counting) {
  const url = folder === '' ? '' : folderUrl(folder);
  return {
    edl: readEdl(edls(timeline), counting),
    otio: readOtio(otio(timeline, url), counting),
    fcpxml: readFcpxml(fcpxml(timeline, url), counting),
    xmeml: readXmeml(xmeml(timeline, url), counting),
  };
}

const clips = (fps: number) => ({
  a: clip('S01_a_16x9.mp4', 121, 24, fps),
  b: clip('S01_b_16x9.mp4', 250, 25, fps, { isHeard: true, channels: 1, sampleRate: 44_100 }),
  c: clip('S02_c_16x9.mp4', 300, fps, fps, { isHeard: true, channels: 2, sampleRate: 48_000 }),
});

const long = (fps: number, shot: 'a' | 'b' | 'c') => clips(fps)[shot].frames;

/** Cuts, trims, cards and black, now and then with a dissolve between them. */
const cut = (fps: number): fc.Arbitrary<readonly Drawn[]> => {
  const length = fc.integer({ min: 40, max: 100 });
  const shot = fc
    .record({ shot: fc.constantFrom('a' as const, 'b' as const, 'c' as const), from: fc.nat({ max: 50 }), length })
    .map(({ shot: name, from, length: frames }): Drawn => {
      const end = Math.min(long(fps, name), from + frames);
      return { kind: 'shot', shot: name, in: from, out: end };
    });
  const card = length.map((frames): Drawn => ({ kind: 'card', text: 'The “End” & more 🌙', frames }));
  const black = length.map((frames): Drawn => ({ kind: 'black', frames }));
  const picture = fc.oneof({ weight: 5, arbitrary: shot }, card, black);
  const pictures = fc.array(fc.tuple(picture, fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined })), {
    minLength: 1,
    maxLength: 12,
  });
  return pictures.map(list =>
    list.map(([each, dissolve], index) => (index === 0 || dissolve === undefined ? each : { ...each, dissolve })),
  );
};

test.each(rates)('at $fps ($rate), the same cut is the same to the frame in every format', how => {
  const { fps, rate, drops = false } = { drops: false, ...how };
  const film = fc.record({
    pictures: cut(fps),
    hour: fc.constantFrom('00:00:00', '01:00:00', '10:00:00', '09:59:59'),
    title: fc.constantFrom(...titles),
    folder: fc.constantFrom(...folders),
  });
  fc.assert(
    fc.property(film, ({ pictures, hour, title, folder }) => {
      const start = counted(`${hour}${drops ? ';' : ':'}02`, { rate, drops });
      const { timeline, problems } = laidOut({ fps, drops, start, title, clips: clips(fps), pictures });
      expect(problems).toEqual([]);
      const wanted = seenIn(timeline);
      expect(everywhere(timeline, folder, { rate, drops, start })).toEqual({
        edl: wanted,
        otio: wanted,
        fcpxml: seenIn(timeline, 'titles'),
        xmeml: wanted,
      });
    }),
    { numRuns: 10 },
  );
});

test('fifteen hundred events are all there, in two EDLs', () => {
  const counting = { rate: [30000, 1001], drops: true, start: 107_892 } as const;
  const pictures = Array.from({ length: 1500 }, (_, index): Drawn => {
    const dissolve = index % 7 === 3 ? { dissolve: 5 } : {};
    return { kind: 'shot', shot: 'abc'[index % 3]!, in: index % 20, out: (index % 20) + 24, ...dissolve };
  });
  const { timeline } = laidOut({ fps: 29.97, drops: true, start: counting.start, clips: clips(29.97), pictures });
  const wanted = seenIn(timeline);
  expect(wanted.length).toBe(1500);
  expect(everywhere(timeline, '/films', counting)).toEqual({
    edl: wanted,
    otio: wanted,
    fcpxml: seenIn(timeline, 'titles'),
    xmeml: wanted,
  });
  expect(edls(timeline).length).toBe(2);
});

test('an EDL is plain old text, whatever the film is called', () => {
  for (const title of titles) {
    const [text = ''] = edls({ ...spot(), title });
    expect(text).toMatch(/^[\x20-\x7e\r\n]*$/);
    expect(text.match(/^TITLE: (.*)\r$/m)?.[1]?.length).toBeLessThanOrEqual(70);
    expect(text.match(/(?<!\r)\n/g)).toBeNull();
  }
});

test('media of another rate plays at its own speed, and says what it is', () => {
  const { timeline, remarks } = laidOut({
    fps: 23.976,
    start: 0,
    clips: clips(23.976),
    pictures: [
      { kind: 'shot', shot: 'a' },
      { kind: 'shot', shot: 'b' },
    ],
  });
  expect(remarks).toEqual([
    'the film has 23.976 frames per second, and 24: S01_a_16x9.mp4',
    'the film has 23.976 frames per second, and 25: S01_b_16x9.mp4',
  ]);
  withXml(fcpxml(timeline, ''), root => {
    const all = (path: string) => root.find(path).map(({ content }) => content);
    expect(all('//spine/asset-clip/conform-rate/@srcFrameRate')).toEqual(['24', '25']);
    expect(all('//spine/asset-clip/conform-rate/@scaleEnabled')).toEqual(['0', '0']);
    expect(all('//asset/@duration')).toEqual(['12100/2400s', '25000/2500s']);
    expect(all('//asset/@audioRate')).toEqual(['44100']);
    expect(all('//media-rep/@src')).toEqual(['./media/S01_a_16x9.mp4', './media/S01_b_16x9.mp4']);
  });
  withXml(xmeml(timeline, ''), root => {
    const all = (path: string) => root.find(path).map(({ content }) => content);
    expect(all('//video//clipitem/rate/ntsc')).toEqual(['TRUE', 'TRUE']);
    expect(all('//file/rate/timebase')).toEqual(['24', '25']);
    expect(all('//file/duration')).toEqual(['121', '250']);
    expect(all('//file/media/audio/channelcount')).toEqual(['1']);
  });
});

test('picture and sound of one clip are linked, a track for each channel', () => {
  const { timeline } = laidOut({ fps: 25, start: 0, clips: clips(25), pictures: [{ kind: 'shot', shot: 'c' }] });
  withXml(xmeml(timeline, folderUrl('C:\\Films')), root => {
    const all = (path: string) => root.find(path).map(({ content }) => content);
    const group = ['v1', 'a1-1-1', 'a1-1-2'];
    expect(all('//clipitem/@id')).toEqual(group);
    expect(all('//link/linkclipref')).toEqual([...group, ...group, ...group]);
    expect(all('//audio//sourcetrack/trackindex')).toEqual(['1', '2']);
    expect(all('//pathurl')).toEqual(['file://localhost/C%3a/Films/media/S02_c_16x9.mp4']);
  });
});

test('what Apple wants in an order is in that order', () => {
  withXml(fcpxml(spot(), '', '1.13'), root => {
    expect(root.attr('version')?.value).toBe('1.13');
    for (const each of root.find('//spine/*')) {
      const inner = each.find('*').map(node => `<${'name' in node ? node.name : ''}>`);
      expect(inner.join('')).toMatch(
        /^(<text>)*(<text-style-def>)*(<note>)?(<conform-rate>)?(<asset-clip>)*(<filter-video>)?(<marker>)*$/,
      );
    }
  });
});
