import type { ErrorAnswer } from './answers.ts';
import { redact } from './redact.ts';

/** What a router objected to, as the rest of the sentence that begins with the provider's name. Absent: it was something else. */
export function routerObjection({ code, emptiedBy, error }: ErrorAnswer): string | undefined {
  switch (code) {
    case 'no_eligible_model':
      return `has no model left for the router to choose${becauseOf(emptiedBy, error)}`;
    case 'router_config_not_found':
      return 'does not know the router: look at its configId, which is the name of a saved router of this account';
    default:
      return undefined;
  }
}

const reasons: Readonly<Record<string, string>> = {
  capability: 'none can do what is asked',
  prompt_length: 'the prompt is too long for all of them',
  input_support: 'none takes these inputs',
  allow_deny: 'its lists of models let none through',
  price: 'none costs as little as its ceiling allows',
};

function becauseOf(emptiedBy: string | undefined, error: string | undefined): string {
  if (emptiedBy !== undefined) {
    const reason = Object.hasOwn(reasons, emptiedBy) ? reasons[emptiedBy] : undefined;
    return reason ? `: ${reason} (${emptiedBy})` : ` (${redact(emptiedBy)})`;
  }
  return error ? `: ${redact(error).replace(/\.$/, '')}` : '';
}
