import type { Disclosure } from '#contracts';
import type { Transaction } from '#database';
import { campaignsError } from './campaigns.errors.js';

/** A campaign that takes letters. */
export interface OpenCampaign {
  id: string;
  title: string;
  language: string;
  letterSubject: string;
  letterBody: string;
  attachPdf: boolean;
  offices: { officeId: string; disclosure: Disclosure }[];
}

/** Reads the directory's offices; $1 id or slug. Shared with other supporters, against stopping. */
const OPEN_SQL = `
  SELECT c.id, c.title, c.language, c.letter_subject AS "letterSubject", c.letter_body AS "letterBody",
    c.attach_pdf AS "attachPdf",
    c.launched_at IS NOT NULL AS launched, c.stopped_at IS NOT NULL AS stopped,
    (SELECT jsonb_agg(jsonb_build_object('officeId', o.id, 'disclosure', o.disclosure))
     FROM campaign_offices co JOIN offices o ON o.id = co.office_id WHERE co.campaign_id = c.id) AS offices
  FROM campaigns c WHERE c.id::text = $1 OR c.slug = $1 FOR SHARE OF c`;

/**
 * Holds a campaign open until the transaction ends: a stop waits, and finds what was written meanwhile.
 * @param key id or slug
 * @throws CAMPAIGNS_UNKNOWN, CAMPAIGNS_STOPPED
 */
export async function holdOpen(tx: Transaction, key: string): Promise<OpenCampaign> {
  const [row] = await tx.query<OpenCampaign & { launched: boolean; stopped: boolean }>(OPEN_SQL, [key]);
  if (row === undefined || !row.launched) throw campaignsError('CAMPAIGNS_UNKNOWN');
  if (row.stopped) throw campaignsError('CAMPAIGNS_STOPPED');
  return row;
}
