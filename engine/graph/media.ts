import type { Medium } from '../catalog/catalog.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import {
  type Address,
  editAddress,
  finishAddress,
  shotAddress,
  soundAddress,
  stillAddress,
} from '../production/address.ts';
import { errorAt, placeOf, type Report } from '../production/problems.ts';
import type { Asked, MediaSource, Production, Shot } from '../production/production.ts';
import type { Surroundings } from './compile.ts';
import { usable } from './inventory.ts';
import type { InputSource } from './job.ts';
import type { Bind } from './sheet.ts';

/** For whom media is bound: other shots are joined at the same ratio where they have it. */
export interface For {
  /** Absent: whatever comes first. */
  readonly ratio?: string;
  /** The rung whose frames a shot continues. Absent: the first. */
  readonly rung?: string;
}

/** How media of the production becomes an input. Trouble is reported at the place it is asked for. */
export const binder =
  (production: Production, { inventory }: Surroundings, report: Report) =>
  (who: For): Bind =>
  asked => {
    refuseUnknownRung(asked, production, report);
    return { source: inputOf(asked, { production, who }), medium: mediumOf(asked, { inventory, production, report }) };
  };

/** The rungs of a shot, and what is done to its takes, are known only once all shots are resolved. */
function refuseUnknownRung({ source, origin }: Asked, { shots }: Production, report: Report): void {
  if (source.kind !== 'shot' && source.kind !== 'lastFrame') return;
  const name = `${source.scene}/${source.shot}`;
  const shot = shots.get(name)!;
  const ids = shot.rungs.map(({ id }) => id);
  if (source.rung !== undefined && !ids.includes(source.rung)) {
    const hint = `It climbs: ${ids.join(', ')}.`;
    report(
      errorAt('unknown-name', `shot "${name}" does not climb rung "${source.rung}"`, placeOf(origin, 'rung'), { hint }),
    );
  } else if (source.kind === 'shot' && source.after !== undefined && workedAddress(shot, source, 0) === undefined)
    report(
      errorAt(
        'unknown-name',
        `shot "${name}" has no ${source.after} at rung "${source.rung ?? ids.at(-1)}"`,
        placeOf(origin, 'after'),
      ),
    );
}

/** The job that leaves a shot's take as it is after its edits, or after a step of its finish. Absent: there is none at this rung. */
function workedAddress(
  shot: Shot,
  { after, rung = shot.rungs.at(-1)!.id }: Extract<MediaSource, { kind: 'shot' }>,
  variant: number,
): Address | undefined {
  const base = addressOf(shot, rung, variant);
  if (after === undefined) return base;
  if (after === 'edits') {
    const last = shot.edits.findLastIndex(edit => edit.rung === rung);
    return last < 0 ? undefined : editAddress(base, last + 1);
  }
  const has = shot.finish?.rung === rung && shot.finish.steps.some(({ kind }) => kind === after);
  return has ? finishAddress(base, after) : undefined;
}

interface Whose {
  readonly production: Production;
  readonly who: For;
}

function inputOf({ source }: Asked, { production, who }: Whose): InputSource {
  switch (source.kind) {
    case 'file':
      return { kind: 'file', path: source.path };
    case 'still':
      return {
        kind: 'take',
        of: stillAddress(source.id),
        ...(source.output === undefined || source.output === 1 ? {} : { output: source.output }),
      };
    case 'sound':
      return { kind: 'take', of: soundAddress(source.id) };
    case 'shot':
      return { kind: 'take', of: jobOf(source, { production, who }) };
    case 'lastFrame':
      return { kind: 'lastFrame', of: jobOf(source, { production, who }) };
    default:
      return source satisfies never;
  }
}

/** The job whose take is meant: of a continued shot at the same rung, of a clip at its last. */
function jobOf(source: Extract<MediaSource, { kind: 'shot' | 'lastFrame' }>, { production, who }: Whose): Address {
  const shot = production.shots.get(`${source.scene}/${source.shot}`)!;
  const variant = Math.max(who.ratio === undefined ? 0 : shot.ratios.indexOf(who.ratio), 0);
  if (source.kind === 'lastFrame') {
    // A chain goes on at its own rung: drafts follow drafts, and finals follow finals.
    const wanted = source.rung ?? who.rung;
    return addressOf(shot, (shot.rungs.find(({ id }) => id === wanted) ?? shot.rungs.at(-1)!).id, variant);
  }
  const isClimbed = source.rung === undefined || shot.rungs.some(({ id }) => id === source.rung);
  // What does not exist has been reported.
  const found = isClimbed ? workedAddress(shot, source, variant) : undefined;
  return found ?? addressOf(shot, shot.rungs.at(-1)!.id, variant);
}

/** A shot's job at a rung, in the nth of its ratios. */
export const addressOf = ({ scene, id, ratios }: Shot, rung: string, variant: number): Address =>
  shotAddress(scene, id, rung, variant === 0 ? undefined : ratios[variant]);

interface Looking {
  readonly inventory: Surroundings['inventory'];
  readonly production: Production;
  readonly report: Report;
}

function mediumOf(asked: Asked, looking: Looking): Medium | undefined {
  const { source } = asked;
  switch (source.kind) {
    case 'file':
      return mediumOfFile(source.path, asked, looking);
    case 'still':
    case 'lastFrame':
      return 'image';
    case 'shot':
      return 'video';
    case 'sound':
      return 'audio';
    default:
      return source satisfies never;
  }
}

/** A bare name is a path; where something is called that, it was probably meant. */
function nameMeant(path: string, { stills, sounds, bible, shots }: Production): string | undefined {
  if (stills.some(({ id }) => id === path)) return `Did you mean \`{ still: ${path} }\`?`;
  if (sounds.some(({ id }) => id === path)) return `Did you mean \`{ sound: ${path} }\`?`;
  if (bible.characters.has(path)) return `Did you mean \`{ character: ${path} }\`?`;
  if (bible.props.has(path)) return `Did you mean \`{ prop: ${path} }\`?`;
  return shots.has(path) ? `Did you mean \`{ shot: ${path} }\`?` : undefined;
}

function mediumOfFile(path: string, asked: Asked, { inventory, production, report }: Looking): Medium | undefined {
  const { source, origin } = asked;
  const place = (): Place => placeOf(source.kind === 'file' ? source.origin : origin);
  const facts = inventory.get(path);
  switch (facts?.kind) {
    case undefined:
    case 'missing':
      report(
        errorAt('file-missing', `there is no file "${path}"`, place(), {
          hint: nameMeant(path, production) ?? 'Paths are relative to the production folder.',
        }),
      );
      break;
    case 'outside':
      report(
        errorAt('path-outside', `"${path}" leads out of the production folder`, place(), {
          hint: 'Copy the file into the folder.',
        }),
      );
      break;
    case 'unusable':
      report(errorAt('file-unreadable', `"${path}" cannot be used: ${facts.reason}`, place()));
      break;
    default:
      break;
  }
  return usable(facts)?.kind;
}
