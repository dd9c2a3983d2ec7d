import { DutyCaller } from './duty-caller.js';
import { DutyRoster } from './duty-roster.js';

/** Who is on duty, and calling them. */
export const DUTY_PROVIDERS = [DutyRoster, DutyCaller];
