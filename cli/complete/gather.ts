import type { Option } from 'commander';
import { codes, lintRules, modelNames, presets, runway, type Survey, survey } from '../../engine/index.ts';
import { schemaTexts } from '../../schemas/compiled/schemas.js';
import { common, specs } from '../program.ts';
import { shells } from './scripts.ts';
import type { Names, OptionRow, Table } from './table.ts';

/** Everything there is to offer, and the files it was found in. Names of a production that cannot be read are absent. */
export async function gather(folder: string): Promise<{ readonly table: Table; readonly files: readonly string[] }> {
  const { value } = await survey({ folder });
  const rehearsed = value && (await survey({ folder, rehearse: true })).value;
  const table: Table = {
    commands: specs.map(({ usage, summary, options = [] }) => {
      const words = usage.split(' ');
      const isName = (word: string): boolean => /^[a-z]/.test(word);
      return {
        name: words.filter(isName).join(' '),
        summary,
        args: words.filter(word => !isName(word)),
        options: options.map(rowOf),
      };
    }),
    options: common().map(rowOf),
    names: {
      known: { ...(await fixed()), ...(value ? named(value) : {}) },
      takes: takesIn(value),
      rehearsed: takesIn(rehearsed),
    },
  };
  return { table, files: (value?.documents ?? []).map(({ source }) => source.path) };
}

function rowOf({ long, short, description, flags, variadic, argChoices, required, optional }: Option): OptionRow {
  const value = /[<[]([\w-]+)/.exec(flags)?.[1];
  return {
    flags: [long, short].filter(flag => flag !== undefined && flag !== null),
    description,
    ...((required || optional) && value ? { value } : {}),
    ...(variadic ? { variadic: true } : {}),
    ...(argChoices ? { choices: argChoices } : {}),
  };
}

async function fixed(): Promise<Names['known']> {
  const rules = (await lintRules()).map(({ id }) => id);
  return {
    goal: Object.keys(presets),
    rule: rules,
    code: [...Object.keys(codes), ...rules],
    model: modelNames(runway),
    'models show name': modelNames(runway),
    'schema name': Object.keys(schemaTexts),
    kind: ['video', 'image', 'audio'],
    shell: Object.keys(shells),
  };
}

function named({ graph, production }: Survey): Names['known'] {
  const jobs = graph.jobs.map(({ address }) => address);
  const shots = [...production.shots.keys()];
  const scenes = production.scenes.map(({ id }) => id);
  const { bible, stills, sounds, rungs } = production;
  const things = [
    ...[...bible.characters.keys()].map(id => `character.${id}`),
    ...[...bible.props.keys()].map(id => `prop.${id}`),
    ...[...bible.locations.keys()].map(id => `location.${id}`),
    ...[...bible.looks.keys()].map(id => `look.${id}`),
    ...[...stills.keys()].map(id => `still.${id}`),
    ...[...sounds.keys()].map(id => `sound.${id}`),
    ...rungs.map(({ id }) => `rung.${id}`),
    ...scenes.map(id => `scene.${id}`),
  ];
  const address = [...scenes, ...shots, ...jobs];
  return { address, selector: address, thing: [...things, ...shots, ...jobs], rung: rungs.map(({ id }) => id) };
}

const takesIn = (surveyed: Survey | undefined): readonly string[] =>
  Object.entries(surveyed?.books.text.takes ?? {}).flatMap(([job, takes]) => takes.map(({ take }) => `${job}#${take}`));
