import { expect, test } from 'vitest';
import { edls } from '../../engine/cut/edl.ts';
import { folderUrl } from '../../engine/cut/escape.ts';
import { fcpxml } from '../../engine/cut/fcpxml.ts';
import { markerEdls } from '../../engine/cut/marker-edl.ts';
import { otio } from '../../engine/cut/otio.ts';
import { notesCsv, shotsCsv } from '../../engine/cut/tables.ts';
import { xmeml } from '../../engine/cut/xmeml.ts';
import { clip, laidOut, spot } from './film.ts';

const folder = folderUrl('/Volumes/Ana #1/hand-off');

test('the folder of a hand-off has a URL that every editor reads', () => {
  expect(folder).toBe('file:///Volumes/Ana%20%231/hand-off/');
  expect(folderUrl('C:\\Films\\Ride')).toBe('file:///C:/Films/Ride/');
  expect(folderUrl('\\\\nas\\Ana 1\\')).toBe('file://nas/Ana%201/');
});

test('the cut as an EDL', () => {
  expect(edls(spot()).map(text => text.replaceAll('\r\n', '\n'))).toMatchInlineSnapshot(`
    [
      "TITLE: Night & "Ride" 16:9
    FCM: NON-DROP FRAME

    001  AX       V     C        00:00:00:12 00:00:03:11 01:00:00:00 01:00:02:23
    * FROM CLIP NAME: S01_ride_gen45_v01_16x9.mp4
    * SHOT: s01/ride s01/ride@final#1
    002  AX       V     C        00:00:03:11 00:00:03:11 01:00:02:23 01:00:02:23
    002  AX       V     D    013 00:00:00:00 00:00:03:00 01:00:02:23 01:00:05:23
    * FROM CLIP NAME: S01_ride_gen45_v01_16x9.mp4
    * TO CLIP NAME: S01_rider_gen45_v01_16x9.mp4
    * SHOT: s01/rider
    003  AX       V     C        00:00:00:00 00:00:02:00 01:00:05:23 01:00:07:23
    * FROM CLIP NAME: card_48.mp4
    * CARD: Night & "Ride" ?
    004  BL       V     C        00:00:00:00 00:00:01:00 01:00:07:23 01:00:08:23
    * RATE: 24
    ",
    ]
  `);
});

test('the cut as FCPXML', async () => {
  await expect(fcpxml(spot(), folder)).toMatchFileSnapshot('golden/spot.fcpxml');
});

test('the cut as Premiere XML', async () => {
  await expect(xmeml(spot(), folder)).toMatchFileSnapshot('golden/spot.premiere.xml');
});

test('the cut as OTIO', async () => {
  await expect(otio(spot(), folder)).toMatchFileSnapshot('golden/spot.otio');
});

test('its notes, for Resolve and for a table', () => {
  expect(markerEdls(spot()).join('').replaceAll('\r\n', '\n')).toMatchInlineSnapshot(`
    "TITLE: Night & "Ride" 16:9 notes
    FCM: NON-DROP FRAME

    001  001      V     C        01:00:00:12 01:00:00:13 01:00:00:12 01:00:00:13  
    hero <reveal> 🚲 (ana) |C:ResolveColorRed |M:s01/ride |D:1

    002  001      V     C        01:00:05:23 01:00:06:00 01:00:05:23 01:00:06:00  
    Night & "Ride" 🌙 |C:ResolveColorBlue |M:Card |D:1

    "
  `);
  expect(notesCsv(spot()).replaceAll('\r\n', '\n')).toMatchInlineSnapshot(`
    "No.,Name,Start,End,Duration,Color,Notes
    1,s01/ride,01:00:00:12,01:00:00:13,00:00:00:01,Red,hero <reveal> 🚲 (ana)
    2,Card,01:00:05:23,01:00:06:00,00:00:00:01,Blue,"Night & ""Ride"" 🌙"
    "
  `);
  expect(shotsCsv(spot()).replaceAll('\r\n', '\n')).toMatchInlineSnapshot(`
    "No.,Shot,Start,End,Frames,Clip,Clip in,Clip out,Dissolve,Take,Model,Verdict,Seed,Rate
    1,s01/ride,01:00:00:00,01:00:03:05,77,S01_ride_gen45_v01_16x9.mp4,00:00:00:12,00:00:03:17,,s01/ride@final#1,gen4.5,approved,7,24
    2,s01/rider,01:00:03:05,01:00:05:23,66,S01_rider_gen45_v01_16x9.mp4,00:00:00:06,00:00:03:00,13,,,,,24
    3,"card: Night & ""Ride"" 🌙",01:00:05:23,01:00:07:23,48,card_48.mp4,00:00:00:00,00:00:02:00,,,,,,24
    4,black,01:00:07:23,01:00:08:23,24,,,,,,,,,
    "
  `);
});

test('past 999 events an EDL goes on in another file, and record time goes on with it', () => {
  const many = laidOut({
    fps: 25,
    start: 90_000,
    clips: { a: clip('a.mp4', 50, 25, 25) },
    pictures: Array.from({ length: 1500 }, () => ({ kind: 'shot', shot: 'a', out: 2 }) as const),
  }).timeline;
  const [first = '', second = '', ...rest] = edls(many);
  expect(rest).toEqual([]);
  expect(first).toContain('999  AX       V     C        00:00:00:00 00:00:00:02 01:01:19:21 01:01:19:23\r\n');
  expect(second).toContain('001  AX       V     C        00:00:00:00 00:00:00:02 01:01:19:23 01:01:20:00\r\n');
});

test('what cannot be cut is said in sentences', () => {
  const { problems, remarks } = laidOut({
    fps: 24,
    start: 0,
    clips: { a: clip('a.mp4', 100, 24, 24) },
    pictures: [
      { kind: 'shot', shot: 'a', out: 120 },
      { kind: 'black', frames: 10, dissolve: 12 },
    ],
    sound: { name: 'voice.mp3', sha256: '', frames: 240, isHeard: true, alternates: {} },
  });
  expect(problems).toEqual([
    'a is cut to 00:00:05:00, and a.mp4 ends at 00:00:04:04',
    'a black is 00:00:00:10 long, shorter than its dissolves',
  ]);
  expect(remarks).toEqual(['voice.mp3 goes on 00:00:05:14 past the last picture']);
});
