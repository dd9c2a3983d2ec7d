import type { HarmWarning, LaunchCampaignRequest } from '#contracts';
import { everyHarmIn, isJudged } from '#incidents';
import type { Campaign } from './campaign.entity.js';
import { campaignsError } from './campaigns.errors.js';

/** What of a campaign everybody will read. */
type Shown = Pick<Campaign, 'title' | 'ask' | 'letterSubject' | 'letterBody' | 'language'>;

/** Every place of a campaign's page and letter that could endanger somebody. */
export function harmInCampaign({ title, ask, letterSubject, letterBody }: Shown): HarmWarning[] {
  const texts = { title, ask, letterSubject, letterBody };
  return Object.entries(texts).flatMap(([where, text]) => everyHarmIn(text, where));
}

/**
 * Lets pass what is safe, and what the approver expressly lets stand.
 * @returns what was let stand, for the staff acts. @throws CAMPAIGNS_UNSAFE, CAMPAIGNS_UNJUDGED
 */
export function assertSafe(
  campaign: Shown,
  { despite, readByMe }: Pick<LaunchCampaignRequest, 'despite' | 'readByMe'>,
): { despite?: string[]; readByMe?: string } {
  const harm = harmInCampaign(campaign);
  const unsaid = harm.filter(({ words }) => !despite.includes(words));
  if (unsaid.length > 0) {
    const warnings = unsaid.map(({ where, detail, words }) => `${where} (${detail}: "${words}")`).join('; ');
    throw campaignsError('CAMPAIGNS_UNSAFE', { warnings });
  }
  const { language } = campaign;
  const judged = isJudged(language);
  if (!judged && !readByMe) throw campaignsError('CAMPAIGNS_UNJUDGED', { language });
  const stands = [...new Set(harm.map(({ words }) => words))];
  return { ...(stands.length > 0 ? { despite: stands } : {}), ...(judged ? {} : { readByMe: language }) };
}
