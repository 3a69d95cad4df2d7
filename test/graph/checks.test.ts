import { expect, test } from 'vitest';
import { checksOf, tick } from '../../engine/graph/checks.ts';
import type { Address } from '../../engine/production/address.ts';
import { stage } from '../rig/thinking.ts';

const set = stage(`
retake: 1
production: { id: film, title: Film }
rungs: [{ id: draft, model: gen4_turbo }]
review: { checks: [hands, logos, Is the strap on the left?] }
sound: { rain: { effect: { prompt: rain } } }
scenes:
  - id: s
    shots:
      - id: a
        seconds: 5
        firstFrame: a.png
        prompt: { subject: a bicycle, action: rolls, exclusions: [logos, distorted wheels] }
        review: { checks: [reflections] }
        edits: [{ model: aleph2, prompt: { subject: make it dawn, exclusions: [birds] } }]
`);
const idsOf = (address: string) => checksOf(set.graph.byAddress.get(address as Address)!, set).map(({ id }) => id);

test('the checks of the production, of the shot, and what its prompt excludes, each once', () => {
  expect(idsOf('s/a@draft')).toEqual(['hands', 'logos', 'is_the_strap_on_the_left', 'reflections', 'distorted_wheels']);
});

test('an edit is checked for what every prompt on the way to it excluded', () => {
  expect(idsOf('s/a@draft.edit1')).toEqual([...idsOf('s/a@draft'), 'birds']);
});

test('a sound has none', () => {
  expect(idsOf('sound/rain')).toEqual([]);
});

test('each is asked so that yes means trouble; a question of one’s own as it stands', () => {
  const questions = checksOf(set.graph.byAddress.get('s/a@draft' as Address)!, set).map(({ question }) => question);
  expect(questions).toEqual([
    'Are any hands or fingers warped, missing, or too many?',
    'Are there any logos that should not be there, or logos that are wrong?',
    'Is the strap on the left?',
    'Do reflections show what is not there, or move the wrong way?',
    'Do the wheels look distorted?',
  ]);
});

test('what is ticked, what is missing, and what is no check', () => {
  const checks = [
    { id: 'hands', question: 'Hands?' },
    { id: 'logos', question: 'Logos?' },
  ];
  expect(tick(checks, ['hands', 'hnads'])).toEqual({ ticked: ['hands'], missing: [checks[1]], unknown: ['hnads'] });
  expect(tick(checks, ['logos'], ['hands'])).toEqual({ ticked: ['hands', 'logos'], missing: [], unknown: [] });
  expect(tick(checks, ['all']).missing).toEqual([]);
});
