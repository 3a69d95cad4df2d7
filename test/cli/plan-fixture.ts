import type { Change, Plan } from '../../engine/index.ts';

const none = { code: 'new', text: 'new', changed: [], following: [] } as const satisfies Record<string, unknown>;

/** A change with everything plain but what is said. */
export const change = (address: string, over: Partial<Change> = {}): Change => ({
  address,
  action: 'create',
  kind: 'shot',
  slots: [{ slot: 1, action: over.action ?? 'create', credits: over.credits ?? 0 }],
  credits: 0,
  later: 0,
  atMost: false,
  reason: { ...none, changed: [], following: [] },
  unused: 0,
  needs: [],
  ...over,
});

const digest = '0'.repeat(64);

/** A plan in which everything happens that can. */
export const nightRide: Plan = {
  format: 1,
  id: digest,
  rehearsal: false,
  production: { id: 'night-ride', title: 'Night Ride' },
  basis: { config: digest, catalog: digest, files: digest, lockfile: digest, journal: digest },
  selection: {},
  changes: [
    change('still/bike-hero', { kind: 'still', model: 'gen4_image', credits: 5 }),
    change('s01/ride@draft', {
      scene: 's01',
      shot: 'ride',
      rung: 'draft',
      action: 'replace',
      model: 'gen4_turbo',
      seconds: 5,
      credits: 50,
      unused: 50,
      slots: [1, 2].map(slot => ({ slot, action: 'replace' as const, credits: 25 })),
      reason: {
        code: 'changed',
        text: 'prompt.lighting changed',
        changed: [{ field: 'prompt.lighting', before: 'soft neon signs', after: 'dawn' }],
        following: [],
      },
    }),
    change('s01/ride@final', {
      scene: 's01',
      shot: 'ride',
      rung: 'final',
      action: 'wait',
      model: 'gen4.5',
      seconds: 5,
      later: 60,
      reason: {
        code: 'gate',
        text: 'waits for a circled take of s01/ride@draft',
        changed: [],
        following: ['s01/ride@draft'],
      },
    }),
    change('s02/rider@draft', {
      scene: 's02',
      shot: 'rider',
      rung: 'draft',
      action: 'resume',
      model: 'gen4_turbo',
      seconds: 5,
      reason: {
        code: 'in-flight',
        text: 'submitted 2026-11-22 16:04, collecting it costs nothing',
        changed: [],
        following: [],
      },
    }),
    change('s02/自転車@draft', {
      scene: 's02',
      shot: '自転車',
      rung: 'draft',
      action: 'replace',
      model: 'veo3.1',
      seconds: 8,
      credits: 320,
      atMost: true,
      reason: { code: 'follows', text: 'follows from still/bike-hero', changed: [], following: ['still/bike-hero'] },
    }),
    change('s02/logo@draft', {
      scene: 's02',
      shot: 'logo',
      rung: 'draft',
      action: 'keep',
      model: 'gen4_turbo',
      seconds: 3,
      reason: { code: 'up-to-date', text: 'up to date', changed: [], following: [] },
    }),
    change('s09/old@draft', {
      scene: 's09',
      shot: 'old',
      rung: 'draft',
      action: 'orphan',
      reason: { code: 'undeclared', text: 'no longer declared; 1 take (25 cr paid) stay', changed: [], following: [] },
    }),
  ],
  totals: {
    create: 1,
    replace: 3,
    resume: 1,
    reuse: 0,
    keep: 1,
    wait: 1,
    orphan: 1,
    credits: 375,
    later: 60,
    dollars: 3.75,
    spent: 300,
    reserved: 25,
    unused: 50,
    left: 800,
  },
  ceilings: [{ scope: 'budget.credits', limit: 1500, used: 325, wanted: 375, verdict: 'fits' }],
  warnings: [],
};
