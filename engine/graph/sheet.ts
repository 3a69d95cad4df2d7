import { fieldAt } from '../catalog/body.ts';
import type { Entry } from '../catalog/catalog.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import { isAsked } from '../production/asked.ts';
import { placeOf, within } from '../production/problems.ts';
import type { Asked, Origin, Param, Params } from '../production/production.ts';
import type { Input, InputSource, RequestTemplate, TemplateValue } from './job.ts';
import { isMark, markOf } from './mark.ts';
import { type Mark, shape } from './shape.ts';

type Value = TemplateValue | undefined;
type Members = { [field: string]: TemplateValue };

/** Where a field was written, or what is inside it: `.uri`, `[1].uri`. Empty: the field itself. */
type At = (inner: string) => Place;

const stepsOf = (inner: string): readonly string[] => inner.match(/[^.[\]]+/g) ?? [];

/** A request being written, field by field, with where in the config each field comes from. */
export interface Sheet {
  /** Absent: the catalog has no such model at this endpoint, and the request goes as it is, to be refused. */
  readonly entry: Entry | undefined;
  /** Writes a field, by its dotted path. Undefined writes nothing. `at` absent: nobody wrote it. */
  put(path: string, value: Value, at?: () => Place): void;
  /** Whether a field has been written. */
  has(path: string): boolean;
  /** Adds to a list, each item with its own place; the list is placed where its last item is. */
  push(path: string, value: TemplateValue, at?: () => Place): void;
  /** A hole for media. */
  mark(asked: Asked): Mark;
  /** The same for what another job makes. */
  markSource(source: InputSource, medium: Mark['medium']): Mark;
  /** Writes fields the language has no word for; `below` is where they stand in the body. */
  putParams(params: Params, origin: Origin, below?: string): void;
  template(): RequestTemplate;
  /** Where a field was written, by its path in the body; `otherwise` for one that nobody wrote. */
  placeOf(path: string, otherwise: () => Place): Place;
}

/** How media of the production becomes an input, and what kind it is. */
export type Bind = (asked: Asked) => { readonly source: InputSource; readonly medium: Mark['medium'] };

export function openSheet(endpoint: string, entry: Entry | undefined, bind: Bind): Sheet {
  const body: Members = {};
  const sources: InputSource[] = [];
  const written = new Map<string, At>();

  function write(path: string, value: TemplateValue, at: At | undefined): void {
    const steps = path.split('.');
    member(steps.slice(0, -1), steps.at(-1)!, value);
    if (at) written.set(path, at);
  }

  function member(above: readonly string[], name: string, value: TemplateValue): void {
    let part = body;
    for (const step of above) {
      part[step] ??= {};
      part = part[step] as Members;
    }
    // Not assigned: a field called `__proto__` is a field too, to be refused.
    Object.defineProperty(part, name, { value, writable: true, enumerable: true, configurable: true });
  }

  const read = (path: string): Value =>
    path
      .split('.')
      .reduce<Value>(
        (part, step) => (part && Object.hasOwn(part as Members, step) ? (part as Members)[step] : undefined),
        body,
      );

  function markSource(source: InputSource, medium: Mark['medium']): Mark {
    sources.push(source);
    return { mark: markOf(sources.length - 1), medium };
  }

  function mark(asked: Asked): Mark {
    const { source, medium } = bind(asked);
    return markSource(source, medium);
  }

  /** A value as the API takes it: media in the shape its field wants. */
  function filled(param: Param, field: ReturnType<typeof fieldAt>): TemplateValue {
    if (typeof param !== 'object' || param === null) return param;
    if (Array.isArray(param)) return param.map(item => filled(item, itemOf(field)));
    if (isMedia(param)) return shape(field, mark(param.asked));
    const members = Object.entries(param as Params);
    return Object.fromEntries(members.map(([key, member]) => [key, filled(member, memberOf(field, key))]));
  }

  return {
    entry,
    put(path, value, at) {
      if (value !== undefined) write(path, value, at);
    },
    has: path => read(path) !== undefined,
    push(path, value, at) {
      const before = (read(path) as readonly TemplateValue[] | undefined) ?? [];
      write(path, [...before, value], at ?? written.get(path));
      if (at) written.set(`${path}[${before.length}]`, at);
    },
    mark,
    markSource,
    putParams(params, origin, below = '') {
      for (const [name, param] of Object.entries(params)) {
        const path = `${below}${name}`;
        const at: At = inner => placeOf(within(origin, name, ...stepsOf(inner)));
        // A dot in a name is no step into an object.
        member(below.split('.').slice(0, -1), name, filled(param, entry && fieldAt(entry.fields, path)));
        written.set(path, at);
      }
    },
    template: () => ({ endpoint, body, inputs: inputsOf(body, sources) }),
    placeOf(path, otherwise) {
      // From the whole path to its first name: `a.b[1].c`, `a.b[1]`, `a.b`, `a`.
      for (let part = path; part !== ''; part = part.replace(/(\[\d+\]|\.?[^.[\]]+)$/, '')) {
        const at = written.get(part);
        if (at) return at(path.slice(part.length));
      }
      return otherwise();
    },
  };
}

const isMedia = (param: object): param is { readonly asked: Asked } => 'asked' in param && isAsked(param.asked);

type FieldRow = ReturnType<typeof fieldAt>;

function itemOf(field: FieldRow): FieldRow {
  if (field?.type === 'list') return field.items;
  return field?.type === 'either' ? itemOf(field.of.find(each => each.type === 'list')) : undefined;
}

function memberOf(field: FieldRow, key: string): FieldRow {
  if (field?.type === 'object') return field.fields[key];
  if (field?.type !== 'either') return undefined;
  return field.of.map(each => memberOf(each, key)).find(found => found !== undefined);
}

/** The holes of a body with where they stand in it. */
function inputsOf(body: Members, sources: readonly InputSource[]): readonly Input[] {
  const fields = new Map<number, string>();
  visit(body, '');
  return sources.map((source, index) => ({ field: fields.get(index) ?? '', source }));

  function visit(value: TemplateValue, path: string): void {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) for (const [index, item] of value.entries()) visit(item, `${path}[${index}]`);
    else if (isMark(value)) fields.set(value.input, path);
    else for (const [key, member] of Object.entries(value)) visit(member, path === '' ? key : `${path}.${key}`);
  }
}
