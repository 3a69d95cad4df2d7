import { BrokenRun } from './broken-run.ts';
import type { Environment } from './environment.ts';
import { exit } from './exit.ts';
import { errorLine, helpLine } from './refuse.ts';
import { version } from './version.ts';
import { paintAll } from './views/plain/paint.ts';
import { line, span } from './views/text/line.ts';
import { counted } from './views/text/words.ts';
import { wrapLine } from './views/text/wrap-line.ts';

/** What nobody expected, in one block: what, what it means for what was paid, and how to report it. */
export function tellBug(error: unknown, { argv, env, stderr, nodeVersion }: Environment): number {
  const thrown = error instanceof Error ? error : new Error(String(error));
  const sent = error instanceof BrokenRun ? error.sent : 0;
  const width = stderr.isTTY ? stderr.columns || 80 : Number.POSITIVE_INFINITY;
  const isTraced = isOn(env.RETAKE_DEBUG) || argv.includes('-vv');
  const name = argv.find(word => !word.startsWith('-')) ?? '';
  const note = (text: string) => line('  ', span('note: ', 'muted'), text);
  const lines = [
    errorLine('bug', `this is a bug in Retake: ${thrown.message.split('\n')[0]}`),
    note(`${`retake ${name}`.trim()} of Retake ${version}, on Node ${nodeVersion}`),
    note(sent > 0 ? underWay(sent) : 'Nothing was sent by this command, and nothing that was paid for is lost.'),
    ...(isTraced ? [] : [helpLine('RETAKE_DEBUG=1 shows where it happened; please report that, with what you typed.')]),
  ];
  stderr.write(
    paintAll(
      lines.flatMap(each => wrapLine(each, width)),
      false,
    ),
  );
  if (isTraced) stderr.write(`${tracesOf(thrown).join('\n')}\n`);
  return exit.wrong;
}

/** What is sent is in the journal before and after. */
const underWay = (sent: number): string =>
  `${counted(sent, 'take')} had been sent and ${sent === 1 ? 'goes' : 'go'} on at the provider; nothing is lost, and \`retake apply\` collects what there is.`;

const tracesOf = (error: Error): readonly string[] => [
  error.stack ?? error.message,
  ...(error.cause instanceof Error ? tracesOf(error.cause) : []),
];

const isOn = (value: string | undefined): boolean => value !== undefined && !['', '0', 'false', 'no'].includes(value);
