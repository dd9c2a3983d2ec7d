import { publishSeen } from '../support/steps/alert.js';
import { TestTocsin } from '../support/tocsin.js';

let tocsin: TestTocsin;

interface Incident {
  id: string;
  reference: string;
  revision: number;
}

/** An incident on the record, with one figure. */
const CONFIRMED = {
  reason: 'The ministry said so.',
  basis: { kind: 'government', who: 'Unification Ministry', url: 'https://gov.example/statement' },
};

async function publishIncident(title: string, date: string): Promise<Incident> {
  const day = { dateStart: date, dateEnd: date };
  const made = await tocsin.as<Incident>('editor', 'POST', '/api/incidents', {
    ...{ kind: 'return', title, summary: 'What is known.', places: ['Jilin'], verification: 'confirmed' },
    ...{ level: CONFIRMED, ...day },
  });
  const figure = { countMin: 500, countMax: null, qualifier: 'at_least', verification: 'reported' };
  const { body } = await tocsin.as<Incident>('editor', 'POST', `/api/incidents/${made.body.id}/figures`, {
    ...figure,
    attributedTo: 'Human Rights Watch',
  });
  const published = await publishSeen(tocsin, body.id, { revision: body.revision });
  expect(published.status).toBe(200);
  return body;
}

/** Each situation has an installation of its own. */
function newInstallation(): void {
  beforeAll(async () => {
    tocsin = await TestTocsin.start({ ORGANISATION: 'Example Coalition' });
  });
  afterAll(() => tocsin.stop());
}

describe('a visitor of a new installation', () => {
  newInstallation();

  it('is told that nothing has been published', async () => {
    for (const page of ['/', '/record']) {
      const { status, headers, body } = await tocsin.visit(page);
      expect(status).toBe(200);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(body).toContain('Nothing has been published yet.');
    }
  });

  it('learns how we count', async () => {
    expect((await tocsin.visit('/record/methods')).body).toContain('Totals are never added to events');
  });

  it('gets the stylesheet once and for all under the address that pages name', async () => {
    const address = /href="(\/face\.css\?v=[^"]+)"/.exec((await tocsin.visit('/')).body)?.[1] ?? '';
    const { headers } = await tocsin.visit(address);
    expect(headers['content-type']).toBe('text/css; charset=utf-8');
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await tocsin.visit('/face.css?v=older')).headers['cache-control']).toBe('no-cache');
  });

  it('finds a page in the same dress where there is none', async () => {
    const { status, body } = await tocsin.visit('/no-such-page');
    expect(status).toBe(404);
    expect(body).toContain('There is no such page.');
    expect(body).toContain('/face.css');
  });
});

describe('a reader of the record', () => {
  newInstallation();

  it('sees what was published, and its figure with a level of its own', async () => {
    const { reference } = await publishIncident('More than 500 people forced back', '2023-10-09');
    for (const page of ['/', '/record', `/record/${reference}`]) {
      const { body } = await tocsin.visit(page);
      expect(body).toContain('More than 500 people forced back');
      expect(body).toContain('≥ 500');
      expect(body).toContain('Event confirmed');
      expect(body).toContain('Figure reported');
    }
  });

  it('no longer sees an incident that was withdrawn, and is told when it was', async () => {
    const { id, reference } = await publishIncident('Something that did not hold', '2023-11-09');
    expect((await tocsin.visit('/record')).body).toContain('Something that did not hold');
    await tocsin.as('approver', 'POST', `/api/incidents/${id}/withdraw`, { reason: 'It did not hold.' });
    const { status, body } = await tocsin.visit(`/record/${reference}`);
    expect(status).toBe(410);
    expect(body).toContain(`${reference} has been withdrawn`);
    expect(body).not.toContain('Something that did not hold');
    expect((await tocsin.visit('/record')).body).not.toContain('Something that did not hold');
  });

  it('finds nothing under a reference that was never published', async () => {
    expect((await tocsin.visit('/record/INC-1999-0001')).status).toBe(404);
  });

  it('turns the pages of a long record and meets every incident once', async () => {
    for (let number = 10; number < 38; number += 1) await publishIncident(`Incident number ${number}`, '2022-05-01');
    const first = (await tocsin.visit('/record')).body;
    const next = /href="(\/record\?after=[^"]+)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const both = first + (await tocsin.visit(next)).body;
    for (let number = 10; number < 38; number += 1) expect(both.split(`>Incident number ${number}<`)).toHaveLength(2);
  });
});

describe('the development mailbox', () => {
  newInstallation();

  const ask = (url: string, host: string) => tocsin.api.inject({ method: 'GET', url, headers: { host } });

  it('shows each mail as HTML that may do nothing, as text and as source', async () => {
    await tocsin.post('/subscribe', { address: 'reader@people.example' });
    await tocsin.drain();
    const list = await tocsin.visit('/mailbox');
    expect(list.headers['x-robots-tag']).toBe('noindex, nofollow');
    expect(list.body).toContain('reader@people.example');
    const mail = /href="(\/mailbox\/[0-9a-f-]{36})"/.exec(list.body)?.[1] ?? '';
    expect((await tocsin.visit(mail)).body).toContain(`src="${mail}/html"`);
    expect((await tocsin.visit(mail)).headers['content-security-policy']).toContain("frame-src 'self'");
    const framed = await tocsin.visit(`${mail}/html`);
    expect(framed.headers['content-security-policy']).toMatch(
      /^sandbox; default-src 'none'; style-src 'unsafe-inline'/,
    );
    expect(framed.body).toContain('<html');
    expect((await tocsin.visit(`${mail}/text`)).body).toContain('/subscribe/confirm/');
    expect((await tocsin.visit(`${mail}/source`)).body).toContain('Message-ID');
  });

  it('does not exist for whoever asks for another name than a loopback one', async () => {
    for (const host of ['rebound.example', 'localhost.rebound.example', '192.168.1.7:4480']) {
      expect((await ask('/mailbox', host)).statusCode).toBe(404);
    }
    expect((await ask('/mailbox', '127.0.0.1:4480')).statusCode).toBe(200);
  });

  it('does not exist where this server listens to others or stands behind a proxy', async () => {
    for (const [setting, value] of [
      ['HOST', '0.0.0.0'],
      ['PUBLIC_URL', 'https://tocsin.example'],
    ] as const) {
      const open = await TestTocsin.start({ [setting]: value });
      expect((await open.visit('/mailbox')).status).toBe(404);
      await open.stop();
    }
  });

  it('answers an id that is none, or an unknown one, with a page', async () => {
    expect((await tocsin.visit('/mailbox/none')).status).toBe(400);
    expect((await tocsin.visit('/mailbox/0192f0a0-0000-7000-8000-000000000001')).status).toBe(404);
    expect((await tocsin.visit('/mailbox?after=x')).status).toBe(400);
  });
});
