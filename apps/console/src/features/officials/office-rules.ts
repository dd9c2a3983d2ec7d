import type { Disclosure } from '#contracts';
import type { Words } from '#face';

/** What stands in the form for a new office. */
export interface NewOffice extends Record<string, unknown> {
  body: string;
  country: string;
  international: boolean;
  name: string;
  salutation: string;
  disclosure: Disclosure;
  lettersPerHour: number | string;
}

const lineRule = (wrong: string) => (value: string) => (value.trim() === '' || value.length > 200 ? wrong : null);

/** Whether letters an hour are a number that the API takes. */
export const perHourRule = (t: Words) => (value: number | string) => {
  const number = Number(value);
  return Number.isInteger(number) && number >= 1 && number <= 10_000 ? null : t('console.officials.wrong.perHour');
};

/** The form's rules, said in words. The country is asked only for a body that is typed as new; the API asks again. */
export function officeRules(t: Words) {
  return {
    body: lineRule(t('console.officials.wrong.body')),
    country: (country: string, { international }: NewOffice) =>
      international || country.trim() === '' || /^[A-Za-z]{2}$/.test(country.trim())
        ? null
        : t('console.officials.wrong.country'),
    name: lineRule(t('console.officials.wrong.name')),
    salutation: lineRule(t('console.officials.wrong.salutation')),
    lettersPerHour: perHourRule(t),
  };
}

/** The rules of the small forms on an office's screen. */
export function reachRules(t: Words) {
  return {
    address: (address: string) =>
      /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address.trim()) ? null : t('console.officials.wrong.address'),
    sourceUrl: (url: string) =>
      url.trim() === '' || (/^https?:/i.test(url.trim()) && URL.canParse(url.trim()))
        ? null
        : t('console.officials.wrong.source'),
    day: (day: string) => (/^\d{4}-\d\d-\d\d$/.test(day) ? null : t('console.officials.wrong.day')),
    holder: lineRule(t('console.officials.wrong.holder')),
    reason: (reason: string) => (reason.trim() === '' ? t('console.officials.wrong.reason') : null),
  };
}
