import type { JournalEntry } from '../lockfile/journal.ts';
import type { Journal } from '../store/store.ts';

/** A journal that knows by heart what it could not write down. */
export interface RememberingJournal extends Journal {
  /** Every line about attempts of which some line is not on disk and may be missed. */
  unsaved(): readonly JournalEntry[];
}

/** Lines are remembered for as long as their attempt is open. */
export function remember(journal: Journal): RememberingJournal {
  const open = new Map<string, JournalEntry[]>();
  const missed = new Set<string>();
  return {
    async append(entry) {
      const lines = open.get(entry.id) ?? [];
      open.set(entry.id, [...lines, entry]);
      try {
        await journal.append(entry);
        if (closes(entry) && !missed.has(entry.id)) open.delete(entry.id);
      } catch (error) {
        if (isMissed(entry)) missed.add(entry.id);
        throw error;
      }
    },
    unsaved: () => [...missed].flatMap(id => open.get(id) ?? []),
  };
}

const closes = ({ kind }: JournalEntry): boolean => kind === 'done' || kind === 'refused' || kind === 'plan-used';

/** After an intention that was not written nothing is sent; and what is done, the lockfile has. */
const isMissed = ({ kind }: JournalEntry): boolean => kind !== 'intent' && !closes({ kind } as JournalEntry);
