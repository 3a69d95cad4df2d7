import { expect, test } from 'vitest';
import { lossesIn, productionFolder, runOnce, takesIn } from '../rig/run.ts';
import { scriptedProvider } from '../rig/scripted-provider.ts';
import { virtualHost } from '../rig/virtual-host.ts';

const film = (policy: string) => `
retake: 1
production: { id: film, title: Film, seed: 7 }
policy: ${policy}
rungs: [{ id: draft, model: gen4_turbo }]
stills:
${['a', 'b', 'c', 'd'].map(id => `  ${id}: { model: gen4_image, prompt: A bicycle ${id}, ratio: 1280:720 }`).join('\n')}
`;

test('a run stops submitting at the policy’s number of refusals, and the record says who asked', async () => {
  const host = virtualHost();
  const folder = await productionFolder(film('{ maxModerated: 1 }'));
  const provider = scriptedProvider(() => host.now());
  provider.endings.set(2, {
    kind: 'failed',
    created: '2026-11-22T12:00:00.000Z',
    failure: { class: 'moderated', reason: 'no' },
    charged: 5,
  });
  const account = { balance: 1000, concurrency: { gen4_image: 1 }, daily: {}, usedToday: {} };
  const finished = await runOnce({ folder, host, provider, account, by: 'anna@example.com' });
  expect(finished.outcome).toBe('stopped');
  expect(finished.reason).toBe(
    'content rules refused a request in this run, and the policy stops there (maxModerated: 1), because an account that goes on may be suspended',
  );
  expect(provider.creates.length).toBe(2);
  expect([...(await takesIn(folder)).values()].map(({ by }) => by)).toEqual(['anna@example.com']);
  expect((await lossesIn(folder)).map(({ by, kind }) => [by, kind])).toEqual([['anna@example.com', 'moderated']]);
});
