import { Inject, Injectable } from '@nestjs/common';
import { type Actor, assertMay, DailyLimit, mayDo, StaffActs } from '#auth';
import { CONFIG, type Config } from '#config';
import { IMPORT_OUTCOMES, type ImportOutcome, ImportSubscribersRequest, type ImportView } from '#contracts';
import { AddressHash, comparableAddress, Database, type Transaction } from '#database';
import { knownLanguage } from '#face/words';
import { readAddress } from '#mail';
import { SubscriberService } from '#subscribers';
import { alertsError } from './alerts.errors.js';
import { ConfirmationSender } from './confirmation-sender.js';
import { standingOf } from './import-standing.query.js';
import { MAILS_PER_ADDRESS } from './signing-up.js';

/** How many people one staff member may have asked in a day: a list that somebody stole cannot be mailed at once. */
const ASKED_PER_DAY = 2000;
const BUCKET = 'import-per-staff';
/** How many rows one staff member may have judged in a day, brought or only checked: each answer says something of an address. */
const ROWS_PER_DAY = 10_000;
const ROWS_BUCKET = 'import-rows-per-staff';

type Row = ReturnType<typeof ImportSubscribersRequest.parse>['rows'][number];
interface Judged {
  row: Row;
  /** The address as it is mailed; empty for none. */
  address: string;
  outcome: ImportOutcome;
}

/** Brings people who agreed elsewhere: each is asked by mail and is no subscriber before they confirm (docs/mail.md 27). */
@Injectable()
export class SubscriberImport {
  constructor(
    private readonly database: Database,
    private readonly subscribers: SubscriberService,
    private readonly confirmations: ConfirmationSender,
    private readonly limits: DailyLimit,
    private readonly acts: StaffActs,
    private readonly hashes: AddressHash,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * All rows in one transaction. A dry run judges them in the same way and sends nothing; that it was made is recorded.
   * @throws AUTH_ROLE_TOO_SMALL, ALERTS_IMPORT_LIMIT
   */
  async bring(actor: Actor, request: ImportSubscribersRequest): Promise<ImportView> {
    assertMay(actor, 'subscribers.manage');
    const { consent, dryRun, rows } = ImportSubscribersRequest.parse(request);
    return this.database.transaction(async (tx) => {
      if (!(await this.limits.allows(tx, ROWS_BUCKET, actor.staffId, ROWS_PER_DAY, rows.length))) {
        throw alertsError('ALERTS_IMPORT_LIMIT', { limit: ROWS_PER_DAY });
      }
      const judged = await this.judge(tx, rows);
      let leftToday = ASKED_PER_DAY - (await this.limits.used(tx, BUCKET, actor.staffId));
      for (const one of judged.filter(({ outcome }) => outcome === 'asked')) {
        if (leftToday <= 0 || (!dryRun && !(await this.ask(tx, actor, one, consent)))) one.outcome = 'limited';
        else leftToday -= 1;
      }
      const outcomes = judged.map(({ outcome }) => told(actor, outcome));
      const counts = countsOf(outcomes);
      const act = dryRun ? 'check-subscribers' : 'import-subscribers';
      const on = { permission: 'subscribers.manage', subject: 'subscribers', subjectId: 'import' } as const;
      await this.acts.record(tx, actor, { ...on, act, detail: { consent, counts } });
      return { dryRun, outcomes, counts, leftToday: Math.max(0, leftToday) };
    });
  }

  private async judge(tx: Transaction, rows: readonly Row[]): Promise<Judged[]> {
    const read = rows.map((row) => ({ row, address: deliverable(row.address) }));
    const hashes = read.map(({ address }) => this.hashes.of(address));
    const standing = await standingOf(tx, hashes);
    const seen = new Set<string>();
    return read.map(({ row, address }, index) => {
      const hash = hashes[index]!.toString('hex');
      const outcome = address === '' ? 'invalid' : seen.has(hash) ? 'twice' : (standing.get(hash) ?? 'asked');
      seen.add(hash);
      return { row, address, outcome };
    });
  }

  /** @returns false when the address or the staff member had their share today */
  private async ask(tx: Transaction, actor: Actor, { row, address }: Judged, consent: string): Promise<boolean> {
    const key = comparableAddress(address);
    if (!(await this.limits.allows(tx, 'confirmation-per-address', key, MAILS_PER_ADDRESS))) return false;
    if (!(await this.limits.allows(tx, BUCKET, actor.staffId, ASKED_PER_DAY))) return false;
    const wanted = knownLanguage(row.language) ?? knownLanguage(this.config.settings.PUBLIC_LANGUAGE) ?? 'en';
    const wish = { address, kinds: row.kinds, discreet: row.discreet, language: wanted };
    const { id, confirmed, language, until } = await this.subscribers.pend(tx, wish);
    await this.subscribers.noteConsent(tx, id, consent);
    await this.confirmations.send(tx, { subscriberId: id, address, confirmed, language, until });
    return true;
  }
}

/** As for signing up: one label such as `localhost` is a mistake. */
function deliverable(given: string): string {
  const address = readAddress(given);
  return address === null || !address.domain.includes('.') ? '' : address.text;
}

/** Where somebody stands is only for those who may see addresses. */
function told({ role }: Actor, outcome: ImportOutcome): ImportOutcome {
  return STANDINGS.includes(outcome) && !mayDo(role, 'subscribers.disclose') ? 'not_asked' : outcome;
}

const STANDINGS: readonly ImportOutcome[] = ['confirmed', 'pending', 'left', 'suppressed'];

function countsOf(outcomes: readonly ImportOutcome[]): Record<ImportOutcome, number> {
  const count = (outcome: ImportOutcome) => outcomes.filter((one) => one === outcome).length;
  return Object.fromEntries(IMPORT_OUTCOMES.map((outcome) => [outcome, count(outcome)])) as Record<
    ImportOutcome,
    number
  >;
}
