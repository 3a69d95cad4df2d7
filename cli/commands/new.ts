import { addThing, type NewKind, type NewThing } from '../../engine/index.ts';
import { ask, canAsk } from '../ask.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { refuse } from '../refuse.ts';
import { failOn } from '../show-problems.ts';
import { line, span } from '../views/text/line.ts';
import { command, list } from '../views/text/words.ts';

/** What was typed, by flag. */
export type NewFlags = Omit<NewThing, 'kind' | 'id' | 'scene'>;

/** Writes a thing into the config. Asks for what is missing where somebody is there, and never waits where nobody is. */
export async function make(context: Context, kind: string, address: string, flags: NewFlags): Promise<Exit> {
  const known = kinds.find(each => each === kind);
  if (!known) return refuse(context, `\`${kind}\` is nothing that can be made`, { hint: `There are: ${list(kinds)}.` });
  const [, scene, id = ''] = /^(?:([^/]+)\/)?(.+)$/.exec(address) ?? [];
  if (!/^[A-Za-z][A-Za-z0-9_-]{0,62}$/.test(id))
    return refuse(context, `\`${id}\` is no id`, { hint: 'Letters, digits, - and _, beginning with a letter.' });
  if ((known === 'shot') !== (scene !== undefined))
    return refuse(context, known === 'shot' ? 'a shot is made in a scene' : `a ${known} has no scene`, {
      hint: known === 'shot' ? `\`retake new shot s01/${id}\`.` : `\`retake new ${known} ${id}\`.`,
    });
  const needed = needs[known];
  const filled = needed && flags[needed.flag] === undefined ? await asked(context, needed, flags) : flags;
  if (filled === undefined)
    return refuse(
      context,
      `${known === 'shot' ? 'a shot' : `the ${known}`} needs \`--${needed!.flag}\`; nothing was written`,
      {
        hint: `\`retake new ${known} ${address} --${needed!.flag} "…"\`.`,
      },
    );
  const ending = await addThing({ kind: known, id, ...(scene === undefined ? {} : { scene }), ...filled }, context);
  if (ending.kind === 'problems') {
    if (!context.json) context.warn([line('Nothing was written: the config would be wrong, or is.')]);
    return failOn(ending.problems, context);
  }
  if (ending.kind === 'refused') return refuse(context, ending.reason, { hint: ending.hint });
  const { file, line: at, lines } = ending;
  if (context.json) {
    context.writeJson({ kind: known, id: address, file, line: at });
    return exit.done;
  }
  context.write([
    line(span('written', 'good'), ` ${file}:${at}`),
    ...lines.map(each => line('  ', span(each, 'create'))),
    line(
      'Next: ',
      span(command(known === 'shot' ? `plan --only ${address}` : 'validate', context.rehearse), 'command'),
    ),
  ]);
  return exit.done;
}

const kinds: readonly NewKind[] = ['shot', 'scene', 'character', 'prop', 'location', 'look'];

interface Need {
  readonly flag: 'action' | 'description' | 'lighting';
  readonly question: string;
}

/** What a thing cannot be without. */
const needs: Readonly<Partial<Record<NewKind, Need>>> = {
  shot: { flag: 'action', question: 'What happens in it?' },
  character: { flag: 'description', question: 'Who is it, in a few words?' },
  prop: { flag: 'description', question: 'What is it, in a few words?' },
  location: { flag: 'description', question: 'Where is it, in a few words?' },
  look: { flag: 'lighting', question: 'How is it lit?' },
};

/** The flags with the answer. Undefined: nobody is there, or nobody answered. */
async function asked(context: Context, { flag, question }: Need, flags: NewFlags): Promise<NewFlags | undefined> {
  if (!canAsk(context)) return undefined;
  const said = (await ask(question, context))?.trim();
  if (said === undefined || said === '') return undefined;
  if (flag !== 'action') return { ...flags, [flag]: said };
  let filled: NewFlags = { ...flags, action: said };
  for (const [more, wish] of wishes) {
    if (filled[more] !== undefined) continue;
    const answer = (await ask(wish, context))?.trim();
    if (answer === undefined) return undefined;
    if (answer !== '') filled = { ...filled, [more]: answer };
  }
  return filled;
}

/** What else a shot mostly says. */
const wishes: readonly (readonly ['subject' | 'firstFrame', string])[] = [
  ['subject', 'To whom or what? (empty: nobody in particular)'],
  ['firstFrame', 'From which picture, as refs/a.png? (empty: from none)'],
];
