import type { Explanation, SentPrompt } from '../../../engine/index.ts';
import type {
  DroppedView,
  LeftOutPicture,
  PhraseView,
  PromptsView,
  SourceView,
} from '../../../schemas/types/output.ts';

/** Prompts with where their phrases come from. */
export const promptsModel = (prompts: readonly SentPrompt[]): PromptsView => ({
  prompts: prompts.map(({ addresses, text, negative, models, explanation, shown, questions }) => ({
    addresses: [...addresses],
    models: models.map(listener => ({ ...listener })),
    text,
    units: text.length,
    phrases: explanation.phrases.map(phraseView),
    ...(negative === undefined
      ? {}
      : { negative, negativeUnits: negative.length, negativePhrases: explanation.negative.map(phraseView) }),
    ...(shown ? { leftOut: shown.left.map(leftOutPicture) } : {}),
    dropped: explanation.dropped.map(
      ({ words, from, why }): DroppedView => ({ words, from: from.map(sourceView), why }),
    ),
    questions: [...questions],
  })),
});

const leftOutPicture = ({
  picture,
  pin: { kind, id, slot },
  words,
}: NonNullable<SentPrompt['shown']>['left'][number]): LeftOutPicture => ({
  picture,
  board: `${kind === 'brand' ? kind : `${kind}.${id}`}.references.${slot}`,
  ...(words === undefined ? {} : { words }),
});

const phraseView = ({ words, from, rule }: Explanation['phrases'][number]): PhraseView => ({
  words,
  units: words.length,
  rule,
  from: from.map(sourceView),
});

const sourceView = ({ source, place }: Explanation['phrases'][number]['from'][number]): SourceView => ({
  source,
  ...(place ? { file: place.file, line: place.line } : {}),
});
