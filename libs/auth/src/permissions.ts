import { ROLES, type Role } from '#contracts';

/** Every permission, with the smallest role that has it. A permission stands on every route of the staff API. */
export const PERMISSIONS = {
  /** See the desk, reports, incidents, alerts, campaigns and their states. */
  'records.read': 'viewer',
  /** Add, pause and poll sources. */
  'sources.manage': 'analyst',
  /** Attach claims to incidents, dismiss reports. */
  'desk.work': 'analyst',
  /** Make and change incidents and their figures. */
  'incidents.edit': 'editor',
  /** Put an incident on the public record, or take it off. */
  'incidents.publish': 'approver',
  /** Write alerts. */
  'alerts.draft': 'editor',
  /** Approve the very text and audience of an alert, which sends it. */
  'alerts.approve': 'approver',
  /** Stop an alert that is being sent. */
  'alerts.stop': 'editor',
  /** Write campaigns. */
  'campaigns.draft': 'editor',
  /** Launch a campaign. */
  'campaigns.launch': 'approver',
  /** Stop a campaign and its waiting letters. */
  'campaigns.stop': 'editor',
  /** Add and change bodies, offices, officials and contact points. */
  'officials.edit': 'editor',
  /** See who did what. */
  'acts.read': 'approver',
  /** Create and end staff members and their tokens. */
  'staff.manage': 'administrator',
} as const satisfies Record<string, Role>;

export type Permission = keyof typeof PERMISSIONS;

/** Whether a role includes a permission. */
export function mayDo(role: Role, permission: Permission): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(PERMISSIONS[permission]);
}
