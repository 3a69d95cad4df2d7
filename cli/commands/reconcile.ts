import {
  modelOf,
  type Settlement,
  reconcile as settle,
  strayTasks,
  targetsOf,
  uncertainAttempts,
} from '../../engine/index.ts';
import type { UncertainList } from '../../schemas/types/output.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { refuse } from '../refuse.ts';
import { holderWords } from '../views/text/holder-words.ts';
import { type Line, line, span } from '../views/text/line.ts';
import { table } from '../views/text/table.ts';
import { credits } from '../views/text/words.ts';

export interface ReconcileOptions {
  readonly target?: string;
  readonly notSent?: boolean;
  /** Credits. */
  readonly charged?: number;
}

/** Lists what nobody knows the outcome of, or settles one of them on a person's word. */
export async function reconcile(
  context: Context,
  { target, notSent = false, charged }: ReconcileOptions,
): Promise<Exit> {
  if (target === undefined) return listAll(context);
  const settlement: Settlement | undefined =
    charged !== undefined ? { kind: 'charged', credits: charged } : notSent ? { kind: 'not-sent' } : undefined;
  if (!settlement)
    return refuse(context, `what became of \`${target}\`?`, {
      hint: 'Look at the account, then say --not-sent or --charged N.',
      is: 'wrong-use',
    });
  const { folder, rehearse, environment } = context;
  const settled = await settle({
    folder,
    rehearse,
    target,
    settlement,
    now: environment.now(),
    by: await context.who(),
  });
  switch (settled.kind) {
    case 'refused':
      return refuse(context, settled.reason, { hint: '`retake reconcile` lists what is uncertain.' });
    case 'locked':
      return refuse(context, `another run is going on: ${holderWords(settled.heldBy)}`, { code: exit.locked });
    case 'settled': {
      const { name, before } = settled;
      if (context.json) context.writeJson({ settled: name, charged: charged ?? 0 });
      else
        context.write([
          line(
            span('settled', 'good'),
            ` ${name}: ${charged === undefined ? 'it was not sent, and may be rendered' : before === undefined ? `${credits(charged)} booked; the slot may be rendered again` : `${credits(charged)} booked, where ${credits(before)} were`}`,
          ),
        ]);
      return exit.done;
    }
    default:
      return settled satisfies never;
  }
}

async function listAll(context: Context): Promise<Exit> {
  const { folder, rehearse } = context;
  const attempts = await uncertainAttempts({ folder, rehearse });
  const strays = await strayTasks({ folder, rehearse });
  const model: UncertainList = {
    rehearsal: rehearse,
    uncertain: targetsOf(attempts).map(
      ({
        name,
        open: {
          attempt: { address, slot, request, quoted, at },
        },
      }) => ({
        target: name,
        address,
        slot,
        model: modelOf(request),
        quoted,
        at,
      }),
    ),
    ...(strays.length > 0 ? { strays: [...strays] } : {}),
  };
  if (context.json) context.writeJson(model);
  else context.write([...linesOf(model, context.width), ...strayLines(model)]);
  return exit.done;
}

function linesOf({ uncertain, strays = [], rehearsal }: UncertainList, width: number): readonly Line[] {
  if (uncertain.length === 0) return strays.length > 0 ? [] : [line('Nothing is uncertain.')];
  const rows = uncertain.map(({ target, model, quoted, at }) => [
    { text: target, tone: 'strong' as const },
    { text: model },
    { text: `up to ${credits(quoted)}${rehearsal ? ' (rehearsal)' : ''}` },
    { text: `about to be sent ${at.slice(0, 16).replace('T', ' ')} UTC`, tone: 'muted' as const },
  ]);
  const word = rehearsal ? ' --rehearse' : '';
  return [
    line('Nobody knows whether these reached the provider. Look at the account, then settle each:'),
    ...table(['left', 'left', 'right', 'last'], rows, { width }),
    line(
      span(`retake reconcile ${uncertain[0]!.target} --not-sent${word}`, 'command'),
      '  or  ',
      span(`--charged N${word}`, 'command'),
    ),
  ];
}

/** What the journal cannot say any more. */
function strayLines({ strays = [], rehearsal }: UncertainList): readonly Line[] {
  const word = rehearsal ? ' --rehearse' : '';
  return strays.flatMap(task => [
    line(span(`task ${task}`, 'strong'), ' was asked for, and nobody can tell for which take. Where you know:'),
    line('  ', span(`retake import ADDRESS --task ${task}${word}`, 'command')),
    line('where not, look at the account: ', span(`retake reconcile ${task} --charged N${word}`, 'command')),
  ]);
}
