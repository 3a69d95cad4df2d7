const words: Readonly<Record<string, string>> = {
  duration: 'seconds',
  promptImage: 'firstFrame',
  promptText: 'prompt',
  negativePrompt: 'exclusions',
  referenceImages: 'references',
};

/** The config's word for a field of the API, by its path, where it has one of its own: `firstFrame` for `promptImage[0].uri`. */
export const configWord = (path: string): string => words[path.replace(/[.[].*$/, '')] ?? path;
