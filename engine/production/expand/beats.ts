import type { Document, Json, JsonObject } from '../../document/document.ts';
import { join } from '../../document/pointer.ts';
import { isObject } from '../../document/table.ts';
import { errorAt, type Report } from '../problems.ts';

/** Whether a shot has beats that can be made shots of; if not, the schema will say what is wrong with them. */
export function hasBeats(shot: JsonObject): shot is JsonObject & { readonly beats: readonly JsonObject[] } {
  const { id, beats } = shot;
  return typeof id === 'string' && Array.isArray(beats) && beats.length > 0 && beats.every(isBeat);
}

const isBeat = (beat: Json): boolean => isObject(beat) && typeof beat.id === 'string';

/**
 * A shot for every beat, each going on where the one before ends. The shot's first frame is the first one's, its last
 * frame the last one's, and everything else is everyone's.
 */
export function chainOf(shot: JsonObject & { readonly beats: readonly JsonObject[] }, scene: string): JsonObject[] {
  const { beats, each, firstFrame, lastFrame, ...shared } = shot;
  const idOf = ({ id }: JsonObject): string => `${shot.id}-${id}`;
  return beats.map((beat, index) => {
    const { action, camera, firstFrame: own, ...rest } = beat;
    const before = beats[index - 1];
    const start = own ?? (before ? { lastFrameOf: `${scene}/${idOf(before)}` } : firstFrame);
    const prompt = isObject(shared.prompt) || shared.prompt === undefined ? shared.prompt : {};
    return {
      ...shared,
      ...rest,
      id: idOf(beat),
      prompt: {
        ...(prompt as JsonObject | undefined),
        ...(action === undefined ? {} : { action }),
        ...(camera === undefined ? {} : { camera }),
      },
      ...(start === undefined ? {} : { firstFrame: start }),
      ...(index === beats.length - 1 && lastFrame !== undefined ? { lastFrame } : {}),
      // What was written stays with the first, for the schema to look at.
      ...(index === 0 ? { beats, ...(each === undefined ? {} : { each }) } : {}),
    };
  });
}

/** What in a shot contradicts its having beats. */
export function refuseBeats(shot: JsonObject, document: Document, pointer: string, report: Report): void {
  const refuse = (member: string, message: string, hint: string): void =>
    report(errorAt('bad-value', message, document.place(join(pointer, member), 'key'), { hint }));
  for (const way of ['performance', 'avatar', 'recipe', 'workflow', 'source'])
    if (shot[way] !== undefined) refuse(way, `a shot made by \`${way}\` has no beats`, 'Keep one of them.');
  if (typeof shot.prompt === 'string')
    refuse(
      'prompt',
      'a shot with beats has its prompt in slots',
      'Write `prompt: { subject: … }`; the beats say the action.',
    );
  if (isObject(shot.prompt) && shot.prompt.action !== undefined)
    report(
      errorAt(
        'bad-value',
        'what happens in this shot is said by its beats',
        document.place(`${pointer}/prompt/action`, 'key'),
        { hint: 'Move `action` into a beat.' },
      ),
    );
}

/** Where a thing of a beat's shot is written: steps below the shot, as they were and as they are in the config. */
export function writtenInBeat(beat: JsonObject, index: number, steps: readonly string[]): readonly string[] {
  const here = ['beats', String(index)];
  const [first, second, ...rest] = steps;
  if (first === undefined) return here;
  if (first === 'prompt' && (second === 'action' || second === 'camera') && beat[second] !== undefined)
    return [...here, second, ...rest];
  if (first === 'firstFrame' && beat.firstFrame === undefined) return index === 0 ? steps : here;
  return first !== 'beats' && beat[first] !== undefined ? [...here, ...steps] : steps;
}
