import { connect } from 'node:net';
import type { Settings } from '#config';
import { type Finding, findingsOf } from './finding.js';
import { imapFinding } from './imap-finding.js';

/** How long a greeting may take, in milliseconds. */
const PATIENCE = 5_000;

/**
 * Whether what comes back is taken in: an address of its own, and our receiver or a mailbox behind it. Nothing is sent.
 * @param leaves whether any mail leaves, so that any can come back
 */
export async function inboundFinding(settings: Settings, leaves: boolean): Promise<Finding> {
  const { BOUNCE_ADDRESS, INBOUND_PORT, INBOUND_HOST, IMAP_URL, IMAP_DONE } = settings;
  const { well, look, bad } = findingsOf('inbound', BOUNCE_ADDRESS?.split('@')[1] ?? 'BOUNCE_ADDRESS');
  if (BOUNCE_ADDRESS === undefined) {
    if (!leaves) return well('No mail leaves, so none comes back.');
    return look(
      'Reports of mail that did not arrive go to MAIL_FROM, where nobody counts them.',
      'Set BOUNCE_ADDRESS and let your mail server hand its mail over (docs/bounces.md).',
    );
  }
  if (INBOUND_PORT === undefined && IMAP_URL !== undefined) return imapFinding(IMAP_URL, IMAP_DONE);
  if (INBOUND_PORT === undefined) {
    return bad(
      'No worker takes mail that comes back.',
      'Set INBOUND_PORT and let your mail server hand mail to it, or set IMAP_URL.',
    );
  }
  if (INBOUND_PORT === 0) return look('The receiver takes any free port.', 'Set INBOUND_PORT to one that stays.');
  const greeting = await greetingOf(INBOUND_HOST, INBOUND_PORT);
  if (greeting?.startsWith('220') === true) return well(`The receiver answers on port ${INBOUND_PORT}.`);
  return bad(`Nothing answers on port ${INBOUND_PORT} of ${INBOUND_HOST}.`, 'Start a worker, and see its log.');
}

function greetingOf(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: PATIENCE });
    const end = (greeting: string | null) => {
      socket.destroy();
      resolve(greeting);
    };
    socket.once('data', (bytes) => end(bytes.toString('latin1')));
    socket.once('timeout', () => end(null));
    socket.once('error', () => end(null));
    socket.once('close', () => end(null));
  });
}
