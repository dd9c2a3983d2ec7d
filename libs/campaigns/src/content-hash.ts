import { createHash } from 'node:crypto';
import type { Campaign } from './campaign.entity.js';

/** What staff write of a campaign; with its offices, all that is approved when it is launched. */
export const WORDS = [
  'slug',
  'title',
  'ask',
  'letterSubject',
  'letterBody',
  'language',
  'goal',
  'incidentId',
] as const satisfies readonly (keyof Campaign)[];

type Approved = Pick<Campaign, (typeof WORDS)[number] | 'templates' | 'attachPdf'>;

/**
 * SHA-256 over everything that is approved when a campaign is launched: its words, its goal, its incident, whether its letters go as PDF,
 * and its offices in any order.
 */
export function contentHash(campaign: Approved, officeIds: readonly string[]): Buffer {
  const { templates, attachPdf } = campaign;
  const content = [
    ...WORDS.map((name) => campaign[name]),
    [...officeIds].sort(),
    ...(templates === null ? [] : [Object.entries(templates).sort()]),
    // Not where it is off: what was approved before there was this choice keeps its hash.
    ...(attachPdf ? ['attachPdf'] : []),
  ];
  return createHash('sha256').update(JSON.stringify(content)).digest();
}
