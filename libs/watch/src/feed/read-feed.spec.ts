import { CodedError } from '#contracts';
import { readFeed, readWholeFeed } from './read-feed.js';

const now = new Date('2026-01-15T12:00:00Z');
const base = 'https://news.example/feeds/all.xml';
const read = (text: string) => readFeed(text, base, now);
const rss = (...items: string[]) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
    xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>News &amp; views</title><language>en-us</language><ttl>45</ttl>
    ${items.map((item) => `<item>${item}</item>`).join('')}</channel></rss>`;
const refused = (text: string): CodedError => {
  try {
    read(text);
  } catch (error) {
    if (error instanceof CodedError) return error;
  }
  throw new Error('nothing was thrown');
};

describe('a feed', () => {
  it('in RSS gives its items', () => {
    const text =
      rss(`<title>About 60 returned</title><link> /2024/04/a?x=1&amp;y=2#top </link><guid isPermaLink="false">a-1</guid>
      <pubDate>Fri, 26 Apr 2024 09:00:00 +0900</pubDate><description>&lt;p&gt;Short&lt;/p&gt;</description>
      <content:encoded><![CDATA[<p>Whole &amp; long</p>]]></content:encoded><dc:language>ko_KR</dc:language>`);
    expect(readWholeFeed(text, base, now)).toEqual({
      title: 'News & views',
      ttlMinutes: 45,
      items: [
        {
          key: 'a-1',
          url: 'https://news.example/2024/04/a?x=1&y=2#top',
          title: 'About 60 returned',
          publishedAt: new Date('2024-04-26T00:00:00Z'),
          summaryHtml: '<p>Short</p>',
          contentHtml: '<p>Whole &amp; long</p>',
          language: 'ko-KR',
        },
      ],
    });
  });

  it('in Atom gives its items, text kept apart from HTML and links resolved against their base', () => {
    const [entry] = read(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ko" xml:base="/ko/"><title>f</title>
      <entry xml:base="2024/"><id>tag:news.example,2024:1</id><title type="text">5 &lt; 6 &amp;amp; &lt;b&gt;</title>
      <link rel="self" href="self.xml"/><link rel="alternate" href="one.html"/><updated>2024-04-26T09:00:00+09:00</updated>
      <summary>a &lt; b</summary><content type="html">&lt;p&gt;x&lt;/p&gt;</content></entry></feed>`);
    expect(entry).toEqual({
      key: 'tag:news.example,2024:1',
      url: 'https://news.example/ko/2024/one.html',
      title: '5 < 6 &amp; <b>',
      publishedAt: new Date('2024-04-26T00:00:00Z'),
      summaryHtml: 'a &lt; b',
      contentHtml: '<p>x</p>',
      language: 'ko',
    });
  });

  it('in RDF and in JSON gives its items too', () => {
    const [rdf] =
      read(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
      xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>t</title><dc:language>ja</dc:language></channel>
      <item rdf:about="https://news.example/1"><title>送還</title><dc:date>2023-10-12T01:02+09:00</dc:date></item></rdf:RDF>`);
    expect(rdf).toMatchObject({
      url: 'https://news.example/1',
      language: 'ja',
      publishedAt: new Date('2023-10-11T16:02:00Z'),
    });
    const version = 'https://jsonfeed.org/version/1.1';
    const item = { id: 7, url: '../b', content_text: 'a < b\0', date_published: '2023-10-12T00:00:00Z' };
    const [json] = read(JSON.stringify({ version, title: 'j', language: 'en', items: [item] }));
    expect(json).toMatchObject({ key: '7', url: 'https://news.example/b', title: 'a < b', contentHtml: 'a &lt; b' });
  });

  it('without items is a feed without items', () => expect(read(rss())).toEqual([]));

  it('may be about feeds and pages without becoming one', () => {
    const [entry] = read(`<!-- <html> --><feed xmlns="http://www.w3.org/2005/Atom"><title>f</title><entry><id>1</id>
      <title>t</title><content type="html"><![CDATA[ <rss version="2.0"><channel> <!doctype html>]]></content></entry></feed>`);
    expect(entry?.contentHtml).toContain('<rss');
  });
});

describe('an item', () => {
  it('has the date that its feed gives it, and not one from a photo caption', () => {
    const [item] = read(
      rss(
        `<title>t</title><description><![CDATA[<figure><figcaption>Dandong, 24 April 2019</figcaption></figure>]]></description>`,
      ),
    );
    expect(item?.publishedAt).toBeNull();
    expect(item?.title).toBe('t');
  });

  it('has a second date tried when the first is nonsense', () => {
    const [item] = read(rss('<title>t</title><pubDate>soon</pubDate><dc:date>2023-10-12</dc:date>'));
    expect(item?.publishedAt).toEqual(new Date('2023-10-12T00:00:00Z'));
  });

  it('is known by its link when it has no id, whoever passed the link on', () => {
    const [one] = read(rss('<title>t</title><link>https://news.example/a?id=3&amp;utm_source=x#c</link>'));
    const [two] = read(rss('<title>(LEAD) t</title><link>https://news.example/a?id=3&amp;fbclid=y</link>'));
    expect([one?.key, two?.key]).toEqual(['https://news.example/a?id=3', 'https://news.example/a?id=3']);
  });

  it('is known by its title and date when it has neither, the same at every poll', () => {
    const item = '<title>t</title><pubDate>someday</pubDate>';
    const [one, other] = read(rss(item, '<title>t</title><pubDate>another day</pubDate>'));
    expect(one?.key).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(read(rss(item))[0]?.key).toBe(one?.key);
    expect(other?.key).not.toBe(one?.key);
  });

  it('is not lost where a feed gives the same id to all, and comes once where it is repeated', () => {
    const item = (path: string) => `<guid>same</guid><link>https://news.example/${path}</link><title>${path}</title>`;
    expect(read(rss(item('a'), item('b'), item('a'))).map(({ title }) => title)).toEqual(['a', 'b']);
  });

  it('has its id for a link only where the id is meant as one', () => {
    const [permalink, plain, script] = read(
      rss(
        '<guid>https://news.example/p</guid>',
        '<guid isPermaLink="false">https://news.example/q</guid>',
        '<guid>r</guid><link>javascript:alert(1)</link>',
      ),
    );
    expect([permalink?.url, plain?.url, script?.url]).toEqual(['https://news.example/p', null, null]);
  });

  it('has a title in plain text, made from its beginning where it has none', () => {
    const long = 'word '.repeat(50);
    const titles = read(
      rss(
        '<title>Korea&amp;#8217;s &lt;b&gt;border&lt;/b&gt;\n town</title>',
        `<description>&lt;p&gt;${long}&lt;/p&gt;</description>`,
      ),
    ).map(({ title }) => title);
    expect(titles[0]).toBe('Korea’s border town');
    expect(titles[1]).toMatch(/^word word .*…$/);
  });
});

describe('an address that answers with something else', () => {
  it('is told from a feed, and the page’s own feed is named', () => {
    const error = refused(`<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="/rss.xml">
      <link rel="alternate" type="application/atom+xml" href="https://news.example/atom"></head><body><rss></body></html>`);
    expect(error.code).toBe('WATCH_NOT_A_FEED');
    expect(error.details).toMatchObject({
      feedUrl: 'https://news.example/rss.xml',
      feedUrls: ['https://news.example/rss.xml', 'https://news.example/atom'],
    });
    expect(error.remedy).toContain('https://news.example/rss.xml');
  });

  it.each([
    '',
    ' \n',
    'hello',
    '{"error": true}',
    '<?xml version="1.0"?><!DOCTYPE html><html></html>',
    '<opml></opml>',
    '{',
  ])('is told from a feed: %j', (text) => expect(refused(text).code).toBe('WATCH_NOT_A_FEED'));
});

describe('a damaged feed', () => {
  const whole = rss('<title>a</title>', '<title>b</title>');
  it.each([
    ['cut in an item', whole.slice(0, -40)],
    ['cut between two items', whole.slice(0, whole.lastIndexOf('<item>'))],
    ['cut before its last tag', whole.slice(0, -6)],
    ['with files of the server asked for', `<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]>${whole.slice(21)}`],
    ['nested without end', `<rss version="2.0"><channel>${'<a>'.repeat(50_000)}</channel></rss>`],
    ['JSON that is cut', '{"version":"https://jsonfeed.org/version/1.1","title":"x","items":[{'],
  ])('is refused whole: %s', (_, text) => expect(refused(text).code).toBe('WATCH_FEED_MALFORMED'));

  it('cannot grow by entities of its own', () => {
    const bomb = `<!DOCTYPE r [<!ENTITY a "${'x'.repeat(1000)}"><!ENTITY b "${'&a;'.repeat(1000)}">]>`;
    const text = bomb + rss(`<title>${'&b;'.repeat(1000)}</title>`).slice(21);
    expect(read(text)[0]?.title.length).toBeLessThan(10_000);
  });

  it('that is only careless is read all the same', () => {
    expect(read(rss('<title>Q & A &nbsp;here</title><link>https://news.example/?a=1&b=2</link>'))[0]).toMatchObject({
      title: 'Q & A here',
      url: 'https://news.example/?a=1&b=2',
    });
  });
});
