import { z } from 'zod';

/** Every field of a body and what it takes, as the SDK types it: one too many, too few or of another type does not compile. */
export type Fields<Params> = { readonly [Name in keyof Params]-?: z.ZodType<Params[Name]> };

/**
 * One of a model's own words, such as a ratio. Which words there are is the catalog's to say, where they can be added
 * without a new release; here only their type is the SDK's.
 */
export const word = <Word extends string>(): z.ZodType<Word> => z.custom<Word>(value => typeof value === 'string');

/** The same, where it may be left out. */
export const maybeWord = <Word extends string>(): z.ZodExactOptional<z.ZodType<Word>> => word<Word>().exactOptional();

export const text = z.string();
export const maybeText = text.exactOptional();
export const number = z.number();
export const maybeNumber = number.exactOptional();
export const maybeFlag = z.boolean().exactOptional();

/** Seconds, or the model's own choice. */
export const maybeSecondsOrAuto = z.union([number, z.literal('auto')]).exactOptional();

/** The lengths Veo renders. */
export const maybeVeoSeconds = z.literal([4, 6, 8]).exactOptional();

export const maybeModeration = z
  .strictObject({ publicFigureThreshold: z.literal(['auto', 'low']).exactOptional() })
  .exactOptional();

/** The first frame of a video. */
export const firstFrame = z.union([text, z.array(z.strictObject({ uri: text, position: z.literal('first') }))]);

/** The first frame of a video, the last, or both. */
export const endFrames = z.union([
  text,
  z.array(z.strictObject({ uri: text, position: z.literal(['first', 'last']) })),
]);

/** End frames, or images without a place, which are references. */
export const framesOrReferences = z.union([
  text,
  z.array(z.strictObject({ uri: text, position: z.literal(['first', 'last']).exactOptional() })),
]);

export const maybeReferences = z.array(z.strictObject({ uri: text })).exactOptional();
export const maybeReferenceVideos = z.array(z.strictObject({ type: z.literal('video'), uri: text })).exactOptional();
export const maybeReferenceAudio = z.array(z.strictObject({ type: z.literal('audio'), uri: text })).exactOptional();

export const taggedImages = z.array(z.strictObject({ uri: text, tag: maybeText }));
export const maybeTaggedImages = taggedImages.exactOptional();

/** Images of people and of things, which these models keep apart. */
export const maybeSubjectImages = z
  .array(z.strictObject({ uri: text, tag: maybeText, subject: z.literal(['object', 'human']).exactOptional() }))
  .exactOptional();

/** Media at a place of its own. */
export const media = z.strictObject({ uri: text });
export const maybeMedia = media.exactOptional();

/** Media that say what they are. */
export const typedMedia = <Medium extends 'image' | 'video' | 'audio'>(type: Medium) =>
  z.strictObject({ type: z.literal(type), uri: text });

/** One of the voices, or of the avatars, that are there for everybody. */
export const preset = <Name extends string, Type extends string>(type: Type) =>
  z.strictObject({ presetId: word<Name>(), type: z.literal(type) });

/** The voice of a recording. */
export const recordedVoice = z.strictObject({ audioUri: text, type: z.literal('reference-audio') });

const frame = {
  uri: text,
  range: z.strictObject({ start_seconds: number, end_seconds: number }).exactOptional(),
};

/** Images that guide an edit, each at a moment and perhaps for a stretch of it. */
export const maybeKeyframes = z
  .array(z.union([z.strictObject({ seconds: number, ...frame }), z.strictObject({ at: number, ...frame })]))
  .exactOptional();
