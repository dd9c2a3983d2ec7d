import { z } from 'zod';
import { PageRequest } from './page.js';
import type { Permission } from './permissions.js';
import { type Role, ROLES } from './words.js';

/** An address as a person types it; that mail could reach it is checked where it is used. */
const Address = z.string().trim().min(3).max(254);
const OneLine = z
  .string()
  .trim()
  .min(1)
  .refine((text) => !/\p{Cc}/u.test(text), 'must be one line');
/** A name as its owner writes it, in any script. */
const Name = OneLine.max(200);
/** A word or an id, as acts name their subjects. */
const Word = z.string().regex(/^[\w:-]+$/);
/** A language that the installation speaks, BCP 47; an unknown one is refused where it is set. */
const Language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
/** A new password. Long is what counts; the most common ones are refused where it is set. */
const NewPassword = z.string().min(12).max(200);
const GivenPassword = z.string().min(1).max(200);

/** Signs in. */
export const SignInRequest = z.object({ email: Address, password: GivenPassword });
export type SignInRequest = z.infer<typeof SignInRequest>;

/** Who is signed in, what they may do, and what the console shows of this installation. */
export interface SessionView {
  staffId: string;
  name: string;
  role: Role;
  permissions: Permission[];
  language: string;
  organisation: string;
  publicUrl: string;
  /** Whether an alert needs two people. */
  twoApprovers: boolean;
  /** When the session ends unless it is used; null for somebody who came with a token. */
  expiresAt: Date | null;
}

/** One of one's own sessions. */
export interface OwnSessionView {
  id: string;
  createdAt: Date;
  /** Exact to five minutes. */
  lastSeenAt: Date;
  expiresAt: Date;
  /** Browser and system, such as "Firefox · Linux"; empty when unknown. No network address is kept. */
  device: string;
  /** Whether this is the session that asks. */
  current: boolean;
}

/** One's own account. */
export interface MeView {
  staffId: string;
  name: string;
  address: string;
  role: Role;
  language: string;
}

/** Changes one's own name or language; what is left out stays. */
export const ChangeMeRequest = z.object({ name: Name.optional(), language: Language.optional() });
export type ChangeMeRequest = z.infer<typeof ChangeMeRequest>;

/** Changes one's own password; ends every session of one's own but the one that is made by it. */
export const ChangePasswordRequest = z.object({ present: GivenPassword, password: NewPassword });
export type ChangePasswordRequest = z.infer<typeof ChangePasswordRequest>;

/** Asks for a link to choose a new password; the answer is the same whoever asks. */
export const AskPasswordLinkRequest = z.object({ email: Address });
export type AskPasswordLinkRequest = z.infer<typeof AskPasswordLinkRequest>;

/** Chooses a new password by such a link. */
export const ChoosePasswordRequest = z.object({ password: NewPassword });
export type ChoosePasswordRequest = z.infer<typeof ChoosePasswordRequest>;

/** Invites a colleague by mail. */
export const InviteRequest = z.object({
  email: Address,
  name: Name,
  role: z.enum(ROLES),
  language: Language.default('en'),
});
export type InviteRequest = z.infer<typeof InviteRequest>;

/** An invitation as those see it who manage staff. */
export interface InvitationView {
  id: string;
  name: string;
  address: string;
  role: Role;
  language: string;
  state: 'open' | 'expired';
  createdAt: Date;
  expiresAt: Date;
  invitedBy: string;
}

/** Query of the list of invitations. */
export const InvitationsPageRequest = PageRequest.extend({ after: z.uuid().optional() });
export type InvitationsPageRequest = z.infer<typeof InvitationsPageRequest>;

/** What the page behind a link of welcome shows: the first administrator's, or an invitation. */
export interface WelcomeView {
  organisation: string;
  /** Whether it is the first link of this installation: it asks for an address too. */
  first: boolean;
  /** As the inviting colleague wrote it; empty on the first link. */
  name: string;
  role: Role;
  language: string;
  expiresAt: Date;
}

/** Takes up a link of welcome: sets name and password and signs in. `email` is needed on the first link only. */
export const AcceptWelcomeRequest = z.object({
  name: Name,
  password: NewPassword,
  email: Address.optional(),
  language: Language.optional(),
});
export type AcceptWelcomeRequest = z.infer<typeof AcceptWelcomeRequest>;

/** Query of the list of staff, oldest first. */
export const StaffPageRequest = PageRequest.extend({
  after: z.uuid().optional(),
  state: z.enum(['active', 'ended', 'all']).default('active'),
});
export type StaffPageRequest = z.infer<typeof StaffPageRequest>;

/** A colleague. */
export interface StaffView {
  id: string;
  name: string;
  role: Role;
  state: 'active' | 'ended';
  /** Only for those who manage staff, else null. */
  address: string | null;
  createdAt: Date;
  /** Exact to five minutes; null when they never signed in. */
  lastSeenAt: Date | null;
  endedAt: Date | null;
  endedReason: string | null;
}

/** Changes a colleague's role. `from` is the role that was looked at: when somebody changed it meanwhile, nothing is changed. */
export const ChangeRoleRequest = z.object({ role: z.enum(ROLES), from: z.enum(ROLES) });
export type ChangeRoleRequest = z.infer<typeof ChangeRoleRequest>;

/** Ends a colleague's account, for a reason that stays with it. */
export const EndStaffRequest = z.object({ reason: OneLine.max(500) });
export type EndStaffRequest = z.infer<typeof EndStaffRequest>;

/** Query of who did what, newest first. */
export const ActsPageRequest = PageRequest.extend({
  after: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
  staffId: z.uuid().optional(),
  subject: Word.max(50).optional(),
  subjectId: Word.max(100).optional(),
});
export type ActsPageRequest = z.infer<typeof ActsPageRequest>;

/** One act of staff. */
export interface ActView {
  id: string;
  at: Date;
  staffId: string;
  name: string;
  /** Verb and object, such as `end-staff`. */
  act: string;
  subject: string;
  subjectId: string;
  via: 'api' | 'cli' | 'demo';
  detail: Record<string, unknown>;
}
