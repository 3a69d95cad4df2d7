import type { Lesson } from './lesson.ts';

/** Models, what they take, and what they cost. */
export const models = {
  'unknown-model': {
    why: 'Whatever is sent is checked and priced before it is sent, and a model without a row in the catalog can be neither. `retake models` lists all there are.',
    wrong: 'rungs:\n  - { id: draft, model: gen4_trubo }',
    right:
      'rungs:\n  - { id: draft, model: gen4_turbo }\nscenes: [{ id: s, shots: [{ id: a, seconds: 5, firstFrame: refs/kite.png, prompt: It rolls }] }]',
  },
  'removed-model': {
    why: 'The provider took the model out of service. Takes it made stay valid for ever; new ones need its successor, which the message names with its price.',
    wrong:
      'rungs:\n  - { id: draft, model: gen3a_turbo }\nscenes: [{ id: s, shots: [{ id: a, seconds: 5, firstFrame: refs/kite.png, prompt: It rolls }] }]',
    right:
      'rungs:\n  - { id: draft, model: gen4_turbo }\nscenes: [{ id: s, shots: [{ id: a, seconds: 5, firstFrame: refs/kite.png, prompt: It rolls }] }]',
  },
  'forbidden-model': {
    why: 'The policy of this production names the models that may be used, so that nobody spends on another by accident. Use one of them, or change the policy where others can read the change.',
    wrong:
      'policy: { models: [gen4_turbo] }\nrungs:\n  - { id: draft, model: gen4.5 }\nscenes: [{ id: s, shots: [{ id: a, seconds: 5, firstFrame: refs/kite.png, prompt: It rolls }] }]',
    right:
      'policy: { models: [gen4_turbo] }\nrungs:\n  - { id: draft, model: gen4_turbo }\nscenes: [{ id: s, shots: [{ id: a, seconds: 5, firstFrame: refs/kite.png, prompt: It rolls }] }]',
  },
  'impossible-request': {
    why: 'The API would refuse this request, so it is refused here, where it costs nothing and says at which line. The message names the nearest value the model takes, and the models that could do what you asked for.',
    wrong: 'seconds: 12\nprompt: It rolls',
    right: 'seconds: 10\nprompt: It rolls',
  },
  'unknown-price': {
    why: 'A price nobody knows is never taken for 0: a ceiling would mean nothing. Say what you have agreed on in `prices:`, or for one run with --assume-price.',
    wrong: '$ retake models quote gwm1_avatars',
    right: '$ retake models quote gwm1_avatars inputSeconds=10 --assume-price gwm1_avatars=12/second',
  },
} satisfies Readonly<Record<string, Lesson>>;
