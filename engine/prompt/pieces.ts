import { within } from '../production/problems.ts';
import type { Description, Origin, PromptSlots } from '../production/production.ts';
import { cameraPieces } from './camera-pieces.ts';
import { brandRules, introduction, rigidSentence, rulesOf } from './cast.ts';
import type { Dialect, Mode } from './dialect.ts';
import { shortWordingOf } from './entry.ts';
import { excludedAt } from './excluded-at.ts';
import { type Exclusion, insteadOf, negated } from './exclusions.ts';
import { type Rule, type WrittenAt, writtenAt } from './explanation.ts';
import { lookParts } from './filled.ts';
import type { Piece } from './match-pieces.ts';
import { type Prepared, unchanged } from './prepare.ts';
import { oneLine, sentence } from './punctuation.ts';

/** A description, and where it stands. */
export type Described = Description & { readonly origin?: Origin };

/** Everything that may be in a text, in the order in which it is put together. */
export function piecesOf(described: Described, prepared: Prepared, dialect: Dialect): readonly Piece[] {
  const { mode } = dialect;
  const { phrases, clauses, literal } = exclusionPieces(prepared, dialect, promptOf(described));
  const sentences = sentencePieces(described, prepared, mode);
  if (described.prompt.kind === 'sentence')
    return [leadPiece(described, described.prompt.text), ...sentences, ...phrases, ...clauses, ...literal];
  return [...slotPieces(described.prompt, described, mode), ...phrases, ...sentences, ...clauses, ...literal];
}

const promptOf = ({ origin }: Described): Origin | undefined => origin && within(origin, 'prompt');

const leadPiece = (described: Described, text: string): Piece => ({
  words: oneLine(text),
  from: [writtenAt('prompt', promptOf(described))],
  rule: 'written',
  joined: 'whole',
});

function slotPieces(slots: PromptSlots, described: Described, mode: Mode): readonly Piece[] {
  const origin = promptOf(described);
  const { location, look } = mode === 'edit' ? { location: undefined, look: undefined } : described;
  const slot = (name: 'subject' | 'action' | 'environment'): readonly Piece[] =>
    slots[name] === undefined
      ? []
      : [{ words: slots[name], from: [slotAt(name, origin)], rule: 'written', joined: 'space' }];
  const place: readonly Piece[] =
    location && !slots.environment
      ? [
          {
            words: location.description,
            from: [
              writtenAt(
                `locations.${location.id}.description`,
                location.origin && within(location.origin, 'description'),
              ),
            ],
            rule: 'inherited',
            joined: 'space',
          },
        ]
      : slot('environment');
  const scene = [
    ...(slots.subject === undefined ? castPieces(described, mode) : slot('subject')),
    ...slot('action'),
    ...place,
  ];
  const camera = [...cameraPieces(slots.camera, mode, origin), ...framingPieces(described, mode, 'comma')];
  const light = (['lighting', 'style'] as const).flatMap(name =>
    lookParts(name, slots[name], look).map(({ source, said }): Piece => {
      const member = source.from.split('.').at(-1)!;
      const isOwn = source.from.startsWith('prompt.');
      const rule: Rule = isOwn ? 'written' : member === 'grade' ? 'grade-post' : 'inherited';
      const at = isOwn ? origin : look?.origin;
      return { words: said, from: [writtenAt(source.from, at && within(at, member))], rule, joined: 'comma' };
    }),
  );
  return mode === 'image' ? [...camera, ...scene, ...light] : [...scene, ...camera, ...light];
}

const slotAt = (name: string, origin: Origin | undefined): WrittenAt =>
  writtenAt(`prompt.${name}`, origin && within(origin, name));

/** Where nobody says who it is about. */
function castPieces({ characters, props }: Described, mode: Mode): readonly Piece[] {
  const cast = mode === 'edit' ? [] : characters.length > 0 ? characters : props;
  if (cast.length === 0) return [];
  return [{ words: cast.map(({ id }) => `{${id}}`).join(' and '), from: [], rule: 'introduction', joined: 'space' }];
}

function framingPieces({ framing }: Described, mode: Mode, joined: Piece['joined']): readonly Piece[] {
  if (framing === undefined || mode === 'edit') return [];
  return [{ words: framing.words, from: [writtenAt('framing', framing.origin)], rule: 'framing', joined }];
}

function sentencePieces(described: Described, { cast, identity, lead }: Prepared, mode: Mode): readonly Piece[] {
  const origin = promptOf(described);
  const written = described.prompt.kind === 'slots' ? described.prompt.continuity : [];
  return [
    ...(lead.framing.length > 0 ? framingPieces(described, mode, 'whole').map(asSentence) : []),
    ...introduction(cast, identity).map((words): Piece => ({ words, from: [], rule: 'introduction', joined: 'whole' })),
    ...written.map(
      (words, at): Piece =>
        asSentence({
          words,
          from: [writtenAt(`prompt.continuity[${at}]`, origin && within(origin, 'continuity', at))],
          rule: 'written',
          joined: 'whole',
        }),
    ),
    ...cast.props
      .filter(prop => prop.rigid)
      .map(
        (of): Piece => ({
          words: rigidSentence(shortWordingOf({ kind: 'props', of })),
          from: [writtenAt(`props.${of.id}.rigid`, of.origin && within(of.origin, 'rigid'))],
          rule: 'rigid',
          joined: 'whole',
        }),
      ),
    ...brandPieces(cast),
    ...(described.inWords ?? []).map(
      ({ words, source, origin: at }): Piece => ({
        words,
        from: [writtenAt(source, at)],
        rule: 'in-words',
        joined: 'whole',
      }),
    ),
    ...(mode === 'edit' ? [{ words: unchanged, from: [], rule: 'edit', joined: 'whole' } as const] : []),
  ];
}

const asSentence = (piece: Piece): Piece => ({ ...piece, words: sentence(piece.words) });

function brandPieces(cast: Prepared['cast']): readonly Piece[] {
  const { brand } = cast;
  if (!brand) return [];
  const said = brandRules(cast);
  return rulesOf(brand).map((rule, index): Piece => {
    const member = rule === brand.type && index === 0 ? 'type' : 'logo';
    const from = [writtenAt(`brand.${member}`, brand.origin && within(brand.origin, member))];
    return { words: said[index]!, from, rule: 'brand-rule', joined: 'whole' };
  });
}

interface ExclusionPieces {
  readonly phrases: readonly Piece[];
  readonly clauses: readonly Piece[];
  readonly literal: readonly Piece[];
}

function exclusionPieces(
  { exclusions, parts }: Prepared,
  dialect: Dialect,
  origin: Origin | undefined,
): ExclusionPieces {
  if (dialect.exclusions === 'negative') return { phrases: [], clauses: [], literal: [] };
  const rewritten = (text: string): Piece => ({
    words: text,
    from: exclusions.filter(each => insteadOf(each)?.text === text).map(each => excludedAt(each, origin)),
    rule: 'exclusion-rewritten',
    joined: 'comma',
  });
  const isLiteral = (each: Exclusion): boolean => dialect.exclusions === 'literal' || insteadOf(each) === undefined;
  return {
    phrases: parts.exclusions.phrases.map(rewritten),
    clauses: parts.exclusions.clauses.map(rewritten),
    literal: exclusions.filter(isLiteral).map(each => ({
      words: negated(each),
      from: [excludedAt(each, origin)],
      rule: 'exclusion-literal',
      joined: 'comma',
    })),
  };
}
