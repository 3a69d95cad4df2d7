/** What a colourist does afterwards. What the compiler takes out by itself where colour waits is among it. */
export const gradeTerms =
  'colou?r[- ]grad(?:ed?|es|ing)|(?:heavily |strongly |warm |cool )?graded\\b|(?:teal|orange)[- ](?:and|&)[- ](?:teal|orange)|luts?|film[- ]grain|bleach[- ]bypass|cross[- ]processed|(?:crushed|lifted) blacks|(?:de|over)saturated|sepia(?:[- ]toned)?|kodak (?:portra|vision3?|ektachrome|gold)(?: \\d+\\w?)?|cinestill(?: \\d+\\w?)?|fuji velvia|vintage filter|instagram filter';
