import type { IncidentKind, Verification } from '#contracts';
import { IncidentPublisher, IncidentReader, IncidentService } from '#incidents';
import { type AddCommands, print } from '../platform/cli.js';
import { addPublishing } from './incident-publishing.commands.js';

interface CreateOptions {
  kind: IncidentKind;
  title: string;
  summary: string;
  from?: string;
  to?: string;
  place: string[];
  level: Verification;
  claim: string[];
  as: string;
}

const several = (value: string, earlier: string[]) => [...earlier, value];

/** `tocsin incident …`: what happened, as staff understand it. */
export const incidentCommands: AddCommands = (program, withInstallation) => {
  const incident = program.command('incident').description('incidents, their claims and their publication');

  incident
    .command('create')
    .requiredOption('--kind <kind>', 'detention, feared_return, return or refused_return')
    .requiredOption('--title <words>')
    .option('--summary <words>', 'a few sentences of our own', '')
    .option('--from <day>', 'first day, YYYY-MM-DD')
    .option('--to <day>', 'last day')
    .option('--place <name>', 'may be repeated', several, [])
    .option('--level <level>', 'how sure we are of the event', 'reported')
    .option('--claim <id>', 'attach this claim; may be repeated', several, [])
    .requiredOption('--as <address>', 'the staff member who makes it')
    .action(async (options: CreateOptions) =>
      withInstallation(async ({ app, actor }) => {
        const { kind, title, summary, from, to, place, level, claim } = options;
        const dates = { dateStart: from ?? null, dateEnd: to ?? from ?? null };
        const request = { kind, title, summary, ...dates, places: place, verification: level, claimIds: claim };
        const incidents = app.get(IncidentService);
        print(await app.get(IncidentReader).byId(await incidents.create(await actor(options.as), request)));
      }),
    );

  incident
    .command('attach <incident> <claim...>')
    .description('attach claims of the desk to an incident, by reference or id')
    .requiredOption('--as <address>', 'the staff member who decides')
    .action(async (reference: string, claims: string[], options: { as: string }) =>
      withInstallation(async ({ app, actor }) => {
        const incidents = app.get(IncidentReader);
        const { id } = await incidents.byId(reference);
        await app.get(IncidentService).attach(await actor(options.as), id, claims);
        print(await incidents.byId(id));
      }),
    );

  incident
    .command('level <incident> <level>')
    .description('say how sure we are of the event; figures keep their own level')
    .requiredOption('--as <address>', 'the staff member who decides')
    .action(async (reference: string, verification: Verification, options: { as: string }) =>
      withInstallation(async ({ app, actor }) => {
        const incidents = app.get(IncidentReader);
        const { id, revision } = await incidents.byId(reference);
        await app.get(IncidentService).revise(await actor(options.as), id, { revision, verification });
        print(await incidents.byId(id));
      }),
    );

  incident.command('list').action(async () =>
    withInstallation(async ({ app }) => {
      for (const view of (await app.get(IncidentReader).list({ limit: 200 })).items) print(view);
    }),
  );

  incident.command('show <incident>').action(async (reference: string) =>
    withInstallation(async ({ app }) => {
      const { id } = await app.get(IncidentReader).byId(reference);
      print(await app.get(IncidentPublisher).preview(id));
    }),
  );

  addPublishing(incident, withInstallation);
};
