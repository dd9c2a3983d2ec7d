import { GROUPWARE } from './groupware.js';
import { MICROSOFT_SERVERS } from './microsoft.js';
import { SERVICES } from './services.js';
import type { Software } from './software.js';
import { UNIX } from './unix.js';

export { isOf, type Reading, type Software } from './software.js';

/** Every program that is told by its mail; the first that fits reads it. */
export const SOFTWARE: readonly Software[] = [...SERVICES, ...GROUPWARE, ...MICROSOFT_SERVERS, ...UNIX];
