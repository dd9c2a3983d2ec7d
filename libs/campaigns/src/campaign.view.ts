import type {
  CampaignNumbers,
  CampaignOfficeView,
  CampaignState,
  CampaignView,
  PreviewCampaignRequest,
  PublicCampaign,
} from '#contracts';
import { isJudged } from '#incidents';
import type { Addressee } from '#officials';
import type { Campaign } from './campaign.entity.js';
import { contentHash } from './content-hash.js';
import { harmInCampaign } from './launch-harm.js';

/** An office without its address. */
export function officeView(addressee: Addressee): CampaignOfficeView {
  const { address, officeId, officeName, bodyName, salutation, disclosure, ended } = addressee;
  return { officeId, officeName, bodyName, salutation, disclosure, reachable: address !== null, ended };
}

/** The hash of what was approved, or of what would be approved now. */
export function contentOf(campaign: Campaign, offices: readonly CampaignOfficeView[]): Buffer {
  const officeIds = offices.map(({ officeId }) => officeId);
  return campaign.contentSha256 ?? contentHash(campaign, officeIds);
}

/** What staff may see of a campaign, without its approvals. */
export function staffView(
  campaign: Campaign,
  offices: CampaignOfficeView[],
  numbers: CampaignNumbers,
): Omit<CampaignView, 'approvals' | 'approvalsNeeded'> {
  const contentSha256 = contentOf(campaign, offices).toString('hex');
  const checked = { harm: harmInCampaign(campaign), judged: isJudged(campaign.language) };
  return { ...campaign, state: stateOf(campaign), contentSha256, ...checked, offices, numbers };
}

/** What everybody may see of a launched campaign. Letters that ended unsent are not counted. */
export function publicView(
  campaign: Campaign,
  offices: CampaignOfficeView[],
  numbers: CampaignNumbers,
): PublicCampaign {
  const { id, slug, title, ask, letterSubject, letterBody, language, goal, attachPdf, stoppedAt } = campaign;
  const letters = lettersIn(numbers);
  const people = numbers.actionsConfirmed;
  const words = { title, ask, letterSubject, letterBody, language };
  return { id, slug, ...words, goal, attachPdf, stoppedAt, offices, letters, people };
}

/** What everybody would see of words that nobody has kept yet. */
export function previewView(request: PreviewCampaignRequest, offices: CampaignOfficeView[]): PublicCampaign {
  const { title, ask, letterSubject, letterBody, language } = request;
  const words = { title, ask, letterSubject, letterBody, language };
  return {
    id: '',
    slug: 'preview',
    ...words,
    goal: hopedFor(request),
    attachPdf: request.attachPdf === 'true',
    stoppedAt: null,
    offices,
    letters: 0,
    people: 0,
  };
}

/** The number that is being typed, as far as it is one. */
export function hopedFor({ goal }: PreviewCampaignRequest): number | null {
  return /^[1-9]\d{0,7}$/.test(goal) ? Number(goal) : null;
}

/** Confirmed letters that did not end unsent. */
export function lettersIn(
  numbers: Pick<CampaignNumbers, 'lettersWaiting' | 'lettersHeld' | 'lettersHanded' | 'lettersHandedOver'>,
): number {
  return numbers.lettersWaiting + numbers.lettersHeld + numbers.lettersHanded + numbers.lettersHandedOver;
}

function stateOf({ launchedAt, stoppedAt }: Campaign): CampaignState {
  if (launchedAt === null) return 'draft';
  return stoppedAt === null ? 'open' : 'stopped';
}
