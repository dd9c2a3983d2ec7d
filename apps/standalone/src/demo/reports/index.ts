import type { DemoSource } from './demo-report.js';
import { ENGLISH_WIRE } from './english-wire.js';
import { KOREAN_WIRE } from './korean-wire.js';
import { RIGHTS_DESK } from './rights-desk.js';

export type { DemoReport, DemoSource } from './demo-report.js';

/** Three example sites with twenty reports in two languages; two of them are on other matters. */
export const DEMO_SOURCES: readonly DemoSource[] = [
  { name: 'Example wire', folder: '/wire', language: 'en', reports: ENGLISH_WIRE },
  { name: 'Example rights desk', folder: '/rights', language: 'en', reports: RIGHTS_DESK },
  { name: '예시 통신', folder: '/ko', language: 'ko', reports: KOREAN_WIRE },
];
