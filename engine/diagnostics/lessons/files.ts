import type { Lesson } from './lesson.ts';

/** Files that are named, and the text in them. */
export const files = {
  'file-missing': {
    why: 'Whatever is rendered is rendered from the bytes of the files it names, so all of them are looked for before anything is priced. Paths count from the folder of retake.yaml, with forward slashes.',
    wrong: 'firstFrame: refs/gone.png\nprompt: It rolls',
    right: 'firstFrame: refs/kite.png\nprompt: It rolls',
  },
  'file-unreadable': {
    why: 'The file is there and is a folder, an empty file, or no picture, clip or sound that can be used. Open it with something else; if that fails too, export it again.',
    wrong: 'firstFrame: refs/broken.png\nprompt: It rolls',
    right: 'firstFrame: refs/kite.png\nprompt: It rolls',
  },
  'file-too-large': {
    why: 'A config of ten thousand shots has 2.5 MB. What is larger than 64 MB is a mistake or an attack, and is refused before it is read. Real tables can be split.',
    wrong: '$ cp take.mov retake.yaml\n$ retake validate',
    right: '$ git checkout retake.yaml\n$ retake validate',
  },
  'path-outside': {
    why: 'A production is a folder that can be cloned and reviewed; a path out of it would read files of whoever happens to run it, and upload them. Links are followed before this is decided. Copy the file into the folder.',
    wrong: 'firstFrame: ../kite.png\nprompt: It rolls',
    right: 'firstFrame: refs/kite.png\nprompt: It rolls',
  },
  'not-text': {
    why: 'Configs and tables are UTF-8 text. Word processors and some spreadsheets save something else under the same name; "UTF-8" or "CSV UTF-8" is among the formats they offer.',
    wrong: '$ cp take.mov retake.yaml\n$ retake validate',
    right: '$ git checkout retake.yaml\n$ retake validate',
  },
  'empty-file': {
    why: 'There is nothing in the file, so nothing can be planned from it: perhaps it was not saved, or a write was cut off.',
    wrong: '$ : > retake.yaml\n$ retake validate',
    right: '$ git checkout retake.yaml\n$ retake validate',
  },
  syntax: {
    why: 'YAML is shape by indentation: spaces, not tabs, and what belongs together begins in one column. Text with a colon and a space, or that begins with { [ * & ! @ # or a quote, needs quotes around it.',
    wrong: "prompt: 'It rolls",
    right: "prompt: 'It rolls'",
  },
  'too-many-aliases': {
    why: 'Aliases (*name) that stand for aliases can make a small file mean billions of values. Real productions need few of them; characters, looks and scenes say the same thing once without any.',
    wrong:
      'x: &a [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\ny: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]\nz: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]\nu: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]\nv: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]\nw: [*e, *e, *e, *e, *e, *e, *e, *e, *e, *e]',
    right: 'characters:\n  maya: { description: a young woman }',
  },
  'duplicate-key': {
    why: 'Most YAML readers take the second and say nothing, and what is rendered is not what the first line says. One of the two has to go.',
    wrong: 'seconds: 5\nseconds: 4\nprompt: It rolls',
    right: 'seconds: 4\nprompt: It rolls',
  },
  'damaged-lockfile': {
    why: 'The lockfile is the only record of what was paid for, so a record that cannot be read is kept as it stands, counted with what it cost, and nothing it may be about is rendered again. Usually a merge was resolved by hand: the last good version is in git.',
    wrong: '$ sed -i \'s/"charged": 25/"charged": -25/\' retake.lock.json\n$ retake doctor',
    right: '$ git log -p retake.lock.json\n$ git checkout HEAD~1 retake.lock.json\n$ retake collect',
  },
  'damaged-journal': {
    why: 'The journal remembers what is in flight on this machine. Lines that cannot be read are skipped and kept; a task that began with one of them is known to the provider, and `retake doctor --repair` asks nobody for money to find it.',
    wrong: '$ head -c 100 /dev/urandom >> .retake/journal.ndjson\n$ retake doctor',
    right: '$ retake doctor --repair',
  },
  'newer-version': {
    why: 'A newer Retake wrote this file, and may mean by a word what this one does not know. Guessing could render, and charge, the wrong thing.',
    wrong: 'retake: 9',
    right: 'retake: 1',
  },
} satisfies Readonly<Record<string, Lesson>>;
