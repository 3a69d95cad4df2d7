import { Box, Static, useInput } from 'ink';
import type { ReactNode } from 'react';
import { remaining } from '../models/run-model.ts';
import type { RunModel } from '../models/run-state.ts';
import { cells } from '../text/cells.ts';
import { type Line, line, span } from '../text/line.ts';
import { activeLine, progressLine, settledLines } from '../text/run-lines.ts';
import { counted } from '../text/words.ts';
import { Row } from './lines.tsx';

export interface RunScreenProps {
  readonly model: RunModel;
  readonly now: number;
  readonly columns: number;
  readonly rows: number;
  /** The person asked to stop. */
  readonly leaving: boolean;
  /** Ctrl-C. Absent: there is no keyboard. */
  readonly onInterrupt?: () => void;
}

/** A run as it goes: what is settled scrolls away above, what is on its way is drawn over and over below. */
export function RunScreen({ model, now, columns, rows, leaving, onInterrupt }: RunScreenProps): ReactNode {
  useInterrupt(onInterrupt);
  return (
    <>
      <Static items={[...model.settled]}>
        {(settled, index) => (
          <Box key={index} flexDirection="column">
            {settledLines(settled, columns).map((each, number) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: what is settled never moves
              <Row key={number} line={each} />
            ))}
          </Box>
        )}
      </Static>
      {model.finished || model.began === 0 ? null : (
        <Box flexDirection="column">
          {liveLines({ model, now, columns, rows, leaving }).map((each, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its number
            <Row key={index} line={each} />
          ))}
        </Box>
      )}
    </>
  );
}

/** Listens to the keyboard itself, so that nothing that is typed gets between the lines. */
function useInterrupt(onInterrupt: (() => void) | undefined): void {
  const listen = (input: string, key: { readonly ctrl: boolean }): void => {
    // Keys that are pressed while the program is busy arrive together.
    const presses = key.ctrl && input === 'c' ? 1 : input.split('\u0003').length - 1;
    for (let press = 0; press < presses; press++) onInterrupt?.();
  };
  useInput(listen, { isActive: onInterrupt !== undefined });
}

/** What is drawn over and over; never as high as the screen, which would make it flicker. */
export function liveLines({
  model,
  now,
  columns,
  rows,
  leaving,
}: Omit<RunScreenProps, 'onInterrupt'>): readonly Line[] {
  const active = [...model.active.values()];
  const room = Math.max(1, rows - 6);
  const shown = active.length > room ? active.slice(0, room - 1) : active;
  const more = active.length - shown.length;
  const nameWidth = Math.min(
    Math.max(0, ...shown.map(({ address, slot }) => cells(`${address} slot ${slot}`))),
    Math.max(16, columns - 48),
  );
  return [
    ...shown.map(take => activeLine(take, now, { width: columns, nameWidth })),
    ...(more > 0 ? [line('  ', span(`… and ${counted(more, 'more take', 'more takes')} under way`, 'muted'))] : []),
    progressLine(model, remaining(model, now), columns),
    leaving
      ? line(span('Stopping: nothing more is submitted. What is under way goes on at the provider.', 'warning'))
      : line(span('Ctrl-C stops submitting and keeps what is under way', 'muted')),
  ];
}
