import type { Server } from 'node:http';
import type { StageOptions } from './stage.ts';

export interface ServeOptions extends Omit<StageOptions, 'now'> {
  /** 0 takes any that is free. */
  readonly port: number;
  /** This machine only: the rehearsal believes every key. */
  readonly host?: '127.0.0.1' | '::1';
  /** The real time, in milliseconds since 1970. */
  readonly now: () => number;
}

export interface ServedRehearsal {
  /** What `RUNWAYML_BASE_URL` has to say. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the offline Runway on a socket, to whatever speaks to Runway. Rejects when the port is taken. */
export async function serveRehearsal({ port, host = '127.0.0.1', ...options }: ServeOptions): Promise<ServedRehearsal> {
  const [{ createAdaptorServer }, { rehearsalApp }, { openStage }] = await Promise.all([
    import('@hono/node-server'),
    import('./app.ts'),
    import('./stage.ts'),
  ]);
  const server = createAdaptorServer({ fetch: rehearsalApp(openStage(options)).fetch }) as Server;
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
