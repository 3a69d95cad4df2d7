import { Text } from 'ink';
import type { ReactNode } from 'react';
import { paint } from '../plain/paint.ts';
import type { Line } from '../text/line.ts';

/** One line of toned text, painted in one piece: to lay out each of its pieces costs more than all the rest of a frame. */
export function Row({ line }: { readonly line: Line }): ReactNode {
  return <Text wrap="truncate-end">{line.length === 0 ? ' ' : paint(line, true)}</Text>;
}
