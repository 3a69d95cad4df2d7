import type { Rule } from '../rule.ts';

export const unusedIgnore: Rule = {
  id: 'unused-ignore',
  severity: 'info',
  summary: 'A `# retake-ignore` that silences nothing.',
  why: 'A comment that silences nothing was either right once, and the text has changed since, or names a rule that does not exist. Left standing, it will silence the next thing that goes wrong there, which is the one you would want to hear of.',
  bad: {
    yaml: 'prompt: A red kite above a meadow, wide shot, locked off # retake-ignore vague-term the client insists',
    at: 'vague-term',
  },
  good: 'prompt: A beautiful kite above a meadow, wide shot, locked off # retake-ignore vague-term the client insists',
  /** The runner knows, once all others have spoken. */
  find: () => [],
};
