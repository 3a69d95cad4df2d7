import { tmpdir } from 'node:os';
import { InvalidArgumentError } from 'commander';
import { expect, test } from 'vitest';
import { assumedPrice } from '../../cli/specs/prices.ts';
import { typedPrices } from '../../cli/views/text/typed-prices.ts';
import { retake } from './stand.ts';

const source = 'assumed with --assume-price';

test('assumed prices add up, and can be typed again', () => {
  const prices = assumedPrice('text_to_image/gen4_image=4.5/output', assumedPrice('gwm1_avatars=12/second'));
  expect(prices).toEqual({
    gwm1_avatars: { credits: 12, per: 'second', source },
    'text_to_image/gen4_image': { credits: 4.5, per: 'output', source },
  });
  expect(typedPrices(prices)).toBe(
    ' --assume-price gwm1_avatars=12/second --assume-price text_to_image/gen4_image=4.5/output',
  );
  expect(typedPrices(undefined)).toBe('');
});

test.each([
  ['gen4.5', 'It is MODEL=CREDITS/UNIT, such as gwm1_avatars=12/second.'],
  ['gen4.5=12', 'A price is CREDITS/UNIT, such as 12/second or 40/request.'],
  ['gen4.5=-1/second', 'A price is CREDITS/UNIT, such as 12/second or 40/request.'],
  ['gen4.5=12/minute', 'A price is by the second, output or request, not by the minute.'],
  ['gen4.6=12/second', 'There is no model gen4.6. Did you mean "gen4.5"?'],
  [
    'text_to_speech/gen4.5=12/second',
    'There is no model text_to_speech/gen4.5. There is image_to_video/gen4.5, text_to_video/gen4.5.',
  ],
])('%s is no price', (text, message) => {
  expect(() => assumedPrice(text)).toThrow(new InvalidArgumentError(message));
});

test('one model has one price', () => {
  expect(() => assumedPrice('gen4.5=1/second', assumedPrice('gen4.5=2/second'))).toThrow(
    new InvalidArgumentError('gen4.5 has a price already.'),
  );
});

test('an assumed price stands for one that is unknown', async () => {
  const cwd = tmpdir();
  const unknown = await retake(['models', 'quote', 'gwm1_avatars'], { cwd });
  expect(unknown).toMatchObject({ code: 1, out: '' });
  expect(unknown.err).toContain('`--assume-price gwm1_avatars=CREDITS/second` sets one.\n');
  expect(
    await retake(['models', 'quote', 'gwm1_avatars', '--assume-price', 'gwm1_avatars=40/request'], { cwd }),
  ).toEqual({
    code: 0,
    err: '',
    out: '40 cr  1 request × 40 cr\n  assumed with --assume-price, confidence high\n',
  });
});
