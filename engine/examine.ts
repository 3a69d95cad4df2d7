import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { fingerprint, fingerprintVersion } from './graph/fingerprint.ts';
import type { Take } from './lockfile/lockfile.ts';
import { takeAddress } from './production/address.ts';
import { homeOf } from './store/home.ts';
import { find } from './store/media-shelf.ts';
import { readHome } from './store/read-home.ts';
import type { JournalReading } from './store/read-journal.ts';
import { survey, type Where } from './survey.ts';

/** One thing doctor looked at. */
export interface Finding {
  readonly level: 'ok' | 'warning' | 'error';
  /** What was looked at: `config`, `lockfile`, `journal`, `media`, `run lock`. */
  readonly what: string;
  readonly text: string;
  /** What to do. Absent: nothing. */
  readonly hint?: string;
}

/** Looks a production over: the config, the lockfile, the journal, every take's media. Writes nothing. `deep` hashes every file. */
export async function examine({
  folder,
  rehearse = false,
  deep = false,
}: Where & { readonly deep?: boolean }): Promise<readonly Finding[]> {
  const home = homeOf(folder, rehearse);
  const surveyed = await survey({ folder, rehearse });
  const configErrors = surveyed.problems.filter(
    ({ severity, code }) => severity === 'error' && code !== 'damaged-lockfile',
  );
  const { lockfile, journal, heldBy } = await readHome(home);
  const takes = lockfile?.ok
    ? Object.entries(lockfile.lockfile.takes).flatMap(([address, list]) => list.map(take => ({ address, take })))
    : [];
  return [
    configErrors.length === 0
      ? fine('config', 'well-formed')
      : broken('config', many(configErrors.length, 'problem'), '`retake validate` shows them.'),
    !lockfile
      ? fine('lockfile', 'none yet')
      : lockfile.ok
        ? fine('lockfile', many(takes.length, 'take'))
        : broken('lockfile', lockfile.problems.join('; '), 'The last good one is in git.'),
    ...examineJournal(journal),
    heldBy
      ? odd(
          'run lock',
          `held by ${heldBy.user} on ${heldBy.host} (pid ${heldBy.pid}) since ${heldBy.since}`,
          '`retake unlock` frees it, if that process is gone.',
        )
      : fine('run lock', 'free'),
    ...takes
      .filter(({ take }) => isForged(take))
      .map(({ address, take }) =>
        broken(
          'lockfile',
          `the fingerprint of ${takeAddress(address, take.take)} does not belong to its request`,
          'Somebody edited the lockfile; take the line from git.',
        ),
      ),
    ...(await examineMedia(home, takes, deep)),
  ];
}

const many = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;

/** A torn line is a crash's and harmless; a changed one is not. */
function examineJournal({ entries, damaged, torn }: JournalReading): readonly Finding[] {
  const found = [fine('journal', many(entries.length, 'line'))];
  if (torn > 0)
    found.push(odd('journal', `a crash broke ${many(torn, 'line')} off`, 'Nothing that was acknowledged was in it.'));
  if (damaged > 0)
    found.push(
      broken(
        'journal',
        `${many(damaged, 'line')} cannot be understood`,
        'Nothing is applied before they are put right, or taken out.',
      ),
    );
  return found;
}

const isForged = (take: Take): boolean =>
  take.fingerprintVersion === fingerprintVersion &&
  fingerprint(take.request as Parameters<typeof fingerprint>[0], take.slot) !== take.fingerprint &&
  take.reusedFrom === undefined;

async function examineMedia(
  home: ReturnType<typeof homeOf>,
  takes: readonly { readonly address: string; readonly take: Take }[],
  deep: boolean,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const { address, take } of takes) {
    for (const { sha256, bytes } of [take.media, ...(take.others ?? [])]) {
      if (seen.has(sha256)) continue;
      seen.add(sha256);
      const path = await find(home, sha256, bytes);
      const name = takeAddress(address, take.take);
      if (path === undefined)
        findings.push(
          odd(
            'media',
            `the file of ${name} is missing or has another size`,
            'The provider may still have it: a run that builds on this take fetches it again, free of charge.',
          ),
        );
      else if (deep && (await digestOf(path)) !== sha256)
        findings.push(
          broken(
            'media',
            `the file of ${name} was altered`,
            `Delete ${path}; a run that needs it fetches it again, free of charge.`,
          ),
        );
    }
  }
  return findings.length > 0
    ? findings
    : [fine('media', `${many(seen.size, 'file')}${deep ? ', every byte as recorded' : ''}`)];
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1024 * 1024 }), hash);
  return hash.digest('hex');
}

const fine = (what: string, text: string): Finding => ({ level: 'ok', what, text });
const odd = (what: string, text: string, hint: string): Finding => ({ level: 'warning', what, text, hint });
const broken = (what: string, text: string, hint: string): Finding => ({ level: 'error', what, text, hint });
