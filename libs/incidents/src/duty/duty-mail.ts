import { escapeHtml, mailButton, mailHtml, paragraphsToHtml, type Words } from '#face';
import type { UrgentReport } from './urgent-reports.query.js';

/** What a call says, ready to be composed. `{{desk_url}}` stands for the address to open. */
export interface DutyMail {
  subject: string;
  textBody: string;
  htmlBody: string;
}

const SLOT = '{{desk_url}}';

/**
 * The mail to whoever is on duty: that something waits and since when. No title, name, number or place of a report stands in it: mail
 * is read by machines on its way, and nothing of it has been checked.
 */
export function dutyMail(
  t: Words,
  reports: readonly UrgentReport[],
  { organisation, site, timeZone }: { organisation: string; site: string; timeZone: string },
): DutyMail {
  const lead = t('mail.duty.lead', { count: reports.length });
  const lines = reports.map(({ kind, language, foundAt }) =>
    t('mail.duty.line', {
      kind: t(`console.desk.kind.${kind}`),
      language: t(`console.desk.language.${known(language)}`),
      moment: foundAt.toLocaleString(t.language, { dateStyle: 'medium', timeStyle: 'short', timeZone }),
    }),
  );
  const button = t('mail.duty.button');
  const rest = t('mail.duty.rest', { zone: timeZone });
  return {
    subject: t('mail.duty.subject'),
    textBody: `${lead}\n\n${lines.map((line) => `- ${line}`).join('\n')}\n\n${button}:\n${SLOT}\n\n${rest}\n\n${organisation}\n${site}\n`,
    htmlBody: mailHtml({
      organisation,
      title: t('mail.duty.subject'),
      bodyHtml: [
        paragraphsToHtml(lead),
        `<ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>`,
        mailButton(SLOT, button),
        paragraphsToHtml(rest),
      ].join('\n'),
      footerHtml: `<p>${escapeHtml(organisation)}<br>${escapeHtml(site)}</p>`,
      language: t.language,
    }),
  };
}

function known(language: string | null): 'en' | 'ko' | 'zh' | 'ja' | 'und' {
  return language === 'en' || language === 'ko' || language === 'zh' || language === 'ja' ? language : 'und';
}
