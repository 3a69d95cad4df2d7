/** What the command line offers, as data: read in a moment, where the commands themselves take longer to load. */
export interface Table {
  readonly commands: readonly CommandRow[];
  /** Options that every command has. */
  readonly options: readonly OptionRow[];
  readonly names: Names;
}

export interface CommandRow {
  /** One word or two: `plan`, `models show`. */
  readonly name: string;
  readonly summary: string;
  /** As they stand in help: `<take>`, `[address]`, `[field...]`. */
  readonly args: readonly string[];
  readonly options: readonly OptionRow[];
}

export interface OptionRow {
  /** `--only`, and `-m` where there is one. */
  readonly flags: readonly string[];
  readonly description: string;
  /** What its value is, as it stands in help: `address`. Absent: it takes none. */
  readonly value?: string;
  /** Takes every word that follows. */
  readonly variadic?: true;
  readonly choices?: readonly string[];
}

/** What there is to speak of, by the word that stands for it in help. */
export interface Names {
  /** `address`, `selector`, `thing`, `rung`, `name`, `goal`, `code`, … */
  readonly known: Readonly<Record<string, readonly string[]>>;
  /** Takes of the two worlds. */
  readonly takes: readonly string[];
  readonly rehearsed: readonly string[];
}
