import { ROLES, type Role } from './words.js';

/** Every permission, with the smallest role that has it. A permission stands on every route of the staff API. */
export const PERMISSIONS = {
  /** See and change one's own name, language, password and sessions. */
  'account.own': 'viewer',
  /** See the desk, reports, incidents, alerts, campaigns and their states, and the names of colleagues. */
  'records.read': 'viewer',
  /** Add, pause and poll sources. */
  'sources.manage': 'analyst',
  /** Attach claims to incidents, dismiss reports. */
  'desk.work': 'analyst',
  /** Make and change incidents and their figures. */
  'incidents.edit': 'editor',
  /** Put an incident on the public record, or take it off. */
  'incidents.publish': 'approver',
  /** Answer alone for what the harm check would stop; others need a second approver. */
  'incidents.override': 'administrator',
  /** Reveal the staff-only names, routes, relatives and notes of an incident. Each time is recorded. */
  'incidents.private.read': 'editor',
  /** Write them. */
  'incidents.private.write': 'editor',
  /** Write alerts. */
  'alerts.draft': 'editor',
  /** Approve the very text and audience of an alert, which sends it. */
  'alerts.approve': 'approver',
  /** Stop an alert that is being sent. */
  'alerts.stop': 'editor',
  /** Pause, resume and stop any message, and try again what failed. */
  'mail.stop': 'editor',
  /** See to whom mail went, the addresses masked. */
  'mail.recipients': 'editor',
  /** Bring subscribers who agreed elsewhere, end them on request, keep addresses from ever being mailed. */
  'subscribers.manage': 'editor',
  /** See a subscriber's address, what was mailed to it, and the development mailbox; mail a suppressed address again. Each time is recorded. */
  'subscribers.disclose': 'approver',
  /** Write campaigns. */
  'campaigns.draft': 'editor',
  /** Launch a campaign. */
  'campaigns.launch': 'approver',
  /** Stop a campaign and its waiting letters. */
  'campaigns.stop': 'editor',
  /** Add and change bodies, offices, officials and contact points. */
  'officials.edit': 'editor',
  /** Let an office learn more of supporters than it did. Letting it learn less needs no more than changing the office. */
  'offices.disclose': 'approver',
  /** Send failed letters again, settle those of which nothing is known, hand over gathered ones. */
  'letters.manage': 'editor',
  /** Make, activate and retire the keys that sign mail. */
  'mail.keys': 'administrator',
  /** See who did what. */
  'acts.read': 'approver',
  /** Invite staff members, see their addresses, change their roles and end their accounts. */
  'staff.manage': 'administrator',
} as const satisfies Record<string, Role>;

/** The name of one permission. */
export type Permission = keyof typeof PERMISSIONS;

/** Whether a role includes a permission. */
export function mayDo(role: Role, permission: Permission): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(PERMISSIONS[permission]);
}

/** All permissions that a role includes, in the order of PERMISSIONS. */
export function permissionsOf(role: Role): Permission[] {
  return (Object.keys(PERMISSIONS) as Permission[]).filter((permission) => mayDo(role, permission));
}
