import { placeOf } from '../../production/problems.ts';
import type { PromptSlots, Shot } from '../../production/production.ts';
import { nameOf } from '../passages.ts';
import type { Rule } from '../rule.ts';

export const promptSlotMissing: Rule = {
  id: 'prompt-slot-missing',
  severity: 'info',
  summary: 'A prompt in slots that leaves one open which the model then fills.',
  why: 'Subject, action, environment, lighting and style are decisions. What you leave open is decided all the same, by the model, and anew for every take. Where the shot starts from a picture, the picture has decided most of it, and only the action is asked for. What all shots of a scene share belongs into its `location` and `look`: written once, it fills the slot in each of them.',
  bad: {
    yaml: 'prompt:\n  subject: an old fisherman\n  action: mends a net\n  camera: { size: MS, move: locked_off }',
    at: 'prompt',
  },
  good: 'prompt:\n  subject: an old fisherman\n  action: mends a net\n  environment: on a stone pier\n  camera: { size: MS, move: locked_off }\n  lighting: flat light under clouds\n  style: documentary',
  find: ({ production }) =>
    [...production.shots.values()].flatMap(shot => {
      const { prompt, origin, making } = shot;
      if (making.kind !== 'model' || prompt?.kind !== 'slots') return [];
      const open = openSlots(shot, prompt);
      if (open.length === 0) return [];
      const slots = open.map(slot => `\`${slot}\``).join(', ');
      return [
        {
          about: nameOf(shot),
          place: placeOf(origin, 'prompt', 'key'),
          message: `the model decides ${slots}: nobody else does`,
          hint: hintFor(open),
        },
      ];
    }),
};

type Slot = 'subject' | 'action' | 'environment' | 'lighting' | 'style';

function openSlots(shot: Shot, prompt: PromptSlots): readonly Slot[] {
  const { characters, props, location, look, firstFrame, references } = shot;
  const isPictured = firstFrame !== undefined || references.images.length > 0 || references.videos.length > 0;
  const filled: Readonly<Record<Slot, boolean>> = {
    subject: isPictured || prompt.subject !== undefined || characters.length + props.length > 0,
    action: prompt.action !== undefined,
    environment: isPictured || prompt.environment !== undefined || location !== undefined,
    lighting: isPictured || prompt.lighting !== undefined || look?.lighting !== undefined,
    style: isPictured || prompt.style !== undefined || look?.style !== undefined,
  };
  return (['subject', 'action', 'environment', 'lighting', 'style'] as const).filter(slot => !filled[slot]);
}

function hintFor(open: readonly Slot[]): string {
  if (open.includes('action')) return 'Say first what changes in the shot; a clip without an action drifts.';
  if (open.includes('environment'))
    return 'Write it here, or give the scene a `location` that says it for all its shots.';
  return 'Write it here, or give the scene a `look` that says it for all its shots.';
}
