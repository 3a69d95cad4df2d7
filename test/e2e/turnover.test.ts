import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesIn, folderWith, retake } from '../rig/retake.ts';
import { filesInZip } from '../rig/zip.ts';

const config = `retake: 1
production: { id: spot, title: Night & Day, seed: 7 }
frame: { ratio: 16:9, fps: 24 }
rungs: [{ id: draft, model: veo3.1_fast, audio: true }]
scenes:
  - id: s01
    shots:
      - { id: ride, seconds: 4, firstFrame: a.jpg, prompt: A bike rolls }
      - { id: rider, seconds: 4, firstFrame: a.jpg, prompt: A rider walks, audio: false }
deliver: { nle: [final_cut, premiere, capcut], fcpxml: '1.11' }
`;

test('the hand-off goes into one zip that finds its media wherever it is, and says what is heard', async () => {
  const folder = await folderWith({
    'retake.yaml': config,
    'a.jpg': await readFile('examples/night-ride/refs/street.jpg'),
  });
  const run = async (...args: string[]) => retake(folder, [...args, '--rehearse'], { env: { RETAKE_SPEED: '200' } });
  const json = async (...args: string[]) => JSON.parse((await run(...args, '--json')).stdout);
  await run('apply', '--yes');

  // Nothing is approved: refused in the command's own words.
  expect((await run('turnover')).stderr).toContain('`retake turnover --stage assembly --rehearse` takes circled takes');

  const first = await json('turnover', '--stage', 'stringout');
  expect(first).toMatchObject({ file: 'spot_turnover.zip', media: 2, isNew: true, missing: [] });
  const zip = await readFile(join(folder, 'spot_turnover.zip'));
  const files = new Map(filesInZip(zip).map(({ name, content }) => [name, content]));
  expect(zip.length).toBe(first.bytes);
  const { files: told } = JSON.parse(files.get('spot_turnover/MANIFEST.json')!.toString());
  expect([...files.keys()]).toEqual(['MANIFEST.json', ...Object.keys(told)].map(name => `spot_turnover/${name}`));
  expect(first.files).toBe(files.size);
  expect(Object.keys(told)).toEqual(
    expect.arrayContaining([
      'README.md',
      'capcut/010_S01_ride_veo31fast_v01_16x9.mp4',
      'capcut/020_S01_rider_veo31fast_v01_16x9.mp4',
      'cut.fcpxml',
      'cut.otio',
      'cut.premiere.xml',
      'media/S01_ride_veo31fast_v01_16x9.mp4',
      'media/S01_rider_veo31fast_v01_16x9.mp4',
    ]),
  );
  const fcpxml = files.get('spot_turnover/cut.fcpxml')!.toString();
  expect(fcpxml).toContain('<fcpxml version="1.11">');
  expect(fcpxml).toContain('src="./media/S01_ride_veo31fast_v01_16x9.mp4"');
  expect(fcpxml.match(/hasAudio="1" audioSources="1" audioChannels="1" audioRate="44100"/g)).toHaveLength(1);

  // A lockfile of an older version does not know what is heard: the files are asked, and all is the same.
  const lockfile = join(folder, '.retake', 'rehearsal', 'retake.lock.json');
  await writeFile(lockfile, (await readFile(lockfile, 'utf8')).replace(/"channels":\d,|"sampleRate":\d+,/g, ''));
  await run('conform', 'out', '--stage', 'stringout', '--fcpxml', '1.14');
  const written = await readFile(join(folder, 'out', 'cut.fcpxml'), 'utf8');
  expect(written.match(/<asset .*/g)).toEqual(fcpxml.match(/<asset .*/g));
  expect(written).toContain('<fcpxml version="1.14">');
  expect(await filesIn(join(folder, '.retake', 'rehearsal', 'turnover'))).not.toContain('media');
}, 30_000);
