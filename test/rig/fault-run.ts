import { runway } from '../../engine/catalog/catalog.ts';
import { readLedger, uncertainAttempts } from '../../engine/index.ts';
import { homeOf } from '../../engine/store/home.ts';
import { rehearsalState, survey } from '../../engine/survey.ts';
import type { Faults } from '../../schemas/types/faults.ts';
import { type Printed, retake } from '../cli/stand.ts';
import { folderWith } from './retake.ts';

/** Times life: an hour of the rehearsal's takes a second. */
const speed = '4000';

/** A rehearsal that met faults, and what came after. */
export interface FaultRun {
  readonly folder: string;
  /** The apply that met the faults. */
  readonly met: Printed;
  /** What a person found the account charged for each slot nobody knew about; 0: it was never sent. */
  readonly settled: Readonly<Record<string, number>>;
  /** Applies without faults, until there was nothing to do. */
  readonly after: readonly Printed[];
}

export interface FaultRig {
  readonly faults: Faults;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
}

/** An apply meets faults, a person settles what nobody knows, and apply is run without faults until nothing is left. */
export async function faultRun({ faults, files }: FaultRig): Promise<FaultRun> {
  const folder = await folderWith({ ...files, 'faults.json': JSON.stringify(faults) });
  const met = await applyIn(folder, '--faults', 'faults.json');
  return { folder, met, ...(await goOn(folder)) };
}

/** A person settles what nobody knows, and apply is run until nothing is left. */
export async function goOn(folder: string): Promise<Pick<FaultRun, 'settled' | 'after'>> {
  const settled = await settleAll(folder);
  const after: Printed[] = [];
  do after.push(await applyIn(folder));
  while (!/^Nothing to do/m.test(after.at(-1)!.out) && after.length < 4);
  return { settled, after };
}

/** An apply of all of it, in a rehearsal that is as fast as it can be. */
export const applyIn = (folder: string, ...more: readonly string[]): Promise<Printed> =>
  retake(['apply', '--rehearse', '--yes', '--speed', speed, ...more], { cwd: folder });

/** Looks at the account as a person would, and says what became of everything uncertain. */
async function settleAll(folder: string): Promise<Record<string, number>> {
  const settled: Record<string, number> = {};
  for (const { attempt } of await uncertainAttempts({ folder, rehearse: true })) {
    const slot = `${attempt.address}#${attempt.slot}`;
    const booked = new Set((await bookedIn(folder)).map(({ task }) => task));
    const { lines } = await ledgerIn(folder);
    const found = lines.find(
      ({ task, address, take }) => !booked.has(task) && address === attempt.address && take === attempt.slot,
    );
    const word = found ? ['--charged', String(found.charged)] : ['--not-sent'];
    const { code, err } = await retake(['reconcile', slot, '--rehearse', ...word], { cwd: folder });
    if (code !== 0) throw new Error(err);
    settled[slot] = found?.charged ?? 0;
  }
  return settled;
}

/** The provider's side, once everything has ended. */
export const ledgerIn = (folder: string) =>
  readLedger({
    stateFolder: rehearsalState(homeOf(folder, true)),
    catalog: runway,
    now: () => Date.now() + 86_400_000,
  });

/** Our side: what was paid for takes and losses. A task is absent where a person settled the attempt. */
export async function bookedIn(
  folder: string,
): Promise<readonly { readonly task: string | undefined; readonly charged: number }[]> {
  const { value } = await survey({ folder, rehearse: true });
  const { takes, losses } = value!.books.text;
  const paid = Object.values(takes)
    .flat()
    .filter(({ reusedFrom }) => reusedFrom === undefined);
  return [...paid, ...losses].map(({ task, credits }) => ({ task, charged: credits.charged }));
}

/** What must hold once nothing is left, whatever went wrong: sentences about what does not. */
export async function brokenLaws(
  { folder, settled }: Pick<FaultRun, 'folder' | 'settled'>,
  ceiling: number,
): Promise<readonly string[]> {
  const [{ lines, charged }, booked] = [await ledgerIn(folder), await bookedIn(folder)];
  const broken: string[] = [];
  const ours = booked.reduce((sum, each) => sum + each.charged, 0);
  if (ours !== charged) broken.push(`the books say ${ours} cr, the ledger ${charged} cr`);
  if (charged > ceiling) broken.push(`${charged} cr were charged, of ${ceiling}`);
  const known = new Set(booked.map(({ task }) => task));
  const paidFor = new Map<string, number>();
  for (const { task, body, address, take, charged: cost } of lines) {
    const slot = `${address}#${take}`;
    if (!known.has(task) && settled[slot] === undefined) broken.push(`nobody knows of a task for ${slot}`);
    const before = paidFor.get(`${body} ${slot}`);
    if (before && settled[slot] === undefined) broken.push(`${slot} was bought again after ${before} cr`);
    paidFor.set(`${body} ${slot}`, (before ?? 0) + cost);
  }
  if ((await uncertainAttempts({ folder, rehearse: true })).length > 0) broken.push('something is still uncertain');
  return broken;
}
