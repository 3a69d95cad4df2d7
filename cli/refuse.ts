import type { Context } from './context.ts';
import { type Exit, exit } from './exit.ts';
import { line, span } from './views/text/line.ts';

/** Ends a command that did nothing: why, and what to do instead. */
export function refuse(
  context: Context,
  refused: string,
  { hint, code = exit.wrong }: { readonly hint?: string; readonly code?: Exit } = {},
): Exit {
  if (context.json) context.writeJson({ refused, ...(hint === undefined ? {} : { hint }) });
  else
    context.warn([
      line(span('error: ', 'error'), refused),
      ...(hint === undefined ? [] : [line('  ', span('help: ', 'command'), hint)]),
    ]);
  return code;
}
