import type { CampaignView } from '#contracts';

/** What an approver must have before their eyes. */
export function linesOf({ slug, title, ask, letterSubject, letterBody, attachPdf, offices }: CampaignView): string[] {
  const to = offices.map(({ officeName, bodyName, disclosure, reachable }) => {
    return `  ${officeName}, ${bodyName} (learns: ${disclosure}${reachable ? '' : '; NO ADDRESS TODAY'})`;
  });
  return [
    title,
    `/act/${slug}`,
    '',
    ask,
    '',
    'To:',
    ...to,
    ...(attachPdf ? ['Each letter carries itself as a PDF.'] : []),
    '',
    `Subject: ${letterSubject}`,
    '',
    letterBody,
    '',
  ];
}

/** What the harm check says, with what lets it stand. */
export function harmLines({ harm, judged, language }: CampaignView): string[] {
  const found = harm.map(({ where, detail, words }) => `Could endanger somebody (${where}, ${detail}): ${words}`);
  return [
    ...found,
    ...(found.length > 0 ? ['Rewrite it, or give --despite with these words.'] : []),
    ...(judged ? [] : [`The harm check cannot judge words in ${language}; it needs --read-by-me.`]),
  ];
}

/** How many have approved it, and who has to. */
export function waitingFor({ approvals, approvalsNeeded }: CampaignView): string {
  return `Approved by ${approvals.length} of ${approvalsNeeded}; it is launched when another person approves the same text.`;
}
