import { aggregateOf } from '../aggregate.js';
import type { Draft } from '../grammar.js';
import type { CjkCount } from './rules.js';
import type { Parts, Thread } from './thread.js';

/** Who says what a sentence states: itself, or whoever was named before in the same breath. */
export function voiceOf({ sentence, speakers }: Parts, { voice, rules }: Thread): string[] {
  if (speakers.length > 0) return speakers;
  if (!voice) return [];
  return sentence.paragraph - voice.paragraph <= 1 || rules.hearsay.test(sentence.words) ? voice.speakers : [];
}

/** What is known of a figure's act before the sentence's own words are added. */
export type Told = Pick<Draft, 'what' | 'days' | 'since' | 'places'> & { certainty: Draft['certainty'] };

/** A claim of a figure, before the report as a whole has been weighed. */
export function draft(parts: Parts, count: CjkCount, told: Told, state: boolean, thread: Thread): Draft {
  const { sentence, words } = parts;
  const { rules } = thread;
  const speakers = voiceOf(parts, thread);
  const figure = { min: count.min, max: count.max, qualifier: count.qualifier };
  const cues = { total: rules.total.test(words), stock: state || rules.stock.test(words), since: told.since ?? false };
  const { certainty, ...rest } = told;
  const near = thread.venues && sentence.paragraph - thread.venues.paragraph <= 1 ? thread.venues.places : [];
  return {
    ...rest,
    places: told.places.length > 0 ? told.places : near,
    figure,
    wording: words.slice(count.start, count.end),
    attributedTo: speakers.length > 0 ? speakers.join(', citing ') : null,
    speakers,
    namesSpeaker: false,
    aggregate: aggregateOf(told.what, figure, told.days, cues),
    sentence,
    ...(certainty === undefined ? {} : { certainty }),
  };
}
