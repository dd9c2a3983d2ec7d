import type { Language, ReportReading } from '#contracts';
import { publicationDay } from './calendar.js';
import { english } from './en/index.js';
import type { Draft, Grammar, Sentence } from './grammar.js';
import { japanese } from './ja/index.js';
import { kindOf } from './kind.js';
import { korean } from './ko/index.js';
import { detectLanguage } from './language.js';
import { weighRelevance } from './relevance.js';
import { splitSentences } from './sentences.js';
import { settle } from './settle.js';
import { chinese } from './zh/index.js';

const GRAMMARS: Record<Language, Grammar> = { en: english, ko: korean, zh: chinese, ja: japanese, und: english };
/** No real report comes near these; they bound the work that a hostile one can cause. */
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

/** A figure of people sent back or about to be, told early in a report, makes it relevant on its own. */
function states({ what, sentence, figure }: Draft, length: number): boolean {
  const early = sentence.start < Math.max(600, length * 0.4);
  return early && figure.qualifier !== 'vague' && (what === 'repatriated' || what === 'at_risk');
}

/**
 * Reads a report: its language, whether it belongs here and why, its kind, and its claims with their exact sentences
 * (`text.slice(quoteStart, quoteEnd) === quote`). Reports that do not belong here keep only arrivals. Pure; never throws.
 */
export function readReport({ text, title, publishedAt, lang }: ReportToRead): ReportReading {
  const head = title ?? '';
  const language = detectLanguage(`${head}\n${text}`, lang);
  const grammar = GRAMMARS[language];
  const weighed = weighRelevance(head, text, grammar.lexicon);
  const { reasons, ofRefugees } = weighed;
  const published = publicationDay(publishedAt, language);
  const sentences = weighed.relevant || ofRefugees ? tellingSentences(splitSentences(text, language, head)) : [];
  const drafts = grammar.read(sentences, { published, title: head }).slice(0, MOST_CLAIMS);
  const relevant = weighed.relevant || (weighed.plausible && drafts.some((draft) => states(draft, text.length)));
  const claims = settle(relevant ? drafts : drafts.filter(({ what }) => what === 'arrived'));
  const kind = relevant ? kindOf(head, claims, grammar) : 'other';
  return { language, relevant, kind, reasons, claims };
}
