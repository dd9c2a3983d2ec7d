import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** Addresses of this domain are mailed through the demo's own relay; everybody else's mail stays in the development mailbox. */
export const RELAY_DOMAIN = 'relay.example';

/**
 * A relay on loopback that hands nothing on, and answers as relays do: it takes most mail, asks to come back later for addresses that
 * begin with `later`, refuses those that begin with `refused`, and breaks off without a word at the first mail to each
 * that begins with `broken`.
 */
export class ExampleRelay {
  private constructor(
    private readonly server: SMTPServer,
    readonly url: string,
  ) {}

  static async open(): Promise<ExampleRelay> {
    const met = new Set<string>();
    const isFirst = ({ rcptTo }: { rcptTo: { address: string }[] }) =>
      rcptTo.some(({ address }) => address.startsWith('broken') && met.size < met.add(address).size);
    const server: SMTPServer = new SMTPServer({
      ...OPTIONS,
      onRcptTo,
      onData: (stream, { id, envelope }, done) => {
        stream.resume();
        stream.on('end', () => (isFirst(envelope) ? hangUp(server, id) : done()));
      },
    });
    server.on('error', () => undefined); // a connection that we broke off ourselves
    await new Promise<void>((resolve, reject) => {
      server.server.once('error', reject);
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.server.address() as AddressInfo;
    return new ExampleRelay(server, `smtp://127.0.0.1:${port}`);
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(resolve));
  }
}

const OPTIONS = { authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'], logger: false, closeTimeout: 500 };

const onRcptTo: SMTPServerOptions['onRcptTo'] = ({ address }, _session, done) => {
  if (address.startsWith('later')) return done(answer(451, '4.2.1 The mailbox is busy, try again later'));
  if (address.startsWith('refused')) return done(answer(550, '5.1.1 There is no such mailbox here'));
  done();
};

/** Ends the connection where the relay should have answered, so that nobody knows whether the mail was taken. */
function hangUp(server: SMTPServer, sessionId: string): void {
  for (const connection of server.connections as Set<{ session: { id: string }; close(): void }>) {
    if (connection.session.id === sessionId) connection.close();
  }
}

const answer = (responseCode: number, text: string): Error => Object.assign(new Error(text), { responseCode });
