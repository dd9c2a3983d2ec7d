import type { BestRule, Qualifier, ShownRange, Verification } from '#contracts';

/** As much of a figure as the range looks at; a published figure has it, and so has one that staff see. */
export interface RangedFigure {
  countMin: number | null;
  countMax: number | null;
  qualifier: Qualifier;
  verification: Verification;
  attributedTo: string;
  saidOn: string | null;
}

const LEVELS: readonly Verification[] = [
  'confirmed',
  'corroborated',
  'reported',
  'unverified',
  'unverifiable',
  'disputed',
];
const EXACT_FIRST: readonly Qualifier[] = ['exact', 'about', 'range', 'at_least', 'at_most'];

/**
 * The least and the most that any standing figure allows, and the one that is shown first with the rule that put it there: the highest
 * level, then the most exact, then the latest said. Nothing is averaged; retracted and refused figures stand aside.
 */
export function shownRange(figures: readonly RangedFigure[]): ShownRange {
  const standing = figures.filter(
    ({ verification, qualifier }) => LEVELS.includes(verification) && qualifier !== 'vague',
  );
  if (standing.length === 0) return { least: null, most: null, best: null, rule: 'none' };
  const lows = standing.flatMap(({ countMin }) => countMin ?? []);
  const open = standing.some(({ countMax }) => countMax === null);
  const { best, rule } = bestOf(standing);
  const { countMin, countMax, qualifier, attributedTo } = best;
  return {
    least: lows.length === 0 ? null : Math.min(...lows),
    most: open ? null : Math.max(...standing.map((figure) => figure.countMax ?? 0)),
    best: { countMin, countMax, qualifier, attributedTo },
    rule,
  };
}

const MEASURES: readonly [BestRule, (figure: RangedFigure) => number][] = [
  ['highest_level', ({ verification }) => -LEVELS.indexOf(verification)],
  ['most_exact', ({ qualifier }) => -EXACT_FIRST.indexOf(qualifier)],
  ['latest', ({ saidOn }) => (saidOn === null ? 0 : Date.parse(saidOn))],
];

/** The best figure and the first measure by which it stands alone; among equals the first entered. */
function bestOf(standing: readonly RangedFigure[]): { best: RangedFigure; rule: BestRule } {
  let left = standing;
  if (left.length === 1) return { best: left[0]!, rule: 'only' };
  let decided: BestRule = 'latest';
  for (const [rule, measure] of MEASURES) {
    const top = Math.max(...left.map(measure));
    left = left.filter((figure) => measure(figure) === top);
    decided = rule;
    if (left.length === 1) break;
  }
  return { best: left[0]!, rule: decided };
}
