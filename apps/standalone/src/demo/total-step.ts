import type { Page, TotalView } from '#contracts';
import { DEMO_TOTALS } from './totals.js';
import type { Walk } from './walk-step.js';

/** Totals and numbers held, recorded beside the events and never among them. @param references of the incidents of the demo */
export async function publishTotals({ staff, approver, say, publicUrl }: Walk, references: string[]): Promise<void> {
  const known = await staff.get<Page<TotalView>>('/api/totals?limit=100');
  for (const { total, names } of DEMO_TOTALS) {
    if (known.items.some(({ attributedTo }) => attributedTo === total.attributedTo)) continue;
    const request = { ...total, names: names.map((index) => references[index]!) };
    const { id, revision } = await staff.post<TotalView>('/api/totals', request);
    await approver.post(`/api/totals/${id}/publish`, { revision });
  }
  say(
    `  verify   ${DEMO_TOTALS.length} totals and numbers held stand beside the events  →  ${publicUrl}/record/totals`,
  );
}
