import { Test, type TestingModule } from '@nestjs/testing';
import { AuthModule, Staff, StaffToken } from '#auth';
import { type Config, ConfigModule } from '#config';
import { DatabaseModule } from '#database';
import { mailEntities, mailJobs, MailModule, MxLookup, RelayTimeouts, resendMessage, TxtLookup } from '#mail';
import { Dispatcher, type JobProcessor, QueueModule } from '#queue';
import { BringForwardProcessor } from '../../../apps/worker/src/mail/bring-forward.processor.js';
import { ForgetPacesProcessor } from '../../../apps/worker/src/mail/forget-paces.processor.js';
import { JudgeStreamsProcessor } from '../../../apps/worker/src/mail/judge-streams.processor.js';
import { PollMailboxProcessor } from '../../../apps/worker/src/mail/poll-mailbox.processor.js';
import { SendBulkProcessor } from '../../../apps/worker/src/mail/send-bulk.processor.js';
import { SendInstantProcessor } from '../../../apps/worker/src/mail/send-instant.processor.js';
import { SendPromptProcessor } from '../../../apps/worker/src/mail/send-prompt.processor.js';
import type { TestClock } from '../../support/clock.js';
import { NewsListener } from './news-listener.js';
import { TestDns } from './test-dns.js';

/** What mail and the keys of staff need of the database. */
export const ENTITIES = [...mailEntities, Staff, StaffToken];
const PROCESSORS = [
  SendInstantProcessor,
  SendPromptProcessor,
  SendBulkProcessor,
  JudgeStreamsProcessor,
  PollMailboxProcessor,
  BringForwardProcessor,
  ForgetPacesProcessor,
  NewsListener,
];

/** Who may still be mailed is for other libs to say, so that no resend goes on here. */
const JOBS = mailJobs.filter((job) => job.name !== resendMessage.name);

/** Everything that mail is made of, as one process has it. */
export function mailProcess(
  config: Config,
  clock: TestClock,
  timeouts: RelayTimeouts,
  dns: TestDns = new TestDns(),
): Promise<TestingModule> {
  return Test.createTestingModule({
    imports: [
      ConfigModule.forRoot(config, clock),
      DatabaseModule.forRoot(ENTITIES),
      QueueModule.forRoot({ work: false }),
      AuthModule,
      MailModule,
    ],
    providers: [
      ...PROCESSORS,
      {
        provide: Dispatcher,
        inject: PROCESSORS,
        useFactory: (...processors: JobProcessor[]) => new Dispatcher(JOBS as never, processors),
      },
    ],
  })
    .overrideProvider(RelayTimeouts)
    .useValue(timeouts)
    .overrideProvider(MxLookup)
    .useValue(dns)
    .overrideProvider(TxtLookup)
    .useValue(dns.texts)
    .compile()
    .then((app) => app.init());
}
