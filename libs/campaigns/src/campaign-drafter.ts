import { Injectable } from '@nestjs/common';
import { type Actor, StaffActs } from '#auth';
import { Clock } from '#config';
import type { DraftCampaignRequest, EditCampaignRequest, TemplateField } from '#contracts';
import { newId, type Transaction } from '#database';
import { AddresseeLookup, officialsError } from '#officials';
import { changesSince } from './campaign-changes.query.js';
import { lockedDraft, officeIdsOf } from './campaign-rows.js';
import { Campaign, CampaignOffice } from './campaign.entity.js';
import { campaignsError } from './campaigns.errors.js';
import { contentHash, WORDS } from './content-hash.js';
import { PaperCheck } from './pdf/paper-check.js';
import { slugOf } from './slug.js';
import { CampaignTexts } from './variables/campaign-texts.js';

type OnPaper = Pick<Campaign, 'attachPdf' | 'letterSubject' | 'letterBody' | 'language'>;

/** Writes drafts and changes them, so that two people never overwrite each other. */
@Injectable()
export class CampaignDrafter {
  constructor(
    private readonly acts: StaffActs,
    private readonly addressees: AddresseeLookup,
    private readonly texts: CampaignTexts,
    private readonly paper: PaperCheck,
    private readonly clock: Clock,
  ) {}

  /** Writes a draft; nobody but staff can see it. Returns its id. @throws CAMPAIGNS_SLUG_TAKEN, CAMPAIGNS_PDF_NO_FONT, OFFICIALS_OFFICE_UNKNOWN, and what CampaignTexts throws */
  async draft(tx: Transaction, actor: Actor, request: DraftCampaignRequest): Promise<string> {
    const { officeIds, slug: wanted, ...given } = request;
    const slug = await freeSlug(tx, wanted, request.title);
    const words = { ...given, ...(await this.texts.fill({ ...given, slug })) };
    const id = newId(this.clock.now());
    const draftedAt = this.clock.now();
    await tx.repository(Campaign).insert({ id, slug, ...words, draftedAt, draftedBy: actor.staffId });
    await this.writeOffices(tx, id, officeIds);
    await this.assertOnPaper(tx, words, officeIds);
    const detail = { slug, contentSha256: contentHash({ slug, ...words }, officeIds).toString('hex') };
    await this.acts.record(tx, actor, { permission: 'campaigns.draft', act: 'campaign.draft', ...subject(id), detail });
    return id;
  }

  /**
   * Changes the draft that was looked at; approvals of the earlier text no longer count.
   * @throws CAMPAIGNS_UNKNOWN, CAMPAIGNS_LAUNCHED_ALREADY, CAMPAIGNS_EDITED_MEANWHILE, CAMPAIGNS_SLUG_TAKEN, OFFICIALS_OFFICE_UNKNOWN,
   * CAMPAIGNS_PDF_NO_FONT, and what CampaignTexts throws
   */
  async edit(tx: Transaction, actor: Actor, id: string, request: EditCampaignRequest): Promise<void> {
    const campaign = await lockedDraft(tx, id);
    const { officeIds, contentSha256, ...words } = request;
    const officesBefore = await officeIdsOf(tx, id);
    const before = contentHash(campaign, officesBefore).toString('hex');
    if (before !== contentSha256) throw await editedMeanwhile(tx, id, contentSha256);
    if (words.slug !== undefined && words.slug !== campaign.slug) await freeSlug(tx, words.slug, campaign.title);
    if (officeIds !== undefined) await this.writeOffices(tx, id, officeIds);
    const changed = { ...campaign, ...definedOf(words) };
    const texts = await this.texts.fill({ ...changed, ...campaign.templates, ...definedOf(textsIn(words)) });
    const edited = await tx.repository(Campaign).save({ ...changed, ...texts });
    await this.assertOnPaper(tx, edited, officeIds ?? officesBefore);
    const after = contentHash(edited, officeIds ?? officesBefore).toString('hex');
    if (after === before) return;
    const fields: string[] = WORDS.filter((name) => written(edited, name) !== written(campaign, name));
    if (edited.attachPdf !== campaign.attachPdf) fields.push('attachPdf');
    if (officeIds !== undefined && !sameSet(officeIds, officesBefore)) fields.push('officeIds');
    const detail = { before, after, fields };
    await this.acts.record(tx, actor, { permission: 'campaigns.draft', act: 'campaign.edit', ...subject(id), detail });
  }

  /** Nobody reads of a letter as PDF that cannot be made. */
  private async assertOnPaper(tx: Transaction, campaign: OnPaper, officeIds: readonly string[]): Promise<void> {
    if (!campaign.attachPdf) return;
    const today = this.clock.now().toISOString().slice(0, 10);
    await this.paper.assertCampaign(campaign, await this.addressees.allOn(tx, officeIds, today));
  }

  private async writeOffices(tx: Transaction, campaignId: string, officeIds: readonly string[]): Promise<void> {
    const wanted = [...new Set(officeIds)];
    const known = await this.addressees.allOn(tx, wanted, this.clock.now().toISOString().slice(0, 10));
    const missing = wanted.find((officeId) => !known.some((addressee) => addressee.officeId === officeId));
    if (missing !== undefined) throw officialsError('OFFICIALS_OFFICE_UNKNOWN', { office: missing });
    await tx.repository(CampaignOffice).delete({ campaignId });
    await tx.repository(CampaignOffice).insert(wanted.map((officeId) => ({ campaignId, officeId })));
  }
}

/** Two drafts that want one address wait for each other here. */
async function freeSlug(tx: Transaction, wanted: string | undefined, title: string): Promise<string> {
  const base = wanted ?? slugOf(title);
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`campaign-slug/${base}`]);
  const taken = (slug: string) => tx.repository(Campaign).existsBy({ slug });
  if (base !== 'confirm' && !(await taken(base))) return base;
  if (wanted !== undefined) throw campaignsError('CAMPAIGNS_SLUG_TAKEN', { slug: wanted });
  for (let number = 2; ; number += 1) if (!(await taken(`${base}-${number}`))) return `${base}-${number}`;
}

async function editedMeanwhile(tx: Transaction, id: string, contentSha256: string) {
  const { fields, by, at } = await changesSince(tx, id, contentSha256);
  const changed = fields.length > 0 ? fields.join(', ') : 'the draft';
  return campaignsError('CAMPAIGNS_EDITED_MEANWHILE', { changed, fields, by, at });
}

const textsIn = ({ ask, letterSubject, letterBody }: Omit<EditCampaignRequest, 'contentSha256' | 'officeIds'>) => {
  return { ask, letterSubject, letterBody };
};

/** A part of a campaign as staff wrote it. */
const written = (campaign: Campaign, name: (typeof WORDS)[number]) =>
  campaign.templates?.[name as TemplateField] ?? campaign[name];

const subject = (subjectId: string) => ({ subject: 'campaign', subjectId });

const sameSet = (one: readonly string[], other: readonly string[]) =>
  [...new Set(one)].sort().join() === [...other].sort().join();

const definedOf = <Value extends object>(value: Value): Partial<Value> =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Partial<Value>;
