/** One line of a letter on its way to a page. */
export interface PaperLine {
  /** Of its top edge to the next line's, in points, with the gap above it. */
  height: number;
  /** Whether the next line must stand on the same page. */
  keep: boolean;
}

/**
 * The page of each line, from 0: no page is fuller than `room`, and lines that are to be kept together are, unless they would fill more
 * than a page.
 */
export function pagesOf(lines: readonly PaperLine[], room: number): number[] {
  const pages: number[] = [];
  let [page, used, first] = [0, 0, 0];
  for (let at = 0; at < lines.length; at += 1) {
    if (at > first && used + lines[at]!.height > room) {
      let cut = at;
      while (cut > first && lines[cut - 1]!.keep) cut -= 1;
      first = cut > first ? cut : at;
      page += 1;
      used = lines.slice(first, at).reduce((sum, { height }) => sum + height, 0);
      pages.fill(page, first);
    }
    pages.push(page);
    used += lines[at]!.height;
  }
  return pages;
}
