import { escapeHtml } from './escape.js';
import { paragraphsToHtml, piecesOf } from './paragraphs.js';

describe('text that becomes HTML', () => {
  it('keeps paragraphs and line breaks', () => {
    expect(paragraphsToHtml('One\r\ntwo\n\n \nThree\n')).toBe('<p>One<br>\ntwo</p>\n<p>Three</p>');
    expect(paragraphsToHtml(' \n ')).toBe('');
  });

  it('cannot bring tags, attributes or entities along', () => {
    expect(paragraphsToHtml(`<b onclick="x('1')">&amp;`)).toBe(
      '<p>&lt;b onclick=&quot;x(&#39;1&#39;)&quot;&gt;&amp;amp;</p>',
    );
    expect(escapeHtml(`"'<>&`)).toBe('&quot;&#39;&lt;&gt;&amp;');
  });

  it.each([
    ['see https://a.example/x.', 'see ', 'https://a.example/x', '.'],
    ['(https://a.example/x)', '(', 'https://a.example/x', ')'],
    ['https://a.example/x_(y)', '', 'https://a.example/x_(y)', ''],
    ['“https://a.example/?a=1&b=2”', '“', 'https://a.example/?a=1&b=2', '”'],
    ['주소는 https://a.example/가 입니다', '주소는 ', 'https://a.example/가', ' 입니다'],
  ])('links a bare address without the marks around it: %s', (text, before, address, after) => {
    expect(piecesOf(text)).toEqual(
      [
        { text: before, href: null },
        { text: address, href: address },
        { text: after, href: null },
      ].filter((piece) => piece.text !== ''),
    );
  });

  it('links http and https only, and escapes inside the link', () => {
    expect(paragraphsToHtml('javascript:alert(1) data:text/html,x')).not.toContain('<a');
    expect(paragraphsToHtml('https://a.example/?a=1&b=2')).toBe(
      '<p><a href="https://a.example/?a=1&amp;b=2">https://a.example/?a=1&amp;b=2</a></p>',
    );
    expect(paragraphsToHtml(`https://a.example/'onx='`)).not.toMatch(/'onx/);
  });
});
