import { Text } from 'ink';
import type { ReactNode } from 'react';
import type { Line } from '../text/line.ts';
import { theme } from '../text/theme.ts';

/** One line of toned text. */
export function Row({ line }: { readonly line: Line }): ReactNode {
  if (line.length === 0) return <Text> </Text>;
  return (
    <Text wrap="truncate-end">
      {line.map(({ text, tone }, index) => {
        const { color, bold = false, dim = false } = theme[tone];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a line have no other name and never move
          <Text key={index} {...(color ? { color } : {})} bold={bold} dimColor={dim}>
            {text}
          </Text>
        );
      })}
    </Text>
  );
}
