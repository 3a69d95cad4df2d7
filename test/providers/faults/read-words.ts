import type { Printed } from '../../cli/stand.ts';

/** What a run told beside its ordinary course: what went wrong, what that cost, what to do. Tasks are all called TASK. */
export const told = ({ out, err }: Printed): readonly string[] =>
  [...plain(out).split('\n'), ...plain(err).split('\n')]
    .filter(text => /^ *\d+:\d\d +(?:[✗?!] |note: |[A-Z])|^error|^ +help: /.test(text))
    .map(text => text.replace(/^ *\d+:\d\d +/, '').trim());

/** How it ended: what it came to, and what to do next. */
export const ending = ({ out }: Printed): string =>
  /^(?:Done|Finished|Stopped).*/ms.exec(plain(out))?.[0]?.trim() ?? '';

const plain = (text: string): string => text.replace(/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, 'TASK');
