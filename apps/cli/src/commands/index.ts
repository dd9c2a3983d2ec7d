import type { AddCommands } from '../platform/cli.js';

/** A group of commands: its names, and its file, which is loaded only when one of them is asked for. */
export interface CommandGroup {
  names: readonly string[];
  load: () => Promise<AddCommands>;
}

/** Every command, in the order in which `tocsin --help` lists them. */
export const COMMANDS: readonly CommandGroup[] = [
  { names: ['read'], load: async () => (await import('./read.command.js')).readCommand },
  { names: ['mail'], load: async () => (await import('./mail.commands.js')).mailCommands },
  { names: ['source'], load: async () => (await import('./source.commands.js')).sourceCommands },
  { names: ['desk'], load: async () => (await import('./desk.commands.js')).deskCommands },
  { names: ['incident'], load: async () => (await import('./incident.commands.js')).incidentCommands },
  { names: ['alert'], load: async () => (await import('./alert.commands.js')).alertCommands },
  { names: ['office'], load: async () => (await import('./office.commands.js')).officeCommands },
  { names: ['campaign'], load: async () => (await import('./campaign.commands.js')).campaignCommands },
  { names: ['admin', 'key'], load: async () => (await import('./admin.commands.js')).adminCommands },
  { names: ['dkim'], load: async () => (await import('./dkim.commands.js')).dkimCommands },
  { names: ['doctor'], load: async () => (await import('./doctor.command.js')).doctorCommand },
  { names: ['migrate', 'requeue'], load: async () => (await import('./upkeep.commands.js')).upkeepCommands },
  { names: ['backup', 'restore'], load: async () => (await import('./backup.commands.js')).backupCommands },
];
