import { appendFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type JournalEntry, replay } from '../../engine/lockfile/journal.ts';
import { readJournal } from '../../engine/store/read-journal.ts';
import { breakLock } from '../../engine/store/run-lock.ts';
import { newLoss, newTake, ride } from '../lockfile/build.ts';
import { newHome, newStore, textOf } from './rig.ts';

const at = '2025-01-02T03:04:05Z';
const { fingerprint, request, wording, from } = newTake();
const intent = (id: string) =>
  ({
    kind: 'intent',
    id,
    at,
    run: 'r1',
    address: ride,
    slot: 1,
    fingerprint,
    request,
    wording,
    from,
    provider: 'runway',
    quoted: 25,
  }) as JournalEntry;
const submitted = (id: string): JournalEntry => ({ kind: 'submitted', id, at, task: `task of ${id}` });
const done = (id: string): JournalEntry => ({ kind: 'done', id, at });

describe('the journal', () => {
  test('reads back as what was appended, in order', async () => {
    const home = newHome();
    const { journal } = await newStore(home);
    const entries: JournalEntry[] = [
      intent('a'),
      submitted('a'),
      { kind: 'settled', id: 'a', at, status: 'succeeded', charged: 25 },
      { kind: 'stored', id: 'a', at, take: newTake() },
      { kind: 'lost', id: 'b', at, loss: newLoss() },
      { kind: 'refused', id: 'c', at, reason: 'no\nkey' },
      { kind: 'plan-used', id: 'p', at },
      done('a'),
    ];
    await Promise.all(entries.map(entry => journal.append(entry)));
    expect(await readJournal(home.journal)).toEqual({ entries, damaged: 0, torn: 0 });
  });

  test('tells a line that a crash broke off from one that somebody changed', async () => {
    const home = newHome();
    await newStore(home);
    const line = JSON.stringify(intent('a'));
    writeFileSync(home.journal, `${line.slice(0, -9)}\n${line.replace('"slot":1', '"slot":')}\n`);
    expect(await readJournal(home.journal)).toEqual({ entries: [], damaged: 1, torn: 1 });
  });

  test('that is not there has nothing in it', async () => {
    expect(await readJournal(newHome().journal)).toEqual({ entries: [], damaged: 0, torn: 0 });
  });

  test('sets a torn last line aside, and goes on on a new one', async () => {
    const home = newHome();
    const first = await newStore(home);
    await first.journal.append(intent('a'));
    await first.close();
    appendFileSync(home.journal, '{"kind":"submitted","id":"a","at":"20');
    expect(await readJournal(home.journal)).toEqual({ entries: [intent('a')], damaged: 0, torn: 1 });
    const { journal } = await newStore(home);
    await journal.append(submitted('a'));
    expect(await readJournal(home.journal)).toEqual({ entries: [intent('a'), submitted('a')], damaged: 0, torn: 1 });
  });

  test('takes the word of a last line that only lacks its end', async () => {
    const home = newHome();
    await (await newStore(home)).close();
    writeFileSync(home.journal, JSON.stringify(submitted('a')));
    const { journal } = await newStore(home);
    await journal.append(done('a'));
    expect(await readJournal(home.journal)).toEqual({ entries: [submitted('a'), done('a')], damaged: 0, torn: 0 });
  });

  test('sets lines aside that would spoil the lockfile', async () => {
    const home = newHome();
    await (await newStore(home)).close();
    const lines = [
      { kind: 'stored', id: 'a', at, take: { ...newTake(), media: { sha256: '../../etc/passwd' } } },
      { kind: 'lost', id: 'a', at, loss: { ...newLoss(), credits: { quoted: 1, charged: -1 } } },
      { kind: 'bought', id: 'a', at },
      { kind: 'intent', id: 'a', at },
      { kind: 'submitted', id: 'a', at, task: 't', estimated: '9' },
      null,
    ];
    writeFileSync(home.journal, lines.map(line => `${JSON.stringify(line)}\n`).join(''));
    expect(await readJournal(home.journal)).toEqual({ entries: [], damaged: 6, torn: 0 });
  });

  test('keeps only what is open, and used plans, once it is long', async () => {
    const home = newHome();
    await (await newStore(home)).close();
    const finished = Array.from({ length: 2500 }, (_, n) => [intent(`${n}`), submitted(`${n}`), done(`${n}`)]).flat();
    const used: JournalEntry = { kind: 'plan-used', id: 'p', at };
    const before = [used, intent('open'), ...finished, submitted('open')];
    writeFileSync(home.journal, before.map(entry => `${JSON.stringify(entry)}\n`).join(''));
    expect(statSync(home.journal).size).toBeGreaterThan(1_000_000);
    await newStore(home);
    const { entries } = await readJournal(home.journal);
    expect(entries).toEqual([used, intent('open'), submitted('open')]);
    expect(replay(entries)).toEqual(replay(before));
  });

  test('is not written through a link', async () => {
    const home = newHome();
    await (await newStore(home)).close();
    const outside = newHome();
    writeFileSync(outside.lockfile, 'precious');
    symlinkSync(outside.lockfile, `${home.journal}.link`);
    const linked = { ...home, journal: `${home.journal}.link` };
    await expect(newStore(linked)).rejects.toThrow('it is no plain file');
    expect(textOf(outside.lockfile)).toBe('precious');
  });

  test('takes no intent from a run whose lock was broken', async () => {
    const home = newHome();
    const { journal, ledger, holds } = await newStore(home);
    await journal.append(intent('a'));
    expect(breakLock(home)).toMatchObject({ pid: process.pid, command: 'apply' });
    await expect(journal.append(intent('b'))).rejects.toThrow('another run has taken over');
    await expect(ledger.addTake(ride, newTake())).rejects.toThrow('another run has taken over');
    expect(holds()).toBe(false);
    expect((await readJournal(home.journal)).entries).toEqual([intent('a')]);
  });
});
