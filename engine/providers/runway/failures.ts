import type { Created, Failure, FailureClass, Refused } from '../provider.ts';
import { type ErrorAnswer, errorAnswer } from './answers.ts';
import { redact } from './redact.ts';
import { routerObjection } from './router-refusals.ts';
import type { Trouble } from './trouble.ts';

interface Rule {
  readonly class: FailureClass;
  /** The rest of the sentence that begins with the provider's name. */
  readonly says: string;
}

/** Answers that somebody between here and there may give about a request that arrived. */
const vague: ReadonlySet<number> = new Set([408, 409, 499]);

const refusals: Readonly<Record<number, Rule>> = {
  400: { class: 'fix', says: 'does not accept the request' },
  401: { class: 'stop', says: 'does not accept the key; look at RUNWAYML_API_SECRET' },
  402: { class: 'stop', says: 'wants credits: the account has too few' },
  403: { class: 'stop', says: 'does not allow this to the key; look at RUNWAYML_API_SECRET' },
  404: { class: 'fix', says: 'does not know this' },
  405: { class: 'fix', says: 'has no such operation' },
  408: { class: 'retry', says: 'waited too long for the request' },
  413: { class: 'fix', says: 'finds the request too large' },
  422: { class: 'fix', says: 'cannot process the request' },
  429: { class: 'wait', says: 'has had enough requests for now: a rate or daily limit is reached' },
};

const tooPoor: Rule = { class: 'stop', says: 'wants credits: the account has too few' };
const redirected: Rule = {
  class: 'fix',
  says: 'sends the request elsewhere, where it is not sent; look at the base URL',
};
const otherRefusal: Rule = { class: 'fix', says: 'refuses the request' };
const overloaded: Rule = { class: 'retry', says: 'cannot answer at the moment' };

/** Codes of failed tasks, by their beginning; the first that fits. */
const codes: readonly (readonly [string, Rule])[] = [
  ['SAFETY', { class: 'moderated', says: 'refused the content' }],
  ['INPUT_PREPROCESSING.SAFETY', { class: 'moderated', says: 'refused the content' }],
  ['ASSET.INVALID', { class: 'fix', says: 'cannot use one of the assets' }],
  ['INPUT_PREPROCESSING', { class: 'retry', says: 'failed to prepare the input' }],
  ['INTERNAL.BAD_OUTPUT', { class: 'retry', says: 'made something unusable and withheld it' }],
  ['THIRD_PARTY', { class: 'retry', says: 'could not reach the model' }],
];

const otherCode: Rule = { class: 'retry', says: 'failed' };

/** What becomes of a create that brought no task. After an answer that was lost, nobody can say whether there is one. */
export function createTrouble(who: string, trouble: Trouble): Created {
  if (trouble.kind === 'lost') return { kind: 'uncertain', reason: `${who} may have the request: ${trouble.reason}.` };
  if (trouble.kind === 'answered' && (trouble.status >= 500 || vague.has(trouble.status))) {
    return { kind: 'uncertain', reason: `${who} may have the request: it answered ${trouble.status}.` };
  }
  return refusal(who, trouble);
}

/** What becomes of a request that can be repeated without harm. */
export function readTrouble(who: string, trouble: Trouble): Refused {
  const { failure } = refusal(who, trouble);
  return { kind: 'refused', failure: failure.status === 429 ? { ...failure, class: 'retry' } : failure };
}

/** An answer that says yes, and then nothing that can be read. */
export const unreadable = (who: string, what: string): Refused => ({
  kind: 'refused',
  failure: { class: 'retry', reason: `${who} answered, but not with ${what}.` },
});

/** Why a task failed. */
export function taskFailure(
  who: string,
  { failureCode, failure }: { failureCode?: string | undefined; failure?: string | undefined },
): Failure {
  const rule = codes.find(([start]) => startsWith(failureCode, start))?.[1] ?? otherCode;
  const code = failureCode === undefined ? undefined : redact(failureCode);
  const reason = `${who} ${rule.says}${code ? ` (${code})` : ''}${failure ? `: ${sentence(failure)}` : '.'}`;
  return code === undefined ? { class: rule.class, reason } : { class: rule.class, code, reason };
}

const startsWith = (code: string | undefined, start: string): boolean =>
  code !== undefined && (code === start || code.startsWith(`${start}.`));

function refusal(who: string, trouble: Trouble): Refused {
  if (trouble.kind !== 'answered') {
    const reason =
      trouble.kind === 'unsent'
        ? `${who} was not reached: ${trouble.reason}.`
        : `${who} did not answer: ${trouble.reason}.`;
    return { kind: 'refused', failure: { class: 'retry', reason: redact(reason) } };
  }
  const { status } = trouble;
  const parsed = errorAnswer.safeParse(trouble.body);
  const said: ErrorAnswer = parsed.success ? parsed.data : {};
  const rule = ruleFor(status, said);
  const details = detailsOf(said);
  const code = said.code ?? said.issues?.[0]?.code;
  const objection = routerObjection(said);
  const reason = objection
    ? `${who} ${objection}.`
    : `${who} ${rule.says}${details ? `: ${sentence(details)}` : ` (${status}).`}`;
  const failure: Failure = { class: rule.class, status, reason };
  return { kind: 'refused', failure: code === undefined ? failure : { ...failure, code: redact(code) } };
}

function ruleFor(status: number, { error }: ErrorAnswer): Rule {
  if (status < 500 && /(?:not (?:have )?enough|insufficient) credits/i.test(error ?? '')) return tooPoor;
  if (status >= 500) return overloaded;
  if (status >= 300 && status < 400) return redirected;
  return refusals[status] ?? otherRefusal;
}

/** The issues, with their paths, say more than the sentence above them. */
function detailsOf({ error, issues = [] }: ErrorAnswer): string {
  const told = issues.map(({ path = [], message = '' }) =>
    [path.join('.'), message.replace(/\.$/, '')].filter(Boolean).join(': '),
  );
  return told.filter(Boolean).join('; ') || (error ?? '');
}

function sentence(text: string): string {
  const safe = redact(text);
  return /[.!?…]$/.test(safe) ? safe : `${safe}.`;
}
