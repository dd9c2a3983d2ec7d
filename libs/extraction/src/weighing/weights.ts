import { readFileSync } from 'node:fs';
import type { Weights } from './decide.js';
import type { Model } from './model.js';

/** A model as the file writes it. */
interface Written {
  classes: string[];
  rows: Record<string, number[]>;
}

/** What the file holds: `madeFrom` says of which labelled pages (`node bin/train-reader.mjs`). */
interface WeightsFile {
  madeFrom: { pages: number; sha256: string };
  figures: Written;
  judge: Written;
  relevance: Written;
  kind: Written;
}

const modelOf = ({ classes, rows }: Written): Model => ({ classes, rows: new Map(Object.entries(rows)) });
let known: Weights | null = null;

/** The learned weights, read once from the file beside this one, when they are first wanted. */
export function embeddedWeights(): Weights {
  if (known) return known;
  const file = JSON.parse(readFileSync(new URL('./weights.json', import.meta.url), 'utf8')) as WeightsFile;
  const { figures, judge, relevance, kind } = file;
  known = { figures: modelOf(figures), judge: modelOf(judge), relevance: modelOf(relevance), kind: modelOf(kind) };
  return known;
}
