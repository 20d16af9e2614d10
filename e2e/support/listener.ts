import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on this machine that notes whoever calls, by TCP or UDP: the outside world, as far as the app can tell. */
export interface Listener {
  port: number;
  /** What was asked for, in order: "GET /path", or "connection" when nothing readable came. */
  calls: string[];
  close: () => Promise<void>;
}

export async function listen(): Promise<Listener> {
  const calls: string[] = [];
  const server = createServer((request, answer) => {
    calls.push(`${request.method} ${request.url}`);
    answer.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'text/html' });
    answer.end('<p>outside</p>');
  });
  server.on('clientError', (_error, socket) => {
    calls.push('connection');
    socket.destroy();
  });
  server.on('upgrade', (request, socket) => {
    calls.push(`upgrade ${request.url}`);
    socket.destroy();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const datagrams = createSocket('udp4', () => calls.push('datagram'));
  datagrams.bind(port, '127.0.0.1');
  await once(datagrams, 'listening');
  return {
    port,
    calls,
    close: async () => {
      datagrams.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
