/** Text without line breaks, other control characters and halves of characters. */
export const ONE_LINE = /^[^\p{Cc}\p{Cs}\u2028\u2029]*$/u;

/** Line breaks as LF; other control characters and halves of characters, which mail cannot carry, fall away. */
export const cleanText = (value: string) =>
  value
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])[\p{Cc}\p{Cs}]/gu, '')
    .trim();
