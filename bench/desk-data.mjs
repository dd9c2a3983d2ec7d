/** Fills a database as years of watching would: 100,000 reports in four languages, half of them relevant, and 10,000 incidents. */
export const REPORTS = 100_000;
export const INCIDENTS = 10_000;
const BATCH = 1000;

const SENTENCES = {
  en: [
    'Chinese authorities returned a group of refugees at night, a rights group said.',
    'Women made up most of those held near Jilin, according to people with knowledge of the matter.',
    'A convoy of buses was seen at the Tumen crossing before dawn.',
    'The ministry said it could not confirm the number of people involved.',
    'Families in Seoul asked their government to speak with Beijing.',
    'Trade over the river bridge has grown since the border opened again.',
    'Officials in Dandong declined to comment on the report.',
    'An envoy called on all states to respect the principle of non-refoulement.',
  ],
  ko: [
    '한 인권단체는 중국 당국이 탈북민을 밤중에 강제북송했다고 밝혔다.',
    '지린성에 구금된 사람 가운데 다수가 여성인 것으로 알려졌다.',
    '두만강 국경에서 버스 여러 대가 새벽에 목격됐다.',
    '정부는 정확한 인원을 확인할 수 없다고 말했다.',
    '가족들은 정부가 나서 달라고 호소했다.',
    '단둥의 교역은 국경 개방 이후 늘어난 것으로 전해졌다.',
  ],
  zh: [
    '人權團體表示,中國當局在夜間遣返了一批脫北者。',
    '据知情人士透露,被关押在吉林的大多是女性。',
    '有人在图们口岸看到多辆大巴。',
    '外交部发言人说,不掌握有关情况。',
    '韓國政府呼籲尊重國際法。',
  ],
  ja: [
    '人権団体は、中国当局が夜間に脱北者を強制送還したと明らかにした。',
    '吉林省で拘束された人の多くは女性だという。',
    '図們の国境で数台のバスが目撃された。',
    '政府は人数を確認できないと述べた。',
  ],
};
const LANGUAGES = ['en', 'en', 'en', 'en', 'ko', 'ko', 'zh', 'ja'];
const KINDS = ['repatriation', 'detention', 'warning', 'response', 'other'];
const PLACES = ['Jilin', 'Tumen', 'Dandong', 'Yanji', 'Shenyang', 'Hunchun'];

/** The same every time: figures of two runs can be compared. */
let seed = 42;
const random = (most) => {
  // mulberry32: even in its low bits.
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) % most;
};
const pick = (list) => list[random(list.length)];

/** Does nothing in a database that is full already. @returns ids that are asked for */
export async function fillDesk(database, api, staffId) {
  const [{ count }] = await database.query('SELECT count(*)::int AS count FROM reports');
  if (count < REPORTS) {
    await fillSources(database);
    for (let from = 0; from < REPORTS; from += BATCH) await fillReports(database, from);
    await fillClaims(database);
    await database.query('ANALYZE');
    await fillIncidents(database, staffId);
    await database.query(
      `UPDATE reports SET dismissed_at = found_at, dismissed_by = $1, dismissed_reason = 'old' WHERE id IN (
         SELECT r.id FROM reports r WHERE r.relevant AND NOT EXISTS (SELECT 1 FROM claims c JOIN incident_claims ic
           ON ic.claim_id = c.id WHERE c.report_id = r.id) ORDER BY md5(r.id::text) LIMIT 8000)`,
      [staffId],
    );
    await database.query('VACUUM ANALYZE');
  }
  const { WordIndexer } = await import('../dist/libs/incidents/src/index.js');
  const began = performance.now();
  let indexed = 0;
  for (let done = -1; done !== 0; indexed += done) done = await api.get(WordIndexer).index();
  if (indexed > 0) {
    await database.query('VACUUM ANALYZE');
    console.error(`indexed ${indexed} rows, ${Math.round((indexed / (performance.now() - began)) * 1000)} a second`);
  }
  const [{ id }] = await database.query('SELECT id FROM sources ORDER BY id LIMIT 1');
  return { source: id };
}

async function fillSources(database) {
  await database.query(
    `INSERT INTO sources (id, name, url, interval_seconds, created_at, next_poll_at)
     SELECT gen_random_uuid(), 'Source ' || n, 'https://source' || n || '.example/feed', 3600, now(), now() FROM generate_series(1, 120) n`,
  );
}

async function fillReports(database, from) {
  const rows = Array.from({ length: BATCH }, (_, step) => {
    const language = pick(LANGUAGES);
    const sentences = Array.from({ length: 14 + random(20) }, () => pick(SENTENCES[language]));
    if (random(500) === 0) sentences.push('A quarantine was announced.');
    const text = `${sentences.join(language === 'zh' || language === 'ja' ? '' : ' ')} ${from + step}`;
    return { language, title: `${pick(SENTENCES[language]).slice(0, 70)} ${from + step}`, text, kind: pick(KINDS) };
  });
  await database.query(
    `INSERT INTO reports (id, source_id, url, title, text, text_sha256, language, published_at, found_at, read_at, reader_version,
       relevant, kind, reasons)
     SELECT gen_random_uuid(), (SELECT array_agg(id ORDER BY id) FROM sources)[1 + (n + $1) % 120],
       'https://paper.example/' || (n + $1), title, text, sha256(text::bytea), language,
       timestamptz '2019-01-01' + (n + $1) * interval '30 minutes', timestamptz '2019-01-01' + (n + $1) * interval '30 minutes',
       now(), 2, (n + $1) % 2 = 0, kind, '{people:refugees,act:returned,place:china}'
     FROM unnest($2::text[], $3::text[], $4::text[], $5::text[]) WITH ORDINALITY AS t (title, text, language, kind, n)`,
    [from, rows.map((r) => r.title), rows.map((r) => r.text), rows.map((r) => r.language), rows.map((r) => r.kind)],
  );
}

async function fillClaims(database) {
  await database.query(
    `INSERT INTO claims (id, report_id, position, what, count_min, count_max, qualifier, date_start, date_end, date_precision, places,
       attributed_to, speakers, certainty, quote, quote_start, quote_end, reader_version)
     SELECT gen_random_uuid(), r.id, p, 'repatriated', 10 + p, 10 + p, 'exact', r.published_at::date, r.published_at::date, 'day',
       ARRAY[($1::text[])[1 + abs(hashtext(r.id::text || p)) % 6]], 'A rights group', '{A rights group}', 'reported',
       left(r.text, 80), 0, 80, 2
     FROM reports r, generate_series(0, 2) p WHERE r.relevant`,
    [PLACES],
  );
}

async function fillIncidents(database, staffId) {
  await database.query(
    `INSERT INTO incidents (id, reference, kind, title, summary, date_start, date_end, places, verification, revision, created_at,
       created_by, revised_at, published_version)
     SELECT gen_random_uuid(), 'INC-' || (2019 + n % 6) || '-' || lpad(n::text, 5, '0'),
       (ARRAY['detention','feared_return','return','refused_return'])[1 + n % 4], 'Returned at night, group ' || n,
       'A group of people was returned at night, a rights group said.', date '2019-01-01' + n % 2000, date '2019-01-01' + n % 2000,
       ARRAY[($2::text[])[1 + n % 6]], (ARRAY['reported','corroborated','confirmed'])[1 + n % 3], 2,
       timestamptz '2019-01-01' + n * interval '5 hours', $1, timestamptz '2019-01-01' + n * interval '5 hours',
       CASE WHEN n % 5 > 0 THEN 1 END
     FROM generate_series(1, ${INCIDENTS}) n`,
    [staffId, PLACES],
  );
  await database.query(
    `WITH numbered AS (SELECT id, row_number() OVER (ORDER BY reference) AS n FROM incidents),
       waiting AS (SELECT c.id, row_number() OVER (ORDER BY c.id) AS n FROM claims c WHERE c.position = 0 ORDER BY 1)
     INSERT INTO incident_claims (incident_id, claim_id, attached_at, attached_by)
     SELECT i.id, w.id, now(), $1 FROM waiting w JOIN numbered i ON i.n = 1 + w.n % ${INCIDENTS} WHERE w.n <= 25000`,
    [staffId],
  );
  await database.query(
    `INSERT INTO incident_figures (id, incident_id, count_min, count_max, qualifier, verification, attributed_to, said_on, created_at, created_by)
     SELECT gen_random_uuid(), id, 12, 12, 'exact', 'reported', 'A rights group', date_start, created_at, $1 FROM incidents`,
    [staffId],
  );
  await database.query(
    `INSERT INTO incident_publications (incident_id, version, published_at, published_by, revision, page)
     SELECT id, 1, revised_at, $1, 2, jsonb_build_object('reference', reference, 'version', 1, 'kind', kind, 'title', title,
       'summary', summary, 'dateStart', date_start, 'dateEnd', date_end, 'places', places, 'verification', verification,
       'figures', jsonb_build_array(jsonb_build_object('countMin', 12, 'countMax', 12, 'qualifier', 'exact', 'verification', 'reported',
         'attributedTo', 'A rights group', 'saidOn', date_start)), 'origins', '[]'::jsonb, 'texts', '{}'::jsonb, 'publishedAt', revised_at)
     FROM incidents WHERE published_version = 1`,
    [staffId],
  );
}
