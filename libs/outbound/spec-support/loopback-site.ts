import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, createServer as createTcpServer, type Server as TcpServer, type Socket } from 'node:net';
import { Clock, loadConfig } from '#config';
import { Outbound, type OutboundOptions } from '../src/outbound.js';

const running = new Set<{ server: TcpServer | Server; sockets: Set<Socket> }>();

async function listen(server: TcpServer | Server): Promise<number> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
  });
  running.add({ server, sockets });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** A site on loopback that answers as told; resolves to its port. */
export const site = (answer: RequestListener): Promise<number> => listen(createServer(answer));

/** A site with a certificate that nobody vouches for. */
export const secureSite = (key: string, cert: string, answer: RequestListener): Promise<number> =>
  listen(createSecureServer({ key, cert }, answer));

/** A server that says these bytes to everybody, whatever HTTP thinks of them. */
export const rawSite = (bytes: string, after: 'close' | 'stay' = 'close'): Promise<number> =>
  listen(
    createTcpServer((socket) => {
      socket.once('data', () => (after === 'close' ? socket.end(bytes, 'latin1') : socket.write(bytes)));
    }),
  );

/** Ends every site of this file. */
export async function closeSites(): Promise<void> {
  for (const { server, sockets } of running) {
    sockets.forEach((socket) => socket.destroy());
    await new Promise((resolve) => server.close(resolve));
  }
  running.clear();
}

/** The way out, with the hosts on OUTBOUND_ALLOW, small limits, and no gap between requests. */
export function outboundAllowing(
  allow: string[],
  options: OutboundOptions & { settings?: Record<string, string>; clock?: Clock } = {},
): Outbound {
  const { settings, clock = new Clock(), ...rest } = options;
  const config = loadConfig(
    {
      DATABASE_URL: 'postgres://127.0.0.1/none',
      TOCSIN_KEY: Buffer.alloc(32).toString('base64'),
      PUBLIC_URL: 'https://tocsin.example/',
      OUTBOUND_ALLOW: allow.join(','),
      OUTBOUND_TIMEOUT_SECONDS: '1',
      OUTBOUND_MAX_BYTES: '100000',
      ...settings,
    },
    { root: '/' },
  );
  return new Outbound(config, clock, { gapMilliseconds: 0, ...rest });
}

/** The code and details of the error that an act ends in. */
export async function refusal(act: Promise<unknown>): Promise<{ code?: string; details?: Record<string, unknown> }> {
  try {
    await act;
  } catch (error) {
    return error as { code?: string; details?: Record<string, unknown> };
  }
  throw new Error('nothing was thrown');
}
