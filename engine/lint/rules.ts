import type { Rule } from './rule.ts';
import { causalChain } from './rules/causal-chain.ts';
import { charView } from './rules/char-view.ts';
import { cutLength } from './rules/cut-length.ts';
import { editBroken } from './rules/edit-broken.ts';
import { finishCostsMoreThanClip } from './rules/finish-costs-more-than-clip.ts';
import { gradeWords } from './rules/grade-words.ts';
import { identityDrift } from './rules/identity-drift.ts';
import { literary } from './rules/literary.ts';
import { longPrompt } from './rules/long-prompt.ts';
import { nearDuplicate } from './rules/near-duplicate.ts';
import { negativePhrasing } from './rules/negative-phrasing.ts';
import { noCamera } from './rules/no-camera.ts';
import { oneCameraMove } from './rules/one-camera-move.ts';
import { oneVariable } from './rules/one-variable.ts';
import { physicsTrap } from './rules/physics-trap.ts';
import { premiumWithoutDraft } from './rules/premium-without-draft.ts';
import { promptSlotMissing } from './rules/prompt-slot-missing.ts';
import { ratioWords } from './rules/ratio-words.ts';
import { redundantWords } from './rules/redundant-words.ts';
import { referenceImage } from './rules/reference-image.ts';
import { textOnScreen } from './rules/text-on-screen.ts';
import { textToVideoIdentity } from './rules/text-to-video-identity.ts';
import { tooManyRefs } from './rules/too-many-refs.ts';
import { tooMuchAction } from './rules/too-much-action.ts';
import { ungatedEdit } from './rules/ungated-edit.ts';
import { unusedIgnore } from './rules/unused-ignore.ts';
import { vagueTerm } from './rules/vague-term.ts';

/** Every rule, in the order in which a shot is thought about: its words, its camera, its pictures, its money. */
export const rules: readonly Rule[] = [
  vagueTerm,
  promptSlotMissing,
  noCamera,
  oneCameraMove,
  tooMuchAction,
  causalChain,
  physicsTrap,
  literary,
  redundantWords,
  longPrompt,
  negativePhrasing,
  gradeWords,
  textOnScreen,
  ratioWords,
  textToVideoIdentity,
  identityDrift,
  referenceImage,
  charView,
  tooManyRefs,
  nearDuplicate,
  oneVariable,
  premiumWithoutDraft,
  ungatedEdit,
  editBroken,
  finishCostsMoreThanClip,
  cutLength,
  unusedIgnore,
];
