import { FROM_GATEWAYS } from './prose-gateways.js';
import { FROM_GROUPWARE } from './prose-groupware.js';
import { FROM_OTHERS } from './prose-others.js';
import { FROM_UNIX } from './prose-unix.js';

/** Reports in prose: the program, its mail, what is to be held of the address. */
export const PROSE = [...FROM_UNIX, ...FROM_GROUPWARE, ...FROM_GATEWAYS, ...FROM_OTHERS];
