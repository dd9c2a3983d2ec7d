import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Font } from 'fontkit';

/** Where systems put fonts that hold Korean, Chinese and Japanese, and then those for Cyrillic, Greek and Vietnamese. */
const PLACES = [
  '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
  '/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc',
  '/usr/share/fonts/google-noto-sans-cjk-fonts/NotoSansCJK-Regular.ttc',
  '/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf',
  '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf',
];

/** How many fonts are kept open; each takes as much memory as its file, some 20 MB where it holds Korean. */
const OPEN = 2;

/** The form of characters that Korea, Japan, mainland China, Taiwan and Hong Kong share. */
export type Region = 'kr' | 'jp' | 'sc' | 'tc' | 'hk';

/** Files with fonts: those that are named, then those of this machine. */
export function fontPlaces(named: readonly string[]): string[] {
  return [...named, ...PLACES.filter((place) => existsSync(place))];
}

/** Opens fonts when they are wanted, and keeps the last ones. */
export class FontFiles {
  private readonly open = new Map<string, Promise<Font | null>>();

  /** Null for a file that cannot be read or is no font. */
  async font(path: string, region: Region): Promise<Font | null> {
    const key = `${path} ${region}`;
    const known = this.open.get(key) ?? opened(path, region);
    this.open.delete(key);
    this.open.set(key, known);
    for (const oldest of [...this.open.keys()].slice(0, -OPEN)) this.open.delete(oldest);
    const font = await known;
    if (font === null) this.open.delete(key);
    return font;
  }
}

async function opened(path: string, region: Region): Promise<Font | null> {
  try {
    const { create } = await import('fontkit');
    const file = create(await readFile(path));
    if (!('fonts' in file)) return file;
    const regional = new RegExp(`CJK${region}-`, 'i');
    return file.fonts.find(({ postscriptName }) => regional.test(postscriptName)) ?? file.fonts[0] ?? null;
  } catch {
    return null;
  }
}
