/** A feature and how strongly it is there. */
export type Features = Map<string, number>;

/** One decision's weights: for each feature a row with one whole number for each class, in hundredths. */
export interface Model {
  classes: readonly string[];
  rows: ReadonlyMap<string, readonly number[]>;
}

const HUNDREDTH = 0.01;

/** How probable each class is, in the order of the model's classes; they add up to one. Unknown features weigh nothing. */
export function probabilities({ classes, rows }: Model, features: Features): number[] {
  const sums = classes.map(() => 0);
  for (const [name, value] of features) {
    const row = rows.get(name);
    if (row) for (let at = 0; at < sums.length; at++) sums[at]! += (row[at] ?? 0) * value * HUNDREDTH;
  }
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const all = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / all);
}
