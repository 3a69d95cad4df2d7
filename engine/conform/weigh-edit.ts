import { type Difference, differencesOf } from '../cut/differences.ts';
import { type Edit, startsOf } from '../cut/edit.ts';
import { nameMedia } from '../cut/name-media.ts';
import { lastingOf, type WasPicture } from '../cut/pair.ts';
import { recognise } from '../cut/recognise.ts';
import { type Wanted, wantedOf } from '../cut/wanted.ts';
import { hear, type WantedSound } from '../cut/wanted-sounds.ts';
import { takeStock } from '../files/take-stock.ts';
import { type UsableFile, usable } from '../graph/inventory.ts';
import { type Standing, standings } from '../plan/standing.ts';
import type { Address } from '../production/address.ts';
import { musicOf } from '../production/check-music.ts';
import { expectedFrames } from '../production/handles.ts';
import type { Survey } from '../survey.ts';
import { fpsOf } from '../time/rate.ts';
import { collectClips, nameable } from './collect-clips.ts';
import type { Sidecar } from './find-edit.ts';
import { shelve } from './shelf.ts';

/** An edit, held against the cut and the takes there are. */
export interface Weighed {
  readonly wanted: readonly Wanted[];
  readonly sounds: readonly WantedSound[];
  /** In the order of the film; then what is heard, and what is of the whole film. */
  readonly differences: readonly Difference[];
  /** Pictures and sounds that are as the cut has them. */
  readonly same: number;
  readonly known: ReadonlyMap<Address, Standing>;
}

export async function weighEdit(
  { production, graph, inventory, books, home }: Survey,
  edit: Edit,
  { ratio, sidecars }: { readonly ratio: string; readonly sidecars: readonly Sidecar[] },
): Promise<Weighed> {
  const { cut } = production;
  const { lockfile } = books;
  const known = standings({ graph, inventory, lockfile });
  const files = await heardFiles(cut, home);
  const ground = { graph, known, lockfile, stage: 'stringout', allowDrafts: true } as const;
  const collected = collectClips(production, ground, { ratios: [ratio], files, listened: new Map() });
  const was = cut.pictures.map((picture): WasPicture => {
    if (picture.kind !== 'shot') return { picture };
    const clip = collected.clipOf(picture.shot, ratio);
    if (clip?.take) return { picture, frames: clip.frames, chosen: { take: clip.take.address, sha256: clip.sha256 } };
    const missing = Math.round((production.shots.get(picture.shot)?.seconds ?? 5) * fpsOf(cut.rate));
    return { picture, frames: expectedFrames(picture.inside, missing) };
  });
  const chosen = new Map(
    was.flatMap(({ picture, chosen }) => (picture.kind === 'shot' && chosen ? [[picture.shot, chosen.sha256]] : [])),
  );
  // Takes that would not be handed over may have been, another time.
  const names = nameMedia(
    graph.jobs.flatMap(job => (lockfile.takes.get(job.address) ?? []).map(take => nameable(production, job, { take }))),
    production.delivery.naming,
  );
  const cards = new Map(
    cut.pictures.flatMap(picture =>
      picture.kind === 'card' ? [[collected.cardOf({ ...picture, ratio }), picture.text] as const] : [],
    ),
  );
  const shelf = shelve({
    production,
    lockfile,
    names,
    rate: cut.rate,
    handed: collected.handed,
    chosen,
    files,
    cards,
    sidecars,
  });
  const seen = recognise(edit, shelf, cut.rate);
  const wanted = wantedOf(was, seen);
  const heard = hear({
    cut,
    lengthOf: source => collected.soundOf(source)?.frames,
    starts: startsOf(was.map(lastingOf)),
    wanted,
    ...(seen.sounds ? { sounds: seen.sounds } : {}),
  });
  const pictures = differencesOf(was, wanted);
  const film = edit.beyond.map(
    ({ at, what }): Difference => ({ kind: 'film', name: '', at, changes: [{ kind: 'beyond', what }] }),
  );
  return {
    wanted,
    sounds: heard.wanted,
    differences: [...pictures.differences, ...heard.differences, ...film],
    same: pictures.same + heard.same,
    known,
  };
}

/** The music that can be read, by its path. */
async function heardFiles(
  cut: Survey['production']['cut'],
  home: Survey['home'],
): Promise<ReadonlyMap<string, UsableFile>> {
  const paths = musicOf(cut);
  const stock = await takeStock(home.folder, paths);
  return new Map(
    paths.flatMap(path => {
      const file = usable(stock.get(path));
      return file?.seconds === undefined ? [] : [[path, file] as const];
    }),
  );
}
