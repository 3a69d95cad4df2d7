import type { CutItem, ProductionConfig } from '../../schemas/types/production.ts';
import { type RecutItem, type Recutting, recut } from '../cut/recut.ts';
import { append } from '../document/append.ts';
import type { Document } from '../document/document.ts';
import { tokensOf } from '../document/pointer.ts';
import { type Put, writeValue } from '../document/rewrite.ts';
import { rewriteList } from '../document/rewrite-list.ts';
import type { Production } from '../production/production.ts';
import type { Weighed } from './weigh-edit.ts';

/** The main file with a `cut` that says an edit. Undefined where that is not safe. */
export function writtenCut(
  document: Document,
  production: Production,
  { wanted, sounds }: Weighed,
): string | undefined {
  const { cut } = (document.value ?? {}) as ProductionConfig;
  const list = recut(cut ? asWritten(cut, production) : byScene(production), wanted, sounds);
  if (cut) return rewriteList(document, '/cut', list.map(item));
  const added = append(document, { pointer: '/cut', lines: list.map(line), before: 'deliver' });
  return added?.replace(/([^\n])(\r?\n)(?=cut:\r?\n)/, '$1$2$2');
}

const item = ({ value, ...from }: RecutItem) => ({ ...from, value: value as Put });

const line = ({ value }: RecutItem): string =>
  `- ${writeValue(value as Put, { isFlow: typeof value === 'object', quoted: false })}`;

function asWritten(items: readonly CutItem[], { cut }: Production): Recutting {
  const place = (pointer: string): number => Number(tokensOf(pointer)[1]);
  return {
    items,
    cut,
    itemOf: cut.pictures.map(({ origin }) => place(origin.pointer)),
    itemOfSound: cut.sounds.map(({ origin }) => place(origin.pointer)),
  };
}

/** Nobody cut it yet: it is one scene after the other. */
function byScene({ cut, scenes }: Production): Recutting {
  const ids = scenes.map(({ id }) => id);
  return {
    items: ids,
    cut,
    itemOf: cut.pictures.map(picture => (picture.kind === 'shot' ? ids.indexOf(picture.shot.replace(/\/.*$/, '')) : 0)),
    itemOfSound: [],
  };
}
