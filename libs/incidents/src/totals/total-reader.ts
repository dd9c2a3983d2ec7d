import { Injectable } from '@nestjs/common';
import { ListTotalsRequest, type Page, pageOf, type TotalDetail, type TotalProposal, type TotalView } from '#contracts';
import { cursorOf, Database, type Queryable } from '#database';
import { incidentError } from '../incidents.errors.js';
import { compareTotal, type ComparedIncident } from './compare-total.js';
import {
  besideStock,
  claimsOfTotal,
  comparedIncidents,
  listedTotals,
  namedByTotal,
  proposals,
  totalRow,
} from './totals.query.js';

const EVERYTHING = ListTotalsRequest.parse({});
const PROPOSALS = 100;
const KINDS = { repatriated: 'return', detained: 'detention', at_risk: 'feared_return', arrived: '' } as const;

/** Totals and numbers held as staff see them, and the claims that might become one. */
@Injectable()
export class TotalReader {
  constructor(private readonly database: Database) {}

  /** Those that stand, by the end of their dates, the latest first. @throws DATABASE_CURSOR_INVALID */
  async list(request: Partial<ListTotalsRequest> = {}): Promise<Page<TotalView>> {
    const asked = { ...EVERYTHING, ...request };
    const rows = await listedTotals(this.database, asked);
    return pageOf(rows, asked.limit, cursorOf, ({ sortValue: _, ...row }) => row);
  }

  /** The claims of the latest reports that are no single event and of which nobody has decided; at most 100. */
  proposals(): Promise<TotalProposal[]> {
    return proposals(this.database, PROPOSALS);
  }

  /** @throws INCIDENTS_TOTAL_UNKNOWN */
  async byId(idOrReference: string, db: Queryable = this.database): Promise<TotalDetail> {
    const total = await totalRow(db, idOrReference);
    if (total === null) throw incidentError('INCIDENTS_TOTAL_UNKNOWN', { total: idOrReference });
    const names = (await namedByTotal(db, total.id)).map(({ incident }) => incident);
    const named = new Set(names.map(({ reference }) => reference));
    const events: ComparedIncident[] = await comparedIncidents(db, KINDS[total.what]);
    const comparison = compareTotal(
      total,
      events.map((event) => ({ ...event, named: named.has(event.reference) })),
    );
    const beside = total.aggregate === 'stock' ? await besideStock(db, total) : [];
    return { ...total, claims: await claimsOfTotal(db, total.id), names, comparison, beside };
  }
}
