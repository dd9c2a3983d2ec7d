import { contrast, MARK_PAIRS, PALETTES, TEXT_PAIRS } from './colours.js';
import { publicStylesheet } from './css/public-stylesheet.js';

describe.each(['light', 'dark'] as const)('a reader with the %s theme', (theme) => {
  const palette = PALETTES[theme];

  it.each(TEXT_PAIRS)('can read %s on %s (4.5:1)', (text, ground) => {
    expect(contrast(palette[text], palette[ground])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(MARK_PAIRS)('can see %s on %s (3:1)', (mark, ground) => {
    expect(contrast(palette[mark], palette[ground])).toBeGreaterThanOrEqual(3);
  });
});

describe('the stylesheet', () => {
  const css = publicStylesheet();

  it('uses no colour but the tokens outside their declaration and print', () => {
    const rest = css
      .replace(/:root\{[^}]*\}/g, '')
      .replace(/@media print\{.*\}/g, '')
      .replaceAll('background:#fff', '');
    expect(rest.match(/#[0-9a-f]{3,8}\b|rgb\(/gi)).toBeNull();
  });

  it('names only tokens that are declared', () => {
    const declared = new Set([...css.matchAll(/(--[\w-]+):/g)].map(([, name]) => name));
    const used = [...css.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name);
    expect(used.filter((name) => !declared.has(name))).toEqual([]);
  });

  it('loads nothing and fits a slow line', () => {
    expect(css).not.toMatch(/url\(|@import|@font-face/);
    expect(css.length).toBeLessThan(20_000);
  });

  it('is whole: every brace is closed', () => {
    expect(css.split('{').length).toBe(css.split('}').length);
  });
});

describe('contrast', () => {
  it('is 21 for black on white and 1 for a colour on itself', () => {
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
    expect(contrast('#1F4E8C', '#1F4E8C')).toBe(1);
  });
});
