/** How a drawn picture moves: the few motions an animatic needs, whatever the prompt calls them. */
export type CameraMove =
  /** Locked off: nothing moves but the counter. */
  | 'still'
  /** Towards the subject: dolly, push or zoom in. */
  | 'in'
  /** Away from the subject: dolly, pull or zoom out. */
  | 'out'
  /** The camera looks or travels left: pan, truck, slide, track. */
  | 'left'
  /** The camera looks or travels right; also a pan or a tracking shot that names no side. */
  | 'right'
  /** The camera rises or looks up: tilt, crane, pedestal. */
  | 'up'
  /** The camera sinks or looks down. */
  | 'down'
  /** Around the subject. */
  | 'orbit'
  /** Carried: small unrest in every direction. */
  | 'handheld';

/** The camera move a prompt asks for: the first one it names, `still` when it names none. */
export function moveOf(prompt: string): CameraMove {
  const said = prompt.toLowerCase().replace(/[_‐-]+/g, ' ');
  // "no zoom" names a move only to forbid it, while "no camera movement" is a request to stand still.
  const text = said.replace(/\b(?:no|not|without|avoid|never)\s+(?:any\s+)?(?:zoom|pan|tilt|dolly|orbit)\w*/g, ' ');
  let first: { at: number; move: CameraMove } | undefined;
  for (const [move, words] of moves) {
    const at = text.search(words);
    if (at >= 0 && (first === undefined || at < first.at)) first = { at, move };
  }
  return first?.move ?? 'still';
}

// Nouns are the trap: a truck, a frying pan, a crane and a track are things in front of the camera, so those words
// count only beside a direction or another word of the trade. Where two rules match at one place, the upper one wins.
const moves: readonly (readonly [CameraMove, RegExp])[] = [
  ['still', /\block(?:ed)? ?(?:off|down)\b|\b(?:static|fixed|stationary) (?:shot|camera|frame|tripod|wide)|\btripod\b/],
  ['still', /\bno camera (?:move|motion)|\bcamera (?:is |stays |remains |holds )(?:still|static|fixed|locked)/],
  ['handheld', /\bhand ?held\b|\bshaky ?cam|\bcamera shake/],
  [
    'orbit',
    /\borbit(?:s|ing)?\b|\barcs? (?:shot|around|left|right)|\barcing\b|\b(?:camera )?circl(?:es|ing) (?:around )?/,
  ],
  ['orbit', /\b(?:360|rotat(?:es|ing) around|revolves? around)\b/],
  ['out', /\b(?:doll(?:y|ies|ying)|zoom(?:s|ing)?|pull(?:s|ing)?|track(?:s|ing)?) (?:slowly )?(?:out|back|away)/],
  [
    'left',
    /\b(?:pan|truck|track|doll(?:y|ie)|slid|slide|move|pan+|arc)(?:s|ing|n?ing)? (?:shot )?(?:slowly )?(?:to the )?left/,
  ],
  ['right', /\b(?:pan|truck|track|doll(?:y|ie)|slid|slide|move)(?:s|n?ing)? (?:shot )?(?:slowly )?(?:to the )?right/],
  ['up', /\b(?:tilt|crane|pedestal|boom|jib)(?:s|ing)? (?:slowly )?up|\bcamera (?:slowly )?(?:rises|ascends|lifts)/],
  [
    'down',
    /\b(?:tilt|crane|pedestal|boom|jib)(?:s|ing)? (?:slowly )?down|\bcamera (?:slowly )?(?:sinks|descends|lowers)/,
  ],
  [
    'in',
    /\b(?:doll(?:y|ies|ying)|zoom(?:s|ing)?|push(?:es|ing)?|track(?:s|ing)?) (?:slowly )?(?:in|forward|towards?)\b/,
  ],
  [
    'in',
    /\bpush in\b|\bcrash zoom|\bfly ?through|\bfpv\b|\bcamera (?:slowly )?(?:approaches|pushes|advances|glides forward)/,
  ],
  ['in', /\btracking (?:shot )?from behind|\bdolly (?:shot|zoom)|\bslow zoom\b(?! (?:out|back|away))/],
  ['up', /\bcrane shot\b|\bpedestal\b|\bcrane move\b|\btilt(?:s|ing)? shot/],
  [
    'right',
    /\btracking\b|\btrucking\b|\bpan(?:s|ning)\b|\b(?:slow|quick|fast|whip|swish|camera) pan\b|\bpan (?:shot|across|over|to)\b/,
  ],
  ['right', /\bcamera (?:slowly )?follows\b|\bslider\b|\btruck (?:shot|across)|\bmove: pan\b/],
];
