import { common } from './en/common.js';
import { home } from './en/home.js';
import { incident } from './en/incident.js';
import { mailbox } from './en/mailbox.js';
import { marks } from './en/marks.js';
import { method } from './en/method.js';

const en = { common, home, incident, mailbox, marks, method };

/** Every word that people read on pages and in mails, by topic. Each language has the same keys. */
export type Words = typeof en;

/** The catalogue of a language (BCP 47); English where we have none. */
export function words(language: string): Words {
  const catalogues: Record<string, Words> = { en };
  return catalogues[language.toLowerCase().split('-')[0] ?? 'en'] ?? en;
}
