import { valueAt } from '../../catalog/body.ts';
import type { Entry } from '../../catalog/catalog.ts';
import type { ProviderBody } from '../../catalog/request.ts';
import type { FileFormat } from './file-format.ts';
import type { PlannedFile } from './task-record.ts';

/** The files that a request yields, in the order of their links: each result, then what belongs to it. */
export function plannedFiles(
  entry: Entry,
  body: ProviderBody,
  { count, heard }: { readonly count: number; readonly heard: boolean },
): readonly PlannedFile[] {
  const asked = String(valueAt(entry.fields, body, 'outputFormat') ?? '');
  const result = resultOf(entry, asked);
  // What Runway's types say: frames come with sidecars and sound beside them, those of an HDR conversion with all inside.
  const whole = entry.endpoint === 'video_to_hdr' && result.endsWith('-frames');
  const beside = whole ? [] : besides(asked, heard);
  return Array.from({ length: count }, (_, variant): PlannedFile[] => [
    { format: result, variant, ...(whole ? { whole: true } : {}) },
    ...beside.map(format => ({ format, variant })),
  ]).flat();
}

function resultOf({ output, model }: Entry, asked: string): FileFormat {
  switch (output.kind) {
    case 'image':
      return asked === 'jpeg' || asked === 'webp' ? asked : 'png';
    case 'audio':
      if (asked === 'ogg_opus') return 'ogg';
      return asked === 'mp3' || model.startsWith('eleven_') ? 'mp3' : 'wav';
    // What a workflow makes nobody says; here it is a film.
    case undefined:
    case 'video':
      return containers[asked] ?? 'mp4';
    default:
      return output.kind satisfies never;
  }
}

/** HDR and 10 bits in an MP4 are an MP4 here too, of 8 bits: HEVC is not encoded. */
const containers: Readonly<Record<string, FileFormat>> = {
  prores: 'mov',
  hdr_prores: 'mov',
  hdr_pq_12bit_master: 'mov',
  png_sequence: 'png-frames',
  hdr_png_sequence: 'png16-frames',
  hdr_exr_sequence: 'exr-frames',
  hdr_exr_acescg_sequence_1_3: 'acescg-frames',
  hdr_exr_acescg_sequence_2_0: 'acescg-frames',
};

function besides(asked: string, heard: boolean): readonly FileFormat[] {
  if (!asked.includes('_sequence')) return [];
  return [...(asked.startsWith('hdr_') ? (['json'] as const) : []), ...(heard ? (['wav'] as const) : [])];
}
