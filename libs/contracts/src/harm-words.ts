/** What sorts of detail can give somebody away; docs/glossary.md explains them. Free of zod, for the console. */
export const HARM_DETAILS = [
  'relative',
  'person',
  'name',
  'contact',
  'identity',
  'stay',
  'place',
  'helper',
  'route',
  'few',
  'face',
] as const;
export type HarmDetail = (typeof HARM_DETAILS)[number];

/** `stop`: not published unless two people answer for it; `look`: the approver says that they have looked at it. */
export const HARM_SEVERITIES = ['stop', 'look'] as const;
export type HarmSeverity = (typeof HARM_SEVERITIES)[number];
