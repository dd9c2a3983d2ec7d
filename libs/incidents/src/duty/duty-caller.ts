import { Inject, Injectable } from '@nestjs/common';
import { StaffService } from '#auth';
import { Clock, CONFIG, type Config } from '#config';
import { mayDo } from '#contracts';
import { Database, newId, type Transaction } from '#database';
import { words } from '#face/words';
import { MailService } from '#mail';
import { dutyMail } from './duty-mail.js';
import { DutyRoster } from './duty-roster.js';
import { onDuty } from './on-duty.js';
import { type UrgentReport, urgentReports } from './urgent-reports.query.js';

/** What comes within this time after a call is gathered into the next one, in minutes. */
const GATHERED_FOR = 10;

/**
 * Mails whoever is on duty when a warning lies on the desk and nobody looks at it: once for each report. Outside everybody's hours
 * nothing is sent; what still waits when a shift begins is told then.
 */
@Injectable()
export class DutyCaller {
  constructor(
    private readonly database: Database,
    private readonly roster: DutyRoster,
    private readonly staff: StaffService,
    private readonly mail: MailService,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** May run twice at once. @returns how many people were called */
  async call(): Promise<number> {
    return this.database.transaction(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtext('duty-call'))`);
      const now = this.clock.now();
      if (await this.calledLately(tx, now)) return 0;
      const { shifts, timeZone } = await this.roster.current(tx);
      const ids = onDuty(shifts, timeZone, now);
      if (ids.length === 0) return 0;
      const reports = await urgentReports(tx, now);
      if (reports.length === 0) return 0;
      const people = (await this.staff.reachOf(tx, ids)).filter(({ role }) => mayDo(role, 'desk.work'));
      const callId = newId(now);
      for (const person of people) {
        await this.send(tx, `${callId}:${person.id}`, person, { reports, timeZone });
        await keepCall(tx, { callId, staffId: person.id, at: now }, reports);
      }
      return people.length;
    });
  }

  private async calledLately(tx: Transaction, now: Date): Promise<boolean> {
    const found = await tx.query(
      `SELECT 1 FROM duty_calls WHERE at > $1::timestamptz - interval '${GATHERED_FOR} minutes' LIMIT 1`,
      [now],
    );
    return found.length > 0;
  }

  private async send(
    tx: Transaction,
    reference: string,
    { address, language }: { address: string; language: string },
    { reports, timeZone }: { reports: readonly UrgentReport[]; timeZone: string },
  ): Promise<void> {
    const t = words(language);
    const organisation = this.config.settings.ORGANISATION;
    const site = this.config.publicUrl;
    const messageId = await this.mail.compose(tx, {
      stream: 'confirmations',
      reference: `duty:${reference}`,
      language: t.language,
      ...dutyMail(t, reports, { organisation, site, timeZone }),
    });
    const [only, ...more] = reports;
    const query = more.length === 0 && only !== undefined ? `report=${only.id}` : 'sort=-urgency';
    await this.mail.prepareOne(tx, messageId, { address, slots: { desk_url: `${site}/console/desk?${query}` } });
  }
}

async function keepCall(
  tx: Transaction,
  { callId, staffId, at }: { callId: string; staffId: string; at: Date },
  reports: readonly UrgentReport[],
): Promise<void> {
  await tx.query(
    `INSERT INTO duty_calls (report_id, call_id, staff_id, at) SELECT id, $2, $3, $4 FROM unnest($1::uuid[]) AS r (id)`,
    [reports.map(({ id }) => id), callId, staffId, at],
  );
}
