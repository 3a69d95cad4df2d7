import { expect, test } from 'vitest';
import { escaped } from '../../cli/views/markdown/escape.ts';
import { largest, markdownPlan } from '../../cli/views/markdown/plan.ts';
import { planModel } from '../../cli/views/models/plan-model.ts';
import type { Plan } from '../../engine/index.ts';
import { change, nightRide } from './plan-fixture.ts';

test('a plan for a pull request: the bottom line, then every scene behind one line', () => {
  expect(markdownPlan(planModel(nightRide), 'night-ride')).toMatchInlineSnapshot(`
    "<!-- retake:plan:night-ride -->
    ### Night Ride

    **Plan: 4 to render, 1 to collect, 1 waits — 375 cr &#40;&#36;3.75&#41;**  
    Budget ██████░░░░░░ spent 300, in flight 25, this plan 375 of 1,500 cr, 800 left; 50 cr already paid become unused  
    Cost: 375 cr now, at most 60 cr more if circled  

    <details><summary>stills: 1 to render — 5 cr</summary>

    | | job | takes | model | credits | why |
    |---|---|--:|---|--:|---|
    | + | <code>still/bike-hero</code> | 1 | gen4&#95;image | 5 cr | new |

    </details>

    <details><summary>s01: 2 to render, 1 waiting — 50 cr</summary>

    | | job | takes | model | credits | why |
    |---|---|--:|---|--:|---|
    | ± | <code>s01/ride&#64;draft</code> | 2 | gen4&#95;turbo | 50 cr | ​1 change<br>prompt.lighting: soft neon signs → dawn |
    | ! | <code>s01/ride&#64;final</code> | 1 | gen4.5 | (60 cr) | needs a circled draft |

    </details>

    <details><summary>s02: 1 to render, 1 to collect — 320 cr</summary>

    | | job | takes | model | credits | why |
    |---|---|--:|---|--:|---|
    | ↻ | <code>s02/rider&#64;draft</code> | 1 | gen4&#95;turbo | 0 cr | submitted 2026-11-22 16:04 |
    | ± | <code>s02/自転車&#64;draft</code> | 1 | veo3.1 | ≤ 320 cr | follows from still/bike-hero |

    </details>

    = 1 job up to date, − 1 job no longer declared

    Next: <code>retake apply</code>
    "
  `);
});

const nasty = [
  '@all and me@example.com',
  '</details></td></table><script>',
  '--> <!--',
  '```\n# head\n- item',
  '[link](https://evil.example) www.evil.example https://evil.example',
  '![pixel](http://x.example/p.png)',
  '#12 GH-12 owner/repo#3',
  '| a | b |',
  '&#64;all &lt;b&gt; $x$ **bold** _it_ ~~no~~ :bomb:',
  '\u202eright to left\u0007',
];

test('nothing that is written in a config is anything but text', () => {
  for (const text of nasty) {
    const out = escaped(text);
    expect(out).not.toMatch(/[<>[\]`|\n*_~$\\\u202e]|\p{Cc}/u);
    const read = out.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
    // As GitHub reads it once it is decoded.
    expect(read).not.toMatch(/@\w|#\d|:\/\/|www\.|gh-\d/i);
    expect(read.replaceAll('\u200b', '').length).toBe(text.replace(/\s+/g, ' ').length);
  }
});

/** A plan of so many shots, so many in a scene, each with words that are nasty and long. */
const huge = (shots: number, words: number, scene: number): Plan => ({
  ...nightRide,
  production: { id: 'huge', title: nasty.join(' ').repeat(50) },
  warnings: Array.from({ length: 500 }, () => nasty.join(' ').repeat(2)),
  changes: Array.from({ length: shots }, (_, index) =>
    change(`s${Math.floor(index / scene)}/shot-${index}@draft`, {
      scene: `s${Math.floor(index / scene)}`,
      shot: `shot-${index}`,
      action: 'replace',
      model: 'gen4_turbo',
      credits: 25,
      reason: {
        code: 'changed',
        text: 'prompt changed',
        changed: [{ field: 'prompt', before: '@'.repeat(words), after: '<'.repeat(words) }],
        following: [],
      },
    }),
  ),
});

test.each([
  [3, 10, 50, 'prompt: '],
  [100, 400, 50, 'What changed is left out for room._'],
  [500, 10, 50, 'jobs that are alike are counted'],
  [1500, 10, 1, 'Jobs are left out for room'],
])('%i shots with %i signs each, %i in a scene, fit into a comment', (shots, words, scene, told) => {
  const text = markdownPlan(planModel(huge(shots, words, scene)), 'huge');
  expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(largest);
  expect(text).toContain(told);
  expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
});
