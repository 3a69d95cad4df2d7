import { type LockfileText, type Loss, modelOf, offersOf, type Survey } from '../../../engine/index.ts';
import type { CheckedModel, CheckedTotal, PriceCheck } from '../../../schemas/types/output.ts';
import { counted, credits, number } from '../text/words.ts';

/** What takes and losses were quoted at, and what they cost, by model. */
export function checkModel(
  text: LockfileText,
  { rehearsal, catalog }: Pick<Survey, 'rehearsal' | 'catalog'>,
): PriceCheck {
  const groups = new Map<string, Charged[]>();
  for (const each of chargedIn(text, catalog)) {
    const key = `${each.endpoint ?? ''}/${each.model}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const checked = [...groups.values()].map(rowOf);
  return { rehearsal, checked, total: totalOf([...groups.values()].flat()) };
}

/** One task that was paid for. */
interface Charged {
  readonly endpoint?: string;
  readonly model: string;
  readonly isLoss: boolean;
  readonly quoted: number;
  readonly estimated?: number;
  readonly charged: number;
}

/** Takes that share another's media share its money too, and what was made elsewhere had another price: neither says anything. Losses count once they cost something. */
function chargedIn({ takes, losses }: LockfileText, catalog: Survey['catalog']): readonly Charged[] {
  const rendered = Object.values(takes)
    .flat()
    .filter(({ reusedFrom, provider }) => reusedFrom === undefined && provider !== 'import')
    .map(
      ({ request, credits: money }): Charged => ({
        endpoint: request.endpoint,
        model: modelOf(request),
        isLoss: false,
        ...money,
      }),
    );
  const lost = losses
    .filter(({ credits: money }) => money.charged > 0)
    .map((loss): Charged => {
      const endpoint = endpointOf(loss, takes, catalog);
      return { ...(endpoint === undefined ? {} : { endpoint }), model: loss.model, isLoss: true, ...loss.credits };
    });
  return [...rendered, ...lost];
}

/** A loss keeps only its model: the takes of its job tell the endpoint, or the model is offered at one alone. */
function endpointOf(
  { address, model }: Loss,
  takes: LockfileText['takes'],
  catalog: Survey['catalog'],
): string | undefined {
  const sibling = takes[address]?.find(({ request }) => modelOf(request) === model);
  if (sibling) return sibling.request.endpoint;
  const offers = offersOf(catalog, model);
  return offers.length === 1 ? offers[0]!.endpoint : undefined;
}

function rowOf(tasks: readonly Charged[]): CheckedModel {
  const { endpoint, model } = tasks[0]!;
  const total = totalOf(tasks);
  const estimates = tasks.flatMap(({ estimated }) => (estimated === undefined ? [] : [estimated]));
  const off = tasks.filter(({ quoted, charged }) => quoted !== charged).length;
  const verdict = verdictOf(tasks);
  return {
    ...(endpoint === undefined ? {} : { endpoint }),
    model,
    ...total,
    ...(estimates.length > 0
      ? { estimated: estimates.reduce((sum, each) => sum + each, 0), estimates: estimates.length }
      : {}),
    off,
    verdict,
    text: verdictWords(verdict, total, { off, tasks: tasks.length }),
  };
}

function totalOf(tasks: readonly Charged[]): CheckedTotal {
  const sum = (of: (task: Charged) => number): number => tasks.reduce((total, task) => total + of(task), 0);
  const [quoted, charged] = [sum(task => task.quoted), sum(task => task.charged)];
  return {
    takes: tasks.filter(({ isLoss }) => !isLoss).length,
    losses: tasks.filter(({ isLoss }) => isLoss).length,
    quoted,
    charged,
    difference: charged - quoted,
  };
}

function verdictOf(tasks: readonly Charged[]): CheckedModel['verdict'] {
  const isCheaper = tasks.some(({ quoted, charged }) => charged < quoted);
  const isDearer = tasks.some(({ quoted, charged }) => charged > quoted);
  if (isCheaper && isDearer) return 'mixed';
  return isCheaper ? 'cheaper' : isDearer ? 'dearer' : 'as-quoted';
}

function verdictWords(
  verdict: CheckedModel['verdict'],
  { quoted, charged }: CheckedTotal,
  { off, tasks }: { readonly off: number; readonly tasks: number },
): string {
  const where = off === tasks ? '' : `, in ${number(off)} of ${counted(tasks, 'task')}`;
  switch (verdict) {
    case 'as-quoted':
      return 'as quoted';
    case 'cheaper':
      return `cheaper than the book: ${number(charged)} of ${credits(quoted)}${where}`;
    case 'dearer':
      return `dearer than the book: ${number(charged)} instead of ${credits(quoted)}${where}`;
    case 'mixed':
      return `now cheaper, now dearer: ${number(charged)} instead of ${credits(quoted)}${where}`;
    default:
      return verdict satisfies never;
  }
}
