/** Something to look at before a take is approved. */
export interface Check {
  /** What it is ticked by: `hands`, `distorted_wheels`. */
  readonly id: string;
  /** Yes means trouble. */
  readonly question: string;
}

/** The check of a word of the method, or of a question in somebody's own words. */
export const checkOf = (text: string): Check =>
  Object.hasOwn(questions, text)
    ? { id: text, question: questions[text as KnownCheck] }
    : { id: checkId(text), question: text };

/** A word to type: small letters and digits, joined by `_`. */
export const checkId = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '') || 'check';

type KnownCheck = keyof typeof questions;

/** The method's checks, as they are asked. */
const questions = {
  hands: 'Are any hands or fingers warped, missing, or too many?',
  faces: 'Does any face melt, shift, or look wrong?',
  logos: 'Are there any logos that should not be there, or logos that are wrong?',
  text: 'Is there any text that should not be there, or text that cannot be read?',
  product_geometry: 'Does the product change its shape or proportions?',
  reflections: 'Do reflections show what is not there, or move the wrong way?',
  background_text: 'Is there any garbled text in the background?',
  brand_safety: 'Is there anything the brand could not stand for?',
  physics: 'Does anything move, fall, or pass through things as nothing would?',
  identity: 'Does anybody stop looking like themselves?',
  wardrobe: 'Do clothes change within the shot, or against the shots around it?',
  extra_people: 'Did an extra person enter the frame?',
  camera: 'Does the camera move otherwise than was asked for?',
  flicker: 'Does the picture flicker?',
  audio_sync: 'Do sound and picture run apart?',
  first_frame: 'Does it begin otherwise than on its first frame?',
  last_frame: 'Does it end otherwise than on its last frame?',
} as const;

/** All words of the method. */
export const knownChecks = Object.keys(questions) as readonly KnownCheck[];
