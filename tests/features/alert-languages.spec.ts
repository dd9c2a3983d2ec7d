import type { AlertPreviewView, AlertView } from '#contracts';
import { approveAlert, draftAlert, publishIncident, statusOf } from '../support/steps/alert.js';
import { confirmedSubscriber, mailsTo } from '../support/steps/subscribe.js';
import { TestTocsin } from '../support/tocsin.js';

interface Coded {
  code: string;
}

const KOREAN = /\p{Script=Hang}/u;

describe('an alert in several languages', () => {
  let tocsin: TestTocsin;
  let alert: AlertView;
  beforeAll(async () => {
    tocsin = await TestTocsin.start();
    await confirmedSubscriber(tocsin, 'ann@reader.example');
    await confirmedSubscriber(tocsin, 'kim@reader.example', { language: 'ko' });
    await confirmedSubscriber(tocsin, 'lee@reader.example', { language: 'ko', discreet: true });
    await confirmedSubscriber(tocsin, 'mori@reader.example', { language: 'ja' });
    alert = await draftAlert(tocsin, await publishIncident(tocsin));
    await tocsin.keep();
  });
  afterEach(() => tocsin.rewind());
  afterAll(() => tocsin.stop());

  const textIn = (language: string, of = alert) => of.texts.find((text) => text.language === language)!;
  const edit = (language: string, change: object, role: 'editor' | 'approver' = 'editor') => {
    const { subject, body, sha256 } = textIn(language);
    const request = { subject, body, seen: sha256, ...change };
    return tocsin.as<AlertView & Coded>(role, 'PUT', `/api/alerts/${alert.id}/texts/${language}`, request);
  };

  it('is drafted in each from the record, every figure with hedge, source and level', () => {
    expect(alert.texts.map(({ language }) => language)).toEqual(['en', 'ko']);
    expect(textIn('ko').subject).toMatch(KOREAN);
    expect(textIn('en').facts).toEqual(['at least 500 people (Human Rights Watch)']);
    expect(textIn('ko').facts).toEqual([expect.stringMatching(/500명.*Human Rights Watch/)]);
    expect(textIn('ko').body).toMatch(/500명.*Human Rights Watch/);
    expect(alert.checks.filter(({ ok, gate }) => gate && !ok)).toEqual([]);
  });

  it('reaches each subscriber once in their own language, and in the fallback where there is none', async () => {
    await approveAlert(tocsin, alert);
    await tocsin.drain();
    expect((await mailsTo(tocsin, 'ann@reader.example')).map(({ subject }) => subject)).toEqual([textIn('en').subject]);
    expect((await mailsTo(tocsin, 'kim@reader.example')).map(({ subject }) => subject)).toEqual([textIn('ko').subject]);
    expect((await mailsTo(tocsin, 'mori@reader.example')).map(({ subject }) => subject)).toEqual([
      textIn('en').subject,
    ]);
    const [quiet, ...more] = await mailsTo(tocsin, 'lee@reader.example');
    expect(more).toEqual([]);
    expect(quiet!.subject).toMatch(KOREAN);
    expect(quiet!.subject).not.toMatch(/북송|탈북/);
    expect(quiet!.text).toContain(textIn('ko').subject);
    expect(await statusOf(tocsin, alert)).toMatchObject({ state: 'sent', candidates: 4, states: { accepted: 4 } });
  });

  it('gives nobody two mails and misses nobody when people change their language while it is prepared', async () => {
    await approveAlert(tocsin, alert);
    const { database } = tocsin.db;
    await database.query(`CREATE FUNCTION change_minds() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      UPDATE subscribers SET language = CASE language WHEN 'ko' THEN 'en' ELSE 'ko' END WHERE NOT discreet; RETURN NULL; END $$`);
    await database.query(
      `CREATE TRIGGER change_minds AFTER UPDATE OF prepared_at ON messages FOR EACH ROW WHEN (OLD.prepared_at IS NULL) EXECUTE FUNCTION change_minds()`,
    );
    await tocsin.drain();
    for (const name of ['ann', 'kim', 'lee', 'mori'])
      expect(await mailsTo(tocsin, `${name}@reader.example`)).toHaveLength(1);
    expect(await statusOf(tocsin, alert)).toMatchObject({ state: 'sent', candidates: 4, deliveries: 4 });
  });

  it('may lose a language, whose readers then get the fallback, but never the fallback itself', async () => {
    const remove = (language: string) =>
      tocsin.as<AlertView & Coded>('editor', 'POST', `/api/alerts/${alert.id}/texts/${language}/remove`, {
        seen: textIn(language).sha256,
      });
    expect((await remove('en')).body.code).toBe('ALERTS_LANGUAGE_NEEDED');
    const { body: shorter } = await remove('ko');
    expect(shorter.texts.map(({ language }) => language)).toEqual(['en']);
    expect(shorter.checks.find(({ key }) => key === 'languages')?.detail).toMatchObject({ count: 3, fallback: 'en' });
    await approveAlert(tocsin, shorter);
    await tocsin.drain();
    expect((await mailsTo(tocsin, 'kim@reader.example')).map(({ subject }) => subject)).toEqual([textIn('en').subject]);
  });

  it('takes a language on again, written from the record, and no language that there are no words in', async () => {
    const add = (language: string) =>
      tocsin.as<AlertView & Coded>('editor', 'POST', `/api/alerts/${alert.id}/texts`, { language });
    expect((await add('ko')).body.code).toBe('ALERTS_LANGUAGE_THERE');
    expect((await add('tlh')).body.code).toBe('ALERTS_LANGUAGE_UNKNOWN');
    expect((await add('x; DROP TABLE alerts')).status).toBe(400);
  });

  it('is shown beforehand as the very mail, of text that is not saved too', async () => {
    const saved = await tocsin.as<AlertPreviewView>('viewer', 'GET', `/api/alerts/${alert.id}/preview/ko`);
    await approveAlert(tocsin, alert);
    await tocsin.drain();
    const inert = (text: string) => text.replace(/\/(unsubscribe|subscribe\/key)\/[\w-]+/g, '/$1/…');
    const [open] = await mailsTo(tocsin, 'kim@reader.example');
    const [discreet] = await mailsTo(tocsin, 'lee@reader.example');
    for (const [shown, sent] of [
      [saved.body.mail, open!],
      [saved.body.discreetMail, discreet!],
    ] as const) {
      expect([shown.from, shown.subject]).toEqual([sent.from, sent.subject]);
      expect(inert(shown.html!)).toBe(inert(sent.html!));
      expect(inert(shown.text)).toBe(inert(sent.text!));
    }
    const hostile = { language: 'en', subject: '<b>عاجل</b> 🔔 ‮abc', body: '<script>alert(1)</script>' };
    const { body } = await tocsin.as<AlertPreviewView>('editor', 'POST', `/api/alerts/${alert.id}/preview`, hostile);
    expect(body.mail.subject).toBe(hostile.subject);
    expect(body.mail.html).not.toContain('<script');
    expect((await tocsin.as<Coded>('viewer', 'GET', `/api/alerts/${alert.id}/preview/fr`)).body.code).toBe(
      'ALERTS_LANGUAGE_MISSING',
    );
  });

  it('keeps two editors from overwriting each other, and a colleague from approving what another is changing', async () => {
    const [first, second] = await Promise.all([
      edit('ko', { subject: '첫째 제목' }),
      edit('ko', { subject: '둘째 제목' }),
    ]);
    expect([first.status, second.status].sort()).toEqual([200, 409]);
    expect([first, second].find(({ status }) => status === 409)!.body.code).toBe('ALERTS_TEXT_CHANGED');
    expect((await edit('en', { subject: 'Another subject' })).status).toBe(200);
    expect((await approveAlert(tocsin, alert)).body.code).toBe('ALERTS_TEXT_CHANGED');
  });

  it('waits for approval once that was asked for, until its text changes', async () => {
    const { id, contentSha256 } = alert;
    const counts = async (role: 'approver' | 'editor') =>
      (await tocsin.as<{ forMe: number }>(role, 'GET', '/api/alerts/counts')).body.forMe;
    expect(await counts('approver')).toBe(0);
    const asked = await tocsin.as<AlertView>('editor', 'POST', `/api/alerts/${id}/ask`, { contentSha256 });
    expect(asked.body.state).toBe('awaiting_approval');
    expect([await counts('approver'), await counts('editor')]).toEqual([1, 0]);
    const mine = await tocsin.as<{ items: { id: string }[] }>('approver', 'GET', '/api/alerts?forMe=true');
    expect(mine.body.items.map((item) => item.id)).toEqual([id]);
    expect((await edit('en', { subject: 'A plain subject' })).body.state).toBe('draft');
    expect(await counts('approver')).toBe(0);
  });

  it('is not sent with a number that the record does not have, unless an approver says so by name', async () => {
    const { body } = textIn('en');
    const { body: wrong } = await edit('en', { body: `${body}\n\n700 people more. https://elsewhere.example/` });
    expect(wrong.checks.filter(({ ok, gate }) => gate && !ok).map(({ key }) => key)).toEqual(['figures', 'links']);
    const refused = await approveAlert(tocsin, wrong);
    expect([refused.status, refused.body.code]).toEqual([409, 'ALERTS_CHECKS_FAILED']);
    const { contentSha256 } = wrong;
    const approve = (despite: string[]) =>
      tocsin.as<AlertView & Coded>('approver', 'POST', `/api/alerts/${alert.id}/approve`, { contentSha256, despite });
    expect((await approve(['figures'])).body.code).toBe('ALERTS_CHECKS_FAILED');
    expect((await approve(['figures', 'links'])).body.approvedAt).not.toBeNull();
    const [act] = await tocsin.db.database.query<{ detail: { despite: string[] } }>(
      `SELECT detail FROM staff_acts WHERE act = 'approve-alert'`,
    );
    expect(act!.detail.despite).toEqual(['figures', 'links']);
  });

  it('is not sent with details by which somebody can be found', async () => {
    const { body } = textIn('en');
    const { body: harmful } = await edit('en', { body: `${body}\n\nHer cousin lived in Jilin for 25 years.` });
    expect(harmful.checks.find(({ key, ok }) => key === 'harm' && !ok)?.detail['found']).toMatch(/cousin/);
    expect((await approveAlert(tocsin, harmful)).body.code).toBe('ALERTS_CHECKS_FAILED');
  });
});
