import type { Config } from '#config';

/** The header of an HTML page, for `@Header(...HTML)`. */
export const HTML = ['content-type', 'text/html; charset=utf-8'] as const;

/** What every page of this installation carries: whose it is and what its address begins with. */
export function dressOf({ settings, publicUrl }: Config): { organisation: string; publicUrl: string } {
  return { organisation: settings.ORGANISATION, publicUrl };
}
