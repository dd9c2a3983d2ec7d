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

type Words = Pick<Campaign, (typeof WORDS)[number] | 'templates'>;

/** SHA-256 over everything that is approved when a campaign is launched: its words, its goal, its incident, and its offices in any order. */
export function contentHash(campaign: Words, officeIds: readonly string[]): Buffer {
  const { templates } = campaign;
  const content = [
    ...WORDS.map((name) => campaign[name]),
    [...officeIds].sort(),
    ...(templates === null ? [] : [Object.entries(templates).sort()]),
  ];
  return createHash('sha256').update(JSON.stringify(content)).digest();
}
