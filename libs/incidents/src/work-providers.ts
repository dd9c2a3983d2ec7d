import { IncidentWeigher } from './incident-weigher.js';
import { LevelDecider } from './level-decider.js';
import { IncidentLinker } from './linking/incident-linker.js';
import { IncidentRelationsReader } from './linking/incident-relations.js';
import { IncidentMerger } from './merging/incident-merger.js';
import { IncidentSplitter } from './merging/incident-splitter.js';

/** What staff do with whole incidents: merging, splitting, linking, weighing. */
export const WORK_PROVIDERS = [
  ...[IncidentMerger, IncidentSplitter, IncidentLinker, IncidentRelationsReader],
  ...[IncidentWeigher, LevelDecider],
];
