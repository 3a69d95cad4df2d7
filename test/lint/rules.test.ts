import { describe, expect, test } from 'vitest';
import { ruleIds } from '../../engine/diagnostics/rule-ids.ts';
import { rules } from '../../engine/lint/rules.ts';
import schema from '../../schemas/production.schema.json' with { type: 'json' };
import { findingsIn, textAt } from './lint-stage.ts';

test('every rule that can be named is there, in its order', () => {
  expect(rules.map(({ id }) => id)).toEqual([...ruleIds]);
});

test('the config knows every rule, and says of it what the rule says of itself', () => {
  const known = Object.entries(schema.$defs.Lint.properties).map(([id, { description }]) => [id, description]);
  expect(known).toEqual(rules.map(({ id, summary }) => [id, summary]));
});

describe.each(rules.map(rule => [rule.id, rule] as const))('%s', (id, { bad, good, summary, why }) => {
  test('is found in its bad example, once, where the example says', () => {
    const found = findingsIn(bad.yaml, bad.files, bad.broken).filter(({ code }) => code === id);
    expect(found.map(finding => textAt(bad.yaml, finding).slice(0, bad.at.length))).toEqual([bad.at]);
    expect(found[0]!.hint).toMatch(/^[A-Z`].*[.?]$/);
    expect(found[0]!.message).not.toMatch(/\.$/);
  });

  test('is not found in its good example, and nothing graver than an info is', () => {
    const found = findingsIn(good).filter(({ code, severity }) => code === id || severity !== 'info');
    const about = id === 'premium-without-draft' ? found : found.filter(({ code }) => code !== 'premium-without-draft');
    expect(about.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
  });

  test('speaks in sentences', () => {
    expect(summary).toMatch(/^[A-Z].*\.$/);
    expect(why).toMatch(/^[A-Z].*\.$/);
  });
});
