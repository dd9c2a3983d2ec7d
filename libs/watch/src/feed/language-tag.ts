/** A publisher's language as a BCP 47 tag ("en-us" becomes "en-US"), or null when it is not one, such as "English". */
export function languageTag(claimed: string | undefined): string | null {
  try {
    const [tag] = Intl.getCanonicalLocales((claimed ?? '').trim().replaceAll('_', '-'));
    return tag !== undefined && /^[a-z]{2,3}(-|$)/.test(tag) && !tag.startsWith('und') ? tag : null;
  } catch {
    return null;
  }
}
