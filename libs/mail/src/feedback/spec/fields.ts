import { BY_CODES } from './fields-codes.js';
import { BY_THE_LARGEST } from './fields-largest.js';
import { BY_OTHERS } from './fields-others.js';

/** Reports by RFC 3464: what happened, the report, the reason and whether the address is wrong for good. */
export const FIELDS = [...BY_CODES, ...BY_THE_LARGEST, ...BY_OTHERS];
