import { Box, render } from 'ink';
import type { ReactNode } from 'react';
import type { Output } from '../../environment.ts';
import { paintAll } from '../plain/paint.ts';
import type { Line } from '../text/line.ts';
import { Row } from './lines.tsx';

/** Lines that are drawn once and stay. */
export function Page({ lines }: { readonly lines: readonly Line[] }): ReactNode {
  return (
    <Box flexDirection="column">
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a page never move
        <Row key={index} line={line} />
      ))}
    </Box>
  );
}

/** Draws a page and lets go of the screen. */
export async function showPage(lines: readonly Line[], stdout: Output): Promise<void> {
  // What is higher than the screen ink clears the screen for, and ends without a line break.
  if (lines.length >= (stdout.rows ?? 24)) {
    stdout.write(paintAll(lines, true));
    return;
  }
  const drawn = render(<Page lines={lines} />, {
    stdout: stdout as NodeJS.WriteStream,
    patchConsole: false,
    exitOnCtrlC: false,
  });
  drawn.unmount();
  await drawn.waitUntilExit();
}
