import { judge } from '../../../engine/lockfile/verdict.ts';
import type { Address } from '../../../engine/production/address.ts';
import { homeOf } from '../../../engine/store/home.ts';
import { reviewLockfile } from '../../../engine/store/review-lockfile.ts';
import { verdict } from '../../lockfile/build.ts';

// Circles the first take of each of its jobs, one write each.
const [folder = '', name = '', count = '0'] = process.argv.slice(2);
for (let n = 0; n < Number(count); n++) {
  const job = `${name}/${n}@draft` as Address;
  const done = await reviewLockfile(homeOf(folder, false), text => judge(text, job, 1, verdict('circled', name)));
  if (!done.ok) throw new Error(JSON.stringify(done));
}
console.log('done');
