import { createHash } from 'node:crypto';
import type { Campaign } from './campaign.entity.js';

type Words = Pick<Campaign, 'title' | 'ask' | 'letterSubject' | 'letterBody' | 'language' | 'goal'>;

/** SHA-256 over everything that is approved when a campaign is launched: its words, its goal, and its offices in any order. */
export function contentHash(campaign: Words, officeIds: readonly string[]): Buffer {
  const { title, ask, letterSubject, letterBody, language, goal } = campaign;
  const content = [title, ask, letterSubject, letterBody, language, goal, [...officeIds].sort()];
  return createHash('sha256').update(JSON.stringify(content)).digest();
}
