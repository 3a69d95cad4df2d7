import { expect, test } from 'vitest';
import { barChart } from '../../cli/views/html/bar-chart.ts';
import { barLines } from '../../cli/views/text/bar-lines.ts';
import { textOf } from '../../cli/views/text/line.ts';

const bars = [
  { label: 's01/the-long-name-of-a-shot', amount: 400, value: '400 cr', tail: '80 %  8 takes' },
  { label: 's02/b', amount: 99, value: '99 cr', tail: '20 %  2 takes' },
  { label: 's02/c', amount: 0.5, value: '0.5 cr', tail: '' },
  { label: 's02/d', amount: 0, value: '0 cr', tail: '' },
];

test('bars line up at any width, and what costs anything is seen', () => {
  expect(barLines(bars, 60).map(textOf)).toEqual([
    '  s01/the-long-name-of…  ████████████  400 cr  80 %  8 takes',
    '  s02/b                  ███            99 cr  20 %  2 takes',
    '  s02/c                  ▏             0.5 cr',
    '  s02/d                                  0 cr',
  ]);
  expect(barLines(bars, 40).map(textOf)).toEqual([
    '  s01/the-long-…  ██████████████  400 cr',
    '  s02/b           ███▌             99 cr',
    '  s02/c           ▏               0.5 cr',
    '  s02/d                             0 cr',
  ]);
});

test('a chart on a page measures against the longest and says everything as text', () => {
  const svg = barChart(
    [
      { label: '<s01>', amount: 40, value: '40 cr', tail: 'a & b', tone: 'bad' },
      { label: 's02', amount: 10, value: '10 cr', tail: '' },
    ],
    'Credits by scene',
  ).html;
  expect(svg.match(/<rect [^>]*class="(?:good|bad)"/g)).toEqual([
    '<rect x="262" y="7" width="380" height="16" rx="3" class="bad"',
    '<rect x="262" y="37" width="95" height="16" rx="3" class="good"',
  ]);
  expect(svg).toContain('<title>&#60;s01&#62;: 40 cr, a &#38; b</title>');
});
