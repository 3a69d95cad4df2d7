import type { Place } from '../diagnostics/diagnostic.ts';
import { type RuleId, ruleIds } from '../diagnostics/rule-ids.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import type { Document, Json } from '../document/document.ts';
import { join } from '../document/pointer.ts';
import type { Finding, Spotted } from './rule.ts';

/** Findings that nobody silenced, and words of silence that meet with nothing. */
export interface Silenced {
  readonly kept: readonly Finding[];
  readonly unused: readonly Spotted[];
}

/** `# retake-ignore rule, rule reason`, at the end of a line or above it, silences what begins on that line. */
export function applyIgnores(findings: readonly Finding[], documents: readonly Document[]): Silenced {
  const ignores = documents.flatMap(ignoresIn);
  const covers = ({ rule, file, from, to }: Ignore, { code, place }: Finding): boolean =>
    rule === code && file === place.file && from <= place.line && place.line <= to;
  return {
    kept: findings.filter(finding => !ignores.some(ignore => covers(ignore, finding))),
    unused: ignores.filter(ignore => !findings.some(finding => covers(ignore, finding))).map(unusedOf),
  };
}

/** One rule, silenced on the lines of one thing. */
interface Ignore {
  readonly rule: string;
  readonly file: string;
  readonly from: number;
  readonly to: number;
  /** Of the rule's name in the comment. */
  readonly place: Place;
}

function ignoresIn(document: Document): readonly Ignore[] {
  const { path, text } = document.source;
  if (!text.includes('retake-ignore')) return [];
  const lines = text.split(/\r\n|\r|\n/);
  const { ends, texts } = outlineOf(document);
  return lines.flatMap((line, index) => {
    const found = comment.exec(line);
    if (!found || texts.some(place => isInside(place, index + 1, line.indexOf('#', found.index) + 1))) return [];
    const [whole, names = ''] = found;
    const target = found.index === 0 ? nextWritten(lines, index) : index;
    const start = found.index + whole.length - names.length;
    return namesIn(names).map(({ rule, at }) => ({
      rule,
      file: path,
      from: target + 1,
      to: ends.get(target + 1) ?? target + 1,
      place: {
        file: path,
        line: index + 1,
        column: start + at + 1,
        endLine: index + 1,
        endColumn: start + at + rule.length + 1,
      },
    }));
  });
}

/** Names may be followed by a reason; the last name is the one without a comma after it. */
const comment = /(?:^\s*|\s)#\s*retake-ignore:?\s+([a-z][a-z-]*(?:\s*,\s*[a-z][a-z-]*)*)/;

const namesIn = (names: string): readonly { readonly rule: string; readonly at: number }[] =>
  [...names.matchAll(/[a-z-]+/g)].map(({ 0: rule, index }) => ({ rule, at: index }));

/** The next line with more than a comment in it. */
function nextWritten(lines: readonly string[], after: number): number {
  const found = lines.findIndex((line, index) => index > after && !/^\s*(?:#.*)?$/.test(line));
  return found < 0 ? after : found;
}

interface DocumentOutline {
  /** For each line on which something begins, the last line of the longest such thing. */
  readonly ends: ReadonlyMap<number, number>;
  /** Where words are, in which a comment is none. */
  readonly texts: readonly Place[];
}

function outlineOf(document: Document): DocumentOutline {
  const ends = new Map<number, number>();
  const texts: Place[] = [];
  const visit = (value: Json, pointer: string): void => {
    const place = document.place(pointer);
    if (pointer !== '') {
      const begin = document.place(pointer, 'key').line;
      ends.set(begin, Math.max(ends.get(begin) ?? begin, place.endLine));
    }
    if (typeof value === 'string' && /\sretake-ignore|#retake-ignore/.test(value)) texts.push(place);
    if (typeof value !== 'object' || value === null) return;
    for (const [key, member] of Object.entries(value)) visit(member, join(pointer, key));
  };
  visit(document.value, '');
  return { ends, texts };
}

const isInside = (place: Place, line: number, column: number): boolean =>
  (line > place.line || (line === place.line && column >= place.column)) &&
  (line < place.endLine || (line === place.endLine && column < place.endColumn));

const isRule = (name: string): name is RuleId => (ruleIds as readonly string[]).includes(name);

function unusedOf({ rule, place }: Ignore): Spotted {
  const about = '';
  if (isRule(rule))
    return {
      about,
      place,
      message: `there is nothing here for \`${rule}\` to find`,
      hint: 'Take the comment out, so that it does not hide what comes later.',
    };
  return {
    about,
    place,
    message: `there is no rule \`${rule}\``,
    hint: didYouMean(rule, ruleIds).replace(/^d/, 'D') || '`retake lint --rules` lists them.',
  };
}
