import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeskReportView, IncidentView } from '#contracts';
import { asPage, reportDocuments } from '../support/documents.js';
import { OutsideWeb } from '../support/outside-web.js';
import { testDatabase, type TestDatabase } from '../support/database.js';
import { printedBy, tocsinCommand } from '../support/command.js';
import { environmentOf, OwnProcess } from '../support/processes.js';

describe('a person at the command line', () => {
  let db: TestDatabase;
  let web: OutsideWeb;
  beforeAll(async () => {
    web = await OutsideWeb.start();
    db = await testDatabase({ OUTBOUND_ALLOW: web.host });
  });
  afterAll(async () => {
    await web.stop();
    await db.close();
  });

  /** Runs `tocsin …`. Objects of standard output, one a line; @throws with all output unless it ends well */
  async function tocsin<Row = Record<string, unknown>>(...args: string[]): Promise<Row[]> {
    const ended = await tocsinCommand(environmentOf(db.config), args);
    if (ended.code !== 0) throw new Error(`exit ${ended.code}: ${ended.text}`);
    return printedBy<Row>(ended);
  }

  it('takes a report from the source to the public record, each step with a command', async () => {
    const documents = reportDocuments();
    for (const document of documents) web.put(`/${document.name}`, { body: asPage(document) });
    web.putFeed(
      '/feed.xml',
      documents.map(({ name, title, published }) => ({
        title,
        path: `/${name}`,
        ...(published === null ? {} : { pubDate: new Date(published).toUTCString() }),
      })),
    );

    await tocsin('admin', 'create', '--email', 'ana@staff.example', '--name', 'Analyst');
    const as = ['--as', 'ana@staff.example'];
    const [added] = await tocsin<{ id: string }>('source', 'add', web.url('/feed.xml'), '--name', 'Wire', ...as);
    const [polled] = await tocsin('source', 'poll', added!.id, ...as);
    expect(polled).toMatchObject({ added: documents.length, fetched: documents.length, waiting: 0 });
    expect((await tocsin('source', 'list'))[0]).toMatchObject({ name: 'Wire', health: 'well' });

    const desk = await tocsin<DeskReportView>('desk');
    const claims = desk
      .flatMap((report) => report.claims)
      .filter((claim) => claim.dateStart === '2023-10-09' && claim.what === 'repatriated' && claim.aggregate === null)
      // One relative who was among them: the harm check would stop a page with a day and a single person.
      .filter((claim) => claim.countMin !== 1);
    expect(claims.length).toBeGreaterThan(0);
    const [incident] = await tocsin<IncidentView>(
      ...[
        'incident',
        'create',
        '--kind',
        'return',
        '--title',
        'Forced back over five crossings',
        '--from',
        '2023-10-09',
      ],
      ...['--claim', claims[0]!.id, ...as],
    );
    expect(incident).toMatchObject({
      reference: 'INC-2023-0001',
      figures: [{ countMin: 500, verification: 'reported' }],
    });
    for (const claim of claims.slice(1)) await tocsin('incident', 'attach', 'INC-2023-0001', claim.id, ...as);
    const [shown] = await tocsin<{
      revision: number;
      pageSha256: string;
      warnings: { key: string; severity: string }[];
    }>('incident', 'show', 'INC-2023-0001');
    // A spokesman who is named may ask for a look; nothing may ask for more.
    expect(shown!.warnings.filter(({ severity }) => severity !== 'look')).toEqual([]);
    const keys = shown!.warnings.map(({ key }) => key);
    const looked = keys.length > 0 ? ['--looked', ...keys] : [];
    const revision = String(shown!.revision);
    const publish = ['incident', 'publish', 'INC-2023-0001', '--revision', revision, ...looked, ...as];
    await expect(tocsin(...publish)).rejects.toThrow(/Nothing was published/);
    await expect(tocsin(...publish, '--page', '0'.repeat(64))).rejects.toThrow(/INCIDENTS_PAGE_CHANGED/);
    const [published] = await tocsin(...publish, '--page', shown!.pageSha256);
    expect(published).toMatchObject({ version: 1, url: expect.stringContaining('/record/INC-2023-0001') });

    const [draft] = await tocsin<{ id: string }>('alert', 'draft', '--incident', 'INC-2023-0001', ...as);
    const [status] = await tocsin('alert', 'status', draft!.id);
    expect(status).toMatchObject({ state: 'draft' });
    expect((await tocsin('requeue'))[0]).toEqual({ requeued: expect.any(Number) });
  }, 300_000);

  it('is told what is wrong in words, on standard error, with an exit code', async () => {
    const own = OwnProcess.start('bin/tocsin.mjs', environmentOf(db.config), [
      'desk',
      'dismiss',
      'x',
      '--reason',
      'r',
      '--as',
      'nobody@staff.example',
    ]);
    expect(await own.end()).toBe(1);
    expect(own.text).toContain('AUTH_STAFF_UNKNOWN');
    const other = OwnProcess.start('bin/tocsin.mjs', environmentOf(db.config), ['no-such-command']);
    expect(await other.end()).toBe(2);
  });

  it('classifies mails that came back without any database: one object a line, also for standard input', () => {
    const file = join(tmpdir(), 'tocsin-bounce.eml');
    const bounce = `From: MAILER-DAEMON@mx.example\nSubject: failure notice\n\nHi. This is the qmail-send program at mx.example.\n\n<lost@dest.example>:\n192.0.2.1 does not like recipient.\nRemote host said: 550 5.1.1 no such user\n`;
    writeFileSync(file, bounce);
    const env = { PATH: process.env['PATH'] ?? '' };
    const out = execFileSync(process.execPath, ['bin/tocsin.mjs', 'mail', 'classify', file, '-', '--json'], {
      env,
      input: 'From: who@dest.example\nSubject: Re: Hello\nIn-Reply-To: <one@example.org>\n\nThanks.',
    });
    const lines = out.toString().trim().split('\n');
    expect(lines.map((line) => JSON.parse(line) as object)).toEqual([
      {
        file,
        kind: 'bounce',
        feedbackType: null,
        recipients: [
          {
            address: 'lost@dest.example',
            action: 'failed',
            status: '5.1.1',
            replyCode: 550,
            reason: 'userunknown',
            permanent: true,
          },
        ],
      },
      { file: '-', kind: 'reply', feedbackType: null, recipients: [] },
    ]);
  });

  it('reads documents without any database: one object a line, quotations at their offsets', () => {
    const file = join(tmpdir(), 'tocsin-read.txt');
    const html = join(tmpdir(), 'tocsin-read.html');
    const sentence = 'China forcibly returned about 60 North Korean refugees on April 26, Human Rights Watch said.';
    writeFileSync(file, `title: Returns\npublished: 2024-05-08\n\nSeoul.\n\n${sentence}\n`);
    writeFileSync(
      html,
      `<html><head><title>Returns of North Korean refugees</title></head><body><article><p>${sentence}</p></article></body></html>`,
    );
    const env = { PATH: process.env['PATH'] ?? '' };
    const out = execFileSync(
      process.execPath,
      ['bin/tocsin.mjs', 'read', file, html, '--json', '--published', '2024-05-09'],
      { env },
    ).toString();
    const [text, page] = out
      .trim()
      .split('\n')
      .map(
        (line) =>
          JSON.parse(line) as {
            file: string;
            text?: string;
            claims: {
              quote: string;
              quoteStart: number;
              quoteEnd: number;
              countMin: number;
              dateStart: string;
              incident: string;
            }[];
          },
      );
    const body = `Seoul.\n\n${sentence}\n`;
    expect(text!.file).toBe(file);
    expect(text!.claims).toHaveLength(1);
    const [claim] = text!.claims;
    expect(claim).toMatchObject({ countMin: 60, dateStart: '2024-04-26', quote: sentence });
    expect(body.slice(claim!.quoteStart, claim!.quoteEnd)).toBe(sentence);
    expect(page!.text!.slice(page!.claims[0]!.quoteStart, page!.claims[0]!.quoteEnd)).toBe(sentence);
    expect(page!.claims[0]!.incident).toBe(claim!.incident);
  });
});
