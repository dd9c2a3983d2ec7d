/**
 * extraction: from a document to what it says.
 * Owns: readable text of HTML, language, relevance, sentences, and claims with their counts, dates, places, speakers and quotations.
 * Does not own: fetching, storing, or deciding what is believed. Pure functions: no Nest, no database, no network, no clock.
 * Words: report, claim, origin (docs/reading.md).
 */
export { parseDocument, type ParsedDocument } from './document.js';
export { placesIn } from './gazetteer.js';
export {
  type BorderRoute,
  type Place,
  placeById,
  placeChain,
  type PlaceKind,
  type PlaceLanguage,
  placeName,
  placeNamed,
  type PlacePrecision,
  placeRelation,
  PLACES,
  ROUTES,
  within,
} from './places.js';
export { detectLanguage } from './language.js';
export { readableText, type ReadableText } from './readable-text.js';
export { readReport, type ReportToRead } from './read-report.js';
