/** Takes the features of one figure or report; each counts once, however often it is noted. */
export interface Features {
  /** Notes that the feature `prefix + name` is there, and how strongly. */
  note(prefix: string, name: string, value: number): void;
  /** Notes features of one prefix, all as strong. */
  noteAll(prefix: string, names: Iterable<string>, value: number): void;
}

/** Small nets beside the weights, of one hidden layer each; all numbers are whole, in hundredths. */
export interface Layer {
  /** For each net the bias of its units. */
  units: readonly (readonly number[])[];
  /** For each net and class the bias, and then what each unit weighs. */
  classes: readonly (readonly (readonly number[])[])[];
}

/**
 * One decision's weights: for each feature a row with one whole number for each class, in hundredths. Where there are nets, a row may go on with
 * one number for each of their units.
 */
export interface Model {
  classes: readonly string[];
  rows: ReadonlyMap<string, readonly number[]>;
  layer?: Layer | undefined;
}

const HUNDREDTH = 0.01;

/** Features by their whole names, as the weights are made from them. */
export class NamedFeatures implements Features {
  readonly all = new Map<string, number>();

  note(prefix: string, name: string, value: number): void {
    const whole = prefix + name;
    if (!this.all.has(whole)) this.all.set(whole, value);
  }

  noteAll(prefix: string, names: Iterable<string>, value: number): void {
    for (const name of names) this.note(prefix, name, value);
  }
}

interface Row {
  at: number;
  weights: readonly number[];
}

/** A model's rows by prefix and rest of the name, so that no name need be put together to look its weights up. */
type ByPrefix = Map<string, Map<string, Row>>;
const KNOWN = new WeakMap<Model, ByPrefix>();

function tableOf(model: Model, prefix: string): Map<string, Row> {
  const tables: ByPrefix = KNOWN.get(model) ?? new Map();
  if (tables.size === 0) KNOWN.set(model, tables);
  const known = tables.get(prefix);
  if (known) return known;
  const table = new Map<string, Row>();
  let at = 0;
  for (const [name, weights] of model.rows) {
    if (name.startsWith(prefix)) table.set(name.slice(prefix.length), { at, weights });
    at++;
  }
  tables.set(prefix, table);
  return table;
}

function softmax(sums: readonly number[]): number[] {
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const all = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / all);
}

/** A class's bias and what the active units of a net weigh for it. */
const sumOf = ([bias = 0, ...weights]: readonly number[], active: readonly number[]) =>
  weights.reduce((sum, weight, at) => sum + weight * (active[at] ?? 0), bias) * HUNDREDTH;

/** Adds up what features weigh as they are noted. Those that the model does not know weigh nothing. */
export class WeighedFeatures implements Features {
  private readonly sums: number[];
  private readonly noted: Uint8Array;

  constructor(private readonly model: Model) {
    const units = model.layer?.units.flat() ?? [];
    this.sums = [...model.classes.map(() => 0), ...units.map((bias) => bias * HUNDREDTH)];
    this.noted = new Uint8Array(model.rows.size);
  }

  note(prefix: string, name: string, value: number): void {
    this.add(tableOf(this.model, prefix).get(name), value);
  }

  noteAll(prefix: string, names: Iterable<string>, value: number): void {
    const table = tableOf(this.model, prefix);
    for (const name of names) this.add(table.get(name), value);
  }

  private add(row: Row | undefined, value: number): void {
    if (row === undefined || this.noted[row.at] === 1) return;
    this.noted[row.at] = 1;
    const { sums } = this;
    const { weights } = row;
    const share = value * HUNDREDTH;
    for (let at = 0; at < weights.length; at++) sums[at]! += weights[at]! * share;
  }

  /** How probable each class is, in the order of the model's classes; they add up to one. Half of it is the word of the nets, if there are any. */
  probabilities(): number[] {
    const { classes, layer } = this.model;
    const plain = softmax(this.sums.slice(0, classes.length));
    if (!layer) return plain;
    let from = classes.length;
    const nets = layer.units.map((units, net) => {
      const active = this.sums.slice(from, from + units.length).map(Math.tanh);
      from += units.length;
      return softmax((layer.classes[net] ?? []).map((row) => sumOf(row, active)));
    });
    return plain.map((sure, at) => sure / 2 + nets.reduce((sum, net) => sum + (net[at] ?? 0), 0) / (2 * nets.length));
  }
}

/** How probable each class is for what `describe` notes, in the order of the model's classes; they add up to one. */
export function probabilities(model: Model, describe: (features: Features) => void): number[] {
  const features = new WeighedFeatures(model);
  describe(features);
  return features.probabilities();
}
