import type { HarmWarning, PublishedOrigin, QuotationShown, QuotationView } from '#contracts';
import { harmIn, harmInQuote } from '../harm-check.js';
import type { Saying } from './quotations.query.js';

/** Whether somebody answers for a finding. */
export type Answered = (warning: HarmWarning) => boolean;

/** How one claim's sentence would be shown, with what the check finds in it. */
export function quotationView(saying: Saying, answered: Answered): QuotationView {
  const { claimId, quote, attributedTo, sourceName, texts } = saying;
  const warnings = harmInQuote(quote);
  return { claimId, quote, attributedTo, sourceName, texts, warnings, shown: shownAs(saying, warnings, answered) };
}

/**
 * The same as the page would have it. A paraphrase or leaving out is a person's choice and comes first; a quotation that the check stops
 * is never shown unless two people answer for it.
 */
export function originOf(saying: Saying, { shown }: QuotationView, answered: Answered): PublishedOrigin {
  const { attributedTo, quote, sourceName, url, publishedAt, texts } = saying;
  const title = saying.title !== null && isStopped(harmIn(saying.title, 'title'), answered) ? null : saying.title;
  return {
    ...{ attributedTo, sourceName, url, publishedAt, title },
    quote: shown === 'quotation' ? quote : null,
    ...(shown === 'paraphrase' ? { paraphrase: texts } : {}),
  };
}

function shownAs(
  { texts, leftOut, confidential }: Saying,
  warnings: HarmWarning[],
  answered: Answered,
): QuotationShown {
  if (leftOut) return 'left_out';
  if (Object.keys(texts).length > 0) return 'paraphrase';
  if (confidential) return 'confidential';
  return isStopped(warnings, answered) ? 'withheld' : 'quotation';
}

function isStopped(warnings: readonly HarmWarning[], answered: Answered): boolean {
  return warnings.some((warning) => warning.severity === 'stop' && !answered(warning));
}
