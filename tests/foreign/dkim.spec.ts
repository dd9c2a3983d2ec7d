import { execFileSync } from 'node:child_process';
import { StaffService } from '#auth';
import { Database } from '#database';
import { DKIM_ALGORITHMS, DkimKeys } from '#mail';
import { approveAlert, draftAlert, publishIncident } from '../support/steps/alert.js';
import { addOffice, launchCampaign, sendLetter } from '../support/steps/campaign.js';
import { confirmedSubscriber, mailsTo } from '../support/steps/subscribe.js';
import { TestTocsin } from '../support/tocsin.js';

/** dkimpy, the implementation that milters in Python use; the DNS that it asks is the one it is given here. */
const VERIFY = `
import sys, json, base64, dkim
asked = json.load(sys.stdin)
raw = base64.b64decode(asked['mail'])
def dns(name, timeout=5):
    name = name.decode() if isinstance(name, bytes) else name
    record = asked['records'].get(name.rstrip('.'))
    return None if record is None else record.encode()
verdicts = []
for n in range(raw.split(b'\\r\\n\\r\\n')[0].lower().count(b'dkim-signature:')):
    checker = dkim.DKIM(raw)
    try:
        good = checker.verify(idx=n, dnsfunc=dns)
    except dkim.DKIMException:
        good = False
    fields = {name.decode(): value.decode() for name, value in checker.signature_fields.items()}
    verdicts.append({'algorithm': fields['a'], 'domain': fields['d'], 'good': bool(good),
      'covers': [name.strip().lower() for name in fields['h'].split(':')]})
print(json.dumps(verdicts))
`;

interface Verdict {
  algorithm: string;
  domain: string;
  good: boolean;
  covers: string[];
}

describe('a receiving side that checks DKIM by an implementation of others', () => {
  let tocsin: TestTocsin;
  let records: Record<string, string>;

  beforeAll(async () => {
    tocsin = await TestTocsin.start({
      PUBLIC_URL: 'https://tocsin.example',
      MAIL_FROM: 'alerts@tocsin.example',
      ORGANISATION: '북한인권연합',
    });
    const staff = tocsin.api.get(StaffService);
    const role = 'administrator' as const;
    const staffId = await tocsin.api
      .get(Database)
      .transaction((tx) => staff.create(tx, { email: 'keys@staff.example', name: 'Staff member 1', role }));
    const keys = tocsin.api.get(DkimKeys);
    for (const [n, algorithm] of DKIM_ALGORITHMS.entries()) {
      const selector = `key${n}`;
      await keys.create({ staffId, role, via: 'cli' }, { selector, algorithm });
      await keys.activate({ staffId, role, via: 'cli' }, { selector });
    }
    records = Object.fromEntries((await keys.list()).map(({ record }) => [record.name, record.value]));
  });
  afterAll(() => tocsin.stop());

  function verdicts(source: string, published = records): Verdict[] {
    const input = JSON.stringify({ mail: Buffer.from(source, 'latin1').toString('base64'), records: published });
    return JSON.parse(
      execFileSync(process.env['TEST_PYTHON'] ?? 'python3', ['-c', VERIFY], { input }).toString(),
    ) as Verdict[];
  }
  const good = (source: string) => verdicts(source).map(({ algorithm, good }) => [algorithm, good]);
  const both = (value: boolean) => [
    ['ed25519-sha256', value],
    ['rsa-sha256', value],
  ];

  async function anAlert(): Promise<string> {
    await confirmedSubscriber(tocsin, 'reader@inbox.example');
    await approveAlert(tocsin, await draftAlert(tocsin, await publishIncident(tocsin, { title: '강제 송환' })));
    await tocsin.drain();
    return (await mailsTo(tocsin, 'reader@inbox.example'))[0]!.source;
  }

  it('MAIL 14: finds both signatures of an alert good, and none once anything that was signed has changed', async () => {
    const source = await anAlert();
    expect(good(source).sort()).toEqual(both(true));
    for (const { domain, covers } of verdicts(source)) {
      expect(domain).toBe('tocsin.example');
      expect(covers).toEqual(
        expect.arrayContaining(['from', 'list-unsubscribe', 'list-unsubscribe-post', 'feedback-id']),
      );
    }
    const changed = {
      body: source.replace('unsubscribe/', 'unsubscribe/x'),
      header: source.replace('List-Unsubscribe-Post: List-', 'List-Unsubscribe-Post: X-'),
      added: source.replace(/^Subject:/m, 'Subject: something else\r\nSubject:'),
    };
    for (const mail of Object.values(changed)) {
      expect(mail).not.toBe(source);
      expect(good(mail).sort()).toEqual(both(false));
    }
  });

  it('MAIL 14: finds those of a letter in Korean good, and none where the DNS has no record', async () => {
    const office = await addOffice(tocsin, { address: 'desk@office.example' });
    await sendLetter(tocsin, await launchCampaign(tocsin, { offices: [office] }), {
      email: 'supporter@inbox.example',
      name: 'Supporter 1',
      subject: '구금된 난민에 대한 접근을 요청합니다',
      body: '모든 구금된 사람에 대한 접근을 요청해 주십시오.',
    });
    await tocsin.drain();
    const [letter] = await mailsTo(tocsin, 'desk@office.example');
    expect(good(letter!.source).sort()).toEqual(both(true));
    expect(verdicts(letter!.source, {}).map(({ good: found }) => found)).toEqual([false, false]);
  });
});
