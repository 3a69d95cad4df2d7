import { expect, test } from 'vitest';
import schema from '../../schemas/production.schema.json' with { type: 'json' };

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every place where an editor may stop: what is there has words of its own, or those of what it refers to. */
function mute(node: Node, path: string): readonly string[] {
  const isSilent = node.description === undefined && !isWorded(node);
  const below = Object.entries(node).flatMap(([key, value]): readonly string[] => {
    if (['properties', '$defs', 'patternProperties'].includes(key))
      return Object.entries(value as Node).flatMap(([name, each]) =>
        isNode(each) ? mute(each, `${path}/${name}`) : [],
      );
    return key === 'additionalProperties' && isNode(value) ? mute(value, `${path}/*`) : [];
  });
  return isSilent ? [path, ...below] : below;
}

function isWorded({ $ref }: Node): boolean {
  const name = typeof $ref === 'string' ? $ref.split('/').at(-1)! : '';
  return (schema.$defs as Readonly<Record<string, Node>>)[name]?.description !== undefined;
}

test('an editor has something to say of every key', () => {
  expect(mute(schema as Node, '')).toEqual([]);
});
