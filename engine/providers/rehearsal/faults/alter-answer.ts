/** The answer with other members, or without some: JSON merge patch (RFC 7396). An answer that is no JSON stays. */
export async function alter(answer: Response, patch: object): Promise<Response> {
  return rewritten(answer, text => {
    const body = jsonOf(text);
    return body === undefined ? text : JSON.stringify(merged(body, patch));
  });
}

/** The answer with every date in it, and that of its header, moved by so many seconds. */
export async function moveDates(answer: Response, seconds: number): Promise<Response> {
  const moved = (date: string | number): Date => new Date(new Date(date).getTime() + seconds * 1000);
  const late = await rewritten(answer, text =>
    text.replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g, date => moved(date).toISOString()),
  );
  late.headers.set('date', moved(answer.headers.get('date') ?? Date.now()).toUTCString());
  return late;
}

/** The answer with links that are not good any more. */
export const spoilLinks = (answer: Response): Promise<Response> =>
  rewritten(answer, text => text.replace(/([?&]expires=)\d+/g, (_, name) => `${name}0`));

async function rewritten(answer: Response, rewrite: (text: string) => string): Promise<Response> {
  if (answer.body === null) return answer;
  const headers = new Headers(answer.headers);
  headers.delete('content-length');
  return new Response(rewrite(await answer.text()), { status: answer.status, headers });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function merged(value: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const result = isObject(value) ? { ...value } : {};
  for (const [name, part] of Object.entries(patch)) {
    if (part === null) delete result[name];
    else result[name] = merged(result[name], part);
  }
  return result;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
