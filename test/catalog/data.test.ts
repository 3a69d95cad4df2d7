import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { entryOf, modelNames, modelsAt, offersOf, runway } from '../../engine/catalog/catalog.ts';

const schema = JSON.parse(readFileSync(new URL('../../schemas/catalog.schema.json', import.meta.url), 'utf8'));

describe('the catalog of Runway', () => {
  test('satisfies its schema', () => {
    const validate = new Ajv2020({ strict: true, strictTypes: false, allErrors: true }).compile(schema);

    validate(runway);

    expect(validate.errors).toBe(null);
  });

  test('has each endpoint and model once', () => {
    const pairs = runway.entries.map(entry => `${entry.endpoint}/${entry.model}`);

    expect(pairs).toEqual([
      'image_to_video/gen4_turbo',
      'image_to_video/gen4.5',
      'image_to_video/veo3.1',
      'image_to_video/veo3.1_fast',
      'image_to_video/gen3a_turbo',
      'text_to_video/veo3.1',
      'text_to_video/veo3.1_fast',
      'text_to_video/gen4.5',
      'text_to_image/gen4_image',
      'text_to_image/gen4_image_turbo',
      'video_to_video/aleph2',
      'video_to_video/gen4_aleph',
    ]);
  });

  test('names only sources it has', () => {
    const named = JSON.stringify(runway.entries).matchAll(/"source":"([^"]+)"/g);
    const listed = runway.entries.flatMap(({ sources, price }) => [...sources, ...(price.known ? price.sources : [])]);

    for (const source of [...[...named].map(match => match[1]!), ...listed])
      expect(runway.sources).toHaveProperty([source]);
  });

  test('says of every removed model what to use instead, and has it', () => {
    for (const { endpoint, lifecycle } of runway.entries.filter(entry => entry.lifecycle.state === 'removed'))
      expect(entryOf(runway, endpoint, lifecycle.replacedBy!)?.lifecycle.state).toBe('active');
  });

  test('names, in guides and prices, only fields that the entry has', () => {
    for (const entry of runway.entries.filter(each => each.lifecycle.state === 'active')) {
      const { prompt, keyframes, source, references = [] } = entry;
      const named = [
        prompt?.field,
        prompt?.negative,
        keyframes?.field,
        source?.field,
        ...references.map(slot => slot.field),
      ];
      for (const field of named.filter(each => each != null)) expect(Object.keys(entry.fields)).toContain(field);
      expect('seed' in entry.fields).toBe(entry.seed);
    }
  });

  test('calls every ratio by the aspect it nearly has', () => {
    for (const { value, aspect } of runway.entries.flatMap(entry => entry.ratios ?? [])) {
      const [[width, height], [across, down]] = [value, aspect!].map(text =>
        text.split(':').map(Number),
      ) as number[][] as [number[], number[]];
      expect(Math.abs((width! * down!) / (height! * across!) - 1), value).toBeLessThan(0.012);
    }
  });
});

describe('looking things up', () => {
  test('finds a model at an endpoint, all endpoints of a model, all models of an endpoint', () => {
    expect(entryOf(runway, 'image_to_video', 'gen4.5')?.model).toBe('gen4.5');
    expect(entryOf(runway, 'text_to_video', 'gen4_turbo')).toBe(undefined);
    expect(offersOf(runway, 'gen4.5').map(entry => entry.endpoint)).toEqual(['image_to_video', 'text_to_video']);
    expect(offersOf(runway, 'gen9')).toEqual([]);
    expect(modelsAt(runway, 'video_to_video').map(entry => entry.model)).toEqual(['aleph2', 'gen4_aleph']);
    expect(modelNames(runway)).toEqual([
      'gen4_turbo',
      'gen4.5',
      'veo3.1',
      'veo3.1_fast',
      'gen3a_turbo',
      'gen4_image',
      'gen4_image_turbo',
      'aleph2',
      'gen4_aleph',
    ]);
  });
});
