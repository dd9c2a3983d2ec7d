import { defineErrors } from '#contracts';

export const watchError = defineErrors({
  WATCH_FEED_MALFORMED: {
    kind: 'invalid',
    message: 'The feed is damaged and cannot be read: {reason}.',
    remedy:
      'Tell whoever runs the site, if it stays so. Nothing is taken from a damaged feed; the next poll tries again.',
  },
  WATCH_NOT_A_FEED: {
    kind: 'invalid',
    message: 'What this address answers with is {found}, not a feed.',
    remedy: 'Give the address of an RSS, Atom or JSON feed.{offer}',
  },
  WATCH_FEED_EMPTY: {
    kind: 'invalid',
    message: 'The feed lists nothing, although it used to.',
    remedy: 'Open the address in a browser: the site may have moved its feed or may refuse programs.',
  },
  WATCH_SOURCE_REFUSED: {
    kind: 'unavailable',
    message: 'The site answered with status {status}.',
    remedy: 'Open the address in a browser; if it has moved, end this source and add the new address.',
  },
  WATCH_SOURCE_EXISTS: {
    kind: 'conflict',
    message: 'This address is watched already.',
    remedy: 'Look for it in the list of sources; if it is paused, resume it.',
  },
  WATCH_SOURCE_UNKNOWN: {
    kind: 'not_found',
    message: 'There is no source {id}, or it has been ended.',
    remedy: 'Look it up in the list of sources.',
  },
  WATCH_SOURCE_CHANGED: {
    kind: 'conflict',
    message: 'The source {id} has changed since you looked (it is at revision {revision}).',
    remedy: 'Look at it again and repeat what still applies. Nothing of yours was saved.',
  },
  WATCH_OPML_MALFORMED: {
    kind: 'invalid',
    message: 'This is no OPML document, or a damaged one.',
    remedy: 'Export the list of feeds again from the program that keeps it, as OPML. Nothing was added.',
  },
  WATCH_OPML_TOO_LONG: {
    kind: 'invalid',
    message: 'The document lists {entries} feeds; at most {most} can be added at once.',
    remedy: 'Cut it into smaller documents. Nothing was added.',
  },
  WATCH_ENTRY_NO_ADDRESS: {
    kind: 'invalid',
    message: 'The entry has no web address of a feed.',
    remedy: 'Look up the address of its feed and add it by hand.',
  },
});
