import { cells } from './cells.ts';
import type { Diagnostic, Place } from './diagnostic.ts';
import { visible } from './visible.ts';

/** The part of a source file that a frame needs. */
interface Source {
  readonly path: string;
  readonly text: string;
}

/** The same problems, each with the lines around its place where its file is among the sources. */
export function withFrames(problems: readonly Diagnostic[], sources: readonly Source[]): Diagnostic[] {
  const linesByFile = new Map<string, readonly string[]>();
  const linesOf = (file: string): readonly string[] => {
    const known = linesByFile.get(file);
    if (known !== undefined) return known;
    const text = sources.find(source => source.path === file)?.text.replace(/^\uFEFF/, '');
    const lines = text?.replace(/(?<=[^\r\n])(?:\r\n|\r|\n)$/, '').split(/\r\n|\r|\n/) ?? [];
    linesByFile.set(file, lines);
    return lines;
  };
  return problems.map(problem => {
    const { place } = problem;
    const lines = place === undefined ? [] : linesOf(place.file);
    if (place === undefined || place.line > lines.length) return problem;
    return { ...problem, frame: frameOf(lines, place) };
  });
}

/** Columns of text shown of a longer line. */
const width = 100;

/** One line above and one below; a place of many lines is underlined to the end of its first. */
function frameOf(lines: readonly string[], place: Place): string {
  const column = place.column - 1;
  const written = lines[place.line - 1]!;
  const end = place.endLine === place.line ? place.endColumn - 1 : written.length;
  const from = windowStart(written, column);
  const shown = [place.line - 1, place.line, place.line + 1].filter(line => line >= 1 && line <= lines.length);
  const gutter = String(shown.at(-1)).length;
  return shown
    .flatMap(line => {
      const text = clip(lines[line - 1]!, from);
      const numbered = `${line === place.line ? '>' : ' '} ${String(line).padStart(gutter)} | ${text}`.trimEnd();
      if (line !== place.line) return [numbered];
      const start = cells(printable(written.slice(from, column))) + (from > 0 ? 1 : 0);
      const length = cells(printable(written.slice(column, Math.min(end, from + width))));
      return [numbered, `  ${' '.repeat(gutter)} | ${' '.repeat(start)}${'^'.repeat(Math.max(1, length))}`];
    })
    .join('\n');
}

/** Where to cut a long line so that the column is in sight. */
const windowStart = (line: string, column: number): number =>
  line.length <= width ? 0 : Math.max(0, Math.min(column - Math.floor(width / 2), line.length - width));

function clip(line: string, from: number): string {
  const text = printable(line.slice(from, from + width));
  return `${from > 0 ? '…' : ''}${text}${line.length > from + width ? '…' : ''}`;
}

const printable = (text: string): string => visible(text.replaceAll('\t', '→ '));
