import { parseDocument } from './document.js';
import { readableText } from './readable-text.js';

describe('A text document', () => {
  it('gives up its header and keeps its body unit for unit', () => {
    const parsed = parseDocument(
      'title: "Fifty returned"\nlang: en\npublished: 2021-08-02\n\n  Body \n\n end ',
      'text',
    );
    expect(parsed).toMatchObject({
      title: 'Fifty returned',
      lang: 'en',
      publishedAt: '2021-08-02',
      text: '  Body \n\n end ',
    });
  });

  it('keeps carriage returns in the body, so that offsets hold for the text as it stands', () => {
    expect(parseDocument('title: A\r\n\r\nOne.\r\nTwo.', 'text')).toMatchObject({ title: 'A', text: 'One.\r\nTwo.' });
  });

  it.each(['Seoul: nothing known\n\nText.', 'No header at all.', 'note: unknown keys only\n\nText.', ''])(
    '%j has no header',
    (content) => {
      expect(parseDocument(content, 'text')).toMatchObject({ headers: {}, text: content });
    },
  );
});

const page = (head: string, body: string) =>
  `<!doctype html><html lang="en"><head><title>Returned</title>${head}</head><body><article><h1>Returned</h1>${body}</article></body></html>`;
const words = '<p>China forcibly returned about 60 North Korean refugees, a missionary said on Friday.</p>'.repeat(4);

describe('A web page', () => {
  it('is dated by its metadata, never by a photo caption', () => {
    const caption =
      '<figure><img src="a.jpg"><figcaption>Guards on <time datetime="2014-04-26">April 26, 2014</time></figcaption></figure>';
    const meta = '<meta property="article:published_time" content="2024-05-08T10:00:00+09:00">';
    expect(readableText(page(meta, caption + words)).publishedAt).toBe('2024-05-08T10:00:00+09:00');
    expect(readableText(page('', caption + words)).publishedAt).toBeNull();
    expect(readableText(page('', `<time datetime="2024-05-08">8 May</time>${words}`)).publishedAt).toBe('2024-05-08');
  });

  it('prefers JSON-LD, and in it the article to its picture', () => {
    const data = {
      '@graph': [
        { '@type': 'ImageObject', datePublished: '2014-04-26' },
        { '@type': 'NewsArticle', datePublished: '2024-05-08' },
      ],
    };
    const json = `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
    expect(readableText(page(json, words)).publishedAt).toBe('2024-05-08');
  });

  it('keeps blocks apart and drops scripts', () => {
    const { text, title, lang } = readableText(
      page('<script>alert(1)</script>', `<p>One<br>two</p><p>Three</p>${words}`),
    );
    expect(text).toContain('One\ntwo\n\nThree\n\n');
    expect([text.includes('alert'), title, lang]).toEqual([false, 'Returned', 'en']);
  });

  it.each([
    '',
    '   ',
    '<<<>>>&&&',
    '<!--',
    '<script>',
    '\0',
    '<div>'.repeat(100_000),
    '<table><tr><td>x'.repeat(50_000),
    '&amp;'.repeat(200_000),
  ])('of broken markup is no reason to fail (case %#)', (html) => {
    expect(typeof readableText(html).text).toBe('string');
  });
});
