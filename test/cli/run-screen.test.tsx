import { stripVTControlCharacters as bare } from 'node:util';
import { render } from 'ink-testing-library';
import { expect, test } from 'vitest';
import { Page } from '../../cli/views/ink/page.tsx';
import { RunScreen } from '../../cli/views/ink/run-screen.tsx';
import { planModel } from '../../cli/views/models/plan-model.ts';
import { emptyDesk } from '../../cli/views/models/run-desk.ts';
import { type ActiveTake, emptyRun, type RunModel } from '../../cli/views/models/run-state.ts';
import { paintAll } from '../../cli/views/plain/paint.ts';
import { planPage } from '../../cli/views/text/plan-page.ts';
import { nightRide } from './plan-fixture.ts';

const active = (count: number): RunModel['active'] =>
  new Map(
    Array.from({ length: count }, (_, index): [string, ActiveTake] => [
      `s01/ride@draft ${index + 1}`,
      {
        address: 's01/ride@draft',
        slot: index + 1,
        state: index === 0 ? 'running' : 'queued',
        ...(index === 0 ? { progress: 0.5 } : {}),
        quoted: 25,
        since: 0,
      },
    ]),
  );

const running: RunModel = {
  ...emptyRun,
  title: 'Night Ride',
  approved: 150,
  takes: 6,
  done: 1,
  charged: 25,
  began: 1,
  active: active(2),
  settled: [
    {
      kind: 'done',
      take: 's01/ride@draft#9',
      file: 'takes/s01/s01.ride.draft.v09.mp4',
      charged: 25,
      how: 'rendered',
      took: 42_000,
    },
  ],
};

const frameOf = (model: RunModel, rows = 24): string =>
  bare(
    render(
      <RunScreen model={model} desk={emptyDesk} now={61_000} columns={80} rows={rows} leaving={false} />,
    ).lastFrame() ?? '',
  );

test('a run: what is settled above, what is on its way below', () => {
  expect(frameOf(running)).toMatchInlineSnapshot(`
    "✓ s01/ride@draft#9  25 cr  0:42  takes/s01/s01.ride.draft.v09.mp4
      s01/ride@draft slot 1  running    ██████░░░░░░  50%   1:01  25 cr
      s01/ride@draft slot 2  queued                         1:01  25 cr
    ███░░░░░░░░░░░░░░░░░ 1 of 6 takes   25 of 150 cr   time left not known yet
    p pause   c cancel one   q leave   ? help"
  `);
});

test('more takes than the screen has rows are counted', () => {
  const frame = frameOf({ ...running, settled: [], active: active(50) }, 16);
  expect(frame.split('\n').length).toBeLessThan(16);
  expect(frame).toContain('… 40 more takes under way: 40 queued');
});

test('a finished run leaves nothing that moves', () => {
  const finished = {
    event: 'run-finished',
    at: '',
    run: '',
    outcome: 'done',
    rendered: 1,
    collected: 0,
    reused: 0,
    failed: 0,
    waiting: 0,
    uncertain: 0,
    inFlight: 0,
    charged: 25,
    chargedEarlier: 0,
    atRisk: 0,
    next: '',
  } as const;
  expect(frameOf({ ...running, finished })).not.toContain('pause');
});

test('the page on the screen says what the page in a pipe says', () => {
  const lines = planPage(planModel(nightRide), { width: 80, verbose: false });
  const drawn = bare(render(<Page lines={lines} />).lastFrame() ?? '');
  expect(
    drawn
      .split('\n')
      .map(text => text.trimEnd())
      .join('\n')
      .trimEnd(),
  ).toBe(paintAll(lines, false).trimEnd());
});

test('keys are heard by their names, those that arrive together one by one', async () => {
  const heard: string[] = [];
  const { stdin } = render(
    <RunScreen
      model={running}
      desk={emptyDesk}
      now={0}
      columns={80}
      rows={24}
      leaving={false}
      onKey={name => heard.push(name)}
    />,
  );
  await new Promise(done => setTimeout(done, 20));
  for (const keys of ['p', '\r', '\u001b[B', '\u0003', '\u0003\u0003']) {
    stdin.write(keys);
    await new Promise(done => setTimeout(done, 20));
  }
  expect(heard).toEqual(['p', 'enter', 'down', 'interrupt', 'interrupt', 'interrupt']);
});
