/** What models cannot reckon with: matter that breaks, flows or unfolds, and hands at work. Each with a way round it. */
export const physicsTraps: readonly PhysicsTrap[] = [
  {
    what: 'glass that shatters',
    words:
      '(?:glass|window|mirror|vase|bottle|windscreen|windshield|ice)\\b[^.,;]{0,30}\\b(?:shatter|smash|burst)\\w*|(?:shatter|smash)\\w*\\b[^.,;]{0,30}\\b(?:glass|window|mirror|vase|bottle|windscreen|windshield)',
    beats: ['the whole glass, and what comes at it', 'shards on the floor, settling'],
  },
  {
    what: 'a hand that turns a key',
    words:
      '(?:turns?|turning|twists?|twisting)\\b[^.,;]{0,20}\\bkeys?\\b(?! (?:color|colour|light))|\\bkeys? (?:turns?|turning|twists?) in',
    beats: ['the hand reaches the key', 'the key and the lock, close, hardly moving', 'the door, already open'],
  },
  {
    what: 'a door that is opened',
    words:
      '(?:(?<!\\b(?:the|an?|this|that|his|her|its|half|wide) )opens?|opening|pushes open|pulls open|unlocks?|unlocking)\\b[^.,;]{0,20}\\bdoors?\\b|\\bdoors? (?:slowly |suddenly )?(?:opens?|opening|swings? open|slides? open)',
    beats: ['the hand on the handle', 'the room from inside, the door already ajar', 'the person in the doorway'],
  },
  {
    what: 'a liquid that is poured',
    words:
      '\\bpour(?:s|ed|ing)?\\b[^.,;]{0,25}\\b(?:water|wine|coffee|milk|tea|sauce|liquid|champagne|juice|oil|honey|beer|whisk(?:e)?y|syrup|into (?:a|an|the|his|her) (?:\\w+ )?(?:glass|cup|bowl|mug|jug|pot))|\\b(?:water|wine|coffee|milk|tea|champagne|juice|honey|beer|syrup)\\b[^.,;]{0,15}\\bpour(?:s|ed|ing)\\b',
    beats: ['the jug tilts above the glass', 'the surface in the glass, rising, macro', 'the full glass'],
  },
  {
    what: 'a product that unfolds',
    words:
      '\\bunfold(?:s|ed|ing)?\\b[^.,;]{0,30}\\b(?:bike|bicycle|phone|tent|chair|stroller|laptop|table|box|product|map|umbrella|scooter|drone)\\b|\\b(?:bike|bicycle|phone|tent|chair|stroller|laptop|table|box|product|map|umbrella|scooter|drone)\\b[^.,;]{0,15}\\bunfold(?:s|ing)',
    beats: ['the folded thing, and hands at it', 'the unfolded thing, complete'],
  },
  {
    what: 'a box that is unpacked',
    words:
      '\\bunbox(?:es|ed|ing)?\\b|\\bunwrap(?:s|ped|ping)?\\b|\\b(?:opens?|opening|tears? open)\\b[^.,;]{0,15}\\b(?:box|parcel|package|gift|present)\\b',
    beats: ['hands on the closed box', 'the product in the open box, from above', 'the product in the hand'],
  },
  {
    what: 'fingers that tie, button or zip',
    words:
      '\\b(?:ties|tying)\\b[^.,;]{0,20}\\b(?:laces?|shoelaces?|shoes?|knots?|ties?|ribbon)\\b|\\b(?:buttons|buttoning|unbuttons|zips|zipping|unzips)\\b[^.,;]{0,20}\\b(?:shirt|jacket|coat|dress|bag|up)\\b',
    beats: ['fingers at the loose ends', 'the finished knot, close'],
  },
  {
    what: 'handwriting',
    words:
      '\\b(?:writes|writing|signs|signing)\\b[^.,;]{0,25}\\b(?:letter|note|name|word|notebook|paper|contract|diary)\\b',
    beats: ['the hand with the pen, seen from the front, the page hidden', 'the written page as a supplied still'],
  },
];

export interface PhysicsTrap {
  readonly what: string;
  readonly words: string;
  /** Shots that tell it without showing the hard moment. */
  readonly beats: readonly string[];
}
