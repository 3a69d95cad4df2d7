import { openProvider, readAccount, runway } from '../../engine/index.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { realHost } from '../real-host.ts';
import { refuse } from '../refuse.ts';
import { secretsFor } from '../secrets-for.ts';
import { failOn } from '../show-problems.ts';
import { accountModel } from '../views/models/account-model.ts';
import { accountLines } from '../views/text/account-lines.ts';
import { inOurWords } from '../views/text/scope-words.ts';

/** The account that pays: its balance and limits. */
export async function account(context: Context, all: boolean): Promise<Exit> {
  const { environment, folder, rehearse, prices } = context;
  const leaving = new AbortController();
  const stopListening = environment.onInterrupt(() => leaving.abort());
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
      case 'account': {
        const model = accountModel(answer, { all, rehearsal: rehearse, creditUsd: runway.creditUsd });
        if (context.json) context.writeJson(model);
        else context.write(accountLines(model, context.width));
        return exit.done;
      }
      case 'refused': {
        if (leaving.signal.aborted) return exit.interrupted;
        const { reason, code, status } = answer.failure;
        return refuse(context, `the account cannot be read: ${inOurWords(reason)}${code ? ` (${code})` : ''}`, {
          hint: hintFor(reason, status),
          code: exit.refused,
        });
      }
      case 'nowhere':
        return refuse(context, `there is no production in ${folder}, and a rehearsal’s account is kept beside one`, {
          hint: '`retake init` starts one; without --rehearse, `retake account` asks Runway.',
        });
      case 'problems':
        return failOn(answer.problems, context);
      default:
        return answer satisfies never;
    }
  } finally {
    stopListening();
  }
}

function hintFor(reason: string, status: number | undefined): string {
  if (reason.includes('RUNWAYML_API_SECRET is not set'))
    return 'Set it in the environment, or `retake account --rehearse` asks the offline Runway, which needs no key.';
  if (status === 401 || status === 403) return 'Put RUNWAYML_API_SECRET right, then `retake account` again.';
  return 'Nothing was charged; `retake account` again asks once more.';
}
