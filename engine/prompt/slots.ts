import type { Description, Framing, Location, PromptSlots } from '../production/production.ts';
import { describeCamera, describeStillCamera } from './describe-camera.ts';
import type { Mode } from './dialect.ts';
import { type Filled, fromLook, nothing, type Source, written } from './filled.ts';
import { namesIn } from './names.ts';
import { once } from './once.ts';
import { capital, commaJoined, continued, lastWord, spaceJoined } from './punctuation.ts';

/** The first six slots, filled. Names are still in braces. */
export interface Scenery {
  readonly text: string;
  readonly sources: readonly Source[];
}

/**
 * The first six slots as one sentence without its full stop. The order is the method's: subject, action,
 * environment, camera, lighting, style; where a picture is given the camera leads, because there the words are
 * about motion. What a shot leaves out is filled by who is in it, its location and its look, except in an edit,
 * where the clip has them.
 */
export function composeSlots(slots: PromptSlots, description: Description, mode: Mode): Scenery {
  const { location, look, framing } = mode === 'edit' ? {} : description;
  const subject = written('prompt.subject', slots.subject ?? (mode === 'edit' ? undefined : subjectFrom(description)));
  const action = written('prompt.action', slots.action);
  const environment = slots.environment
    ? written('prompt.environment', slots.environment)
    : fromLocation(location, slots);
  const camera = framedBy(cameraOf(slots.camera, mode), framing);
  const lighting = fromLook('lighting', slots.lighting, look);
  const style = fromLook('style', slots.style, look);

  const scene = [...located(spaceJoined(only(subject), continued(only(action))), only(environment))];
  const light = [...lighting.phrases, ...style.phrases];
  const cast = subject.sources.concat(action.sources, environment.sources);
  const leading = mode === 'image' ? camera.sources.concat(cast) : cast.concat(camera.sources);
  return {
    text: capital(
      mode === 'image' ? ledBy(camera, [...scene, ...light]) : flowing([...scene, ...camera.phrases, ...light]),
    ),
    sources: leading.concat(lighting.sources, style.sources),
  };
}

/** `Slow tracking shot: the bicycle rolls …`, as a shot list has it. */
function ledBy(camera: Filled, rest: readonly string[]): string {
  const lead = flowing(camera.phrases);
  const after = flowing(rest.map(continued));
  if (lead === '' || after === '') return lead + after;
  return `${lead}${/[:.]/.test(lead) ? ',' : ':'} ${after}`;
}

function flowing([first = '', ...rest]: readonly string[]): string {
  return commaJoined([first, ...rest.map(continued)]);
}

/** Where nobody says who it is about, it is about the people in the shot, else its props. */
function subjectFrom({ characters, props }: Description): string | undefined {
  const cast = characters.length > 0 ? characters : props;
  return cast.length > 0 ? cast.map(({ id }) => `{${id}}`).join(' and ') : undefined;
}

/** A place that `through {street}` speaks of is not told again. */
function fromLocation(location: Location | undefined, { subject = '', action = '' }: PromptSlots): Filled {
  if (location === undefined || speakOf(location, `${subject} ${action}`)) return nothing;
  return once(locations, location, () => written(`locations.${location.id}`, location.description));
}

const locations = new WeakMap<Location, Filled>();

/** Most words do not have its name in them at all, with braces or without. */
const speakOf = ({ id }: Location, words: string): boolean => words.includes(id) && namesIn(words).includes(id);

/** `in the rain`, or `through` + `a street`, goes on without a comma; a plain place stands apart. */
function located(scene: string, environment: string): readonly string[] {
  if (scene === '' || environment === '') return [scene, environment].filter(part => part !== '');
  const goesOn = preposition.test(environment.split(' ', 1)[0]!) || preposition.test(lastWord(scene));
  return goesOn ? [spaceJoined(scene, continued(environment))] : [scene, environment];
}

const preposition =
  /^(?:in|into|inside|on|onto|at|through|along|across|over|under|beneath|beside|behind|between|among|amid|around|by|near|past|down|up|toward|towards|against|from|outside|within|above|below)$/i;

function cameraOf(camera: PromptSlots['camera'], mode: Mode): Filled {
  if (camera === undefined || typeof camera === 'string') return written('prompt.camera', camera);
  const fields = mode === 'still' ? stillFields : cameraFields;
  return {
    phrases: mode === 'still' ? describeStillCamera(camera) : describeCamera(camera),
    sources: fields
      .filter(field => camera[field] !== undefined)
      .map(field => ({ from: cameraSources[field], words: camera[field]! })),
  };
}

/** How a ratio is composed goes with the camera. */
function framedBy(camera: Filled, framing: Framing | undefined): Filled {
  if (framing === undefined) return camera;
  const { phrases, sources } = written('framing', framing.words);
  return { phrases: [...camera.phrases, ...phrases], sources: [...camera.sources, ...sources] };
}

const stillFields = ['size', 'angle', 'lens', 'depthOfField'] as const;
const cameraFields = ['size', 'angle', 'move', 'speed', 'support', 'lens', 'depthOfField'] as const;

const cameraSources = {
  size: 'prompt.camera.size',
  angle: 'prompt.camera.angle',
  move: 'prompt.camera.move',
  speed: 'prompt.camera.speed',
  support: 'prompt.camera.support',
  lens: 'prompt.camera.lens',
  depthOfField: 'prompt.camera.depthOfField',
} as const;

const only = (slot: Filled): string => slot.phrases[0] ?? '';
