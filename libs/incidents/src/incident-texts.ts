import type { IncidentWords } from '#contracts';
import type { Transaction } from '#database';
import { IncidentText } from './incident.entity.js';

type Texts = Record<string, IncidentWords | null>;

/** Who wrote the words, and when. */
interface Written {
  revisedAt: Date;
  revisedBy: string;
}

/**
 * Writes an incident's words in further languages; null takes a language away, one that is not named stays as it is.
 * @returns what stood there before, for the staff acts
 */
export async function reviseTexts(tx: Transaction, incidentId: string, texts: Texts, by: Written): Promise<Texts> {
  const rows = tx.repository(IncidentText);
  const before: Texts = {};
  for (const [language, words] of Object.entries(texts)) {
    const old = await rows.findOneBy({ incidentId, language });
    before[language] = old === null ? null : { title: old.title, summary: old.summary };
    if (words === null) await rows.delete({ incidentId, language });
    else await rows.save({ incidentId, language, ...words, ...by });
  }
  return before;
}
