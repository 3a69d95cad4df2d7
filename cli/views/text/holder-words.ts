import type { LockHolder } from '../../../schemas/types/output.ts';

/** `` `retake apply` by ana on studio (pid 4711) since 2026-11-22 16:04 UTC ``. */
export const holderWords = ({ user, host, pid, command, since }: LockHolder): string =>
  `\`retake ${command}\` by ${user} on ${host} (pid ${pid}) since ${since.slice(0, 16).replace('T', ' ')} UTC`;
