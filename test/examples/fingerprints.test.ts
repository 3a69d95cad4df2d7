import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { copyProduction, type ProductionCopy } from '../rig/production-copy.ts';

let copy: ProductionCopy;
beforeEach(async () => {
  copy = await copyProduction(join(import.meta.dirname, '../../examples/night-ride'));
});
afterEach(() => copy.remove());

// Whoever has a lockfile has paid for what these stand for: when one of them changes, all that is paid again.
test.each([
  ['still/bike-hero#1', 'sha256:c8359bd143fa191e46c80dd57475ddbaa294475471b4c44d8448f0b22f5006ff'],
  ['s01/hero@draft~9x16#2', 'sha256:c903e2fb2fed3eab330fcfb3c9472daf5e883a8863cf3eda08df2bb54ca1ac1a'],
  ['s01/hero@final#1', 'sha256:c89a4a8c14adf0e102dd40e06bfc76ae0bb5b9c04f56d3039afd53a867f8a077'],
])('%s is the render it was before the language grew', async (take, fingerprint) => {
  const { takes } = await copy.settle({ circle: true });
  const [address = '', number] = take.split('#');
  expect(takes[address]?.find(other => other.take === Number(number))?.fingerprint).toBe(fingerprint);
});
