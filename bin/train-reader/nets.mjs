/**
 * Small nets of one hidden layer, by Adam example for example. What is left to chance (where weights begin, the order of examples, which
 * features are left out) comes from a row of numbers that is the same each time.
 */

const [RATE, KEEP, KEEP_SQUARES, TINY] = [0.003, 0.9, 0.99, 1e-6];
/** What of each example a net does not see in a pass, so that it learns to do with the rest; and how large weights are held back. */
const [BLIND, PENALTY] = [0.5, 1e-4];
/** The most that a row's weight may be, in hundredths: a signed byte. */
const MOST = 127;

/** Numbers from 0 to 1 that look like chance (mulberry32). */
function numbersFrom(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Weights with what Adam remembers of them. */
function learning(size, begin) {
  const weights = Float32Array.from({ length: size }, begin);
  const [momentum, squares] = [new Float32Array(size), new Float32Array(size)];
  const step = (at, slope) => {
    momentum[at] = KEEP * momentum[at] + (1 - KEEP) * slope;
    squares[at] = KEEP_SQUARES * squares[at] + (1 - KEEP_SQUARES) * slope * slope;
    weights[at] -= (RATE * momentum[at]) / (Math.sqrt(squares[at]) + TINY);
  };
  return { weights, step };
}

function shuffle(list, next) {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [list[i], list[j]] = [list[j], list[i]];
  }
}

/** What one example makes of the units and classes, in place; `seen` are the places of the features that are not left out. */
function forward({ inner, bias, outer, ends }, { at, values }, seen, { hidden, odds }) {
  hidden.set(bias.weights);
  for (const i of seen) {
    const value = values[i] / (1 - BLIND);
    for (let j = 0; j < hidden.length; j++) hidden[j] += inner.weights[at[i] * hidden.length + j] * value;
  }
  for (let j = 0; j < hidden.length; j++) hidden[j] = Math.tanh(hidden[j]);
  let all = 0;
  for (let c = 0; c < odds.length; c++) {
    let sum = ends.weights[c];
    for (let j = 0; j < hidden.length; j++) sum += outer.weights[c * hidden.length + j] * hidden[j];
    all += odds[c] = Math.exp(Math.min(60, sum));
  }
  for (let c = 0; c < odds.length; c++) odds[c] /= all;
}

/** Moves all weights by what one example has shown; `odds` are its errors. */
function backward({ inner, bias, outer, ends }, { at, values }, seen, { hidden, odds }) {
  const width = hidden.length;
  const pulls = hidden.map((active, j) => {
    let pull = 0;
    for (let c = 0; c < odds.length; c++) pull += outer.weights[c * width + j] * odds[c];
    return pull * (1 - active * active);
  });
  odds.forEach((error, c) => {
    ends.step(c, error);
    for (let j = 0; j < width; j++) {
      outer.step(c * width + j, error * hidden[j] + PENALTY * outer.weights[c * width + j]);
    }
  });
  pulls.forEach((pull, j) => bias.step(j, pull));
  for (const i of seen) {
    const value = values[i] / (1 - BLIND);
    for (let j = 0; j < width; j++) {
      const weight = at[i] * width + j;
      inner.step(weight, pulls[j] * value + PENALTY * inner.weights[weight]);
    }
  }
}

function netOf(rows, size, classes, { units, passes, seed }) {
  const next = numbersFrom(seed);
  const net = {
    inner: learning(size * units, () => (next() - 0.5) * 0.15),
    bias: learning(units, () => 0),
    outer: learning(units * classes, () => (next() - 0.5) * 0.5),
    ends: learning(classes, () => 0),
  };
  const room = { hidden: new Float32Array(units), odds: new Float32Array(classes) };
  const order = [...rows];
  for (let pass = 0; pass < passes; pass++) {
    shuffle(order, next);
    for (const row of order) {
      const seen = [...row.at.keys()].filter(() => next() >= BLIND);
      forward(net, row, seen, room);
      room.odds[row.label] -= 1;
      backward(net, row, seen, room);
    }
  }
  return net;
}

const hundredths = (weights) => Array.from(weights, (weight) => Math.round(weight * 100) || 0);

/** The features that stand in at least `least` examples, and the examples with numbers for names. */
function indexed(examples, classes, least) {
  const counts = new Map();
  for (const { features } of examples)
    for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts.keys()].filter((name) => counts.get(name) >= least).sort();
  const index = new Map(names.map((name, at) => [name, at]));
  const rows = examples.map(({ features, label }) => {
    const known = [...features].filter(([name]) => index.has(name));
    const at = known.map(([name]) => index.get(name));
    return { at, values: known.map(([, value]) => value), label: classes.indexOf(label) };
  });
  return { names, rows };
}

/**
 * @param examples `{ features: Map, label }`
 * @returns the nets' second layer, and for each feature that stands in at least `least` examples what it weighs for their units
 */
export function netsOf(examples, classes, { units = 8, passes = 12, least = 10, seeds = [1, 2, 3] } = {}) {
  const { names, rows } = indexed(examples, classes, least);
  const made = seeds.map((seed) => netOf(rows, names.length, classes.length, { units, passes, seed }));
  const held = (weight) => Math.max(-MOST, Math.min(MOST, weight));
  const rowOf = (at) =>
    made.flatMap(({ inner }) => hundredths(inner.weights.subarray(at * units, (at + 1) * units)).map(held));
  const classRows = ({ ends, outer }) =>
    classes.map((_, c) => hundredths([ends.weights[c], ...outer.weights.subarray(c * units, (c + 1) * units)]));
  return {
    layer: { units: made.map(({ bias }) => hundredths(bias.weights)), classes: made.map(classRows) },
    rows: new Map(names.map((name, at) => [name, rowOf(at)])),
  };
}
