import type { CreateIncidentRequest } from '#contracts';
import { correct, putOnRecord } from '../support/steps/record.js';
import { TestTocsin } from '../support/tocsin.js';

let tocsin: TestTocsin;
beforeAll(async () => {
  tocsin = await TestTocsin.start({ ORGANISATION: 'Example Coalition' });
});
afterAll(() => tocsin.stop());

const publish = (incident: Partial<CreateIncidentRequest>) => putOnRecord(tocsin, incident);
const body = async (url: string) => (await tocsin.visit(url)).body;
const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('a reader who narrows the record', () => {
  beforeAll(async () => {
    await publish({ title: 'Returned over Tumen', places: ['Tumen'], dateStart: '2021-07-14', dateEnd: '2021-07-14' });
    await publish({
      title: 'Held in Yunnan',
      kind: 'detention',
      places: ['Yunnan'],
      dateStart: '2022-12-20',
      dateEnd: '2023-01-10',
    });
    await publish({ title: 'Somewhere, some day', places: [], dateStart: null, dateEnd: null });
  });

  it.each([
    ['kind=detention', ['Held in Yunnan']],
    ['year=2021', ['Returned over Tumen']],
    ['year=2022', ['Held in Yunnan']],
    ['year=2023', ['Held in Yunnan']],
    ['place=Tumen', ['Returned over Tumen']],
    ['place=Jilin', ['Returned over Tumen']],
    ['place=China', ['Held in Yunnan', 'Returned over Tumen']],
    ['level=confirmed', []],
    ['kind=&level=&year=&place=', ['Held in Yunnan', 'Returned over Tumen', 'Somewhere, some day']],
    ['kind=detention&place=Jilin', []],
  ])('with %s sees %j', async (query, titles) => {
    const html = await body(`/record?${query}`);
    const shown = [...html.matchAll(/<h2><a [^>]*>([^<]+)<\/a><\/h2>/g)].map(([, title]) => title);
    expect(shown).toEqual(titles);
  });

  it('is told how many there are, and finds the choice kept in the form', async () => {
    const html = await body('/record?place=Jilin');
    expect(html).toContain('1 incident on the record');
    expect(html).toMatch(/<details[^>]* open/);
    expect(await body('/record?kind=detention')).toMatch(/<option value="detention" selected=""/);
  });

  it.each(['kind=murder', 'year=abc', 'year=99999', 'level=sure', `place=${'x'.repeat(101)}`, 'after=x'])(
    'is refused %s with a page',
    async (query) => {
      const { status, headers } = await tocsin.visit(`/record?${query}`);
      expect([status, headers['content-type']]).toEqual([400, 'text/html; charset=utf-8']);
    },
  );

  it('asks for a place that nobody knows, even one with signs of other languages, and finds nothing', async () => {
    expect(await body(`/record?place=${encodeURIComponent("'; DROP TABLE incidents; --")}`)).toContain(
      'No incident fits.',
    );
  });

  it('keeps what was chosen when turning pages', async () => {
    for (let number = 0; number < 26; number += 1) {
      await publish({
        title: `Held ${number}`,
        kind: 'detention',
        places: ['Shandong'],
        dateStart: '2020-02-02',
        dateEnd: '2020-02-02',
      });
    }
    const next = /href="(\/record\?[^"]*after=[^"]+)" rel="next"/.exec(await body('/record?place=Shandong'))?.[1] ?? '';
    expect(next).toContain('place=Shandong');
    const second = await body(next.replaceAll('&amp;', '&'));
    expect(second.match(/<h2>/g)).toHaveLength(1);
    expect(second).toContain('href="/record?place=Shandong"');
  });

  it('judges by what was published, not by what staff believe since', async () => {
    const { id } = await publish({
      title: 'Told of Dandong',
      places: ['Dandong'],
      dateStart: '2019-01-01',
      dateEnd: '2019-01-01',
    });
    const { body: now } = await tocsin.as<{ revision: number }>('editor', 'GET', `/api/incidents/${id}`);
    const changed = { places: ['Hunchun'], dateStart: '2018-01-01', dateEnd: '2018-01-01', revision: now.revision };
    expect((await tocsin.as('editor', 'PUT', `/api/incidents/${id}`, changed)).status).toBe(200);
    expect(await body('/record?place=Hunchun')).not.toContain('Told of Dandong');
    expect(await body('/record?year=2018')).not.toContain('Told of Dandong');
    expect(await body('/record?place=Dandong&year=2019')).toContain('Told of Dandong');
    for (const page of ['/record/map', '/record/timeline']) expect(await body(page)).not.toContain('Hunchun');
  });
});

describe('a reader who cited an incident', () => {
  it('finds the version that was cited, what has changed since and why, and the way to the newest', async () => {
    const { id, reference } = await publish({
      title: 'Forty people returned',
      dateStart: '2023-09-18',
      dateEnd: '2023-09-18',
    });
    await correct(tocsin, id, {
      title: 'Forty people forced back',
      dateStart: '2023-09-17',
      dateEnd: '2023-09-18',
      places: ['Liaoning'],
    });
    const newest = await body(`/record/${reference}`);
    expect(textOf(newest)).toContain('The title was “Forty people returned”.');
    expect(textOf(newest)).toContain('Date: 18 September 2023 became 17–18 September 2023.');
    expect(textOf(newest)).toContain('Places: China, Jilin became Liaoning.');
    expect(newest).toContain(`href="/record/${reference}/v/1"`);

    const first = await tocsin.visit(`/record/${reference}/v/1`);
    expect(first.status).toBe(200);
    expect(first.body).toContain('<h1>Forty people returned</h1>');
    expect(textOf(first.body)).toContain('This is version 1 of');
    expect(first.body).toContain('Read version 2, the newest');
    expect(first.body).toContain('content="noindex, nofollow"');
  });

  it.each(['/v/3', '/v/0', '/v/-1', '/v/x', '/v/99999999999'])('finds no version under %s', async (version) => {
    const { reference } = await publish({ title: 'One version' });
    expect((await tocsin.visit(`/record/${reference}${version}`)).status).toBeGreaterThanOrEqual(400);
    expect((await tocsin.visit(`/record/${reference}${version}`)).status).toBeLessThan(500);
  });

  it('no longer finds any version once the incident was withdrawn', async () => {
    const { id, reference } = await publish({ title: 'What should not be read' });
    await tocsin.as('approver', 'POST', `/api/incidents/${id}/withdraw`, { reason: 'Somebody could be found by it.' });
    const { status, body: html } = await tocsin.visit(`/record/${reference}/v/1`);
    expect(status).toBe(410);
    expect(html).not.toContain('What should not be read');
    for (const page of ['/record/map', '/record/timeline', '/sitemap.xml'])
      expect(await body(page)).not.toContain(reference);
  });
});

describe('a reader of an incident that was wrong', () => {
  it('finds its title struck, why it was taken back, and the same in the feed', async () => {
    const { id, reference } = await publish({ title: 'What never happened', places: ['Heilongjiang'] });
    const { body: now } = await tocsin.as<{ revision: number }>('editor', 'GET', `/api/incidents/${id}`);
    const note = { en: 'The report was of another year.' };
    const answer = await tocsin.as('approver', 'POST', `/api/incidents/${id}/retract`, {
      revision: now.revision,
      note,
    });
    expect(answer.status).toBe(200);
    for (const path of [`/record/${reference}`, `/record/${reference}/v/1`]) {
      const { status, body: html } = await tocsin.visit(path);
      expect(status).toBe(410);
      expect(html).toContain('<del>What never happened</del>');
      expect(html).toContain('The report was of another year.');
      expect(html).not.toContain('Human Rights Watch');
    }
    expect(await body('/record/feed.atom')).toContain(`<title>Retracted: ${reference}</title>`);
    expect(await body('/record/map')).not.toContain('Heilongjiang');
    expect(await body('/record')).not.toContain('What never happened');
  });

  it('that was published anew, finds no version from before', async () => {
    const { id, reference } = await publish({ title: 'With too much in it' });
    await tocsin.as('approver', 'POST', `/api/incidents/${id}/withdraw`, { reason: 'Too much in it.' });
    await correct(tocsin, id, { title: 'With less in it' });
    const { status, body: html } = await tocsin.visit(`/record/${reference}`);
    expect(status).toBe(200);
    expect(html).not.toContain('With too much in it');
    expect((await tocsin.visit(`/record/${reference}/v/1`)).status).toBe(404);
  });
});

describe('a reader of the map', () => {
  it('sees a province shaded, a town dotted and a crossing marked, each with its number in the table', async () => {
    const { reference } = await publish({
      title: 'Over the bridge',
      places: ['Liaoning', 'Dandong', 'Sino-Korean Friendship Bridge'],
    });
    const html = await body(`/record/${reference}`);
    expect(html.match(/class="map-area"/g)).toHaveLength(1);
    expect(html.match(/<circle class="map-dot"/g)).toHaveLength(1);
    expect(html.match(/<path class="map-dot"/g)).toHaveLength(1);
    expect(textOf(html)).toContain(
      '1 Liaoning, 2 Dandong, 3 Sino-Korean Friendship Bridge shaded: somewhere in this province; dot: in or near this town; diamond: at this crossing',
    );
    expect(await body('/record/map')).toContain('Sino-Korean Friendship Bridge');
  });

  it('sees no map where no place is known, and finds places beyond it in words', async () => {
    const { reference } = await publish({ title: 'Nowhere said', places: [] });
    expect(await body(`/record/${reference}`)).not.toContain('class="map"');
    await publish({ title: 'Far away', places: ['Kuwait'] });
    expect(textOf(await body('/record/map'))).toContain('Places that no map here shows');
  });
});

describe('a reader of the timeline', () => {
  it('sees a known day as a short bar and unknown days as long as they are', async () => {
    await publish({ title: 'On one day', dateStart: '2017-03-01', dateEnd: '2017-03-01' });
    await publish({ title: 'Within a month', dateStart: '2017-05-01', dateEnd: '2017-05-31' });
    const html = await body('/record/timeline');
    const widths = [...html.matchAll(/<rect class="([^"]+)" x="(\d+)" y="4" width="(\d+)"/g)].map(([, ...bar]) =>
      bar.join(' '),
    );
    expect(widths).toContain('time-bar 59 5');
    expect(widths).toContain('time-bar time-span 120 31');
    expect(html).toContain('<caption>2017</caption>');
    expect(html).toContain('Date unknown');
  });
});

describe('a program that reads the whole site', () => {
  it('learns every public page in each language, and which addresses are single persons’', async () => {
    const { reference } = await publish({ title: 'To be found' });
    const { headers, body: map } = await tocsin.visit('/sitemap.xml');
    const base = tocsin.db.config.publicUrl;
    expect(headers['content-type']).toBe('application/xml; charset=utf-8');
    expect(map).toContain(`<loc>${base}/record/${reference}</loc>`);
    expect(map).toContain(`hreflang="ko" href="${base}/ko/record/${reference}"`);
    const robots = await body('/robots.txt');
    for (const path of ['/letters/', '/ko/unsubscribe', '/api/', '/console'])
      expect(robots).toContain(`Disallow: ${path}`);
    expect(robots).toContain(`Sitemap: ${base}/sitemap.xml`);
  });

  it('is led from where the method used to be', async () => {
    const { status, headers } = await tocsin.visit('/ko/how-we-count');
    expect([status, headers['location']]).toEqual([301, '/ko/record/methods']);
  });
});
