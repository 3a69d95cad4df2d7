import { InvalidArgumentError } from 'commander';
import { didYouMean, type Review } from '../../engine/index.ts';
import { scored } from '../review/reasons.ts';

type Scores = NonNullable<Review['scores']>;

/** `fidelity=4,motion=5`, each from 1 to 5, each at most once. */
export function scoresIn(text: string): Scores {
  const scores: { [K in keyof Scores]: number } = {};
  for (const part of text.split(',')) {
    const [word = '', figure = ''] = part.split('=').map(each => each.trim());
    const name = scored.find(each => each === word);
    if (!name) throw new InvalidArgumentError(didYouMean(word, scored) || `There are: ${scored.join(', ')}.`);
    if (scores[name] !== undefined) throw new InvalidArgumentError(`${name} is scored twice.`);
    if (!/^[1-5]$/.test(figure)) throw new InvalidArgumentError(`Give ${name} a whole number from 1 to 5: ${name}=4.`);
    scores[name] = Number(figure);
  }
  return scores;
}
