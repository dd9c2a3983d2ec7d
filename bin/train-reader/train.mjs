import { netsOf } from './nets.mjs';
import { regression } from './regression.mjs';

const FIGURES = ['none', 'repatriated', 'detained', 'at_risk', 'arrived'];
const KINDS = ['repatriation', 'detention', 'warning', 'response', 'other'];
/** How strongly large weights are held back. */
const PENALTY = { figures: 4, judge: 1.5, days: 4, relevance: 2, kind: 4 };
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

/** The facts of a page's figures: one of the same number whose quotation holds the sentence, or none. */
function factsOf({ label }, candidates) {
  const free = new Set(label.facts);
  return candidates.map(({ sentence, count, told }) => {
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
    return fact ?? null;
  });
}

/** What a page's figures tell; null where that cannot be told, since a fact of the same number stands elsewhere. */
function labelsOf({ label }, candidates, facts) {
  const repeated = ({ count }) =>
    label.facts.some(
      (fact) => count.qualifier !== 'vague' && (fact.count_min ?? fact.count_max) === (count.min ?? count.max),
    );
  return facts.map((fact, at) => fact?.what ?? (repeated(candidates[at]) ? null : 'none'));
}

/** An example, and again without what the grammar found. */
function twice(example, share) {
  const blind = new Map([...example.features].filter(([name]) => !GRAMMATICAL.test(name)));
  return [
    { ...example, weight: example.weight * share },
    { ...example, features: blind, weight: example.weight * (1 - share), blind: true },
  ];
}

/** A day more on either side passes, and a stretch up to a month longer; as tests/support/labelled.ts has it. */
function sameDays(fact, { from, until }) {
  const day = (iso) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
  const [first, last] = [day(fact.date_start), day(fact.date_end ?? fact.date_start)];
  const [start, end] = [day(from), day(until ?? from)];
  return start <= last + 1 && end >= first - 1 && end - start <= last - first + 31;
}

/** Of each figure that has a day but tells none itself: which of the report's days are its own. */
function dayExamples({ page, apart, facts }, reader) {
  const whats = facts.map((fact) => fact?.what ?? null);
  const { drafts, figures } = reader.putTogether(apart.drafts, apart.candidates, whats);
  return [...figures].flatMap(([draft, candidate]) => {
    const fact = facts[apart.candidates.indexOf(candidate)];
    if (!reader.lacksDay(draft) || fact.date_start === null) return [];
    const undated = { candidate, draft, drafts, published: candidate.published };
    return reader.daysFor(candidate).map((told) => ({
      page: page.label.id,
      features: noted(reader, reader.dayFeatures, told, undated),
      label: sameDays(fact, told.days) ? 'right' : 'wrong',
    }));
  });
}

/** A page taken apart once: nothing in it depends on any weights. */
export function prepare(page, reader) {
  const apart = reader.takeApart(page.report);
  const facts = factsOf(page, apart.candidates);
  const labels = labelsOf(page, apart.candidates, facts);
  const before = [];
  const figures = apart.candidates.flatMap((candidate, at) => {
    const features = noted(reader, reader.featuresOf, candidate, apart.page, before);
    const label = labels[at];
    if (label !== null && label !== 'none') before.push(reader.toldOf(candidate, label));
    if (label === null) return [];
    return twice({ page: page.label.id, features, label, weight: 1 }, isFresh(page) ? 0.9 : 0.6);
  });
  return { ...page, apart, labels, figures, days: dayExamples({ page, apart, facts }, reader) };
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

function kindExamples(page, judge, days, reader) {
  const { apart, odds, label } = page;
  if (!label.relevant) return [];
  const whats = apart.candidates.map((candidate, at) => reader.judgedOf(candidate, odds[at], judge));
  const { claims } = reader.settled(apart, { whats, days }, true);
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
  const days = regression(
    prepared.flatMap((page) => page.days),
    ['right', 'wrong'],
    { penalty: PENALTY.days, least: 2 },
  );
  const kind = pages.flatMap((page) => kindExamples(page, judge, days, reader));
  return {
    figures: figuresModel(prepared),
    judge,
    days,
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
