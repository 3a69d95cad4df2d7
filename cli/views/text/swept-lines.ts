import type { SweptView } from '../../../schemas/types/output.ts';
import { type Line, line, span } from './line.ts';
import { table } from './table.ts';
import { command, counted, credits } from './words.ts';

/** What can go or went, what it had cost, what stays and why. */
export function sweptLines(view: SweptView, width: number): readonly Line[] {
  const { rehearsal, removed, spare, kept, bytes, history, posters } = view;
  const rows = spare.map(({ take, charged, bytes: size, files }) => [
    { text: take ?? files[0]!.slice(files[0]!.lastIndexOf('/') + 1).slice(0, 12), tone: 'strong' as const },
    { text: sizeWords(size) },
    {
      text: take === undefined ? 'nobody refers to it' : `no longer declared, ${credits(charged ?? 0)} were paid`,
      tone: 'muted' as const,
    },
  ]);
  const keptRows = kept.map(({ take, bytes: size, why }) => [
    { text: take },
    { text: sizeWords(size) },
    { text: reasons[why], tone: 'muted' as const },
  ]);
  return [
    ...(spare.length > 0 ? [line(removed ? 'Removed' : 'Can go')] : []),
    ...table(['left', 'right', 'last'], rows, { width }),
    ...(kept.length > 0 ? [line('Stays')] : []),
    ...table(['left', 'right', 'last'], keptRows, { width }),
    ...(kept.some(({ why }) => why === 'unknown')
      ? [line(`${historyWords(history)}, so no take is removed: --even-committed does it all the same.`)]
      : []),
    ...(posters && spare.length === 0 ? [] : [ending(view)]),
    ...(posters ? [line(posterWords(posters, removed))] : []),
    ...(spare.length > 0 || posters
      ? [
          removed
            ? line('Their records, and what was paid, stay in the lockfile.')
            : line(
                'Next: ',
                span(command('gc --yes', rehearsal), 'command'),
                '  frees the space; records, and what was paid, stay in the lockfile',
              ),
        ]
      : []),
    ...(removed || bytes === 0
      ? []
      : [
          line(
            span(
              'What is removed can be had again only while the provider keeps it: `retake collect ADDRESS`.',
              'muted',
            ),
          ),
        ]),
  ];
}

const ending = ({ spare, removed, bytes }: SweptView): Line =>
  spare.length === 0
    ? line('Nothing to remove.')
    : line(
        `${counted(
          spare.reduce((sum, { files }) => sum + files.length, 0),
          'file',
        )}, ${sizeWords(bytes)}${removed ? ' freed' : ''}.`,
      );

const posterWords = ({ files, bytes }: NonNullable<SweptView['posters']>, isGone: boolean): string =>
  `${counted(files, 'poster')} of media that ${isGone ? 'is gone' : 'goes, or is gone'}, ${sizeWords(bytes)}${isGone ? ' freed' : ''}.`;

const reasons: Readonly<Record<SweptView['kept'][number]['why'], string>> = {
  judged: 'somebody judged it: --even-judged',
  committed: 'a commit refers to it: --even-committed',
  unknown: 'a commit may refer to it',
  shared: 'a declared job uses the same bytes',
  'in-flight': 'a task under way uses it',
};

const historyWords = (history: string): string =>
  history === 'no-repository'
    ? 'This folder is in no git repository'
    : `Nobody can say what commits refer to (${history})`;

/** "12.3 MB". */
export function sizeWords(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
  const amount = bytes / 1000 ** power;
  return `${power === 0 ? amount : amount.toFixed(1)} ${units[power]}`;
}
