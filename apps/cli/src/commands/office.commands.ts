import type { INestApplicationContext } from '@nestjs/common';
import type { Actor } from '#auth';
import {
  AddBodyRequest,
  AddContactPointRequest,
  AddOfficeRequest,
  AddTermRequest,
  ChangeOfficeRequest,
  type Disclosure,
  EndOfficeRequest,
  ListOfficesRequest,
} from '#contracts';
import { Database, type Transaction } from '#database';
import { BodyDirectory, ContactPointService, OfficeDirectory, OfficeService, TermService } from '#officials';
import { type AddCommands, print } from '../platform/cli.js';
import { requestOf } from '../platform/request.js';

interface AddOptions {
  body: string;
  country?: string;
  international?: boolean;
  name: string;
  salutation: string;
  disclosure?: Disclosure;
  perHour: string;
  address?: string;
  sourceUrl?: string;
  holder?: string;
  since?: string;
  as: string;
}

/** `tocsin office …`: whom letters can go to. */
export const officeCommands: AddCommands = (program, withInstallation) => {
  const office = program.command('office').description('bodies, offices, who holds them and where they are reached');

  office
    .command('add')
    .description('add an office, and its body when there is none of that name')
    .requiredOption('--body <name>', 'the body it belongs to, such as UNHCR')
    .option('--country <code>', 'two letters, the state that a new body belongs to')
    .option('--international', 'a new body belongs to no state')
    .requiredOption('--name <name>', 'the post')
    .requiredOption('--salutation <line>', 'how letters begin; {name} stands for the holder')
    .option(
      '--disclosure <class>',
      'full, name_only or gathered_only; without it name_only, for PRC and DPRK gathered_only',
    )
    .option('--per-hour <n>', 'letters it gets in an hour at most', '30')
    .option('--address <address>', 'where mail goes from today on')
    .option('--source-url <url>', 'where the address was found')
    .option('--holder <name>', 'who holds it')
    .option('--since <day>', 'first day of the holder, YYYY-MM-DD')
    .requiredOption('--as <address>', 'the staff member who adds it')
    .action(async (options: AddOptions) =>
      withInstallation(async ({ app, actor }) => {
        const by = await actor(options.as);
        const officeId = await app.get(Database).transaction((tx) => addOffice(app, tx, by, options));
        print(await app.get(OfficeDirectory).office(app.get(Database), officeId));
      }),
    );

  office
    .command('list')
    .description('offices as they are today, one JSON object a line')
    .option('--country <code>', 'of bodies of one state; none for those of no state')
    .option('--reachable <yes|no>', 'whether mail can go there today')
    .option('--stale <yes|no>', 'whether the address was not checked for 180 days')
    .option('--ended <yes|no|all>', 'closed offices', 'no')
    .action(async (filters: { country?: string; reachable?: string; stale?: string; ended: string }) =>
      withInstallation(async ({ app }) => {
        let after: string | undefined;
        do {
          const request = requestOf(ListOfficesRequest, { ...filters, limit: 200, after });
          const page = await app.get(OfficeDirectory).offices(app.get(Database), request);
          for (const item of page.items) print(item);
          after = page.next ?? undefined;
        } while (after !== undefined);
      }),
    );

  office
    .command('address <office> <address>')
    .description('where mail for an office goes from a day on; earlier addresses end')
    .option('--source-url <url>', 'where the address was found')
    .option('--from <day>', 'today, unless said')
    .requiredOption('--as <address>', 'the staff member who checked it')
    .action(async (id: string, address: string, options: { sourceUrl?: string; from?: string; as: string }) =>
      withInstallation(async ({ app, actor }) => {
        const { sourceUrl, from: validFrom } = options;
        const request = requestOf(AddContactPointRequest, { address, sourceUrl, validFrom });
        const by = await actor(options.as);
        const points = app.get(ContactPointService);
        await app.get(Database).transaction((tx) => points.add(tx, by, id, request));
        print(await app.get(OfficeDirectory).office(app.get(Database), id));
      }),
    );

  office
    .command('change <office>')
    .description('how an office is addressed, how many letters it gets, what it learns of supporters')
    .option('--salutation <line>')
    .option('--disclosure <class>', 'telling it more needs an approver')
    .option('--per-hour <n>')
    .requiredOption('--reason <words>')
    .requiredOption('--as <address>')
    .action(async (id: string, options: { perHour?: string; reason: string; as: string }) =>
      withInstallation(async ({ app, actor }) => {
        const { perHour: lettersPerHour, as, ...rest } = options;
        const { revision } = await app.get(OfficeDirectory).office(app.get(Database), id);
        const request = requestOf(ChangeOfficeRequest, { ...rest, lettersPerHour, revision });
        const by = await actor(as);
        await app.get(Database).transaction((tx) => app.get(OfficeService).changeOffice(tx, by, id, request));
        print(await app.get(OfficeDirectory).office(app.get(Database), id));
      }),
    );

  office
    .command('end <office>')
    .description('close an office: nothing goes to it any more, letters that wait are held')
    .requiredOption('--reason <words>')
    .requiredOption('--as <address>')
    .action(async (id: string, { reason, as }: { reason: string; as: string }) =>
      withInstallation(async ({ app, actor }) => {
        const { revision } = await app.get(OfficeDirectory).office(app.get(Database), id);
        const request = requestOf(EndOfficeRequest, { reason, revision });
        const by = await actor(as);
        await app.get(Database).transaction((tx) => app.get(OfficeService).endOffice(tx, by, id, request));
        print(await app.get(OfficeDirectory).office(app.get(Database), id));
      }),
    );
};

async function addOffice(app: INestApplicationContext, tx: Transaction, by: Actor, given: AddOptions): Promise<string> {
  const offices = app.get(OfficeService);
  const { name, salutation, disclosure, perHour: lettersPerHour, address, sourceUrl } = given;
  // A body must be said to belong to a state or to none: forgetting it would open an office of the PRC to names.
  const country = given.international === true ? null : given.country;
  const known = await app.get(BodyDirectory).bodyNamed(tx, given.body.trim());
  const bodyId = known?.id ?? (await offices.addBody(tx, by, requestOf(AddBodyRequest, { name: given.body, country })));
  const request = requestOf(AddOfficeRequest, { bodyId, name, salutation, disclosure, lettersPerHour });
  const officeId = await offices.addOffice(tx, by, request);
  if (address !== undefined) {
    const request = requestOf(AddContactPointRequest, { address, sourceUrl });
    await app.get(ContactPointService).add(tx, by, officeId, request);
  }
  if (given.holder !== undefined) {
    const term = requestOf(AddTermRequest, { name: given.holder, startsOn: given.since ?? '' });
    await app.get(TermService).addTerm(tx, by, officeId, term);
  }
  return officeId;
}
