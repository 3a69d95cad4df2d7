import type { Change } from '../../schemas/types/plan.ts';
import { modelOf } from '../catalog/request.ts';
import type { Lockfile, Take } from '../lockfile/lockfile.ts';

/**
 * Seconds until the takes of a plan are rendered, from how long this production's own takes took; `lanes` says how many
 * tasks of a model go on at once. Undefined: some model of it was never measured here.
 */
export function expectedTime(
  changes: readonly Change[],
  takes: Lockfile['takes'],
  lanes: (model: string) => number,
): number | undefined {
  const measures = measuresOf(takes);
  const busyUntil = new Map<string, number[]>();
  const ends = new Map<string, number>();
  for (const { address, model = '', seconds, slots, needs } of changes) {
    const ready = Math.max(0, ...needs.map(need => ends.get(need) ?? 0));
    const renders = slots.filter(({ action }) => action === 'create' || action === 'replace').length;
    const took = renders === 0 ? 0 : measures.get(model)?.(seconds);
    if (took === undefined) return undefined;
    const busy = busyUntil.get(model) ?? Array.from({ length: lanes(model) }, () => 0);
    busyUntil.set(model, busy);
    let end = ready;
    for (let slot = 0; slot < renders; slot++) {
      const lane = busy.indexOf(Math.min(...busy));
      busy[lane] = Math.max(ready, busy[lane]!) + took;
      end = Math.max(end, busy[lane]);
    }
    ends.set(address, end);
  }
  return Math.max(0, ...ends.values());
}

/** By model: seconds a take of so many seconds takes. */
type Measures = ReadonlyMap<string, (seconds: number | undefined) => number>;

function measuresOf(takes: Lockfile['takes']): Measures {
  const byModel = new Map<string, { readonly took: number; readonly seconds: number | undefined }[]>();
  for (const { took, request, reusedFrom } of [...takes.values()].flat()) {
    if (took === undefined || reusedFrom !== undefined) continue;
    const model = modelOf(request);
    const known = byModel.get(model);
    const measure = { took, seconds: secondsOf(request) };
    if (known) known.push(measure);
    else byModel.set(model, [measure]);
  }
  return new Map(
    [...byModel].map(([model, all]) => [
      model,
      seconds => {
        const alike = all.filter(each => each.seconds === seconds);
        return median((alike.length > 0 ? alike : all).map(({ took }) => took));
      },
    ]),
  );
}

const secondsOf = ({ body }: Take['request']): number | undefined =>
  typeof body.duration === 'number' ? body.duration : undefined;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
