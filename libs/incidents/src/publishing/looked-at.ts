import type { ChangeKind, ChangeNote, HarmAnswerView, HarmWarning, PublicationPreview } from '#contracts';
import { harmIn, isJudged } from '../harm-check.js';
import { incidentError } from '../incidents.errors.js';

/** What an approver says of the page that they looked at. */
export interface LookedAt {
  /** Languages that the harm check cannot judge and that the approver has read. */
  readByMe?: readonly string[];
  /** Keys of findings that ask for a look, which the approver has taken. */
  looked?: readonly string[];
  /** What changed and why; demanded when something is on the record already. */
  change?: { kind: Exclude<ChangeKind, 'retraction'>; note: ChangeNote } | undefined;
  /** The page's hash as the preview gave it. */
  pageSha256: string;
}

/**
 * Holds an approval to the page that was looked at: that very page, nothing in it that endangers somebody and that nobody answers for,
 * every doubtful place looked at, every language read by somebody.
 * @throws INCIDENTS_PAGE_CHANGED, INCIDENTS_UNSAFE, INCIDENTS_LOOK_FIRST, INCIDENTS_UNJUDGED
 */
export function assertLookedAt(
  preview: PublicationPreview,
  { readByMe = [], looked = [], pageSha256 }: LookedAt,
): void {
  const { page, warnings, unjudged } = preview;
  if (pageSha256 !== preview.pageSha256) {
    throw incidentError('INCIDENTS_PAGE_CHANGED', { incident: page.reference });
  }
  const stopped = warnings.filter(({ severity }) => severity === 'stop');
  if (stopped.length > 0) throw unsafe(stopped);
  const unseen = warnings.filter(({ key }) => !looked.includes(key));
  if (unseen.length > 0) throw incidentError('INCIDENTS_LOOK_FIRST', { findings: inWords(unseen) });
  const unread = unjudged.filter((language) => !readByMe.includes(language));
  if (unread.length > 0) throw incidentError('INCIDENTS_UNJUDGED', { languages: unread.join(', ') });
}

/** A note goes to everybody as it is written, so it is held to the same. @throws INCIDENTS_UNSAFE, INCIDENTS_UNJUDGED */
export function assertNoteSafe(note: ChangeNote, answers: readonly HarmAnswerView[]): void {
  const agreed = new Set(answers.filter(({ agreedAt }) => agreedAt !== null).map(({ key }) => key));
  const found = Object.entries(note).flatMap(([language, text]) => harmIn(text, `note.${language}`));
  const stopped = found.filter(({ severity, key }) => severity === 'stop' && !agreed.has(key));
  if (stopped.length > 0) throw unsafe(stopped);
  const unread = Object.keys(note).filter((language) => !isJudged(language));
  if (unread.length > 0) throw incidentError('INCIDENTS_UNJUDGED', { languages: unread.join(', ') });
}

function unsafe(warnings: HarmWarning[]) {
  return incidentError('INCIDENTS_UNSAFE', { warnings: inWords(warnings) });
}

function inWords(warnings: readonly HarmWarning[]): string {
  return warnings.map(({ where, detail, words }) => `${where} (${detail}: "${words}")`).join('; ');
}
