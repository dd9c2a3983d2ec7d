import type { ReportView } from '#contracts';
import type { Words } from '#face';
import type { Wire } from '../../api/client.js';
import { AssignDialog } from './assign-dialog.js';
import { modals } from '../../parts/dialogs.js';

/** Opens the dialog in which a colleague is asked to look at a report. */
export function askColleague(t: Words, report: Wire<ReportView>): void {
  const modalId = 'assign';
  modals.open({
    modalId,
    centered: true,
    title: t('console.deskwork.assign.title'),
    closeButtonProps: { 'aria-label': t('console.parts.cancel') },
    children: <AssignDialog report={report} close={() => modals.close(modalId)} />,
  });
}
