import type { ClaimKind, Language, ReportReading } from '#contracts';
import { publicationDay } from './calendar.js';
import { english } from './en/index.js';
import type { Draft, Grammar, Sentence } from './grammar.js';
import { japanese } from './ja/index.js';
import { kindOf } from './kind.js';
import { korean } from './ko/index.js';
import { detectLanguage } from './language.js';
import { within } from './places.js';
import { weighRelevance } from './relevance.js';
import { splitSentences } from './sentences.js';
import { settle } from './settle.js';
import { candidatesIn } from './weighing/candidates.js';
import { conceptsIn, mentionsIn, namesOf } from './weighing/concepts.js';
import { readFigures, weighed, weighedRelevance, type Weights } from './weighing/decide.js';
import { kindFeatures, weighedKind } from './weighing/kinds.js';
import type { Model } from './weighing/model.js';
import { LEAD, OPENING, type Page, pageFeatures } from './weighing/page.js';
import { embeddedWeights } from './weighing/weights.js';
import { chinese } from './zh/index.js';

const GRAMMARS: Record<Language, Grammar> = { en: english, ko: korean, zh: chinese, ja: japanese, und: english };
/** No real report comes near these; they bound the work that a hostile one can cause. */
/** What every report of ours names somewhere; no other is taken apart. */
const NORTH = /north ?korea|n\. korea|dprk|pyongyang|북한|북측|탈북|북송|朝[鲜鮮]|北[韩韓]|[脱脫]北/i;
const WEIGHED = 30_000;
const MOST_SENTENCES = 1_000;
const MOST_CLAIMS = 400;

/** A report as it came: `text` is never altered, `publishedAt` is an ISO day or instant, `lang` only a hint. */
export interface ReportToRead {
  text: string;
  title?: string | null;
  publishedAt?: string | null;
  lang?: string | null;
}

/** The sentences that may state facts: prose, and each wording once, so that a text printed twice is read once. */
function tellingSentences(sentences: Sentence[]): Sentence[] {
  const seen = new Set<string>();
  return sentences.filter(({ words, form }) => {
    const plain = words.replace(/\s+/g, ' ').toLowerCase();
    if (form !== 'prose' || seen.size >= MOST_SENTENCES || seen.has(plain)) return false;
    seen.add(plain);
    return true;
  });
}

/** A figure of North Koreans sent back, about to be, or held abroad, told early in a report, makes it relevant on its own. */
function states({ what, sentence, figure, places }: Draft, title: string, length: number, people: RegExp): boolean {
  const early = sentence.start < Math.max(600, length * 0.4);
  const abroad = places.some((name) => !within(name, 'South Korea') && !within(name, 'North Korea'));
  const ours = `${title}\n${sentence.words}`.toLowerCase().search(people) >= 0;
  return early && ours && figure.qualifier !== 'vague' && (what === 'detained' ? abroad : what !== 'arrived');
}

/** A report taken apart by its language's grammar, before anything is weighed. */
export function takeApart({ text, title, publishedAt, lang }: ReportToRead) {
  const head = title ?? '';
  const language = detectLanguage(`${head}\n${text}`, lang);
  const grammar = GRAMMARS[language];
  const relevance = weighRelevance(head, text, grammar.lexicon);
  const setting = { published: publicationDay(publishedAt, language), title: head };
  // A page may tell of people sent over a bridge there without once naming their country.
  const named = relevance.ofRefugees || relevance.reasons.some((reason) => reason.startsWith('place:'));
  const ours = relevance.relevant || named || NORTH.test(head) || NORTH.test(text.slice(0, WEIGHED));
  const sentences = ours ? tellingSentences(splitSentences(text, language, head)) : [];
  const drafts = grammar.read(sentences, setting).slice(0, MOST_CLAIMS);
  const relevant =
    relevance.relevant ||
    (relevance.plausible && drafts.some((draft) => states(draft, head, text.length, grammar.lexicon.people)));
  const mentions = mentionsIn(text.slice(0, WEIGHED), language);
  const script = language === 'en' || language === 'und' ? 'en' : 'other';
  const reach = LEAD[script];
  const lead = namesOf(mentions.filter(({ end }) => end <= reach));
  const page: Page = {
    language,
    title: head,
    opening: text.slice(0, OPENING[script]),
    acts: grammar.headline(head),
    concepts: conceptsIn(head, language),
    mentions,
    lead,
  };
  const candidates = candidatesIn(sentences, drafts, grammar.look, setting, { language, mentions, reach: WEIGHED });
  return { text, grammar, relevance, relevant, setting, drafts, page, candidates, ours };
}

/** A report taken apart. */
export type Apart = ReturnType<typeof takeApart>;

/** What a report's figures tell, and the weights that date them. */
interface Judged {
  whats: (ClaimKind | null)[];
  days: Model;
}

/** The claims and denials of a report taken apart; `told` is null for the grammar's word. */
export function settled({ drafts, candidates, setting }: Apart, told: Judged | null, relevant: boolean) {
  const all = told ? weighed(drafts, candidates, told.whats, told.days).slice(0, MOST_CLAIMS) : drafts;
  return settle(relevant ? all : all.filter(({ what }) => what === 'arrived'), setting.published);
}

/** Reads a report with given weights, or by the grammar alone. */
export function readWith(report: ReportToRead, weights: Weights | null): ReportReading {
  const apart = takeApart(report);
  const { grammar, relevance, relevant, page, candidates, ours } = apart;
  const { language, title } = page;
  const { odds, whats } = weights ? readFigures(candidates, page, weights) : { odds: [], whats: null };
  const judged = weights && whats && { whats, days: weights.days };
  const whole =
    weights && ours
      ? weighedRelevance((into) => pageFeatures(into, apart, odds), weights.relevance)
      : { relevant, sure: null };
  const { claims, denials } = settled(apart, judged, whole.relevant);
  const ruled = whole.relevant ? kindOf(title, claims, grammar) : 'other';
  const kind =
    weights && whole.relevant
      ? weighedKind((into) => kindFeatures(into, page, claims, ruled), weights.kind, ruled)
      : ruled;
  const reasons = [...relevance.reasons, ...(whole.sure === null ? [] : [`weighed:${whole.sure.toFixed(2)}`])];
  return { language, relevant: whole.relevant, kind, reasons, claims, denials: whole.relevant ? denials : [] };
}

/**
 * Reads a report: its language, whether it belongs here and why, its kind, and its claims with their exact sentences
 * (`text.slice(quoteStart, quoteEnd) === quote`). Reports that do not belong here keep only arrivals. Pure; never throws.
 */
export const readReport = (report: ReportToRead): ReportReading => readWith(report, embeddedWeights());
