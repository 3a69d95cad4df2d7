import picomatch from 'picomatch';
import { dice, seedOf } from '../../../media/dice.ts';
import { type Exchange, type Fault, type Faults, requestsOf } from './fault.ts';

/** Decides what goes wrong with each request, and counts. */
export interface Strikes {
  /** The faults that strike this request, in the order of the schedule. To be asked once for each request. */
  strike(exchange: Exchange): readonly Fault[];
}

/** Begins to count. The same requests are struck again when they come again in the same order, or in any where a chance decides. */
export function openStrikes({ faults }: Faults): Strikes {
  const each = faults.map(openStrike);
  return {
    // Every fault has to see every request, or it would count wrong.
    strike: exchange => faults.filter((_, index) => each[index]!(exchange)),
  };
}

function openStrike(fault: Fault): (exchange: Exchange) => boolean {
  const { number = 1, times = 1 } = fault;
  const fits = fitting(fault);
  const isHit = dicing(fault);
  let seen = 0;
  let struck = 0;
  return exchange => {
    if (!fits(exchange) || !isHit(exchange)) return false;
    seen++;
    if (seen < number || (times !== 'always' && struck >= times)) return false;
    struck++;
    return true;
  };
}

function fitting(fault: Fault): (exchange: Exchange) => boolean {
  const kinds = requestsOf(fault);
  const tests = (['endpoint', 'model', 'address'] as const).flatMap(key => {
    const pattern = fault[key];
    if (pattern === undefined) return [];
    const test = picomatch(pattern, { bash: true, dot: true });
    return [(exchange: Exchange) => test(exchange[key] ?? '')];
  });
  return exchange => exchange.kinds.some(kind => kinds.includes(kind)) && tests.every(test => test(exchange));
}

/** Dice for each kind of request of each slot, so that it does not matter which of two models answers first. */
function dicing({ chance, seed = 0 }: Fault): (exchange: Exchange) => boolean {
  if (chance === undefined) return () => true;
  const rolls = new Map<string, () => number>();
  return ({ kinds: [kind], endpoint, model, address, take }) => {
    const name = [seed, kind, endpoint, model, address, take].join('\n');
    const roll = rolls.get(name) ?? dice(seedOf(name));
    rolls.set(name, roll);
    return roll() < chance;
  };
}
