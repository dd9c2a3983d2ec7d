/**
 * Every match of a global pattern, in order. `matchAll` makes a new pattern each time it is asked, which costs more than the search itself
 * for the patterns of a grammar; this one starts the pattern afresh and leaves it so.
 */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return found;
}
