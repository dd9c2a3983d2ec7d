import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Clock } from '#config';
import { TAKEN_FOR_MINUTES } from '#contracts';
import { Database, newId, type Transaction } from '#database';
import { JobQueue } from '#queue';
import { indexReportWords } from './report-words.query.js';
import { Capture, Claim, Report } from './report.entity.js';
import { reportError } from './reports.errors.js';
import { readReport } from './reports.jobs.js';

/** A document as it was found. */
export interface FoundDocument {
  sourceId: string | null;
  url: string | null;
  title: string;
  text: string;
  publishedAt: Date | null;
  /** The staff member who entered it by hand. */
  enteredBy?: string;
  /** The answer that it came from, where there was one. */
  capture?: Pick<Capture, 'url' | 'finalUrl' | 'status' | 'headers' | 'body' | 'fetchedAt'>;
}

/** Files reports and looks them up. */
@Injectable()
export class ReportService {
  constructor(
    private readonly database: Database,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {}

  /** Files a document as a report and asks for it to be read after commit. @returns the report's id */
  async file(tx: Transaction, found: FoundDocument): Promise<string> {
    const now = this.clock.now();
    const id = newId(now);
    const textSha256 = createHash('sha256').update(found.text).digest();
    await tx.repository(Report).insert({
      id,
      sourceId: found.sourceId,
      url: found.url,
      title: clean(found.title),
      text: clean(found.text),
      textSha256,
      publishedAt: found.publishedAt,
      foundAt: now,
      enteredBy: found.enteredBy ?? null,
      sameTextAs: await firstWithText(tx, textSha256),
      reasons: [],
    });
    await indexReportWords(tx, id);
    if (found.capture !== undefined) {
      const bodySha256 = createHash('sha256').update(found.capture.body).digest();
      await tx.repository(Capture).insert({ ...found.capture, id: newId(now), reportId: id, bodySha256 });
    }
    this.jobs.enqueueAfter(tx, readReport, { reportId: id }, { once: id });
    return id;
  }

  /** @throws REPORTS_UNKNOWN */
  async byId(id: string): Promise<Report> {
    const report = await this.database.repository(Report).findOneBy({ id });
    if (report === null) throw reportError('REPORTS_UNKNOWN', { id });
    return report;
  }

  /** What the newest reading of a report states, in the order of the text. */
  claimsOf(reportId: string): Promise<Claim[]> {
    return this.database
      .repository(Claim)
      .find({ where: { reportId, supersededAt: IsNull(), rejectedAt: IsNull() }, order: { position: 'ASC' } });
  }

  /** Takes a report off the desk. @throws REPORTS_UNKNOWN, REPORTS_DISMISSED_ALREADY */
  async dismiss(tx: Transaction, id: string, staffId: string, reason: string): Promise<void> {
    const report = await lockedReport(tx, id);
    if (report.dismissedAt !== null) throw reportError('REPORTS_DISMISSED_ALREADY', { id });
    await tx
      .repository(Report)
      .update({ id }, { ...NOT_TAKEN, dismissedAt: this.clock.now(), dismissedBy: staffId, dismissedReason: reason });
  }

  /**
   * Says that somebody is at work on a report, for TAKEN_FOR_MINUTES. @param over although a colleague has it
   * @returns whom it was taken from. @throws REPORTS_UNKNOWN, REPORTS_TAKEN
   */
  async take(tx: Transaction, id: string, staffId: string, over: boolean): Promise<string | null> {
    const { takenBy, takenAt } = await lockedReport(tx, id);
    const now = this.clock.now();
    const theirs = takenBy !== null && takenBy !== staffId && now.getTime() - takenAt!.getTime() < TAKEN_FOR_MS;
    if (theirs && !over) throw reportError('REPORTS_TAKEN', { id, takenBy, takenAt });
    await tx.repository(Report).update({ id }, { takenBy: staffId, takenAt: now });
    return theirs ? takenBy : null;
  }

  /** Says that somebody is no longer at work on a report; nothing happens when it was not theirs. @throws REPORTS_UNKNOWN */
  async release(tx: Transaction, id: string, staffId: string): Promise<boolean> {
    const { takenBy } = await lockedReport(tx, id);
    if (takenBy !== staffId) return false;
    await tx.repository(Report).update({ id }, NOT_TAKEN);
    return true;
  }

  /** Puts a dismissed report back on the desk. @throws REPORTS_UNKNOWN, REPORTS_NOT_DISMISSED */
  async restore(tx: Transaction, id: string): Promise<void> {
    const report = await lockedReport(tx, id);
    if (report.dismissedAt === null) throw reportError('REPORTS_NOT_DISMISSED', { id });
    await tx.repository(Report).update({ id }, { dismissedAt: null, dismissedBy: null, dismissedReason: null });
  }
}

const TAKEN_FOR_MS = TAKEN_FOR_MINUTES * 60_000;
const NOT_TAKEN = { takenBy: null, takenAt: null };

async function lockedReport(tx: Transaction, id: string): Promise<Report> {
  const report = await tx.repository(Report).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  if (report === null) throw reportError('REPORTS_UNKNOWN', { id });
  return report;
}

async function firstWithText(tx: Transaction, textSha256: Buffer): Promise<string | null> {
  const [first] = await tx.query<{ id: string }>(
    `SELECT id FROM reports WHERE text_sha256 = $1 AND same_text_as IS NULL ORDER BY found_at, id LIMIT 1`,
    [textSha256],
  );
  return first?.id ?? null;
}

/** PostgreSQL keeps no NUL; a space keeps every offset where it was. */
function clean(text: string): string {
  return text.replaceAll('\0', ' ');
}
