import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Context, mainNames } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { setUpGit } from '../git-driver.ts';
import { refuse } from '../refuse.ts';
import { gitLines } from '../views/text/git-lines.ts';
import { line } from '../views/text/line.ts';

/** Has git merge the lockfile of a production that is there already, or was cloned. */
export async function lockSetup(context: Context): Promise<Exit> {
  const { folder, environment } = context;
  if (!mainNames.some(name => existsSync(join(folder, name))))
    return refuse(context, `there is no retake.yaml in ${folder}; nothing was changed`, {
      hint: 'Go to the production folder, or name it with `--folder`.',
    });
  const git = await setUpGit(folder, environment);
  if (context.json) context.writeJson(git);
  else
    context.write([
      ...(git.written.length === 0 ? [] : [line(`Wrote ${git.written.join(' and ')}; commit it.`)]),
      ...gitLines(git),
    ]);
  return exit.done;
}
