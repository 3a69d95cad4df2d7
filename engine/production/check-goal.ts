import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Parcel } from './gather.ts';
import type { Preset } from './presets.ts';
import { errorAt, placeOf, type Report, within } from './problems.ts';
import type { Goal, Origin, Prompt, Scene, Shot } from './production.ts';

export interface Aim {
  readonly goal: Goal;
  readonly preset: Preset;
  readonly scenes: readonly Scene[];
  /** Where the bible's entries are written. */
  readonly parcel: Parcel;
  readonly origin: Origin;
}

/**
 * What a production lacks that films of its goal need. Consistency is settled before anything is rendered: whoever and
 * whatever has to stay the same without a picture of it is an error. Only shots of the ladder count: a recipe, a router
 * or a performance brings its own pictures.
 */
export function checkGoal(aim: Aim, report: Report): void {
  const shots = aim.scenes.flatMap(scene => scene.shots);
  const climbing = shots.filter(({ making }) => making.kind === 'model');
  for (const need of aim.preset.needs) checks[need](aim, climbing, report);
  const missing = missingRoles(aim.preset, shots);
  if (shots.length > 0 && missing.length > 0)
    report(
      warningAt(
        'missing-role',
        `no shot has the role ${missing.join(', ')}, and ${aWord(aim.goal)} has ${aim.preset.roles.join(', ')}`,
        within(aim.origin, 'production', 'goal'),
        `Write \`role: ${missing[0]}\` at the shot that does it, or add one.`,
      ),
    );
}

/** The roles of a goal that no shot has, in the goal's order. */
export const missingRoles = ({ roles }: Preset, shots: readonly Shot[]): Preset['roles'] =>
  roles.filter(role => !shots.some(shot => shot.role === role));

type Check = (aim: Aim, climbing: readonly Shot[], report: Report) => void;

const checks: Readonly<Record<Preset['needs'][number], Check>> = {
  characters({ goal, parcel }, climbing, report) {
    const { characters } = usesOf(climbing);
    for (const [id, { config, origin }] of parcel.characters) {
      const shot = characters.get(id);
      if (shot && config.references?.identity === undefined)
        report(
          lacking(`character "${id}" has no identity picture, and ${aWord(goal)} shows one face in every shot`, {
            hint: howTo(id, `characters: [${id}], prompt: "portrait of {${id}}, plain background"`),
            origin,
            shot,
          }),
        );
    }
  },
  product({ goal, parcel, origin: production }, climbing, report) {
    const heroes = climbing.filter(({ role }) => role === 'hero');
    const { props } = usesOf(heroes.length > 0 ? heroes : climbing);
    for (const [id, { config, origin }] of parcel.props) {
      const shot = props.get(id);
      // Where no shot is the hero, what must keep its shape is what the film is about.
      if (shot && config.references?.identity === undefined && (heroes.length > 0 || config.rigid))
        report(
          lacking(`prop "${id}" has no identity picture, and ${aWord(goal)} shows the same product in every shot`, {
            hint: howTo(id, `props: [${id}], prompt: "{${id}}, three-quarter view, plain background"`),
            origin,
            shot,
          }),
        );
    }
    const all = usesOf(climbing).props;
    if (climbing.length > 0 && ![...parcel.props.keys()].some(id => all.has(id)))
      report(
        warningAt(
          'missing-reference',
          `no shot has a prop, and ${aWord(goal)} is about one`,
          within(production, 'production', 'goal'),
          'Declare the product under `props:`, with `rigid: true` and an identity picture, and name it in the shots.',
        ),
      );
  },
  locations({ goal, parcel }, climbing, report) {
    const { locations } = usesOf(climbing);
    for (const [id, { config, origin }] of parcel.locations)
      if (config.references?.lighting === undefined && locations.has(id))
        report(
          warningAt(
            'missing-reference',
            `location "${id}" has no lighting picture, and ${aWord(goal)} comes back to its places`,
            origin,
            'Write `references: { lighting: … }` with a file or a still: shots can start from it, and stills look at it.',
          ),
        );
  },
};

interface Lack {
  readonly hint: string;
  /** Of the entry that lacks it. */
  readonly origin: Origin;
  /** The first that uses it. */
  readonly shot: Shot;
}

const lacking = (message: string, { hint, origin, shot }: Lack): Diagnostic =>
  errorAt('missing-reference', message, placeOf(origin, undefined, 'key'), {
    hint,
    related: [{ message: 'it is in this shot', place: placeOf(shot.origin) }],
  });

const howTo = (id: string, still: string): string =>
  `Write \`references: { identity: refs/${id}.png }\`. Or let a still make it: \`references: { identity: { still: ${id}-identity } }\` and \`stills: { ${id}-identity: { model: gen4_image, ratio: 1:1, ${still} } }\`.`;

const warningAt = (code: Diagnostic['code'], message: string, origin: Origin, hint: string): Diagnostic => ({
  severity: 'warning',
  code,
  message,
  place: placeOf(origin),
  hint,
});

const aWord = (goal: Goal): string => `${/^[aeiou]/.test(goal) ? 'an' : 'a'} ${goal}`;

/** Who and what is in shots, by id: the first shot each is in. */
type Uses = Readonly<Record<'characters' | 'props' | 'locations', ReadonlyMap<string, Shot>>>;

/** In a shot is what its lists say, and what its prompt names in braces. */
function usesOf(shots: readonly Shot[]): Uses {
  const uses = {
    characters: new Map<string, Shot>(),
    props: new Map<string, Shot>(),
    locations: new Map<string, Shot>(),
  };
  const add = (kind: keyof Uses, id: string, shot: Shot) => {
    if (!uses[kind].has(id)) uses[kind].set(id, shot);
  };
  for (const shot of shots) {
    for (const { id } of shot.characters) add('characters', id, shot);
    for (const { id } of shot.props) add('props', id, shot);
    if (shot.location) add('locations', shot.location.id, shot);
    for (const name of shot.prompt ? namedIn(shot.prompt) : [])
      for (const kind of ['characters', 'props', 'locations'] as const) add(kind, name, shot);
  }
  return uses;
}

/** `{maya}` in any of its texts; `{{maya}}` is only braces. */
function namedIn(prompt: Prompt): readonly string[] {
  const texts =
    prompt.kind === 'sentence' ? [prompt.text] : Object.values(prompt).filter(each => typeof each === 'string');
  return texts
    .filter(text => text.includes('{'))
    .flatMap(text => [...text.matchAll(/\{\{|\}\}|\{\s*([^{}\s]+)\s*\}/g)].flatMap(([, name]) => name ?? []));
}
