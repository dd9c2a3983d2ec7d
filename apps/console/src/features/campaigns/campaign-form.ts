import type { CampaignView } from '#contracts';
import type { Words } from '#face';
import type { Wire } from '../../api/client.js';

/** What stands in the builder. `base` is the hash of the text that it began from. */
export interface CampaignValues extends Record<string, unknown> {
  base: string;
  title: string;
  ask: string;
  slug: string;
  language: string;
  letterSubject: string;
  letterBody: string;
  officeIds: string[];
  goal: string;
  incidentId: string;
  attachPdf: boolean;
}

/** The values of a draft, or of one that nobody has begun. */
export function valuesOf(campaign: Wire<CampaignView> | null, language: string): CampaignValues {
  return {
    base: campaign?.contentSha256 ?? '',
    title: campaign?.title ?? '',
    ask: campaign?.templates?.ask ?? campaign?.ask ?? '',
    slug: campaign?.slug ?? '',
    language: campaign?.language ?? language,
    letterSubject: campaign?.templates?.letterSubject ?? campaign?.letterSubject ?? '',
    letterBody: campaign?.templates?.letterBody ?? campaign?.letterBody ?? '',
    officeIds: campaign?.offices.map(({ officeId }) => officeId) ?? [],
    goal: campaign?.goal == null ? '' : String(campaign.goal),
    incidentId: campaign?.incidentId ?? '',
    attachPdf: campaign?.attachPdf ?? false,
  };
}

/** What the API gets. A new campaign without a slug gets one from its title. */
export function requestOf(values: CampaignValues): Record<string, unknown> {
  const { base, slug, goal, incidentId, ...words } = values;
  return {
    ...words,
    ...(base === '' ? {} : { contentSha256: base }),
    ...(slug.trim() === '' ? {} : { slug: slug.trim() }),
    goal: goal.trim() === '' ? null : Number(goal),
    incidentId: incidentId === '' ? null : incidentId,
  };
}

/** What the server needs to show the action page of what is being typed. */
export function previewOf(values: CampaignValues): Record<string, string> {
  const { title, ask, letterSubject, letterBody, language, goal, incidentId, attachPdf, officeIds } = values;
  const words = { title, ask, letterSubject, letterBody, language, goal, incidentId };
  return { ...words, attachPdf: String(attachPdf), officeIds: officeIds.join(' ') };
}

/** The form's rules, said in words. They are those of the API, which asks again. */
export function rulesOf(t: Words) {
  const text = (field: 'title' | 'ask' | 'letterSubject' | 'letterBody', max: number) => (value: string) => {
    if (value.trim() === '') return t(`console.campaigns.wrong.${field}`);
    return value.length > max ? t(`console.campaigns.wrong.${field}Long`) : null;
  };
  return {
    title: text('title', 200),
    ask: text('ask', 4000),
    letterSubject: text('letterSubject', 200),
    letterBody: text('letterBody', 10_000),
    slug: (slug: string) =>
      /^([a-z0-9]+(-[a-z0-9]+)*)?$/.test(slug.trim()) ? null : t('console.campaigns.wrong.slug'),
    goal: (goal: string) => (/^([1-9]\d{0,6})?$/.test(goal.trim()) ? null : t('console.campaigns.wrong.goal')),
    officeIds: (ids: string[]) => (ids.length === 0 ? t('console.campaigns.wrong.offices') : null),
  };
}
