import { schemaTexts } from '../../schemas/compiled/schemas.js';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { refuse } from '../refuse.ts';
import { line } from '../views/text/line.ts';

/** A JSON schema as it is published, or the names of all. */
export async function schema(context: Context, name?: string): Promise<Exit> {
  const names = Object.keys(schemaTexts);
  if (name === undefined) {
    if (context.json) context.writeJson({ schemas: names });
    else context.write(names.map(each => line(each)));
    return exit.done;
  }
  if (!Object.hasOwn(schemaTexts, name))
    return refuse(context, `there is no schema \`${name}\``, {
      hint: `There are: ${names.join(', ')}.`,
      is: 'unknown-name',
    });
  context.environment.stdout.write(schemaText(name as keyof typeof schemaTexts));
  return exit.done;
}

/** A schema, indented for people. */
export const schemaText = (name: keyof typeof schemaTexts): string =>
  `${JSON.stringify(JSON.parse(schemaTexts[name]), undefined, 2)}\n`;
