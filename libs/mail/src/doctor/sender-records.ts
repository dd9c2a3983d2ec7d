import { type Finding, findingsOf } from './finding.js';

/** What stands in the DNS for a domain that mail comes from (RFC 7208). @param records TXT records of the domain */
export function spfFinding(domain: string, records: readonly string[]): Finding {
  const { well, look, bad } = findingsOf('spf', domain);
  const policies = records.filter((text) => /^v=spf1(?: |$)/i.test(text));
  const publish = `Publish one TXT record at ${domain} that names your relay, such as the one that its provider gives you, ending in -all.`;
  if (policies.length === 0) return bad('No SPF record: receivers cannot tell your relay from a forger.', publish);
  if (policies.length > 1) return bad('More than one SPF record: receivers then use none (RFC 7208 4.5).', publish);
  const [policy = ''] = policies;
  if (/\s\+?all\b/i.test(policy)) return bad('The SPF record lets everybody send in your name.', publish);
  if (!/\s(?:[-~]all|redirect=)/i.test(policy)) {
    return look('The SPF record does not say what to do with mail of others.', 'Let the record end in -all or ~all.');
  }
  return well(
    'There is one SPF record, and it refuses or distrusts others. Only a mail that arrived shows whether it names your relay.',
  );
}

/** What a receiver that checks a signature finds (RFC 6376 3.6.1). @param record what should stand there */
export function dkimFinding(record: { name: string; value: string }, records: readonly string[]): Finding {
  const { well, bad } = findingsOf('dkim', record.name);
  const publish = `Publish the TXT record ${record.name} with the value that \`tocsin dkim list\` prints.`;
  if (records.length === 0) return bad('The key that signs has no record: every signature of it fails.', publish);
  const wanted = tags(record.value)['p'];
  const keys = records.map((text) => tags(text)['p']);
  if (records.length > 1)
    return bad('There are several records for one key: receivers may take the wrong one.', publish);
  if (keys[0] !== wanted) return bad('The record holds another key than the one that signs: signatures fail.', publish);
  return well('The record holds the key that signs.');
}

/** What receivers are told to do with mail that fails (RFC 7489). @param records TXT records of _dmarc and the domain, or of its parent */
export function dmarcFinding(domain: string, records: readonly string[]): Finding {
  const { well, look, bad } = findingsOf('dmarc', domain);
  const policies = records.filter((text) => /^v=DMARC1\s*(?:;|$)/.test(text));
  const publish = `Publish one TXT record at _dmarc.${domain}, to begin with: v=DMARC1; p=none; rua=mailto:you@${domain}`;
  if (policies.length === 0) return bad('No DMARC record: large receivers refuse bulk mail without one.', publish);
  if (policies.length > 1) return bad('More than one DMARC record: receivers then use none.', publish);
  const policy = tags(policies[0]!)['p']?.toLowerCase();
  if (policy === 'quarantine' || policy === 'reject') return well(`DMARC asks receivers to ${policy} what fails.`);
  if (policy !== 'none') return bad('The DMARC record has no policy that receivers know.', publish);
  return look(
    'DMARC only watches (p=none): others can still forge mail of this domain.',
    'Once reports show that your own mail passes, set p=quarantine, then p=reject.',
  );
}

/** The domain and the parents of it in which a DMARC record may stand, itself first; never a single label. */
export function dmarcDomains(domain: string): string[] {
  const labels = domain.split('.');
  return labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'));
}

function tags(text: string): Record<string, string> {
  const pairs = text.split(';').map((part) => /^\s*(\w+)\s*=([\s\S]*)$/.exec(part));
  return Object.fromEntries(
    pairs.flatMap((pair) => (pair === null ? [] : [[pair[1]!.toLowerCase(), pair[2]!.replace(/\s+/g, '')]])),
  );
}
