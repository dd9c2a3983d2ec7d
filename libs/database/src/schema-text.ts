import type { Queryable } from './database.js';

/**
 * The whole of our schema as text, in an order that does not depend on how it came about: what `libs/database/schema.sql` holds
 * and what an architecture test compares it with. Read it to know the database; it is not meant to be run.
 */
export async function schemaText(db: Queryable): Promise<string> {
  const tables = await db.query<{
    name: string;
    columns: string[];
    constraints: string[];
    indexes: string[];
    triggers: string[];
  }>(
    `SELECT CASE n.nspname WHEN 'public' THEN '' ELSE n.nspname || '.' END || c.relname AS name,
       array(SELECT '  ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
           || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END
           || CASE WHEN a.attidentity <> '' THEN ' GENERATED ALWAYS AS IDENTITY' ELSE '' END
           || CASE a.attgenerated WHEN 's' THEN ' GENERATED ALWAYS AS (' || pg_get_expr(d.adbin, d.adrelid) || ') STORED'
             ELSE coalesce(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '') END
         FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
         WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum) AS columns,
       array(SELECT '  CONSTRAINT ' || k.conname || ' ' || pg_get_constraintdef(k.oid)
         FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype <> 'n' ORDER BY k.contype, k.conname) AS constraints,
       array(SELECT pg_get_indexdef(i.indexrelid) || ';' FROM pg_index i WHERE i.indrelid = c.oid
         AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.conrelid = c.oid AND k.contype IN ('p','u'))
         ORDER BY 1) AS indexes,
       array(SELECT pg_get_triggerdef(t.oid) || ';' FROM pg_trigger t WHERE t.tgrelid = c.oid AND NOT t.tgisinternal
         ORDER BY t.tgname) AS triggers
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname IN ('public', 'auth') AND c.relkind = 'r' AND c.relname <> 'tocsin_migrations'
     ORDER BY n.nspname = 'public', c.relname`,
  );
  const functions = await db.query<{ text: string }>(
    `SELECT pg_get_functiondef(p.oid) AS text FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
     WHERE n.nspname = 'public' ORDER BY p.proname`,
  );
  const parts = tables.map((table) =>
    [
      `CREATE TABLE ${table.name} (\n${[...table.columns, ...table.constraints].join(',\n')}\n);`,
      ...table.indexes,
      ...table.triggers,
    ].join('\n'),
  );
  return [
    '-- Written from the migrations; do not edit.',
    ...functions.map((f) => `${f.text.trim()};`),
    ...parts,
    '',
  ].join('\n\n');
}
