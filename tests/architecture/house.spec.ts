import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { isMigration, isSpec, ownerOf, sourceFiles, textOf } from './source-files.js';

const code = sourceFiles('apps', 'libs');
const everything = sourceFiles('apps', 'libs', 'tests', 'bin');
const libs = readdirSync(join(process.cwd(), 'libs')).filter((lib) => existsSync(`libs/${lib}/src`));
const lineCount = (path: string) => textOf(path).trimEnd().split('\n').length;

describe('a newcomer who opens a file', () => {
  it('never meets more than 200 lines; migrations and specifications are lists and may be longer', () => {
    const long = everything.filter((path) => !isMigration(path) && !isSpec(path) && lineCount(path) > 200);
    expect(long.map((path) => `${path}: ${lineCount(path)} lines`)).toEqual([]);
  });

  it('learns from the first lines of a lib, at most 12, what it owns and what it does not', () => {
    const heads = libs.map((lib) => [lib, /^\/\*\*\n[\s\S]*?\*\//.exec(textOf(`libs/${lib}/src/index.ts`))?.[0] ?? '']);
    const wrong = heads.filter(([lib, head]) => {
      const says = head!.startsWith(`/**\n * ${lib}: `) && head!.includes('Owns: ') && head!.includes('Does not own: ');
      return !says || head!.split('\n').length > 12;
    });
    expect(wrong.map(([lib]) => lib)).toEqual([]);
  });

  it('finds errors in exported tables of files named *.errors.ts, and all of a lib in one', () => {
    const declaring = code.filter((path) => !isSpec(path) && /= defineErrors\(/.test(textOf(path)));
    const astray = declaring.filter((path, index) => {
      const twice =
        path.startsWith('libs/') && declaring.findIndex((other) => ownerOf(other) === ownerOf(path)) < index;
      return twice || !path.endsWith('.errors.ts') || !/export const \w+ = defineErrors\(/.test(textOf(path));
    });
    expect(astray).toEqual([]);
  });
});

describe('a setting', () => {
  it('reaches the code through libs/config alone', () => {
    const files = [...code, ...sourceFiles('bin')].filter((path) => !path.startsWith('libs/config/'));
    expect(files.filter((path) => /process\.env\b/.test(textOf(path)))).toEqual([]);
  });
});

describe('a test', () => {
  it('is never skipped, and never the only one', () => {
    const skipped = everything.filter(isSpec).filter((path) => {
      return /\b(?:it|test|describe)\.(?:skip|only|todo|failing)\b|\bx(?:it|describe|test)\(|\bf(?:it|describe)\(/.test(
        textOf(path),
      );
    });
    expect(skipped.filter((path) => !path.endsWith('architecture/house.spec.ts'))).toEqual([]);
  });
});

/** Whose each table is. A table of no lib, or of two, is a noun that has not been thought through. */
const TABLES: Record<string, readonly string[]> = {
  database: ['installation'],
  auth: ['staff', 'staff_tokens', 'staff_acts', 'rate_marks', 'invitations', 'password_resets'],
  watch: ['sources', 'source_items', 'source_polls'],
  reports: [
    'reports',
    'captures',
    'claims',
    'denials',
    'claim_versions',
    'report_comments',
    'report_translations',
    'report_words',
  ],
  incidents: [
    'incidents',
    'incident_figures',
    'incident_claims',
    'incident_publications',
    'incident_texts',
    'incident_merges',
    'incident_splits',
    'incident_links',
    'incident_decisions',
    'totals',
    'total_incidents',
    'total_claims',
    'total_publications',
    'incident_paraphrases',
    'harm_answers',
    'incident_private',
    'incident_evidence',
    'incident_words',
    'search_views',
    'duty_rosters',
    'duty_calls',
  ],
  subscribers: ['subscribers', 'subscriptions'],
  officials: ['bodies', 'offices', 'officials', 'terms', 'contact_points'],
  mail: [
    'messages',
    'deliveries',
    'delivery_counts',
    'delivery_tries',
    'resends',
    'resent_deliveries',
    'suppressions',
    'mailbox_mails',
    'mail_feedback',
    'mail_kept_replies',
    'dkim_keys',
    'mail_domains',
    'mail_operators',
    'mail_operator_leases',
    'mail_operator_names',
    'mail_stream_days',
    'mail_warm_ups',
    'mail_webhook_tokens',
    'mail_webhook_counts',
    'mail_streams',
    'mail_keys',
  ],
  alerts: ['alerts', 'alert_texts', 'alert_approvals', 'alert_audiences', 'alert_update_dismissals'],
  campaigns: [
    'campaigns',
    'campaign_offices',
    'campaign_approvals',
    'supporters',
    'actions',
    'letters',
    'letter_handovers',
    'letter_answers',
    'letter_resends',
    'resent_letters',
  ],
};
const ownerOfTable = new Map(Object.entries(TABLES).flatMap(([lib, names]) => names.map((name) => [name, lib])));

const WRITES = /\b(?:INSERT INTO|DELETE FROM|TRUNCATE|(?<!FOR |DO |FOR NO KEY )UPDATE)\s+([a-z_]+)/g;
const READS = /\b(?:FROM|JOIN)\s+([a-z_]+)/g;

/** The tables that the SQL of a file names in such a place; what is no table of ours (a CTE, a function) is left out. */
function tablesIn(path: string, place: RegExp): string[] {
  return [...textOf(path).matchAll(place)].map(([, name]) => name!).filter((name) => ownerOfTable.has(name));
}

/** Reading across a floor, each with its reason; an entry that is needed no more fails the test as well. */
const READ_SIDEWAYS: Record<string, string> = {
  'incidents reads sources': 'the desk and the record say where a report comes from, and whether that may be told',
};

/** The libs that a lib may import, by .dependency-cruiser.cjs, and itself. */
function mayBeSeenBy(lib: string): string[] {
  const { forbidden } = createRequire(import.meta.url)(join(process.cwd(), '.dependency-cruiser.cjs')) as {
    forbidden: { name: string; to: { pathNot?: string } }[];
  };
  const rule = forbidden.find(({ name }) => name === `floor-of-${lib}`);
  return /\(([^)]*)\)/.exec(rule?.to.pathNot ?? '')?.[1]?.split('|') ?? [];
}

describe('a table', () => {
  const withSql = sourceFiles('libs').filter((path) => !isSpec(path) && !isMigration(path));

  it('belongs to one lib', () => {
    const made = [...textOf('libs/database/schema.sql').matchAll(/^CREATE TABLE (\w+) \(/gm)].map(([, name]) => name!);
    expect([...ownerOfTable.keys()].sort()).toEqual(made.sort());
  });

  it('is written by the SQL of its own lib alone', () => {
    const strangers = withSql.flatMap((path) =>
      tablesIn(path, WRITES)
        .filter((table) => ownerOfTable.get(table) !== ownerOf(path))
        .map((table) => `${path} writes ${table}`),
    );
    expect(strangers).toEqual([]);
  });

  it('is read by the SQL of its own lib and of libs above, with few exceptions', () => {
    const upward = withSql.flatMap((path) => {
      const seen = mayBeSeenBy(ownerOf(path));
      const tables = tablesIn(path, READS).filter((table) => !seen.includes(ownerOfTable.get(table)!));
      return tables.map((table) => `${ownerOf(path)} reads ${table}`);
    });
    expect([...new Set(upward)].sort()).toEqual(Object.keys(READ_SIDEWAYS).sort());
  });
});
