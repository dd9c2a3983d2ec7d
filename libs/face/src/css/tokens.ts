import { type Palette, PALETTES } from '../colours.js';

const NAMES: Record<keyof Palette, string> = {
  ink: 'ink',
  paper: 'paper',
  raised: 'raised',
  wash: 'wash',
  line: 'line',
  edge: 'edge',
  muted: 'muted',
  blue: 'blue',
  blueDeep: 'blue-deep',
  onAction: 'on-action',
  vermilion: 'vermilion',
  amber: 'amber',
  green: 'green',
};

const declared = (palette: Palette): string =>
  (Object.keys(NAMES) as (keyof Palette)[]).map((name) => `--${NAMES[name]}:${palette[name]}`).join(';');

/** Colours, type sizes, spaces (steps of 4 px), corners and the one shadow, as custom properties. */
export const tokensCss = `
:root{color-scheme:light dark;${declared(PALETTES.light)};
--serif-latin:"Iowan Old Style","Source Serif 4","Source Serif Pro","Noto Serif","Noto Serif KR","Noto Serif SC","Noto Serif JP","Noto Serif CJK KR",Georgia,serif;--serif:var(--serif-latin);
--serif-ko:"Noto Serif KR","Noto Serif CJK KR","Source Han Serif K","Nanum Myeongjo",AppleMyungjo,Batang,serif;
--sans-latin:system-ui,-apple-system,"Segoe UI",Roboto,Pretendard,"Noto Sans","Noto Sans KR","Noto Sans CJK KR",sans-serif;--sans:var(--sans-latin);
--sans-ko:Pretendard,"Apple SD Gothic Neo","Noto Sans KR","Noto Sans CJK KR","Malgun Gothic",system-ui,sans-serif;
--mono:ui-monospace,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace;
--t14:.875rem;--t16:1rem;--t18:1.125rem;--t22:1.375rem;--t28:1.75rem;--t36:2.25rem;
--s1:.25rem;--s2:.5rem;--s3:.75rem;--s4:1rem;--s5:1.25rem;--s6:1.5rem;--s8:2rem;--s10:2.5rem;--s12:3rem;
--corner:6px;--shadow:0 1px 2px rgb(23 32 46 / .12)}
@media (prefers-color-scheme:dark){:root{${declared(PALETTES.dark)};--shadow:0 1px 2px rgb(0 0 0 / .5)}}`;
