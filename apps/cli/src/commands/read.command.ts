import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { environment } from '#config';
import type { ReportReading } from '#contracts';
import { parseDocument, readReport } from '#extraction';
import { groupClaims } from '#incidents/grouping';
import { cliError } from '../cli.errors.js';
import { type AddCommands, fail, print } from '../platform/cli.js';

interface ReadOptions {
  published?: string;
  html?: boolean;
}

interface ReadDocument {
  file: string;
  publishedAt: string | null;
  reading: ReportReading;
  /** The extracted text, of HTML only: offsets count in it. */
  text?: string;
}

/** `tocsin read`: needs no database; one JSON object for each document, in the order given. */
export const readCommand: AddCommands = (program) => {
  program
    .command('read [file...]')
    .description('read documents (text or HTML; standard input without files) into claims, one JSON object a line')
    .option('--json', 'the form of the output; there is no other', true)
    .option('--html', 'treat every document as HTML, whatever it is called')
    .option('--published <date>', 'when they were published, over what they say themselves')
    .action((files: string[], options: ReadOptions) => {
      if (options.published !== undefined && Number.isNaN(Date.parse(options.published))) {
        throw cliError('CLI_DATE_INVALID');
      }
      const documents = (files.length === 0 ? ['-'] : files).flatMap((file) => readOne(file, options));
      const reports = documents.map(({ publishedAt, reading }, at) => ({
        id: String(at).padStart(8, '0'),
        publishedAt,
        claims: reading.claims,
      }));
      const grouped = groupClaims(reports);
      documents.forEach(({ file, publishedAt, reading, text }, at) => {
        const groups = grouped.get(reports[at]!.id) ?? [];
        const claims = reading.claims.map((claim, index) => ({ ...claim, incident: groups[index]?.incident ?? null }));
        const { language, relevant, kind, reasons, denials } = reading;
        const said = { file, publishedAt, language, relevant, kind, reasons };
        print({ ...said, ...(text === undefined ? {} : { text }), claims, denials });
      });
    });
};

/** One document; a file that cannot be read is said on standard error, and the others are read all the same. */
function readOne(file: string, options: ReadOptions): ReadDocument[] {
  try {
    const content = contentOf(file);
    const isHtml = options.html === true || /\.x?html?$/i.test(file) || /^\s*(?:<!doctype html|<html)/i.test(content);
    const { text, title, publishedAt: stated, lang } = parseDocument(content, isHtml ? 'html' : 'text');
    const publishedAt = options.published ?? stated;
    return [
      { file, publishedAt, reading: readReport({ text, title, publishedAt, lang }), ...(isHtml ? { text } : {}) },
    ];
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
    if (reason === 'unknown') throw cause;
    fail(cliError('CLI_FILE_UNREADABLE', { file, reason }, cause));
    return [];
  }
}

/** npm runs scripts in the project's folder; the paths are meant from where the person stands. */
function contentOf(file: string): string {
  if (file === '-') return readFileSync(0, 'utf8');
  return readFileSync(resolve(environment()['INIT_CWD'] ?? process.cwd(), file), 'utf8');
}
