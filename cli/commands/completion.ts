import { didYouMean } from '../../engine/index.ts';
import { shells } from '../complete/scripts.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { refuse } from '../refuse.ts';

/** The script that has a shell complete commands, options and addresses. */
export async function completion(context: Context, name: string): Promise<Exit> {
  const shell = Object.hasOwn(shells, name) ? shells[name] : undefined;
  if (!shell) {
    const known = Object.keys(shells);
    const hint = didYouMean(name, known) || `There are: ${known.join(', ')}.`;
    return refuse(context, `there is no completion for \`${name}\``, { hint, is: 'unknown-name' });
  }
  context.environment.stdout.write(shell.script);
  return exit.done;
}
