import type { Entry } from '../catalog/catalog.ts';
import { fittingLength } from '../catalog/fitting-length.ts';
import type { Problem } from '../catalog/problem.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Address } from '../production/address.ts';
import { exactSecondsWith, handleWords, roomBeside, secondsWith } from '../production/handles.ts';
import { errorAt, placeOf } from '../production/problems.ts';
import type { Frame, Rung, Shot } from '../production/production.ts';
import type { Surroundings } from './compile.ts';
import type { Job } from './job.ts';
import { shotEndpoint } from './shot-endpoint.ts';

/** How long the clips of a shot are at a rung. */
export interface RenderedLength {
  /** Absent: nothing that is written says. */
  readonly seconds?: number;
  /** What of that is handles. Absent: nothing. */
  readonly handles?: NonNullable<Job['handles']>;
  /** With its handles it would be longer than its model makes any, in seconds; so it is as long as without. */
  readonly over?: {
    readonly wanted: number;
    readonly longest: number;
    /** Whether its model makes it without. */
    readonly goesWithout: boolean;
  };
}

interface Around {
  readonly frame: Frame;
  readonly catalog: Surroundings['catalog'];
}

/**
 * The length that is asked of a model for what is to be seen and its handles, in whole seconds. One that every rung takes,
 * so that a promotion changes the model and nothing else; where there is none, the shortest that this rung's does.
 */
export function renderedLength(shot: Shot, rung: Rung, { frame, catalog }: Around): RenderedLength {
  const { seconds, handles } = shot;
  if (seconds === undefined) return {};
  if (!handles) return { seconds };
  // Whoever brings it brings no more than is wanted.
  if (shot.making.kind === 'plate')
    return { seconds: exactSecondsWith(handles, { seconds, fps: frame.fps }), handles: { ...handles, seconds } };
  const own = told(shotEndpoint(shot, rung, catalog).entry);
  if (!own) return { seconds };
  const wanted = secondsWith(handles, { seconds, fps: frame.fps });
  const ladder = shot.rungs.flatMap(each => told(shotEndpoint(shot, each, catalog).entry) ?? []);
  const common = fittingLength(ladder, wanted);
  const isCommon = common >= wanted && ladder.every(entry => fittingLength([entry], common) === common);
  const length = isCommon ? common : fittingLength([own], wanted);
  if (length < wanted)
    return { seconds, over: { wanted, longest: length, goesWithout: fittingLength([own], seconds) === seconds } };
  return { seconds: length, handles: { ...handles, seconds } };
}

/** What a job says of the length of its clips. */
export const lengthOf = ({ seconds, handles }: RenderedLength): Pick<Job, 'seconds' | 'handles'> => ({
  ...(seconds === undefined ? {} : { seconds }),
  ...(handles ? { handles } : {}),
});

/** A model that is told how long. */
const told = (entry: Entry | undefined): Entry | undefined =>
  entry?.output.seconds?.field === undefined ? undefined : entry;

/** The model does not make anything so long. Nothing where it does not make the shot alone either: that is told as such. */
export function refuseOver(
  shot: Shot,
  { over }: RenderedLength,
  { address, model, frame: { fps } }: { readonly address: Address; readonly model: string; readonly frame: Frame },
): readonly Diagnostic[] {
  const { seconds = 0, handles } = shot;
  if (!over || !handles || seconds > over.longest) return [];
  const room = roomBeside(handles, { seconds, fps, longest: over.longest });
  return [
    errorAt(
      'impossible-request',
      `${address}: ${seconds} s and ${handleWords(handles)} take ${over.wanted} s, and ${model} makes ${over.longest} s at most`,
      placeOf(shot.origin, 'seconds'),
      { hint: hintFor(room, over.goesWithout) },
    ),
  ];
}

function hintFor(room: number, goesWithout: boolean): string {
  if (room > 0) return `\`handles: ${room}\` at the shot fits${goesWithout ? ', and 0 renders none' : ''}.`;
  return goesWithout ? 'Write `handles: 0` at the shot, or make it shorter.' : 'Make the shot shorter.';
}

/** What to do about a clip that only its handles make too long for what is done to it. */
export function withoutHandles(
  { seconds, handles }: Pick<Job, 'seconds' | 'handles'>,
  { path, code, message }: Problem,
): string | undefined {
  const isLength = code === 'asset' ? / lasts /.test(message) : path === 'duration' && code !== 'missing';
  if (!handles || !isLength) return undefined;
  return `It is ${seconds} s long for ${handleWords(handles)}: \`handles: 0\` at the shot renders none.`;
}
