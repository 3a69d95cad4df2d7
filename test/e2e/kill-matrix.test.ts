import { rm } from 'node:fs/promises';
import { afterAll, expect, test } from 'vitest';
import { failPoints } from '../../engine/fail-point.ts';
import { drawsFor, isSoak, seed } from '../rig/effort.ts';
import { brokenAfter, type Death, killAt, pointsOf, type Scene, scenes, stage } from '../rig/kill.ts';

/** What each command passes when nobody kills it. */
const passed = new Map<Scene, readonly string[]>();
for (const scene of scenes) passed.set(scene, await pointsOf(scene));

/** Every death there is: each fail point, as often as a command passes it. */
function deathsOf(points: readonly string[]): readonly Death[] {
  const times = new Map<string, number>();
  return points.map(point => {
    const nth = (times.get(point) ?? 0) + 1;
    times.set(point, nth);
    return { point, nth };
  });
}

/** All of them in a soak; else one at each fail point of the first scene, and one of each other. */
function chosen(scene: Scene): readonly Death[] {
  const all = deathsOf(passed.get(scene)!);
  if (isSoak) return all;
  const draw = drawsFor(scene.name);
  const shuffled = all.map(death => ({ death, at: draw() })).sort((a, b) => a.at - b.at);
  const one = new Map(shuffled.map(({ death }) => [death.point, death]));
  return scene === scenes[0] ? [...one.values()] : [...one.values()].slice(0, 1);
}

const deaths = scenes.flatMap(scene => chosen(scene).map(death => ({ scene, ...death, name: scene.name })));

const folders: string[] = [];
afterAll(() => Promise.all(folders.map(folder => rm(folder, { recursive: true, force: true }))));

test('every fail point is passed by some command', () => {
  expect(new Set([...passed.values()].flat())).toEqual(new Set(Object.keys(failPoints)));
});

test.each(deaths)(`$name, killed at $point, time $nth (SEED=${seed})`, async ({ scene, point, nth }) => {
  const folder = await stage(scene);
  folders.push(folder);
  const { code, stdout, stderr } = await killAt(folder, scene.command, { point, nth });
  // What is concurrent does not come by a place equally often every time; then it has ended well, and that holds too.
  if (code !== null) expect(stderr + stdout).not.toContain('bug');
  expect(await brokenAfter(folder, scene)).toEqual([]);
});
