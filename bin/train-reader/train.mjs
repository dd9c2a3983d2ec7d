import { netsOf } from './nets.mjs';
import { regression } from './regression.mjs';

const FIGURES = ['none', 'repatriated', 'detained', 'at_risk', 'arrived'];
const KINDS = ['repatriation', 'detention', 'warning', 'response', 'other'];
/** How strongly large weights are held back. */
const PENALTY = { figures: 4, judge: 1.5, relevance: 2, kind: 4 };
const FOLDS = 5;
/** Pages that the grammar's rules were hardly made with: they tell best how far it may be trusted. */
const FRESH = new Set(['collected']);

/** What the grammar found for them: it knows the older pages too well, so that each is learnt a second time without it. */
const GRAMMATICAL = /^(?:act|title act|grammar) /;

const isFresh = ({ folder }) => FRESH.has(folder);

/** What `describe` notes, by name. */
function noted({ NamedFeatures }, describe, ...what) {
  const features = new NamedFeatures();
  describe(features, ...what);
  return features.all;
}

/** The labels of a page's figures: what a fact of the same number says whose quotation holds the sentence; null where it is not told. */
function labelsOf({ label }, candidates) {
  const free = new Set(label.facts);
  const labels = candidates.map(({ sentence, count, told }) => {
    const fits = [...free].filter((fact) => {
      const quote = fact.quote.trim();
      return (
        fact.count_min === count.min &&
        fact.count_max === count.max &&
        (quote.includes(sentence.words) || sentence.words.includes(quote))
      );
    });
    const fact = fits.find(({ what }) => what === told?.what) ?? fits[0];
    if (fact) free.delete(fact);
    return fact?.what ?? 'none';
  });
  const repeated = ({ count }) =>
    label.facts.some(
      (fact) => count.qualifier !== 'vague' && (fact.count_min ?? fact.count_max) === (count.min ?? count.max),
    );
  return labels.map((what, at) => (what === 'none' && repeated(candidates[at]) ? null : what));
}

/** An example, and again without what the grammar found. */
function twice(example, share) {
  const blind = new Map([...example.features].filter(([name]) => !GRAMMATICAL.test(name)));
  return [
    { ...example, weight: example.weight * share },
    { ...example, features: blind, weight: example.weight * (1 - share), blind: true },
  ];
}

/** A page taken apart once: nothing in it depends on any weights. */
export function prepare(page, reader) {
  const apart = reader.takeApart(page.report);
  const labels = labelsOf(page, apart.candidates);
  const before = [];
  const figures = apart.candidates.flatMap((candidate, at) => {
    const features = noted(reader, reader.featuresOf, candidate, apart.page, before);
    const label = labels[at];
    if (label !== null && label !== 'none') before.push(reader.toldOf(candidate, label));
    if (label === null) return [];
    return twice({ page: page.label.id, features, label, weight: 1 }, isFresh(page) ? 0.9 : 0.6);
  });
  return { ...page, apart, labels, figures };
}

/** Plain weights of figures, and nets beside them: each row goes on with what the feature weighs for the nets' units. */
function figuresModel(pages) {
  const examples = pages.flatMap(({ figures }) => figures);
  const plain = regression(examples, FIGURES, { penalty: PENALTY.figures });
  const { layer, rows } = netsOf(
    examples.filter(({ blind }) => !blind),
    FIGURES,
  );
  const names = new Set([...plain.rows.keys(), ...rows.keys()]);
  const none = FIGURES.map(() => 0);
  const both = [...names].sort().map((name) => [name, [...(plain.rows.get(name) ?? none), ...(rows.get(name) ?? [])]]);
  return { classes: FIGURES, layer, rows: new Map(both) };
}

/** The fold of a page: pages that tell the same event first stand in one fold. */
export function foldOf({ label }, folds = FOLDS) {
  const key = label.facts.find(({ incident }) => incident !== null)?.incident ?? label.id;
  let sum = 7;
  for (const letter of key) sum = (sum * 31 + letter.charCodeAt(0)) % 1_000_003;
  return sum % folds;
}

/** Each page with what weights make of its figures that have not seen it. */
function unseenOdds(prepared, reader) {
  return [...Array(FOLDS).keys()].flatMap((fold) => {
    const figures = figuresModel(prepared.filter((page) => foldOf(page) !== fold));
    return prepared
      .filter((page) => foldOf(page) === fold)
      .map((page) => ({
        ...page,
        ...reader.readFigures(page.apart.candidates, page.apart.page, { figures, judge: null }),
      }));
  });
}

function judgeModel(pages, reader) {
  const examples = pages.flatMap(({ apart, labels, odds, label: { id } }) =>
    apart.candidates.flatMap((candidate, at) => {
      const label = labels[at];
      return label === null
        ? []
        : [{ page: id, features: noted(reader, reader.judgingOf, candidate, odds[at]), label, weight: 1 }];
    }),
  );
  return regression(examples, FIGURES, { penalty: PENALTY.judge, least: 2 });
}

function relevanceExample({ apart, odds, label, ...page }, reader) {
  const features = noted(reader, reader.pageFeatures, apart, odds);
  const example = { page: label.id, features, label: label.relevant ? 'relevant' : 'not', weight: 1 };
  return isFresh(page) ? [example] : twice(example, 0.6);
}

function kindExamples(page, judge, reader) {
  const { apart, odds, label } = page;
  if (!label.relevant) return [];
  const whats = apart.candidates.map((candidate, at) => reader.judgedOf(candidate, odds[at], judge));
  const { claims } = reader.settled(apart, whats, true);
  const ruled = reader.kindOf(apart.page.title, claims, apart.grammar);
  const features = noted(reader, reader.kindFeatures, apart.page, claims, ruled);
  const example = { page: label.id, features, label: label.kind, weight: 1 };
  return isFresh(page) ? [example] : twice(example, 0.6);
}

/** All models from prepared pages. */
export function fit(prepared, reader) {
  const pages = unseenOdds(prepared, reader);
  const judge = judgeModel(pages, reader);
  const relevance = pages.flatMap((page) => relevanceExample(page, reader));
  const kind = pages.flatMap((page) => kindExamples(page, judge, reader));
  return {
    figures: figuresModel(prepared),
    judge,
    relevance: regression(relevance, ['relevant', 'not'], { penalty: PENALTY.relevance }),
    kind: regression(kind, KINDS, { penalty: PENALTY.kind }),
  };
}

/** The weights of all pages. */
export const train = (pages, reader) =>
  fit(
    pages.map((page) => prepare(page, reader)),
    reader,
  );
