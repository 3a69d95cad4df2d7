import { homeOf } from '../../../engine/store/home.ts';
import { openStore } from '../../../engine/store/local-store.ts';
import { newTake, ride, rider } from '../../lockfile/build.ts';

// Adds takes to two jobs, one after the other, and says the task of each as soon as it is durable.
const [folder = '', name = '', count = '0'] = process.argv.slice(2);
const opened = await openStore({ home: homeOf(folder, false), production: 'night-ride', command: 'apply' });
if (!opened.ok) throw new Error(JSON.stringify(opened));
const { ledger, close } = opened.store;
try {
  for (let n = 0; n < Number(count); n++) {
    const take = await ledger.addTake(n % 2 === 0 ? ride : rider, newTake({ task: `${name}-${n}` }));
    console.log(take.task);
  }
} catch (error) {
  console.log(`refused: ${(error as NodeJS.ErrnoException).code}`);
}
await close();
