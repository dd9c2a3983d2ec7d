/**
 * Korean in windows-949, which web pages call euc-kr (Encoding Standard, 14.1). Node's own decoder knows the 2,350 syllables of
 * KS X 1001 only and breaks the other 8,822; those stand in Unicode order in the bytes that KS X 1001 leaves free.
 */
export function decodeCp949(bytes: Uint8Array): string {
  const pairs = (table ??= buildTable());
  const out: string[] = [];
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      out.push(String.fromCharCode(lead));
      continue;
    }
    const trail = bytes[at + 1] ?? 0;
    const character = pairs.get(lead * 256 + trail);
    out.push(character ?? '\uFFFD');
    // An ASCII byte after a broken lead stands for itself, so that a damaged letter cannot swallow a tag.
    if (character !== undefined || trail >= 0x80) at += 1;
  }
  return out.join('');
}

let table: Map<number, string> | undefined;

function buildTable(): Map<number, string> {
  const pairs = new Map<number, string>();
  const decoder = new TextDecoder('euc-kr');
  for (let lead = 0xa1; lead <= 0xfe; lead += 1) {
    for (let trail = 0xa1; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (!character.includes('\uFFFD')) pairs.set(lead * 256 + trail, character);
    }
  }
  // Added to KS X 1001 in 1998, after the table that Node's decoder uses.
  pairs.set(0xa2e6, '€');
  pairs.set(0xa2e7, '®');
  const known = new Set(pairs.values());
  const free = freePairs();
  for (let code = 0xac00; code <= 0xd7a3; code += 1) {
    const syllable = String.fromCharCode(code);
    if (!known.has(syllable)) pairs.set(free.next().value ?? 0, syllable);
  }
  return pairs;
}

/** The byte pairs of the extension, in order: all trails under leads 81 to A0, and those below A1 from lead A1 on. */
function* freePairs(): Generator<number, undefined> {
  for (let lead = 0x81; lead <= 0xc6; lead += 1) {
    for (let trail = 0x41; trail <= (lead <= 0xa0 ? 0xfe : 0xa0); trail += 1) {
      if ((trail > 0x5a && trail < 0x61) || (trail > 0x7a && trail < 0x81)) continue;
      yield lead * 256 + trail;
    }
  }
}
