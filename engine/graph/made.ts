import { fieldAt } from '../catalog/body.ts';
import type { Field } from '../catalog/catalog.ts';
import { errorAt, placeOf, type Report } from '../production/problems.ts';
import type { Making, Origin, Voice } from '../production/production.ts';
import { plateEndpoint } from './compile-plate.ts';
import type { TemplateValue } from './job.ts';
import { shape } from './shape.ts';
import type { Sheet } from './sheet.ts';

/** The endpoint of what is not made by a model of its own. */
export function madeEndpoint(making: Exclude<Making, { kind: 'model' }>, makes: 'video' | 'image'): string {
  switch (making.kind) {
    case 'performance':
      return 'character_performance';
    case 'avatar':
      return 'avatar_videos';
    case 'recipe':
      return `recipes/${making.name}`;
    case 'routed':
      return `generate/${makes}`;
    case 'workflow':
      return 'workflows';
    case 'plate':
      return plateEndpoint;
    default:
      return making satisfies never;
  }
}

/** The fields that come from how a thing is made. */
export function fillMade(sheet: Sheet, making: Making, report: Report): void {
  const fieldOf = (path: string): Field | undefined => sheet.entry && fieldAt(sheet.entry.fields, path);
  switch (making.kind) {
    case 'model':
    case 'plate':
      return;
    case 'performance': {
      const { character, driver, body, expression, origin } = making;
      sheet.put('character', shape(fieldOf('character'), sheet.mark(character)), () => placeOf(origin, 'character'));
      sheet.put('reference', shape(fieldOf('reference'), sheet.mark(driver)), () => placeOf(origin, 'driver'));
      sheet.put('bodyControl', body, () => placeOf(origin, 'body'));
      sheet.put('expressionIntensity', expression, () => placeOf(origin, 'expression'));
      return;
    }
    case 'avatar': {
      const { who, speech, origin } = making;
      const id =
        who.kind === 'preset' ? { type: 'runway-preset', presetId: who.id } : { type: 'custom', avatarId: who.id };
      sheet.put('avatar', id, () => placeOf(origin, who.kind));
      if (speech.kind === 'sound')
        sheet.put('speech', { type: 'audio', audio: sheet.mark(speech.sound).mark }, () => placeOf(origin, 'sound'));
      else {
        sheet.put('speech', { type: 'text', text: speech.text }, () => placeOf(origin, 'says'));
        putVoice(sheet, 'speech.voice', speech.voice, report);
      }
      return;
    }
    case 'recipe':
      sheet.put('version', making.version, () => placeOf(making.origin, 'version'));
      return;
    case 'routed':
      sheet.put('configId', making.router, () => placeOf(making.origin, 'router'));
      return;
    case 'workflow':
      sheet.put('workflowId', making.id, () => placeOf(making.origin, 'id'));
      return;
    default:
      making satisfies never;
  }
}

/** A recipe for pictures makes no shot, and one for clips no still. */
export function refuseOtherMedium(
  { entry }: Sheet,
  { making, makes, origin }: { readonly making: Making; readonly makes: 'video' | 'image'; readonly origin: Origin },
  report: Report,
): void {
  const kind = entry?.output.kind;
  if (making.kind !== 'recipe' || kind === undefined || kind === makes) return;
  const made = kind === 'image' ? 'pictures: write it under `stills`' : 'clips: write it as a shot';
  report(errorAt('impossible-request', `${making.name} makes ${made}`, placeOf(origin, 'recipe')));
}

/** A voice in the model's own shape; a kind of voice that it has not is reported. */
export function putVoice(sheet: Sheet, path: string, voice: Voice | undefined, report: Report): void {
  if (!voice) return;
  const { entry } = sheet;
  const at = () => placeOf(voice.origin);
  const shapes = shapesOf(entry && memberAt(fieldAt(entry.fields, path.split('.')[0]!), path.split('.').slice(1)));
  const member = { preset: 'presetId', custom: 'id', sample: 'audioUri' }[voice.kind];
  const shape = shapes.find(fields => Object.hasOwn(fields, member));
  if (entry && !shape) {
    const words = {
      preset: 'a voice of the provider',
      custom: 'a voice made at the provider',
      sample: 'a recording to speak like',
    };
    // It goes as it is, so that nobody asks for a voice as well: what is said of it a second time is at the same place.
    report(errorAt('impossible-request', `${entry.model} takes no ${words[voice.kind].replace(/^a /, '')}`, at()));
  }
  const type = shape?.type?.type === 'choice' ? { type: shape.type.values[0] as string } : {};
  const value: TemplateValue = voice.kind === 'sample' ? sheet.mark(voice.sample).mark : voice.id;
  sheet.put(path, { ...type, [member]: value }, at);
}

type Fields = Readonly<Record<string, Field>>;

function shapesOf(field: Field | undefined): readonly Fields[] {
  if (field?.type === 'object') return [field.fields];
  return field?.type === 'either' ? field.of.flatMap(shapesOf) : [];
}

/** The field at some steps below another, through whichever shape has it. */
function memberAt(field: Field | undefined, steps: readonly string[]): Field | undefined {
  const [step, ...rest] = steps;
  if (step === undefined) return field;
  const found = shapesOf(field).find(fields => Object.hasOwn(fields, step))?.[step];
  return found && memberAt(found, rest);
}
