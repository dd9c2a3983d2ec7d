import type { ImapFlow } from 'imapflow';
import type { Settings } from '#config';
import { imapClient, imapFolder, imapReason } from '../feedback/imap-client.js';
import { type Finding, findingsOf } from './finding.js';

/** From so many unread mails on nobody seems to read them: a worker takes up to 500 each minute. */
const MANY = 1_000;

/** Whether the mailbox of IMAP_URL lets us in and has the folders that settings name. It reads no mail and changes nothing. */
export async function imapFinding(imapUrl: string, done: Settings['IMAP_DONE']): Promise<Finding> {
  const url = new URL(imapUrl);
  const { bad } = findingsOf('inbound', url.host);
  const client = imapClient(url);
  try {
    await client.connect();
  } catch (error) {
    client.close();
    const reason = imapReason(error);
    if (reason === 'login refused') return bad('It refuses our login.', 'See user and password in IMAP_URL.');
    return bad(
      `It was not reached, or offers no TLS that is trusted (${reason}).`,
      'See host, port and protocol of IMAP_URL.',
    );
  }
  try {
    return await folderFinding(client, url, done);
  } finally {
    await client.logout().catch(() => undefined);
    client.close();
  }
}

async function folderFinding(client: ImapFlow, url: URL, done: Settings['IMAP_DONE']): Promise<Finding> {
  const { well, look, bad } = findingsOf('inbound', url.host);
  const counts = await client.status(imapFolder(url), { messages: true, unseen: true }).catch(() => false as const);
  if (counts === false)
    return bad('It lets us in, and has no folder of that name.', 'See the folder at the end of IMAP_URL.');
  if (done !== undefined && (await client.status(done, { messages: true }).catch(() => false)) === false) {
    return bad(
      'It has no folder of the name in IMAP_DONE: what was read cannot be moved.',
      'Make that folder, or take IMAP_DONE out.',
    );
  }
  const { messages = 0, unseen = 0 } = counts;
  const says = `It lets us in; of ${messages} mails ${unseen} wait to be read.`;
  return unseen >= MANY ? look(says, 'See that a worker runs, and what its log says of IMAP_URL.') : well(says);
}
