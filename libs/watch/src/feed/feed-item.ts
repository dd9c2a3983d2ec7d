/** One item of a feed, in our words whatever the format was. Texts are the publisher's and untrusted: HTML is not cleaned. */
export interface FeedItem {
  /** The same at every poll: the item's id, else its link without tracking, else a hash of title and date. Unique in one feed. */
  key: string;
  /** Absolute, http or https; null when the item has no such link. */
  url: string | null;
  /** Plain text on one line; the beginning of the text where the item has no title, and empty where it has neither. */
  title: string;
  /** What the feed says in its date elements; null when it says nothing usable. Never a date from within the text. */
  publishedAt: Date | null;
  summaryHtml: string | null;
  contentHtml: string | null;
  /** A BCP 47 tag, of the item or else of the feed, as the publisher claims it. */
  language: string | null;
}

/** A feed with what it says about itself. */
export interface Feed {
  title: string | null;
  /** How long the publisher wants a copy to be kept (RSS `ttl`); null when it does not say. */
  ttlMinutes: number | null;
  items: FeedItem[];
}
