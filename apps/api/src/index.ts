/** api: the staff's JSON API, the public pages and health, for standalone, the command line and tests to run. */
import { CONTROLLERS } from './api.module.js';
import { openApiDocument } from './openapi/openapi-document.js';

export { createApi, listen } from './platform/create-api.js';

/** The staff API as an OpenAPI 3.1 document in JSON; what docs/openapi.json must say. */
export const apiDescription = (): string => `${JSON.stringify(openApiDocument(CONTROLLERS), null, 2)}\n`;
