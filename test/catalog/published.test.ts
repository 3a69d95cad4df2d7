import { describe, expect, test } from 'vitest';
import { isServed, runway } from '../../engine/catalog/catalog.ts';
import { inspect } from '../../engine/catalog/inspect.ts';
import type { ProviderRequest } from '../../engine/catalog/request.ts';
import { probesOf } from './probes.ts';
import { isPublished, publishedNames } from './published.ts';
import { altered, fullest, slotsOf, smallest } from './requests-of.ts';

const served = runway.entries.filter(isServed);
const named = served.map(entry => [`${entry.endpoint}/${entry.model}`, entry] as const);

const isAccepted = (request: ProviderRequest): boolean => inspect(runway, request).length === 0;

test('the catalog and the published document have the same endpoints and models', () => {
  expect([...publishedNames()].sort()).toEqual(named.map(([name]) => name).sort());
});

describe.each(named)('%s', (name, entry) => {
  const [few, many] = [smallest(entry), fullest(entry)];

  test('the smallest and the fullest request are published', () => {
    expect([isAccepted(few), isPublished(few)]).toEqual([true, true]);
    expect([isAccepted(many), isPublished(many)]).toEqual([true, true]);
  });

  test('a field too many is refused by both', () => {
    const more = altered(many, 'noSuchField', 1);

    expect([isAccepted(more), isPublished(more)]).toEqual([false, false]);
  });

  test('of the fields of the smallest request, both want the same', () => {
    for (const path of pathsOf(few)) {
      const less = altered(few, path);
      if (!rulesBetweenFields.includes(`${name} ${path}`))
        expect([path, isAccepted(less)]).toEqual([path, isPublished(less)]);
    }
  });

  test('both draw the same limits around every field', () => {
    const disputed = slotsOf(entry.fields).flatMap(({ path, field }) =>
      probesOf(entry, path, field)
        .map(value => sides(altered(many, path, value), path))
        .filter(side => side !== undefined)
        .map(side => `${path}: ${side}`),
    );

    expect([...new Set(disputed)]).toEqual(deliberate[name] ?? []);
  });
});

test('a video of several shots is published too', () => {
  const shots = (...lengths: number[]): ProviderRequest => ({
    endpoint: 'recipes/multi_shot_video',
    body: {
      version: '2026-06',
      mode: 'custom',
      duration: 15,
      shots: lengths.map(duration => ({ prompt: 'a door', duration })),
    },
  });
  const both = (request: ProviderRequest): readonly boolean[] => [isAccepted(request), isPublished(request)];

  expect(both(shots(5, 5, 5))).toEqual([true, true]);
  expect(both(shots(10, 5))).toEqual([false, false]);
  expect(both(shots(1, 1, 1, 1, 1, 10))).toEqual([false, false]);
});

/** Who refuses a value alone, if not both or none. What a rule between fields refuses, the document may let pass. */
function sides(request: ProviderRequest, path: string): string | undefined {
  const problems = inspect(runway, request);
  const ours = problems.some(problem => problem.code !== 'rule' && problem.path.startsWith(path));
  const theirs = !isPublished(request);
  if (ours && !theirs) return 'only the catalog refuses some';
  return theirs && problems.length === 0 ? 'only the document refuses some' : undefined;
}

/** `promptText`, `input.type`. */
const pathsOf = ({ body }: ProviderRequest): readonly string[] =>
  Object.entries(body).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? [name, ...Object.keys(value).map(inner => `${name}.${inner}`)]
      : [name],
  );

/** The document knows fields, not the rules between them, and of a workflow only the body: its id goes into the address. */
const rulesBetweenFields: readonly string[] = ['text_to_video/seedance2_5 promptText', 'workflows/workflow workflowId'];

/** Limits that the document does not state; third parties, or the same model elsewhere, do. */
const stated = (...paths: string[]): readonly string[] => paths.map(path => `${path}: only the catalog refuses some`);

/** Where the catalog and the document are meant to differ. */
const deliberate: Readonly<Record<string, readonly string[]>> = {
  // A list of no pictures has no first frame.
  'image_to_video/seedance2': stated('promptImage'),
  'image_to_video/seedance2_fast': stated('promptImage'),
  'image_to_video/seedance2_mini': stated('promptImage'),
  'image_to_video/seedance2_5': stated('promptImage'),
  // One first frame, and a last one where there can be one.
  'image_to_video/grok_imagine_1_5': stated('promptImage'),
  'image_to_video/gemini_omni_flash_1.1': stated('promptImage', 'promptText'),
  'image_to_video/h3_max': stated('promptImage', 'promptText', 'duration'),
  // As wan3 has it.
  'image_to_video/wan3_prime': stated('promptImage', 'promptText', 'duration', 'referenceVideos', 'referenceAudio'),
  'text_to_video/wan3_prime': stated('promptText', 'duration', 'referenceVideos', 'referenceAudio'),
  'text_to_video/wan3': stated('promptText', 'duration'),
  // As third-party catalogs have it.
  'text_to_video/grok_imagine_1_5': stated('promptText'),
  'text_to_video/gemini_omni_flash_1.1': stated('promptText'),
  'text_to_video/h3_max': stated('promptText', 'duration'),
  'video_to_video/gemini_omni_flash_1.1': stated('promptText', 'references'),
  // Nothing can be made of no words, nor can no image be asked for.
  'text_to_image/muse_image': stated('promptText', 'outputCount'),
  'text_to_image/grok_imagine_image_2': stated('promptText'),
  'text_to_image/gpt_image_2_5_flare': stated('promptText'),
  'text_to_image/gpt_image_2_5_sunburst': stated('promptText'),
  // The id is part of the address; what nodes give out is left to the provider.
  'workflows/workflow': [...stated('workflowId'), 'nodeOutputs: only the document refuses some'],
};
