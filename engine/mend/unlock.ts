import type { Holder } from '../store/holder.ts';
import { homeOf } from '../store/home.ts';
import { breakLock } from '../store/run-lock.ts';
import type { Where } from '../survey.ts';

/** Takes the run lock away from whoever has it, on a person's word. Undefined when nobody had it. */
export const unlock = ({ folder, rehearse = false }: Where): Holder | undefined => breakLock(homeOf(folder, rehearse));
