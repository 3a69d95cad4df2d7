import type { Lesson } from './lesson.ts';

/** What a config says, and how. */
export const words = {
  'unknown-key': {
    why: 'A key that is misspelt and passed over in silence would render something nobody asked for. So every key is known or refused; what the language has no word for yet goes under `params`, with the name it has in the API.',
    wrong: 'secnds: 5\nseconds: 5\nprompt: It rolls',
    right: 'seconds: 5\nprompt: It rolls',
  },
  'missing-key': {
    why: 'Some things have no sensible default: how long a shot is decides what it costs.',
    wrong: '- id: ride\n  prompt: It rolls',
    right: '- id: ride\n  seconds: 5\n  prompt: It rolls',
  },
  'wrong-type': {
    why: 'A number is written bare, a text may be, a list has brackets or dashes, a mapping has keys. Quotes make text of anything: "5" is not 5.',
    wrong: 'seconds: five\nprompt: It rolls',
    right: 'seconds: 5\nprompt: It rolls',
  },
  'bad-value': {
    why: 'The value is of the right type and not among those there are, or beyond a limit. The help line names what is allowed.',
    wrong: 'rungs:\n  - { id: draft, model: gen4.5, gate: circeld }',
    right: 'rungs:\n  - { id: draft, model: gen4.5, gate: none }',
  },
  'duplicate-id': {
    why: 'An id is part of the address that takes are kept under. Two shots with one id in one scene would share their takes.',
    wrong: '- { id: ride, seconds: 5, prompt: It rolls }\n- { id: ride, seconds: 5, prompt: It stops }',
    right: '- { id: ride, seconds: 5, prompt: It rolls }\n- { id: stop, seconds: 5, prompt: It stops }',
  },
  'unknown-name': {
    why: 'Characters, props, locations, looks, stills, sounds, rungs, schemas and rules are named in one place and used in others. A name nobody has given stands for nothing; the help line says which is nearest.',
    wrong: 'characters: [maja]\nprompt: She walks',
    right: 'characters: [maya]\nprompt: She walks',
  },
  'missing-reference': {
    why: 'Films of this goal hang on something that must look the same in every shot: a product, a face, a façade. Without a picture of it each take invents its own. Give it `references: { identity: … }`, a file or a still.',
    wrong: 'production: { id: one, title: One, seed: 7, goal: product_ad }',
    right: 'production: { id: one, title: One, seed: 7, goal: film_test }',
  },
  'missing-role': {
    why: 'A goal knows which shots a film of its kind has; `role` says which shot is which. It is a warning: leave out what you do not want, or change the goal.',
    wrong: 'production: { id: one, title: One, seed: 7, goal: product_ad }',
    right: 'production: { id: one, title: One, seed: 7, goal: film_test }',
  },
  cycle: {
    why: 'Each of these is made from the next, so none can be rendered first. Give one of them another first frame.',
    wrong:
      '- { id: a, seconds: 5, firstFrame: { lastFrameOf: s/b }, prompt: It rolls }\n- { id: b, seconds: 5, firstFrame: { lastFrameOf: s/a }, prompt: It stops }',
    right:
      '- { id: a, seconds: 5, firstFrame: refs/kite.png, prompt: It rolls }\n- { id: b, seconds: 5, firstFrame: { lastFrameOf: s/a }, prompt: It stops }',
  },
  gate: {
    why: 'A gate waits for a verdict about the rung below. On the first rung there is none below, so it would wait for ever.',
    wrong: 'rungs:\n  - { id: draft, model: gen4.5, gate: circled }',
    right: 'rungs:\n  - { id: draft, model: gen4_turbo }\n  - { id: final, model: gen4.5, gate: circled }',
  },
  exploration: {
    why: 'Variants teach something when one thing differs and everything else, the dice too, stays the same. Values that come to the same request are one take, and two variables at once leave open which of them helped.',
    wrong:
      'prompt: { subject: a kite, action: it climbs, camera: { size: WS } }\nvary: { camera.move: [tracking, pan_left], lighting: [dusk, noon] }',
    right:
      'prompt: { subject: a kite, action: it climbs, camera: { size: WS } }\nvary: { camera.move: [tracking, pan_left] }',
  },
} satisfies Readonly<Record<string, Lesson>>;
