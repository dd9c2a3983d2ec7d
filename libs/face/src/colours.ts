/** The colours of one theme, as #RRGGBB. */
export interface Palette {
  /** Text. */
  ink: string;
  /** The page. */
  paper: string;
  /** Fields, cards and whatever lies on the page. */
  raised: string;
  /** A quiet ground behind asides and notices. */
  wash: string;
  /** Rules between things; decoration only, never the one sign of anything. */
  line: string;
  /** Borders of fields, which must be seen (3:1). */
  edge: string;
  /** Text of less weight. */
  muted: string;
  /** Links and the primary action. */
  blue: string;
  /** The primary action under the pointer. */
  blueDeep: string;
  /** Text on the primary or the destructive action. */
  onAction: string;
  /** The bell; what is urgent or destructive, and nothing else. */
  vermilion: string;
  /** Warnings. */
  amber: string;
  /** Done. */
  green: string;
}

/** Light and dark themes of the same family. */
export const PALETTES: Record<'light' | 'dark', Palette> = {
  light: {
    ink: '#17202E',
    paper: '#FBFAF7',
    raised: '#FFFFFF',
    wash: '#F3F0E9',
    line: '#DAD6CC',
    edge: '#7B818B',
    muted: '#5C6470',
    blue: '#1F4E8C',
    blueDeep: '#163B6C',
    onAction: '#FFFFFF',
    vermilion: '#B5311B',
    amber: '#9A6700',
    green: '#2F6B4F',
  },
  dark: {
    ink: '#E9E6DE',
    paper: '#11161E',
    raised: '#19202A',
    wash: '#1C2430',
    line: '#353D4A',
    edge: '#7C8695',
    muted: '#A6AEBA',
    blue: '#8FBAF3',
    blueDeep: '#B3D1F9',
    onAction: '#0E1520',
    vermilion: '#F28B75',
    amber: '#E3B252',
    green: '#80C8A4',
  },
};

export type ColourName = keyof Palette;

/** Every pair of text and ground that pages use; each reaches 4.5:1 in both themes (WCAG 2.2, 1.4.3). */
export const TEXT_PAIRS: readonly (readonly [ColourName, ColourName])[] = [
  ...(['ink', 'muted', 'blue', 'blueDeep', 'vermilion', 'green'] as const).flatMap((text) =>
    (['paper', 'raised', 'wash'] as const).map((ground) => [text, ground] as const),
  ),
  ['amber', 'paper'],
  ['amber', 'raised'],
  ['onAction', 'blue'],
  ['onAction', 'blueDeep'],
  ['onAction', 'vermilion'],
];

/** Pairs of a mark, a notice's edge or a field's border and its ground; each reaches 3:1 in both themes (WCAG 2.2, 1.4.11). */
export const MARK_PAIRS: readonly (readonly [ColourName, ColourName])[] = [
  ['edge', 'paper'],
  ['edge', 'raised'],
  ['edge', 'wash'],
  ['amber', 'wash'],
];

/** The contrast of two #RRGGBB colours, 1 to 21 (WCAG 2.2, relative luminance). */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
