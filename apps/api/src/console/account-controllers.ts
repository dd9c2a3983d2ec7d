import { AccountMails } from './account-mails.js';
import { ActsController } from './acts.controller.js';
import { InvitationsController } from './invitations.controller.js';
import { MeController } from './me.controller.js';
import { PasswordLinksController } from './password-links.controller.js';
import { SessionController } from './session.controller.js';
import { SessionsController } from './sessions.controller.js';
import { StaffController } from './staff.controller.js';
import { WelcomeController } from './welcome.controller.js';

/** What is asked about accounts: signing in, one's own account, colleagues, invitations, who did what. */
export const ACCOUNT_CONTROLLERS = [
  SessionController,
  SessionsController,
  MeController,
  WelcomeController,
  PasswordLinksController,
  StaffController,
  InvitationsController,
  ActsController,
];

/** What they need besides the libs. */
export const ACCOUNT_PROVIDERS = [AccountMails];
