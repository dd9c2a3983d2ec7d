import { paragraphsToHtml } from '../paragraphs.js';
import { mailButton, mailHtml } from './mail-html.js';

const parts = {
  organisation: 'A & B <Coalition>',
  title: 'About <60> people "forced back"',
  bodyHtml: paragraphsToHtml('First.\n\nSecond.') + mailButton('https://a.example/?x=1&y="', 'Read & act'),
  footerHtml: paragraphsToHtml('You asked for this.'),
  language: 'en',
};

describe('a mail', () => {
  const html = mailHtml(parts);

  it('loads nothing from anywhere', () => {
    expect(html).not.toMatch(/<img|<link|<script|url\(|@import|src=/i);
  });

  it('escapes what it is given as text', () => {
    expect(html).toContain('A &amp; B &lt;Coalition&gt;');
    expect(html).toContain('<title>About &lt;60&gt; people &quot;forced back&quot;</title>');
    expect(html).toContain('href="https://a.example/?x=1&amp;y=&quot;"');
    expect(html).toContain('Read &amp; act');
  });

  it('is one column of at most 600 px in system fonts, light and dark', () => {
    expect(html).toContain('max-width:600px');
    expect(html).toContain('prefers-color-scheme:dark');
    expect(html).toContain('lang="en"');
  });

  it('leaves out the footer when there is none', () => {
    expect(mailHtml({ ...parts, footerHtml: '' })).not.toContain('border-top');
    expect(html).toContain('border-top');
  });

  it('has room for the text: its own share stays under 4 KB and no line is longer than 998 octets', () => {
    expect(mailHtml({ ...parts, bodyHtml: '', footerHtml: '' }).length).toBeLessThan(4096);
    for (const line of html.split('\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(998);
  });
});

describe('a mail in Korean', () => {
  it('says so, breaks between words and names fonts that have its letters', () => {
    const html = mailHtml({ ...parts, language: 'ko' });
    expect(html).toContain('<html lang="ko">');
    expect(html).toContain('word-break:keep-all');
    expect(html).toContain("'Apple SD Gothic Neo'");
    expect(html).not.toContain('font-style:italic');
  });
});
