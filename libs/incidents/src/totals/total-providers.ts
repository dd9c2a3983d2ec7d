import { TotalPublisher } from './total-publisher.js';
import { TotalReader } from './total-reader.js';
import { TotalRecord } from './total-record.js';
import { TotalService } from './total.service.js';

/** Totals and numbers held: recorded, compared, published. */
export const TOTAL_PROVIDERS = [TotalService, TotalReader, TotalPublisher, TotalRecord];
