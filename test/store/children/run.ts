import { once } from 'node:events';
import { homeOf } from '../../../engine/store/home.ts';
import { openStore } from '../../../engine/store/local-store.ts';

// Opens the store when told to, says whether it could, and keeps it until told to end.
const [folder = ''] = process.argv.slice(2);
console.log('ready');
await once(process.stdin, 'data');
const opened = await openStore({ home: homeOf(folder, false), production: 'night-ride', command: 'apply' });
if (opened.ok) console.log('won');
else console.log('heldBy' in opened ? `held by ${opened.heldBy.pid}` : opened.problems.join());
await once(process.stdin, 'end');
if (opened.ok) await opened.store.close();
