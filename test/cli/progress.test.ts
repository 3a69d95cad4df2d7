import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Environment } from '../../cli/environment.ts';
import { atWork } from '../../cli/progress.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function terminal(isTTY: boolean, env: Environment['env'] = {}) {
  const stream = () => Object.assign(new PassThrough(), { isTTY, columns: 30 });
  const [stdout, stderr] = [stream(), stream()];
  const environment = { env, stdout, stderr, now: () => Date.now() } as unknown as Environment;
  return { environment, told: () => String(stderr.read() ?? '') };
}

test('on a terminal, a line that is gone before anything else is printed', () => {
  const { environment, told } = terminal(true);
  const work = atWork(environment, 'reading the production');
  vi.advanceTimersByTime(900);
  expect(told()).toBe('');
  vi.advanceTimersByTime(100);
  expect(told()).toBe('\r\u001b[2K⠋ reading the production  0:…');
  work.environment.stdout.write('the plan');
  expect(told()).toBe('\r\u001b[2K');
  vi.advanceTimersByTime(60_000);
  work.end();
  expect(told()).toBe('');
});

test.each([{}, { CI: '1' }, { TERM: 'dumb' }])(
  'in a log (%o), a line at the beginning and one at the end of what took long',
  env => {
    const { environment, told } = terminal('CI' in env || 'TERM' in env, env);
    const work = atWork(environment, 'looking at the media');
    vi.advanceTimersByTime(12_000);
    work.end();
    expect(told()).toBe('looking at the media …\nlooking at the media: 0:12\n');
  },
);

test('where it is known how much there is to do, how far it is', () => {
  const { environment, told } = terminal(true);
  const work = atWork(environment, 'drawing');
  work.count(12, 1200);
  vi.advanceTimersByTime(1000);
  expect(told()).toBe('\r\u001b[2K⠋ drawing  12 of 1,200  0:01');
  work.end();
});

test('what is soon done says nothing', () => {
  const { environment, told } = terminal(true);
  atWork(environment, 'looking at the media').end();
  vi.advanceTimersByTime(60_000);
  expect(told()).toBe('');
});
