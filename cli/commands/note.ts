import { note as write } from '../../engine/index.ts';
import type { Noted } from '../../schemas/types/output.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { refuse } from '../refuse.ts';
import { noteView } from '../views/models/note-view.ts';
import { line, span } from '../views/text/line.ts';

export interface NoteOptions {
  /** `s01/ride@draft#2`. */
  readonly take: string;
  readonly text: string;
  /** A moment of the take. Absent: it is about the whole. */
  readonly at?: string;
}

/** Writes down what is to be seen in a take. */
export async function note(context: Context, { take, text, at }: NoteOptions): Promise<Exit> {
  const { environment, folder, rehearse } = context;
  const when = new Date(environment.now()).toISOString();
  const seen = { text, by: await context.who(), when, ...(at === undefined ? {} : { at }) };
  const noted = await write({ folder, rehearse, target: take, seen });
  if (noted.kind === 'refused') return refuse(context, noted.reason, { hint: noted.hint });
  const view = noteView(noted.note, noted.media.fps);
  const model: Noted = { take: noted.take, note: view, rehearsal: rehearse };
  if (context.json) context.writeJson(model);
  else {
    const where = view.timecode ?? (view.at === undefined ? undefined : `${view.at} s`);
    context.write([
      line(span('noted', 'good'), ` ${noted.take}${where === undefined ? '' : ` at ${where}`}: “${view.text}”`),
    ]);
  }
  return exit.done;
}
