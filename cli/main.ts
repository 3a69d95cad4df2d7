import module from 'node:module';

// Where Node can (22.8 and newer), it keeps what it compiled, outside the project; the next command starts sooner.
const { enableCompileCache } = module as { readonly enableCompileCache?: () => unknown };
enableCompileCache?.();
await import('./start.ts');
