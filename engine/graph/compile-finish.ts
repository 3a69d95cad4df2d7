import { fieldAt } from '../catalog/body.ts';
import { type Address, finishAddress } from '../production/address.ts';
import { usualModels } from '../production/presets.ts';
import { placeOf, within } from '../production/problems.ts';
import type { Finish, FinishStep } from '../production/production.ts';
import type { Compiling } from './compile-shot.ts';
import type { Draft } from './draft.ts';
import { sayPriceFields } from './explicit.ts';
import type { Job } from './job.ts';
import { binder } from './media.ts';
import { putParams } from './params.ts';
import { shape } from './shape.ts';
import { openSheet } from './sheet.ts';
import { endpointFor } from './wording.ts';
import { workedDraft } from './worked-draft.ts';

/** What a finish is made on. */
export interface FinishSite {
  readonly scene?: string;
  readonly shot?: string;
  readonly rung?: string;
  readonly ratio: string;
  readonly seconds?: number;
  readonly handles?: NonNullable<Job['handles']>;
  /** The job whose take is finished. */
  readonly base: Address;
  /** What its addresses begin with. */
  readonly own: Address;
  readonly medium: 'video' | 'image';
}

/** The steps of a finish, each upon the one before. */
export function compileFinish(finish: Finish, site: FinishSite, compiling: Compiling): readonly Draft[] {
  let base = site.base;
  return finish.steps.map(step => {
    const draft = compileStep(step, { ...site, base }, { finish, compiling });
    base = draft.job.address;
    return draft;
  });
}

function compileStep(
  step: FinishStep,
  site: FinishSite,
  { finish, compiling }: { readonly finish: Finish; readonly compiling: Compiling },
): Draft {
  const { around, production, report } = compiling;
  const way = wayOf(step, site);
  const { endpoint, entry } = endpointFor(around.catalog, way.model, way.endpoint);
  const sheet = openSheet(endpoint, entry, binder(production, around, report)({ ratio: site.ratio }));
  sheet.put('model', way.model, () => placeOf(step.origin));
  const path = entry?.source?.field ?? 'videoUri';
  sheet.put(
    path,
    shape(entry && fieldAt(entry.fields, path), sheet.markSource({ kind: 'take', of: site.base }, site.medium)),
  );
  sheet.put(way.field, way.value, () => placeOf(step.origin));
  putParams(sheet, { params: step.params, origin: within(step.origin, 'params') }, report);
  sayPriceFields(sheet);
  const { medium: _, own, ...where } = site;
  return workedDraft(sheet, {
    ...where,
    kind: 'finish',
    address: finishAddress(own, step.kind),
    gate: finish.gate,
    endpoint,
    model: way.model,
    takes: 1,
    origin: step.origin,
  });
}

interface Way {
  readonly endpoint: string;
  readonly model: string;
  readonly field: string;
  readonly value: string | number;
}

function wayOf({ kind, to, model }: FinishStep, { medium }: FinishSite): Way {
  switch (kind) {
    case 'upscale':
      return medium === 'image'
        ? { endpoint: 'image_upscale', model: model ?? usualModels.upscaleStill, field: 'scaleFactor', value: to }
        : { endpoint: 'video_upscale', model: model ?? usualModels.upscale, field: 'resolution', value: to };
    case 'frameRate':
      return {
        endpoint: 'video_upscale',
        model: model ?? usualModels.frameRate,
        field: 'targetFramerate',
        value: rateWord(Number(to)),
      };
    case 'hdr':
      return { endpoint: 'video_to_hdr', model: model ?? usualModels.hdr, field: 'outputFormat', value: to };
    default:
      return kind satisfies never;
  }
}

/** 23.976 is `23_98` there, 60 is `60`. */
const rateWord = (rate: number): string => (Number.isInteger(rate) ? String(rate) : rate.toFixed(2).replace('.', '_'));
