import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ReadClaim, ReportReading } from '#contracts';
import { parseDocument, readReport } from '#extraction';
import { groupClaims } from '#incidents/grouping';

/** One fact as a person read it out of a page. */
interface Fact {
  what: string;
  count_min: number | null;
  count_max: number | null;
  qualifier: string;
  date_start: string | null;
  date_end: string | null;
  incident: string | null;
}

/** A page as a person labelled it. */
interface Label {
  id: string;
  lang: string;
  relevant: boolean;
  kind: string;
  facts: Fact[];
}

type GroupedClaim = ReadClaim & { incident: string | null };

/** A labelled page beside what the reader made of it. */
interface ScoredPage {
  label: Label;
  text: string;
  reading: ReportReading;
  claims: GroupedClaim[];
}

/** Hits, false alarms and misses. */
interface Tally {
  hits: number;
  extra: number;
  missed: number;
}

/** What reading a folder of labelled pages came to; every figure from 0 to 1 but `totalsMerged`. */
export interface Scores {
  relevance: number;
  kinds: number;
  facts: number;
  factsStrict: number;
  factsByLanguage: Record<string, number>;
  verbatim: number;
  grouping: number;
  totalsMerged: number;
}

const DAY_MS = 86_400_000;
const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / DAY_MS;
const tally = (): Tally => ({ hits: 0, extra: 0, missed: 0 });

function f1({ hits, extra, missed }: Tally): number {
  return hits === 0 ? (extra + missed === 0 ? 1 : 0) : (2 * hits) / (2 * hits + extra + missed);
}

/** A day more on either side passes, and a stretch up to a month longer. */
function sameDays(fact: Fact, { dateStart, dateEnd }: ReadClaim): boolean {
  if (fact.date_start === null) return true;
  if (dateStart === null) return false;
  const [from, until] = [day(fact.date_start), day(fact.date_end ?? fact.date_start)];
  const [start, end] = [day(dateStart), day(dateEnd ?? dateStart)];
  return start <= until + 1 && end >= from - 1 && end - start <= until - from + 31;
}

function same(fact: Fact, claim: ReadClaim): boolean {
  const counts = fact.count_min === claim.countMin && fact.count_max === claim.countMax;
  return fact.what === claim.what && counts && sameDays(fact, claim);
}

/** For each fact the claim that states it, surest first, each claim once. */
function pairs({ label, claims }: ScoredPage): (GroupedClaim | null)[] {
  const free = new Set(claims);
  return label.facts.map((fact) => {
    const fits = [...free].filter((claim) => same(fact, claim));
    const found = fits.find(({ qualifier }) => qualifier === fact.qualifier) ?? fits[0] ?? null;
    if (found) free.delete(found);
    return found;
  });
}

/** The labelled pages of a folder, read and grouped as `tocsin read` does it; null when the folder is absent. */
export function readLabelled(folder: string): ScoredPage[] | null {
  if (!existsSync(join(folder, 'labels.jsonl'))) return null;
  const lines = readFileSync(join(folder, 'labels.jsonl'), 'utf8').split('\n');
  const labels = lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as Label);
  const pages = labels.map((label) => {
    const document = parseDocument(readFileSync(join(folder, 'pages', basename(`${label.id}.txt`)), 'utf8'), 'text');
    return { label, ...document, reading: readReport(document) };
  });
  const grouped = groupClaims(
    pages.map(({ label, publishedAt, reading }) => ({ id: label.id, publishedAt, claims: reading.claims })),
  );
  return pages.map(({ label, text, reading }) => {
    const groups = grouped.get(label.id) ?? [];
    const claims = reading.claims.map((claim, at) => ({ ...claim, incident: groups[at]?.incident ?? null }));
    return { label, text, reading, claims };
  });
}

const isTotal = (key: string) => /total|stock|arrests|cn-(?:41|51|92|100)-/.test(key);

/** Pairs of facts that were found: grouped as the labels group them? And totals that fell into an event. */
function groupingOf(pages: ScoredPage[]): Pick<Scores, 'grouping' | 'totalsMerged'> {
  const found = pages.flatMap((page) =>
    pairs(page).flatMap((claim, at) => {
      const key = page.label.facts[at]!.incident;
      return claim && key ? [{ key, got: claim.incident }] : [];
    }),
  );
  const counted = tally();
  let totalsMerged = 0;
  found.forEach((a, at) => {
    for (const b of found.slice(at + 1)) {
      const [wanted, together] = [a.key === b.key, a.got !== null && a.got === b.got];
      if (isTotal(a.key) !== isTotal(b.key) && together) totalsMerged++;
      if (isTotal(a.key) || isTotal(b.key)) continue;
      if (wanted && together) counted.hits++;
      else if (together) counted.extra++;
      else if (wanted) counted.missed++;
    }
  });
  return { grouping: f1(counted), totalsMerged };
}

/** Scores a reading against its labels: same act, same bounds, days that meet; strict wants the hedge as well. */
export function score(pages: ScoredPage[]): Scores {
  const [relevance, facts, strict] = [tally(), tally(), tally()];
  const languages: Record<string, Tally> = {};
  const kinds = pages.filter(({ label }) => label.relevant);
  const quoted = pages.flatMap(({ text, claims }) =>
    claims.map((claim) => text.slice(claim.quoteStart, claim.quoteEnd) === claim.quote),
  );
  for (const page of pages) {
    const { label, reading, claims } = page;
    if (label.relevant && reading.relevant) relevance.hits++;
    else if (reading.relevant) relevance.extra++;
    else if (label.relevant) relevance.missed++;
    const own = (languages[label.lang] ??= tally());
    const matched = pairs(page);
    const hits = matched.filter((claim) => claim !== null).length;
    const exact = matched.filter((claim, at) => claim?.qualifier === label.facts[at]!.qualifier).length;
    for (const [sum, right] of [
      [facts, hits],
      [own, hits],
      [strict, exact],
    ] as const) {
      sum.hits += right;
      sum.missed += label.facts.length - right;
      sum.extra += claims.length - right;
    }
  }
  return {
    relevance: f1(relevance),
    kinds: kinds.filter(({ label, reading }) => label.kind === reading.kind).length / Math.max(1, kinds.length),
    facts: f1(facts),
    factsStrict: f1(strict),
    factsByLanguage: Object.fromEntries(Object.entries(languages).map(([lang, sum]) => [lang, f1(sum)])),
    verbatim: quoted.filter(Boolean).length / Math.max(1, quoted.length),
    ...groupingOf(pages),
  };
}
