import { readFileSync } from 'node:fs';
import type { Weights } from './decide.js';
import type { Layer, Model } from './model.js';

/** A model as the file writes it; what a row weighs for the units of nets is written as one signed byte each, in base64. */
interface Written {
  classes: string[];
  layer?: Layer;
  rows: Record<string, (number | string)[]>;
}

/** What the file holds: `madeFrom` says of which labelled pages (`node bin/train-reader.mjs`). */
interface WeightsFile {
  madeFrom: { pages: number; sha256: string };
  figures: Written;
  judge: Written;
  days: Written;
  relevance: Written;
  kind: Written;
}

const bytes = (written: string) => [...new Int8Array(Buffer.from(written, 'base64'))];
const rowOf = (row: (number | string)[]) => row.flatMap((part) => (typeof part === 'string' ? bytes(part) : [part]));

function modelOf({ classes, layer, rows }: Written): Model {
  return { classes, layer, rows: new Map(Object.entries(rows).map(([name, row]) => [name, rowOf(row)])) };
}
let known: Weights | null = null;

/** The learned weights, read once from the file beside this one, when they are first wanted. */
export function embeddedWeights(): Weights {
  if (known) return known;
  const file = JSON.parse(readFileSync(new URL('./weights.json', import.meta.url), 'utf8')) as WeightsFile;
  const { figures, judge, days, relevance, kind } = file;
  known = {
    figures: modelOf(figures),
    judge: modelOf(judge),
    days: modelOf(days),
    relevance: modelOf(relevance),
    kind: modelOf(kind),
  };
  return known;
}
