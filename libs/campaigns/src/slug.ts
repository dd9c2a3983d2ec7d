/** An address made from a title: small Latin letters, digits and hyphens, at most 60 characters; never empty, never `confirm`. */
export function slugOf(title: string): string {
  const slug = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return slug === '' || slug === 'confirm' ? 'letter' : slug;
}
