import type { ReportView } from '#contracts';
import type { Wire } from '../../api/client.js';
import { useMay } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { askColleague } from './ask-colleague.js';
import { markInDocument, sentenceFrom } from './marked-span.js';
import type { ClaimWork } from './use-claim-work.js';
import { useKeys } from './use-keys.js';

interface ReportKeys {
  report: Wire<ReportView>;
  work: ClaimWork;
  /** The claim that is looked at, by its number from 1; the only one where there is no other. */
  looked: number | null;
}

/** The keys of the report that is open, besides those of the desk; `showKeys` lists them. */
export function useReportKeys({ report, work, looked }: ReportKeys): void {
  const t = useWords();
  const may = useMay();
  const allowed = (act: () => void) => () => may('desk.work') && act();
  const onClaim = (act: (claim: Wire<ReportView>['claims'][number]) => void) =>
    allowed(() => {
      const claim = report.claims[(looked ?? 1) - 1];
      if (claim !== undefined) act(claim);
    });
  const mark = (step: 1 | -1) => () => {
    const { marked } = work;
    const from = marked === null ? 0 : step === 1 ? marked.quoteEnd : marked.quoteStart;
    const sentence = sentenceFrom(report.text, report.language === 'und' ? null : report.language, from, step);
    if (sentence !== null) markInDocument(sentence.quoteStart, sentence.quoteEnd);
  };
  useKeys({
    ']': mark(1),
    '[': mark(-1),
    c: allowed(work.add),
    e: onClaim(work.correct),
    r: onClaim((claim) => claim.incident === null && work.reject(claim)),
    z: onClaim((claim) => (claim.revision > 1 || claim.byStaff) && work.undo(claim)),
    p: allowed(() => askColleague(t, report)),
    m: () => document.querySelector<HTMLElement>('[data-comment]')?.focus(),
    h: () => {
      const history = document.querySelector<HTMLDetailsElement>('[data-history]');
      if (history === null) return;
      history.open = !history.open;
      history.scrollIntoView({ block: 'nearest' });
    },
  });
}
