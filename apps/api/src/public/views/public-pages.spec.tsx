import type { ReactElement } from 'react';
import { publicStylesheet, verificationMark } from '#face';
import { languages, pathIn, words } from '#face/words';
import type { Dress } from '../dress.js';
import { render } from '../render.js';
import { confirmedPage, confirmPage, erasedPage } from './act-confirm.js';
import { typedOf } from './act-form.js';
import { actPage, askedPage, stoppedPage } from './act.js';
import { errorPage } from './error-page.js';
import { homePage } from './home.js';
import { howWeCountPage } from './how-we-count.js';
import { incidentPage } from './incident.js';
import { letterStatusPage } from './letter-status.js';
import { mailboxMailPage } from './mailbox-mail.js';
import { mailboxPage } from './mailbox.js';
import { recordDataPage } from './record-data.js';
import { recordMapPage } from './record-map.js';
import { recordTimelinePage } from './record-timeline.js';
import { recordTotalsPage } from './record-totals.js';
import { recordPage } from './record.js';
import { retractedPage } from './retracted.js';
import { april, campaign, drive, HOSTILE, mail, october, status, unknown, withEveryText } from './spec/examples.js';
import { counts, links, retracted, total, versions } from './spec/record-examples.js';
import { subscribeAskedPage } from './subscribe-asked.js';
import { subscribeConfirmedPage as subscribedPage, subscribeConfirmPage } from './subscribe-confirm.js';
import { subscribeFormPage } from './subscribe-form.js';
import { keyGivenPage, keyRemovedPage, subscriptionKeyPage } from './subscription-key.js';
import { unsubscribedPage, unsubscribePage } from './unsubscribe.js';
import { withdrawnPage } from './withdrawn.js';

const dressIn = (language: string, path = '/'): Dress => ({
  organisation: 'Example Coalition',
  publicUrl: 'https://tocsin.example',
  t: words(language),
  link: (to) => pathIn(language, to, 'en'),
  here: pathIn(language, path, 'en'),
  tongues: languages().map(({ tag, name }) => ({ tag, name, href: pathIn(tag, path, 'en') })),
});
const dress = dressIn('en');
/** Values that are not free text: enumerations, dates, ids. */
const FIXED = [
  'aggregate',
  'what',
  'verdict',
  'reason',
  'by',
  'at',
  'mark',
  'kind',
  'verification',
  'qualifier',
  'dateStart',
  'dateEnd',
  'saidOn',
  'publishedAt',
  'publicUrl',
  'tab',
  'next',
  'here',
  'href',
  'tag',
];

const KEY = { id: 'x', givenAt: new Date('2024-05-01'), expiresAt: new Date('2025-05-01'), expired: true };

type Change = <T>(props: T) => T;

/** Every page, with everything in it that anybody may write. */
const PAGES: Record<string, (change: Change, dress: Dress) => ReactElement> = {
  'the front page': (change, dress) =>
    homePage(change({ dress, incidents: [april, october, unknown], campaigns: [campaign] })),
  'the record': (change, dress) =>
    recordPage(
      change({
        ...{ dress, counts, total: 3, query: { after: 'x', kind: 'return' as const, place: 'Jilin' } },
        record: { items: [april, october, unknown], next: 'x' },
      }),
    ),
  'an incident': (change, dress) =>
    incidentPage({
      ...change({ dress, incident: versions[0]!.page, links, campaigns: [campaign] }),
      versions: change(versions),
    }),
  'an older version': (change, dress) =>
    incidentPage({
      ...change({ dress, incident: versions[1]!.page, links, campaigns: [], versions: [] }),
      versions: change(versions),
      fixed: true,
    }),
  'a retracted incident': (change, dress) => retractedPage(change({ dress, incident: retracted })),
  'the map of the record': (change, dress) =>
    recordMapPage({ dress, counts: counts.places, placeless: 1, incidents: change([april, october, unknown]) }),
  'the timeline of the record': (change, dress) =>
    recordTimelinePage(change({ dress, record: { items: [april, october, unknown], next: 'x' }, continued: false })),
  'the totals': (change, dress) => recordTotalsPage(change({ dress, totals: [total] })),
  'the data of the record': (_change, dress) => recordDataPage({ dress }),
  'a withdrawn incident': (change, dress) =>
    withdrawnPage(change({ dress, reference: 'INC-23-0004', withdrawnAt: new Date('2023-11-01') })),
  'how we count': (_change, dress) => howWeCountPage({ dress }),
  'an error': (change, dress) => errorPage(change({ dress, status: 404, code: 'X', message: 'No.', remedy: 'Go.' })),
  'the form to be told': (change, dress) =>
    subscribeFormPage({
      ...change({ dress, error: 'No.' }),
      values: { address: 'x', kinds: [], language: 'en', discreet: true },
    }),
  'the answer to it': (change, dress) => subscribeAskedPage(change({ dress })),
  'the question to the owner of an address': (change, dress) =>
    subscribeConfirmPage({
      dress,
      token: 'x',
      signUp: change({ confirmed: false, kinds: ['return'] as const, discreet: true }) as never,
    }),
  'the answer to the owner': (change, dress) =>
    subscribedPage(change({ dress, leavePath: '/unsubscribe/x', keyPath: '/subscribe/key/x' })),
  'giving a key': (change, dress) =>
    subscriptionKeyPage({ dress, token: 'x', view: { state: 'none' }, ...change({ error: 'No.' }) }),
  'a key that is given': (change, dress) =>
    subscriptionKeyPage({
      dress,
      token: 'x',
      view: { state: 'given', key: { ...KEY, ...change({ fingerprint: '0123ABCD' }) } },
    }),
  'a key that others may not change': (change, dress) =>
    subscriptionKeyPage(change({ dress, token: 'x', view: { state: 'locked' } })),
  'a key that works from now on': (change, dress) => keyGivenPage(change({ dress, path: '/subscribe/key/x' })),
  'a key that was removed': (change, dress) => keyRemovedPage(change({ dress })),
  leaving: (change, dress) => unsubscribePage(change({ dress, token: 'x' })),
  'having left': (change, dress) => unsubscribedPage(change({ dress })),
  'a letter drive': (change, dress) =>
    actPage(change({ dress, campaign: drive, typed: typedOf(drive), errors: { email: 'No.' } })),
  'a letter that was begun': (change, dress) => askedPage(change({ dress, campaignTitle: 'X' })),
  'a letter drive that was stopped': (change, dress) =>
    stoppedPage(change({ dress, title: 'X', stoppedAt: new Date('2023-11-01') })),
  'the question whose letter it is': (change, dress) =>
    confirmPage({ ...change({ dress, token: 'x', campaignTitle: 'X' }), state: 'pending' }),
  'the thanks for a letter': (change, dress) =>
    confirmedPage({ ...change({ dress, campaignTitle: 'X', statusToken: 'x' }), outcome: 'confirmed' }),
  'a letter that is not theirs': (change, dress) => erasedPage(change({ dress })),
  'the way of a letter': (change, dress) => letterStatusPage(change({ dress, status })),
  'the mailbox': (change, dress) =>
    mailboxPage(change({ dress, mails: { items: [mail], next: null }, total: 1, continued: false })),
  'a mail as HTML': (change, dress) => mailboxMailPage(change({ dress, mail, tab: 'html' as const })),
  'a mail as text': (change, dress) => mailboxMailPage(change({ dress, mail, tab: 'text' as const })),
  'a mail as source': (change, dress) => mailboxMailPage(change({ dress, mail, tab: 'source' as const })),
};
const IN_EACH_LANGUAGE = languages().flatMap(({ tag }) =>
  Object.entries(PAGES).map(([name, make]) => [`${name} (${tag})`, tag, make] as const),
);

describe.each(IN_EACH_LANGUAGE)('%s', (_name, tag, make) => {
  const dress = dressIn(tag);
  const html = render(make((props) => props, dress));

  it('has one heading of the first order, one main, a title, a language and a skip link to the content', () => {
    expect(html.startsWith(`<!doctype html><html lang="${tag}">`)).toBe(true);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html.match(/<main/g)).toHaveLength(1);
    expect(html).toMatch(/<title>[^<]+ · Example Coalition<\/title>/);
    expect(html).toContain('href="#content"');
  });

  it('needs no script, no inline style and nothing from anybody else', () => {
    expect(html).not.toMatch(/<script|<style|\sstyle=|<img|\son\w+=/i);
    expect(html.match(/<link rel="stylesheet"[^>]*>/g)).toEqual([
      expect.stringMatching(/href="\/face\.css\?v=[\w-]{12}"/),
    ]);
  });

  it('escapes every field', () => {
    const hostile = render(make((props) => withEveryText(props, HOSTILE, FIXED), dress));
    expect(hostile).not.toMatch(/<img|<script|onerror="/);
    expect(hostile.slice(0, hostile.indexOf('</head>')).match(/<\/title>/g)).toHaveLength(1);
  });

  it('leads to the same page in every language, by its own name', () => {
    for (const { tag: other, name, href } of dress.tongues) {
      const current = other === tag ? ' aria-current="true"' : '';
      expect(html).toContain(`<a href="${href}" lang="${other}" hrefLang="${other}"${current}>${name}</a>`);
    }
  });

  it('weighs less than 60 KB together with its stylesheet', () => {
    expect(Buffer.byteLength(html) + Buffer.byteLength(publicStylesheet())).toBeLessThan(60_000);
  });

  it('has no word that the catalogue lacks', () => {
    expect(html).not.toMatch(/>(?:[^<]* )?[a-z]+(?:\.[a-zA-Z_]+){1,3}</);
  });

  it('stays under 60 KB with very long texts', () => {
    const long = render(make((props) => withEveryText(props, 'Österreichisch탈북민'.repeat(15), FIXED), dress));
    expect(Buffer.byteLength(long)).toBeLessThan(60_000);
  });
});

describe('a reader of an incident', () => {
  const html = render(incidentPage({ dress, incident: october, links: [], campaigns: [], versions: [] }));

  it('sees the level of the event and the level of each figure apart', () => {
    expect(html).toContain('Event confirmed');
    expect(html).toContain('Figure reported');
    expect(html).not.toContain('Figure confirmed');
    expect(html).toContain(`The event is confirmed. ${verificationMark(dress.t, 'confirmed').sentence}`);
    expect(html).toContain(
      `That it was at least 500 people is reported. ${verificationMark(dress.t, 'reported').sentence}`,
    );
  });

  it('sees the hedge, and hears it in words', () => {
    expect(html).toContain('<span aria-hidden="true">≥ 500</span><span class="unseen">at least 500 people</span>');
  });

  it('sees what each source said, with the way to it', () => {
    expect(html).toContain('“다수의 탈북민이 북한으로 송환된 것으로 보인다.”');
    expect(html).toContain('href="https://wire.example/2023/10/12/returns?page=1&amp;part=2"');
  });

  it('is not shown words that could endanger somebody', () => {
    expect(html).toContain('We do not repeat its words here');
    expect(html).toContain('Reported by a source known to us');
  });

  it('can cite the very version', () => {
    expect(html).toContain(
      'Example Coalition, “More than 500 people forced back over five crossings”, INC-23-0004, version 2, published 14 October 2023. https://tocsin.example/record/INC-23-0004',
    );
  });

  it('is told when nothing is known', () => {
    const little = render(incidentPage({ dress, incident: unknown, links: [], campaigns: [], versions: [] }));
    for (const said of ['date unknown', 'place unknown', 'No source gives a number', 'Event not yet checked']) {
      expect(little).toContain(said);
    }
  });

  it('is not led to addresses that are not of the web', () => {
    const origins = [{ ...october.origins[0]!, url: 'javascript:alert(1)' }];
    expect(
      render(incidentPage({ dress, incident: { ...october, origins }, links: [], campaigns: [], versions: [] })),
    ).not.toContain('javascript:');
  });
});

describe('a visitor of the front page', () => {
  it('sees what happened, what to do, and can ask to be told', () => {
    const html = render(homePage({ dress, incidents: [april, october], campaigns: [campaign] }));
    expect(html.indexOf('About 60')).toBeLessThan(html.indexOf('More than 500'));
    expect(html).toContain('href="/act/access-to-detained-refugees"');
    expect(html).toContain('1,204 letters so far; the goal is 2,000');
    expect(html).toMatch(/<form [^>]*action="\/subscribe" method="post">.*name="address"/);
  });

  it('never sees figures of different incidents added up', () => {
    const html = render(homePage({ dress, incidents: [april, october], campaigns: [] }));
    expect(html).not.toMatch(/560|732/);
  });

  it('is told so when nothing has been published and nothing can be done', () => {
    const html = render(homePage({ dress, incidents: [], campaigns: [] }));
    expect(html).toContain('Nothing has been published yet.');
    expect(html).not.toContain('What you can do');
  });
});

describe('a reader of the record', () => {
  const list = (items: (typeof april)[], next: string | null, continued: boolean) =>
    render(
      recordPage({
        dress,
        record: { items, next },
        counts,
        total: items.length,
        query: { after: continued ? 'x' : undefined },
      }),
    );

  it('turns pages by plain links', () => {
    expect(list([april], '2023-10-09/a b', false)).toContain('href="/record?after=2023-10-09%2Fa%20b"');
    expect(list([april], null, true)).toContain('Back to the newest');
    expect(list([april], null, false)).not.toContain('aria-label="More pages"');
  });

  it('is told when it is empty or at its end', () => {
    expect(list([], null, false)).toContain('Nothing has been published yet.');
    expect(list([], null, true)).toContain('There is nothing older on the record.');
  });

  it('gets fifty incidents with a dozen figures each on a page under 60 KB', () => {
    const many = { ...october, figures: Array.from({ length: 12 }, () => october.figures[0]!) };
    expect(
      list(
        Array.from({ length: 50 }, (_, n) => ({ ...many, reference: `INC-${n}` })),
        'x',
        true,
      ).length,
    ).toBeLessThan(60_000);
  });
});

describe('somebody who looks into the mailbox', () => {
  it('learns why it is empty', () => {
    const html = render(mailboxPage({ dress, mails: { items: [], next: null }, total: 0, continued: false }));
    expect(html).toContain('No mail yet');
    expect(html).toContain('MAIL_RECIPIENTS');
  });

  it('sees the HTML in a frame that may do nothing, and the links beside it', () => {
    const html = render(mailboxMailPage({ dress, mail, tab: 'html' }));
    expect(html).toMatch(/<iframe [^>]*sandbox=""[^>]*src="\/mailbox\/[\w-]+\/html"/);
    expect(html).toContain('<a href="https://tocsin.example/subscribe/confirm/AbC">');
  });

  it('sees the source as it came, its bytes read as UTF-8', () => {
    expect(render(mailboxMailPage({ dress, mail, tab: 'source' }))).toContain('제목');
  });

  it('finds no search engine there', () => {
    expect(render(mailboxMailPage({ dress, mail, tab: 'text' }))).toContain('content="noindex, nofollow"');
  });
});

describe('a reader of Korean', () => {
  const korean = dressIn('ko', '/record/INC-23-0004');

  it('reads the marks, dates and places in Korean, and the title where staff wrote one', () => {
    const texts = { ko: { title: '다섯 곳 국경으로 강제북송', summary: '2023년 10월 9일 밤에 일어났습니다.' } };
    const html = render(
      incidentPage({ dress: korean, incident: { ...october, texts }, links: [], campaigns: [], versions: [] }),
    );
    for (const said of ['강제북송', '2023년 10월 9일', '지린성, 랴오닝성', '500명 이상', '사건: 확인됨', '<h1>다섯 곳'])
      expect(html).toContain(said);
  });

  it('is told by attributes which text is English', () => {
    const html = render(incidentPage({ dress: korean, incident: october, links: [], campaigns: [], versions: [] }));
    expect(html).toContain('<h1 lang="en">More than 500 people');
    expect(html).toContain('<span lang="en">Human Rights Watch, citing');
    expect(html).not.toMatch(/<blockquote[^>]*lang="ko"/);
  });

  it('is led on in Korean, and search engines to each language', () => {
    const html = render(
      incidentPage({ dress: korean, incident: october, links: [], campaigns: [campaign], versions: [] }),
    );
    expect(html).toContain('<link rel="canonical" href="https://tocsin.example/ko/record/INC-23-0004"/>');
    expect(html).toContain('<link rel="alternate" hrefLang="en" href="https://tocsin.example/record/INC-23-0004"/>');
    const own = [...html.matchAll(/(?:href|action)="(\/[^"]*)"/g)].map(([, href]) => href!);
    expect(own.filter((href) => !href.startsWith('/ko') && !href.startsWith('/face.css'))).toEqual([
      '/record/INC-23-0004',
    ]);
  });
});
