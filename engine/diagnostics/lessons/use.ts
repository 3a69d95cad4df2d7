import type { Lesson } from './lesson.ts';

/** How a command was called, and what was in its way. */
export const use = {
  'no-match': {
    why: "A selector is an address (s01/ride@draft), the beginning of one (s01), or a glob in quotes ('s01/*@draft'). One that matches nothing is a slip: going on would plan, or judge, nothing.",
    wrong: '$ retake plan --only s01/raid',
    right: '$ retake plan --only s01/hero',
  },
  'wrong-use': {
    why: 'Nothing was done. The help line names what was probably meant; `retake COMMAND --help` has every option, and examples.',
    wrong: '$ retake plan --onyl s01',
    right: '$ retake plan --only s01',
  },
  'not-possible': {
    why: 'The command is understood and does not fit: the take is not there, there is nothing to promote, the note says nothing. Nothing was changed, and the help line says what would work.',
    wrong: '$ retake circle s01/hero@draft#1',
    right: '$ retake apply --rehearse\n$ retake circle s01/hero@draft#1 --rehearse',
  },
  unticked: {
    why: 'To approve is to say that somebody looked: at every check of the production and the shot, and at everything the prompt excludes. Checks are asked so that yes means trouble; a tick says that it is not there.',
    wrong: '$ retake approve s01/hero@final#1',
    right: '$ retake approve s01/hero@final#1 --checks all',
  },
  'file-exists': {
    why: 'Retake writes over nothing that a person may have written. Name another place, or move the file away.',
    wrong: '$ retake init .',
    right: '$ retake init another-film',
  },
  unmergeable: {
    why: 'One of the lockfiles cannot be read, or they are of two productions. The merge stopped with ours unchanged; adding it now would leave out what the other side has paid for.',
    wrong: '$ git merge colleague\n$ git add retake.lock.json',
    right: '$ git merge colleague\n$ git checkout --theirs retake.lock.json\n$ retake doctor',
  },
  'over-budget': {
    why: 'Ceilings are checked in the plan and again before every request: spent, in flight and the next quote together. Raise the one that is named, or render what fits.',
    wrong: '$ retake apply',
    right: '$ retake apply --within 200',
  },
  stale: {
    why: 'A saved plan is done exactly or not at all. The config, a file it names, the lockfile, a price or the journal is not what it was made from, or it was done already.',
    wrong: '$ retake plan --out plan.json\n$ retake circle s01/hero@draft#1\n$ retake apply plan.json',
    right: '$ retake plan --out plan.json\n$ retake apply plan.json',
  },
  locked: {
    why: 'Two runs at once could pay for one take twice, so a lockfile has one run at a time. The message says whose it is, where, and since when. A run on this machine that is gone is noticed by itself; any other is a person’s word: `retake unlock`.',
    wrong: '$ retake apply & retake apply',
    right: '$ retake apply',
  },
  refused: {
    why: 'The key is missing or not accepted, or the account has no credits left. What was under way goes on there and is collected by the next apply; nothing is lost and nothing is sent twice.',
    wrong: '$ RUNWAYML_API_SECRET= retake apply',
    right: '$ export RUNWAYML_API_SECRET=…\n$ retake apply',
  },
  environment: {
    why: 'A variable that is set and cannot be used is not passed over: the run would go to another address, or at another speed, than somebody thinks. The message never repeats a key.',
    wrong: '$ RUNWAYML_BASE_URL=nowhere retake account',
    right: '$ RUNWAYML_BASE_URL=https://api.dev.runwayml.com retake account',
  },
  disk: {
    why: 'What is settled is on the disk before anything else is sent. When the disk takes no more, a run stops sending, says where it put what it still knew, and what is under way goes on at the provider. Make room or give permission, then go on.',
    wrong: '$ chmod a-w .retake\n$ retake apply',
    right: '$ chmod u+w .retake\n$ retake apply',
  },
  bug: {
    why: 'This should not happen, whatever you wrote or typed. What was paid for is in the journal before and after it is sent, so nothing is lost: `retake apply` goes on where it stopped. RETAKE_DEBUG=1 prints where it happened; please report that, with the command.',
    wrong: '$ retake plan',
    right: '$ RETAKE_DEBUG=1 retake plan 2> report.txt',
  },
} satisfies Readonly<Record<string, Lesson>>;
