import { type Decision, inWords, type Story, type Survey, storiesOf } from '../../../engine/index.ts';
import type { DecisionView, StoryView } from '../../../schemas/types/output.ts';
import { counted, credits } from '../text/words.ts';
import { storySentence } from './story-words.ts';

/** The stories of the shots that are wanted, in the order of the film; shots that are gone come last. */
export function storyModel(
  { production, graph, books, rehearsal }: Survey,
  isWanted: (shot: string) => boolean,
): StoryView {
  const stories = storiesOf(books.lockfile);
  const order = [...new Set([...production.shots.keys(), ...stories.keys()])];
  const kinds = new Map(
    graph.jobs.flatMap(({ address, variant }) => {
      const name = /@[^~.+]+\+([^~.]+)/.exec(address)?.[1];
      return variant && name !== undefined ? [[name, kindOf(Object.keys(variant.values))] as const] : [];
    }),
  );
  const shots = order.flatMap(shot => {
    const story = stories.get(shot);
    if (!story || !isWanted(shot)) return [];
    const declared = production.shots.get(shot);
    const ladder = declared?.rungs.map(({ id }) => id) ?? [];
    return [
      {
        shot,
        ...(declared?.title === undefined ? {} : { title: declared.title }),
        sentence: storySentence(story, ladder, kinds),
        credits: story.credits,
        decisions: decisionsOf(story),
      },
    ];
  });
  return { production: { id: production.id, title: production.title }, rehearsal, shots };
}

/** `camera` of `camera.move`; nothing where several things differ at once. */
const kindOf = (paths: readonly string[]): string => (paths.length === 1 ? (paths[0]!.split('.')[0] ?? '') : '');

const decisionsOf = ({ decisions }: Story): DecisionView[] =>
  decisions.map(decision => ({
    at: decision.at,
    ...(decision.kind === 'judged' ? { by: decision.review.by } : {}),
    what: decisionWords(decision),
  }));

function decisionWords(decision: Decision): string {
  switch (decision.kind) {
    case 'rendered':
      return `${counted(decision.takes, 'take')} of ${decision.job} with ${decision.model}, ${credits(decision.credits)}`;
    case 'failed':
      return `${decision.job} failed: ${decision.reason.replace(/\.$/, '')}, ${credits(decision.credits)}`;
    case 'judged': {
      const { state, reason, for: quality, note } = decision.review;
      const what = reason ?? quality;
      const why = what === undefined ? '' : ` for ${inWords(what)}`;
      return `${state} ${decision.take}${why}${note === undefined ? '' : `: “${note}”`}`;
    }
    default:
      return decision satisfies never;
  }
}
