import { publishIncident } from '../support/steps/alert.js';
import { addOffice, draftCampaign, launch } from '../support/steps/campaign.js';
import { confirmedSubscriber, leaveLinkOf, linkIn, mailsTo, oneClick } from '../support/steps/subscribe.js';
import { TestTocsin } from '../support/tocsin.js';

const READER = 'reader@inbox.example';
const SUPPORTER = 'supporter@inbox.example';
const HANGUL = /[가-힣]/;

let tocsin: TestTocsin;
beforeAll(async () => {
  tocsin = await TestTocsin.start({ ORGANISATION: 'Example Coalition' });
});
afterAll(() => tocsin.stop());

const ask = (headers: Record<string, string>, url = '/api/incidents/none') =>
  tocsin.api.inject({ method: 'GET', url, headers });

describe('a visitor who reads Korean', () => {
  it.each(['/ko', '/ko/', '/ko/record', '/ko/record/methods', '/ko/subscribe'])('reads %s in Korean', async (url) => {
    const { status, body, headers } = await tocsin.visit(url);
    expect(status).toBe(200);
    expect(body).toContain('<html lang="ko">');
    expect(body).toMatch(/<h1>[^<]*[가-힣]/);
    expect(headers['set-cookie']).toBeUndefined();
  });

  it('is led from each page to the same page in the other language, with what the address holds', async () => {
    expect((await tocsin.visit('/ko/record?after=zzz')).body).toContain('href="/record?after=zzz"');
    expect((await tocsin.visit('/record?after=zzz')).body).toContain('href="/ko/record?after=zzz"');
  });

  it('is told in Korean what went wrong', async () => {
    const { status, body } = await tocsin.visit('/ko/nothing-here');
    expect(status).toBe(404);
    expect(body).toContain('없는 페이지입니다.');
    expect(body).toContain('API_NO_SUCH_PAGE');
  });

  it('is never led to another host by a strange address', async () => {
    for (const url of ['/ko//elsewhere.example/x', '//elsewhere.example/x', '/%5Celsewhere.example']) {
      expect((await tocsin.visit(url)).body).not.toMatch(/href="(?:\/\/|\/?\\)/);
    }
  });

  it('asks to be told, and has mail and pages in Korean until they leave', async () => {
    const asked = await tocsin.post('/ko/subscribe', { address: READER, language: 'ko' });
    expect(asked.body).toContain('메일함을 확인해 주십시오');
    await tocsin.drain();
    const mail = (await mailsTo(tocsin, READER)).at(-1);
    expect(mail?.subject).toBe('이메일 주소를 확인해 주십시오');
    expect(mail?.html).toContain('<html lang="ko">');
    const link = linkIn(mail, '/ko/subscribe/confirm/');
    expect((await tocsin.visit(link)).body).toContain('내 주소 확인하기');
    const confirmed = await tocsin.post(link, {});
    expect(confirmed.body).toContain('href="/ko/unsubscribe/');
    expect(await tocsin.db.database.query('SELECT language FROM subscribers')).toEqual([{ language: 'ko' }]);
  });

  it('leaves with one click at a Korean address', async () => {
    const id = await confirmedSubscriber(tocsin, 'leaving@inbox.example');
    const left = await oneClick(tocsin, `/ko${leaveLinkOf(tocsin, id)}`);
    expect(left.status).toBe(200);
    expect(left.body).toContain('수신을 그만두셨습니다');
  });

  it('is told in Korean what is wrong with an address, and loses nothing of what they chose', async () => {
    const { status, body } = await tocsin.post('/ko/subscribe', { address: 'nobody', language: 'en' });
    expect(status).toBe(400);
    expect(body).toContain('메일을 보낼 수 없는 주소입니다.');
    expect(body).toMatch(/id="language-en"[^>]*checked/);
  });
});

describe('a form with a language that nobody speaks here', () => {
  it('is taken in the language of its page', async () => {
    await tocsin.post('/ko/subscribe', { address: 'french@inbox.example', language: 'fr' });
    await tocsin.drain();
    expect((await mailsTo(tocsin, 'french@inbox.example')).at(-1)?.subject).toMatch(HANGUL);
  });

  it('is refused when it is no language at all', async () => {
    const { status } = await tocsin.post('/subscribe', { address: 'x@inbox.example', language: '../../en' });
    expect(status).toBe(400);
  });
});

describe('a program that asks the API', () => {
  it.each([
    [{ 'accept-language': 'ko-KR,ko;q=0.9,en;q=0.8' }, true],
    [{ 'accept-language': 'fr, ko;q=0.4, en;q=0.2' }, true],
    [{ 'accept-language': 'en-GB, ko;q=0.5' }, false],
    [{ 'accept-language': 'fr' }, false],
    [{ 'accept-language': ';;q=,' }, false],
    [{}, false],
  ])('with %j is answered in Korean: %s', async (headers, korean) => {
    const { code, message, remedy } = (await ask(headers)).json<Record<string, string>>();
    expect(code).toBe('AUTH_SIGN_IN');
    expect([HANGUL.test(message!), HANGUL.test(remedy!)]).toEqual([korean, korean]);
  });

  it('has no second address under a language', async () => {
    expect((await ask({}, '/ko/api/incidents')).statusCode).toBe(404);
  });
});

describe('a campaign in Korean', () => {
  it('has its page and its mails in Korean, and a page in English for who asks for it', async () => {
    const office = await addOffice(tocsin);
    const drafted = await draftCampaign(tocsin, { language: 'ko', slug: 'korean', officeIds: [office.id] });
    expect((await launch(tocsin, drafted)).status).toBe(200);

    const page = (await tocsin.visit('/act/korean')).body;
    expect(page).toContain('<html lang="ko">');
    expect(page).toContain('action="/act/korean"');
    expect(page).toContain('href="/ko/record"');
    expect(page).toContain('href="/en/act/korean" lang="en"');
    const english = (await tocsin.visit('/en/act/korean')).body;
    expect(english).toContain('<html lang="en">');
    expect(english).toMatch(/<h1 lang="ko">/);

    const wrong = await tocsin.post('/act/korean', { subject: 'x', body: '', name: 'A supporter', email: SUPPORTER });
    expect(wrong.body).toContain('편지가 비어 있습니다.');
    const letter = { subject: '면담', body: '면담을 요청합니다.', name: 'A supporter', email: SUPPORTER };
    expect((await tocsin.post('/act/korean', letter)).body).toContain('한 단계 남았습니다');
    await tocsin.drain();
    const link = linkIn((await mailsTo(tocsin, SUPPORTER)).at(-1), '/ko/act/confirm/');
    const confirmed = await tocsin.post(link, { answer: 'confirm' });
    expect(confirmed.body).toContain('편지가 확인되었습니다');
    await tocsin.drain();
    const status = linkIn((await mailsTo(tocsin, SUPPORTER)).at(-1), '/ko/letters/');
    expect((await tocsin.visit(status)).body).toContain('내 편지의 진행 상황');
  });

  it('in a language that we have no words in speaks the language of the house', async () => {
    const office = await addOffice(tocsin, { name: 'Another office' });
    const campaign = await draftCampaign(tocsin, { language: 'fr', slug: 'french', officeIds: [office.id] });
    expect((await launch(tocsin, campaign)).body.code).toBe('CAMPAIGNS_UNJUDGED');
    expect((await launch(tocsin, campaign, { readByMe: true })).status).toBe(200);
    const { body } = await tocsin.visit(`/act/${campaign.slug}`);
    expect(body).toContain('<html lang="en">');
    expect(body).toMatch(/<h1 lang="fr">/);
  });
});

describe('an installation in Korea', () => {
  it('speaks Korean at its plain addresses and English under /en', async () => {
    const seoul = await TestTocsin.start({ PUBLIC_LANGUAGE: 'ko' });
    try {
      expect((await seoul.visit('/')).body).toContain('<html lang="ko">');
      expect((await seoul.visit('/en')).body).toContain('<html lang="en">');
      expect((await seoul.visit('/ko/record')).body).toContain(
        '<link rel="canonical" href="' + seoul.db.config.publicUrl + '/record"',
      );
      const { reference } = await publishIncident(seoul);
      expect((await seoul.visit(`/record/${reference}`)).body).toMatch(/<h1 lang="en">/);
    } finally {
      await seoul.stop();
    }
  });

  it('refuses to start in a language that it has no words in', async () => {
    await expect(TestTocsin.start({ PUBLIC_LANGUAGE: 'fr' })).rejects.toMatchObject({ code: 'API_LANGUAGE_UNKNOWN' });
  });
});
