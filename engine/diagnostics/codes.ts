import type { RuleId } from './rule-ids.ts';

/**
 * Every code a problem may carry, with what it means; what goes against a rule carries the rule's id. Codes are stable:
 * scripts may match on them. `lessons/` has a lesson for each.
 */
export const codes = {
  'file-missing': 'A file that is named does not exist.',
  'file-unreadable': 'A file that is named cannot be read, or is not the kind of file it should be.',
  'file-too-large': 'A text file is larger than Retake is willing to read.',
  'path-outside': 'A path leads out of the production folder.',
  'not-text': 'A config file is binary, or not UTF-8.',
  'empty-file': 'A config file has nothing in it.',
  syntax: 'The text is not well-formed YAML, JSON or CSV.',
  'too-many-aliases': 'YAML aliases expand to more than Retake is willing to build.',
  'duplicate-key': 'The same key is written twice in one mapping.',
  'damaged-lockfile': 'The lockfile, or a record in it, cannot be read.',
  'damaged-journal': 'The journal says less than it should of what was asked for.',
  'newer-version': 'The file was written for a newer Retake.',
  'unknown-key': 'A key the schema does not know.',
  'missing-key': 'A key the schema requires is not there.',
  'wrong-type': 'A value of the wrong type.',
  'bad-value': 'A value outside what is allowed.',
  'duplicate-id': 'Two things of one kind have the same id.',
  'unknown-name': 'A name that nothing in the production has.',
  'missing-reference': 'A picture that films of this goal cannot do without is not there.',
  'missing-role': 'Shots that films of this goal have are not there.',
  cycle: 'Things that need each other in a circle.',
  gate: 'A gate that can never open.',
  exploration: 'Variants that cannot be compared, or that teach little, as they are written.',
  'unknown-model': 'A model the catalog does not know.',
  'forbidden-model': 'A model the policy does not allow.',
  'removed-model': 'A model the provider no longer serves.',
  'impossible-request': 'A request the provider would refuse.',
  'unknown-price': 'Nobody has told Retake what this costs.',
  'no-match': 'A selector that matches no job.',
  'wrong-use': 'The command line says something Retake cannot understand, or two things that exclude each other.',
  'not-possible': 'What was asked for cannot be done as things are; nothing was changed.',
  unticked: 'A take is to be approved, and not all of its checks are ticked.',
  'file-exists': 'A file is in the way of one that would be written.',
  unmergeable: 'Two lockfiles that cannot be made one.',
  'over-budget': 'A ceiling would break; nothing was sent.',
  stale: 'Something differs from what the saved plan was made from; nothing was sent.',
  locked: 'Another run is going on, and nothing was done beside it.',
  refused: 'The provider takes nothing from this account: the key, or the credits.',
  environment: 'A variable of the environment says something that cannot be used.',
  disk: 'The system does not let a file be read or written.',
  bug: 'Retake itself went wrong.',
} as const;

/** A code that is no rule's. */
export type ProblemCode = keyof typeof codes;

/** What is wrong with a config, or the rule of good practice it goes against. */
export type Code = ProblemCode | RuleId;
