/** English words of dates. Months want a capital, so that "may" and "march" stay verbs. */
export const MONTHS = [
  'Jan(?:uary|\\.)?',
  'Feb(?:ruary|\\.)?',
  'Mar(?:ch|\\.)?',
  'Apr(?:il|\\.)?',
  'May',
  'June?\\.?',
  'July?\\.?',
  'Aug(?:ust|\\.)?',
  'Sept?(?:ember|\\.)?',
  'Oct(?:ober|\\.)?',
  'Nov(?:ember|\\.)?',
  'Dec(?:ember|\\.)?',
];
const STARTS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** A month's name or short form. */
export const MONTH = `(?:${MONTHS.join('|')})(?![a-z])`;

/** A weekday's name, with a capital. */
export const WEEKDAY = '(?:Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)';

/** 1 to 12. */
export const monthNumber = (word: string) => STARTS.indexOf(word.slice(0, 3).toLowerCase()) + 1;

/** 0 for Sunday to 6 for Saturday. */
export const weekdayNumber = (word: string) => WEEKDAYS.indexOf(word.slice(0, 3).toLowerCase());

const SHORT = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';

/** What an English sentence that tells the day of figures around it is known by. */
export const TELLS_DAY = new RegExp(
  [
    `\\b(?:${WEEKDAY})\\b`,
    '\\b(?:last|same|that|this) (?:night|week|month|day|evening)\\b|\\b(?:overnight|yesterday)\\b',
    `\\b(?:in|of|last) (?:January|February|March|April|May|June|July|August|Septem|Octo|Novem|Decem)`,
    `\\b${SHORT}[a-z]*\\.? \\d|\\d (?:of )?${SHORT}`,
  ].join('|'),
);
