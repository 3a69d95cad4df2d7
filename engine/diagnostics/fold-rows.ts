import type { Diagnostic, Place } from './diagnostic.ts';

/**
 * The same problems, each saying for which row of a table it is one. What is wrong at one place of the config may be wrong
 * for a thousand rows: it is told for the first of them, and for no more than three where it is told in other words.
 */
export function foldRows(problems: readonly Diagnostic[]): readonly Diagnostic[] {
  if (problems.every(({ place }) => place?.rows === undefined)) return problems;
  const groups = new Map<string, Group>();
  for (const problem of problems) {
    const { place } = problem;
    if (!place?.rows) continue;
    const key = `${problem.code} ${place.file}:${place.line}:${place.column}`;
    const group = groups.get(key) ?? { told: new Map(), count: 0 };
    groups.set(key, group);
    group.count++;
    if (group.told.size < most && !group.told.has(problem.message)) group.told.set(problem.message, problem);
  }
  const kept = new Map([...groups.values()].flatMap(group => [...group.told.values()].map(each => [each, group])));
  return problems.flatMap(problem => {
    if (!problem.place?.rows) return [problem];
    const group = kept.get(problem);
    return group ? [toldOf(problem, group)] : [];
  });
}

/** The first problems at one place that differ in their words, and how many there are in all. */
interface Group {
  readonly told: Map<string, Diagnostic>;
  count: number;
}

const most = 3;

function toldOf(problem: Diagnostic, { told, count }: Group): Diagnostic {
  const { rows = [], ...place } = problem.place as Place;
  const rest = count - told.size;
  const isLast = [...told.values()].at(-1) === problem;
  const more = isLast && rest > 0 ? `, and ${rest} ${rest === 1 ? 'row' : 'rows'} more` : '';
  const said = rows.map((row, index) => (index === 0 ? { ...row, message: `${row.message}${more}` } : row));
  return { ...problem, place, related: [...said, ...(problem.related ?? []).map(bare)] };
}

/** Other places are told as they are. */
const bare = ({ message, place: { rows: _, ...place } }: NonNullable<Diagnostic['related']>[number]) => ({
  message,
  place,
});
