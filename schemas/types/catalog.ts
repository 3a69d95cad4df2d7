// Generated from catalog.schema.json by npm run generate. Do not edit.

/**
 * A day, YYYY-MM-DD.
 */
export type Day = string;
/**
 * A kind of media.
 */
export type Medium = 'image' | 'video' | 'audio';
/**
 * A kind of file, by the ending that people know it by. A zip holds a sequence of frames, and sometimes sound and notes beside them.
 */
export type Container = 'mp4' | 'mov' | 'zip' | 'png' | 'jpeg' | 'webp' | 'mp3' | 'wav' | 'ogg';
/**
 * high: the provider's own types say so, or two dated readings agree. medium: one reading. low: a guess that is worth stating.
 */
export type Confidence = 'high' | 'medium' | 'low';
/**
 * What one field accepts.
 */
export type Field =
  | TextField
  | NumberField
  | FlagField
  | ChoiceField
  | RatioField
  | AssetField
  | ObjectField
  | ListField
  | EitherField
  | AnythingField;
/**
 * A question about a request, answered yes, no, or not known. Fields are dotted paths; an API default counts as sent, except to `sent`.
 */
export type Condition =
  | IsCondition
  | SentCondition
  | CountCondition
  | EveryCondition
  | LessCondition
  | SumCondition
  | UniqueCondition
  | MediaSecondsCondition
  | TierCondition
  | SizeCondition
  | AnyCondition
  | NotCondition;
/**
 * A value without parts.
 */
export type Scalar = string | number | boolean;
/**
 * What a request costs, or why nobody can say.
 */
export type Price = KnownPrice | UnknownPrice;
/**
 * Something that can be counted in a request.
 */
export type Measure =
  OutcomeMeasure | CharactersMeasure | ItemsMeasure | InputSecondsMeasure | FramesPerSecondMeasure | TimesMeasure;

/**
 * What one provider offers: per endpoint and model the fields it takes, the rules between them, what comes out, and what it costs.
 */
export interface Catalog {
  /**
   * Where this schema is, for editors.
   */
  $schema?: string;
  version: Day;
  /**
   * The provider's name.
   */
  provider: string;
  /**
   * The version of the provider's API that the facts are true of.
   */
  apiVersion: string;
  /**
   * US dollars that one credit costs.
   */
  creditUsd: number;
  /**
   * Where facts come from; everything else names a source by its key here.
   */
  sources: {
    [k: string]: Source;
  };
  assets: AssetRules;
  /**
   * What the provider sells for its web app, the smallest first. Its credits are a pool of their own: no task of the API is paid from it.
   */
  webPlans?: WebPlan[];
  /**
   * How much an account may spend through the API, by what it has bought so far.
   */
  apiTiers?: ApiTier[];
  /**
   * One per endpoint and model.
   */
  entries: Entry[];
}
/**
 * A document that facts were taken from.
 */
export interface Source {
  /**
   * What a person would call it.
   */
  title: string;
  date: Day;
}
/**
 * What the provider accepts as media, whatever the model.
 */
export interface AssetRules {
  image: MediumRules;
  video: MediumRules;
  audio: MediumRules;
  /**
   * Bytes of the smallest file that can be uploaded.
   */
  minBytes: number;
  /**
   * Characters of the longest https URL.
   */
  urlMaxLength: number;
  /**
   * Characters of the longest URI of an upload.
   */
  uploadUriMaxLength: number;
}
/**
 * What the provider accepts of one kind of media.
 */
export interface MediumRules {
  /**
   * Media types that are accepted, with their common aliases.
   */
  mimes: string[];
  /**
   * Bytes, when given as an https URL.
   */
  urlMaxBytes: number;
  /**
   * Characters, when given as a data URI.
   */
  dataMaxLength: number;
  /**
   * Bytes, when uploaded.
   */
  uploadMaxBytes: number;
}
/**
 * A plan of the web app.
 */
export interface WebPlan {
  /**
   * As it is written in `account.plan`.
   */
  id: 'free' | 'standard' | 'pro' | 'unlimited';
  /**
   * As the provider calls it.
   */
  name: string;
  /**
   * Credits it comes with.
   */
  credits: number;
  /**
   * How often they come. What is left at the end of a month is gone.
   */
  per: 'once' | 'month';
  /**
   * Dollars a user pays a month, billed annually.
   */
  usd: number;
  /**
   * What it is not for, in a few words.
   */
  limitation: string;
  /**
   * Where it is known from: an id of `sources`.
   */
  source: string;
}
/**
 * A tier of the API.
 */
export interface ApiTier {
  /**
   * Its number.
   */
  tier: number;
  /**
   * Dollars it may spend in a month.
   */
  usdPerMonth: number;
  /**
   * Dollars of credits bought so far, from which on it holds.
   */
  boughtUsd: number;
  /**
   * Where it is known from: an id of `sources`.
   */
  source: string;
}
/**
 * One model at one endpoint. A request that fits the fields and the rules is one that the API accepts.
 */
export interface Entry {
  /**
   * The path after /v1/, such as image_to_video or recipes/product_ad.
   */
  endpoint: string;
  /**
   * The model's id. Where the endpoint takes none, the name by which people ask for it.
   */
  model: string;
  /**
   * The endpoint takes no `model` field (recipes, routers, workflows). Absent: it requires one.
   */
  modelless?: boolean;
  lifecycle: Lifecycle;
  output: Output;
  /**
   * Whether a seed can be sent. Without one, a take cannot be repeated.
   */
  seed: boolean;
  prompt?: PromptGuide;
  keyframes?: Keyframes;
  /**
   * Where reference media go. Absent: the model takes none.
   */
  references?: ReferenceSlot[];
  source?: SourceSlot;
  /**
   * The frame shapes on offer, in the order the provider lists them. Absent: none can be asked for.
   *
   * @minItems 1
   */
  ratios?: Ratio[];
  fields: Fields;
  /**
   * What must hold between fields.
   */
  rules?: Rule[];
  price: Price;
  /**
   * Sources of the fields, the most trusted first.
   *
   * @minItems 1
   */
  sources: string[];
  /**
   * Facts worth knowing that no field can carry.
   */
  notes?: string[];
}
/**
 * Whether the provider still serves the model.
 */
export interface Lifecycle {
  /**
   * active: served. deprecated: served, and will not be. removed: every request fails.
   */
  state: 'active' | 'deprecated' | 'removed';
  since?: Day;
  until?: Day;
  /**
   * The model to use instead.
   */
  replacedBy?: string;
}
/**
 * What comes back.
 */
export interface Output {
  kind?: Medium;
  count?: OutputCount;
  seconds?: OutputSeconds;
  size?: OutputSize;
  fps?: OutputFps;
  files?: OutputFiles;
}
/**
 * How many results one request yields. Absent: one.
 */
export interface OutputCount {
  /**
   * The field that asks for a number; its default counts when it is not sent, else one.
   */
  field?: string;
  /**
   * Always this many.
   */
  fixed?: number;
}
/**
 * How long the result is. Absent: it has no length, as a still has none.
 */
export interface OutputSeconds {
  /**
   * The field that says so. When it says auto, or nothing and has no default, the longest it accepts counts.
   */
  field?: string;
  /**
   * The field whose media's length it has.
   */
  asset?: string;
  /**
   * The field whose text is spoken: it tells how long the result is at most. Where another field could say so and does not, the greater of both counts.
   */
  characters?: string;
  /**
   * Seconds for each UTF-16 code unit of that text, so many that nobody speaks more slowly. Absent: none.
   */
  perCharacter?: number;
  /**
   * Seconds for each character that stands for a syllable or a whole word: digits, symbols, ideographs, kana, hangul. Absent: as for any other.
   */
  perSign?: number;
  /**
   * Seconds added once, for the silence around speech. Absent: none.
   */
  plus?: number;
  /**
   * Seconds to count when the length cannot be known beforehand. Absent: it stays unknown.
   */
  assume?: number;
}
/**
 * How large the picture is, when no ratio in pixels says so.
 */
export interface OutputSize {
  /**
   * The field whose media's size it has.
   */
  asset: string;
  /**
   * The field by which both sides are multiplied.
   */
  scale?: string;
  /**
   * The field naming an aspect to which the picture is widened or heightened, never cropped.
   */
  aspect?: string;
}
/**
 * Frames per second of the result, as a field asks for them.
 */
export interface OutputFps {
  /**
   * The field that says so.
   */
  field: string;
  /**
   * What its words mean, where they are no plain numbers.
   */
  by?: {
    [k: string]: number;
  };
}
/**
 * What kind of file comes.
 */
export interface OutputFiles {
  container?: Container;
  /**
   * The field that asks for a kind.
   */
  field?: string;
  /**
   * The kind that each of its words stands for. A word that is not here: the kind it would be anyway.
   */
  by?: {
    [k: string]: Container;
  };
}
/**
 * What the prompt compiler needs to know. Absent: the model takes no text.
 */
export interface PromptGuide {
  /**
   * The field that takes the text.
   */
  field: string;
  /**
   * The most UTF-16 code units it takes. Absent: not documented.
   */
  max?: number;
  /**
   * The field that takes what must not appear; null when there is none.
   */
  negative: string | null;
  /**
   * positive-only: the provider's guide asks for positive phrasing. negative-field: exclusions go in their own field. literal: no advice, say it in words.
   */
  style: 'positive-only' | 'negative-field' | 'literal';
  /**
   * Where the advice comes from.
   */
  source?: string;
}
/**
 * Images that become frames of the video. Absent: none can.
 */
export interface Keyframes {
  /**
   * The field that takes them.
   */
  field: string;
  /**
   * Whether the first frame can be given.
   */
  first: boolean;
  /**
   * Whether the last frame can be given.
   */
  last: boolean;
  /**
   * picture: with a keyframe the frame follows the picture, and only ratios without an aspect are accepted. Absent: the ratio holds, and pictures are cropped to it.
   */
  framing?: 'picture';
}
/**
 * A field that takes reference media.
 */
export interface ReferenceSlot {
  kind: Medium;
  /**
   * The field.
   */
  field: string;
  /**
   * How many at most. Absent: not documented.
   */
  max?: number;
  /**
   * How the prompt speaks of one: {tag} stands for its tag, {n} for its place counted from 1. Absent: it cannot.
   */
  mention?: string;
}
/**
 * The field that takes the media to be worked on. Absent: the model makes things from nothing.
 */
export interface SourceSlot {
  kind: Medium;
  /**
   * The field.
   */
  field: string;
}
/**
 * One frame shape on offer.
 */
export interface Ratio {
  /**
   * The provider's word, such as 1280:720, 16:9 or auto_720p.
   */
  value: string;
  /**
   * The aspect people would call it by, such as 16:9. Absent: the model chooses.
   */
  aspect?: string;
  /**
   * The class of resolution, such as 720p; prices may depend on it. Absent: the provider makes no classes.
   */
  tier?: string;
  confidence?: Confidence;
}
/**
 * The fields of an object, by name. Any other is refused.
 */
export interface Fields {
  [k: string]: Field;
}
/**
 * A string.
 */
export interface TextField {
  /**
   * A string.
   */
  type: 'text';
  /**
   * Must be sent. Absent: may be left out.
   */
  required?: boolean;
  /**
   * What the API takes when it is not sent. Absent: not documented.
   */
  default?: string;
  /**
   * What else to know.
   */
  note?: string;
  /**
   * Where the bounds come from. Absent: the entry's first source.
   */
  source?: string;
  /**
   * The fewest UTF-16 code units.
   */
  minLength?: number;
  /**
   * The most UTF-16 code units.
   */
  maxLength?: number;
  /**
   * A regular expression it must match.
   */
  pattern?: string;
  /**
   * The pattern in words.
   */
  patternMeans?: string;
}
/**
 * A number.
 */
export interface NumberField {
  /**
   * A number.
   */
  type: 'number';
  /**
   * Must be sent. Absent: may be left out.
   */
  required?: boolean;
  /**
   * What the API takes when it is not sent. Absent: not documented.
   */
  default?: number | string;
  /**
   * What else to know.
   */
  note?: string;
  /**
   * Where the bounds come from. Absent: the entry's first source.
   */
  source?: string;
  /**
   * The least.
   */
  min?: number;
  /**
   * The most.
   */
  max?: number;
  /**
   * It must be greater than this.
   */
  above?: number;
  /**
   * Whole numbers only.
   */
  integer?: boolean;
  /**
   * Words accepted in place of a number, such as auto.
   */
  words?: string[];
  /**
   * What it counts, as people write it: s, characters.
   */
  unit?: string;
}
/**
 * true or false.
 */
export interface FlagField {
  /**
   * true or false.
   */
  type: 'flag';
  /**
   * Must be sent. Absent: may be left out.
   */
  required?: boolean;
  /**
   * What the API takes when it is not sent. Absent: not documented.
   */
  default?: boolean;
  /**
   * What else to know.
   */
  note?: string;
  /**
   * Where the fact comes from. Absent: the entry's first source.
   */
  source?: string;
}
/**
 * One of a few values.
 */
export interface ChoiceField {
  /**
   * One of a few values.
   */
  type: 'choice';
  /**
   * Must be sent. Absent: may be left out.
   */
  required?: boolean;
  /**
   * What the API takes when it is not sent. Absent: not documented.
   */
  default?: string | number;
  /**
   * What else to know.
   */
  note?: string;
  /**
   * Where the values come from. Absent: the entry's first source.
   */
  source?: string;
  /**
   * The values.
   *
   * @minItems 1
   */
  values: (string | number)[];
  /**
   * Other spellings that are accepted and deprecated, each with the value it stands for.
   */
  aliases?: {
    [k: string]: string;
  };
  /**
   * What the numbers count, as people write it.
   */
  unit?: string;
}
/**
 * One of the entry's ratios.
 */
export interface RatioField {
  /**
   * One of the entry's ratios.
   */
  type: 'ratio';
  /**
   * Must be sent. Absent: may be left out.
   */
  required?: boolean;
  /**
   * What the API takes when it is not sent. Absent: not documented.
   */
  default?: string;
  /**
   * What else to know.
   */
  note?: string;
  /**
   * Where the fact comes from. Absent: the entry's first source.
   */
  source?: string;
  /**
   * pixels: width and height of the result. aspect: its shape alone.
   */
  unit: 'pixels' | 'aspect';
  freeform?: Bounds;
}
/**
 * A window, both ends included. An absent end is open.
 */
export interface Bounds {
  /**
   * The least that is accepted.
   */
  min?: number;
  /**
   * The most that is accepted.
   */
  max?: number;
  /**
   * The ends themselves are refused.
   */
  exclusive?: boolean;
}
/**
 * A URI that stands for media.
 */
export interface AssetField {
  /**
   * A URI that stands for media.
   */
  type: 'asset';
  /**
   * Must be sent. Absent: may be left out.
   */
  required?: boolean;
  /**
   * What else to know.
   */
  note?: string;
  /**
   * Where the bounds come from. Absent: the entry's first source.
   */
  source?: string;
  medium: Medium;
  aspect?: Bounds;
  seconds?: Bounds;
  side?: Bounds;
  height?: Bounds;
  bytes?: Bounds;
  fps?: Bounds;
  /**
   * Where a list is accepted too: what the bare URI says besides the URI, written as an item of that list.
   */
  meansItem?: {
    [k: string]: string;
  };
}
/**
 * An object with fields of its own.
 */
export interface ObjectField {
  /**
   * An object with fields of its own.
   */
  type: 'object';
  /**
   * Must be sent. Absent: may be left out.
   */
  required?: boolean;
  /**
   * What else to know.
   */
  note?: string;
  /**
   * Where the facts come from. Absent: the entry's first source.
   */
  source?: string;
  fields: Fields;
}
/**
 * A list.
 */
export interface ListField {
  /**
   * A list.
   */
  type: 'list';
  /**
   * Must be sent. Absent: may be left out.
   */
  required?: boolean;
  /**
   * What else to know.
   */
  note?: string;
  /**
   * Where the bounds come from. Absent: the entry's first source.
   */
  source?: string;
  items: Field;
  /**
   * The fewest items.
   */
  minItems?: number;
  /**
   * The most items.
   */
  maxItems?: number;
}
/**
 * Any one of several shapes.
 */
export interface EitherField {
  /**
   * Any one of several shapes.
   */
  type: 'either';
  /**
   * Must be sent. Absent: may be left out.
   */
  required?: boolean;
  /**
   * What else to know.
   */
  note?: string;
  /**
   * Where the facts come from. Absent: the entry's first source.
   */
  source?: string;
  /**
   * The shapes.
   *
   * @minItems 2
   */
  of: Field[];
}
/**
 * Any JSON: the provider documents no shape, and none can be checked.
 */
export interface AnythingField {
  /**
   * Any JSON.
   */
  type: 'anything';
  /**
   * Must be sent. Absent: may be left out.
   */
  required?: boolean;
  /**
   * What else to know.
   */
  note?: string;
  /**
   * Where the fact comes from. Absent: the entry's first source.
   */
  source?: string;
}
/**
 * Something that must hold between fields.
 */
export interface Rule {
  /**
   * The rule applies when all of these are certain. Absent: always.
   */
  when?: Condition[];
  must: Condition;
  /**
   * The field to blame.
   */
  path: string;
  /**
   * What to tell a person, after the model's name: `takes a last frame only with a first one`.
   */
  message: string;
  /**
   * Where the rule comes from. Absent: the entry's first source.
   */
  source?: string;
}
/**
 * The field has one of these values. Not known when it is not sent and has no documented default; no, when it is missing from an item of a list.
 */
export interface IsCondition {
  /**
   * The field has one of these values.
   */
  test: 'is';
  /**
   * The field.
   */
  field: string;
  /**
   * The values.
   *
   * @minItems 1
   */
  values: Scalar[];
}
/**
 * The field is in the body.
 */
export interface SentCondition {
  /**
   * The field is in the body.
   */
  test: 'sent';
  /**
   * The field.
   */
  field: string;
}
/**
 * The fields together have so many items; a bare URI is one.
 */
export interface CountCondition {
  /**
   * The fields together have so many items.
   */
  test: 'count';
  /**
   * The fields.
   *
   * @minItems 1
   */
  fields: string[];
  where?: Condition;
  /**
   * The fewest. Absent: none.
   */
  min?: number;
  /**
   * The most. Absent: no limit.
   */
  max?: number;
}
/**
 * Something is true of every item of a list.
 */
export interface EveryCondition {
  /**
   * Something is true of every item.
   */
  test: 'every';
  /**
   * The list.
   */
  field: string;
  where: Condition;
}
/**
 * One number is less than another. True when either is absent.
 */
export interface LessCondition {
  /**
   * One number is less than another.
   */
  test: 'less';
  /**
   * The field of the lesser.
   */
  lower: string;
  /**
   * The field of the greater.
   */
  higher: string;
  /**
   * Equal will do.
   */
  orEqual?: boolean;
}
/**
 * A number of each item, added up, is one of these values.
 */
export interface SumCondition {
  /**
   * A number of each item, added up, is one of these.
   */
  test: 'sum';
  /**
   * The list.
   */
  field: string;
  /**
   * The number in each item.
   */
  of: string;
  /**
   * The sums that are accepted.
   *
   * @minItems 1
   */
  values: number[];
}
/**
 * No two items have the same value of a field.
 */
export interface UniqueCondition {
  /**
   * No two items have the same value of a field.
   */
  test: 'unique';
  /**
   * The list.
   */
  field: string;
  /**
   * The field in each item.
   */
  of: string;
}
/**
 * The media of these fields are together so long. Not known until all their lengths are.
 */
export interface MediaSecondsCondition {
  /**
   * The media of these fields are together so long.
   */
  test: 'mediaSeconds';
  /**
   * The fields.
   *
   * @minItems 1
   */
  fields: string[];
  /**
   * Seconds at least.
   */
  min?: number;
  /**
   * Seconds at most.
   */
  max?: number;
}
/**
 * The ratio asked for is of one of these tiers. Not known when no ratio is sent and the default is undocumented.
 */
export interface TierCondition {
  /**
   * The ratio asked for is of one of these tiers.
   */
  test: 'tier';
  /**
   * The tiers.
   *
   * @minItems 1
   */
  values: string[];
}
/**
 * The result is so large. Not known until its size is.
 */
export interface SizeCondition {
  /**
   * The result is so large.
   */
  test: 'size';
  /**
   * area: width times height. side: the longer one.
   */
  of: 'area' | 'side';
  /**
   * Pixels at least.
   */
  min?: number;
  /**
   * Pixels at most.
   */
  max?: number;
}
/**
 * At least one of these is true.
 */
export interface AnyCondition {
  /**
   * At least one of these is true.
   */
  test: 'any';
  /**
   * The conditions.
   *
   * @minItems 1
   */
  of: Condition[];
}
/**
 * This is not true.
 */
export interface NotCondition {
  /**
   * This is not true.
   */
  test: 'not';
  of: Condition;
}
/**
 * The sum of the charges, raised to the minimum, rounded up to a whole credit.
 */
export interface KnownPrice {
  /**
   * A price is known.
   */
  known: true;
  /**
   * What is charged for, added up.
   *
   * @minItems 1
   */
  charges: Charge[];
  /**
   * Credits a request costs at least.
   */
  minimum?: number;
  /**
   * The newest source that states it.
   */
  source: string;
  /**
   * All sources that state it.
   *
   * @minItems 1
   */
  sources: string[];
  checked: Day;
  confidence: Confidence;
  /**
   * What else to know.
   */
  note?: string;
}
/**
 * A number of things, times credits for each.
 */
export interface Charge {
  /**
   * What it is for, in a word or two. Absent: the render itself.
   */
  for?: string;
  /**
   * Charged only when all of these hold. Absent: always.
   */
  when?: Condition[];
  /**
   * What is counted; several are multiplied.
   *
   * @minItems 1
   */
  of: Measure[];
  /**
   * Counted in blocks of so many, a begun block in full. Absent: fractions count as they are.
   */
  block?: number;
  /**
   * Only what exceeds this is charged.
   */
  beyond?: number;
  /**
   * No more than this many are charged.
   */
  cap?: number;
  /**
   * Credits for each, or for each block: the first row that applies. When that cannot be decided, the dearest row that may apply. When no row applies, the price is unknown.
   *
   * @minItems 1
   */
  rates: Rate[];
}
/**
 * The request itself, its results, or their seconds.
 */
export interface OutcomeMeasure {
  /**
   * requests: always one. outputs: results. outputSeconds: the length of the result.
   */
  count: 'requests' | 'outputs' | 'outputSeconds';
}
/**
 * UTF-16 code units of a text.
 */
export interface CharactersMeasure {
  /**
   * UTF-16 code units of a text.
   */
  count: 'characters';
  /**
   * The text.
   */
  field: string;
}
/**
 * Items of lists; a bare URI is one.
 */
export interface ItemsMeasure {
  /**
   * Items of lists.
   */
  count: 'items';
  /**
   * The lists.
   *
   * @minItems 1
   */
  fields: string[];
}
/**
 * Seconds of all media in these fields; none when none is sent.
 */
export interface InputSecondsMeasure {
  /**
   * Seconds of all media in these fields.
   */
  count: 'inputSeconds';
  /**
   * The fields.
   *
   * @minItems 1
   */
  fields: string[];
  /**
   * Seconds to count when a length is not known: the most the API accepts in all. Absent: the price is unknown then.
   */
  assume?: number;
}
/**
 * Frames per second of the media in a field.
 */
export interface FramesPerSecondMeasure {
  /**
   * Frames per second of the media in a field.
   */
  count: 'framesPerSecond';
  /**
   * The field.
   */
  field: string;
  /**
   * What to count when it is not known. Absent: the price is unknown then.
   */
  assume?: number;
}
/**
 * A plain factor, on conditions; one when they do not hold.
 */
export interface TimesMeasure {
  /**
   * A plain factor.
   */
  count: 'times';
  /**
   * The factor.
   */
  by: number;
  /**
   * All of these must hold; when that is not known, they are taken to.
   */
  when: Condition[];
}
/**
 * Credits, on conditions.
 */
export interface Rate {
  /**
   * All of these must hold. Absent: always applies.
   */
  when?: Condition[];
  /**
   * Credits for each.
   */
  credits: number;
  confidence?: Confidence;
}
/**
 * No price is known. Never to be read as free.
 */
export interface UnknownPrice {
  /**
   * No price is known.
   */
  known: false;
  /**
   * Why not, as the rest of the sentence `the price is unknown: …`.
   */
  reason: string;
}
