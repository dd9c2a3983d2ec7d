import type { Grammar } from '../grammar.js';
import { EN_LEXICON } from './lexicon.js';
import { lookEnglish } from './look.js';
import { headline, readEnglish } from './read.js';

/** English: the language whose rules are furthest developed. */
export const english: Grammar = { lexicon: EN_LEXICON, headline, read: readEnglish, look: lookEnglish };
