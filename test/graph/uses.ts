import { aspectsOf } from '../../engine/catalog/aspects.ts';
import { fieldAt } from '../../engine/catalog/body.ts';
import type { Entry } from '../../engine/catalog/catalog.ts';
import type { Json } from '../../engine/catalog/request.ts';
import { smallest } from '../catalog/requests-of.ts';

type Members = Readonly<Record<string, unknown>>;

/** A config that uses a model at an endpoint, as plainly as the language can. */
export interface Use {
  readonly config: Members;
  /** Address of the job. */
  readonly job: string;
  /** Where fields stand that the language has no word for. Absent: there is no such place. */
  readonly params?: string;
  /** Places that must not be left out. */
  readonly required: readonly string[];
  /** Where the language has a word for a field, by the field's path. */
  readonly words: Readonly<Record<string, string>>;
}

/** Absent: the language has no way to use it. */
export function useOf(entry: Entry): Use | undefined {
  const [family = ''] = entry.endpoint.split('/');
  const use = uses[family]?.(entry);
  if (!use) return undefined;
  const price = { [`${entry.endpoint}/${entry.model}`]: { credits: 10, per: 'request' } };
  const head = { retake: 1, production: { id: 'law', title: 'Law' }, ...(isPriced(entry) ? {} : { prices: price }) };
  return { ...use, config: { ...head, ...use.config } };
}

/** An effect of seed_audio costs by its length, which nobody knows before. */
const isPriced = ({ endpoint, model, price }: Entry): boolean =>
  price.known && !(endpoint === 'sound_effect' && model === 'seed_audio');

const uses: Readonly<Record<string, (entry: Entry) => Use>> = {
  image_to_video: entry => onLadder(entry, { firstFrame: 'a.png' }),
  text_to_video: entry => onLadder(entry, {}),
  video_to_video: edited,
  character_performance: entry => made(entry, 'performance', { character: 'a.png', driver: 'v.mp4' }),
  avatar_videos: entry => made(entry, 'avatar', { preset: 'influencer', says: 'Hello' }),
  text_to_image: ({ model, ...entry }) =>
    still(entry as Entry, { model, prompt: 'a bike' }, { params: 'params', required: ['model', 'prompt'] }),
  image_upscale: ({ model }) => finished('still', 'upscale', { to: 2, model }),
  video_upscale: ({ model }) =>
    model === 'enhance_frame_rate'
      ? finished('shot', 'frameRate', { to: 48, model })
      : finished('shot', 'upscale', { to: '2k', model }),
  video_to_hdr: ({ model }) => finished('shot', 'hdr', { to: 'hdr10', model }),
  text_to_speech: entry =>
    sound('speech', { model: entry.model, text: 'Hello', ...voiceOf(entry) }, [
      'text',
      ...(fieldAt(entry.fields, 'voice')?.required ? ['voice'] : []),
    ]),
  sound_effect: ({ model, fields }) =>
    sound('effect', { model, prompt: 'rain', ...(fields.duration ? { seconds: 4 } : {}) }, ['prompt']),
  speech_to_speech: ({ model }) => sound('revoice', { model, of: 'a.mp3', voice: { preset: 'Maya' } }, ['of', 'voice']),
  voice_dubbing: ({ model }) => sound('dub', { model, of: 'a.mp3', language: 'de' }, ['of', 'language']),
  voice_isolation: ({ model }) => sound('isolate', { model, of: 'a.mp3' }, ['of']),
  recipes: recipe,
  generate: routed,
  workflows: () =>
    shot(
      { workflow: { id: '0b9f6d4e-2f4c-4a43-9d5f-3c1c8a3f0b11', ceiling: 60, inputs: {} } },
      { rung: 'workflow', required: ['workflow/id', 'workflow/ceiling'] },
    ),
};

interface Where {
  readonly rung: string;
  readonly required: readonly string[];
  readonly params?: string;
  readonly words?: Readonly<Record<string, string>>;
}

const at = '/scenes/0/shots/0';

function shot(members: Members, { rung, required, params, words = {} }: Where, rest: Members = {}): Use {
  return {
    config: { ...rest, scenes: [{ id: 's', shots: [{ id: 'a', ...members }] }] },
    job: `s/a@${rung}`,
    ...(params === undefined ? {} : { params: `${at}/${params}` }),
    required: required.map(name => `${at}/${name}`),
    words: Object.fromEntries(Object.entries(words).map(([field, name]) => [field, `${at}/${name}`])),
  };
}

const ladderWords = { duration: 'seconds', ratio: 'ratio' };

function onLadder(entry: Entry, members: Members): Use {
  // A frame that follows its picture has no ratio to be wrong about.
  const followsPicture = 'firstFrame' in members && entry.keyframes?.framing === 'picture';
  return shot(
    {
      seconds: secondsOf(entry),
      prompt: 'it rolls',
      ...(followsPicture || !entry.fields.ratio ? {} : { ratio: ratioOf(entry) }),
      ...members,
      params: {},
    },
    {
      rung: 'r',
      params: 'params',
      required: ['seconds', 'prompt'],
      words: followsPicture ? { duration: 'seconds' } : ladderWords,
    },
    { rungs: [{ id: 'r', model: entry.model }] },
  );
}

function edited(entry: Entry): Use {
  const { model, fields } = entry;
  const edit = { model, gate: 'none', prompt: 'make it dawn', ...(fields.duration ? { seconds: 5 } : {}), params: {} };
  const use = shot(
    { seconds: 5, prompt: 'it rolls', firstFrame: 'a.png', edits: [edit] },
    {
      rung: 'r.edit1',
      params: 'edits/0/params',
      required: ['edits/0/model', ...(fields.promptText?.required ? ['edits/0/prompt'] : [])],
      words: fields.duration ? { duration: 'edits/0/seconds' } : {},
    },
    { rungs: [{ id: 'r', model: 'gen4_turbo' }] },
  );
  return use;
}

function made({ model }: Entry, kind: string, members: Members): Use {
  return shot(
    { [kind]: { ...members, model, params: {} } },
    { rung: kind, params: `${kind}/params`, required: Object.keys(members).map(name => `${kind}/${name}`) },
  );
}

/** What the language has a word for is written so; the rest is input. */
function recipe(entry: Entry): Use {
  const { model, fields, output } = entry;
  const { version: _, duration, ratio, ...body } = smallest(entry).body;
  const { [entry.prompt?.field ?? '']: prompt, ...inputs } = media(body) as Members;
  const version = '2026-06';
  const plain = {
    ...(prompt === undefined && !fields[entry.prompt?.field ?? '']?.required ? {} : { prompt: 'it rolls' }),
    recipe: { name: model, version, inputs },
  };
  const required = ['recipe/name', 'recipe/version', ...(plain.prompt && fields.prompt?.required ? ['prompt'] : [])];
  const given = Object.keys(inputs).map(name => `recipe/inputs/${name}`);
  if (output.kind === 'image')
    return still(entry, plain, { params: 'recipe/inputs', required: [...required, ...given] });
  return shot(
    { ...plain, seconds: secondsOf(entry), ratio: ratioOf(entry) },
    {
      rung: 'recipe',
      params: 'recipe/inputs',
      required: [...required, ...given],
      words: fields.ratio ? ladderWords : { duration: 'seconds' },
    },
  );
}

function routed(entry: Entry): Use {
  const makes = entry.endpoint.split('/')[1];
  const router = { router: 'r', ceiling: 10, params: {} };
  if (makes === 'audio')
    return sound('routed', { ...router, type: 'audio', prompt: 'rain' }, ['router', 'ceiling', 'type', 'prompt']);
  const required = ['routed/router', 'routed/ceiling', 'prompt'];
  if (makes === 'image')
    return still(entry, { routed: router, prompt: 'a bike' }, { params: 'routed/params', required });
  return shot(
    { seconds: 5, prompt: 'it rolls', ratio: '16:9', routed: router },
    {
      rung: 'routed',
      params: 'routed/params',
      required: [...required, 'seconds'],
      words: { 'input.duration': 'seconds', 'input.aspectRatio': 'ratio' },
    },
  );
}

interface StillWhere {
  readonly params: string;
  readonly required: readonly string[];
}

function still(entry: Entry, members: Members, { params, required }: StillWhere): Use {
  const pictures = entry.fields.referenceImages;
  const needsPictures = pictures?.required === true && !('recipe' in members);
  return {
    config: {
      stills: {
        a: {
          ...members,
          ...(entry.ratios ? { ratio: ratioOf(entry) } : {}),
          ...(needsPictures ? { references: { abc: 'a.png' } } : {}),
          ...(params === 'params' ? { params: {} } : {}),
        },
      },
    },
    job: 'still/a',
    params: `/stills/a/${params}`,
    required: [...required, ...(needsPictures ? ['references'] : [])].map(name => `/stills/a/${name}`),
    words: entry.ratios ? { ratio: '/stills/a/ratio', 'input.aspectRatio': '/stills/a/ratio' } : {},
  };
}

function finished(
  of: 'still' | 'shot',
  step: string,
  { to, model }: { readonly to: string | number; readonly model: string },
): Use {
  const finish = { gate: 'none', [step]: { to, model, params: {} } };
  if (of === 'still')
    return {
      config: { stills: { a: { model: 'gen4_image', prompt: 'a bike', finish } } },
      job: `still/a.${step}`,
      params: `/stills/a/finish/${step}/params`,
      required: [`/stills/a/finish/${step}/to`],
      words: {},
    };
  return shot(
    { seconds: 5, prompt: 'it rolls', firstFrame: 'a.png', finish },
    { rung: `r.${step.toLowerCase()}`, params: `finish/${step}/params`, required: [`finish/${step}/to`] },
    { rungs: [{ id: 'r', model: 'gen4_turbo' }] },
  );
}

const sound = (kind: string, members: Members, required: readonly string[]): Use => ({
  config: { sound: { a: { [kind]: { ...members, params: {} } } } },
  job: 'sound/a',
  params: `/sound/a/${kind}/params`,
  required: required.map(name => `/sound/a/${kind}/${name}`),
  words: 'seconds' in members ? { duration: `/sound/a/${kind}/seconds` } : {},
});

const voiceOf = ({ model }: Entry): Members =>
  model === 'seed_audio' ? { voice: { sample: 'a.mp3' } } : { voice: { preset: 'Maya' } };

function secondsOf({ output, fields }: Entry): number | undefined {
  const field = output.seconds?.field === undefined ? undefined : fieldAt(fields, output.seconds.field);
  if (field?.type !== 'choice') return 5;
  return field.values.includes(5) ? 5 : Number(field.values[0]);
}

const ratioOf = (entry: Entry): string =>
  aspectsOf(entry).includes('16:9') ? '16:9' : (aspectsOf(entry)[0] ?? '16:9');

/** Media as the config names them: `https://example.com/video-0` is a file `video-0.mp4`. */
function media(value: Json): unknown {
  const ending = { image: 'png', video: 'mp4', audio: 'mp3' };
  const match = typeof value === 'string' ? /^https:\/\/example.com\/((image|video|audio)-\d)$/.exec(value) : undefined;
  if (match) return { file: `${match[1]}.${ending[match[2] as keyof typeof ending]}` };
  if (Array.isArray(value)) return value.map(media);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, media(member)]));
}
