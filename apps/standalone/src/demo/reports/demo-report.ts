/** An example report: written for the demo from facts on the public record, in our own words. */
export interface DemoReport {
  path: string;
  title: string;
  /** As a feed gives it (RFC 822). */
  pubDate: string;
  paragraphs: readonly string[];
  /** It is about other matters and does not come to the desk. */
  elsewhere?: true;
}

/** A site of the demo with its feed. */
export interface DemoSource {
  name: string;
  /** Its folder on the example site, such as `/wire`. */
  folder: string;
  language: 'en' | 'ko';
  reports: readonly DemoReport[];
}
