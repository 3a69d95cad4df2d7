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
 * Class of resolution, where the model has a choice. 720p or the nearest to it unless written.
 */
export type Resolution = '360p' | '480p' | '720p' | '768p' | '1080p' | '0.5k' | '1k' | '2k' | '4k';
/**
 * File format of the result, where the model has a choice. Some cost more by the second.
 */
export type Format =
  | 'mp4'
  | 'prores'
  | 'png_sequence'
  | 'hdr10'
  | 'hlg'
  | 'sdr_rec709_10bit'
  | 'hdr_pq_12bit_master'
  | 'hdr_prores'
  | 'hdr_png_sequence'
  | 'hdr_exr_sequence'
  | 'hdr_exr_acescg_sequence_1_3'
  | 'hdr_exr_acescg_sequence_2_0'
  | 'png'
  | 'jpeg'
  | 'webp'
  | 'wav'
  | 'mp3'
  | 'ogg_opus';
/**
 * `error` fails `retake lint` and `retake validate`; `off` says nothing.
 */
export type LintLevel = 'off' | 'info' | 'warning' | 'error';
/**
 * An image: a file, or a still of this production.
 */
export type Reference = Path | StillReference;
/**
 * A file inside the production folder, relative to it.
 */
export type Path = string;
/**
 * Media to work with: a file, or something this production makes or names.
 */
export type MediaReference =
  | Path
  | FileReference
  | StillReference
  | ShotReference
  | ShotFrameReference
  | SoundReference
  | CharacterReference
  | PropReference
  | LocationReference
  | LookReference
  | BrandReference;
/**
 * Rows: a .csv or .json file, or a list of objects.
 */
export type Each = Path | RowFile | Row[];
/**
 * A sentence, or the eight slots. {name} inserts the wording of a character, prop or location.
 */
export type Prompt = string | PromptSlots;
/**
 * What must be true of the take it works on before it is rendered.
 */
export type Gate = 'none' | 'circled' | 'approved';
/**
 * Whose voice: a character that has one, or the voice itself.
 */
export type Voice = Id | VoiceSource;
/**
 * What is rendered first where credits are short: high, normal or low, or a number, of which the greater goes first; high is 1, normal 0, low -1. Where any is written, role: hero counts as high.
 */
export type Priority = ('high' | 'normal' | 'low') | number;
/**
 * Frames of a clip before what the film shows, and as many after it: room for whoever edits. Where one shot begins with the last frame of another, neither has any there.
 */
export type Handles = number;
/**
 * A picture a shot starts from or ends on: a file, a still, another shot's last frame, or one of the bible's.
 */
export type FirstFrame =
  Path | FileReference | StillReference | ShotFrameReference | CharacterReference | PropReference | LocationReference;
/**
 * What differs between variants, and the values to try; one variable at a time teaches most.
 */
export type Vary = VariedFields | VaryPlan;
/**
 * Checks that must be ticked before a take is approved: known ones (hands, faces, logos, text, product_geometry, reflections, background_text, brand_safety, physics, identity, wardrobe, extra_people, camera, flicker, audio_sync, first_frame, last_frame), or a question of your own to which yes means trouble. What a prompt excludes is checked as well.
 */
export type Checks = string[];
/**
 * One thing of the cut: a shot, a card, black, a dissolve from what stands above it to what stands below it, or a sound.
 */
export type CutItem = CutName | CutShot | CutCard | CutBlack | CutDissolve | CutSound | CutMusic;
/**
 * A shot by scene and id, or a scene for all of its shots.
 */
export type CutName = string;
/**
 * Seconds, frames such as 12f, or a timecode such as 00:00:02:11. Frames are those of the film: frame.fps.
 */
export type CutTime = number | string;
/**
 * What is said in it, for the captions: a text, which is spread over what is used of it; texts, each with the moment it begins at; or false for none. Left out, what a speech or an avatar says.
 */
export type Caption = false | string | CaptionLine[];

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
   * More files of the same shape, by path or glob, inside the production folder. They may add brand, characters, props, locations, looks, stills, sound and scenes.
   */
  include?: string[];
  frame?: Frame;
  budget?: Budget;
  policy?: Policy;
  account?: AccountHint;
  /**
   * The ladder: quality levels of every shot, cheap first.
   *
   * @minItems 1
   */
  rungs?: Rung[];
  /**
   * Prices you have agreed on, by model or endpoint/model. They replace the price book's.
   */
  prices?: {
    [k: string]: AgreedPrice;
  };
  lint?: Lint;
  brand?: Brand;
  /**
   * What was renamed or moved and changed in the same go: the takes of the old address count as the history of the new one.
   */
  moved?: Moved[];
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
   * Speech, effects and other sounds, by id.
   */
  sound?: {
    [k: string]: Sound;
  };
  /**
   * The scenes, in the order of the film. Order costs nothing to change.
   */
  scenes?: Scene[];
  /**
   * The film: shots in order, cards, black and dissolves, and where its sounds begin. Changing it renders nothing and costs nothing. Absent: every shot, in the order of the scenes.
   *
   * @minItems 1
   */
  cut?: CutItem[];
  review?: ReviewRules;
  /**
   * How `retake conform` names media, without the ending. Tokens: project, scene, shot, slug, character, model, rung, take, ratio, variant, date, seed, hash8; in capitals, what they say is in capitals; `{take:3}` has three digits. Default: {SCENE}_{slug}_{model}_v{take:2}_{ratio}.
   */
  naming?: string;
  deliver?: Deliver;
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
   * What kind of film this is: a preset that fills what is not written (frame, rungs, seconds of a shot, checks), and knows which shots and reference pictures such a film needs.
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
  /**
   * What the film is to achieve, in one sentence. Stands at the top of every plan; costs nothing to change.
   */
  logline?: string;
  /**
   * How long the film is to be, in seconds. Costs nothing to change: `retake lint` adds up the shots and says when they come to less, or to far more.
   */
  seconds?: number;
  /**
   * goal: what a film of this goal must not show (text and logos in commercial ones) is added to the exclusions of every prompt written in slots; title shots and end cards keep their text. Left out, nothing is added.
   */
  exclusions?: 'goal';
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
  framing?: Framing;
}
/**
 * Words about the composition, by ratio as it is written: said only to jobs of that ratio, with the camera.
 */
export interface Framing {
  /**
   * Such as: subject centered, head-room above.
   */
  [k: string]: string;
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
    /**
     * Credits for all takes of this rung.
     */
    [k: string]: number;
  };
  /**
   * Ceilings by model.
   */
  models?: {
    /**
     * Credits for all takes of this model.
     */
    [k: string]: number;
  };
  /**
   * Ceilings by person: the e-mail git knows them by, or * for everybody who is not named.
   */
  people?: {
    /**
     * Credits, at most.
     */
    [k: string]: number;
  };
  /**
   * Above this many credits, apply asks for the number to be typed instead of yes.
   */
  confirmAbove?: number;
}
/**
 * What must be true before money is spent, whoever asks. It may stand in a file of its own that `include` names, so that CODEOWNERS can guard it.
 */
export interface Policy {
  /**
   * Whether a rung above the first waits until a take of a cheaper rung of the same shot is circled, whatever its gate says. `--force-premium REASON` overrides it for one run.
   */
  requireDraft?: boolean;
  /**
   * The models that may be used, by name or with *. Absent: all of them.
   *
   * @minItems 1
   */
  models?: string[];
  premiumOnly?: PremiumOnly;
  /**
   * After so many requests that content rules refused, a run submits nothing more: an account that goes on may be suspended. Absent: it goes on.
   */
  maxModerated?: number;
}
/**
 * Where rungs above the first may be rendered; elsewhere they wait. `--force-premium REASON` overrides it for one run.
 */
export interface PremiumOnly {
  /**
   * Git branches, by name or with *.
   *
   * @minItems 1
   */
  branches: string[];
}
/**
 * What is known of the account that pays. It never steers: a plan only says what it means.
 */
export interface AccountHint {
  /**
   * The web plan you have. `retake account plans` lists them. Its credits and those of the API are separate pools.
   */
  plan?: 'free' | 'standard' | 'pro' | 'unlimited';
  /**
   * What you pay for one credit, in your currency, before tax. Absent: Runway's list price, in US dollars.
   */
  creditPrice?: number;
  /**
   * The currency of the credit price, as ISO 4217 names it. USD when absent.
   */
  currency?: string;
  /**
   * Tax that comes on top. It is told beside the price, and is no part of any ceiling.
   */
  taxRate?: string;
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
  resolution?: Resolution;
  format?: Format;
  params?: Params;
}
/**
 * Fields of the API the language has no word for, as the API takes them. Media are written as {file: path}, {still: id}, {shot: scene/shot} or {sound: id}.
 */
export interface Params {
  [k: string]: unknown;
}
/**
 * A price you have agreed on; it replaces the price book's, surcharges and all.
 */
export interface AgreedPrice {
  /**
   * Credits.
   */
  credits: number;
  /**
   * second: of the result. output: each result. request: whatever it yields.
   */
  per: 'second' | 'output' | 'request';
  /**
   * Credits at least.
   */
  minimum?: number;
  /**
   * For people. Costs nothing to change.
   */
  note?: string;
}
/**
 * How grave each rule of `retake lint` is in this production. `retake lint --explain RULE` says why a rule is there.
 */
export interface Lint {
  'vague-term'?: LintLevel;
  'prompt-slot-missing'?: LintLevel;
  'no-camera'?: LintLevel;
  'one-camera-move'?: LintLevel;
  'too-much-action'?: LintLevel;
  'causal-chain'?: LintLevel;
  'physics-trap'?: LintLevel;
  literary?: LintLevel;
  'redundant-words'?: LintLevel;
  'long-prompt'?: LintLevel;
  'negative-phrasing'?: LintLevel;
  'grade-words'?: LintLevel;
  'text-on-screen'?: LintLevel;
  'ratio-words'?: LintLevel;
  'text-to-video-identity'?: LintLevel;
  'identity-drift'?: LintLevel;
  'reference-image'?: LintLevel;
  'char-view'?: LintLevel;
  'too-many-refs'?: LintLevel;
  'near-duplicate'?: LintLevel;
  'one-variable'?: LintLevel;
  'premium-without-draft'?: LintLevel;
  'ungated-edit'?: LintLevel;
  'edit-broken'?: LintLevel;
  'finish-costs-more-than-clip'?: LintLevel;
  'cut-length'?: LintLevel;
  'unused-ignore'?: LintLevel;
}
/**
 * The brand. {brand} in a prompt inserts its words; what it forbids is excluded from every picture and clip.
 */
export interface Brand {
  /**
   * What it is called.
   */
  name: string;
  /**
   * What {brand} says at its first mention, instead of the name alone.
   */
  description?: string;
  /**
   * Its colours. {brand} says them where words carry everything.
   */
  palette?: string[];
  /**
   * The rule about lettering. Said where a prompt mentions {brand}, and asked about in review.
   */
  type?: string;
  /**
   * The rule about the logo. Said where a prompt mentions {brand}, and asked about in review.
   */
  logo?: string;
  /**
   * What must never appear; becomes exclusions of every picture and clip.
   */
  forbidden?: string[];
  /**
   * Brands of which nothing may be seen. A model that draws what it reads is never told their names.
   */
  competitors?: string[];
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
  /**
   * Which of several results, from 1.
   */
  output?: number;
}
/**
 * A scene, a shot, a still or a sound that has another address now.
 */
export interface Moved {
  /**
   * Its address before: a scene, scene/shot, still/id or sound/id. No longer declared.
   */
  from: string;
  /**
   * Its address now; what it names is declared, or moved on.
   */
  to: string;
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
   * From which sides its identity picture shows them. Models hold a face best that they see from the front or at three quarters.
   *
   * @minItems 1
   */
  views?: ('front' | 'three_quarter' | 'profile' | 'back')[];
  voice?: VoiceSource;
  /**
   * For people. Costs nothing to change.
   */
  note?: string;
}
/**
 * A voice: one of the provider's own, one made there, or a sample to speak like.
 */
export interface VoiceSource {
  /**
   * A voice of the provider, as `retake models show eleven_v3` lists them.
   */
  preset?: string;
  /**
   * Id of a voice made at the provider.
   */
  custom?: string;
  sample?: MediaReference;
}
/**
 * A file inside the production folder.
 */
export interface FileReference {
  file: Path;
}
/**
 * The take in use of a shot: the circled one, else the newest that is not rejected.
 */
export interface ShotReference {
  /**
   * Address of the shot, scene/shot.
   */
  shot: string;
  rung?: Id;
  /**
   * After what has been done to it. The take itself unless written.
   */
  after?: 'edits' | 'upscale' | 'frameRate' | 'hdr';
}
/**
 * The last frame of another shot: a continuity chain.
 */
export interface ShotFrameReference {
  /**
   * Address of the shot, scene/shot.
   */
  lastFrameOf: string;
  rung?: Id;
}
/**
 * A sound of this production.
 */
export interface SoundReference {
  sound: Id;
}
/**
 * A picture of a character's reference board.
 */
export interface CharacterReference {
  character: Id;
  /**
   * Which picture of its reference board. identity unless written. all: the whole board, in a list of references.
   */
  board?: 'identity' | 'palette' | 'framing' | 'lighting' | 'all';
}
/**
 * A picture of a prop's reference board.
 */
export interface PropReference {
  prop: Id;
  /**
   * Which picture of its reference board. identity unless written. all: the whole board, in a list of references.
   */
  board?: 'identity' | 'palette' | 'framing' | 'lighting' | 'all';
}
/**
 * A picture of a location's reference board.
 */
export interface LocationReference {
  location: Id;
  /**
   * Which picture of its reference board. lighting unless written. all: the whole board, in a list of references.
   */
  board?: 'identity' | 'palette' | 'framing' | 'lighting' | 'all';
}
/**
 * A picture of the look's reference board.
 */
export interface LookReference {
  look: Id;
  /**
   * Which picture of its reference board. lighting unless written. all: the whole board, in a list of references.
   */
  board?: 'identity' | 'palette' | 'framing' | 'lighting' | 'all';
}
/**
 * A picture of the brand's reference board.
 */
export interface BrandReference {
  /**
   * Which picture of its reference board. all: the whole board, in a list of references.
   */
  brand: 'identity' | 'palette' | 'framing' | 'lighting' | 'all';
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
  references?: ReferenceBoard;
  /**
   * For people. Costs nothing to change.
   */
  note?: string;
}
/**
 * An image: generated (model and prompt) or supplied (file).
 */
export interface Still {
  each?: Each;
  file?: Path;
  /**
   * Model that generates it.
   */
  model?: string;
  ratio?: Ratio;
  /**
   * Images the model may look at, keyed by the tag used as @tag in the prompt.
   */
  references?: {
    [k: string]: MediaReference;
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
  prompt?: Prompt;
  /**
   * How many takes to render.
   */
  takes?: number;
  seed?: Seed;
  resolution?: Resolution;
  /**
   * How carefully it is made, where the model has a choice. Dear. medium unless written.
   */
  quality?: 'low' | 'medium' | 'high' | 'xhigh' | 'max' | 'auto';
  /**
   * Results of one request, where the model can. One unless written; each costs.
   */
  outputs?: number;
  format?: Format;
  recipe?: Recipe;
  routed?: Routed;
  workflow?: Workflow;
  finish?: Finish;
  params?: Params;
  /**
   * For people. Costs nothing to change.
   */
  note?: string;
}
/**
 * A file of rows, and what they are addressed by.
 */
export interface RowFile {
  file: Path;
  /**
   * The column that tells rows apart. Of a .csv the first unless written, of objects id or key.
   */
  key?: string;
}
/**
 * What {row.name} stands for, by name. id, or key, tells rows apart.
 */
export interface Row {
  /**
   * Text or a number.
   */
  [k: string]: string | number | boolean | null;
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
 * A recipe of the provider: several steps in one request.
 */
export interface Recipe {
  /**
   * Its name, as `retake models` lists them.
   */
  name: string;
  /**
   * Its version. Written, so that a newer one never changes a finished film.
   */
  version: string;
  inputs?: Params;
}
/**
 * The provider's router chooses the model.
 */
export interface Routed {
  /**
   * Slug of the router.
   */
  router: string;
  /**
   * Credits one result may cost at most. It is the quote; what would cost more is not sent.
   */
  ceiling: number;
  params?: Params;
}
/**
 * A workflow published at the provider.
 */
export interface Workflow {
  /**
   * Id of the published version.
   */
  id: string;
  /**
   * Credits one run may cost at most, by your own reckoning: the provider says it neither before nor after.
   */
  ceiling: number;
  inputs?: Params;
}
/**
 * What is done to the picture once it is chosen: upscale, then frame rate, then HDR.
 */
export interface Finish {
  /**
   * More pixels.
   */
  upscale?: ('720p' | '1k' | '2k' | '4k' | 2 | 4 | 8 | 16) | Upscale;
  /**
   * More, or other, frames in a second.
   */
  frameRate?: (23.976 | 24 | 25 | 29.97 | 30 | 48 | 50 | 59.94 | 60 | 120) | FrameRate;
  /**
   * High dynamic range.
   */
  hdr?: Format | Hdr;
  rung?: Id;
  gate?: Gate;
}
/**
 * More pixels.
 */
export interface Upscale {
  /**
   * 720p, 1k, 2k or 4k for clips; 2, 4, 8 or 16 times for stills.
   */
  to: '720p' | '1k' | '2k' | '4k' | 2 | 4 | 8 | 16;
  /**
   * Model. The usual one unless written.
   */
  model?: string;
  params?: Params;
}
/**
 * More, or other, frames in a second.
 */
export interface FrameRate {
  /**
   * Frames per second.
   */
  to: 23.976 | 24 | 25 | 29.97 | 30 | 48 | 50 | 59.94 | 60 | 120;
  /**
   * Model. The usual one unless written.
   */
  model?: string;
  params?: Params;
}
/**
 * High dynamic range.
 */
export interface Hdr {
  to: Format;
  /**
   * Model. The usual one unless written.
   */
  model?: string;
  params?: Params;
}
/**
 * A sound of the film. One of speech, effect, revoice, dub, isolate, routed and workflow says what it is.
 */
export interface Sound {
  each?: Each;
  speech?: Speech;
  effect?: Effect;
  revoice?: Revoice;
  dub?: Dub;
  isolate?: Isolate;
  routed?: RoutedSound;
  workflow?: Workflow;
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
 * Words, spoken.
 */
export interface Speech {
  /**
   * Model.
   */
  model?: string;
  voice?: Voice;
  /**
   * Language code, where the model wants one.
   */
  language?: string;
  /**
   * What is said, word for word.
   */
  text: string;
  /**
   * 1 is as it comes.
   */
  speed?: number;
  format?: Format;
  params?: Params;
}
/**
 * A sound that is not speech.
 */
export interface Effect {
  /**
   * What is heard.
   */
  prompt: string;
  /**
   * How long. The model decides unless written.
   */
  seconds?: number;
  /**
   * Whether its end meets its beginning.
   */
  loop?: boolean;
  /**
   * Sounds to be like, where the model can.
   *
   * @minItems 1
   */
  references?: MediaReference[];
  /**
   * Model.
   */
  model?: string;
  format?: Format;
  params?: Params;
}
/**
 * The same speech in another voice.
 */
export interface Revoice {
  of: MediaReference;
  voice: Voice;
  /**
   * Whether noise around the voice is taken away.
   */
  removeNoise?: boolean;
  /**
   * Model.
   */
  model?: string;
  params?: Params;
}
/**
 * The same speech in another language.
 */
export interface Dub {
  of: MediaReference;
  /**
   * Into which language, as a code.
   */
  language: string;
  /**
   * How many people speak.
   */
  speakers?: number;
  /**
   * Whether it sounds like the same people.
   */
  cloneVoices?: boolean;
  /**
   * Whether what is heard around the voices stays.
   */
  keepBackground?: boolean;
  /**
   * Model.
   */
  model?: string;
  params?: Params;
}
/**
 * The voice alone, without what is around it.
 */
export interface Isolate {
  of: MediaReference;
  /**
   * Model.
   */
  model?: string;
  params?: Params;
}
/**
 * The provider's router chooses the model.
 */
export interface RoutedSound {
  /**
   * Slug of the router.
   */
  router: string;
  /**
   * Credits it may cost at most.
   */
  ceiling: number;
  /**
   * What is wanted.
   */
  type: 'speech' | 'audio';
  /**
   * What is said, or heard.
   */
  prompt: string;
  voice?: Voice;
  /**
   * How long.
   */
  seconds?: number;
  /**
   * Whether its end meets its beginning.
   */
  loop?: boolean;
  params?: Params;
}
/**
 * Action in one place and time. What it says holds for its shots unless they say otherwise.
 */
export interface Scene {
  id: Id;
  each?: Each;
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
  framing?: Framing;
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
  each?: Each;
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
  priority?: Priority;
  /**
   * How long it is. Left out, the goal's usual length, where the production has a goal. A shot that follows a recording is as long as that.
   */
  seconds?: number;
  handles?: Handles;
  firstFrame?: FirstFrame;
  lastFrame?: FirstFrame;
  references?: References;
  ratio?: Ratio;
  /**
   * Several aspect ratios: one job each.
   *
   * @minItems 1
   */
  ratios?: (Ratio | FramedRatio)[];
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
  resolution?: Resolution;
  prompt?: Prompt;
  /**
   * What happens, a shot each: every one goes on from the last frame of the one before.
   *
   * @minItems 1
   */
  beats?: Beat[];
  vary?: Vary;
  params?: Params;
  /**
   * Where it comes from, where no model makes it: shot with a camera, animated by hand, or composited. Nothing is rendered; `retake import` brings the file.
   */
  source?: 'live' | 'animation' | 'vfx';
  performance?: Performance;
  avatar?: Avatar;
  recipe?: Recipe;
  routed?: Routed;
  workflow?: Workflow;
  /**
   * Changes to the finished clip, one upon the other.
   *
   * @minItems 1
   */
  edits?: Edit[];
  finish?: Finish;
  review?: ReviewRules;
  identityRepeat?: IdentityRepeat;
  /**
   * Ceiling for this shot.
   */
  budget?: number;
}
/**
 * Media the model may look at or listen to, where it can.
 */
export interface References {
  /**
   * Images.
   *
   * @minItems 1
   */
  images?: MediaReference[];
  /**
   * Videos. Some models charge for their seconds.
   *
   * @minItems 1
   */
  videos?: MediaReference[];
  /**
   * Sounds.
   *
   * @minItems 1
   */
  audio?: MediaReference[];
}
/**
 * A ratio with words about the composition in it.
 */
export interface FramedRatio {
  ratio: Ratio;
  /**
   * Said only to jobs of this ratio, with the camera. Instead of the scene's and the frame's.
   */
  framing?: string;
}
/**
 * One thing that happens in a shot, as a shot of its own. Everything else is as the shot says.
 */
export interface Beat {
  id: Id;
  /**
   * What changes in it.
   */
  action: string;
  /**
   * How long it is. The shot's seconds unless written.
   */
  seconds?: number;
  /**
   * How the viewer sees it, instead of the shot's.
   */
  camera?: string | Camera;
  firstFrame?: FirstFrame;
  /**
   * For people.
   */
  title?: string;
  /**
   * For people. Costs nothing to change.
   */
  note?: string;
}
/**
 * Slots of the prompt and words of the shot, each with the values to try.
 */
export interface VariedFields {
  /**
   * Who or what: one variant for each.
   *
   * @minItems 2
   */
  subject?: string[];
  /**
   * What changes: one variant for each.
   *
   * @minItems 2
   */
  action?: string[];
  /**
   * Where: one variant for each.
   *
   * @minItems 2
   */
  environment?: string[];
  /**
   * The camera in words, a whole sentence: one variant for each. Where it is written in terms, vary those: `camera.move`.
   *
   * @minItems 2
   */
  camera?: string[];
  /**
   * Shot sizes: one variant for each.
   *
   * @minItems 2
   *
   * Items: Shot size.
   */
  'camera.size'?: (
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
    | 'POV'
  )[];
  /**
   * Camera angles: one variant for each.
   *
   * @minItems 2
   *
   * Items: Camera angle.
   */
  'camera.angle'?: (
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
    | 'reverse'
  )[];
  /**
   * Camera moves: one variant for each.
   *
   * @minItems 2
   *
   * Items: The one camera move.
   */
  'camera.move'?: (
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
    | 'roll_right'
  )[];
  /**
   * How fast it moves: one variant for each.
   *
   * @minItems 2
   *
   * Items: How fast it moves.
   */
  'camera.speed'?: (
    'imperceptible' | 'very_slow' | 'slow' | 'steady' | 'medium' | 'fast' | 'very_fast' | 'slow_motion'
  )[];
  /**
   * What carries the camera: one variant for each.
   *
   * @minItems 2
   *
   * Items: What carries the camera.
   */
  'camera.support'?: (
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
    | 'underwater'
  )[];
  /**
   * Focal-length feels: one variant for each.
   *
   * @minItems 2
   *
   * Items: Focal-length feel.
   */
  'camera.lens'?: (
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
    | 'probe'
  )[];
  /**
   * How much is in focus: one variant for each.
   *
   * @minItems 2
   *
   * Items: How much is in focus.
   */
  'camera.depthOfField'?: ('deep' | 'moderate' | 'shallow' | 'very_shallow')[];
  /**
   * How it is lit: one variant for each.
   *
   * @minItems 2
   */
  lighting?: string[];
  /**
   * In which style: one variant for each.
   *
   * @minItems 2
   */
  style?: string[];
  /**
   * What must stay the same, in the place of what is written: one variant for each.
   *
   * @minItems 2
   */
  continuity?: string[];
  /**
   * Pictures to start from, files or `{ still: … }`: one variant for each.
   *
   * @minItems 2
   */
  firstFrame?: (Path | StillReference)[];
  /**
   * Where, by the bible: one variant for each.
   *
   * @minItems 2
   */
  location?: Id[];
  /**
   * Light and style, by the bible: one variant for each.
   *
   * @minItems 2
   */
  look?: Id[];
  /**
   * The dice: one variant for each.
   *
   * @minItems 2
   */
  seed?: Seed[];
}
/**
 * The same with a number of takes.
 */
export interface VaryPlan {
  /**
   * How many takes of each variant, instead of the rung's.
   */
  takes?: number;
  fields: VariedFields;
}
/**
 * A character acts as somebody does in a video.
 */
export interface Performance {
  character: MediaReference;
  driver: MediaReference;
  /**
   * Model. The usual one unless written.
   */
  model?: string;
  /**
   * Whether gestures are taken over too, and not the face alone.
   */
  body?: boolean;
  /**
   * How strong expressions are, 1 to 5.
   */
  expression?: number;
  params?: Params;
}
/**
 * An avatar that speaks.
 */
export interface Avatar {
  /**
   * An avatar of the provider.
   */
  preset?: string;
  /**
   * Id of an avatar made at the provider.
   */
  custom?: string;
  /**
   * What it says, word for word.
   */
  says?: string;
  voice?: Voice;
  sound?: MediaReference;
  /**
   * Model. The usual one unless written.
   */
  model?: string;
  params?: Params;
}
/**
 * A change to the finished clip instead of a new take.
 */
export interface Edit {
  /**
   * Model that makes it.
   */
  model: string;
  prompt?: Prompt;
  /**
   * What is wrong with a take that is good otherwise; only these can be changed without making the shot anew. Costs nothing to change.
   */
  reason?: 'lighting' | 'background' | 'object' | 'mood' | 'treatment' | 'remove' | 'outpaint';
  rung?: Id;
  gate?: Gate;
  /**
   * How many takes to render.
   */
  takes?: number;
  seed?: Seed;
  /**
   * Length of the result, where the model has a choice. The shot's unless written.
   */
  seconds?: number | 'auto';
  ratio?: Ratio;
  resolution?: Resolution;
  /**
   * What the model does with the clip, where it has a choice.
   */
  mode?: 'reference' | 'extend' | 'edit';
  /**
   * What the clip is to look like at certain moments.
   *
   * @minItems 1
   */
  keyframes?: EditKeyframe[];
  references?: References;
  format?: Format;
  /**
   * Whether the model makes sound too, where it can.
   */
  audio?: boolean;
  params?: Params;
  /**
   * For people. Costs nothing to change.
   */
  note?: string;
}
/**
 * A picture the clip is to look like at a moment.
 */
export interface EditKeyframe {
  /**
   * Seconds from the start.
   */
  at: number;
  image: MediaReference;
  /**
   * The picture holds from this second on; with `to`.
   */
  from?: number;
  /**
   * And until this one.
   */
  to?: number;
}
/**
 * What is looked at before a take is approved.
 */
export interface ReviewRules {
  checks?: Checks;
}
/**
 * A shot, or the part of it that is used.
 */
export interface CutShot {
  shot: CutName;
  in?: CutTime;
  out?: CutTime;
  caption?: Caption;
}
/**
 * What is said from a moment on, until the next one.
 */
export interface CaptionLine {
  at: CutTime;
  /**
   * What is said, word for word.
   */
  text: string;
}
/**
 * Words on black: a title, an end card.
 */
export interface CutCard {
  /**
   * The words.
   */
  card: string;
  seconds: CutTime;
}
/**
 * Nothing to be seen.
 */
export interface CutBlack {
  black: CutTime;
}
/**
 * A dissolve between what stands above and what stands below. Both run during it, so the film is that much shorter.
 */
export interface CutDissolve {
  dissolve: CutTime;
}
/**
 * A sound of the production.
 */
export interface CutSound {
  /**
   * Its id under `sound`.
   */
  sound: string;
  at?: CutTime;
  with?: CutName;
  in?: CutTime;
  out?: CutTime;
  caption?: Caption;
}
/**
 * A file with music, or any other sound that was made elsewhere.
 */
export interface CutMusic {
  music: Path;
  at?: CutTime;
  with?: CutName;
  in?: CutTime;
  out?: CutTime;
  caption?: Caption;
}
/**
 * What an editor is handed: see `retake conform`.
 */
export interface Deliver {
  /**
   * The timecode of the first frame; with a semicolon it drops frames, which 29.97 and 59.94 can. Default: 01:00:00:00.
   */
  startTimecode?: string;
  handles?: Handles;
  /**
   * What it is edited in: only files for these are written. Default: files for all of them.
   *
   * @minItems 1
   */
  nle?: ('resolve' | 'premiere' | 'final_cut' | 'after_effects' | 'avid' | 'capcut')[];
  /**
   * The version of the FCPXML that is written, in quotes. Default: '1.10', which Final Cut Pro reads from 10.6 on and DaVinci Resolve from 18.5 on.
   */
  fcpxml?: '1.10' | '1.11' | '1.12' | '1.13' | '1.14';
}
