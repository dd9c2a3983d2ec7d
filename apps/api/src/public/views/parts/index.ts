/** What public pages are built from. */
export * from './page.js';
export * from './dress-context.js';
export * from './disc.js';
export * from './figure.js';
export * from './field.js';
export * from './notice.js';
export * from './button.js';
export * from './steps.js';
export * from './more-pages.js';
export * from './record-tabs.js';
export * from './select.js';
export * from './map.js';
