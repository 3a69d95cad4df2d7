import { channel } from 'node:diagnostics_channel';

/**
 * The places where it matters most that a machine may stop: before and after everything that is written, sent or
 * removed. Tests listen, and kill the program at each of them; to everybody else they are nothing.
 */
export const failPoints = {
  'lock-taken': 'The run lock is ours, and nothing has been done with it.',
  'lock-released': 'The run lock is gone.',
  'draft-written': 'A new version of a file is whole and durable under a name of its own.',
  'file-replaced': 'It has the name of the old version; the folder does not have to know after a power cut.',
  'file-durable': 'The folder knows.',
  'journal-line-due': 'Lines are about to be appended to the journal.',
  'journal-line-written': 'They are in the file, and a power cut may take them back.',
  'journal-line-durable': 'They are durable, and nobody has been told.',
  'input-uploaded': 'The provider has an input; nobody has asked for anything with it.',
  'request-due': 'The intention is durable, and the request about to be sent.',
  'request-answered': 'The answer is here, and not written down: what it says would be lost.',
  'cancel-sent': 'The provider has been told to cancel a task.',
  'task-ended': 'The provider says what became of a task; nobody has noted it.',
  'media-received': 'All bytes of a result are on disk, under a name that means nothing.',
  'media-shelved': 'They have the name of their digest.',
  'media-named': 'They have a readable name as well.',
  'copy-kept': 'A repair has copied what it is about to change.',
  'spare-removed': 'A file that is not needed any more has been removed.',
} as const;

export type FailPoint = keyof typeof failPoints;

/** What listeners subscribe to; the message is the name of the place. */
export const failPointChannel = 'retake:fail-point';

const listeners = channel(failPointChannel);

/** Marks the place. Does nothing unless somebody listens. */
export function failPoint(name: FailPoint): void {
  if (listeners.hasSubscribers) listeners.publish(name);
}
