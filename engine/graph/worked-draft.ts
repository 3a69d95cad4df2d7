import type { Address } from '../production/address.ts';
import { placeOf } from '../production/problems.ts';
import type { Gate, Origin } from '../production/production.ts';
import { needsOf } from './compile-shot.ts';
import type { Draft } from './draft.ts';
import type { Job, JobKind } from './job.ts';
import type { Sheet } from './sheet.ts';
import type { Said } from './wording.ts';

/** The draft of a job that works on the take of another. */
export function workedDraft(sheet: Sheet, { said, base, gate: kind, seed, ...work }: Work): Draft {
  const gate: Job['gate'] = kind === 'none' ? undefined : { kind, on: base };
  const request = sheet.template();
  const job: Draft['job'] = {
    ...work,
    request,
    wording: said?.wording ?? {},
    ...(said ? { said } : {}),
    ...(seed ? { seed } : {}),
    ...(gate ? { gate } : {}),
    worksOn: base,
    needs: needsOf(request, gate),
  };
  return { job, placeOf: path => sheet.placeOf(path, () => placeOf(work.origin)) };
}

/** A job that works on the take of another. */
export interface Work {
  readonly kind: JobKind;
  readonly address: Address;
  /** The job whose take it works on. */
  readonly base: Address;
  readonly gate: Gate;
  readonly endpoint: string;
  readonly model: string;
  readonly takes: number;
  readonly origin: Origin;
  readonly said?: Said;
  readonly seed?: Job['seed'];
  readonly scene?: string;
  readonly shot?: string;
  readonly rung?: string;
  readonly ratio: string;
  readonly seconds?: number;
  readonly handles?: NonNullable<Job['handles']>;
}
