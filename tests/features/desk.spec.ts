import type { DeskCounts, DeskPulse, DeskReportView, IncidentView, OutcomeView, Page, ReportView } from '#contracts';
import { Desk } from '#incidents';
import { TestTocsin } from '../support/tocsin.js';

interface Coded {
  code: string;
  details: Record<string, unknown>;
}

const OCTOBER =
  'Chinese authorities forcibly returned more than 500 North Koreans on October 9, 2023, Human Rights Watch said on Thursday, citing a missionary. ' +
  'The North Koreans had been held in detention centres in Jilin province. The returns happened over five border crossings, and the refugees were forcibly returned at night.';

describe('an analyst at the desk', () => {
  let tocsin: TestTocsin;
  beforeAll(async () => {
    tocsin = await TestTocsin.start();
  });
  afterAll(() => tocsin.stop());

  const desk = async (query = '') =>
    (await tocsin.as<Page<DeskReportView>>('analyst', 'GET', `/api/desk${query}`)).body.items;
  const report = async (id: string) =>
    (await tocsin.as<ReportView & Coded>('analyst', 'GET', `/api/reports/${id}`)).body;
  const enter = async (title: string, text = `${OCTOBER} ${title}`, more: object = {}) => {
    const answer = await tocsin.as<{ id: string } & Coded>('analyst', 'POST', '/api/reports', { title, text, ...more });
    if (answer.status === 201) await tocsin.drain();
    return answer;
  };
  const dismiss = (reportIds: string[], role: 'analyst' | 'editor' = 'analyst') =>
    tocsin.as<{ outcomes: OutcomeView[] }>(role, 'POST', '/api/desk/dismiss', { reportIds, reason: 'about trains' });

  it('enters a document by hand, which is read and lies on the desk whatever the reader thinks of it', async () => {
    const { status, body } = await enter('Returned at night', OCTOBER, {
      url: 'https://paper.example/october',
      publishedAt: '2023-10-12',
    });
    expect(status).toBe(201);
    const trains = await enter('Freight trains run late', 'The freight trains ran late on Monday because of snow.');
    const found = await desk();
    expect(found.map(({ title }) => title)).toEqual(['Freight trains run late', 'Returned at night']);
    expect(found[1]!.claims[0]).toMatchObject({ countMin: 500, incident: null });
    const view = await report(body.id);
    expect(view).toMatchObject({ relevant: true, source: null, enteredBy: expect.any(String), dismissed: null });
    expect(view.text).toBe(OCTOBER);
    await dismiss([trains.body.id]);
  });

  it.each([
    ['without words', { title: 'Nothing', text: ' \n\t ' }],
    ['without a title', { title: ' ', text: 'Words.' }],
    ['of more than 200,000 characters', { title: 'Long', text: 'x'.repeat(200_001) }],
    ['from an address that is none', { title: 'Odd', text: 'Words.', url: 'javascript:alert(1)' }],
  ])('is refused a document %s, with a code', async (_, request) => {
    const { status, body } = await tocsin.as<Coded>('analyst', 'POST', '/api/reports', request);
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'API_INVALID_FIELDS' });
  });

  it('is refused a document that is larger than a request may be', async () => {
    const { status, body } = await tocsin.as<Coded>('analyst', 'POST', '/api/reports', {
      title: 'Huge',
      text: '탈북민 '.repeat(30_000),
    });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(body.code).toBe('API_TOO_LARGE');
  });

  it('sees titles of any sort as they are: markup, right-to-left, emoji, hundreds of characters', async () => {
    const titles = ['<script>alert(1)</script> & "quotes"', 'إعادة قسرية \u202eabc', '🕯️ vigil', '가'.repeat(500)];
    for (const title of titles) await enter(title);
    expect((await desk('?limit=4')).map(({ title }) => title).reverse()).toEqual(titles);
    expect((await desk(`?q=${encodeURIComponent('<SCRIPT>')}`)).map(({ title }) => title)).toEqual([titles[0]]);
    expect(await desk(`?q=${encodeURIComponent('100%_')}`)).toEqual([]);
    await dismiss((await desk('?limit=4')).map(({ id }) => id));
  });

  it('says that they are at work on a report; a colleague sees who, and may take it over expressly', async () => {
    const { id } = (await enter('To be taken')).body;
    expect((await tocsin.as('analyst', 'POST', `/api/reports/${id}/take`)).status).toBe(200);
    const [row] = await desk('?mine=true');
    expect(row).toMatchObject({ id, taken: { name: 'The analyst' } });
    expect((await tocsin.as<Page<DeskReportView>>('editor', 'GET', '/api/desk?mine=true')).body.items).toEqual([]);
    const refused = await tocsin.as<Coded>('editor', 'POST', `/api/reports/${id}/take`);
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'REPORTS_TAKEN', details: { takenBy: row!.taken!.staffId } },
    });
    expect((await tocsin.as('editor', 'POST', `/api/reports/${id}/take`, { over: true })).status).toBe(200);
    expect((await report(id)).taken).toMatchObject({ name: 'The editor' });
    await tocsin.as('analyst', 'POST', `/api/reports/${id}/release`);
    expect((await report(id)).taken).toMatchObject({ name: 'The editor' });
    tocsin.clock.forward({ minutes: 16 });
    expect((await report(id)).taken).toBeNull();
    expect((await tocsin.as('analyst', 'POST', `/api/reports/${id}/take`)).status).toBe(200);
    await tocsin.as('analyst', 'POST', `/api/reports/${id}/release`);
    expect((await report(id)).taken).toBeNull();
    await dismiss([id]);
  });

  it('dismisses many at once, is told of each what became of it, and undoes it', async () => {
    const ids = [(await enter('One')).body.id, (await enter('Two')).body.id];
    const missing = '00000000-0000-4000-8000-000000000000';
    await dismiss([ids[0]!]);
    expect((await dismiss([...ids, missing])).body.outcomes).toEqual([
      { id: ids[0], done: false, code: 'REPORTS_DISMISSED_ALREADY' },
      { id: ids[1], done: true, code: null },
      { id: missing, done: false, code: 'REPORTS_UNKNOWN' },
    ]);
    const [last] = await desk('?state=dismissed&sort=-dismissedAt&limit=1');
    expect(last).toMatchObject({ id: ids[1], dismissed: { name: 'The analyst', reason: 'about trains' } });
    const undone = await tocsin.as<{ outcomes: OutcomeView[] }>('analyst', 'POST', '/api/desk/restore', {
      reportIds: ids,
    });
    expect(undone.body.outcomes.map(({ done }) => done)).toEqual([true, true]);
    expect((await desk()).map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
    const many = Array.from({ length: 101 }, () => missing);
    expect((await dismiss(many)).status).toBe(400);
    expect((await tocsin.as('viewer', 'POST', '/api/desk/dismiss', { reportIds: ids, reason: 'x' })).status).toBe(403);
    await dismiss(ids);
  });

  it('loses nothing when two dismiss the same report, or one dismisses what another attaches, at the same moment', async () => {
    const { id } = (await enter('Dismissed by two')).body;
    const both = await Promise.all([dismiss([id]), dismiss([id], 'editor')]);
    expect(both.map(({ body }) => body.outcomes[0]!.done).sort()).toEqual([false, true]);

    for (let round = 0; round < 5; round++) {
      const contested = (await enter(`Contested ${round}`)).body.id;
      const claim = (await report(contested)).claims.find(({ aggregate }) => aggregate === null)!;
      const [dismissed, attached] = await Promise.all([
        dismiss([contested]),
        tocsin.as<IncidentView & Coded>('editor', 'POST', '/api/incidents', {
          ...{ kind: 'return', title: `Contested ${round}`, claimIds: [claim.id] },
        }),
      ]);
      const won = dismissed.body.outcomes[0]!.done;
      expect(attached.status).toBe(won ? 409 : 201);
      if (won) expect(attached.body.code).toBe('INCIDENTS_REPORT_DISMISSED');
      else expect(dismissed.body.outcomes[0]!.code).toBe('INCIDENTS_REPORT_ATTACHED');
      expect((await desk()).map((row) => row.id)).not.toContain(contested);
    }
  });

  it('is shown what a claim looks like, and which other reports seem to tell of the same', async () => {
    const one = (await enter('First account', `${OCTOBER} First.`, { publishedAt: '2023-10-12' })).body.id;
    const other = (await enter('Second account', `${OCTOBER} Second.`, { publishedAt: '2023-10-13' })).body.id;
    await enter('Second account again', `${OCTOBER} Second.`, { publishedAt: '2023-10-14' });
    const before = await report(other);
    expect(before.suggestions[0]!.together.map(({ reportId }) => reportId)).toContain(one);
    expect(before.reprints).toMatchObject([{ title: 'Second account again' }]);
    const claim = (await report(one)).claims[0]!;
    const made = await tocsin.as<IncidentView>('editor', 'POST', '/api/incidents', {
      ...{ kind: 'return', title: 'Forced back', dateStart: '2023-10-09', dateEnd: '2023-10-09', claimIds: [claim.id] },
    });
    const after = await report(other);
    expect(after.suggestions[0]!.reasons.length).toBeGreaterThan(0);
    expect(after.suggestions.map(({ incidentId }) => incidentId)).toContain(made.body.id);
    expect((await report(one)).claims[0]).toMatchObject({ incident: made.body.reference });
    await dismiss([other]);
  });

  it('sees at once what is urgent and how much waits', async () => {
    const now = tocsin.clock.now().toISOString().slice(0, 10);
    const { id } = (
      await enter(
        'China to repatriate North Korean refugees',
        'About 100 North Korean refugees held in Jilin, China, may be forcibly repatriated within days, Human Rights Watch said. The refugees were detained in Jilin.',
        { publishedAt: now },
      )
    ).body;
    const { body } = await tocsin.as<DeskCounts>('analyst', 'GET', '/api/desk/counts');
    expect(body).toMatchObject({ urgent: 1, mine: 0 });
    expect(body.waiting).toBe((await desk('?limit=200')).length);
    expect(body.dismissedLately).toBeGreaterThan(5);
    expect((await desk('?sort=-urgency'))[0]).toMatchObject({ id, urgent: true });
    const pulse: DeskPulse = await tocsin.api.get(Desk).pulse('00000000-0000-0000-0000-000000000000');
    expect(pulse).toMatchObject({ newest: id, taken: [] });
  });

  it('hears of a new report without asking', async () => {
    await tocsin.api.listen(0, '127.0.0.1');
    const { authorization } = await tocsin.credentials('analyst');
    const stop = new AbortController();
    const answer = await fetch(`${await tocsin.api.getUrl()}/api/desk/events`, {
      headers: { authorization },
      signal: stop.signal,
    });
    const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
    const next = async (): Promise<DeskPulse> => {
      let text = '';
      for (;;) {
        text += (await reader.read()).value ?? '';
        const data = /event: desk\n(?:.*\n)*?data: (.*)\n/.exec(text)?.[1];
        if (data !== undefined) return JSON.parse(data) as DeskPulse;
      }
    };
    const before = await next();
    const { id } = (await enter('Heard of')).body;
    const after = await next();
    stop.abort();
    expect(after).toMatchObject({ newest: id, waiting: before.waiting + 1 });
  });
});
