import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { CLAIM_KINDS, QUALIFIERS, VERIFICATIONS } from '#contracts';
import { readReport } from '#extraction';
import { independent, originsOf, proposeLevel, shownRange } from './believing/index.js';
import { groupClaims } from './grouping/index.js';
import { compareTotal } from './totals/compare-total.js';

const count = z.number().nullable().default(null);
const Count = z.object({ min: count, max: count, qualifier: z.enum(QUALIFIERS) });
const Weighing = z.strictObject({
  said: z.array(z.strictObject({ speakers: z.array(z.string()), outlet: z.string().nullable().default(null) })).min(1),
  independent: z.number(),
  proposed: z.enum(VERIFICATIONS),
  mayConfirm: z.boolean(),
});
/** What a case of the book may hold; a word that is not here would be tested by nothing. */
const Case = z
  .strictObject({
    origins: z.partialRecord(z.enum(['event', 'figure']), Weighing),
    figures: z.array(
      Count.extend({ level: z.enum(VERIFICATIONS), who: z.string(), said: z.string().nullable() }).strict(),
    ),
    range: z.strictObject({ least: count, most: count, best: count, rule: z.string() }),
    total: Count.extend({ from: z.string(), until: z.string(), who: z.string() }).strict(),
    events: z.array(Count.extend({ day: z.string(), named: z.boolean() }).strict()),
    verdict: z.string(),
    leftOut: z.array(z.string()),
    reports: z.array(z.strictObject({ published: z.string(), text: z.string() })),
    claims: z.array(
      Count.extend({
        what: z.enum(CLAIM_KINDS),
        from: z.string().optional(),
        until: z.string().optional(),
        aggregate: z.string().nullable(),
      }).strict(),
    ),
    incidents: z.number(),
    returned: z.number(),
  })
  .partial();
type Case = z.output<typeof Case>;

const book = readFileSync('docs/coding-book.md', 'utf8');
const CASES = [...book.matchAll(/^### (.+)\n[^]*?^```yaml\n([^]*?)^```/gm)].map(
  ([, title, text]) => [title!, Case.parse(parse(text!, { schema: 'core' }))] as const,
);
const having = <Name extends keyof Case>(...names: Name[]) =>
  CASES.filter(([, one]) => names.every((name) => one[name] !== undefined)) as [
    string,
    Case & Required<Pick<Case, Name>>,
  ][];

const read = (reports: NonNullable<Case['reports']>) =>
  reports.map(({ text, published }, index) => ({
    id: String(index),
    publishedAt: published,
    claims: readReport({ text, title: '', publishedAt: published }).claims,
  }));

describe('the coding book', () => {
  const method = readFileSync('libs/face/src/words/en/method.json', 'utf8');
  const { rules, cases } = JSON.parse(method) as Record<
    'rules' | 'cases',
    Record<string, { title: string; text: string } | string>
  >;
  const told = [...Object.values(rules), ...Object.values(cases)].filter((one) => typeof one !== 'string');

  it.each(told.map(({ title, text }) => [title, text]))('says of “%s” what the methods page says', (title, text) => {
    expect(book).toContain(`# ${title}\n\n${text}\n`);
  });

  it('has no case that the methods page does not tell', () => {
    expect(CASES.map(([title]) => title).sort()).toEqual(
      Object.values(cases)
        .flatMap((one) => (typeof one === 'string' ? [] : [one.title]))
        .sort(),
    );
  });
});

describe('whoever weighs origins', () => {
  it.each(having('origins'))('comes to what the book says of “%s”', (_title, { origins }) => {
    for (const { said, ...expected } of Object.values(origins)) {
      const found = originsOf(said.map((one) => ({ ...one, claimId: null })));
      const { proposed, reasons } = proposeLevel({ present: 'reported', origins: found, denied: false });
      const mayConfirm = reasons.includes('authority_may_confirm');
      expect({ independent: independent(found), proposed, mayConfirm }).toEqual(expected);
    }
  });
});

describe('whoever looks at several figures', () => {
  it.each(having('figures', 'range'))('sees the range that the book gives for “%s”', (_title, { figures, range }) => {
    const shown = shownRange(
      figures.map(({ min, max, qualifier, level, who, said }) => ({
        ...{ countMin: min, countMax: max, qualifier, verification: level, attributedTo: who, saidOn: said },
      })),
    );
    const { least, most, best, rule } = shown;
    expect({ least, most, best: best?.countMin ?? best?.countMax ?? null, rule }).toEqual(range);
  });
});

describe('whoever compares a total', () => {
  it.each(having('total', 'events'))(
    'comes to what the book says of “%s”',
    (_title, { total, events, verdict, leftOut }) => {
      const { who, from, until, min, max, qualifier } = total;
      const compared = compareTotal(
        {
          ...{ aggregate: 'total', what: 'repatriated', dateStart: from, dateEnd: until, attributedTo: who },
          ...{ countMin: min, countMax: max, qualifier },
        },
        events.map((event) => ({
          ...{ reference: event.day, title: event.day, kind: 'return', dateStart: event.day, dateEnd: event.day },
          figures: [{ countMin: event.min, countMax: event.max, qualifier: event.qualifier, attributedTo: who }],
          named: event.named,
        })),
      );
      expect(compared.verdict).toBe(verdict);
      expect(compared.leftOut.map(({ reference }) => reference)).toEqual(leftOut);
    },
  );
});

describe('whoever reads the reports of a case', () => {
  it.each(having('reports', 'claims'))('finds in “%s” what the book says', (_title, { reports, claims }) => {
    const found = read(reports).flatMap((report) => report.claims);
    const shown = found.map(({ what, countMin, countMax, qualifier, dateStart, dateEnd, aggregate }, index) => ({
      ...{ what, min: countMin, max: countMax, qualifier, aggregate },
      ...(claims[index]?.from === undefined ? {} : { from: dateStart }),
      ...(claims[index]?.until === undefined ? {} : { until: dateEnd }),
    }));
    expect(shown).toEqual(claims);
  });

  it.each(having('reports', 'incidents'))(
    'makes as many incidents of “%s” as the book',
    (_title, { reports, incidents }) => {
      const grouped = [...groupClaims(read(reports)).values()].flat();
      expect(new Set(grouped.flatMap(({ incident }) => incident ?? [])).size).toBe(incidents);
    },
  );

  it.each(having('reports', 'returned'))('counts nobody as returned in “%s”', (_title, { reports, returned }) => {
    const claims = read(reports).flatMap((report) => report.claims);
    expect(claims.filter(({ what, aggregate }) => what === 'repatriated' && aggregate === null)).toHaveLength(returned);
  });
});
