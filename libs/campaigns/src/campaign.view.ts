import type { CampaignNumbers, CampaignOfficeView, CampaignState, CampaignView, PublicCampaign } from '#contracts';
import type { Addressee } from '#officials';
import type { Campaign } from './campaign.entity.js';
import { contentHash } from './content-hash.js';

/** An office without its address. */
export function officeView({
  address,
  officeId,
  officeName,
  bodyName,
  salutation,
  disclosure,
}: Addressee): CampaignOfficeView {
  return { officeId, officeName, bodyName, salutation, disclosure, reachable: address !== null };
}

/** Everything that staff may see of a campaign. */
export function staffView(campaign: Campaign, offices: CampaignOfficeView[], numbers: CampaignNumbers): CampaignView {
  const officeIds = offices.map(({ officeId }) => officeId);
  return {
    ...campaign,
    state: stateOf(campaign),
    contentSha256: contentHash(campaign, officeIds).toString('hex'),
    offices,
    numbers,
  };
}

/** What everybody may see of a launched campaign. Letters that ended unsent are not counted. */
export function publicView(
  campaign: Campaign,
  offices: CampaignOfficeView[],
  numbers: CampaignNumbers,
): PublicCampaign {
  const { id, slug, title, ask, letterSubject, letterBody, language, goal, stoppedAt } = campaign;
  const letters = numbers.lettersWaiting + numbers.lettersHeld + numbers.lettersHanded;
  const people = numbers.actionsConfirmed;
  return { id, slug, title, ask, letterSubject, letterBody, language, goal, stoppedAt, offices, letters, people };
}

function stateOf({ launchedAt, stoppedAt }: Campaign): CampaignState {
  if (launchedAt === null) return 'draft';
  return stoppedAt === null ? 'open' : 'stopped';
}
