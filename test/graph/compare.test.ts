import { expect, test } from 'vitest';
import { runway } from '../../engine/catalog/catalog.ts';
import { type Comparison, compare } from '../../engine/trial/compare.ts';
import { stage } from '../rig/thinking.ts';

/** `models compare` says before a line is written what the plan says after it: the same price, or that it cannot be had. */
const shapes = ['16:9', '9:16', '1:1'];
const resolutions = [undefined, '480p', '720p', '1080p', '4k'];

test.each(shapes)('a shot in %s costs what was said', ratio => {
  for (const resolution of resolutions)
    for (const seconds of [3, 5, 10])
      for (const audio of [false, true]) {
        const wish = { kind: 'video', seconds, ratio, audio, first: false, last: false, references: 0 } as const;
        const compared = compare(runway, resolution === undefined ? wish : { ...wish, resolution });
        expect(said(compared)).toEqual(
          planned(
            compared,
            model => `
retake: 1
production: { id: p, title: P }
frame: { ratio: "${ratio}" }
rungs: [{ id: r, model: ${model}, audio: ${audio}${resolution === undefined ? '' : `, resolution: ${resolution}`} }]
scenes: [{ id: s, shots: [{ id: a, seconds: ${seconds}, prompt: A shot. }] }]
`,
          ),
        );
      }
});

test.each(shapes)('a still in %s costs what was said', ratio => {
  for (const resolution of [undefined, '720p', '1k', '2k', '4k']) {
    const wish = { kind: 'image', ratio, audio: false, first: false, last: false, references: 0 } as const;
    const compared = compare(runway, resolution === undefined ? wish : { ...wish, resolution });
    expect(said(compared)).toEqual(
      planned(
        compared,
        model => `
retake: 1
production: { id: p, title: P }
stills: { a: { model: ${model}, prompt: A shot., ratio: "${ratio}"${resolution === undefined ? '' : `, resolution: ${resolution}`} } }
`,
      ),
    );
  }
});

const said = ({ able, unable }: Comparison) => [
  ...able.map(({ model, credits }) => [model, credits]),
  ...unable.map(({ model }) => [model, 'refused']),
];

const planned = ({ able, unable }: Comparison, production: (model: string) => string) =>
  [...able, ...unable].map(({ model }) => [model, price(production(model))]);

function price(production: string): number | 'refused' {
  try {
    return stage(production).graph.jobs[0]!.quote.credits;
  } catch {
    return 'refused';
  }
}
