import type { Catalog } from '../../catalog/catalog.ts';
import type { FileFormat } from './file-format.ts';
import { colorimetry } from './sidecar.ts';
import { shotsOfTask, slateOfTask } from './slate-of-task.ts';
import { soundOfTask } from './sound-of-task.ts';
import type { StateFolder } from './state-folder.ts';
import type { TaskRecord } from './task-record.ts';

/** Renders one output of a task: a slate that moves or stands, its frames, a voice, a noise, or what belongs to them. */
export async function render(
  task: TaskRecord,
  index: number,
  { folder, catalog }: { folder: StateFolder; catalog: Catalog },
): Promise<Uint8Array> {
  const { format, variant, whole } = task.output.files[index]!;
  const draw = async () => ({
    ...(await import('../../media/slate.ts')),
    slate: await slateOfTask(task, variant, { folder, catalog }),
  });
  const length = { seconds: task.output.seconds ?? 5, fps: task.output.fps, shots: shotsOfTask(task) };
  switch (format) {
    case 'png':
    case 'jpeg':
    case 'webp': {
      const { renderStill, slate } = await draw();
      return renderStill(slate, format);
    }
    case 'mp4':
    case 'mov': {
      const { renderVideo, slate } = await draw();
      const sound = await soundOfTask(task, catalog, 44_100);
      return renderVideo(slate, length, { container: format, ...(sound ? { sound } : {}) });
    }
    case 'png-frames':
    case 'png16-frames':
    case 'exr-frames':
    case 'acescg-frames': {
      const { filmOf, slate } = await draw();
      const { renderSequence } = await import('../../media/sequence.ts');
      const film = await filmOf(slate, length);
      return renderSequence(
        film,
        sequences[format],
        whole ? [{ name: 'colorimetry.json', bytes: colorimetry(task) }] : [],
      );
    }
    case 'wav':
    case 'mp3':
    case 'ogg': {
      const { encodableRate, encodeSound } = await import('../../media/sound/encode-sound.ts');
      const sound = await soundOfTask(task, catalog, encodableRate(format, rateOf(task)));
      if (sound === undefined) throw new Error(`nothing is to be heard of ${task.id}`);
      return encodeSound(sound, format);
    }
    case 'json':
      return colorimetry(task);
    default:
      return format satisfies never;
  }
}

const sequences = {
  'png-frames': 'png',
  'png16-frames': 'png16',
  'exr-frames': 'exr',
  'acescg-frames': 'acescg',
} as const satisfies Partial<Record<FileFormat, string>>;

/** Samples per second, as asked for. */
const rateOf = ({ request }: TaskRecord): number =>
  typeof request.body.sampleRate === 'number' ? request.body.sampleRate : 44_100;
