import type { Stage } from '../stage.ts';
import { alter, moveDates, spoilLinks } from './alter-answer.ts';
import { BrokenConnection } from './broken-connection.ts';
import { exchangeOf } from './exchange-of.ts';
import { type Fate, fateOf } from './fate.ts';
import type { Fault } from './fault.ts';
import { cut, drip, swell } from './spoil-output.ts';
import type { Strikes } from './strikes.ts';

export interface FaultyOptions {
  readonly stage: Stage;
  readonly strikes: Strikes;
  /** The rehearsal itself. */
  readonly carryOut: (request: Request, surroundings: { readonly fate: Fate }) => Response | Promise<Response>;
  /** Milliseconds of the real clock; ends early when the signal aborts. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** Answers as the rehearsal does, but for what the schedule says. Rejects with a BrokenConnection where no answer comes. */
export function faultyFetch(options: FaultyOptions): (request: Request) => Promise<Response> {
  const { stage, strikes, carryOut } = options;
  return async request => {
    const exchange = await exchangeOf(request, stage);
    const faults = exchange ? strikes.strike(exchange) : [];
    let answer = await instead(faults, async () => carryOut(request, { fate: fateOf(faults) }));
    for (const fault of faults) answer = await spoiled(answer, fault, { ...options, request });
    return answer;
  };
}

/** The answer, or what comes in its place: of several faults about that, the first decides. */
async function instead(faults: readonly Fault[], carryOut: () => Promise<Response>): Promise<Response> {
  for (const fault of faults) {
    switch (fault.fault) {
      case 'connection-refused':
        throw new BrokenConnection('refused');
      case 'connection-reset':
        throw new BrokenConnection('reset');
      case 'answer-lost':
        await carryOut();
        throw new BrokenConnection('reset');
      case 'answer-status': {
        const { status, body, carriedOut = false } = fault;
        if (carriedOut) await carryOut();
        if (body === undefined) return new Response(null, { status });
        return typeof body === 'string' ? new Response(body, { status }) : Response.json(body, { status });
      }
      case 'output-page':
        return new Response(page, { headers: { 'content-type': 'text/html' } });
      default:
        continue;
    }
  }
  return carryOut();
}

const page = `<!doctype html><title>Just a moment</title><p>${'One moment, please. '.repeat(40)}</p>`;

/** What becomes of an answer on its way. */
async function spoiled(
  answer: Response,
  fault: Fault,
  { stage: { speed }, sleep, request }: FaultyOptions & { readonly request: Request },
): Promise<Response> {
  const wait = (seconds: number) => sleep((seconds * 1000) / speed, request.signal);
  switch (fault.fault) {
    case 'answer-late': {
      const patience = Number(request.headers.get('x-stainless-timeout') ?? Number.POSITIVE_INFINITY);
      await wait(Math.min(fault.seconds, patience));
      if (fault.seconds >= patience) throw new BrokenConnection('too late');
      return answer;
    }
    case 'answer-altered':
      return alter(answer, fault.with);
    case 'dates-off':
      return moveDates(answer, fault.seconds);
    case 'link-expired':
      return spoilLinks(answer);
    case 'output-cut':
      return cut(answer, fault);
    case 'output-mime': {
      const headers = new Headers(answer.headers);
      headers.set('content-type', fault.mime);
      return new Response(answer.body, { status: answer.status, headers });
    }
    case 'output-huge':
      return swell(answer, fault.bytes);
    case 'output-slow':
      return drip(answer, fault.bytesPerSecond, () => wait(1));
    default:
      return answer;
  }
}
