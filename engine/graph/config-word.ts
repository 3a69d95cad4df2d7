const words: Readonly<Record<string, string>> = {
  duration: 'seconds',
  promptImage: 'firstFrame',
  promptText: 'prompt',
  negativePrompt: 'exclusions',
  referenceImages: 'references',
};

/** The config's word for a field of the API, where it has one of its own. */
export const configWord = (field: string): string => words[field] ?? field;
