/** What a name of media may be made of. */
export const tokenNames: ReadonlySet<string> = new Set([
  'project',
  'scene',
  'shot',
  'slug',
  'character',
  'model',
  'rung',
  'take',
  'ratio',
  'variant',
  'date',
  'seed',
  'hash8',
]);

/** `S03_product_macro_gen4turbo_v04_9x16`. */
export const usualNaming = '{SCENE}_{slug}_{model}_v{take:2}_{ratio}';

/** A token with its digits: `{take:2}`, `{take:02}`. */
export const tokenPattern = /\{([^{}:]*)(?::0?(\d))?\}/g;

export const tokensIn = (naming: string): readonly string[] =>
  [...naming.matchAll(tokenPattern)].map(([, token = '']) => token);
