import type { TestingModule } from '@nestjs/testing';
import { type Config, readSettings } from '#config';
import {
  type DeliveryState,
  type DeliveryView,
  type MessagePaceView,
  OperatorListRequest,
  type OperatorView,
  type Page,
  type Stream,
} from '#contracts';
import { AddressHash, createDataSource, Database, FieldCipher, type Transaction } from '#database';
import {
  type ComposeMessage,
  Mailbox,
  MailService,
  MessageReader,
  type MessagePace,
  type MessageProgress,
  Postman,
  type Recipient,
  type RecipientSelect,
} from '#mail';
import { TestClock } from '../../support/clock.js';
import { type TestDatabase, testDatabase } from '../../support/database.js';
import { Drain } from '../../support/drain.js';
import { type Candidate, selectOf } from './candidates.js';
import { ENTITIES, mailProcess } from './mail-process.js';
import { patient } from './patience.js';
import { anAlert, plain } from './texts.js';
import { TestDns } from './test-dns.js';

/** Everything that mail is made of, on a database of its own. */
export class PostOffice {
  readonly mail: MailService;
  readonly postman: Postman;
  readonly mailbox: Mailbox;

  private constructor(
    readonly db: TestDatabase,
    readonly app: TestingModule,
    readonly clock: TestClock,
    private readonly ownsDatabase: boolean,
    readonly dns = new TestDns(),
  ) {
    this.mail = app.get(MailService);
    this.postman = app.get(Postman);
    this.mailbox = app.get(Mailbox);
  }

  static async open(
    settings: Record<string, string> = {},
    timeouts = patient,
    dns = new TestDns(),
  ): Promise<PostOffice> {
    const db = await testDatabase(
      {
        PUBLIC_URL: 'https://tocsin.example',
        MAIL_FROM: 'alerts@tocsin.example',
        ORGANISATION: 'Example Coalition',
        ...settings,
      },
      ENTITIES,
    );
    const clock = new TestClock();
    try {
      return new PostOffice(db, await mailProcess(db.config, clock, timeouts, dns), clock, true, dns);
    } catch (error) {
      await db.close();
      throw error;
    }
  }

  /** On a server that a test may take away. Closing it leaves the server to the test. */
  static async over(config: Config): Promise<PostOffice> {
    const database = new Database(await createDataSource({ url: config.databaseUrl, entities: ENTITIES }).initialize());
    const clock = new TestClock();
    const db = { url: config.databaseUrl, config, database, close: () => database.dataSource.destroy() };
    return new PostOffice(db, await mailProcess(config, clock, patient), clock, true);
  }

  /** Another process on the same database. */
  async another(): Promise<PostOffice> {
    const app = await mailProcess(this.db.config, this.clock, patient, this.dns);
    return new PostOffice(this.db, app, this.clock, false, this.dns);
  }

  /** A process that starts with other settings, on the same database. */
  async restarted(change: Record<string, string | undefined>): Promise<PostOffice> {
    const read = readSettings(change) as Record<string, unknown>;
    const changed = Object.fromEntries(Object.keys(change).map((name) => [name, read[name]]));
    const config = { ...this.db.config, settings: { ...this.db.config.settings, ...changed } };
    const app = await mailProcess(config, this.clock, patient, this.dns);
    return new PostOffice(this.db, app, this.clock, false, this.dns);
  }

  async close(): Promise<void> {
    await this.app.close();
    if (this.ownsDatabase) await this.db.close();
  }

  transaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    return this.db.database.transaction(work);
  }

  compose(message: Partial<ComposeMessage> = {}): Promise<string> {
    return this.transaction((tx) => this.mail.compose(tx, { ...anAlert, ...message }));
  }

  /** An alert whose audience is complete. */
  async alertTo(candidates: (string | Candidate)[], message: Partial<ComposeMessage> = {}): Promise<string> {
    const id = await this.compose(message);
    const select = this.selectOf(candidates);
    await this.transaction(async (tx) => {
      await this.mail.prepareBatch(tx, id, select, { limit: 10_000 });
      await this.mail.completePreparation(tx, id, candidates.length);
    });
    return id;
  }

  /** A letter or confirmation, complete. */
  async oneTo(stream: Stream, recipient: Recipient, message: Partial<ComposeMessage> = {}): Promise<string> {
    const id = await this.compose({ stream, headers: {}, links: {}, ...plain, ...message });
    await this.transaction((tx) => this.mail.prepareOne(tx, id, recipient));
    return id;
  }

  /** What a caller of a fan-out hands over. */
  selectOf(candidates: (string | Candidate)[]): RecipientSelect {
    return selectOf(this.app.get(FieldCipher), this.app.get(AddressHash), candidates);
  }

  hashOf(address: string): Buffer {
    return this.app.get(AddressHash).of(address);
  }

  /** Turns of the postman until nothing more is due now. */
  async send(messageId: string): Promise<void> {
    while ((await this.postman.sendDue(messageId)).more);
  }

  async progress(messageId: string): Promise<MessageProgress> {
    return (await this.mail.progress(this.db.database, [messageId])).get(messageId)!;
  }

  /** How many deliveries are in each state, leaving out the empty ones. */
  async states(messageId: string): Promise<Partial<Record<DeliveryState, number>>> {
    const { states } = await this.progress(messageId);
    return Object.fromEntries(Object.entries(states).filter(([, count]) => count > 0));
  }

  /** The one delivery of a message. */
  async only(messageId: string): Promise<DeliveryView> {
    return (await this.mail.letterState(this.db.database, messageId))!;
  }

  /** The deliveries of a message that wait for their turn. */
  async waiting(messageId: string): Promise<DeliveryView[]> {
    const found: DeliveryView[] = [];
    let after: string | undefined;
    do {
      const page = await this.mail.deliveries(this.db.database, messageId, { limit: 200, ...(after && { after }) });
      found.push(...page.items.filter(({ state }) => state === 'queued' || state === 'deferred'));
      after = page.next ?? undefined;
    } while (after !== undefined);
    return found;
  }

  /** The operators of a message, most deliveries first. */
  async operators(messageId: string, query: object = {}): Promise<Page<OperatorView>> {
    return this.app.get(MessageReader).operators(messageId, OperatorListRequest.parse(query));
  }

  /** What keeps a message's mail from leaving. */
  pace(messageId: string): Promise<MessagePace> {
    return this.mail.pace(this.db.database, [messageId], new Date(0));
  }

  /** Where a message stands now, as its page says it. */
  paceNow(messageId: string): Promise<MessagePaceView> {
    return this.app.get(MessageReader).pace(messageId);
  }

  /** The newest mail of the development mailbox. */
  async newest() {
    const { items } = await this.mailbox.list({ limit: 1 });
    return this.mailbox.get(items[0]!.id);
  }

  /** Runs the queues until they are idle. */
  async drain(): Promise<void> {
    const drain = new Drain(this.app);
    await drain.run();
    await drain.close();
    expect(drain.failures).toEqual([]);
  }
}
