/** api: the staff's JSON API, the public pages and health, for standalone, the command line and tests to run. */
export { createApi, listen } from './platform/create-api.js';
