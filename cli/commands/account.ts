import { runway } from '../../engine/index.ts';
import { askAccount } from '../ask-account.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { accountModel } from '../views/models/account-model.ts';
import { accountLines } from '../views/text/account-lines.ts';

/** The account that pays: its balance and limits. */
export async function account(context: Context, all: boolean): Promise<Exit> {
  const answer = await askAccount(context, 'account');
  if (answer.kind === 'exit') return answer.code;
  const model = accountModel(answer, { all, rehearsal: context.rehearse, creditUsd: runway.creditUsd });
  if (context.json) context.writeJson(model);
  else context.write(accountLines(model, context.width));
  return exit.done;
}
