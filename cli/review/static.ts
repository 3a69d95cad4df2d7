import { copyFile, link, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { openPosters } from '../../engine/index.ts';
import type { ReviewMedia } from '../views/models/review-types.ts';
import { posterWidth } from './app.ts';
import { mediaPath, posterPath } from './page/look.ts';
import { pageFiles } from './page-files.ts';
import type { Reading } from './reading.ts';
import type { StaticPage } from './wire.ts';

/** What a page in a folder came to. */
export interface StaticFolder {
  readonly takes: number;
  readonly files: number;
  readonly bytes: number;
  /** Digests of media that are shown and are not here. */
  readonly missing: number;
}

/** Writes the page into a folder, to look at: its media beside it, its facts in a script, and nothing to decide. */
export async function writeStatic(
  reading: Reading,
  { folder, by, now }: { readonly folder: string; readonly by: string; readonly now: number },
): Promise<StaticFolder> {
  const { head, things, details, survey } = reading;
  const page: StaticPage = {
    head: { ...head, version: 1, by, now },
    things,
    details: Object.fromEntries(things.map(({ id }) => [id, details(id)])),
  };
  await mkdir(join(folder, 'media'), { recursive: true });
  for (const name of ['posters', 'fonts']) await mkdir(join(folder, name), { recursive: true });
  for (const [path, { body }] of pageFiles('client')) await writeFile(join(folder, path), body);
  await writeFile(join(folder, 'data.js'), scriptOf(page));
  const posters = openPosters(survey.home);
  const media = mediaOf(page);
  let [files, bytes, missing] = [0, 0, 0];
  for (const each of media.values()) {
    const file = await reading.media(each.sha);
    if (!file) {
      missing++;
      continue;
    }
    await place(file.path, join(folder, mediaPath(each)));
    const stored = reading.shown.get(each.sha)?.stored;
    if (stored) {
      const { jpeg } = await posters.poster(stored, { width: posterWidth });
      await writeFile(join(folder, posterPath(each.sha)), jpeg);
    }
    files++;
    bytes += file.bytes;
  }
  const takes = things.reduce((sum, { jobs }) => sum + jobs.reduce((all, job) => all + job.takes.length, 0), 0);
  return { takes, files, bytes, missing };
}

/** Everything the page shows, once. */
function mediaOf({ head, things, details }: StaticPage): ReadonlyMap<string, Pick<ReviewMedia, 'sha' | 'mime'>> {
  const faces = head.characters.flatMap(({ face }) => face ?? []);
  const takes = things.flatMap(({ jobs }) => jobs.flatMap(job => job.takes));
  const references = Object.values(details).flatMap(({ jobs }) =>
    Object.values(jobs).flatMap(job =>
      Object.values(job.takes).flatMap(take => take.references.flatMap(({ media }) => media ?? [])),
    ),
  );
  const all = [...faces, ...takes.flatMap(({ media, others = [] }) => [media, ...others]), ...references];
  return new Map(all.map(each => [each.sha, each]));
}

/** A script, so that a page that is opened from a disk may have it; written so that no HTML or JavaScript can begin in it. */
const scriptOf = (page: StaticPage): string =>
  `globalThis.retakeReview=JSON.parse(${JSON.stringify(JSON.stringify(page, withoutAddresses))
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')});\n`;

/** A folder goes to people nobody here knows: whoever judged is named by what stands before the `@` of their e-mail. */
const withoutAddresses = (key: string, value: unknown): unknown =>
  typeof value === 'string' && (key === 'by' || key === 'kept') ? value.replace(/(?<=\S)@\S+/g, '') : value;

/** The same bytes under another name where the disk can do that; a copy where it cannot. */
async function place(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await rm(to, { force: true });
  try {
    await link(from, to);
  } catch {
    await copyFile(from, to);
  }
}
