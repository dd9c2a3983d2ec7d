/** Text without line breaks, other control characters and halves of characters. */
export const ONE_LINE = /^[^\p{Cc}\p{Cs}\u2028\u2029]*$/u;

/** Whether a text holds no variable or tag: where nothing fills them they would be shown as they stand. */
export const holdsNoVariable = (value: string): boolean => !/\{\{|\{%/.test(value);

/** What is said of a text that holds one. */
export const NO_VARIABLE = 'must not hold {{ or {%';

/** Line breaks as LF; other control characters and halves of characters, which mail cannot carry, fall away. */
export const cleanText = (value: string) =>
  value
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])[\p{Cc}\p{Cs}]/gu, '')
    .trim();
