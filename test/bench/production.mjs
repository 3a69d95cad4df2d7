import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { standings, survey } from '../../dist/engine/index.js';

/** A production of so many shots in a folder of its own: a small bible, scenes of twenty, every prompt different. */
export async function writeProduction(folder, shots, rungs) {
  const scenes = Array.from({ length: Math.ceil(shots / 20) }, (_, scene) => {
    const here = Array.from({ length: Math.min(20, shots - scene * 20) }, (_, shot) => shotText(scene * 20 + shot));
    return `  - id: s${scene}\n    location: street\n    look: neon\n    shots:\n${here.join('')}`;
  });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'retake.yaml'), `${head}rungs:\n${rungs.join('\n')}\nscenes:\n${scenes.join('')}`);
}

export const draft = '  - { id: draft, model: gen4.5 }';
export const final = '  - { id: final, model: veo3.1, gate: circled }';

const head = `retake: 1
production: { id: bench, title: Bench }
frame: { ratio: 16:9, fps: 24 }
budget: { credits: 99999999 }
characters:
  maya: { description: a young woman, face: oval face, hair: short black hair, wardrobe: navy jacket }
props:
  bike: { description: a silver electric bicycle, rigid: true }
locations:
  street: { description: rain-wet city street at night }
looks:
  neon: { lighting: soft neon signs, style: realistic, grade: post }
`;

const shotText = number => `      - id: sh${number % 20}
        seconds: 8
        characters: [maya]
        props: [bike]
        prompt:
          subject: "{bike}"
          action: rolls slowly past window number ${number}
          camera: { size: CU, angle: low, move: tracking, speed: slow }
          continuity: [the wheels stay round]
          exclusions: [text, logos]
`;

/** The lockfile of a production in which every slot that can be rendered now was. */
export async function writeLockfile(folder) {
  const { value, problems } = await survey({ folder });
  if (!value) throw new Error(problems.map(problem => problem.message).join('\n'));
  const { graph, inventory, books, production } = value;
  const all = [...standings({ graph, inventory, lockfile: books.lockfile }).values()];
  const takes = Object.fromEntries(all.map(({ job, slots }) => [job.address, slots.map(slot => takeOf(job, slot))]));
  const text = JSON.stringify({ lockfile: 1, production: production.id, takes, losses: [] });
  await writeFile(join(folder, 'retake.lock.json'), text);
}

const takeOf = ({ wording, quote }, { slot, render }) => ({
  take: slot,
  slot,
  fingerprint: render.fingerprint,
  fingerprintVersion: 1,
  request: render.request,
  wording,
  from: {},
  provider: 'runway',
  task: '497f6eca-6276-4993-bfeb-53cbbbba6f08',
  credits: { quoted: quote.credits, charged: quote.credits },
  created: '2026-11-01T10:00:00.000Z',
  media: {
    sha256: render.fingerprint.slice('sha256:'.length),
    bytes: 4_000_000,
    kind: 'video',
    mime: 'video/mp4',
    width: 1280,
    height: 720,
    fps: 24,
    frames: 192,
    seconds: 8,
  },
});
