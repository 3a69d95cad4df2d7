import { within } from '../production/problems.ts';
import type { Look } from '../production/production.ts';
import { droppedTerms } from './camera-pieces.ts';
import type { Mode } from './dialect.ts';
import { type Entry, pathOf, shortWordingOf, wordingOf } from './entry.ts';
import { type Dropped, type WhyDropped, writtenAt } from './explanation.ts';
import { lookParts } from './filled.ts';
import { withoutGrade } from './grade-words.ts';
import { namesIn } from './names.ts';
import { withoutArticle } from './noun.ts';
import type { Described } from './pieces.ts';
import type { Prepared } from './prepare.ts';
import { clause } from './punctuation.ts';

/** What was written for a prompt and is not sent, apart from what is said already. */
export function droppedOf(
  described: Described,
  { identity, cast }: Prepared,
  { mode, mentioned }: { readonly mode: Mode; readonly mentioned: readonly Entry[] },
): readonly Dropped[] {
  const { prompt, origin } = described;
  const isSlots = prompt.kind === 'slots';
  const at = origin && within(origin, 'prompt');
  const people: readonly Entry[] = [
    ...cast.characters.map((of): Entry => ({ kind: 'characters', of })),
    ...cast.props.map((of): Entry => ({ kind: 'props', of })),
  ];
  return [
    ...(isSlots ? droppedTerms(prompt.camera, mode, at) : []),
    ...(isSlots && mode !== 'edit' ? gradeWords(described) : []),
    ...(identity === 'full'
      ? []
      : people.flatMap(entry => unsaid(entry, identity === 'pictured' ? 'pictured' : 'never-repeated'))),
    ...sceneDropped(described, { mode, mentioned }),
  ];
}

/** Grade words of a light or style, where colour comes after the edit. */
function gradeWords({ prompt, look, origin }: Described): readonly Dropped[] {
  if (prompt.kind !== 'slots' || look?.grade !== 'post') return [];
  return (['lighting', 'style'] as const).flatMap(slot =>
    lookParts(slot, prompt[slot], look).flatMap(({ source, whole }) => {
      const member = source.from.split('.').at(-1)!;
      const at = source.from.startsWith('prompt.') ? origin && within(origin, 'prompt') : look.origin;
      return whole
        .split(',')
        .map(clause)
        .filter(part => withoutGrade(part) !== part)
        .map(words => ({
          words,
          from: [writtenAt(source.from, at && within(at, member))],
          why: 'grade-post' as const,
        }));
    }),
  );
}

/** The identity of somebody who is told in brief. */
function unsaid(entry: Entry, why: WhyDropped): readonly Dropped[] {
  const full = wordingOf(entry, 'full');
  const said = why === 'pictured' ? shortWordingOf(entry) : wordingOf(entry, 'brief');
  const rest = withoutArticle(full) === withoutArticle(said) ? '' : restOf(withoutArticle(full), withoutArticle(said));
  return rest === '' ? [] : [{ words: rest, from: [writtenAt(pathOf(entry), entry.of.origin)], why }];
}

const restOf = (full: string, said: string): string => (full.startsWith(said) ? clause(full.slice(said.length)) : full);

/** The place and look of a scene where they have no room. */
function sceneDropped(
  { prompt, location, look }: Described,
  { mode, mentioned }: { readonly mode: Mode; readonly mentioned: readonly Entry[] },
): readonly Dropped[] {
  const why: WhyDropped | undefined =
    prompt.kind === 'sentence' ? 'sentence' : mode === 'edit' ? 'clip-has-it' : undefined;
  const isNamed = location !== undefined && mentioned.some(entry => entry.of === location);
  const place = (reason: WhyDropped): readonly Dropped[] =>
    location
      ? [
          {
            words: location.description,
            from: [
              writtenAt(
                `locations.${location.id}.description`,
                location.origin && within(location.origin, 'description'),
              ),
            ],
            why: reason,
          },
        ]
      : [];
  if (why) return [...(isNamed ? [] : place(why)), ...(look ? lookDropped(look, why) : [])];
  if (prompt.kind === 'slots' && location && prompt.environment) return place('own-environment');
  const { subject = '', action = '' } = prompt.kind === 'slots' ? prompt : {};
  return location && namesIn(`${subject} ${action}`).includes(location.id) ? place('named-already') : [];
}

const lookDropped = (look: Look, why: WhyDropped): readonly Dropped[] =>
  (['lighting', 'style'] as const).flatMap(member => {
    const words = look[member];
    if (words === undefined) return [];
    return [
      { words, from: [writtenAt(`looks.${look.id}.${member}`, look.origin && within(look.origin, member))], why },
    ];
  });
