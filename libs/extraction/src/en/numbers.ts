const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const small = [...UNITS.slice(1), ...TENS.slice(2)].sort((a, b) => b.length - a.length).join('|');

const BELOW = `(?:a|${small})(?:[- ](?:${small}))?`;
/** Behind "three hundred and", "five hundred" is a number of its own. */
const NO_OTHER = '(?!\\s(?:hundred|thousand|dozen))';
const HUNDREDS = `${BELOW} hundred(?:(?: and)? (?:${small})(?:[- ](?:${small}))?${NO_OTHER})?`;

/** A whole number in digits ("1,047", "2000") or in words up to the thousands ("twenty-one", "two hundred"). "one hundred and seventy-five". No groups. */
export const NUMBER = `(?:\\d{1,3}(?:,\\d{3})+|\\d{1,6}|${BELOW} thousand(?:(?:,| and|, and)? ${HUNDREDS}| and ${BELOW})?|${HUNDREDS}|(?:a|one|two|three|half a) dozen|(?:${small})(?:[- ](?:${small}))?)`;

function wordValue(word: string): number {
  const unit = UNITS.indexOf(word);
  const ten = TENS.indexOf(word);
  return unit >= 0 ? unit : ten >= 0 ? ten * 10 : word === 'a' ? 1 : 0;
}

/** The value of what `NUMBER` matched. A dozen is twelve. */
export function numberValue(words: string): number {
  const plain = words.toLowerCase().replaceAll(',', '');
  if (/^\d+$/.test(plain)) return Number(plain);
  if (plain === 'half a dozen') return 6;
  let [thousands, value] = [0, 0];
  for (const word of plain.split(/[- ]/)) {
    if (word === 'hundred') value *= 100;
    else if (word === 'thousand') [thousands, value] = [value * 1000, 0];
    else if (word === 'dozen') value *= 12;
    else value += wordValue(word);
  }
  return thousands + value;
}
