import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { reviewApp } from './app.ts';
import type { ReviewDesk } from './desk.ts';
import { watchProduction } from './watch.ts';

export interface ServedReview {
  /** With the key in it. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the page to this machine only. Rejects when the port is taken; 0 takes any that is free. */
export async function serveReview(desk: ReviewDesk, port: number): Promise<ServedReview> {
  const token = randomBytes(16).toString('base64url');
  let listener: ReturnType<typeof getRequestListener> | undefined;
  const server = createServer((request, response) => listener?.(request, response));
  await listen(server, port);
  const address = server.address();
  const taken = typeof address === 'object' && address ? address.port : port;
  const app = reviewApp(desk, { token, port: taken });
  listener = getRequestListener(request => app.fetch(request));
  const unwatch = watchProduction(desk, change => desk.refresh(change));
  void desk.refresh();
  return {
    url: `http://127.0.0.1:${taken}/?t=${token}`,
    close: () => {
      unwatch();
      return new Promise((resolve, reject) => {
        server.close(error => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      });
    },
  };
}

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
