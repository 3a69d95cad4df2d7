import type { Finding, Survey } from '../../../engine/index.ts';
import type { ReadinessRow, ReadinessView } from '../../../schemas/types/output.ts';
import { counted, credits, number } from '../text/words.ts';

/** What is asked of, besides the production. */
export interface Setting {
  readonly findings: readonly Finding[];
  readonly who: string;
  /** What that person spent so far. */
  readonly spent: number;
}

/** The six things to have before a production is scaled, each answered from what is there. */
export function readinessOf(surveyed: Survey, setting: Setting): ReadinessView {
  const rows = [
    costControls(surveyed),
    polling(surveyed),
    storage(setting),
    retries(surveyed, setting),
    userLimits(surveyed, setting),
    contentReview(surveyed),
  ];
  return { rehearsal: surveyed.rehearsal, who: setting.who, rows };
}

function costControls({ production: { budget, policy } }: Survey): ReadinessRow {
  const set = [
    ...(budget.credits === undefined ? [] : [`at most ${credits(budget.credits)} in all`]),
    ...(budget.perRun === undefined ? [] : [`${credits(budget.perRun)} a run`]),
    ...(budget.confirmAbove === undefined ? [] : [`the number typed above ${credits(budget.confirmAbove)}`]),
    ...(policy.requireDraft ? ['drafts first'] : []),
  ];
  return row('cost controls', budget.credits !== undefined && budget.perRun !== undefined, {
    text: set.length === 0 ? 'nothing limits what is spent' : set.join(', '),
    hint: 'Write both: `budget: { credits: N, perRun: N }`.',
  });
}

function polling({ books: { inFlight } }: Survey): ReadinessRow {
  const doubts = inFlight.attempts.filter(({ state }) => state.kind === 'uncertain').length;
  const flying = inFlight.attempts.length - doubts;
  const open = [
    ...(flying > 0 ? [`${counted(flying, 'task')} under way`] : []),
    ...(doubts > 0 ? [`${number(doubts)} nobody knows the outcome of`] : []),
  ];
  return row('polling', doubts === 0, {
    text: `every 5 s or slower, taken up again by task id; ${open.length === 0 ? 'nothing is under way' : open.join(', ')}`,
    hint: '`retake reconcile` settles them.',
  });
}

function storage({ findings }: Setting): ReadinessRow {
  const bad = findings.filter(({ what, level }) => ['media', 'files', 'lockfile'].includes(what) && level !== 'ok');
  const media = findings.find(({ what }) => what === 'media');
  return row('storage', bad.length === 0, {
    text:
      bad.length === 0
        ? `every take is in the store: ${media?.text ?? 'none yet'}`
        : bad.map(({ text }) => text).join('; '),
    hint: bad[0]?.hint ?? '`retake doctor` says more.',
  });
}

function retries({ books: { text } }: Survey, { findings }: Setting): ReadinessRow {
  const failed = text.losses.filter(({ kind }) => kind === 'failed');
  const paid = failed.reduce((sum, { credits: { charged } }) => sum + charged, 0);
  const broken = findings.filter(({ what, level }) => what === 'journal' && level !== 'ok');
  return row('retries', broken.length === 0, {
    text:
      broken.length > 0
        ? broken.map(each => each.text).join('; ')
        : `once in a run, and only what cost nothing; ${failed.length === 0 ? 'nothing failed so far' : `${number(failed.length)} failed so far, ${credits(paid)} paid`}`,
    hint: '`retake doctor` says more.',
  });
}

function userLimits({ production: { budget } }: Survey, { who, spent }: Setting): ReadinessRow {
  const limit = budget.people[who.toLowerCase()] ?? budget.people['*'];
  const isForAll = budget.people['*'] !== undefined;
  return row('user limits', isForAll, {
    text:
      limit === undefined
        ? `nothing limits ${who}, who spent ${credits(spent)}`
        : `${who} spent ${number(spent)} of ${credits(limit)}${isForAll ? '' : '; nothing limits who is not named'}`,
    hint: `Write \`budget: { people: { ${who}: N, "*": N } }\`; * is everybody who is not named.`,
  });
}

function contentReview({ production: { review, policy, rungs } }: Survey): ReadinessRow {
  const { maxModerated } = policy;
  const last = rungs.at(-1)!;
  return row('content review', review.checks.length > 0 && maxModerated !== undefined, {
    text: [
      review.checks.length === 0
        ? 'nothing is checked before a take is approved'
        : `${counted(review.checks.length, 'check')} before a take is approved`,
      ...(last.gate === 'none' && !policy.requireDraft ? [`${last.id} waits for no verdict`] : []),
      maxModerated === undefined
        ? 'a run goes on whatever content rules refuse'
        : `a run stops at ${counted(maxModerated, 'refusal')}`,
    ].join('; '),
    hint: [
      ...(review.checks.length === 0 ? ['`review: { checks: [hands, logos, brand_safety] }`'] : []),
      ...(maxModerated === undefined ? ['`policy: { maxModerated: 3 }`'] : []),
    ].reduce((all, each) => (all === '' ? `Write ${each}` : `${all} and ${each}`), ''),
  });
}

const row = (
  what: ReadinessRow['what'],
  ready: boolean,
  { text, hint }: { readonly text: string; readonly hint: string },
): ReadinessRow => ({ what, ready, text, ...(ready ? {} : { hint }) });
