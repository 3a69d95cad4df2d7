/** The system's name for what went wrong, such as ENOENT; undefined when it is not the system speaking. */
export const errno = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** Undefined when there is no such file; anything else that goes wrong is thrown on. */
export function absent(error: unknown): undefined {
  if (errno(error) === 'ENOENT') return undefined;
  throw error;
}
