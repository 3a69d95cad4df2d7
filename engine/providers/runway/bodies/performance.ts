import { z } from 'zod';
import type { AvatarVideoCreateParams as Avatar, CharacterPerformanceCreateParams } from '../params.ts';
import { type Fields, maybeFlag, maybeModeration, maybeNumber, maybeWord, preset, text, typedMedia } from './fields.ts';

/** A request to character_performance, as the SDK takes it. */
export const characterPerformance = z.discriminatedUnion('model', [
  z.strictObject({
    model: z.literal('act_two'),
    character: z.discriminatedUnion('type', [typedMedia('image'), typedMedia('video')]),
    reference: typedMedia('video'),
    bodyControl: maybeFlag,
    contentModeration: maybeModeration,
    expressionIntensity: maybeNumber,
    ratio: maybeWord(),
    seed: maybeNumber,
  } satisfies Fields<CharacterPerformanceCreateParams>),
]);

const spokenText = z.strictObject({
  type: z.literal('text'),
  text,
  voice: z
    .discriminatedUnion('type', [
      preset<Avatar.Text.Preset['presetId'], 'preset'>('preset'),
      z.strictObject({ id: text, type: z.literal('custom') }),
    ])
    .exactOptional(),
} satisfies Fields<Avatar.Text>);

/** A request to avatar_videos, as the SDK takes it. */
export const avatarVideos = z.discriminatedUnion('model', [
  z.strictObject({
    model: z.literal('gwm1_avatars'),
    avatar: z.discriminatedUnion('type', [
      preset<Avatar.RunwayPreset['presetId'], 'runway-preset'>('runway-preset'),
      z.strictObject({ avatarId: text, type: z.literal('custom') }),
    ]),
    speech: z.discriminatedUnion('type', [z.strictObject({ audio: text, type: z.literal('audio') }), spokenText]),
  } satisfies Fields<Avatar>),
]);
