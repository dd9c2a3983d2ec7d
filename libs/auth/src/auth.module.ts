import { Module } from '@nestjs/common';
import { DailyLimit } from './daily-limit.js';
import { FirstLink } from './first-link.js';
import { Invitations } from './invitations.js';
import { OwnAccount } from './own-account.js';
import { Joining } from './joining.js';
import { PasswordChoice } from './password-choice.js';
import { PasswordLinks } from './password-links.js';
import { PublicLinks } from './public-links.js';
import { StaffActs } from './staff-acts.js';
import { BetterAuthHost } from './sessions/better-auth-host.js';
import { Passwords } from './sessions/passwords.js';
import { SigningIn } from './sessions/signing-in.js';
import { StaffSessions } from './sessions/staff-sessions.js';
import { StaffDirectory } from './staff-directory.js';
import { StaffService } from './staff.service.js';
import { Welcome } from './welcome.js';

const OPEN = [
  StaffService,
  StaffActs,
  PublicLinks,
  DailyLimit,
  StaffSessions,
  SigningIn,
  Passwords,
  OwnAccount,
  FirstLink,
  Invitations,
  Welcome,
  PasswordLinks,
  PasswordChoice,
  StaffDirectory,
];

/** Staff, their passwords, sessions and acts, signed links and daily limits. */
@Module({
  providers: [...OPEN, BetterAuthHost, Joining],
  exports: OPEN,
})
export class AuthModule {}
