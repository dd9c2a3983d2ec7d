import { EvidenceGallery } from './evidence-gallery.js';
import { HarmAnswers } from './harm-answers.js';
import { IncidentRetractor } from './incident-retractor.js';
import { PageComposer } from './page-composer.js';
import { Paraphrases } from './paraphrases.js';
import { PrivateNotes } from './private-notes.js';

/** What the module provides for publishing. */
export const PUBLISHING_PROVIDERS = [
  PageComposer,
  HarmAnswers,
  Paraphrases,
  EvidenceGallery,
  IncidentRetractor,
  PrivateNotes,
];
