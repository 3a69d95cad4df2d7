import type { Holder } from '../../../engine/index.ts';
import type { LockHolder } from '../../../schemas/types/output.ts';

/** Who holds the lock, without what only locks need to know. */
export const lockHolder = ({ user, host, pid, command, since }: Holder): LockHolder => ({
  user,
  host,
  pid,
  command,
  since,
});
