import { type AccountAnswer, openProvider, readAccount } from '../engine/index.ts';
import type { Context } from './context.ts';
import { type Exit, exit } from './exit.ts';
import { realHost } from './real-host.ts';
import { refuse } from './refuse.ts';
import { secretsFor } from './secrets-for.ts';
import { failOn } from './show-problems.ts';
import { inOurWords } from './views/text/scope-words.ts';

type Account = Extract<AccountAnswer, { kind: 'account' }>;

/**
 * Asks the provider for its account, for the command of these words: reads only, costs nothing. An exit code: it was
 * refused, and that has been said.
 */
export async function askAccount(
  context: Context,
  words: string,
): Promise<Account | { readonly kind: 'exit'; readonly code: Exit }> {
  const { environment, folder, rehearse, prices } = context;
  const leaving = new AbortController();
  const stopListening = environment.onInterrupt(() => leaving.abort());
  const end = (code: Exit) => ({ kind: 'exit', code }) as const;
  try {
    const secrets = await secretsFor(context);
    const host = realHost(environment, leaving.signal, () => {});
    const answer = await readAccount({
      folder,
      rehearse,
      ...(prices ? { prices } : {}),
      provider: ground => openProvider(ground, { ...secrets, host }),
    });
    switch (answer.kind) {
      case 'account':
        return answer;
      case 'refused':
        return end(leaving.signal.aborted ? exit.interrupted : refused(answer.failure, context, words));
      case 'nowhere':
        return end(
          refuse(context, `there is no production in ${folder}, and a rehearsal’s account is kept beside one`, {
            hint: '`retake init` starts one; without --rehearse, `retake account` asks Runway.',
          }),
        );
      case 'problems':
        return end(failOn(answer.problems, context));
      default:
        return answer satisfies never;
    }
  } finally {
    stopListening();
  }
}

function refused(
  { reason, code, status }: Extract<AccountAnswer, { kind: 'refused' }>['failure'],
  context: Context,
  words: string,
): Exit {
  return refuse(context, `the account cannot be read: ${inOurWords(reason)}${code ? ` (${code})` : ''}`, {
    hint: hintFor(words, reason, status),
    code: exit.refused,
  });
}

function hintFor(words: string, reason: string, status: number | undefined): string {
  if (reason.includes('RUNWAYML_API_SECRET is not set'))
    return `Set it in the environment, or \`retake ${words} --rehearse\` asks the offline Runway, which needs no key.`;
  if (status === 401 || status === 403) return `Put RUNWAYML_API_SECRET right, then \`retake ${words}\` again.`;
  return `Nothing was charged; \`retake ${words}\` again asks once more.`;
}
