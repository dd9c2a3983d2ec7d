import { isIP } from 'node:net';
import { connect } from 'node:tls';

/** How long a handshake may take, in milliseconds. */
const PATIENCE = 8_000;

/** What a server on TLS shows of itself. */
export type ShownCertificate =
  | { kind: 'shown'; trusted: boolean; why: string | null; validTo: Date }
  | { kind: 'unreached'; code: string };

/** Asks a server for its certificate and leaves. Never throws. */
export function certificateOf(host: string, port: number): Promise<ShownCertificate> {
  return new Promise((resolve) => {
    // Whether it is trusted is what is asked; a connection that is not carries nothing.
    const socket = connect({
      host,
      port,
      ...(isIP(host) === 0 ? { servername: host } : {}),
      rejectUnauthorized: false,
      timeout: PATIENCE,
    });
    const end = (answer: ShownCertificate) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('secureConnect', () => {
      const { valid_to } = socket.getPeerCertificate();
      const why = socket.authorized ? null : String(socket.authorizationError);
      end({ kind: 'shown', trusted: socket.authorized, why, validTo: new Date(valid_to) });
    });
    socket.once('timeout', () => end({ kind: 'unreached', code: 'ETIMEDOUT' }));
    socket.once('error', (error) => end({ kind: 'unreached', code: 'code' in error ? String(error.code) : 'unknown' }));
  });
}
