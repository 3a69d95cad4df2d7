import type {
  Bible,
  Brand,
  Character,
  Description,
  Location,
  Look,
  PromptSlots,
  Prop,
} from '../../engine/production/production.ts';

/** The method's own people, things and places. */
export const maya: Character = {
  id: 'maya',
  description: 'a young woman',
  face: 'oval face, brown eyes',
  hair: 'short black hair',
  wardrobe: 'navy jacket, white shirt',
  posture: 'upright, unhurried',
  palette: ['navy', 'white'],
  forbidden: ['glasses', 'hat'],
  references: {},
};
export const bike = prop('bike', 'a silver electric bicycle', { rigid: true });
export const watch = prop('watch', 'a matte black smartwatch with a round dial', { rigid: true });
export const street: Location = { id: 'street', description: 'rain-wet city street at night', references: {} };
export const neon: Look = { id: 'neon', lighting: 'soft neon signs', style: 'realistic', palette: [], grade: 'post' };

export const brand: Brand = {
  id: 'brand',
  name: 'Lumen',
  palette: ['graphite', 'amber'],
  logo: 'the wordmark stays flat and white',
  forbidden: ['slogans'],
  competitors: ['Aurora'],
  references: {},
};

export function prop(id: string, description: string, more: Partial<Prop> = {}): Prop {
  return { id, description, rigid: false, palette: [], forbidden: [], references: {}, ...more };
}

export function character(id: string, more: Partial<Character> = {}): Character {
  return { id, palette: [], forbidden: [], references: {}, ...more };
}

export function bible(entries: {
  readonly characters?: readonly Character[];
  readonly props?: readonly Prop[];
  readonly locations?: readonly Location[];
  readonly looks?: readonly Look[];
}): Bible {
  const byId = <T extends { readonly id: string }>(things: readonly T[] = []) =>
    new Map(things.map(thing => [thing.id, thing]));
  return {
    characters: byId(entries.characters),
    props: byId(entries.props),
    locations: byId(entries.locations),
    looks: byId(entries.looks),
  };
}

export const nightRide = bible({ characters: [maya], props: [bike, watch], locations: [street], looks: [neon] });

export function sentence(text: string, more: Partial<Description> = {}): Description {
  return { prompt: { kind: 'sentence', text }, characters: [], props: [], identityRepeat: 'auto', ...more };
}

export function slots(written: Partial<PromptSlots>, more: Partial<Description> = {}): Description {
  const prompt = { kind: 'slots', continuity: [], exclusions: [], ...written } as const;
  return { prompt, characters: [], props: [], identityRepeat: 'auto', ...more };
}
