import type { Place } from '../diagnostics/diagnostic.ts';
import type { Document, Json } from '../document/document.ts';
import { join } from '../document/pointer.ts';
import { isObject, rowPath } from '../document/table.ts';

/** A file of rows that a document names. */
export interface NamedFile {
  readonly path: string;
  /** Where it is named; asked for when something is wrong with it. */
  readonly place: () => Place;
}

/** The files that `each` names, each once. What is not well-formed is passed over: the schema speaks of it later. */
export function rowFilesOf(documents: readonly Document[]): readonly NamedFile[] {
  const found = new Map<string, NamedFile>();
  for (const document of documents) {
    for (const name of ['stills', 'sound'])
      for (const [id, thing] of membersAt(document.value, name)) look(thing, join(`/${name}`, id), document);
    for (const [index, scene] of itemsAt(document.value, 'scenes').entries()) {
      look(scene, `/scenes/${index}`, document);
      for (const [at, shot] of itemsAt(scene, 'shots').entries()) look(shot, `/scenes/${index}/shots/${at}`, document);
    }
  }
  return [...found.values()];

  function look(thing: Json, pointer: string, document: Document): void {
    const each = isObject(thing) ? thing.each : undefined;
    const file = isObject(each) ? each.file : each;
    if (typeof file !== 'string') return;
    const path = rowPath(file);
    const place = () => document.place(`${pointer}/each${file === each ? '' : '/file'}`);
    if (!found.has(path)) found.set(path, { path, place });
  }
}

const membersAt = (value: Json, member: string): readonly (readonly [string, Json])[] => {
  const map = isObject(value) ? value[member] : undefined;
  return isObject(map) ? Object.entries(map) : [];
};

const itemsAt = (value: Json, member: string): readonly Json[] => {
  const list = isObject(value) ? value[member] : undefined;
  return Array.isArray(list) ? list : [];
};
