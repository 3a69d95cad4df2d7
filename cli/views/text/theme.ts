import type { Tone } from './line.ts';

/** How a tone looks. Colours are names that terminals and ink both know. */
export interface Look {
  readonly color?: 'green' | 'yellow' | 'red' | 'cyan' | 'blue' | 'magenta';
  readonly bold?: true;
  readonly dim?: true;
}

export const theme: Readonly<Record<Tone, Look>> = {
  plain: {},
  strong: { bold: true },
  muted: { dim: true },
  create: { color: 'green' },
  replace: { color: 'yellow' },
  resume: { color: 'cyan' },
  reuse: { color: 'blue' },
  wait: { color: 'magenta' },
  good: { color: 'green' },
  warning: { color: 'yellow' },
  error: { color: 'red', bold: true },
  command: { color: 'cyan' },
  credits: { bold: true },
};
