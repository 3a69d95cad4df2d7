import type { Entry } from '../../../schemas/types/catalog.ts';
import { assetsAt, sentAt } from '../../catalog/body.ts';
import { outputOf } from '../../catalog/outcome.ts';
import type { AssetFacts, ProviderBody } from '../../catalog/request.ts';
import type { PlannedOutput } from './task-record.ts';

/** What a request will be rendered as. What it leaves open is decided here: a size it does not name follows its picture. */
export function plannedOutput(entry: Entry, body: ProviderBody, assets: AssetFacts): PlannedOutput {
  const outcome = outputOf(entry, body, assets);
  const { kind, count } = outcome;
  const pictures = pictureFields.flatMap(field => assetsAt(body, field));
  const videos = videoFields.flatMap(field => assetsAt(body, field));
  const facts = [...videos, ...pictures]
    .map(assets)
    .find(known => known?.width !== undefined && known.height !== undefined);
  const size = sized(outcome, String(sentAt(body, 'ratio') ?? ''), facts);
  const reference = [...pictures, ...videos].find(uri => /^(?:runway|data):/.test(uri));
  return {
    kind,
    count,
    ...size,
    ...(kind === 'image' ? {} : { seconds: outcome.seconds ?? 5 }),
    fps: entry.output.fps ?? 24,
    ...(reference === undefined ? {} : { reference }),
  };
}

/** Where pictures stand in bodies, the one that the result begins with first. */
const pictureFields = ['promptImage', 'keyframes', 'referenceImages', 'references', 'imageUri', 'firstFrame'];

const videoFields = ['videoUri', 'promptVideo'];

interface Size {
  readonly width: number;
  readonly height: number;
}

function sized(outcome: Partial<Size>, ratio: string, facts: Partial<Size> | undefined): Size {
  if (outcome.width && outcome.height) return even(outcome.width, outcome.height);
  const [, across, down] = /^(\d{1,2}):(\d{1,2})$/.exec(ratio) ?? [];
  if (across && down) return atSize(Number(across) / Number(down));
  return atSize(facts?.width && facts.height ? facts.width / facts.height : 16 / 9);
}

/** The shorter side of 720, as most models give. */
const atSize = (aspect: number): Size => (aspect >= 1 ? even(720 * aspect, 720) : even(720, 720 / aspect));

/** Encoders want even sides. */
const even = (width: number, height: number): Size => ({
  width: 2 * Math.round(width / 2),
  height: 2 * Math.round(height / 2),
});
