/** About the sentences of one long report; they bound what is kept. */
const MOST_KEPT = 150;

/** A pure reading of a sentence, kept while a report is read, since the figures of a report are looked at twice. */
export function remembered<T>(read: (sentence: string) => T): (sentence: string) => T {
  const kept = new Map<string, T>();
  return (sentence) => {
    const known = kept.get(sentence);
    if (known !== undefined) return known;
    if (kept.size >= MOST_KEPT) kept.clear();
    const result = read(sentence);
    kept.set(sentence, result);
    return result;
  };
}
