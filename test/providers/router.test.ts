import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runway } from '../../engine/catalog/catalog.ts';
import type { Provider } from '../../engine/providers/provider.ts';
import { openRunway } from '../../engine/providers/runway/runway.ts';
import { type StandIn, startStandIn } from '../rig/runway-stand-in.ts';
import { fakeHost } from './fake-host.ts';

const slate = { production: 'Night Ride', address: 's01/ride@draft', take: 2 };
const body = { configId: 'my-router', input: { promptText: 'It rolls', duration: 5 } };
const request = { endpoint: 'generate/video', body };

let rig: StandIn;
let provider: Provider;

beforeEach(async () => {
  rig = await startStandIn();
  provider = await openRunway({
    name: 'runway',
    apiKey: 'key_fake',
    baseURL: rig.url,
    host: fakeHost(),
    catalog: runway,
  });
});
afterEach(() => rig.close());

const sent = () =>
  rig.seen.map(({ method, path, body }) => ({ to: `${method} ${path}`, body: JSON.parse(body.toString()) }));

describe('a router is asked', () => {
  test('with a dry run, which makes no task', async () => {
    expect(await provider.ask(request)).toEqual({ kind: 'asked', model: 'gen4.5', credits: 25 });
    expect(sent()).toEqual([{ to: 'POST /v1/generate/video', body: { ...body, dryRun: true } }]);
    expect(rig.tasks).toEqual([]);
  });

  test.each([
    ['capability', 'none can do what is asked (capability)'],
    ['prompt_length', 'the prompt is too long for all of them (prompt_length)'],
    ['input_support', 'none takes these inputs (input_support)'],
    ['allow_deny', 'its lists of models let none through (allow_deny)'],
    ['price', 'none costs as little as its ceiling allows (price)'],
  ])('and says what left it without a model: %s', async (emptiedBy, words) => {
    rig.creates = {
      status: 400,
      body: { error: 'No eligible model.', code: 'no_eligible_model', pipeline: 'video', emptiedBy },
    };
    const reason = `Runway has no model left for the router to choose: ${words}.`;
    expect(await provider.ask(request)).toEqual({
      kind: 'refused',
      failure: { class: 'fix', code: 'no_eligible_model', status: 400, reason },
    });
  });

  test.each([
    [{ emptiedBy: 'weather' }, 'Runway has no model left for the router to choose (weather).'],
    [{}, 'Runway has no model left for the router to choose: No eligible model.'],
  ])('and repeats what it does not know: %j', async (more, reason) => {
    rig.creates = { status: 400, body: { error: 'No eligible model.', code: 'no_eligible_model', ...more } };
    expect(await provider.ask(request)).toMatchObject({ kind: 'refused', failure: { class: 'fix', reason } });
  });

  test('and is not there', async () => {
    rig.creates = { status: 404, body: { error: 'Not found', code: 'router_config_not_found' } };
    expect(await provider.ask(request)).toEqual({
      kind: 'refused',
      failure: {
        class: 'fix',
        code: 'router_config_not_found',
        status: 404,
        reason:
          'Runway does not know the router: look at its configId, which is the name of a saved router of this account.',
      },
    });
  });

  test.each([{ status: 429 }, { status: 500 }, { status: 200, body: {} }, 'drop' as const])(
    'and may be asked again when the answer is lost: %j',
    async manner => {
      rig.creates = manner;
      expect(await provider.ask(request)).toMatchObject({ kind: 'refused', failure: { class: 'retry' } });
      expect(rig.seen.length).toBe(1);
    },
  );
});

describe('nothing is sent', () => {
  afterEach(() => expect(rig.seen).toEqual([]));

  test('to ask anybody but a router', async () => {
    const still = { model: 'gen4_image', promptText: 'A bicycle', ratio: '720:720' };
    expect(await provider.ask({ endpoint: 'text_to_image', body: still })).toEqual({
      kind: 'refused',
      failure: { class: 'fix', reason: 'Only a router can be asked what it would do, and text_to_image is none.' },
    });
  });

  test('to ask a router for what it cannot read', async () => {
    const wrong = { ...request, body: { ...body, input: { ...body.input, ratio: '1280:720' } } };
    const reason = 'router cannot be asked like this: input: Unrecognized key: "ratio".';
    expect(await provider.ask(wrong)).toEqual({ kind: 'refused', failure: { class: 'fix', reason } });
  });

  test('to ask for something beside the routers', async () => {
    const hostile = { ...request, endpoint: 'generate/../tasks' };
    expect(await provider.ask(hostile)).toMatchObject({ kind: 'refused', failure: { class: 'fix' } });
  });

  test('to create what would only be a dry run', async () => {
    expect(await provider.create({ ...request, body: { ...body, dryRun: true } }, slate)).toEqual({
      kind: 'refused',
      failure: { class: 'fix', reason: 'A render cannot be asked for with "dryRun": it would make nothing.' },
    });
  });
});

test('a create through a router is a task like any other', async () => {
  expect(await provider.create(request, slate)).toMatchObject({ kind: 'accepted', task: 'task-1' });
  expect(sent()).toEqual([{ to: 'POST /v1/generate/video', body }]);
});
