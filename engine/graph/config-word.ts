const words: Readonly<Record<string, string>> = {
  duration: 'seconds',
  promptImage: 'firstFrame',
  promptText: 'prompt',
  negativePrompt: 'exclusions',
  referenceImages: 'references',
  outputCount: 'outputs',
  outputFormat: 'format',
  targetAspectRatio: 'ratio',
  targetFramerate: 'frameRate',
  scaleFactor: 'upscale',
  expressionIntensity: 'expression',
  bodyControl: 'body',
  targetLang: 'language',
  languageCode: 'language',
  numSpeakers: 'speakers',
  audioUri: 'of',
  configId: 'router',
  workflowId: 'id',
};

/** The config's word for a field of the API, by its path, where it has one of its own: `references` for `referenceImages[0].uri`. */
export function configWord(path: string): string {
  const name = path.replace(/[.[].*$/, '');
  // A list of frames may hold the last one, and references.
  return Object.hasOwn(words, name) && !path.startsWith('promptImage[') ? words[name]! : path;
}
