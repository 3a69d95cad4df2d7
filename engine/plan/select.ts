import picomatch from 'picomatch';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import type { Job, JobGraph } from '../graph/job.ts';
import { type Address, plainAddress } from '../production/address.ts';
import { type Families, membersOf, noFamilies } from '../production/families.ts';

/** What a person asked to look at. Absent members: everything. */
export interface Wishes {
  readonly only?: readonly string[];
  readonly except?: readonly string[];
  readonly rungs?: readonly string[];
  readonly retake?: readonly string[];
  /** Credits to stay within; what does not fit waits. */
  readonly within?: number;
  /** Why rungs that the policy would have wait are rendered all the same. */
  readonly forcePremium?: string;
}

/** The wishes as jobs. */
export interface Choice {
  /** Jobs the plan is about. */
  readonly chosen: ReadonlySet<Address>;
  readonly retake: ReadonlySet<Address>;
  /** Selectors that match nothing. */
  readonly problems: readonly Diagnostic[];
}

/** `--only` brings along what its jobs need, so that they can be rendered; `--except` and `--rung` only take away. */
export function choose(graph: JobGraph, { only, except, rungs, retake }: Wishes): Choice {
  const problems: Diagnostic[] = [];
  const find = (patterns: readonly string[]): ReadonlySet<Address> =>
    new Set(patterns.flatMap(pattern => matching(graph, pattern, problems)));
  const wanted = only && withNeeds(graph, find(only));
  const unwanted = except && find(except);
  if (rungs) checkRungs(graph, rungs, problems);
  const chosen = graph.jobs
    .filter(job => (wanted?.has(job.address) ?? true) && !unwanted?.has(job.address) && climbs(job, rungs))
    .map(job => job.address);
  return { chosen: new Set(chosen), retake: retake ? find(retake) : new Set(), problems };
}

/**
 * Whether an address is meant by an exact address, a prefix of one (`s01`, `s01/ride`) or a glob (`s01/*@draft`). What
 * means a rung means its variants too, and what has rows or beats means all of them.
 */
export function matcher(pattern: string, families: Families = noFamilies): (address: string) => boolean {
  const members = membersOf(pattern, families);
  if (members.length === 1 && members[0] === pattern) return matcherOf(pattern);
  const any = [pattern, ...members].map(matcherOf);
  return address => any.some(matches => matches(address));
}

function matcherOf(pattern: string): (address: string) => boolean {
  const isGlob = /[*?[{]/.test(pattern);
  const matches = isGlob ? globbed(pattern) : (address: string) => isBelow(address, pattern);
  return address => {
    if (matches(address)) return true;
    const plain = address.includes('+') ? plainAddress(address) : undefined;
    return plain !== undefined && matches(plain);
  };
}

/** A plus is a plus: it is a sign of globs only before a bracket. */
function globbed(pattern: string): (address: string) => boolean {
  const test = picomatch(pattern.replace(/\+(?!\()/g, '\\+'), { bash: true, dot: true });
  // Not the test itself: handed to `filter`, it would take the index for a wish to know more, and answer with an object.
  return address => test(address);
}

const isBelow = (address: string, pattern: string): boolean =>
  address === pattern || (address.startsWith(pattern) && '/@'.includes(address[pattern.length]!));

function matching(graph: JobGraph, pattern: string, problems: Diagnostic[]): readonly Address[] {
  const matches = matcher(pattern, graph.families);
  const found = graph.jobs.map(job => job.address).filter(matches);
  if (found.length === 0) {
    const addresses = graph.jobs.map(job => job.address);
    const hint = nearTo(pattern, addresses);
    problems.push({ severity: 'error', code: 'no-match', message: `"${pattern}" matches no job`, hint });
  }
  return found;
}

/** What begins as the pattern does; else what was probably meant. */
export function nearTo(pattern: string, addresses: readonly string[]): string {
  const near = pattern === '' ? [] : addresses.filter(address => address.startsWith(pattern));
  if (near.length === 0)
    return (
      rungBelow(pattern, addresses) ||
      didYouMean(pattern, addresses) ||
      'Addresses look like s01/ride@draft; `retake status` lists them.'
    );
  const more = near.length > few ? `, and ${near.length - few} more; '${pattern}*' means them all` : '';
  return `There are: ${near.slice(0, few).join(', ')}${more}.`;
}

/** A scene or everything at a rung (`s01@draft`, `@draft`) is said with a glob. Empty: that is not what was meant. */
function rungBelow(pattern: string, addresses: readonly string[]): string {
  const [below = '', rung] = pattern.split('@');
  const isMeant = addresses.some(each => each.endsWith(`@${rung}`) && (below === '' || isBelow(each, below)));
  return isMeant ? `'${below === '' ? '*' : below}/*@${rung}' means every shot at ${rung}.` : '';
}

/** So many addresses tell enough. */
const few = 5;

function checkRungs(graph: JobGraph, rungs: readonly string[], problems: Diagnostic[]): void {
  const known = new Set(graph.jobs.flatMap(job => job.rung ?? []));
  for (const rung of rungs)
    if (!known.has(rung))
      problems.push({
        severity: 'error',
        code: 'no-match',
        message: `no shot has a rung "${rung}"`,
        hint: didYouMean(rung, known) || `There are: ${[...known].join(', ')}.`,
      });
}

/** Stills have no rung; shots of any rung may need them. */
const climbs = ({ rung }: Job, rungs: readonly string[] | undefined): boolean =>
  !rungs || rung === undefined || rungs.includes(rung);

function withNeeds(graph: JobGraph, wanted: ReadonlySet<Address>): ReadonlySet<Address> {
  const all = new Set(wanted);
  // Jobs come after what they need, so one walk backwards gathers everything.
  for (const job of graph.jobs.toReversed()) if (all.has(job.address)) for (const need of job.needs) all.add(need);
  return all;
}
