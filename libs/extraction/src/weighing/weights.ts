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
  relevance: Written;
}

const modelOf = ({ classes, rows }: Written): Model => ({ classes, rows: new Map(Object.entries(rows)) });
const file = JSON.parse(readFileSync(new URL('./weights.json', import.meta.url), 'utf8')) as WeightsFile;

/** The learned weights, read once from the file beside this one. */
export const WEIGHTS: Weights = { figures: modelOf(file.figures), relevance: modelOf(file.relevance) };
