import { Injectable } from '@nestjs/common';
import {
  type DeliveryListRequest,
  type DeliveryState,
  type MessageListItem,
  type MessageListRequest,
  type MessagePaceView,
  type MessageView,
  type OperatorListRequest,
  type OperatorView,
  type Page,
  type RecipientView,
  type StoryMailView,
} from '#contracts';
import { Clock } from '#config';
import { AddressHash, Database, FieldCipher } from '#database';
import { mailToRecipient, recipientIn, recipientsOf, type SealedRecipient, triesOf } from './delivery-list.query.js';
import { cameBackFor } from './feedback/feedback-list.query.js';
import { mailError } from './mail.errors.js';
import { masked } from './masked.js';
import { Message } from './message.entity.js';
import { messagePage, type MessageRow } from './message-list.query.js';
import { operatorPage } from './pace/operator-list.query.js';
import { StreamDays } from './pace/stream-days.js';
import { OperatorRows } from './pace/operator-rows.js';
import { drawn, perMinute, perMinuteOverall, timeLeft } from './message-speed.js';
import { type MessageProgress, nextDueOf, paceOf, progressOf, settledPieces } from './progress.query.js';

/** Shows messages and to whom they went. Addresses leave it masked; it changes nothing. */
@Injectable()
export class MessageReader {
  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
    private readonly hashes: AddressHash,
    private readonly rows: OperatorRows,
    private readonly clock: Clock,
    private readonly days: StreamDays,
  ) {}

  async list(request: MessageListRequest): Promise<Page<MessageListItem>> {
    const { items, next } = await messagePage(this.database, request);
    const ids = items.map(({ id }) => id);
    const progress = await progressOf(this.database, ids);
    return { items: items.map((item) => lineOf(item, progress.get(item.id))), next };
  }

  /** One message and where its deliveries stand. @throws MAIL_MESSAGE_UNKNOWN */
  async view(id: string): Promise<MessageView> {
    const message = await this.database.repository(Message).findOneBy({ id });
    const progress = (await progressOf(this.database, [id])).get(id);
    if (message === null || progress === undefined) throw mailError('MAIL_MESSAGE_UNKNOWN', { message: id });
    const { troubles } = await paceOf(this.database, [id], message.createdAt);
    const { stream, reference, language, subject, discreet, createdAt, textBody, htmlBody } = message;
    const { messageId: _, ...counted } = progress;
    return {
      ...{ id, stream, reference, language, subject, discreet, createdAt, textBody, htmlBody, troubles },
      ...counted,
      state: stateOf(progress),
    };
  }

  /** The operators that receive a message and how they are sent to, in pages. @throws MAIL_MESSAGE_UNKNOWN */
  async operators(id: string, request: OperatorListRequest): Promise<Page<OperatorView>> {
    if (!(await this.database.repository(Message).existsBy({ id })))
      throw mailError('MAIL_MESSAGE_UNKNOWN', { message: id });
    const { items, next } = await operatorPage(this.database, id, request);
    const none = { ratePerMinute: null, restingUntil: null };
    return {
      items: items.map(({ pace, ...row }) => ({ ...row, ...(pace === null ? none : this.rows.view(pace)) })),
      next,
    };
  }

  /** Where a message stands and how fast it goes, as often as somebody wants to know. @throws MAIL_MESSAGE_UNKNOWN */
  async pace(id: string): Promise<MessagePaceView> {
    const now = this.clock.now();
    const progress = (await progressOf(this.database, [id])).get(id);
    if (progress === undefined) throw mailError('MAIL_MESSAGE_UNKNOWN', { message: id });
    const [{ troubles }, settled, due] = await Promise.all([
      paceOf(this.database, [id], now),
      settledPieces(this.database, id),
      nextDueOf(this.database, id, now),
    ]);
    const { messageId: _, pausedAt: __, cancelledAt: ___, ...counted } = progress;
    const state = stateOf(progress);
    const rate = perMinute(settled, now);
    const { composed, queued, attempting, deferred } = progress.states;
    const today = composed + queued + attempting + deferred === 0 ? null : await this.days.view(due.stream);
    const ahead = { state, waiting: composed + queued + attempting, deferred, attempting, first: due.first };
    return {
      ...{ id, state, ...counted, troubles, perMinute: rate },
      perMinuteOverall: perMinuteOverall(settled, now, progress.settledAt !== null),
      ...timeLeft({ ...ahead, perMinute: rate }, now),
      nextDueAt: due.later,
      resending: due.resending,
      today,
      ...drawn(settled),
    };
  }

  /** The recipients of messages, in pages. */
  async recipients(messageIds: readonly string[], request: DeliveryListRequest): Promise<Page<RecipientView>> {
    const { items, next } = await recipientsOf(this.database, messageIds, request);
    return { items: items.map((item) => this.withMask(item)), next };
  }

  /** What messages hold for an address, exactly this one; usually one delivery or none. */
  async recipient(messageIds: readonly string[], address: string): Promise<RecipientView[]> {
    const found = await recipientIn(this.database, messageIds, this.hashes.of(address));
    return found.map((item) => this.withMask(item));
  }

  /** Everything that was to be mailed to one recipient, newest first, with the tries that are written down and what came back; at most 200. */
  async story(recipientHash: Buffer): Promise<StoryMailView[]> {
    const mails = await mailToRecipient(this.database, recipientHash);
    const ids = mails.map(({ id }) => id);
    const [tries, cameBack] = await Promise.all([triesOf(this.database, ids), cameBackFor(this.database, ids)]);
    return mails.map((mail) => ({
      ...this.withMask(mail),
      tries: tries.get(mail.id) ?? [],
      cameBack: cameBack.get(mail.id) ?? [],
    }));
  }

  private withMask<Item extends SealedRecipient>({
    sealed,
    ...item
  }: Item): Omit<Item, 'sealed'> & { masked: string | null } {
    return { ...item, masked: sealed === null ? null : masked(this.cipher.open(sealed, 'address')) };
  }
}

function lineOf(row: MessageRow, progress: MessageProgress | undefined): MessageListItem {
  const states = progress?.states ?? ({} as Record<DeliveryState, number>);
  return { ...row, states, deliveries: progress?.deliveries ?? 0 };
}

function stateOf({ cancelledAt, settledAt, pausedAt }: MessageProgress): MessageListItem['state'] {
  if (cancelledAt !== null) return 'cancelled';
  if (settledAt !== null) return 'settled';
  return pausedAt === null ? 'open' : 'paused';
}
