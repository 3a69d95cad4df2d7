import { visible } from '../../../engine/diagnostics/visible.ts';
import type { ProposedPart, Split } from '../../../engine/index.ts';

/** A proposal as YAML to paste. What nobody has said yet is left empty, and so refused until somebody does. */
export function splitText({ kind, address, parts, seconds, wanted, notes }: Split): string {
  const what = `${parts.length} ${parts.length === 1 ? kind.slice(0, -1) : kind}`;
  const length = seconds === wanted ? `${seconds} s in all` : `${seconds} s in all, for ${wanted} s wanted`;
  const comments = [`${address}: ${what}, ${length}.`, ...notes];
  const items = parts.flatMap(kind === 'beats' ? beatLines : shotLines);
  return `${[...comments.map(comment => `# ${visible(comment)}`), `${kind}:`, ...items].join('\n')}\n`;
}

const beatLines = ({ id, action, seconds }: ProposedPart): readonly string[] =>
  action === undefined
    ? [`  - id: ${id}`, '    action: # what happens', `    seconds: ${seconds}`]
    : [`  - { id: ${id}, action: ${quoted(action)}, seconds: ${seconds} }`];

const shotLines = ({ id, seconds }: ProposedPart): readonly string[] => [
  `  - id: ${id}`,
  `    seconds: ${seconds}`,
  '    prompt: # what is seen',
];

/** Words alone need no quotes. */
const quoted = (text: string): string => (/^[A-Za-z][A-Za-z '-]*$/.test(text) ? text : JSON.stringify(text));
