import { picture } from '../../rig/picture.ts';

const head = `
retake: 1
production: { id: film, title: Film, seed: 7 }
rungs: [{ id: draft, model: gen4_turbo }]
budget: { credits: 60 }
`;

/** What the faults are met with, each as small as shows them. */
const productions = {
  /** 10 credits. */
  stills: `${head}stills:
  a: { model: gen4_image, prompt: A bicycle, ratio: 1280:720 }
  b: { model: gen4_image, prompt: A street, ratio: 1280:720 }
`,
  /** 30 credits. */
  clip: `${head}stills:
  hero: { model: gen4_image, prompt: A bicycle, ratio: 1280:720 }
scenes:
  - id: s01
    shots:
      - { id: a, seconds: 5, prompt: It rolls, firstFrame: { still: hero } }
`,
  /** 5 credits, and a picture that is too large to go along with the request. */
  upload: `${head}stills:
  a: { model: gen4_image, prompt: A bicycle like @mine, ratio: 1280:720, references: { mine: mine.png } }
`,
  /** 10 credits at most. */
  router: `${head}stills:
  a: { routed: { router: stills, ceiling: 10 }, prompt: A bicycle }
`,
} as const;

export type ProductionName = keyof typeof productions;

/** The files of a production. */
export const files = (name: ProductionName): Readonly<Record<string, string | Uint8Array>> => ({
  'retake.yaml': productions[name],
  ...(name === 'upload' ? { 'mine.png': large() } : {}),
});

let drawn: Uint8Array | undefined;
const large = (): Uint8Array => {
  drawn ??= picture(3, 1500, 1500);
  return drawn;
};
