import { type ChangeKind, changeNote, type PublishedIncident, publishedText } from '#contracts';
import type { Words } from '#face';
import { incidentAlert } from './incident-alert.js';

const LONGEST_SUBJECT = 200;

/**
 * Subject and body of what follows up an alert: first what it is and what changed and why, in staff's words, then the record as it
 * stands now; of a retraction nothing but the reason. @param site what the addresses of our pages in that language begin with
 */
export function followUpAlert(
  t: Words,
  kind: ChangeKind,
  incident: PublishedIncident,
  site: string,
): { subject: string; body: string } {
  const first = incidentAlert(t, incident, site);
  const { title } = publishedText(incident, t.language);
  const lead = t(`mail.followUp.lead.${kind}`);
  const notes = (incident.changes ?? [])
    .filter((change) => change.kind !== 'update')
    .map((one) => changeNote(one, t.language).text);
  const [note = ''] = notes;
  const rest =
    kind === 'retraction' ? retracted(t, incident, title, site) : `${t('mail.followUp.now')}\n\n${first.body}`;
  const subject = t(`mail.followUp.subject.${kind}`, { subject: kind === 'retraction' ? title : first.subject });
  const body = [lead, kind === 'update' ? '' : note, rest].filter((part) => part !== '').join('\n\n');
  return { subject: unslotted(subject).slice(0, LONGEST_SUBJECT).trim(), body: unslotted(body) };
}

function retracted(t: Words, { reference }: PublishedIncident, title: string, site: string): string {
  return [
    t('mail.followUp.retracted', { title }),
    t('mail.followUp.page', { page: `${site}/record/${reference}` }),
  ].join('\n\n');
}

function unslotted(text: string): string {
  return text.replaceAll('{{', '{ {');
}
