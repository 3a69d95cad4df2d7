import type { MediaFacts, TakeView } from '../../../schemas/types/output.ts';
import { labelled } from './labelled.ts';
import type { Line } from './line.ts';
import { type Cell, table } from './table.ts';
import { credits, number } from './words.ts';

/** Takes, a line each. */
export const takeLines = (takes: readonly TakeView[], width: number): readonly Line[] =>
  table(['left', 'right', 'left', 'left', 'right', 'right', 'left', 'last'], takes.map(row), { width }).flatMap(
    (head, index) => [head, ...below(takes[index]!, width)],
  );

/** What a line has no room for: why it was rejected, who keeps it, what is checked, what was seen. */
function below({ reason, kept, forced, checks = [], notes = [], verdict }: TakeView, width: number): readonly Line[] {
  const rows = [
    ...(reason === undefined ? [] : [{ label: 'because', text: reason.replaceAll('_', ' ') }]),
    ...(kept === undefined ? [] : [{ label: 'kept', text: kept }]),
    ...(forced === undefined ? [] : [{ label: 'forced', text: forced }]),
    ...(checks.length === 0 ? [] : [{ label: verdict === 'approved' ? 'checked' : 'ticked', text: checks.join(', ') }]),
    ...notes.map(({ at, timecode, text, by }) => ({
      label: timecode ?? (at === undefined ? 'note' : `${number(at)} s`),
      text: `${text} (${by})`,
    })),
  ];
  return labelled(rows, { width, indent: 4 });
}

function row({
  take,
  slot,
  current,
  model,
  seed,
  charged,
  reusedFrom,
  verdict,
  note,
  file,
  others = [],
  gone,
  imported,
  media,
}: TakeView): readonly Cell[] {
  const mark: Cell =
    verdict === undefined
      ? { text: current ? '' : 'outdated', tone: 'muted' }
      : { text: current ? verdict : `${verdict}, outdated`, tone: verdict === 'rejected' ? 'error' : 'good' };
  return [
    { text: take, tone: current ? 'strong' : 'muted' },
    { text: `slot ${slot}`, tone: 'muted' },
    mark,
    { text: imported ? 'imported' : model },
    { text: seed === undefined ? '' : `seed ${seed}`, tone: 'muted' },
    { text: reusedFrom === undefined ? credits(charged) : '0 cr' },
    { text: mediaWords(media), tone: 'muted' },
    {
      text: `${gone ? 'its file is gone, see `retake doctor`' : file}${others.length > 0 ? ` and ${others.length} more` : ''}${note === undefined ? '' : `  “${note}”`}`,
    },
  ];
}

/** `1280×720, 5 s, 24 fps, 1.2 MB`. */
export function mediaWords({ width, height, seconds, fps, bytes }: MediaFacts): string {
  return [
    ...(width !== undefined && height !== undefined ? [`${width}×${height}`] : []),
    ...(seconds === undefined ? [] : [`${number(seconds)} s`]),
    ...(fps === undefined ? [] : [`${number(fps)} fps`]),
    size(bytes),
  ].join(' ');
}

const size = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
