import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Edit, startsOf } from '../../engine/cut/edit.ts';
import { edls } from '../../engine/cut/edl.ts';
import { otio } from '../../engine/cut/otio.ts';
import { lastingOf, type WasPicture } from '../../engine/cut/pair.ts';
import { readEdl } from '../../engine/cut/read-edl.ts';
import { readOtio } from '../../engine/cut/read-otio.ts';
import { type Known, recognise, type Shelf, stemOf } from '../../engine/cut/recognise.ts';
import { recut } from '../../engine/cut/recut.ts';
import { type Clip, layOut } from '../../engine/cut/timeline.ts';
import { wantedOf } from '../../engine/cut/wanted.ts';
import { hear } from '../../engine/cut/wanted-sounds.ts';
import { parse } from '../../engine/document/parse.ts';
import { rewriteList } from '../../engine/document/rewrite-list.ts';
import type { Cut } from '../../engine/production/cut.ts';
import type * as written from '../../schemas/types/production.ts';
import { stage } from '../rig/thinking.ts';
import { clip } from './film.ts';

const shots = ['s01/a', 's01/b', 's01/c', 's02/d'];

const config = (fps: number, cut: string) => `retake: 1
production: { id: one, title: One, seed: 7 }
frame: { ratio: 16:9, fps: ${fps} }
rungs: [{ id: draft, model: gen4_turbo }]
scenes:
  - id: s01
    shots:
${['a', 'b', 'c'].map(id => `      - { id: ${id}, seconds: 5, firstFrame: a.png, prompt: A bike }`).join('\n')}
  - id: s02
    shots: [{ id: d, seconds: 5, firstFrame: a.png, prompt: The city }]
sound: { voice: { speech: { model: eleven_multilingual_v2, voice: { preset: Maya }, text: The night is yours. } } }
${cut}`;

const rates = fc.constantFrom(23.976, 24, 25, 29.97, 30, 50, 59.94, 60);

/** A length in one of the forms there are. */
const time = (least: number, most: number, fps: number) =>
  fc
    .integer({ min: least, max: most })
    .chain(frames =>
      fc.constantFrom<written.CutTime>(
        `${frames}f`,
        Number.isInteger((frames * 100) / fps) ? frames / fps : `${frames}f`,
      ),
    );

const picture = (fps: number): fc.Arbitrary<written.CutItem> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom<written.CutItem>(...shots) },
    { weight: 1, arbitrary: fc.constant('s01') },
    {
      weight: 3,
      arbitrary: fc.record({ shot: fc.constantFrom(...shots), in: time(0, 30, fps), out: time(60, 100, fps) }),
    },
    { weight: 1, arbitrary: fc.record({ card: fc.constantFrom('The End', 'Night Ride'), seconds: time(40, 90, fps) }) },
    { weight: 1, arbitrary: fc.record({ black: time(40, 90, fps) }) },
  );

/** Pictures with a dissolve between some of them, and a sound somewhere. */
const cut = (fps: number): fc.Arbitrary<readonly written.CutItem[]> =>
  fc
    .array(fc.tuple(picture(fps), fc.option(time(1, 20, fps), { nil: undefined })), { minLength: 1, maxLength: 7 })
    .chain(drawn =>
      fc
        .option(time(0, 40, fps), { nil: undefined })
        .map(at => [
          ...drawn.flatMap(([item, dissolve], index) =>
            dissolve === undefined || index === 0 ? [item] : [{ dissolve }, item],
          ),
          ...(at === undefined ? [] : [{ sound: 'voice', at }]),
        ]),
    );

const yaml = (items: readonly written.CutItem[]): string =>
  `cut:\n${items.map((item, index) => `  # about ${index}\n  - ${JSON.stringify(item)}\n`).join('')}`;

const clipsAt = (fps: number) =>
  new Map<string, Clip>([
    ...shots.map((shot, index): [string, Clip] => [
      shot,
      { ...clip(`${shot.replace('/', '_')}_v01.mp4`, 110 + index, fps, fps), sha256: `${index}`.repeat(64) },
    ]),
    ['voice', { name: 'voice.mp3', sha256: 'e'.repeat(64), frames: 48, isHeard: true, alternates: {} }],
  ]);

function lay(fps: number, cut: Cut, clips = clipsAt(fps)) {
  return layOut({
    title: 'One',
    ratio: '16:9',
    cut,
    delivery: { start: Math.round(fps) * 3600, drops: fps === 29.97 },
    clipOf: shot => clips.get(shot)!,
    soundOf: () => clips.get('voice'),
    cardOf: (_, frames) => `card_${frames}.mp4`,
  });
}

const shelfAt = (fps: number): Shelf => {
  const known = [...clipsAt(fps)].map(
    ([shot, { sha256, frames }]): Known => ({
      name: `${shot}@draft#1`,
      sha256,
      frames,
      shots: shot === 'voice' ? [] : [shot],
      ...(shot === 'voice' ? { sound: { kind: 'sound', id: 'voice' } } : {}),
    }),
  );
  const names = [...clipsAt(fps).values()].map(({ name }) => name.toLowerCase());
  return {
    byName: new Map(
      names.flatMap((name, index) => [[name, known[index]!] as const, [stemOf(name), known[index]!] as const]),
    ),
    byTake: new Map(),
    bySha: new Map(),
    cards: new Map(),
  };
};

/** The config after an edit was written into it. */
function rewritten(text: string, edit: Edit, fps: number): string {
  const document = parse({ path: 'retake.yaml', text }).value!;
  const { cut } = stage(text).production;
  const clips = clipsAt(fps);
  const was = cut.pictures.map((picture): WasPicture => {
    const clip = picture.kind === 'shot' ? clips.get(picture.shot) : undefined;
    return { picture, ...(clip ? { frames: clip.frames, chosen: { take: clip.name, sha256: clip.sha256 } } : {}) };
  });
  const seen = recognise(edit, shelfAt(fps), cut.rate);
  const wanted = wantedOf(was, seen);
  const starts = startsOf(was.map(lastingOf));
  const heard = hear({ cut, lengthOf: () => 48, starts, wanted, ...(seen.sounds ? { sounds: seen.sounds } : {}) });
  const place = (pointer: string) => Number(pointer.split('/')[2]);
  const items = (document.value as unknown as written.ProductionConfig).cut!;
  const list = recut(
    {
      items,
      cut,
      itemOf: cut.pictures.map(({ origin }) => place(origin.pointer)),
      itemOfSound: cut.sounds.map(({ origin }) => place(origin.pointer)),
    },
    wanted,
    heard.wanted,
  );
  const after = rewriteList(document, '/cut', list as never);
  if (after === undefined) throw new Error(`not safe: ${JSON.stringify(list)}`);
  return after;
}

const readBack = (format: string, timeline: ReturnType<typeof lay>['timeline']): Edit => {
  const { rate } = timeline.count;
  const read =
    format === 'otio'
      ? readOtio(otio(timeline, 'file:///x/'), rate)
      : readEdl(edls(timeline), { rate, start: timeline.start });
  if (read.kind !== 'read') throw new Error(read.reason);
  return read.edit;
};

test.each(['otio', 'edl'])('what is handed over as %s and written back into another cut is the same film', format => {
  fc.assert(
    fc.property(
      rates.chain(fps => fc.tuple(fc.constant(fps), cut(fps), cut(fps))),
      ([fps, handed, other]) => {
        const film = lay(fps, stage(config(fps, yaml(handed))).production.cut);
        fc.pre(film.problems.length === 0);
        const before = config(fps, yaml(other));
        const after = rewritten(before, readBack(format, film.timeline), fps);
        const again = lay(fps, stage(after).production.cut);
        expect(again.timeline.events).toEqual(film.timeline.events);
        if (format === 'otio') expect(again.timeline.sounds).toEqual(film.timeline.sounds);
        // Nothing is said anew that is said already.
        expect(rewritten(after, readBack(format, again.timeline), fps)).toBe(after);
      },
    ),
    { numRuns: 25 },
  );
});
