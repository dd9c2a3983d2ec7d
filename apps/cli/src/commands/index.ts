import type { AddCommands } from '../platform/cli.js';
import { adminCommands } from './admin.commands.js';
import { alertCommands } from './alert.commands.js';
import { backupCommands } from './backup.commands.js';
import { campaignCommands } from './campaign.commands.js';
import { dkimCommands } from './dkim.commands.js';
import { doctorCommand } from './doctor.command.js';
import { deskCommands } from './desk.commands.js';
import { incidentCommands } from './incident.commands.js';
import { mailCommands } from './mail.commands.js';
import { officeCommands } from './office.commands.js';
import { readCommand } from './read.command.js';
import { sourceCommands } from './source.commands.js';
import { upkeepCommands } from './upkeep.commands.js';

/** Every command, in the order in which `tocsin --help` lists them. */
export const COMMANDS: readonly AddCommands[] = [
  readCommand,
  mailCommands,
  sourceCommands,
  deskCommands,
  incidentCommands,
  alertCommands,
  officeCommands,
  campaignCommands,
  adminCommands,
  dkimCommands,
  doctorCommand,
  upkeepCommands,
  backupCommands,
];
