import { Box, type Key, Static, useInput } from 'ink';
import type { ReactNode } from 'react';
import { type Desk, keyOf, pointedAt } from '../models/run-desk.ts';
import { remaining } from '../models/run-model.ts';
import type { RunModel } from '../models/run-state.ts';
import { cells } from '../text/cells.ts';
import { deskLines } from '../text/desk-lines.ts';
import type { Line } from '../text/line.ts';
import { activeLine, elsewhereLines, nameRoom, progressLines, settledLines } from '../text/run-lines.ts';
import { Row } from './lines.tsx';

export interface RunScreenProps {
  readonly model: RunModel;
  readonly desk: Desk;
  readonly now: number;
  readonly columns: number;
  readonly rows: number;
  /** The person asked to stop. */
  readonly leaving: boolean;
  /** Settled takes that an earlier screen has told. Absent: none. */
  readonly told?: number;
  /** A key by its name: `interrupt` for Ctrl-C. Absent: there is no keyboard. */
  readonly onKey?: (name: string) => void;
}

/** A run as it goes: what is settled scrolls away above, what is on its way is drawn over and over below. */
export function RunScreen({ onKey, told = 0, ...shown }: RunScreenProps): ReactNode {
  const { model, columns } = shown;
  useKeys(onKey);
  return (
    <>
      <Static items={model.settled.slice(told)}>
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
          {liveLines(shown).map((each, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its number
            <Row key={index} line={each} />
          ))}
        </Box>
      )}
    </>
  );
}

/** Listens to the keyboard itself, so that nothing that is typed gets between the lines. */
function useKeys(onKey: ((name: string) => void) | undefined): void {
  const listen = (input: string, key: Key): void => {
    for (const name of namesOf(input, key)) onKey?.(name);
  };
  useInput(listen, { isActive: onKey !== undefined });
}

/** Keys that are pressed while the program is busy arrive together. */
function namesOf(input: string, key: Key): readonly string[] {
  if (key.ctrl) return input === 'c' ? ['interrupt'] : [];
  if (key.upArrow) return ['up'];
  if (key.downArrow) return ['down'];
  if (key.return) return ['enter'];
  if (key.escape) return ['escape'];
  return [...input].map(sign => (sign === '\u0003' ? 'interrupt' : sign === '\r' ? 'enter' : sign.toLowerCase()));
}

/** What is drawn over and over; never as high as the screen, which would make it flicker. */
export function liveLines({
  model,
  desk,
  now,
  columns,
  rows,
  leaving,
}: Omit<RunScreenProps, 'onKey' | 'told'>): readonly Line[] {
  const below = [
    ...progressLines(model, remaining(model, now), columns),
    ...deskLines(desk, model, { leaving, width: columns }),
  ];
  const pointed = leaving ? undefined : pointedAt(desk, model);
  const { shown, more } = windowOf([...model.active.values()], {
    room: Math.max(1, rows - below.length - 3),
    at: pointed && [...model.active.keys()].indexOf(keyOf(pointed)),
  });
  const nameWidth = Math.min(
    Math.max(0, ...shown.map(({ address, slot }) => cells(`${address} slot ${slot}`))),
    nameRoom(columns),
  );
  const all = [
    ...shown.map(take =>
      activeLine(take, now, {
        width: columns,
        nameWidth,
        ...(pointed && keyOf(take) === keyOf(pointed) ? { mark: '›' } : {}),
        stopping: desk.stopping.has(keyOf(take)),
      }),
    ),
    ...elsewhereLines(more, model.waiting.size, columns),
    ...below,
  ];
  return all.slice(-Math.max(1, rows - 1));
}

/** As many as there is room for, with the one that is pointed at among them. */
function windowOf<Item>(
  items: readonly Item[],
  { room, at = 0 }: { readonly room: number; readonly at?: number | undefined },
): { readonly shown: readonly Item[]; readonly more: readonly Item[] } {
  if (items.length <= room) return { shown: items, more: [] };
  const size = Math.max(1, room - 1);
  const from = Math.max(0, Math.min(at - size + 1, items.length - size));
  return { shown: items.slice(from, from + size), more: [...items.slice(0, from), ...items.slice(from + size)] };
}
