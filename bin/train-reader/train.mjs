import { regression } from './regression.mjs';

const FIGURES = ['none', 'repatriated', 'detained', 'at_risk', 'arrived'];
/** How strongly large weights are held back. */
const PENALTY = { figures: 0.6, relevance: 0.5 };
const FOLDS = 6;

/** What the grammar found for them: it knows these pages too well, so that each is learnt a second time without it. */
const GRAMMATICAL = /^(?:act|title act) /;

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

/** A page taken apart once: nothing in it depends on any weights. */
export function prepare(page, reader) {
  const apart = reader.takeApart(page.report);
  const labels = labelsOf(page, apart.candidates);
  const before = [];
  const figures = apart.candidates.flatMap((candidate, at) => {
    const features = reader.featuresOf(candidate, apart.page, before);
    const label = labels[at];
    if (label !== null && label !== 'none') before.push(reader.toldOf(candidate, label));
    if (label === null) return [];
    const example = { page: page.label.id, features, label, weight: 0.6 };
    const blind = new Map([...features].filter(([name]) => !GRAMMATICAL.test(name)));
    return [example, { ...example, features: blind, weight: 0.4 }];
  });
  return { ...page, apart, labels, figures };
}

const figuresModel = (pages) =>
  regression(
    pages.flatMap(({ figures }) => figures),
    FIGURES,
    { penalty: PENALTY.figures },
  );

/** The fold of a page: by its number, so that pages of one folder spread over all. */
export const foldOf = ({ label }, folds = FOLDS) => Number(label.id) % folds;

/** What the page's own features are; the odds of its figures come from weights that have not seen it. */
function pageExample(page, model, reader) {
  const { apart } = page;
  const { odds } = reader.readFigures(apart.candidates, apart.page, model);
  const features = reader.pageFeatures(apart.page, apart.text, apart.relevance, apart.drafts, odds);
  return { page: page.label.id, features, label: page.label.relevant ? 'relevant' : 'not', weight: 1 };
}

/** Both models from prepared pages. */
export function fit(prepared, reader) {
  const figures = figuresModel(prepared);
  const examples = [...Array(FOLDS).keys()].flatMap((fold) => {
    const model = figuresModel(prepared.filter((page) => foldOf(page) !== fold));
    return prepared.filter((page) => foldOf(page) === fold).map((page) => pageExample(page, model, reader));
  });
  return { figures, relevance: regression(examples, ['relevant', 'not'], { penalty: PENALTY.relevance }) };
}

/** The weights of all pages. */
export const train = (pages, reader) =>
  fit(
    pages.map((page) => prepare(page, reader)),
    reader,
  );
