import { Injectable } from '@nestjs/common';
import { type Actor, StaffActs } from '#auth';
import { FieldCipher, type Transaction } from '#database';
import { words } from '#face/words';
import { AddresseeLookup } from '#officials';
import { Campaign } from './campaign.entity.js';
import { campaignsError } from './campaigns.errors.js';
import { editedTexts, gatheredCounts } from './gathered.query.js';
import type { OfficeOfCampaign } from './gathered-letters.js';

const RULE = '-'.repeat(66);

/** The gathered letters of one office as one text to print: never a name, never an address of a supporter. */
@Injectable()
export class GatheredFile {
  constructor(
    private readonly acts: StaffActs,
    private readonly addressees: AddresseeLookup,
    private readonly cipher: FieldCipher,
  ) {}

  /**
   * In the campaign's language: how many people wrote, the letter that was proposed, and, where asked for, what supporters wrote
   * themselves. Their own words may say who they are, so taking them out needs an approver and is recorded.
   * @throws CAMPAIGNS_UNKNOWN, OFFICIALS_OFFICE_UNKNOWN, AUTH_ROLE_TOO_SMALL
   */
  async text(
    tx: Transaction,
    actor: Actor,
    { campaignId, officeId }: OfficeOfCampaign,
    { until, texts }: { until: Date; texts: boolean },
  ): Promise<string> {
    const campaign = await tx.repository(Campaign).findOneBy({ id: campaignId });
    if (campaign === null) throw campaignsError('CAMPAIGNS_UNKNOWN');
    const { officeName, bodyName, salutation } = await this.addressees.on(
      tx,
      officeId,
      until.toISOString().slice(0, 10),
    );
    const which = { campaignId, officeId, until };
    const { letters, edited } = await gatheredCounts(tx, which);
    const permission = texts ? 'offices.disclose' : 'letters.manage';
    const detail = { officeId, until, letters, edited, texts };
    const subject = { subject: 'campaign', subjectId: campaignId };
    await this.acts.record(tx, actor, { permission, act: 'letters.export', ...subject, detail });
    const t = words(campaign.language);
    const own = texts ? await this.ownWords(tx, which) : [];
    return [
      campaign.title,
      t('gathered.to', { office: officeName, body: bodyName }),
      t('gathered.count', { letters, moment: t.moment(until) }),
      t('gathered.names'),
      RULE,
      t('gathered.same', { letters: letters - edited }),
      [campaign.letterSubject, salutation, campaign.letterBody].join('\n\n'),
      ...(edited > 0 ? [RULE, t('gathered.own', { letters: edited })] : []),
      ...own.flatMap((text) => [RULE, text]),
      '',
    ].join('\n\n');
  }

  private async ownWords(tx: Transaction, which: Parameters<typeof editedTexts>[1]): Promise<string[]> {
    const rows = await editedTexts(tx, which);
    return rows.map(({ subject_sealed, body_sealed }) =>
      [this.cipher.open(subject_sealed, 'letter'), this.cipher.open(body_sealed, 'letter')].join('\n\n'),
    );
  }
}
