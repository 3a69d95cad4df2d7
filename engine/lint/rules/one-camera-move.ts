import type { Passage } from '../passages.ts';
import type { Rule } from '../rule.ts';
import { type Hit, hitsIn, spot } from '../spot.ts';
import { moveFamilies } from '../words/camera-moves.ts';

const families = moveFamilies.map(family => ({ ...family, pattern: new RegExp(`\\b(?:${family.words})\\b`, 'i') }));

export const oneCameraMove: Rule = {
  id: 'one-camera-move',
  severity: 'warning',
  summary: 'More than one camera move in one shot.',
  why: 'A dolly, a track and a crane at once ask a model for a path through space that it cannot hold together: it does one of them, or swims between them, and faces and products bend on the way. One move, with a pace to it ("slow", "steady"), is what crews call for and what models manage. A second move is a second shot: it starts from the last frame of the first.',
  bad: { yaml: 'prompt: A lighthouse at dusk, slow dolly in, the camera pans left', at: 'camera pans' },
  good: 'prompt: A lighthouse at dusk, wide shot, slow dolly in',
  find: ({ passages }) => [...byThing(passages).values()].flatMap(movesOf),
};

function byThing(passages: readonly Passage[]): ReadonlyMap<string, readonly Passage[]> {
  const groups = new Map<string, Passage[]>();
  for (const passage of passages) {
    if (passage.of.kind !== 'shot' || passage.slot === 'exclusions' || passage.slot === 'continuity') continue;
    const group = groups.get(passage.of.name);
    if (group) group.push(passage);
    else groups.set(passage.of.name, [passage]);
  }
  return groups;
}

/** At the second move; the first may be in the camera's own slot. */
function movesOf(passages: readonly Passage[]): ReturnType<Rule['find']> {
  const set = moveSetFor(passages[0]);
  const found = families
    .flatMap(family => {
      const [hit] = passages.flatMap(passage => hitsIn(passage, family.pattern));
      return hit === undefined ? [] : [{ name: family.name, hit }];
    })
    .sort((a, b) => a.hit.index - b.hit.index);
  const written = found.filter(({ name }) => name !== set);
  const second: { readonly name: string; readonly hit: Hit } | undefined = set === undefined ? written[1] : written[0];
  const first = set ?? written[0]?.name;
  if (second === undefined || first === undefined) return [];
  return [
    spot(
      second.hit,
      `"${second.hit.words}" is ${second.name}, and the shot has ${first} already`,
      'Keep one; give the other a shot of its own with `firstFrame: { lastFrameOf: … }`.',
    ),
  ];
}

/** The family of `camera: { move }`. */
function moveSetFor(passage: Passage | undefined): string | undefined {
  const prompt = passage?.of.kind === 'shot' ? passage.of.shot.prompt : undefined;
  if (prompt?.kind !== 'slots' || typeof prompt.camera !== 'object') return undefined;
  const { move } = prompt.camera;
  return families.find(({ moves }) => move !== undefined && moves.includes(move))?.name;
}
