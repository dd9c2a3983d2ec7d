/** Multinomial logistic regression with a quadratic penalty, by full passes of Adam: no chance in it, no dependency. */

const [RATE, KEEP, KEEP_SQUARES, TINY] = [0.08, 0.9, 0.99, 1e-8];

/** Numbers the features that stand on at least `least` pages. */
function indexOf(examples, least) {
  const pagesWith = new Map();
  for (const { page, features } of examples) {
    for (const name of features.keys()) {
      const seen = pagesWith.get(name);
      if (!seen) pagesWith.set(name, { page, pages: 1 });
      else if (seen.page !== page) {
        seen.page = page;
        seen.pages++;
      }
    }
  }
  const names = [...pagesWith]
    .filter(([, { pages }]) => pages >= least)
    .map(([name]) => name)
    .sort();
  return new Map(names.map((name, at) => [name, at]));
}

/** Replaces sums by probabilities, in place. */
function softmax(sums) {
  let most = -Infinity;
  for (const sum of sums) if (sum > most) most = sum;
  let all = 0;
  for (let c = 0; c < sums.length; c++) all += sums[c] = Math.exp(sums[c] - most);
  for (let c = 0; c < sums.length; c++) sums[c] /= all;
}

/** Adds what one example pulls at each weight to `slope`. */
function pull({ at, values, label, weight }, weights, slope, odds) {
  const width = odds.length;
  odds.fill(0);
  for (let i = 0; i < at.length; i++) for (let c = 0; c < width; c++) odds[c] += weights[at[i] + c] * values[i];
  softmax(odds);
  odds[label] -= 1;
  for (let i = 0; i < at.length; i++) {
    const share = values[i] * weight;
    for (let c = 0; c < width; c++) slope[at[i] + c] += odds[c] * share;
  }
}

function descend(rows, size, width, penalty, passes) {
  const [weights, momentum, squares] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  const slope = new Float64Array(size);
  const odds = new Float64Array(width);
  for (let pass = 1; pass <= passes; pass++) {
    for (let i = 0; i < size; i++) slope[i] = weights[i] * penalty;
    for (const row of rows) pull(row, weights, slope, odds);
    const [first, second] = [1 - KEEP ** pass, 1 - KEEP_SQUARES ** pass];
    for (let i = 0; i < size; i++) {
      momentum[i] = KEEP * momentum[i] + (1 - KEEP) * slope[i];
      squares[i] = KEEP_SQUARES * squares[i] + (1 - KEEP_SQUARES) * slope[i] * slope[i];
      weights[i] -= (RATE * (momentum[i] / first)) / (Math.sqrt(squares[i] / second) + TINY);
    }
  }
  return weights;
}

/**
 * @param examples `{ page, features: Map, label, weight }`, those of one page one after the other; `page` only counts on how many a feature stands
 * @returns the rows of a model, in hundredths, without those that hardly weigh anything
 */
export function regression(examples, classes, { penalty, passes = 100, least = 3, prune = 4 }) {
  const index = indexOf(examples, least);
  const width = classes.length;
  const rows = examples.map(({ features, label, weight = 1 }) => {
    const known = [...features].filter(([name]) => index.has(name));
    const at = Int32Array.from(known, ([name]) => index.get(name) * width);
    return { at, values: Float64Array.from(known, ([, value]) => value), label: classes.indexOf(label), weight };
  });
  const weights = descend(rows, index.size * width, width, penalty, passes);
  const quantised = [...index].map(([name, at]) => {
    const own = weights.subarray(at * width, at * width + width);
    return [name, Array.from(own, (weight) => Math.round(weight * 100) || 0)];
  });
  return { classes, rows: new Map(quantised.filter(([, row]) => Math.max(...row.map(Math.abs)) >= prune)) };
}
