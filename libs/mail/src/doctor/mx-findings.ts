import type { MxAnswer } from '../pace/mx-lookup.js';
import { type Finding, findingsOf } from './finding.js';

/** Whether reports of mail that did not arrive find their way to us. @param domain of BOUNCE_ADDRESS */
export function mxFinding(domain: string, answer: MxAnswer): Finding {
  const { well, bad } = findingsOf('inbound', domain);
  const todo = `Publish an MX record for ${domain} that names the server which hands mail to our receiver.`;
  if (answer.kind === 'null') return bad('The domain says that it takes no mail (RFC 7505).', todo);
  if (answer.kind === 'none') return bad('The domain has no MX record: reports have nowhere to go.', todo);
  return well(`Its mail goes to ${answer.exchange}.`);
}

/** Whether a domain that mail comes from can be answered: receivers distrust one that cannot (RFC 7505 4.2). */
export function answersFinding(domain: string, answer: MxAnswer): Finding {
  const { well, look, bad } = findingsOf('sender', domain);
  const todo = `Publish an MX record for ${domain} that names a server which takes its mail.`;
  if (answer.kind === 'null')
    return bad('Mail comes from it, and it says that it takes none: receivers may refuse it.', todo);
  if (answer.kind === 'none')
    return look('It has no MX record: answers may be lost, and some receivers refuse its mail.', todo);
  return well(`It can be answered: its mail goes to ${answer.exchange}.`);
}
