import { visible } from '../../../engine/diagnostics/visible.ts';
import type { StoryView } from '../../../schemas/types/output.ts';
import { credits } from '../text/words.ts';

/** What was decided, by whom and when: a document for a client. */
export const markdownStory = ({ production, rehearsal, shots }: StoryView): string =>
  [
    `# ${legible(production.title)}: how it was made${rehearsal ? ' (rehearsal)' : ''}`,
    '',
    ...shots.flatMap(({ shot, title, sentence, credits: spent, decisions }) => [
      `## ${legible(title === undefined ? shot : `${shot} ${title}`)}`,
      '',
      `${legible(sentence)} ${credits(spent)}.`,
      '',
      '| when (UTC) | who | what |',
      '|---|---|---|',
      ...decisions.map(
        ({ at, by = '', what }) => `| ${at.slice(0, 16).replace('T', ' ')} | ${legible(by)} | ${legible(what)} |`,
      ),
      '',
    ]),
  ].join('\n');

/** No text gets to be a link, a tag or a table, or to move letters about; it stays legible as it stands. */
const legible = (text: string): string =>
  visible(text.replace(/\s+/g, ' ')).replace(
    /[\\`*[\]<>|]|^[#+-]|_(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])_/gu,
    sign => `\\${sign}`,
  );
