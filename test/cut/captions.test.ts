import fc from 'fast-check';
import { expect, test } from 'vitest';
import { srt, vtt } from '../../engine/cut/caption-files.ts';
import { type Cue, captions, type Spoken } from '../../engine/cut/captions.ts';
import { lineWidth, spokenText, tokensOf } from '../../engine/cut/phrases.ts';
import { cells } from '../../engine/diagnostics/cells.ts';
import type { Words } from '../../engine/production/cut.ts';
import { rateOf } from '../../engine/time/rate.ts';

const whole = (text: string): Words => ({ kind: 'whole', text });

interface Told {
  readonly at?: number;
  readonly frames: number;
  readonly in?: number;
  readonly clip?: string;
}

const said = (words: Words, { at = 0, frames, in: start = 0, clip = 'voice.mp3' }: Told): Spoken => ({
  at,
  frames,
  in: start,
  clip,
  words,
});

/** As lines: `0–58 The night is yours.`, with `|` where a line ends. */
const shown = (spoken: readonly Spoken[], fps = 24, end = 100_000) =>
  captions(spoken, { rate: rateOf(fps), end }).map(({ from, to, lines }) => `${from}–${to} ${lines.join(' | ')}`);

test.each([
  [
    'sentences, and clauses where those are too long, each for its share of the time',
    '[whispers] The night is yours. Ride it: Dr. Maya Ortega says so, and she has ridden every street of this city, in rain, in snow, and once — only once — in her sleep!',
    288,
    [
      '0–34 The night is yours.',
      '36–184 Ride it: Dr. Maya Ortega says so, and | she has ridden every street of this city,',
      '186–288 in rain, in snow, and once — | only once — in her sleep!',
    ],
  ],
  [
    'what would be gone at once stays with its neighbour',
    'Go. Now. Run! Do not look back.',
    72,
    ['0–29 Go. Now. Run!', '31–72 Do not look back.'],
  ],
  [
    'wide letters take two columns, and break between words',
    '今夜は君のものだ。静かな街を走り抜けて、朝まで止まらないで行こう。',
    144,
    ['0–37 今夜は君のものだ。', '39–144 静かな街を走り抜けて、 | 朝まで止まらないで行こう。'],
  ],
  ['nothing stands longer than seven seconds', 'Hello there', 480, ['0–168 Hello there']],
  ['nothing is shorter than five sixths of a second', 'No!', 6, ['0–20 No!']],
  ['tags alone are not read', '[laughs] <break time="1s" />', 48, []],
  ['a tag leaves no gap before what follows', 'Well [sighs], then [pause] go [exhales].', 48, ['0–48 Well, then go.']],
])('%s', (_, text, frames, expected) => {
  expect(shown([said(whole(text), { frames })])).toEqual(expected);
});

test('what is cut away at the ends is silence, and what is cut in two is said once', () => {
  const text = whole('The first half of it. The second half of it.');
  expect(shown([said(text, { at: 10, in: 12, frames: 96 })])).toEqual([
    '10–55 The first half of it.',
    '57–106 The second half of it.',
  ]);
  expect(shown([said(text, { at: 100, in: 48, frames: 48 }), said(text, { at: 0, in: 0, frames: 48 })])).toEqual([
    '0–47 The first half of it.',
    '100–148 The second half of it.',
  ]);
  // Heard twice.
  expect(shown([said(text, { frames: 96 }), said(text, { at: 200, frames: 96 })]).length).toBe(4);
});

test('a caption may be written, as a text or with its moments', () => {
  expect(shown([said({ kind: 'part', text: '[door slams] Who is there?' }, { at: 24, in: 24, frames: 48 })])).toEqual([
    '24–72 [door slams] Who is there?',
  ]);
  const lines = [
    { at: 0, text: 'Cut away.' },
    { at: 30, text: 'Wer ist da?' },
    { at: 120, text: 'Niemand.' },
    { at: 400, text: 'Cut away, too.' },
  ];
  expect(shown([said({ kind: 'timed', lines }, { at: 0, in: 30, frames: 200 })])).toEqual([
    '0–44 Wer ist da?',
    '90–122 Niemand.',
  ]);
});

test('who speaks at the same time is read one after the other, and the same words once', () => {
  const spoken = [
    said(whole('I am telling you.'), { frames: 72, clip: 'a' }),
    said(whole('No, I am telling you.'), { frames: 72, clip: 'b' }),
    said(whole('I am telling you.'), { at: 2, frames: 72, clip: 'c' }),
  ];
  expect(shown(spoken.toSpliced(1, 1))).toEqual(['0–72 I am telling you.']);
  expect(shown(spoken.slice(0, 2), 24, 72)).toEqual(['0–20 I am telling you.', '22–72 No, I am telling you.']);
});

test('times are those of the clock, never before their frame, at any rate', () => {
  const cues: readonly Cue[] = [
    { from: 0, to: 24, lines: ['Tom & <i>Jerry</i> --> “x”'] },
    { from: 1800, to: 107_892, lines: ['One', 'Two'] },
  ];
  expect(srt(cues, rateOf(29.97))).toBe(
    '1\r\n00:00:00,000 --> 00:00:00,801\r\nTom & <i>Jerry</i> → “x”\r\n\r\n2\r\n00:01:00,060 --> 00:59:59,997\r\nOne\r\nTwo\r\n\r\n',
  );
  expect(vtt(cues, rateOf(23.976))).toBe(
    'WEBVTT\n\n1\n00:00:00.000 --> 00:00:01.001\nTom &amp; &lt;i&gt;Jerry&lt;/i&gt; --&gt; “x”\n\n2\n00:01:15.075 --> 01:14:59.996\nOne\nTwo\n',
  );
});

test('law: captions are in order, apart, in the film, narrow enough, and lose no word', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'night',
      'a',
      'Ride',
      'it,',
      'stop.',
      'Dr.',
      'no!',
      '—',
      'street;',
      '“Go.”',
      '夜は君のものだ。',
      'นครราชสีมา',
      'x'.repeat(50),
    ),
    fc.string({ minLength: 1, maxLength: 12 }),
  );
  const text = fc.array(word, { minLength: 1, maxLength: 60 }).map(words => words.join(' '));
  const one = fc.record({ text, at: fc.nat(2000), frames: fc.integer({ min: 1, max: 1500 }) });
  const fps = fc.constantFrom(23.976, 24, 25, 29.97, 60);
  fc.assert(
    fc.property(fc.array(one, { maxLength: 4 }), fps, (all, rate) => {
      const spoken = all.map((each, index) => said(whole(each.text), { ...each, clip: `${index}` }));
      const end = Math.max(0, ...spoken.map(({ at, frames }) => at + frames));
      const cues = captions(spoken, { rate: rateOf(rate), end });
      cues.forEach(({ from, to }, index) => {
        expect(from).toBeGreaterThanOrEqual(index === 0 ? 0 : cues[index - 1]!.to + 2);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(end);
        expect(to - from).toBeLessThanOrEqual(7 * rate);
      });
      for (const { lines } of cues) for (const line of lines) expect(cells(line)).toBeLessThanOrEqual(lineWidth);
      const wordsOf = (parts: readonly string[]) =>
        parts
          .flatMap(part => [...part.replace(/\s/g, '')])
          .sort()
          .join('');
      const shown = wordsOf(cues.flatMap(({ lines }) => lines));
      const distinct = new Set(all.map(each => each.text));
      const asked = wordsOf(all.flatMap(each => tokensOf(spokenText(each.text)).map(token => token.text)));
      if (distinct.size === all.length) expect(shown).toBe(asked);
    }),
  );
});
