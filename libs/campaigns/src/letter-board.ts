import { Injectable } from '@nestjs/common';
import { StaffActs } from '#auth';
import { Clock } from '#config';
import {
  LETTER_STAGES,
  type LetterAct,
  type LetterCounts,
  type LetterListItem,
  type LetterStage,
  type LetterView,
  type ListLettersRequest,
  type Page,
  pageOf,
} from '#contracts';
import { cursorOf, type Queryable } from '#database';
import { answersOf } from './answer.query.js';
import { campaignsError } from './campaigns.errors.js';
import { letterCounts, letterRows } from './letter-board.query.js';
import { handoverView, LetterHandoverRecord } from './letter-handover.entity.js';
import { letterRow, triesOf } from './letter-story.query.js';
import { mayBeDone } from './may-be-done.js';

/** Shows staff where letters are, and the story of one. Nothing of any supporter. It changes nothing. */
@Injectable()
export class LetterBoard {
  constructor(
    private readonly acts: StaffActs,
    private readonly clock: Clock,
  ) {}

  /** @throws DATABASE_CURSOR_INVALID */
  async list(db: Queryable, request: ListLettersRequest): Promise<Page<LetterListItem>> {
    const rows = await letterRows(db, request, this.clock.now());
    return pageOf(rows, request.limit, cursorOf, ({ sortValue: _, ...row }) => row);
  }

  /** Of one campaign, or of all. */
  async counts(db: Queryable, campaignId?: string): Promise<LetterCounts> {
    const rows = await letterCounts(db, campaignId ?? null, this.clock.now());
    const found = Object.fromEntries(rows.map(({ stage, count }) => [stage, count]));
    const stages = Object.fromEntries(LETTER_STAGES.map((stage) => [stage, found[stage] ?? 0]));
    return {
      stages: stages as Record<LetterStage, number>,
      total: rows.reduce((sum, { count }) => sum + count, 0),
      attention: rows.reduce((sum, { attention }) => sum + attention, 0),
      answered: rows.reduce((sum, { answered }) => sum + answered, 0),
    };
  }

  /** @throws CAMPAIGNS_LETTER_UNKNOWN */
  async view(db: Queryable, id: string): Promise<LetterView> {
    const row = await letterRow(db, id, this.clock.now());
    if (row === undefined) throw campaignsError('CAMPAIGNS_LETTER_UNKNOWN');
    const { settled, campaignStopped, actionOver, handoverId, ...letter } = row;
    const handover =
      handoverId === null ? null : await db.repository(LetterHandoverRecord).findOneBy({ id: handoverId });
    const [tries, answers] = [await triesOf(db, id), await answersOf(db, id)];
    const may = mayBeDone({ ...letter, settled, campaignStopped, actionOver });
    const acts = await this.actsOn(db, id);
    return { ...letter, handover: handover && handoverView(handover), tries, answers, acts, may };
  }

  private async actsOn(db: Queryable, id: string): Promise<LetterAct[]> {
    return (await this.acts.of(db, 'letter', id)).map(({ at, staffId, act, detail }) => {
      const { outcome = null, acceptDuplicate = false, reason = '' } = detail as Partial<LetterAct>;
      return { at, staffId, act: act.replace(/^letter\./, '') as LetterAct['act'], outcome, acceptDuplicate, reason };
    });
  }
}
