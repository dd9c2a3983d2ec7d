import { ANYWHERE } from './harm/anywhere.js';
import { CHINESE } from './harm/chinese.js';
import { ENGLISH } from './harm/english.js';
import type { HarmPattern } from './harm/harm-pattern.js';
import { JAPANESE } from './harm/japanese.js';
import { KOREAN } from './harm/korean.js';

/** Languages in which words are judged; in others only what is written alike everywhere, and what slips in from these, is found. */
export const JUDGED: readonly string[] = ['en', 'ko', 'zh', 'ja'];

/** Details by which somebody can be found. Every pattern is looked for in every text, since reports quote across languages. */
export const DETAILS: readonly HarmPattern[] = [...ANYWHERE, ...ENGLISH, ...KOREAN, ...CHINESE, ...JAPANESE];
