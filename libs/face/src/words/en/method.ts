/** Words of the page on how we count. */
export const method = {
  title: 'How we count',
  lead: 'A wrong figure helps nobody. This is what stands behind each number on the record.',
  checkedTitle: 'Every incident is checked by a person',
  checked: [
    'Reports are gathered from news media and organisations. A program marks who is said to have done what to how many people. It decides nothing.',
    'A person reads the report, joins it to an incident or sets it aside, and writes down what is believed and why. Before publication a named person approves the very text that you read here.',
    'Every change is a new version. Citations name the version.',
  ],
  levelsTitle: 'How sure we are',
  levels:
    'A disc shows the level. The event has one and each figure has its own. It is common that an event is confirmed and the number of people is only reported.',
  level: 'Level',
  meaning: 'What it means',
  hedgesTitle: 'How a number is hedged',
  hedges: 'We keep the words of the source. “More than 500” never becomes 500.',
  mark: 'Mark',
  hedgeRows: [
    { countMin: 40, countMax: 40, qualifier: 'exact', meaning: 'The source gives this number without a hedge.' },
    {
      countMin: 500,
      countMax: null,
      qualifier: 'at_least',
      meaning: 'At least this many. The source says “over”, “more than” or “at least”.',
    },
    { countMin: 60, countMax: 60, qualifier: 'about', meaning: 'About this many.' },
    { countMin: 600, countMax: 2000, qualifier: 'range', meaning: 'Between these two numbers.' },
    { countMin: null, countMax: 600, qualifier: 'at_most', meaning: 'Up to this many.' },
    {
      countMin: null,
      countMax: null,
      qualifier: 'vague',
      meaning: 'The source says “dozens”, “a large number”, or nothing.',
    },
  ] as const,
  totalsTitle: 'Totals are never added to events',
  totals: [
    'Sources often give running totals, such as everybody returned since a certain year. A total contains events that we list on their own. Adding the two would count people twice, so we never do.',
    'Where sources give different figures for one event, all of them are shown, each with its source. We do not take the mean, and we do not choose the largest.',
    'The number of people held in detention at one time is not the number returned, and people who reached South Korea are neither.',
  ],
  datesTitle: 'Dates and places',
  dates:
    'Dates are intervals when the day is not known. Places are provinces unless a place can be named without danger to anybody.',
  withheldTitle: 'What we leave out',
  withheld:
    'Details that could identify a refugee, a relative or a helper are not published, even when a source has published them. Sources who would be at risk appear as “a source known to us”.',
  wrongTitle: 'When we are wrong',
  wrong: 'An incident that does not hold is withdrawn. Its address then says when, and no longer shows the text.',
};
