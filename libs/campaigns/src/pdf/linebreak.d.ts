/** The part of `linebreak` that is used here; the package has no types of its own. */
declare module 'linebreak' {
  /** Where lines may end, by Unicode Standard Annex 14. */
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): { position: number; required: boolean } | null;
  }
}
