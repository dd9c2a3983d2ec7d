import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { StaffActs, StaffService } from '#auth';
import type { TimelineEntry } from '#contracts';
import { Database } from '#database';
import { IncidentReader, IncidentRelationsReader } from '#incidents';
import { Permit } from '../platform/permit.js';

/** Everything that is told and was decided of an incident, in one list. */
@Controller('api/incidents/:id')
export class IncidentTimelineController {
  constructor(
    private readonly reader: IncidentReader,
    private readonly relations: IncidentRelationsReader,
    private readonly acts: StaffActs,
    private readonly staff: StaffService,
    private readonly database: Database,
  ) {}

  /** Claims by the day their report was published, decisions by their instant, those of merged incidents among them; the latest first. */
  @Get('timeline')
  @Permit('records.read')
  async timeline(@Param('id', ParseUUIDPipe) id: string): Promise<{ items: TimelineEntry[]; next: null }> {
    const { claims } = await this.reader.evidence(id);
    const family = await this.relations.family(id);
    const acts = await Promise.all(
      family.map(async ({ id: one, reference }) =>
        (await this.acts.of(this.database, 'incident', one)).map((act) => ({ ...act, reference })),
      ),
    );
    const names = await this.staff.namesOf([...new Set(acts.flat().map(({ staffId }) => staffId))]);
    const told: TimelineEntry[] = claims.flatMap(({ id: claimId, quote, attributedTo, report }) => {
      if (report.publishedAt === null) return [];
      const at = new Date(report.publishedAt).toISOString().slice(0, 10);
      return [
        { sort: 'claim', at, day: true, claimId, quote, attributedTo, source: report.source, reportId: report.id },
      ];
    });
    const done: TimelineEntry[] = acts.flat().map(({ id: actId, at, act, staffId, reference, detail }) => ({
      ...{ sort: 'act', at, actId, act, staffName: names.get(staffId) ?? null, incident: reference, detail },
    }));
    return { items: [...told, ...done].sort((a, b) => instant(b) - instant(a)), next: null };
  }
}

/** A day stands before everything that was done on it. */
function instant({ at }: TimelineEntry): number {
  return new Date(at).getTime();
}
