import { fit, foldOf, prepare } from './train.mjs';

const FOLDS = 5;
const DAY_MS = 86_400_000;
const day = (iso) => Date.parse(`${iso}T00:00:00Z`) / DAY_MS;

/** A day more on either side passes, and a stretch up to a month longer; as tests/support/labelled.ts has it. */
function sameDays(fact, { dateStart, dateEnd }) {
  if (fact.date_start === null) return true;
  if (dateStart === null) return false;
  const [from, until] = [day(fact.date_start), day(fact.date_end ?? fact.date_start)];
  const [start, end] = [day(dateStart), day(dateEnd ?? dateStart)];
  return start <= until + 1 && end >= from - 1 && end - start <= until - from + 31;
}

const same = (fact, claim) =>
  fact.what === claim.what &&
  fact.count_min === claim.countMin &&
  fact.count_max === claim.countMax &&
  sameDays(fact, claim);

function score(readings) {
  const sums = {
    hits: 0,
    extra: 0,
    missed: 0,
    right: 0,
    wrong: 0,
    falselyRelevant: 0,
    missedPages: 0,
    kinds: 0,
    ofKinds: 0,
  };
  for (const { label, reading } of readings) {
    const free = new Set(reading.claims);
    for (const fact of label.facts) {
      const found = [...free].find((claim) => same(fact, claim));
      if (found) free.delete(found);
      sums[found ? 'hits' : 'missed']++;
    }
    sums.extra += free.size;
    if (!label.relevant && reading.relevant) sums.falselyRelevant++;
    if (label.relevant && !reading.relevant) sums.missedPages++;
    if (label.relevant) sums.ofKinds++;
    if (label.relevant && reading.kind === label.kind) sums.kinds++;
  }
  return sums;
}

const share = (part, whole) => (whole === 0 ? '  - ' : (part / whole).toFixed(2));

function line(name, readings) {
  const { hits, extra, missed, falselyRelevant, missedPages, kinds, ofKinds } = score(readings);
  const facts = `P ${share(hits, hits + extra)} R ${share(hits, hits + missed)} F1 ${share(2 * hits, 2 * hits + extra + missed)}`;
  return `${name.padEnd(26)} facts ${facts}  wrongly relevant ${falselyRelevant}, missed ${missedPages}  kind ${share(kinds, ofKinds)}`;
}

/** Prints facts, relevance and kind with and without weights; no page is read by weights that have seen it. */
export function measure(pages, reader) {
  const prepared = pages.map((page) => prepare(page, reader));
  const readings = [...Array(FOLDS).keys()].flatMap((fold) => {
    const weights = fit(
      prepared.filter((page) => foldOf(page, FOLDS) !== fold),
      reader,
    );
    return prepared
      .filter((page) => foldOf(page, FOLDS) === fold)
      .map(({ folder, label, report }) => {
        return { folder, label, alone: reader.readWith(report, null), weighed: reader.readWith(report, weights) };
      });
  });
  const groups = [
    ...[...new Set(pages.map(({ folder }) => folder))].map((folder) => [folder, (one) => one.folder === folder]),
    ...['en', 'ko', 'zh', 'ja'].map((lang) => [
      `collected, ${lang}`,
      (one) => one.folder === 'collected' && one.label.lang === lang,
    ]),
  ];
  for (const [name, belongs] of groups) {
    const own = readings.filter(belongs);
    for (const how of ['alone', 'weighed'])
      console.log(
        line(
          `${name} ${how}`,
          own.map((one) => ({ label: one.label, reading: one[how] })),
        ),
      );
  }
  return readings;
}
