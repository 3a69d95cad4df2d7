/** A run that something nobody expected has ended, and how many takes it had sent by then. */
export class BrokenRun extends Error {
  readonly sent: number;

  constructor(cause: unknown, sent: number) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.sent = sent;
  }
}
