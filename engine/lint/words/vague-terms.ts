/** Words that every model has read a million times and that decide nothing, each with what would. */
export const vagueTerms: readonly VagueTerm[] = [
  {
    words: 'cinematic',
    unless: 'drama',
    instead: 'Say what makes it so: the lens (`85mm`), the light (`low side light`), the move (`slow dolly in`).',
  },
  { words: 'cinematically', instead: 'Say what the camera does: `slow dolly in`, `locked off`, `35mm`.' },
  {
    words: 'beautiful|beautifully|gorgeous|lovely',
    instead: 'Say what one sees: `clear skin, soft window light`, `first frost on the grass`.',
  },
  {
    words: 'stunning|breathtaking|spectacular|magnificent|majestic',
    instead: 'Say what would take the breath: how high, how far, how steep, lit from where.',
  },
  {
    words: 'epic',
    unless: 'poem|poems',
    instead: 'Say how large: `a figure, tiny below a cliff`, `extreme wide shot`.',
  },
  {
    words: 'dramatic|dramatically',
    unless: 'actor|actress|theatre|theater|play|society',
    instead: 'Say where the drama is: `hard side light, half the face in shadow`, `clouds racing`.',
  },
  {
    words: 'amazing|awesome|incredible|fantastic|wonderful|marvelous|marvellous',
    instead: 'Leave it out: it asks for nothing that could be filmed.',
  },
  {
    words: 'masterpiece|masterful|award[- ]winning|museum[- ]quality',
    instead: 'Leave it out: praise is for afterwards. Say the light and the lens.',
  },
  {
    words: '4k|8k|16k|uhd|full hd|ultra[- ]hd|hd quality',
    unless: 'tv|television|monitor|screen|display|camera|projector',
    instead: 'Leave it out: words have no pixels. `resolution:` and `finish: { upscale }` do.',
  },
  {
    words: 'high[- ]resolution|hi-?res',
    instead: 'Leave it out: words have no pixels. `resolution:` and `finish: { upscale }` do.',
  },
  {
    words: '(?:high|best|top|highest|premium)[- ]quality',
    instead: 'Leave it out: no model was told to do it badly. Say the material, the light, the lens.',
  },
  {
    words:
      '(?:ultra|hyper|super)[- ]?(?:realistic|realism|detailed|sharp)|highly detailed|insanely detailed|intricate details?',
    instead: 'Name the detail that counts: `brushed steel, a hairline scratch`, `visible weave`.',
  },
  {
    words: 'trending on \\w+|artstation|octane render|unreal engine(?: \\d)?',
    instead: 'Leave it out: it is a spell from older models. Say the style: `realistic`, `animated`, `documentary`.',
  },
  {
    words: 'mesmeri[sz]ing|captivating|enchanting|jaw-dropping|mind-blowing|eye-catching|visually striking',
    instead: 'Say what should catch the eye, and where in the frame it is.',
  },
  {
    words: 'aesthetically pleasing|aesthetic look|perfect composition|perfect lighting',
    instead: 'Say the composition or the light: `centred, empty space on the left`, `soft light from a window`.',
  },
  {
    words: 'atmospheric|moody',
    unless: 'haze|pressure|perspective',
    instead: 'Say what makes the air or the mood: `fog at knee height`, `one lamp, the rest dark`.',
  },
];

export interface VagueTerm {
  /** A pattern for whole words. */
  readonly words: string;
  /** What may follow and makes a plain noun of it. */
  readonly unless?: string;
  readonly instead: string;
}
