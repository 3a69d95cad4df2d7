import { InvalidArgumentError, Option } from 'commander';
import { handOffOptions, handOffWishes } from './hand-off-options.ts';
import { selectors, wishesOf } from './options.ts';
import { priceOption } from './prices.ts';
import type { Spec } from './spec.ts';

/** What shows a production in pictures. */
export const picture: readonly Spec[] = [
  {
    usage: 'sheet [selector]',
    group: 'Share',
    summary: 'contact sheets of takes, as PNG',
    examples: [
      'retake sheet',
      'retake sheet s01 --out sheets',
      'retake sheet --by character',
      'retake sheet character.maya',
      "retake sheet 's01/ride@draft#2' --frames 9",
    ],
    more: [
      'A selector is a scene, an address, a glob, or a thing of the bible. Every take of a scene is on its sheet; the sheet of',
      'a character shows one take of each job it is in, the circled or the newest, behind its identity picture. Files are',
      'named after what they show, and replace earlier sheets only. Reads only, and costs nothing.',
    ].join('\n'),
    options: [
      new Option('--by <what>', 'a sheet for each').choices(['scene', 'character']).default('scene'),
      new Option('--frames <n>', 'a filmstrip of one take: so many frames, from the first to the last').argParser(
        frames,
      ),
      new Option('--out <folder>', 'where to').default('sheets'),
      new Option('--light', 'on white, for paper'),
      priceOption(),
    ],
    busy: 'drawing pictures',
    run: async ({ context, args, options }) =>
      (await import('../commands/sheet.ts')).sheet(context, {
        ...(args[0] === undefined ? {} : { selector: args[0] }),
        by: options.by as 'scene' | 'character',
        out: options.out as string,
        ...(options.frames === undefined ? {} : { frames: options.frames as number }),
        light: options.light === true,
      }),
  },
  {
    usage: 'board',
    group: 'Share',
    summary: 'the storyboard as a page, before anything is paid',
    examples: ['retake board', 'retake board --format deck --out pitch.html'],
    more: 'The picture is the take in use, else the still a shot starts from. The page needs nothing but itself, and prints.',
    options: [
      new Option('--format <how>', 'panels, or one shot a slide').choices(['board', 'deck']).default('board'),
      new Option('--out <file>', 'where to').default('board.html'),
      priceOption(),
    ],
    busy: 'drawing pictures',
    run: async ({ context, options }) =>
      (await import('../commands/board.ts')).board(context, {
        out: options.out as string,
        isDeck: options.format === 'deck',
      }),
  },
  {
    usage: 'animatic',
    group: 'Share',
    summary: 'the whole film as an MP4 of what is there, at no cost',
    examples: ['retake animatic', 'retake animatic --out cut-1.mp4'],
    more: 'Where there is no picture yet, one is made up from the words, on a slate that says so.',
    options: [new Option('--out <file>', 'where to').default('animatic.mp4'), priceOption()],
    busy: 'putting the animatic together',
    run: async ({ context, options }) =>
      (await import('../commands/board.ts')).animatic(context, { out: options.out as string }),
  },
  {
    usage: 'conform [folder]',
    group: 'Share',
    summary: 'the film for an editor: media, cut, notes, where it comes from',
    examples: [
      'retake conform',
      'retake conform to-ana --stage assembly',
      'retake conform --stage stringout',
      'retake conform --fcpxml 1.13',
      'retake conform --allow-drafts --json',
      'retake conform --check hand-off',
      'retake conform --check ana/cut_v3.edl --write',
    ],
    more: [
      'Writes media under readable names, the cut as OTIO, EDL, FCPXML and Premiere XML, the film as rough-cut.mp4, captions, notes,',
      'tables and a README into the folder `hand-off`, or another. A final takes approved takes of the top rung; an assembly circled ones',
      'of any; a string-out whatever there is. Done again, only what is otherwise now is written.',
      '--check reads an OTIO or EDL that came back: what was moved, trimmed, left out, or is another take; --write has `cut`',
      'say so. It renders nothing and costs nothing. Exit codes: 0 read, 1 it cannot be, 2 it differs (--detailed-exitcode).',
    ].join('\n'),
    options: [
      ...handOffOptions(),
      new Option('--check <path>', 'what an editor made of the cut: a hand-off, or the file that came back')
        .conflicts(['stage', 'allowDrafts', 'fcpxml'])
        .helpGroup('Back from the edit:'),
      new Option('--write', 'with --check: write order, trims, dissolves, cards and sounds into `cut`').helpGroup(
        'Back from the edit:',
      ),
      new Option('--detailed-exitcode', 'with --check: exit 2 when something differs').helpGroup('Back from the edit:'),
      priceOption(),
    ],
    busy: 'Handing over',
    run: async ({ context, args, options }) => {
      if (options.check !== undefined || options.write === true || options.detailedExitcode === true)
        return (await import('../commands/check-edit.ts')).checkEdit(context, {
          ...(args[0] === undefined ? {} : { folder: args[0] }),
          ...(options.check === undefined ? {} : { path: options.check as string }),
          write: options.write === true,
          detailedExitcode: options.detailedExitcode === true,
        });
      return (await import('../commands/conform.ts')).conform(context, {
        out: args[0] ?? 'hand-off',
        ...handOffWishes(options),
      });
    },
  },
  {
    usage: 'turnover [file]',
    group: 'Share',
    summary: 'the hand-off as one zip, to be sent away',
    examples: ['retake turnover', 'retake turnover to-ana.zip --stage assembly', 'retake turnover --stage stringout'],
    more: [
      'What `retake conform` writes, in `ID_turnover.zip` or the file you name, which has to end in .zip. Its files name media',
      'relative to themselves, for it is unpacked elsewhere. Done again, it is written only if the film is otherwise; what is no',
      'turnover of this production is never written over.',
    ].join('\n'),
    options: [...handOffOptions(), priceOption()],
    busy: 'Packing',
    run: async ({ context, args, options }) =>
      (await import('../commands/turnover.ts')).turnover(context, {
        ...(args[0] === undefined ? {} : { out: args[0] }),
        ...handOffWishes(options),
      }),
  },
  {
    usage: 'report',
    group: 'Money',
    summary: 'where the money went: the ratio, the waste, the leaks',
    examples: [
      'retake report',
      'retake report --by shot --since 2026-11-01',
      'retake report --leaks',
      'retake report --html report.html',
      'retake report --csv > ledger.csv',
    ],
    more: [
      'Counts what is settled; what is under way is in `retake status`. A leak is what was paid for a job of which nothing is',
      'circled. --csv has a line for each task; with --by, a line for each sum.',
    ].join('\n'),
    options: [
      new Option('--by <what>', 'one chart, in full').choices(['day', 'scene', 'shot', 'rung', 'model', 'person']),
      new Option('--since <date>', 'only from that day on, UTC: 2026-11-01').argParser(date),
      new Option('--leaks', 'every leak, by job and cause'),
      new Option('--html <file>', 'as a page of its own'),
      new Option('--csv', 'as a table, for a spreadsheet').conflicts('json'),
      priceOption(),
    ],
    run: async ({ context, options }) =>
      (await import('../commands/report.ts')).report(context, {
        ...(options as { readonly by?: 'day'; readonly since?: string; readonly html?: string }),
        leaks: options.leaks === true,
        csv: options.csv === true,
      }),
  },
  {
    usage: 'graph',
    group: 'Share',
    summary: 'what needs what, as Mermaid, Graphviz or a picture',
    examples: ['retake graph', 'retake graph --only s01 --svg > s01.svg', 'retake graph --dot | dot -Tpdf > graph.pdf'],
    more: 'A dashed line is a gate: it opens with a verdict. Beyond 120 jobs there is a node for each scene; --only shows its jobs.',
    options: [
      ...selectors().filter(({ long }) => long === '--only' || long === '--except' || long === '--rung'),
      new Option('--dot', 'for Graphviz').conflicts('svg'),
      new Option('--svg', 'as a picture that any browser shows'),
      priceOption(),
    ],
    run: async ({ context, options }) =>
      (await import('../commands/graph.ts')).graph(context, {
        wishes: wishesOf(options),
        format: options.dot === true ? 'dot' : options.svg === true ? 'svg' : 'mermaid',
      }),
  },
];

function date(text: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
  if (!isDay || new Date(text).toISOString().slice(0, 10) !== text)
    throw new InvalidArgumentError('It is a day, as in 2026-11-01.');
  return text;
}

function frames(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > 96)
    throw new InvalidArgumentError('It is a number from 1 to 96.');
  return count;
}
