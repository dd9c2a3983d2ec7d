import { Injectable } from '@nestjs/common';
import { DailyLimit } from '#auth';
import { Clock } from '#config';
import type { SubmitActionRequest } from '#contracts';
import { AddressHash, FieldCipher, newId, type Transaction } from '#database';
import { readAddress } from '#mail';
import { ActionMail } from './action-mail.js';
import { Action, Supporter } from './action.entity.js';
import { campaignsError } from './campaigns.errors.js';
import { holdOpen, type OpenCampaign } from './open-campaign.query.js';
import { PaperCheck } from './pdf/paper-check.js';
import { promiseOf } from './promise.js';

const PENDING_DAYS = 7;
/** How many letters may be begun from one network in a day. A household or a library shares one. */
const PER_NETWORK = 10;

/** A letter that somebody typed, waiting for the owner of its address to confirm it. */
@Injectable()
export class ActionService {
  constructor(
    private readonly cipher: FieldCipher,
    private readonly hashes: AddressHash,
    private readonly limits: DailyLimit,
    private readonly mail: ActionMail,
    private readonly paper: PaperCheck,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps the letter for 7 days and asks the owner of the address to confirm it, at most once a day for each address and
   * campaign. What is returned is the same whether the address is known, was asked already, or belongs to a program.
   * @param from the campaign by id or slug, and the network that the form came from
   * @throws CAMPAIGNS_UNKNOWN, CAMPAIGNS_STOPPED, CAMPAIGNS_TOO_MANY, CAMPAIGNS_ADDRESS_INVALID, CAMPAIGNS_LETTER_NO_FONT
   */
  async submit(
    tx: Transaction,
    from: { campaign: string; network: string },
    form: SubmitActionRequest,
  ): Promise<{ campaignTitle: string; language: string }> {
    const campaign = await holdOpen(tx, from.campaign);
    const address = readAddress(form.email)?.text;
    if (address === undefined) throw campaignsError('CAMPAIGNS_ADDRESS_INVALID');
    const answer = { campaignTitle: campaign.title, language: campaign.language };
    if ((form.website ?? '') !== '') return answer;
    if (campaign.attachPdf) await this.paper.assertLetter(form, campaign.language);
    if (!(await this.limits.allows(tx, 'action-per-network', from.network, PER_NETWORK))) {
      throw campaignsError('CAMPAIGNS_TOO_MANY');
    }
    const key = `${campaign.id}/${this.hashes.of(address).toString('hex')}`;
    if (await this.limits.allows(tx, 'action-per-address', key, 1)) await this.keep(tx, campaign, form, address);
    return answer;
  }

  private async keep(
    tx: Transaction,
    campaign: OpenCampaign,
    form: SubmitActionRequest,
    address: string,
  ): Promise<void> {
    const now = this.clock.now();
    const addressHash = this.hashes.of(address);
    const supporterId = newId(now);
    const actionId = newId(now);
    const addressSealed = this.cipher.seal(address, 'address');
    await tx.repository(Supporter).insert({
      id: supporterId,
      nameSealed: this.cipher.seal(form.name, 'name'),
      addressSealed,
      addressHash,
      createdAt: now,
    });
    const messageId = await this.mail.askToConfirm(tx, { actionId, addressSealed, campaign });
    await tx.repository(Action).insert({
      id: actionId,
      campaignId: campaign.id,
      supporterId,
      addressHash,
      subjectSealed: this.cipher.seal(form.subject, 'letter'),
      bodySealed: this.cipher.seal(form.body, 'letter'),
      edited: form.subject !== campaign.letterSubject || form.body !== campaign.letterBody,
      disclosures: promiseOf(campaign.offices, form.told),
      messageId,
      submittedAt: now,
      pendingUntil: new Date(now.getTime() + PENDING_DAYS * 86_400_000),
    });
  }
}
