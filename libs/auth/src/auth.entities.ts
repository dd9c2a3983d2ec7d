import { Invitation, PasswordReset } from './invitation.entity.js';
import { Staff, StaffToken } from './staff.entity.js';

/** Every entity of this lib, for the apps to list. */
export const authEntities = [Staff, StaffToken, Invitation, PasswordReset];
