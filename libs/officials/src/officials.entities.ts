import { Body } from './body.entity.js';
import { ContactPoint } from './contact-point.entity.js';
import { Office } from './office.entity.js';
import { Official, Term } from './official.entity.js';

/** What an app lists for the database module. */
export const officialEntities = [Body, Office, Official, Term, ContactPoint];
