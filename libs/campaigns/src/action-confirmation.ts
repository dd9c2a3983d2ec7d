import { Injectable } from '@nestjs/common';
import { PublicLinks } from '#auth';
import { Clock } from '#config';
import type { Queryable, Transaction } from '#database';
import { MailService } from '#mail';
import { ActionMail } from './action-mail.js';
import { Action, Supporter } from './action.entity.js';
import { Campaign } from './campaign.entity.js';
import { campaignsError } from './campaigns.errors.js';
import { endActions } from './ending.js';
import { LetterWriting } from './letter-writing.js';
import { stopLetters } from './letter-stop.js';
import { holdOpen } from './open-campaign.query.js';

/** Where an action stands for the owner of its address. */
export interface ActionStanding {
  campaignTitle: string;
  state: 'pending' | 'confirmed' | 'over';
}

/** What became of confirming. `sent_already`: this address has a confirmed letter in the campaign, so this one was dropped. */
export interface ConfirmResult {
  outcome: 'confirmed' | 'sent_already';
  campaignTitle: string;
  /** For the status page; null when there is nothing to follow. */
  statusToken: string | null;
}

/** The answer of the owner of an address: it was me, or it was not. */
@Injectable()
export class ActionConfirmation {
  constructor(
    private readonly links: PublicLinks,
    private readonly letters: LetterWriting,
    private readonly notices: ActionMail,
    private readonly mail: MailService,
    private readonly clock: Clock,
  ) {}

  /** Looks and changes nothing: scanners open links before people do. @throws AUTH_LINK_INVALID */
  async standing(db: Queryable, token: string): Promise<ActionStanding> {
    const action = await this.find(db, token);
    const { title } = await db.repository(Campaign).findOneByOrFail({ id: action.campaignId });
    const over = action.endedAt !== null || (action.confirmedAt === null && action.pendingUntil <= this.clock.now());
    return { campaignTitle: title, state: over ? 'over' : action.confirmedAt === null ? 'pending' : 'confirmed' };
  }

  /**
   * Confirms the letter: one letter to each office of the campaign begins to wait for its turn. Confirming again changes nothing.
   * @throws AUTH_LINK_INVALID, CAMPAIGNS_ACTION_OVER, CAMPAIGNS_STOPPED
   */
  async confirm(tx: Transaction, token: string): Promise<ConfirmResult> {
    const found = await this.find(tx, token);
    const campaign = await holdOpen(tx, found.campaignId);
    const action = await lockedAction(tx, found.id);
    const result = { campaignTitle: campaign.title, statusToken: this.links.token('letter-status', action.id) };
    if (action.endedReason === 'second_letter') return { ...result, outcome: 'sent_already', statusToken: null };
    if (action.endedAt !== null) throw campaignsError('CAMPAIGNS_ACTION_OVER');
    if (action.confirmedAt !== null) return { ...result, outcome: 'confirmed' };
    const now = this.clock.now();
    if (action.pendingUntil <= now) throw campaignsError('CAMPAIGNS_ACTION_OVER');
    if (await hasConfirmed(tx, action)) {
      await endActions(tx, this.mail, only(action), { now, reason: 'second_letter' });
      return { ...result, outcome: 'sent_already', statusToken: null };
    }
    await tx.repository(Action).update(action.id, { confirmedAt: now });
    await this.letters.write(tx, action, campaign.offices);
    const supporter = await tx.repository(Supporter).findOneByOrFail({ id: action.supporterId! });
    await this.notices.receipt(tx, { actionId: action.id, addressSealed: supporter.addressSealed, campaign });
    return { ...result, outcome: 'confirmed' };
  }

  /**
   * "This was not me": erases what was typed and stops its letters, as far as they have not left. Saying it again changes nothing.
   * @throws AUTH_LINK_INVALID
   */
  async withdraw(tx: Transaction, token: string): Promise<void> {
    const { id } = await this.find(tx, token);
    const action = await lockedAction(tx, id);
    const end = { now: this.clock.now(), reason: 'not_me' as const };
    await stopLetters(tx, this.mail, only(action), end);
    await endActions(tx, this.mail, only(action), end);
  }

  private async find(db: Queryable, token: string): Promise<Action> {
    const action = await db.repository(Action).findOneBy({ id: this.links.idOf('confirm-action', token) });
    if (action === null) throw campaignsError('CAMPAIGNS_ACTION_OVER');
    return action;
  }
}

const only = ({ id }: Action) => ({ where: 'a.id = $1', values: [id] });

function lockedAction(tx: Transaction, id: string): Promise<Action> {
  return tx.repository(Action).findOneOrFail({ where: { id }, lock: { mode: 'pessimistic_write' } });
}

/** Two actions of one address that are confirmed at the same moment wait for each other here. */
async function hasConfirmed(tx: Transaction, { campaignId, addressHash }: Action): Promise<boolean> {
  const key = `confirm-action/${campaignId}/${addressHash!.toString('hex')}`;
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [key]);
  const rows = await tx.query(
    `SELECT 1 FROM actions WHERE campaign_id = $1 AND address_hash = $2 AND confirmed_at IS NOT NULL AND ended_at IS NULL`,
    [campaignId, addressHash],
  );
  return rows.length > 0;
}
