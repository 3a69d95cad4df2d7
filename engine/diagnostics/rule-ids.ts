/** Every rule of `retake lint`, by what people write to set or silence it. Stable, as codes are. */
export const ruleIds = [
  'vague-term',
  'prompt-slot-missing',
  'no-camera',
  'one-camera-move',
  'too-much-action',
  'causal-chain',
  'physics-trap',
  'literary',
  'redundant-words',
  'long-prompt',
  'negative-phrasing',
  'grade-words',
  'text-on-screen',
  'ratio-words',
  'text-to-video-identity',
  'identity-drift',
  'reference-image',
  'near-duplicate',
  'one-variable',
  'premium-without-draft',
  'ungated-edit',
  'finish-costs-more-than-clip',
  'cut-length',
  'unused-ignore',
] as const;

export type RuleId = (typeof ruleIds)[number];
