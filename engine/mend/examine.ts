import { fingerprint, fingerprintVersion } from '../graph/fingerprint.ts';
import { emptyLockfile, lockfileName, type Take } from '../lockfile/lockfile.ts';
import { type Address, takeAddress } from '../production/address.ts';
import { type Ailment, many, type Patient, takesOf } from '../store/ailments/ailment.ts';
import { fileAilments } from '../store/ailments/files.ts';
import { journalAilments } from '../store/ailments/journal.ts';
import { lockAilments } from '../store/ailments/locks.ts';
import { mediaAilments } from '../store/ailments/media.ts';
import { nameAilments } from '../store/ailments/names.ts';
import { isMergedByRetake } from '../store/git-history.ts';
import { homeOf } from '../store/home.ts';
import { type Found, readHome } from '../store/read-home.ts';
import { survey, type Where } from '../survey.ts';

/** One thing doctor looked at. */
export interface Finding {
  readonly level: 'ok' | 'warning' | 'error';
  /** What was looked at: `config`, `lockfile`, `journal`, `media`, `names`, `files`, `run lock`, `git`. */
  readonly what: string;
  readonly text: string;
  /** What to do. Absent: nothing. */
  readonly hint?: string;
  /** Whether `doctor --repair` mends it. Absent: there is nothing to mend. */
  readonly repairs?: boolean;
}

export interface ExamineRequest extends Where {
  /** Whether every byte of every take is read. */
  readonly deep?: boolean;
}

/** What doctor found, and how to mend what can be mended. */
export interface Examination {
  readonly findings: readonly Finding[];
  readonly ailments: readonly Ailment[];
}

/** Looks a production over: the config, the lockfile, the journal, every take's media. Writes nothing. */
export const examine = async (request: ExamineRequest): Promise<readonly Finding[]> =>
  (await lookOver(request)).findings;

/** The same, with what mends each thing. */
export async function lookOver({ folder, rehearse = false, deep = false }: ExamineRequest): Promise<Examination> {
  const home = homeOf(folder, rehearse);
  const surveyed = await survey({ folder, rehearse });
  const found = await readHome(home);
  const lockfile = found.lockfile?.ok ? found.lockfile.lockfile : emptyLockfile('unknown');
  const patient: Patient = { home, lockfile, deep };
  const isDeclared = (address: string): boolean => surveyed.value?.graph.byAddress.has(address as Address) ?? true;
  const journal = await journalAilments(patient);
  const media = await mediaAilments(patient, isDeclared);
  const locks = lockAilments(home);
  const names = await nameAilments(patient);
  const files = await fileAilments(patient);
  const given = media.given > 0 ? `; ${many(media.given, 'file')} of takes that are no longer declared not kept` : '';
  const findings = [
    configFinding(surveyed.problems),
    ...lockfileFindings(found),
    ...(rehearse ? [] : mergeFindings(await isMergedByRetake(home.lockfile))),
    fine('journal', many(found.journal.entries.length, 'line')),
    ...journal.map(findingOf),
    ...locks.map(findingOf),
    ...runFindings(found, locks.length > 0),
    ...takesOf(lockfile)
      .filter(({ take }) => isForged(take))
      .map(({ address, take }) => forged(address, take)),
    ...(media.ailments.length > 0
      ? media.ailments.map(findingOf)
      : [fine('media', `${many(media.files, 'file')}${deep ? ', every byte as recorded' : ''}${given}`)]),
    ...names.map(findingOf),
    ...files.map(findingOf),
  ];
  return { findings, ailments: [...journal, ...locks, ...media.ailments, ...names, ...files] };
}

function configFinding(problems: Awaited<ReturnType<typeof survey>>['problems']): Finding {
  const errors = problems.filter(({ severity, code }) => severity === 'error' && code !== 'damaged-lockfile');
  return errors.length === 0
    ? fine('config', 'well-formed')
    : broken('config', many(errors.length, 'problem'), '`retake validate` shows them.');
}

function lockfileFindings({ lockfile }: Found): readonly Finding[] {
  if (!lockfile) return [fine('lockfile', 'none yet')];
  if (!lockfile.ok) return [broken('lockfile', lockfile.problems.join('; '), 'The last good one is in git.')];
  const { damaged = [], pending = [], uncertain = [] } = lockfile.lockfile;
  const under = pending.length > 0 ? `, ${many(pending.length, 'task')} under way` : '';
  const doubt = uncertain.length > 0 ? `, ${uncertain.length} uncertain` : '';
  return [
    fine('lockfile', `${many(takesOf(lockfile.lockfile).length, 'take')}${under}${doubt}`),
    ...damaged.map(({ list, address, take, problem }) =>
      broken(
        'lockfile',
        `a record in ${list}${address === undefined ? '' : ` about ${address}${take === undefined ? '' : `#${take}`}`} is damaged: ${problem}`,
        `It is kept as it stands, and what it may be about is not rendered. Put the line back: \`git log -p ${lockfileName}\` has it.`,
      ),
    ),
  ];
}

/** A lockfile that git merges by the line may come out with two takes of one number, or none at all. */
const mergeFindings = (isMerged: boolean | undefined): readonly Finding[] =>
  isMerged === false
    ? [
        {
          level: 'warning',
          what: 'git',
          text: 'git merges the lockfile by the line here, and not by what it says',
          hint: '`retake lock setup` has it merged by Retake; every clone needs it once.',
        },
      ]
    : [];

const runFindings = ({ heldBy }: Found, isLeft: boolean): readonly Finding[] =>
  heldBy
    ? [
        odd(
          'run lock',
          `held by ${heldBy.user} on ${heldBy.host} (pid ${heldBy.pid}) since ${heldBy.since}`,
          '`retake unlock` frees it, if that process is gone.',
        ),
      ]
    : isLeft
      ? []
      : [fine('run lock', 'free')];

const isForged = (take: Take): boolean =>
  take.fingerprintVersion === fingerprintVersion &&
  fingerprint(take.request as Parameters<typeof fingerprint>[0], take.slot) !== take.fingerprint &&
  take.reusedFrom === undefined;

const forged = (address: Address, { take }: Take): Finding =>
  broken(
    'lockfile',
    `the fingerprint of ${takeAddress(address, take)} does not belong to its request`,
    'Somebody edited the lockfile; take the line from git.',
  );

const findingOf = ({ level, what, text, hint, mend }: Ailment): Finding => ({
  level,
  what,
  text,
  hint,
  repairs: mend !== undefined,
});

const fine = (what: string, text: string): Finding => ({ level: 'ok', what, text });
const odd = (what: string, text: string, hint: string): Finding => ({
  level: 'warning',
  what,
  text,
  hint,
  repairs: false,
});
const broken = (what: string, text: string, hint: string): Finding => ({
  level: 'error',
  what,
  text,
  hint,
  repairs: false,
});
