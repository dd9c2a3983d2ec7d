import { execFileSync } from 'node:child_process';
import { approveAlert, draftAlert, publishIncident } from '../support/steps/alert.js';
import { addOffice, launchCampaign, sendLetter } from '../support/steps/campaign.js';
import { confirmedSubscriber, mailsTo } from '../support/steps/subscribe.js';
import { TestTocsin } from '../support/tocsin.js';

/** Python's own parser of RFC 5322 and MIME, strict about what it finds; it shares no code with what wrote the mail. */
const READ = `
import sys, json, email, email.policy
raw = sys.stdin.buffer.read()
mail = email.message_from_bytes(raw, policy=email.policy.default)
def parts(m):
    return [{'type': p.get_content_type(), 'text': p.get_content(), 'defects': [str(d) for d in p.defects]} for p in m.walk() if not p.is_multipart()]
headers = {}
for name, value in mail.items():
    headers.setdefault(name.lower(), []).append(str(value))
header_defects = [str(d) for name in mail.keys() for d in getattr(mail[name], 'defects', [])]
print(json.dumps({'headers': headers, 'defects': [str(d) for d in mail.defects] + header_defects, 'parts': parts(mail),
  'type': mail.get_content_type(), 'longest': max(len(l) for l in raw.split(b'\\r\\n')), 'bare': raw.replace(b'\\r\\n', b'').count(b'\\n') + raw.replace(b'\\r\\n', b'').count(b'\\r')}))
`;

interface ReadMail {
  headers: Record<string, string[]>;
  defects: string[];
  parts: { type: string; text: string; defects: string[] }[];
  type: string;
  longest: number;
  bare: number;
}

const read = (source: string): ReadMail =>
  JSON.parse(execFileSync('python3', ['-c', READ], { input: Buffer.from(source, 'latin1') }).toString()) as ReadMail;

describe('a mail program written by others', () => {
  let tocsin: TestTocsin;
  beforeAll(async () => {
    tocsin = await TestTocsin.start({ PUBLIC_URL: 'https://tocsin.example', ORGANISATION: '북한인권연합' });
  });
  afterAll(() => tocsin.stop());

  it('reads an alert without a defect: one of each header, text before HTML, one-click, our Korean name', async () => {
    await confirmedSubscriber(tocsin, 'reader@inbox.example');
    const alert = await draftAlert(tocsin, await publishIncident(tocsin, { title: '강제 송환 – 다섯 개 관문' }));
    await approveAlert(tocsin, alert);
    await tocsin.drain();
    const [mail] = await mailsTo(tocsin, 'reader@inbox.example');
    const { headers, defects, parts, type, longest, bare } = read(mail!.source);
    expect(defects).toEqual([]);
    expect(parts.flatMap((part) => part.defects)).toEqual([]);
    expect(type).toBe('multipart/alternative');
    expect(parts.map((part) => part.type)).toEqual(['text/plain', 'text/html']);
    expect(longest).toBeLessThanOrEqual(998);
    expect(bare).toBe(0);
    const single = ['from', 'to', 'subject', 'date', 'message-id', 'mime-version', 'list-id', 'list-unsubscribe'];
    for (const name of [...single, 'list-unsubscribe-post', 'auto-submitted', 'feedback-id'])
      expect(headers[name]).toHaveLength(1);
    expect(headers['from']![0]).toContain('북한인권연합');
    expect(headers['subject']).toEqual([alert.subject]);
    expect(headers['list-unsubscribe-post']).toEqual(['List-Unsubscribe=One-Click']);
    expect(headers['list-unsubscribe']![0]!.trim()).toMatch(/^<https:\/\/tocsin\.example\/unsubscribe\/[\w-]+>$/);
    expect(headers['auto-submitted']).toEqual(['auto-generated']);
    for (const { text } of parts) expect(text).toContain('at least 500 people');
  });

  it('reads a letter in Korean without a defect, and answers go to the supporter', async () => {
    const campaign = await launchCampaign(tocsin, {
      offices: [await addOffice(tocsin, { address: 'desk@office.example' })],
    });
    await sendLetter(tocsin, campaign, {
      email: 'supporter@inbox.example',
      name: '김하나',
      subject: '구금된 난민에 대한 접근을 요청합니다',
      body: '모든 구금된 사람에 대한 접근을 요청해 주십시오.',
    });
    await tocsin.drain();
    const [letter] = await mailsTo(tocsin, 'desk@office.example');
    const { headers, defects, parts } = read(letter!.source);
    expect(defects).toEqual([]);
    expect(headers['subject']).toEqual(['구금된 난민에 대한 접근을 요청합니다']);
    expect(headers['from']![0]).toContain('김하나');
    expect(headers['reply-to']![0]).toContain('supporter@inbox.example');
    expect(headers['list-unsubscribe']).toBeUndefined();
    expect(parts[0]!.text).toContain('모든 구금된 사람에 대한 접근을 요청해 주십시오.');
  });

  it('reads every word of a Korean letter out of the PDF that it carries', async () => {
    const office = await addOffice(tocsin, {
      body: '유엔난민기구',
      name: '한국대표부',
      address: 'paper@unhcr.example',
    });
    const letterBody = '중국 정부는 강제북송을 즉각 중단하고, 구금된 모든 탈북민에게 접근을 허용해야 합니다.';
    const campaign = await launchCampaign(tocsin, { offices: [office], language: 'ko', letterBody, attachPdf: true });
    await sendLetter(tocsin, campaign, { email: 'korean@supporter.example', name: '참여자 2', body: letterBody });
    await tocsin.drain();
    const [mail] = await mailsTo(tocsin, 'paper@unhcr.example');
    const [, base64] = /Content-Type: application\/pdf\r\n[\s\S]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)/.exec(mail!.source)!;
    const file = Buffer.from(base64!, 'base64');
    const text = execFileSync('pdftotext', ['-enc', 'UTF-8', '-', '-'], { input: file }).toString();
    for (const words of [letterBody, '한국대표부', '참여자 2']) expect(text.replace(/\s+/g, ' ')).toContain(words);
    expect(file.length).toBeLessThan(100_000);
  });
});
