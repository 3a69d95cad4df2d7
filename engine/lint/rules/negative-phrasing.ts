import { entryOf } from '../../catalog/catalog.ts';
import { positiveOf } from '../../prompt/positive-words.ts';
import type { Passage } from '../passages.ts';
import type { Rule, Scope } from '../rule.ts';
import { hitsIn, spot } from '../spot.ts';

const denial =
  /\b(?:no|without(?: any)?|don['’]t (?:show|include|add)|do not (?:show|include|add)|avoid) (?!longer\b|matter\b|one\b|sooner\b|time\b|hurry\b|doubt\b|way\b|\w+ing\b)((?:[\p{L}-]+ ?){1,3})/iu;

export const negativePhrasing: Rule = {
  id: 'negative-phrasing',
  severity: 'warning',
  summary: 'Words about what should not be seen, for a model that draws whatever it reads.',
  why: 'A model that is told "no people" has read "people". Some have a field of their own for what must not appear, and the guides of others ask for positive words instead. `exclusions` know which is which: each is sent in the form that the model of the rung understands, and becomes a question for whoever reviews the take. A sentence is sent as it stands; there, say what should be seen: "an empty street", not "no people".',
  bad: { yaml: 'prompt: A wet street at night, wide shot, no people', at: 'no people' },
  good: 'prompt: A deserted wet street at night, wide shot',
  find: scope =>
    scope.passages.flatMap(passage => {
      if (passage.of.kind === 'bible' || passage.slot === 'exclusions') return [];
      const model = deafModel(passage, scope);
      if (model === undefined) return [];
      return hitsIn(passage, denial).map(hit => {
        const what = (hit.groups[0] ?? '').replace(/ (?:and|or|in|on|at|but|the|is|are|to)\b.*$/, '').trim();
        const words = hit.words.slice(0, hit.words.indexOf(what) + what.length);
        return spot({ ...hit, words }, `${model} draws what it reads: "${words}" says ${what}`, hintFor(passage, what));
      });
    }),
};

/** A model of the passage's jobs that does not understand "no". */
function deafModel({ of }: Passage, { catalog, jobsOf }: Scope): string | undefined {
  return jobsOf(of.name).find(({ endpoint, model }) => {
    const style = entryOf(catalog, endpoint, model)?.prompt?.style;
    return style === 'positive-only' || style === 'negative-field';
  })?.model;
}

function hintFor({ slot }: Passage, what: string): string {
  const positive = positiveOf(what);
  const instead = positive === undefined ? '' : `Say \`${positive.text}\`. `;
  return slot === 'sentence'
    ? `${instead || 'Say what should be seen in its place. '}In slots, \`exclusions: [${what}]\` does it for every model.`
    : `Write \`exclusions: [${what}]\`: it is sent as each model understands it.`;
}
