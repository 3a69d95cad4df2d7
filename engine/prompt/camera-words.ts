/**
 * What a crew's abbreviation says to a model. Every camera word of the schema stands here.
 *
 * Sizes are nouns; where one ends in `shot` it can give up that word to a move: medium shot, medium tracking shot.
 */
export const sizeWords: Words = {
  ELS: 'extreme long shot',
  EWS: 'extreme wide shot',
  LS: 'long shot',
  WS: 'wide shot',
  FS: 'full shot',
  MLS: 'medium long shot',
  // Not "cowboy shot": models put a hat on it.
  COWBOY: 'mid-thigh-up shot',
  MS: 'medium shot',
  MCU: 'medium close-up',
  CU: 'close-up',
  BCU: 'big close-up',
  ECU: 'extreme close-up',
  MACRO: 'macro shot',
  INSERT: 'insert shot',
  ESTABLISHING: 'establishing shot',
  MASTER: 'master shot',
  TWO_SHOT: 'two-shot',
  THREE_SHOT: 'three-shot',
  GROUP: 'group shot',
  OTS: 'over-the-shoulder shot',
  POV: 'point-of-view shot',
};

/** Adjectives that lead the size, except those that begin with `from`, which follow it. */
export const angleWords: Words = {
  eye_level: 'eye-level',
  high: 'high-angle',
  low: 'low-angle',
  overhead: 'overhead',
  birds_eye: "bird's-eye",
  worms_eye: "worm's-eye",
  ground_level: 'ground-level',
  hip_level: 'hip-level',
  shoulder_level: 'shoulder-level',
  dutch_left: 'left-leaning Dutch-angle',
  dutch_right: 'right-leaning Dutch-angle',
  aerial: 'aerial',
  profile: 'profile',
  three_quarter: 'three-quarter',
  frontal: 'frontal',
  from_behind: 'from behind',
  over_the_shoulder: 'over-the-shoulder',
  pov: 'point-of-view',
  reverse: 'reverse-angle',
};

/** Each takes an adverb of pace in front of it. Those that end in `shot` merge with the size. */
export const moveWords: Words = {
  locked_off: 'locked-off tripod shot',
  static_breathing: 'static shot with a faint breathing sway',
  dolly_in: 'dolly-in',
  dolly_out: 'dolly-out',
  push_in: 'push-in',
  pull_back: 'pull-back',
  // Not "truck left": models draw the truck.
  truck_left: 'trucking move to the left',
  truck_right: 'trucking move to the right',
  pan_left: 'pan left',
  pan_right: 'pan right',
  whip_pan: 'whip pan',
  tilt_up: 'tilt up',
  tilt_down: 'tilt down',
  pedestal_up: 'pedestal up',
  pedestal_down: 'pedestal down',
  crane_up: 'crane up',
  crane_down: 'crane down',
  jib: 'jib shot',
  arc_left: 'arc left',
  arc_right: 'arc right',
  orbit: 'orbit around the subject',
  tracking: 'tracking shot',
  follow: 'following shot',
  lead: 'leading shot',
  side_tracking: 'side tracking shot',
  handheld: 'handheld shot',
  steadicam: 'Steadicam shot',
  gimbal: 'gimbal shot',
  snorricam: 'SnorriCam shot',
  fpv: 'FPV drone shot',
  drone_rise: 'drone rise',
  drone_reveal: 'drone reveal',
  aerial_flyover: 'aerial flyover',
  crash_zoom: 'crash zoom',
  zoom_in: 'zoom-in',
  zoom_out: 'zoom-out',
  dolly_zoom: 'dolly zoom',
  rack_focus: 'rack focus',
  bullet_time: 'bullet-time move',
  hyperlapse: 'hyperlapse',
  time_lapse: 'time-lapse',
  robo_arm: 'robotic-arm camera move',
  through_object: 'camera move through the foreground',
  car_mount: 'car-mounted shot',
  parallax: 'parallax move',
  roll_left: 'camera roll to the left',
  roll_right: 'camera roll to the right',
};

/** Moves that are none: a pace means nothing to them. */
export const stillMoves: ReadonlySet<string> = new Set(['locked_off', 'static_breathing']);

/** Adverbs of pace, except those that begin with `in`, which follow what they slow down. */
export const speedWords: Words = {
  imperceptible: 'imperceptibly slow',
  very_slow: 'very slow',
  slow: 'slow',
  steady: 'steady',
  medium: 'medium-paced',
  fast: 'fast',
  very_fast: 'very fast',
  slow_motion: 'in slow motion',
};

/** Each follows a shot or a move without a comma. */
export const supportWords: Words = {
  tripod: 'on a tripod',
  dolly: 'on a dolly',
  slider: 'on a slider',
  steadicam: 'on a Steadicam',
  gimbal: 'on a gimbal',
  handheld: 'with a handheld camera',
  shoulder: 'with a shoulder-mounted camera',
  crane: 'from a crane',
  drone: 'from a drone',
  car_mount: 'from a car-mounted camera',
  underwater: 'with an underwater camera',
};

export const lensWords: Words = {
  '14mm': '14mm lens feel',
  '18mm': '18mm lens feel',
  '24mm': '24mm lens feel',
  '28mm': '28mm lens feel',
  '35mm': '35mm lens feel',
  '40mm': '40mm lens feel',
  '50mm': '50mm lens feel',
  '65mm': '65mm lens feel',
  '85mm': '85mm lens feel',
  '100mm': '100mm lens feel',
  '135mm': '135mm lens feel',
  '200mm': '200mm lens feel',
  macro_100mm: '100mm macro lens feel',
  fisheye: 'fisheye lens feel',
  anamorphic_40mm: '40mm anamorphic lens feel',
  anamorphic_75mm: '75mm anamorphic lens feel',
  tilt_shift: 'tilt-shift lens feel',
  probe: 'probe lens feel',
};

export const depthOfFieldWords: Words = {
  deep: 'deep focus',
  moderate: 'moderate depth of field',
  shallow: 'shallow depth of field',
  very_shallow: 'very shallow depth of field',
};

/** A phrase by the schema's word. */
export type Words = Readonly<Record<string, string>>;
