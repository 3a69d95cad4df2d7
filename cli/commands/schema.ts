import { join } from 'node:path';
import { writeDurably } from '../../engine/store/durable-file.ts';
import { schemaTexts } from '../../schemas/compiled/schemas.js';
import type { Context } from '../context.ts';
import { schemaFile } from '../editor-files.ts';
import { type Exit, exit } from '../exit.ts';
import { refuse } from '../refuse.ts';
import { line, span } from '../views/text/line.ts';

/** A JSON schema as it is published, or the names of all. */
export async function schema(context: Context, { name, write = false }: SchemaWish): Promise<Exit> {
  if (write) return writeSchema(context, name);
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

export interface SchemaWish {
  readonly name?: string;
  /** Put the config's schema beside the config, for editors. */
  readonly write?: boolean;
}

/** A newer Retake knows more words; the editor learns them from here. */
async function writeSchema(context: Context, name = 'production'): Promise<Exit> {
  if (name !== 'production')
    return refuse(context, `the schema of \`${name}\` has no place beside the config`, {
      hint: `\`retake schema ${name} > FILE\` writes it anywhere.`,
      is: 'wrong-use',
    });
  await writeDurably(join(context.folder, schemaFile), schemaText('production'));
  if (context.json) context.writeJson({ schemas: ['production'] });
  else {
    context.write([
      line(span('Wrote', 'good'), ` ${schemaFile}`),
      line(
        'The first line of retake.yaml names it: ',
        span(`# yaml-language-server: $schema=./${schemaFile}`, 'command'),
      ),
    ]);
  }
  return exit.done;
}

/** A schema, indented for people. */
export const schemaText = (name: keyof typeof schemaTexts): string =>
  `${JSON.stringify(JSON.parse(schemaTexts[name]), undefined, 2)}\n`;
