const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** SQL that finds the incident `alias` by $1, its id or its reference, over an index; null for what can be neither. */
export function whereIncident(alias: string, idOrReference: string): string | null {
  if (idOrReference.startsWith('INC-')) return `${alias}.reference = $1`;
  return UUID.test(idOrReference) ? `${alias}.id = $1::uuid` : null;
}
