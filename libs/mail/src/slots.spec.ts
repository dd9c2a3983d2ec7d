import { escapeHtml, fillSlots, headerValue } from './slots.js';

describe('a message with slots', () => {
  it('is filled once: what a value holds is never read as a slot', () => {
    const slots = { name: '{{secret}} <b> $& $1', secret: 'x' };
    expect(fillSlots('Dear {{name}}, {{ name }}', slots)).toBe('Dear {{secret}} <b> $& $1, {{secret}} <b> $& $1');
    expect(escapeHtml(slots.name)).toBe('{{secret}} &lt;b&gt; $&amp; $1');
  });

  it('never leaves with a hole, not even one named like something every object has', () => {
    for (const slot of ['missing', 'constructor', 'toString'.toLowerCase()]) {
      expect(() => fillSlots(`{{${slot}}}`, {})).toThrow(expect.objectContaining({ code: 'MAIL_SLOT_EMPTY' }));
    }
  });
});

describe('MAIL 12: a value for a header', () => {
  it('is refused with any control character or line separator, wherever it stands', () => {
    const codes = [
      ...Array(0x20).keys(),
      0x7f,
      ...Array.from({ length: 0x20 }, (_, n) => 0x80 + n),
      0x2028,
      0x2029,
      0xd800,
    ];
    for (const code of codes) {
      const character = String.fromCharCode(code);
      for (const value of [`${character}x`, `x${character}y`, `x${character}`]) {
        expect(() => headerValue('X', value)).toThrow(expect.objectContaining({ code: 'MAIL_HEADER_UNSAFE' }));
      }
    }
  });

  it('may hold any letter of any script', () => {
    for (const value of ['', '김 하나', '張三', 'O’Neil "x" <y>, z;', '👩‍👧', 'مرحبا'])
      expect(headerValue('X', value)).toBe(value);
  });
});
