export * from './feed-item.js';
export * from './read-feed.js';
export * from './next-poll.js';
