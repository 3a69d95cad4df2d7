import type { Diagnostic } from '../../engine/diagnostics/diagnostic.ts';
import { withFrames } from '../../engine/diagnostics/frame.ts';

/** Problems as a person would see them: code and message, hint, frame. */
export function told(problems: readonly Diagnostic[], text: string): string {
  const lines = withFrames(problems, [{ path: 'retake.yaml', text }]).flatMap(
    ({ code, message, hint, related, frame }) => [
      `${code}: ${message}`,
      ...(hint === undefined ? [] : [`hint: ${hint}`]),
      ...(frame === undefined ? [] : [frame]),
      ...(related ?? []).map(other => `${other.message}: line ${other.place.line}`),
    ],
  );
  return `\n${lines.join('\n')}\n`;
}
