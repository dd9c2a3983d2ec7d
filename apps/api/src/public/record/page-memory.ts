/** So many pages are kept, and none that is longer: at most 12 MB of text. */
const PAGES = 100;
const LONGEST = 60_000;

/**
 * Finished pages, for as long as what they show stands as it is. Every page is asked for with the mark of the record's state, read
 * before it was made; with another mark all are forgotten, so that nobody is shown what was retracted a moment ago.
 */
export class PageMemory {
  private mark = '';
  private readonly pages = new Map<string, string>();

  /** @param address what tells this page from every other one, its language included */
  async page(mark: string, address: string, make: () => Promise<string>): Promise<string> {
    if (mark !== this.mark) {
      this.pages.clear();
      this.mark = mark;
    }
    const known = this.pages.get(address);
    if (known !== undefined) return known;
    const made = await make();
    // Somebody may have seen a newer state in the meantime: this page is then shown once and not kept.
    if (mark === this.mark && made.length <= LONGEST) this.keep(address, made);
    return made;
  }

  private keep(address: string, made: string): void {
    if (this.pages.size >= PAGES) this.pages.delete(this.pages.keys().next().value!);
    this.pages.set(address, made);
  }
}
