/** Multinomial logistic regression with a quadratic penalty, by full passes of Adam: no chance in it, no dependency. */

const [RATE, KEEP, KEEP_SQUARES, TINY] = [0.08, 0.9, 0.99, 1e-8];

/** Numbers the features that stand on at least `least` pages. */
function indexOf(examples, least) {
  const pagesWith = new Map();
  for (const { page, features } of examples)
    for (const name of features.keys()) pagesWith.set(name, (pagesWith.get(name) ?? new Set()).add(page));
  const names = [...pagesWith]
    .filter(([, on]) => on.size >= least)
    .map(([name]) => name)
    .sort();
  return new Map(names.map((name, at) => [name, at]));
}

function softmax(sums) {
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const all = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / all);
}

/**
 * @param examples `{ page, features: Map, label, weight }`; `page` only counts on how many pages a feature stands
 * @returns the rows of a model, in hundredths, without those that hardly weigh anything
 */
export function regression(examples, classes, { penalty, passes = 120, least = 3, prune = 4 }) {
  const index = indexOf(examples, least);
  const width = classes.length;
  const size = index.size * width;
  const [weights, momentum, squares] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  const rows = examples.map(({ features, label, weight = 1 }) => {
    const known = [...features].filter(([name]) => index.has(name));
    const at = Int32Array.from(known, ([name]) => index.get(name) * width);
    return { at, values: Float64Array.from(known, ([, value]) => value), label: classes.indexOf(label), weight };
  });
  for (let pass = 1; pass <= passes; pass++) {
    const slope = weights.map((weight) => weight * penalty);
    for (const { at, values, label, weight } of rows) {
      const sums = new Array(width).fill(0);
      for (let i = 0; i < at.length; i++) for (let c = 0; c < width; c++) sums[c] += weights[at[i] + c] * values[i];
      const odds = softmax(sums);
      odds[label] -= 1;
      for (let i = 0; i < at.length; i++)
        for (let c = 0; c < width; c++) slope[at[i] + c] += odds[c] * values[i] * weight;
    }
    for (let i = 0; i < size; i++) {
      momentum[i] = KEEP * momentum[i] + (1 - KEEP) * slope[i];
      squares[i] = KEEP_SQUARES * squares[i] + (1 - KEEP_SQUARES) * slope[i] ** 2;
      const step = momentum[i] / (1 - KEEP ** pass);
      weights[i] -= (RATE * step) / (Math.sqrt(squares[i] / (1 - KEEP_SQUARES ** pass)) + TINY);
    }
  }
  const quantised = [...index].map(([name, at]) => {
    return [
      name,
      Array.from(weights.subarray(at * width, at * width + width), (weight) => Math.round(weight * 100) || 0),
    ];
  });
  return { classes, rows: new Map(quantised.filter(([, row]) => Math.max(...row.map(Math.abs)) >= prune)) };
}
