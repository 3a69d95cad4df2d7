import type { LockfileText, Loss, Pending, Review, Take, Uncertain } from '../../engine/lockfile/lockfile.ts';
import { type Address, shotAddress } from '../../engine/production/address.ts';

export const ride: Address = shotAddress('s01', 'ride', 'draft');
export const rider: Address = shotAddress('s01', 'rider', 'draft');

/** A take without a number; what matters to a test is said by it. */
export const newTake = (said: Partial<Omit<Take, 'take'>> = {}): Omit<Take, 'take'> => ({
  slot: 1,
  fingerprint: `sha256:${'0'.repeat(64)}`,
  fingerprintVersion: 1,
  request: { endpoint: 'image_to_video', body: { model: 'gen4_turbo', promptText: 'a silver bicycle', seed: 7 } },
  wording: { 'prompt.action': 'rolls' },
  from: { promptImage: 'refs/bike.png' },
  provider: 'runway',
  task: 'task-1',
  credits: { quoted: 25, charged: 25 },
  created: '2025-01-02T03:04:05Z',
  media: { sha256: 'a'.repeat(64), bytes: 10, kind: 'video', mime: 'video/mp4' },
  ...said,
});

export const numbered = (take: number, said: Partial<Omit<Take, 'take'>> = {}): Take => ({
  take,
  ...newTake({ task: `task-${take}`, ...said }),
});

export const newLoss = (said: Partial<Loss> = {}): Loss => ({
  address: ride,
  slot: 1,
  fingerprint: `sha256:${'0'.repeat(64)}`,
  model: 'gen4_turbo',
  kind: 'failed',
  task: 'task-9',
  credits: { quoted: 25, charged: 0 },
  at: '2025-01-02T03:04:05Z',
  reason: 'the render failed',
  ...said,
});

const asked = () => {
  const { slot, fingerprint, fingerprintVersion, request, wording, from, provider } = newTake();
  return { address: ride, slot, fingerprint, fingerprintVersion, request, wording, from, provider, quoted: 25 };
};

export const newPending = (said: Partial<Pending> = {}): Pending => ({
  ...asked(),
  task: 'task-5',
  created: '2025-01-02T03:04:05Z',
  ...said,
});

export const newUncertain = (said: Partial<Uncertain> = {}): Uncertain => ({
  ...asked(),
  attempt: 'attempt-1',
  created: '2025-01-02T03:04:05Z',
  ...said,
});

export const verdict = (state: Review['state'], by = 'ada'): Review => ({ state, by, at: '2025-01-02T03:04:05Z' });

export const lockfileWith = (takes: LockfileText['takes'], losses: Loss[] = []): LockfileText => ({
  lockfile: 1,
  production: 'night-ride',
  takes,
  losses,
});
