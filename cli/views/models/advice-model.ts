import { inWords, type Remedy, type Stage, type TakeAdvice } from '../../../engine/index.ts';
import type { TakeAdviceView } from '../../../schemas/types/output.ts';
import { command } from '../text/words.ts';

/** What to do about a take, and the command that does it. */
export function adviceModel(advice: TakeAdvice, rehearsal: boolean): TakeAdviceView {
  const { take, job, review, remedy, edit, anew, breakEven, cheaper } = advice;
  return {
    take,
    ...(review ? { verdict: review.state } : {}),
    ...(review?.reason === undefined ? {} : { reason: inWords(review.reason) }),
    ...(review?.scores ? { scores: review.scores } : {}),
    way: remedy.way,
    why: remedy.why,
    ...(remedy.way === 'regenerate' ? { from: stageWords(remedy.from) } : {}),
    ...(edit ? { edit: offerOf(edit) } : {}),
    ...(anew ? { anew } : {}),
    ...(breakEven === undefined ? {} : { breakEven: rounded(breakEven) }),
    ...(cheaper === undefined ? {} : { cheaper }),
    rehearsal,
    next: nextFor({ ...advice, job, remedy: settled(remedy, cheaper) }).map(words => command(words, rehearsal)),
  };
}

/** Where nothing but money decides, it does. */
const settled = (remedy: Remedy, cheaper: TakeAdvice['cheaper']): Remedy => {
  if (remedy.way !== 'weigh' || cheaper === undefined) return remedy;
  const { why } = remedy;
  return cheaper === 'edit' ? { way: 'edit', why } : { way: 'regenerate', why, from: { kind: 'dice' } };
};

/** `its picture still/bike`. */
export function stageWords(stage: Stage): string {
  switch (stage.kind) {
    case 'picture':
      return `its picture, ${stage.of}`;
    case 'wording':
      return 'its wording';
    case 'dice':
      return 'the dice: the same words, rolled again';
    default:
      return stage satisfies never;
  }
}

/** What to type after `retake` to go back there. */
export function stageCommand(stage: Stage, job: string): string {
  if (stage.kind === 'picture' && stage.isStill) return `plan --retake ${stage.of}`;
  return stage.kind === 'dice' ? `plan --retake ${job}` : `prompt ${job}`;
}

function nextFor({ take, job, review, remedy }: TakeAdvice): readonly string[] {
  const isChosen = review?.state === 'circled' || review?.state === 'approved';
  switch (remedy.way) {
    case 'keep':
      return isChosen ? [] : [`circle ${take}`];
    case 'edit':
      return isChosen ? ['plan'] : [`circle ${take}`];
    case 'regenerate':
      return [stageCommand(remedy.from, job)];
    case 'weigh':
    case 'judge':
      return [];
    default:
      return remedy satisfies never;
  }
}

const rounded = (figure: number): number => Math.round(figure * 100) / 100;

const offerOf = ({ isDeclared, ...offer }: NonNullable<TakeAdvice['edit']>): NonNullable<TakeAdviceView['edit']> => ({
  ...offer,
  declared: isDeclared,
});
