import { type Disclosure, DISCLOSURES } from '#contracts';
import { lesserDisclosure } from '#officials';

interface OfficeClass {
  officeId: string;
  disclosure: Disclosure;
}

/** What a page tells its reader that each office learns, in a form that the page's form carries back. */
export function toldOf(offices: readonly OfficeClass[]): string {
  return offices.map(({ officeId, disclosure }) => `${officeId}=${disclosure}`).join(' ');
}

/**
 * What a supporter is promised: what the page told them, or less where an office's class is less by now. What a form does
 * not say about an office is taken from the office as it is.
 */
export function promiseOf(offices: readonly OfficeClass[], told: string | undefined): Record<string, Disclosure> {
  const said = new Map((told ?? '').split(' ').map((part) => part.split('=', 2) as [string, string]));
  return Object.fromEntries(
    offices.map(({ officeId, disclosure }) => {
      const heard = DISCLOSURES.find((known) => known === said.get(officeId));
      return [officeId, heard === undefined ? disclosure : lesserDisclosure(heard, disclosure)];
    }),
  );
}
