import { isList, isPart, type Part } from '../../catalog/body.ts';
import type { Entry } from '../../catalog/catalog.ts';
import type { Json, ProviderBody } from '../../catalog/request.ts';

/** The media of a router's input in a model's own fields. Undefined: it has no place for one of them. */
export function mediaFor({ fields, source, keyframes }: Entry, input: Part): ProviderBody | undefined {
  const body: Record<string, Json> = {};
  const has = (name: string): boolean => Object.hasOwn(fields, name);
  const uris = (items: readonly Part[]): readonly Json[] => items.map(item => item.uri ?? null);
  const put = (name: string | undefined, value: Json, count: number): boolean => {
    if (count === 0) return true;
    if (name === undefined || !has(name)) return false;
    body[name] = value;
    return true;
  };
  const images = partsOf(input.referenceImages);
  const ends = images.filter(({ role }) => role === 'first' || role === 'last');
  const others = images.filter(image => !ends.includes(image));
  const [worked] = withRole(input.referenceVideos, 'source');
  const films = withRole(input.referenceVideos, 'reference');
  const sounds = [...partsOf(input.referenceAudio), ...partsOf(input.referenceAudios)];
  const frames = ends.map(({ role, uri }) => ({ position: role ?? 'first', uri: uri ?? null }));
  const spoken = isPart(input.voice) ? voiceFor(fields, input.voice) : {};
  const fits = [
    put(keyframes?.field, frames, ends.length),
    put(source?.field, worked?.uri ?? null, worked ? 1 : 0),
    put(
      has('referenceImages') ? 'referenceImages' : 'references',
      others.map(({ uri }) => ({ uri: uri ?? null })),
      others.length,
    ),
    put(
      'referenceVideos',
      uris(films).map(uri => ({ type: 'video', uri })),
      films.length,
    ),
    put(
      'referenceAudio',
      uris(sounds).map(uri => ({ type: 'audio', uri })),
      has('referenceAudios') ? 0 : sounds.length,
    ),
    put('referenceAudios', uris(sounds), has('referenceAudios') ? sounds.length : 0),
  ];
  return fits.every(Boolean) && spoken !== undefined ? { ...body, ...spoken } : undefined;
}

function voiceFor(fields: Entry['fields'], voice: Part): ProviderBody | undefined {
  const types = fields.voice?.type === 'object' ? fields.voice.fields.type : undefined;
  const name = voice.type === 'preset' ? 'runway-preset' : voice.type;
  if (types?.type !== 'choice' || !types.values.some(value => value === name)) return undefined;
  return { voice: { ...voice, type: name ?? null } };
}

const partsOf = (value: Json | undefined): readonly Part[] => (isList(value) ? value.filter(isPart) : []);

/** The items of a list that play a role. */
export const withRole = (value: Json | undefined, role: string): readonly Part[] =>
  partsOf(value).filter(item => item.role === role);
