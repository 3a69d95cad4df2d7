/** Words that see a frame of another shape. */
export const wideWords =
  'wide(?:screen)?[- ]landscape|wide landscapes?|panoram(?:a|as|ic)|widescreen|letterbox(?:ed|ing)?|cinemascope|sweeping (?:vista|landscape|horizon|panorama)|landscape (?:format|orientation|mode)|horizontal (?:format|frame|framing|composition|video)|vast horizon|endless horizon|ultra-?wide (?:frame|framing|composition|vista)';

export const tallWords =
  '(?:portrait|vertical) (?:format|orientation|mode|framing|composition|video|frame)|phone[- ]screen (?:format|framing)|(?:tiktok|reels?|stor(?:y|ies)) format';
