import type { APIError, RunwayML } from '@runwayml/sdk';
import type { Catalog } from '../../catalog/catalog.ts';
import type { Host } from '../../host.ts';
import type { Asset, Created, Provider, Refused, SlateNote, Uploaded } from '../provider.ts';
import type { Trouble } from './trouble.ts';

export type Client = RunwayML;

/** How one request is sent. */
export interface SendOptions {
  readonly maxRetries: 0;
  /** Milliseconds to the first byte of the answer. */
  readonly timeout: number;
  /** Ends the whole exchange, the rest of the answer included. */
  readonly signal: AbortSignal;
  readonly headers?: Record<string, string>;
}

export interface RunwayOptions {
  /** Written into takes. */
  readonly name: 'runway' | 'rehearsal';
  readonly apiKey: string;
  /** Absent: `RUNWAYML_BASE_URL`, else Runway's own. */
  readonly baseURL?: string;
  /** Absent: the global one. */
  readonly fetch?: typeof globalThis.fetch;
  readonly host: Host;
  readonly catalog: Catalog;
  /** Sends along what a slate would show. Only the rehearsal reads it, and only to it may it be sent. */
  readonly slates?: boolean;
}

const createMs = 120_000;
const readMs = 60_000;
const uploadMs = 600_000;

/**
 * Opens the door to Runway, or to something that speaks like it. The SDK is loaded here and not before. Nothing is
 * ever sent twice by itself, reads included: who repeats what, and when, is decided in one place, and not here.
 */
export async function openRunway(options: RunwayOptions): Promise<Provider> {
  const { name, host, catalog, slates = false } = options;
  const [sdk, { parts }] = await Promise.all([import('@runwayml/sdk'), import('./parts.ts')]);
  const who = name === 'runway' ? 'Runway' : 'The rehearsal';
  const apiKey = options.apiKey.trim();
  let refuses: (url: URL) => string | undefined = () => undefined;
  const fetch = parts.telling(options.fetch ?? globalThis.fetch, url => refuses(url));
  const { baseURL } = options;
  const client = new sdk.RunwayML({ apiKey, fetch, maxRetries: 0, logLevel: 'off', ...(baseURL ? { baseURL } : {}) });
  const base = new URL(client.baseURL);
  refuses = parts.refusesUrl(base);
  const names = options.fetch ? {} : { refusesName: (url: URL) => parts.refusesName(url, base) };

  const reading = (timeout: number): SendOptions => ({
    ...sending(timeout),
    signal: AbortSignal.any([AbortSignal.timeout(timeout), host.signal]),
  });

  /** One exchange, with every expected trouble as a value. */
  async function exchange<T>(
    send: () => Promise<T>,
  ): Promise<{ readonly kind: 'answer'; readonly answer: T } | Trouble> {
    // A key that does not fit into a header would be quoted by the error about it.
    if (!/^[\x21-\x7e]+$/.test(apiKey)) return { kind: 'answered', status: 401, body: {} };
    try {
      return { kind: 'answer', answer: await send() };
    } catch (error) {
      if (error instanceof sdk.APIError && error.status !== undefined) return answered(error);
      if (error instanceof Error) return parts.troubleOf(error);
      throw error;
    }
  }

  const read = (send: () => Promise<Response>) => exchange(async () => parts.json(await (await send()).text()));

  const provider: Provider = {
    name,
    async account() {
      const month = parts.monthOf(host.now());
      const [said, usage] = await Promise.all([
        read(() => client.organization.retrieve(reading(readMs)).asResponse()),
        read(() => client.organization.retrieveUsage(month, reading(readMs)).asResponse()),
      ]);
      if (said.kind !== 'answer') return parts.readTrouble(who, said);
      return parts.accountOf(who, said.answer, usage.kind === 'answer' ? usage.answer : undefined);
    },
    async ask(request) {
      const send = parts.prepareToAsk(request, catalog);
      if (typeof send !== 'function') return send;
      const said = await read(() => send(client, reading(readMs)));
      return said.kind === 'answer' ? parts.askedOf(who, said.answer) : parts.readTrouble(who, said);
    },
    async upload(asset): Promise<Uploaded | Refused> {
      const unfit = parts.unfitUpload(asset, catalog);
      if (unfit) return unfit;
      const inline = parts.dataUri(asset, catalog);
      if (inline !== undefined) return { kind: 'uploaded', uri: inline };
      const said = await exchange(() => client.uploads.createEphemeral({ file: fileOf(asset) }, reading(uploadMs)));
      return said.kind === 'answer' ? parts.uploadedOf(who, said.answer) : parts.readTrouble(who, said);
    },
    async create(request, slate): Promise<Created> {
      const send = parts.prepare(request, catalog);
      if (typeof send !== 'function') return send;
      const headers = slates ? { headers: slateHeader(slate) } : {};
      const said = await read(() => send(client, { ...sending(createMs), ...headers }));
      return said.kind === 'answer'
        ? parts.createdOf(who, request.endpoint, said.answer)
        : parts.createTrouble(who, said);
    },
    async retrieve(task) {
      const at = parts.taskAt(task);
      if (!at) return noTask(task);
      const isTask = at.shelf === 'tasks';
      const said = await read(() =>
        (isTask ? client.tasks : client.workflowInvocations).retrieve(at.id, reading(readMs)).asResponse(),
      );
      if (said.kind !== 'answer') return parts.readTrouble(who, said);
      return isTask ? parts.newsOf(who, said.answer) : parts.invocationNewsOf(who, said.answer);
    },
    async cancel(task) {
      const at = parts.taskAt(task);
      if (!at) return noTask(task);
      if (at.shelf !== 'tasks')
        return wrong(`${who} has no way to stop a workflow: it runs to its end, and is charged.`);
      const said = await exchange(() => client.tasks.delete(at.id, sending(readMs)).asResponse());
      // Gone is what was asked for: a repeated cancel meets a task that is no more.
      if (said.kind === 'answer' || (said.kind === 'answered' && said.status === 404)) return undefined;
      return parts.readTrouble(who, said);
    },
    fetch: url => parts.download(url, { who, fetch, host, refuses, ...names }),
  };
  // Last of all, whatever was said: an answer may quote what it was sent.
  const silent =
    <A extends unknown[], R>(ask: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> =>
      parts.withoutSecret(await ask(...args), apiKey);
  return {
    name,
    account: silent(provider.account),
    ask: silent(provider.ask),
    upload: silent(provider.upload),
    create: silent(provider.create),
    retrieve: silent(provider.retrieve),
    cancel: silent(provider.cancel),
    fetch: silent(provider.fetch),
  };
}

const wrong = (reason: string): Refused => ({ kind: 'refused', failure: { class: 'fix', reason } });

const noTask = (task: string): Refused => wrong(`${JSON.stringify(task)} is not the id of a task.`);

/** Not tied to the host's signal: what was sent must be heard out, even by a run that is leaving. */
const sending = (timeout: number): SendOptions => ({ maxRetries: 0, timeout, signal: AbortSignal.timeout(timeout) });

const answered = ({ status, error }: APIError): Trouble => ({ kind: 'answered', status: status ?? 0, body: error });

/** Copied, for a File takes no view into memory that another thread may share. */
const fileOf = ({ name, mime, bytes }: Asset): File => new File([new Uint8Array(bytes)], name, { type: mime });

const slateHeader = (slate: SlateNote): Record<string, string> => ({
  'x-retake-slate': Buffer.from(JSON.stringify(slate)).toString('base64'),
});
