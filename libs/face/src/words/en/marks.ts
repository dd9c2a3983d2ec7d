const number = (value: number): string => new Intl.NumberFormat('en').format(value);
const plural = new Intl.PluralRules('en');
const people = (count: number): string => `${number(count)} ${plural.select(count) === 'one' ? 'person' : 'people'}`;

/** Words of the marks: levels, kinds, counts, dates, states of a delivery. */
export const marks = {
  number,
  people,
  numberUnknown: 'number unknown',
  verification: {
    unverified: { word: 'not yet checked', sentence: 'Nobody has checked this yet. It may prove right or wrong.' },
    reported: {
      word: 'reported',
      sentence: 'At least one named source says so. We have not found a second one that is independent of it.',
    },
    corroborated: {
      word: 'corroborated',
      sentence: 'Two or more sources that do not depend on each other agree.',
    },
    confirmed: {
      word: 'confirmed',
      sentence:
        'An authority or an organisation with evidence of its own has confirmed it, and we have checked what it said.',
    },
    disputed: { word: 'disputed', sentence: 'Credible sources contradict each other. We show what each of them says.' },
    refused: { word: 'refused', sentence: 'We examined the reports and do not accept them.' },
    unverifiable: { word: 'cannot be checked', sentence: 'We looked, and found no way to check it.' },
    retracted: { word: 'retracted', sentence: 'The source that said so has taken it back.' },
  },
  incidentKind: {
    detention: { word: 'detention', sentence: 'People who fled North Korea were taken into custody.' },
    feared_return: {
      word: 'feared return',
      sentence: 'People are at risk of being forced back. It has not happened as far as we know.',
    },
    return: { word: 'forced return', sentence: 'People were forced back to North Korea.' },
    refused_return: {
      word: 'refused return',
      sentence: 'A return was announced or attempted, and did not take place.',
    },
  },
  count: {
    exact: people,
    about: (count: number) => `about ${people(count)}`,
    atLeast: (count: number) => `at least ${people(count)}`,
    atMost: (count: number) => `up to ${people(count)}`,
    between: (least: number, most: number) => `between ${number(least)} and ${people(most)}`,
    unknown: 'an unknown number of people',
  },
  dates: {
    unknown: 'date unknown',
    since: (day: string) => `on or after ${day}`,
    by: (day: string) => `on or before ${day}`,
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
  },
  delivery: {
    delivered: { word: 'delivered', sentence: 'The receiving side says that it arrived.' },
    accepted: { word: 'accepted', sentence: 'The relay has taken it over. Nothing came back.' },
    handed_over: { word: 'handed over', sentence: 'A person took it to the office by another way than mail.' },
    queued: { word: 'queued', sentence: 'It waits for its turn, or is being sent now.' },
    deferred: { word: 'deferred', sentence: 'The receiving side asked us to come back later. We will.' },
    uncertain: {
      word: 'uncertain',
      sentence: 'The connection broke at the last moment. It may have arrived, so it is not sent again.',
    },
    bounced: { word: 'bounced', sentence: 'It came back.' },
    failed: { word: 'failed', sentence: 'It was refused, or could not be sent.' },
    left_out: { word: 'left out', sentence: 'It was never to be sent, or was stopped before its turn.' },
  },
};
