/** Moves of the camera by what they are, as people write them. Two of one family are one move said twice. */
export const moveFamilies: readonly MoveFamily[] = [
  {
    name: 'a move in',
    words:
      'dolly(?:ing|ies)?[- ]in|doll(?:y|ies) (?:forward|towards?)|push(?:es|ing)?[- ]in|push-in|camera (?:slowly )?(?:moves|creeps|glides|pushes) (?:in|forward|closer)',
    moves: ['dolly_in', 'push_in'],
  },
  {
    name: 'a move out',
    words:
      'dolly(?:ing|ies)?[- ](?:out|back)|pull-back|pull(?:s|ing)?[- ]back shot|camera (?:slowly )?(?:pulls|moves|backs) (?:back|out|away)',
    moves: ['dolly_out', 'pull_back'],
  },
  {
    name: 'a tracking move',
    words:
      '(?:side )?tracking(?: shot)?|trucking (?:shot|move)|truck (?:left|right)|following shot|follow shot|camera (?:tracks|follows|trucks)',
    moves: ['tracking', 'side_tracking', 'follow', 'lead', 'truck_left', 'truck_right'],
  },
  {
    name: 'a pan',
    words: '(?:slow |whip |fast |quick )pan|whip-pan|pan(?:s|ning)? (?:left|right|across|over to)|camera pans',
    moves: ['pan_left', 'pan_right', 'whip_pan'],
  },
  { name: 'a tilt', words: 'tilt(?:s|ing)? (?:up|down)|camera tilts', moves: ['tilt_up', 'tilt_down'] },
  {
    name: 'a crane move',
    words: '(?:crane|jib) (?:shot|up|down|move)|craning (?:up|down)|camera (?:cranes|rises|booms)|pedestal (?:up|down)',
    moves: ['crane_up', 'crane_down', 'jib', 'pedestal_up', 'pedestal_down'],
  },
  {
    name: 'an orbit',
    words: 'orbit(?:s|ing)?(?: shot| around)|arc (?:shot|left|right)|camera (?:orbits|circles|arcs)',
    moves: ['orbit', 'arc_left', 'arc_right'],
  },
  {
    name: 'a zoom',
    words: '(?:crash |slow |fast )zoom|zoom(?:s|ing)?[- ](?:in|out)|camera zooms',
    moves: ['zoom_in', 'zoom_out', 'crash_zoom'],
  },
  {
    name: 'a drone move',
    words: 'fpv(?: drone)?(?: shot)?|drone (?:shot|rise|reveal|flyover)|aerial flyover',
    moves: ['fpv', 'drone_rise', 'drone_reveal', 'aerial_flyover'],
  },
  {
    name: 'a camera that stands still',
    words:
      'locked[- ]off|static (?:shot|camera|frame)|tripod shot|camera (?:holds|stays|remains|is) (?:perfectly |completely )?(?:still|fixed|locked|static)',
    moves: ['locked_off', 'static_breathing'],
  },
];

export interface MoveFamily {
  readonly name: string;
  /** A pattern for whole words. */
  readonly words: string;
  /** The schema's words for it. */
  readonly moves: readonly string[];
}

/** Any word that says where the camera is or what it does. */
export const cameraWords =
  "camera|shots?|close-?ups?|lens|\\d+ ?mm|angle|frame[ds]?|framing|pans?|panning|tilts?|doll(?:y|ies)|tracking|zooms?|handheld|hand-held|steadicam|gimbal|crane|drone|aerial|overhead|eye[- ]level|macro|pov|point of view|over[- ]the[- ]shoulder|seen from|view(?:ed)? (?:from|of|through)|from (?:above|below|behind|the side)|foreground|depth of field|static|locked[- ]off|tripod|wide|orbits?|push-?in|pull-?back|bird[’']s[- ]eye|top[- ]down|(?:side|front|rear|back|top|aerial) view|ms|mcu|cu|ecu|ws|ews|els|fs";
