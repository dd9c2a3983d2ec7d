const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** What a person reads of an HTML text: lines at blocks, no markup. Linear in its length. */
export function plainText(html: string): string {
  return html
    .replace(/<(style|script|title)\b[^<>]{0,500}>[^<]*<\/\1>/gi, '')
    .replace(/<!--[^<>]{0,2000}-->/g, '')
    .replace(/[ \t\n]+/g, ' ')
    .replace(/<(?:br|\/p|\/div|\/tr|\/li|\/h[1-6]|\/table|hr|p|div|tr|li)\b[^<>]{0,500}>/gi, '\n')
    .replace(/<\/?[a-z!][^<>@]{0,1000}>/gi, '')
    .replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|(\w{2,6}));/gi, (whole, dec?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = dec === undefined ? parseInt(hex!, 16) : Number(dec);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .replace(/[ \t]*\n[ \t]*/g, '\n');
}
