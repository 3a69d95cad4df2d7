/** How a command ends. Stable: scripts and CI match on these. */
export const exit = {
  /** Done, or nothing to do. */
  done: 0,
  /** Something is wrong with the config or with how Retake was called. */
  wrong: 1,
  /** `--detailed-exitcode` of `plan`: there is something to do; of `conform --check`: something differs. */
  pending: 2,
  /** A budget ceiling would break; nothing was sent. */
  overBudget: 3,
  /** Something differs from what the saved plan was made from; nothing was sent. */
  stale: 4,
  /** Another run is going on; nothing was sent. */
  locked: 5,
  /** Some takes failed, or their outcome is not known. */
  failures: 6,
  /** The provider takes nothing from this account: the key, or the credits. */
  refused: 7,
  /** Interrupted; what is under way can be collected. */
  interrupted: 130,
} as const;

export type Exit = (typeof exit)[keyof typeof exit];
