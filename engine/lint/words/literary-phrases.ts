/** What a novel says and no camera sees, each with what a camera would. */
export const literaryPhrases: readonly LiteraryPhrase[] = [
  {
    words:
      'sense of [\\p{L}-]+|feeling of [\\p{L}-]+|filled with (?:hope|joy|longing|sadness|regret|wonder|nostalgia|emotion|love|dread)',
    instead:
      'Give it to a face, a hand or the light: `her shoulders drop`, `she breathes out`, `the lamps go out one by one`.',
  },
  {
    words:
      '(?:full of|heavy with|weight of) (?:hope|longing|regret|memories|memory|sorrow|grief|the past|loss|sadness|meaning)',
    instead: 'Say what the body does under it: `slow steps, eyes on the ground`.',
  },
  {
    words: 'longing|nostalgia|nostalgic|melanchol(?:y|ic)|bittersweet|yearning|loneliness|heartbr(?:eak|oken)',
    instead: 'Say what one sees of it: `alone at a table for two`, `she turns away from the window`.',
  },
  {
    words:
      '(?:remembers|recalls|realizes|realises|wonders|decides|dreams of|thinks (?:of|about)|knows that|longs for|misses) ',
    instead: 'A thought has no picture: say the look, the gesture, or show what is thought of in a shot of its own.',
  },
  {
    words:
      'symboli[sz](?:es|ing)|represents? (?:the|his|her|their)|evok(?:es|ing)|embod(?:ies|ying)|metaphor (?:for|of)',
    instead: 'Say the thing itself; what it stands for is for whoever watches.',
  },
  {
    words:
      'as (?:if|though) (?:time|the world|nothing|everything|her|his|their|destiny|fate)\\b|tells? (?:a|the) (?:story|tale)',
    instead: 'Say what moves, and what does not: `everything is still but the curtain`.',
  },
  {
    words: '(?:her|his|their|the) (?:soul|destiny|inner \\w+)\\b|promise of|dance of (?:light|shadows?)|whispers? of',
    instead: 'Say it as a shot list would: who, does what, where, in what light.',
  },
];

export interface LiteraryPhrase {
  readonly words: string;
  readonly instead: string;
}

/** A body that shows it: then the feeling has its picture. */
export const bodyWords =
  'smil\\w+|tears?|eyes?|brows?|lips?|jaw|shoulders?|fists?|hands?|fingers?|breath\\w*|laugh\\w*|cr(?:y|ies|ying)|frown\\w*|grin\\w*|sighs?|nods?|trembl\\w+|gaz\\w+|glanc\\w+|stares?|face';
