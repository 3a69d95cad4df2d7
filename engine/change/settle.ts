import { join } from 'node:path';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { rewrite } from '../document/rewrite.ts';
import { settleVerdicts } from '../lockfile/verdict.ts';
import { matcher } from '../plan/select.ts';
import { plainAddress, splitTake } from '../production/address.ts';
import { placeOf } from '../production/problems.ts';
import type { Shot, Variant } from '../production/production.ts';
import { settleVariant } from '../production/settle-variant.ts';
import { replaceText } from '../store/replace-text.ts';
import { reviewLockfile } from '../store/review-lockfile.ts';
import { type Survey, survey, type Where } from '../survey.ts';
import { addressOf, chosenOf, type Explored, isExplored, isMeant } from './explored.ts';

/** Which explorations are to be decided, and whether anything is written. */
export interface SettleRequest extends Where {
  /** An address, a prefix or a glob. Absent: all that have a circled variant. */
  readonly target?: string;
  /** Tells what would be written, and writes nothing. */
  readonly dryRun?: boolean;
}

/** What became of one explored shot. */
export type Settling =
  /** Its config says what the circled variant says. */
  | {
      readonly kind: 'settled';
      readonly shot: string;
      readonly variant: Variant;
      readonly take: string;
      /** Where the exploration was written. */
      readonly place: Place;
      readonly before: string;
      readonly after: string;
    }
  /** Nothing was changed: a sentence, and what to do. */
  | { readonly kind: 'refused'; readonly shot: string; readonly reason: string; readonly hint: string };

export type SettleEnding =
  | { readonly kind: 'done'; readonly shots: readonly Settling[] }
  | { readonly kind: 'refused'; readonly reason: string; readonly hint: string }
  /** The config is wrong. */
  | { readonly kind: 'unreadable'; readonly problems: readonly Diagnostic[] };

/** Writes circled variants into the config, one shot after the other, and lets their verdicts follow. */
export async function settle(request: SettleRequest): Promise<SettleEnding> {
  const { value, problems } = await survey(request);
  if (!value) return { kind: 'unreadable', problems };
  const explored = [...value.production.shots.values()].filter(isExplored);
  const wanted = explored.filter(shot => isMeant(shot, request.target, value.graph.families));
  if (wanted.length === 0) return nothingToSettle(explored, request);
  const shots: Settling[] = [];
  for (const { scene, id } of wanted) {
    // Read again each time: what was settled before has moved everything below it.
    const now = (await survey(request)).value;
    const shot = now?.production.shots.get(`${scene}/${id}`);
    if (!now || !shot || !isExplored(shot)) continue;
    const settled = await settleShot(shot, now, request);
    if (settled.kind === 'settled' || request.target !== undefined || wanted.length === 1) shots.push(settled);
  }
  if (shots.length > 0) return { kind: 'done', shots };
  return {
    kind: 'refused',
    reason: 'no variant is circled',
    hint: `Explored: ${wanted.map(addressOf).join(', ')}. \`retake circle ADDRESS\` chooses one of its takes.`,
  };
}

function nothingToSettle(explored: readonly Explored[], { target }: SettleRequest): SettleEnding {
  if (explored.length === 0)
    return { kind: 'refused', reason: 'no shot is explored', hint: '`vary` in a shot says what to try out.' };
  return {
    kind: 'refused',
    reason: `\`${target}\` is not explored`,
    hint: `Explored: ${explored.map(addressOf).join(', ')}.`,
  };
}

async function settleShot(shot: Explored, surveyed: Survey, request: SettleRequest): Promise<Settling> {
  const name = `${shot.scene}/${shot.id}`;
  const refused = (reason: string, hint: string): Settling => ({ kind: 'refused', shot: name, reason, hint });
  const chosen = chosenOf(shot, surveyed);
  if ('reason' in chosen) return refused(chosen.reason, chosen.hint);
  const { variant, address, take } = chosen.found[0]!;
  const asked = splitTake(request.target ?? '')?.job;
  if (
    asked !== undefined &&
    plainAddress(asked) !== undefined &&
    !chosen.found.some(each => matcher(asked, surveyed.graph.families)(each.address))
  )
    return refused(
      `it is ${address} that is circled, not ${asked}`,
      `\`retake circle ${asked}#1\` chooses that one instead.`,
    );
  const place = placeOf(shot.origin, 'vary', 'key');
  const written = shot.origin.document.asRead?.(shot.origin.pointer) ?? { ...shot.origin, isShared: false };
  if (written.isShared)
    return refused(
      `${place.file}:${place.line} is written once for several shots`,
      'Circle the same variant of each, then write what it says there, in place of `vary`.',
    );
  const { document, pointer } = written;
  const takes = Math.max(variant.shot.rungs[0]!.takes, ...chosen.found.map(({ slot }) => slot));
  const after = rewrite(document, settleVariant({ ...shot, origin: { document, pointer } }, variant, takes));
  if (after === undefined)
    return refused(`${place.file}:${place.line} cannot be changed safely`, byHand(shot, variant, takes));
  const before = document.source.text;
  const settled: Settling = { kind: 'settled', shot: name, variant, take, place, before, after };
  if (request.dryRun) return settled;
  if (!(await replaceText(join(surveyed.home.folder, document.source.path), before, after)))
    return refused(`${place.file} was changed meanwhile`, 'Nothing was written. Try again.');
  if (surveyed.books.text.takes[address])
    await reviewLockfile(surveyed.home, text =>
      chosen.found.reduce((lockfile, each) => settleVerdicts(lockfile, each.address), text),
    );
  return settled;
}

/** What a person does who writes it. */
function byHand(shot: Shot, { values }: Variant, takes: number): string {
  const said = Object.entries(values).map(([path, value]) =>
    ['look', 'location', 'seed', 'firstFrame'].includes(path)
      ? `\`${path}: ${value}\``
      : `\`${path}: ${value}\` in the prompt`,
  );
  if (takes !== shot.rungs[0]?.takes) said.push(`\`takes: ${takes}\``);
  return `Write ${said.join(' and ')} of ${shot.scene}/${shot.id}, and remove its \`vary\`: nothing is rendered again.`;
}
