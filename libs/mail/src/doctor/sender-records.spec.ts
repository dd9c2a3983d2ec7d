import { dkimFinding, dmarcDomains, dmarcFinding, spfFinding } from './sender-records.js';

describe('what stands in the DNS for a domain that mail comes from', () => {
  it.each([
    ['nothing', [], 'bad', /No SPF/],
    ['records of others', ['google-site-verification=x', 'v=spf10 -all'], 'bad', /No SPF/],
    ['two policies', ['v=spf1 -all', 'v=spf1 include:relay.example -all'], 'bad', /More than one/],
    ['everybody', ['v=spf1 include:relay.example +all'], 'bad', /everybody/],
    ['everybody, said shortly', ['v=spf1 all'], 'bad', /everybody/],
    ['no end', ['v=spf1 include:relay.example'], 'look', /does not say/],
    ['an end', ['other', 'v=spf1 include:relay.example ~all'], 'well', /refuses or distrusts/],
    ['a policy elsewhere', ['v=spf1 redirect=_spf.relay.example'], 'well', /refuses or distrusts/],
  ])('SPF: %s', (_, records, state, says) => {
    expect(spfFinding('coalition.example', records)).toMatchObject({
      check: 'spf',
      state,
      says: expect.stringMatching(says),
    });
  });

  const record = { name: 'spring._domainkey.coalition.example', value: 'v=DKIM1; k=rsa; h=sha256; p=MIIB+/q=' };
  it.each([
    ['no record', [], 'bad', /has no record/],
    ['the key, spaced and in another order', ['p=MIIB +/q= ; k=rsa;v=DKIM1'], 'well', /holds the key/],
    ['another key', ['v=DKIM1; p=MIIC'], 'bad', /another key/],
    ['a withdrawn key', ['v=DKIM1; p='], 'bad', /another key/],
    ['two records', [record.value, record.value], 'bad', /several records/],
  ])('DKIM: %s', (_, records, state, says) => {
    expect(dkimFinding(record, records)).toMatchObject({ check: 'dkim', state, says: expect.stringMatching(says) });
  });

  it.each([
    ['nothing', [], 'bad', /No DMARC/],
    ['something else', ['v=spf1 -all'], 'bad', /No DMARC/],
    ['two', ['v=DMARC1; p=none', 'v=DMARC1; p=reject'], 'bad', /More than one/],
    ['watching', ['v=DMARC1; p=none; rua=mailto:x@coalition.example'], 'look', /only watches/],
    ['refusing', ['v=DMARC1;p=Reject'], 'well', /reject/],
    ['a policy that nobody knows', ['v=DMARC1; p=nope'], 'bad', /no policy/],
  ])('DMARC: %s', (_, records, state, says) => {
    expect(dmarcFinding('coalition.example', records)).toMatchObject({ state, says: expect.stringMatching(says) });
  });

  it('may have its DMARC record at a parent, never at a top-level domain', () => {
    expect(dmarcDomains('news.coalition.example')).toEqual(['news.coalition.example', 'coalition.example']);
    expect(dmarcDomains('example')).toEqual([]);
  });
});
