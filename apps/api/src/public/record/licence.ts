/** The licence of the record's data: whoever names the source may use it for anything (ADR-0030). */
export const LICENCE = {
  spdx: 'CC-BY-4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

/** An identifier that stays the same in every feed and file (RFC 4151). The year is that of the form, not of the incident. */
export function tagOf(publicUrl: string, what: string): string {
  return `tag:${new URL(publicUrl).hostname},2026:${what}`;
}
