/** The address when it is one of the web; anything else (`javascript:` …) is not linked. */
export function webAddress(url: string | null): string | null {
  return url !== null && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null;
}
