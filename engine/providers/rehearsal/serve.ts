import type { Server } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import type { HttpBindings } from '@hono/node-server';
import type { Faults } from './faults/fault.ts';
import type { StageOptions } from './stage.ts';

export interface ServeOptions extends Omit<StageOptions, 'now'> {
  /** 0 takes any that is free. */
  readonly port: number;
  /** This machine only: the rehearsal believes every key. */
  readonly host?: '127.0.0.1' | '::1';
  /** The real time, in milliseconds since 1970. */
  readonly now: () => number;
  /** What goes wrong. Absent: nothing. */
  readonly faults?: Faults;
}

export interface ServedRehearsal {
  /** What `RUNWAYML_BASE_URL` has to say. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the offline Runway on a socket, to whatever speaks to Runway. Rejects when the port is taken. */
export async function serveRehearsal({
  port,
  host = '127.0.0.1',
  faults,
  ...options
}: ServeOptions): Promise<ServedRehearsal> {
  const [{ createAdaptorServer }, { RESPONSE_ALREADY_SENT }, { rehearsalFetch }, { BrokenConnection }] =
    await Promise.all([
      import('@hono/node-server'),
      import('@hono/node-server/utils/response'),
      import('./rehearsal-fetch.ts'),
      import('./faults/broken-connection.ts'),
    ]);
  const answer = await rehearsalFetch(options, { sleep, ...(faults ? { faults } : {}) });
  const server = createAdaptorServer({
    async fetch(request, { incoming }) {
      try {
        return await answer(request);
      } catch (error) {
        if (!(error instanceof BrokenConnection)) throw error;
        // The client is connected already: all that can be done to it is to break that.
        (incoming as HttpBindings['incoming']).socket.resetAndDestroy();
        return RESPONSE_ALREADY_SENT;
      }
    },
  }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  const address = server.address();
  const taken = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close(error => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

/** Until then, or until the client is gone. */
async function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  try {
    await setTimeout(milliseconds, undefined, { signal, ref: false });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
