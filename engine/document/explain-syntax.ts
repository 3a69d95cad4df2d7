import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { visible } from '../diagnostics/visible.ts';
import { lineAround, locator } from './locate.ts';
import type { SourceFile } from './source-file.ts';
import { type Cause, causes, type Scene } from './syntax-causes.ts';

/** Says in plain words what the parser met, and points at the cause rather than at where the parser gave up. */
export function explainSyntax({ path, text }: SourceFile, reason: string, offset: number): Diagnostic {
  const scene: Scene = { text, reason, offset, line: lineAround(text, offset) };
  const { span, message, hint } = causeOf(scene);
  return {
    severity: 'error',
    code: 'syntax',
    message: visible(message),
    place: locator(path, text)(span),
    ...(hint === undefined ? {} : { hint: visible(hint) }),
  };
}

function causeOf(scene: Scene): Cause {
  for (const find of causes) {
    const cause = find(scene);
    if (cause !== undefined) return cause;
  }
  return unexplained(scene);
}

const unexplained = ({ reason, offset }: Scene): Cause => ({
  span: { start: offset, end: offset + 1 },
  message: `this is not well-formed YAML: ${reason}`,
});
