import { spawn } from 'node:child_process';
import type { Environment } from './environment.ts';

/** What somebody is told who has looked away. */
export interface News {
  /** As in the last event of a run: done, failures, detached, stopped. */
  readonly outcome: string;
  /** Of the production. */
  readonly title: string;
  /** In a sentence. */
  readonly text: string;
}

/** Milliseconds after which a command that is to tell somebody is left alone. */
const patience = 10_000;

/**
 * Runs a person's own command, with the news in RETAKE_OUTCOME, RETAKE_TITLE and RETAKE_TEXT, and without the key. Why
 * it came to nothing; undefined when it went well, or goes on by itself.
 */
export function notify(command: string, { env }: Environment, news: News): Promise<string | undefined> {
  const { RUNWAYML_API_SECRET: _, ...rest } = env;
  const told = { RETAKE_OUTCOME: news.outcome, RETAKE_TITLE: news.title, RETAKE_TEXT: news.text };
  return new Promise(resolve => {
    const child = spawn(command, { shell: true, stdio: 'ignore', env: { ...rest, ...told } });
    const timer = setTimeout(() => resolve(undefined), patience);
    const end = (why: string | undefined): void => {
      clearTimeout(timer);
      resolve(why);
    };
    child.on('error', error => end(error.message));
    child.on('exit', code => end(code === 0 || code === null ? undefined : `it ended with ${code}`));
  });
}
