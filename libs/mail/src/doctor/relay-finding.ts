import type { Settings } from '#config';
import { outcomeOf, type SmtpFailure } from '../outcome.js';
import { relayOptions } from '../relay-options.js';
import { RelaySession } from '../relay-session.js';
import type { RelayTimeouts } from '../relay-timeouts.js';
import { type Finding, findingsOf } from './finding.js';

const WHY = {
  relay_unreached: ['It was not reached, or did not greet.', 'See host, port and firewall of SMTP_URL.'],
  relay_refuses_login: ['It refuses our login.', 'See user and password in SMTP_URL.'],
  relay_tls_failed: [
    'It offers no TLS that is trusted.',
    'Let the relay offer STARTTLS with a trusted certificate, or use smtps:// and the port for it.',
  ],
} as const;

/** Neither is a fault: few people have such an address, and who has one is named among those who could not be mailed. */
const CARRIES = {
  all: 'It carries addresses with letters outside ASCII before the @ (SMTPUTF8).',
  ascii: 'It does not carry addresses with letters outside ASCII before the @ (no SMTPUTF8).',
} as const;

/** Whether a relay greets, encrypts and lets us in. Nothing is sent. @param about what to call it: its host and port, never its password */
export async function relayFinding(
  smtpUrl: string,
  tls: Settings['MAIL_TLS'],
  timeouts: RelayTimeouts,
): Promise<Finding> {
  const options = relayOptions(smtpUrl, tls, 1);
  const { well, bad } = findingsOf('relay', `${options.host}:${options.port}`);
  try {
    const session = await RelaySession.begin(options, timeouts);
    session.quit();
    const takes = options.auth === undefined ? 'It takes our connection.' : 'It takes our connection and our login.';
    return well(`${takes} ${CARRIES[session.offers.smtpUtf8 ? 'all' : 'ascii']}`);
  } catch (error) {
    const outcome = outcomeOf(error as SmtpFailure, false);
    const [says, todo] = WHY[outcome.kind === 'unreached' ? outcome.reason : 'relay_unreached'];
    return bad(says, todo);
  }
}

/**
 * Receivers want the address that mail reaches them from to have a name that leads back to it (PTR). That address is the relay's: it cannot
 * be seen from here, and this says so. @param smtpUrl of which host and port alone are said
 */
export function ptrFinding(smtpUrl: string): Finding {
  const { host, port } = relayOptions(smtpUrl, 'required', 1);
  return findingsOf('ptr', `${host}:${port}`).unknown(
    'From which address it hands mail to receivers, and whether that has a PTR record that leads back to it, cannot be seen from here.',
    'Look at the Received lines of a mail that arrived. A provider sees to it; for a relay of your own, set it where you rent the address.',
  );
}
