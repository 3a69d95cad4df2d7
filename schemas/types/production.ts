// Generated from production.schema.json by npm run generate. Do not edit.

/**
 * A short name: letters, digits, - and _. It is how things are addressed; changing it costs nothing.
 */
export type Id = string;
/**
 * The dice, 0 to 4294967295. Take n is rendered with seed + n - 1.
 */
export type Seed = number;
/**
 * Whether identity wording is written out in full in every prompt. auto: in full where no image carries identity.
 */
export type IdentityRepeat = 'auto' | 'always' | 'never';
/**
 * An aspect ratio such as 16:9, or one of the model's own sizes such as 1280:720.
 */
export type Ratio = string;
/**
 * An image: a file, or a still of this production.
 */
export type Reference = Path | StillReference;
/**
 * A file inside the production folder, relative to it.
 */
export type Path = string;
/**
 * A sentence, or the eight slots. {name} inserts the wording of a character, prop or location.
 */
export type Prompt = string | PromptSlots;
/**
 * The picture a shot starts from: a file, a still, or another shot's last frame.
 */
export type FirstFrame = Path | StillReference | ShotFrameReference;

/**
 * A production: its bible, its shots, its ladder and its budget. The file is retake.yaml.
 */
export interface ProductionConfig {
  /**
   * The version of this language. Always 1.
   */
  retake?: 1;
  production?: ProductionInfo;
  /**
   * More files of the same shape, by path or glob, inside the production folder. They may add characters, props, locations, looks, stills and scenes.
   */
  include?: string[];
  frame?: Frame;
  budget?: Budget;
  /**
   * The ladder: quality levels of every shot, cheap first.
   *
   * @minItems 1
   */
  rungs?: Rung[];
  /**
   * The people of the production, by id.
   */
  characters?: {
    [k: string]: Character;
  };
  /**
   * Objects that must keep their looks, by id.
   */
  props?: {
    [k: string]: Prop;
  };
  /**
   * The places, by id.
   */
  locations?: {
    [k: string]: Location;
  };
  /**
   * Light, style and grade, by id.
   */
  looks?: {
    [k: string]: Look;
  };
  /**
   * Images used as references or first frames, by id: generated or supplied.
   */
  stills?: {
    [k: string]: Still;
  };
  /**
   * The scenes, in the order of the film. Order costs nothing to change.
   */
  scenes?: Scene[];
}
/**
 * What is being made.
 */
export interface ProductionInfo {
  id: Id;
  /**
   * The title as people say it.
   */
  title: string;
  /**
   * What kind of film this is: a preset that fills frame and rungs that are not written.
   */
  goal?:
    | 'product_ad'
    | 'cinematic_short'
    | 'explainer'
    | 'music_visual'
    | 'fashion_lookbook'
    | 'architectural_flythrough'
    | 'social_vertical'
    | 'film_test';
  seed?: Seed;
  identityRepeat?: IdentityRepeat;
  /**
   * For people. Costs nothing to change.
   */
  note?: string;
}
/**
 * The picture every shot has unless it says otherwise.
 */
export interface Frame {
  ratio?: Ratio;
  /**
   * Frames per second of the finished film.
   */
  fps?: 23.976 | 24 | 25 | 29.97 | 30 | 48 | 50 | 59.94 | 60;
}
/**
 * Ceilings in credits, on what was charged plus what is reserved.
 */
export interface Budget {
  /**
   * Ceiling for everything ever charged to this lockfile.
   */
  credits?: number;
  /**
   * When to warn, as a share of credits.
   */
  warnAt?: string;
  /**
   * Ceiling for one apply.
   */
  perRun?: number;
  /**
   * Ceiling for any one scene.
   */
  perScene?: number;
  /**
   * Ceiling for any one shot, over all rungs and ratios.
   */
  perShot?: number;
  /**
   * Ceilings by rung id.
   */
  rungs?: {
    [k: string]: number;
  };
  /**
   * Ceilings by model.
   */
  models?: {
    [k: string]: number;
  };
  /**
   * Above this many credits, apply asks for the number to be typed instead of yes.
   */
  confirmAbove?: number;
}
/**
 * A quality level of every shot.
 */
export interface Rung {
  id: Id;
  /**
   * Model that renders it, as `retake models` lists them.
   */
  model: string;
  /**
   * How many takes to render.
   */
  takes?: number;
  /**
   * What must be true of the rung below before this one is rendered.
   */
  gate?: 'none' | 'circled' | 'approved';
  /**
   * Whether the model makes sound too, where it can. Costs more on some models.
   */
  audio?: boolean;
}
/**
 * A person of the production. {id} in a prompt inserts this wording.
 */
export interface Character {
  /**
   * Who this is in a few words, such as "a young woman". Leads the wording.
   */
  description?: string;
  /**
   * Face.
   */
  face?: string;
  /**
   * Hair.
   */
  hair?: string;
  /**
   * Clothes.
   */
  wardrobe?: string;
  /**
   * How they hold themselves.
   */
  posture?: string;
  /**
   * Their colours.
   */
  palette?: string[];
  /**
   * What must never appear on them; becomes exclusions.
   */
  forbidden?: string[];
  references?: ReferenceBoard;
  /**
   * For people. Costs nothing to change.
   */
  note?: string;
}
/**
 * One image each for identity, palette, framing and lighting.
 */
export interface ReferenceBoard {
  identity?: Reference;
  palette?: Reference;
  framing?: Reference;
  lighting?: Reference;
}
/**
 * A still of this production.
 */
export interface StillReference {
  still: Id;
}
/**
 * An object that must keep its looks. {id} in a prompt inserts its description.
 */
export interface Prop {
  /**
   * What it looks like.
   */
  description: string;
  /**
   * Its shape never changes; becomes a continuity clause.
   */
  rigid?: boolean;
  /**
   * Its colours.
   */
  palette?: string[];
  /**
   * What must never happen to it; becomes exclusions.
   */
  forbidden?: string[];
  references?: ReferenceBoard;
  /**
   * For people. Costs nothing to change.
   */
  note?: string;
}
/**
 * A place. It is the environment of shots that write none.
 */
export interface Location {
  /**
   * What it looks like, with its depth cues.
   */
  description: string;
  references?: ReferenceBoard;
  /**
   * For people. Costs nothing to change.
   */
  note?: string;
}
/**
 * Light, style and grade that shots share.
 */
export interface Look {
  /**
   * The light.
   */
  lighting?: string;
  /**
   * The style, such as realistic or editorial.
   */
  style?: string;
  /**
   * The colours of the picture.
   */
  palette?: string[];
  /**
   * post: colour is finished after the edit, so no grade words are sent.
   */
  grade?: 'post' | 'baked';
  /**
   * For people. Costs nothing to change.
   */
  note?: string;
}
/**
 * An image: generated (model and prompt) or supplied (file).
 */
export interface Still {
  file?: Path;
  /**
   * Model that generates it.
   */
  model?: string;
  prompt?: Prompt;
  ratio?: Ratio;
  /**
   * Images the model may look at, keyed by the tag used as @tag in the prompt.
   */
  references?: {
    [k: string]: Reference;
  };
  /**
   * Characters in it.
   */
  characters?: Id[];
  /**
   * Props in it.
   */
  props?: Id[];
  location?: Id;
  look?: Id;
  /**
   * How many takes to render.
   */
  takes?: number;
  seed?: Seed;
  /**
   * For people. Costs nothing to change.
   */
  note?: string;
}
/**
 * A prompt in eight slots. The compiler turns them into the text that is sent.
 */
export interface PromptSlots {
  /**
   * Who or what.
   */
  subject?: string;
  /**
   * What changes.
   */
  action?: string;
  /**
   * Where.
   */
  environment?: string;
  /**
   * How the viewer sees it: words, or the set's own terms.
   */
  camera?: string | Camera;
  /**
   * How it is lit.
   */
  lighting?: string;
  /**
   * In which style.
   */
  style?: string;
  /**
   * What must remain unchanged.
   */
  continuity?: string[];
  /**
   * What must not appear.
   */
  exclusions?: string[];
}
/**
 * How the viewer sees it.
 */
export interface Camera {
  /**
   * Shot size.
   */
  size?:
    | 'ELS'
    | 'EWS'
    | 'LS'
    | 'WS'
    | 'FS'
    | 'MLS'
    | 'COWBOY'
    | 'MS'
    | 'MCU'
    | 'CU'
    | 'BCU'
    | 'ECU'
    | 'MACRO'
    | 'INSERT'
    | 'ESTABLISHING'
    | 'MASTER'
    | 'TWO_SHOT'
    | 'THREE_SHOT'
    | 'GROUP'
    | 'OTS'
    | 'POV';
  /**
   * Camera angle.
   */
  angle?:
    | 'eye_level'
    | 'high'
    | 'low'
    | 'overhead'
    | 'birds_eye'
    | 'worms_eye'
    | 'ground_level'
    | 'hip_level'
    | 'shoulder_level'
    | 'dutch_left'
    | 'dutch_right'
    | 'aerial'
    | 'profile'
    | 'three_quarter'
    | 'frontal'
    | 'from_behind'
    | 'over_the_shoulder'
    | 'pov'
    | 'reverse';
  /**
   * The one camera move.
   */
  move?:
    | 'locked_off'
    | 'static_breathing'
    | 'dolly_in'
    | 'dolly_out'
    | 'push_in'
    | 'pull_back'
    | 'truck_left'
    | 'truck_right'
    | 'pan_left'
    | 'pan_right'
    | 'whip_pan'
    | 'tilt_up'
    | 'tilt_down'
    | 'pedestal_up'
    | 'pedestal_down'
    | 'crane_up'
    | 'crane_down'
    | 'jib'
    | 'arc_left'
    | 'arc_right'
    | 'orbit'
    | 'tracking'
    | 'follow'
    | 'lead'
    | 'side_tracking'
    | 'handheld'
    | 'steadicam'
    | 'gimbal'
    | 'snorricam'
    | 'fpv'
    | 'drone_rise'
    | 'drone_reveal'
    | 'aerial_flyover'
    | 'crash_zoom'
    | 'zoom_in'
    | 'zoom_out'
    | 'dolly_zoom'
    | 'rack_focus'
    | 'bullet_time'
    | 'hyperlapse'
    | 'time_lapse'
    | 'robo_arm'
    | 'through_object'
    | 'car_mount'
    | 'parallax'
    | 'roll_left'
    | 'roll_right';
  /**
   * How fast it moves.
   */
  speed?: 'imperceptible' | 'very_slow' | 'slow' | 'steady' | 'medium' | 'fast' | 'very_fast' | 'slow_motion';
  /**
   * What carries the camera.
   */
  support?:
    | 'tripod'
    | 'dolly'
    | 'slider'
    | 'steadicam'
    | 'gimbal'
    | 'handheld'
    | 'shoulder'
    | 'crane'
    | 'drone'
    | 'car_mount'
    | 'underwater';
  /**
   * Focal-length feel.
   */
  lens?:
    | '14mm'
    | '18mm'
    | '24mm'
    | '28mm'
    | '35mm'
    | '40mm'
    | '50mm'
    | '65mm'
    | '85mm'
    | '100mm'
    | '135mm'
    | '200mm'
    | 'macro_100mm'
    | 'fisheye'
    | 'anamorphic_40mm'
    | 'anamorphic_75mm'
    | 'tilt_shift'
    | 'probe';
  /**
   * How much is in focus.
   */
  depthOfField?: 'deep' | 'moderate' | 'shallow' | 'very_shallow';
}
/**
 * Action in one place and time. What it says holds for its shots unless they say otherwise.
 */
export interface Scene {
  id: Id;
  /**
   * For people.
   */
  title?: string;
  /**
   * For people. Costs nothing to change.
   */
  note?: string;
  location?: Id;
  look?: Id;
  /**
   * Characters in every shot of the scene.
   */
  characters?: Id[];
  /**
   * Props in every shot of the scene.
   */
  props?: Id[];
  /**
   * Ceiling for this scene.
   */
  budget?: number;
  /**
   * The shots, in the order of the film.
   */
  shots?: Shot[];
}
/**
 * One continuous view: the atom that is rendered.
 */
export interface Shot {
  id: Id;
  /**
   * Words for file names.
   */
  slug?: string;
  /**
   * For people.
   */
  title?: string;
  /**
   * For people. Costs nothing to change.
   */
  note?: string;
  /**
   * What the shot does in the film.
   */
  role?:
    | 'hero'
    | 'master'
    | 'coverage'
    | 'insert'
    | 'cutaway'
    | 'reaction'
    | 'establishing'
    | 'transition'
    | 'montage'
    | 'title'
    | 'end_card'
    | 'benefit'
    | 'lifestyle'
    | 'interaction'
    | 'detail'
    | 'plate'
    | 'broll';
  /**
   * How long it is.
   */
  seconds: number;
  prompt: Prompt;
  firstFrame?: FirstFrame;
  ratio?: Ratio;
  /**
   * Several aspect ratios: one job each.
   *
   * @minItems 1
   */
  ratios?: Ratio[];
  location?: Id;
  look?: Id;
  /**
   * Characters in it, added to the scene's.
   */
  characters?: Id[];
  /**
   * Props in it, added to the scene's.
   */
  props?: Id[];
  /**
   * How many takes of its first rung, instead of the rung's.
   */
  takes?: number;
  seed?: Seed;
  /**
   * The rungs it climbs, instead of the whole ladder.
   */
  rungs?: Id[];
  /**
   * Whether the model makes sound too, instead of the rung's.
   */
  audio?: boolean;
  identityRepeat?: IdentityRepeat;
  /**
   * Ceiling for this shot.
   */
  budget?: number;
}
/**
 * The last frame of another shot: a continuity chain.
 */
export interface ShotFrameReference {
  /**
   * Address of the shot, scene/shot.
   */
  lastFrameOf: string;
}
