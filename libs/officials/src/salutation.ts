/** The salutation of an office with the holder's name in the place of `{name}`; without a holder the place falls away. */
export function salutationFor(salutation: string, holder: string | null): string {
  return salutation
    .replaceAll('{name}', holder ?? '')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,.:;])/g, '')
    .trim();
}
