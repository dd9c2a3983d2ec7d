import {
  Badge,
  Button,
  createTheme,
  type CSSVariablesResolver,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';
import { type Palette, PALETTES } from '#face';

/** Mantine wants ten shades of a colour; the house has one for each theme, so five are the one and five the other. */
const shades = (name: keyof Palette): MantineColorsTuple => {
  const dark = PALETTES.dark[name];
  const light = PALETTES.light[name];
  return [dark, dark, dark, dark, dark, light, light, light, light, light];
};

/** Greys from the lightest to the darkest of one theme, in the order that Mantine takes them for grounds, borders and text. */
const greys = ({ wash, line, edge, muted, ink }: Palette): MantineColorsTuple => [
  wash,
  wash,
  line,
  line,
  edge,
  edge,
  muted,
  muted,
  ink,
  ink,
];
const darks = ({ ink, muted, edge, wash, raised, paper }: Palette): MantineColorsTuple => [
  ink,
  muted,
  muted,
  edge,
  edge,
  wash,
  raised,
  paper,
  paper,
  paper,
];

/** What is written on a filled ground is light in the one theme and dark in the other. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const found = defaultVariantColorsResolver(input);
  return input.variant === 'filled' ? { ...found, color: 'var(--on-action)' } : found;
};

/** The house's colours and sizes in Mantine's terms; see FACE in docs/principles.md for what each colour may say. */
export const theme = createTheme({
  colors: {
    blue: shades('blue'),
    vermilion: shades('vermilion'),
    amber: shades('amber'),
    green: shades('green'),
    gray: greys(PALETTES.light),
    dark: darks(PALETTES.dark),
  },
  primaryColor: 'blue',
  primaryShade: { light: 7, dark: 3 },
  variantColorResolver,
  components: {
    // What a button does and what a state is called is never cut short.
    Button: Button.extend({
      styles: {
        root: {
          // A link centres nothing by itself, as a button does.
          display: 'inline-flex',
          alignItems: 'center',
          flexShrink: 0,
          maxWidth: '100%',
          height: 'auto',
          minHeight: 'var(--button-height)',
          paddingBlock: 4,
        },
        inner: { flex: 1 },
        label: { whiteSpace: 'normal', lineHeight: 1.3, textAlign: 'center' },
      },
    }),
    Badge: Badge.extend({ styles: { root: { maxWidth: 'none', flex: 'none' }, label: { overflow: 'visible' } } }),
    // A dialog's head is not the page's: without this, a screen reader meets two banners.
    ModalHeader: { defaultProps: { role: 'presentation' } },
    DrawerHeader: { defaultProps: { role: 'presentation' } },
  },
  fontFamily: 'var(--sans)',
  fontFamilyMonospace: 'var(--mono)',
  headings: { fontFamily: 'var(--sans)', fontWeight: '650' },
  defaultRadius: 6,
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '1rem', lg: '1.125rem', xl: '1.375rem' },
});

const names: Record<keyof Palette, string> = {
  ink: '--ink',
  paper: '--paper',
  raised: '--raised',
  wash: '--wash',
  line: '--line',
  edge: '--edge',
  muted: '--muted',
  blue: '--blue',
  blueDeep: '--blue-deep',
  onAction: '--on-action',
  vermilion: '--vermilion',
  amber: '--amber',
  green: '--green',
};

function scheme(palette: Palette): Record<string, string> {
  const own = Object.fromEntries((Object.keys(names) as (keyof Palette)[]).map((name) => [names[name], palette[name]]));
  return {
    ...own,
    '--mantine-color-body': palette.paper,
    '--mantine-color-text': palette.ink,
    '--mantine-color-dimmed': palette.muted,
    '--mantine-color-placeholder': palette.muted,
    '--mantine-color-default': palette.raised,
    '--mantine-color-default-hover': palette.wash,
    '--mantine-color-default-color': palette.ink,
    '--mantine-color-default-border': palette.edge,
    '--mantine-color-error': palette.vermilion,
    '--mantine-color-anchor': palette.blue,
    '--mantine-color-disabled': palette.wash,
    '--mantine-color-disabled-color': palette.muted,
    '--mantine-color-disabled-border': palette.line,
    '--mantine-primary-color-contrast': palette.onAction,
    ...actions('blue', palette.blue, palette.blueDeep, palette),
    ...actions('vermilion', palette.vermilion, palette.vermilion, palette),
    ...actions('green', palette.green, palette.green, palette),
    ...actions('amber', palette.amber, palette.amber, palette),
  };
}

function actions(name: string, colour: string, deep: string, { wash, onAction }: Palette): Record<string, string> {
  const at = `--mantine-color-${name}`;
  return {
    [`${at}-filled`]: colour,
    [`${at}-filled-hover`]: deep,
    [`${at}-contrast`]: onAction,
    [`${at}-light`]: wash,
    [`${at}-light-hover`]: wash,
    [`${at}-light-color`]: colour,
    [`${at}-outline`]: colour,
    [`${at}-outline-hover`]: wash,
    [`${at}-text`]: colour,
  };
}

/** Puts the house's tokens, the same as those of public pages and mails, under both themes. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--sans':
      'system-ui,-apple-system,"Segoe UI",Roboto,Pretendard,"Noto Sans","Noto Sans KR","Noto Sans CJK KR",sans-serif',
    '--serif':
      '"Iowan Old Style","Source Serif 4","Source Serif Pro","Noto Serif","Noto Serif KR","Noto Serif CJK KR",Georgia,serif',
    '--mono': 'ui-monospace,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace',
    '--corner': '6px',
  },
  light: { ...scheme(PALETTES.light), '--shadow': '0 1px 2px rgb(23 32 46 / .12)' },
  dark: { ...scheme(PALETTES.dark), '--shadow': '0 1px 2px rgb(0 0 0 / .5)' },
});
