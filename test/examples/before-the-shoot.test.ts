import { afterEach, expect, test } from 'vitest';
import { plan } from '../../engine/index.ts';
import { retake } from '../cli/stand.ts';
import { planLines } from '../rig/plan-lines.ts';
import { copyProduction, type ProductionCopy } from '../rig/production-copy.ts';

// What is tried before anybody builds, books or makes anything.
let copy: ProductionCopy;
afterEach(() => copy.remove());

/** What is left to do in the rehearsal. */
const left = async () => planLines((await plan({ folder: copy.folder, rehearse: true })).value!);

test.each([
  ['world-test', 's01/arrive@draft', ['wait s01/arrive@show later 60 cr', 'wait s01/shelves@draft later 25 cr']],
  [
    'campaign-pitch',
    'quiet/table',
    ['create still/loud-key 5 cr', 'create quiet/pour@draft 25 cr', 'create loud/splash@draft 25 cr'],
  ],
  [
    'prototype-launch',
    's01/glow@draft',
    ['wait s01/glow@final later 60 cr', 'create s01/around@draft 25 cr', 'wait s01/around@final later 60 cr'],
  ],
])(
  '%s is lint-clean, plans, and renders in the rehearsal',
  async (name, only, waiting) => {
    copy = await copyProduction(`examples/${name}`);
    const run = (...words: string[]) => retake(words, { cwd: copy.folder });
    expect(await run('lint')).toMatchObject({ code: 0, out: expect.stringContaining('nothing found') });
    expect(await run('apply', '--rehearse', '--yes', '--only', only)).toMatchObject({ code: 0 });
    expect(await left()).toEqual(waiting);
    if (name !== 'world-test') return;
    await run('circle', 's01/arrive@draft+candles#1', '--rehearse');
    expect((await run('settle', 's01/arrive', '--rehearse')).code).toBe(0);
    expect((await copy.plan()).changes.map(({ address }) => address)).toContain('s01/arrive@draft');
    expect(await left()).toContain('create s01/shelves@draft 25 cr');
  },
  60_000,
);
