import type { BodyView, DisclosureChange, OfficeView, Page } from '#contracts';
import { addOffice } from '../support/steps/campaign.js';
import { TestTocsin } from '../support/tocsin.js';

interface Coded {
  code: string;
  message: string;
}

let tocsin: TestTocsin;
beforeAll(async () => {
  tocsin = await TestTocsin.start();
  await tocsin.keep();
});
afterEach(() => tocsin.rewind());
afterAll(() => tocsin.stop());

const offices = async (query = '') =>
  (await tocsin.as<Page<OfficeView>>('viewer', 'GET', `/api/offices?${query}`)).body.items;
const names = async (query = '') => (await offices(query)).map(({ bodyName }) => bodyName);
const change = (office: OfficeView, body: object, role: 'editor' | 'approver' = 'editor') =>
  tocsin.as<OfficeView & Coded>(role, 'PUT', `/api/offices/${office.id}`, {
    revision: office.revision,
    reason: 'As found on their page.',
    ...body,
  });

describe('An editor who looks through the directory', () => {
  it('finds offices by country, body, class, reach and words', async () => {
    await addOffice(tocsin, { body: 'UNHCR' });
    await addOffice(tocsin, { body: 'A Ministry', country: 'KR', disclosure: 'name_only', address: null });
    await addOffice(tocsin, {
      body: 'An Embassy',
      country: 'CN',
      disclosure: 'gathered_only',
      address: 'a@embassy.example',
    });
    expect(await names()).toEqual(['A Ministry', 'An Embassy', 'UNHCR']);
    expect(await names('sort=-body')).toEqual(['UNHCR', 'An Embassy', 'A Ministry']);
    expect(await names('country=kr')).toEqual(['A Ministry']);
    expect(await names('country=none')).toEqual(['UNHCR']);
    expect(await names('reachable=no')).toEqual(['A Ministry']);
    expect(await names('disclosure=gathered_only')).toEqual(['An Embassy']);
    expect(await names('q=MINIST')).toEqual(['A Ministry']);
    const { body } = await tocsin.as<Page<BodyView>>('viewer', 'GET', '/api/bodies?sort=-name&q=n');
    expect(body.items.map(({ name, offices: count }) => [name, count])).toEqual([
      ['UNHCR', 1],
      ['An Embassy', 1],
      ['A Ministry', 1],
    ]);
    expect((await tocsin.as('viewer', 'GET', '/api/offices?country=Korea')).status).toBe(400);
  });

  it('sees which addresses nobody has checked for 180 days, and says that one still holds', async () => {
    const office = await addOffice(tocsin, { address: null });
    const daysAgo = (days: number) =>
      new Date(tocsin.clock.now().getTime() - days * 86_400_000).toISOString().slice(0, 10);
    const found = (checkedOn: string) => {
      const point = { address: 'office@unhcr.example', checkedOn };
      return tocsin.as<OfficeView>('approver', 'POST', `/api/offices/${office.id}/contact-points`, point);
    };
    await found(daysAgo(180));
    expect(await names('stale=yes')).toEqual([]);
    const { body } = await found(daysAgo(181));
    expect(await offices('stale=yes')).toMatchObject([{ stale: true }]);
    const point = body.contactPoint!;
    const checked = await tocsin.as<OfficeView>('editor', 'POST', `/api/contact-points/${point.id}/check`, {});
    expect(checked.body).toMatchObject({ stale: false, contactPoint: { id: point.id } });
    expect(await names('stale=no')).toEqual(['UNHCR']);
  });

  it('may neither add an office that learns everything nor replace the address of one that learns a name', async () => {
    const office = await addOffice(tocsin, { disclosure: 'name_only' });
    const wide = { bodyId: office.bodyId, name: 'Deputy', salutation: 'Dear Deputy', disclosure: 'full' };
    expect((await tocsin.as('editor', 'POST', '/api/offices', wide)).status).toBe(403);
    const url = `/api/offices/${office.id}/contact-points`;
    const replace = (role: 'editor' | 'approver') => tocsin.as(role, 'POST', url, { address: 'other@unhcr.example' });
    expect((await replace('editor')).status).toBe(403);
    expect((await replace('approver')).status).toBeLessThan(300);
    const embassy = await addOffice(tocsin, { body: 'An Embassy', country: 'CN', disclosure: 'gathered_only' });
    const gathered = `/api/offices/${embassy.id}/contact-points`;
    expect((await tocsin.as('editor', 'POST', gathered, { address: 'b@embassy.example' })).status).toBeLessThan(300);
  });

  it('cannot name as the source of an address what is no page of the web', async () => {
    const { id } = await addOffice(tocsin, { address: null });
    const point = { address: 'office@unhcr.example', sourceUrl: 'javascript:alert(1)' };
    expect((await tocsin.as('editor', 'POST', `/api/offices/${id}/contact-points`, point)).status).toBe(400);
  });

  it('takes it out as a file, addresses of offices included; a viewer may not', async () => {
    await addOffice(tocsin, { body: '=HYPERLINK("https://evil.example")' });
    await addOffice(tocsin, { body: 'Ministry', address: '담당자@외교부.example'.normalize('NFD') });
    const file = await tocsin.download('editor', '/api/offices/export.csv');
    expect(file.body).toContain('office@unhcr.example');
    expect(file.body).toContain('담당자@외교부.example');
    expect(file.body).not.toMatch(/(^|\n|,)"?=HYPERLINK/);
    expect((await tocsin.download('viewer', '/api/offices/export.csv')).status).toBe(403);
  });
});

describe('Two editors who change one office at once', () => {
  it('never overwrite each other', async () => {
    const office = await addOffice(tocsin);
    const answers = await Promise.all([
      change(office, { lettersPerHour: 5 }),
      change(office, { salutation: 'Your Excellency' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)!.body.code).toBe('OFFICIALS_OFFICE_CHANGED');
    expect((await offices())[0]!.revision).toBe(2);
  });
});

describe('Two editors who add the same office at once', () => {
  it('add one, and the second is told that it is there', async () => {
    await tocsin.credentials('editor');
    const body = { name: 'A Ministry', country: 'KR' };
    const bodies = await Promise.all(
      [1, 2].map(() => tocsin.as<{ id: string } & Coded>('editor', 'POST', '/api/bodies', body)),
    );
    expect(bodies.map(({ status }) => status).sort()).toEqual([201, 409]);
    const bodyId = bodies.find(({ status }) => status === 201)!.body.id;
    const office = { bodyId, name: 'Minister', salutation: 'Dear Minister' };
    const added = await Promise.all([1, 2].map(() => tocsin.as<Coded>('editor', 'POST', '/api/offices', office)));
    expect(added.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(added.map((answer) => answer.body.code)).toContain('OFFICIALS_OFFICE_EXISTS');
  });
});

describe('An office that was closed', () => {
  it('leaves the list, keeps its history, and takes no change and no address any more', async () => {
    const office = await addOffice(tocsin);
    const end = { revision: office.revision, reason: 'The post was abolished.' };
    const ended = await tocsin.as<OfficeView>('editor', 'POST', `/api/offices/${office.id}/end`, end);
    expect(ended.body).toMatchObject({
      contactPoint: null,
      endedReason: end.reason,
      contactPoints: [{ validUntil: null }],
    });
    expect(await names()).toEqual([]);
    expect(await names('ended=yes')).toEqual(['UNHCR']);
    const { revision } = ended.body;
    expect((await change({ ...office, revision }, { lettersPerHour: 1 })).body.code).toBe('OFFICIALS_OFFICE_ENDED');
    for (const [path, body] of [
      ['contact-points', { address: 'b@unhcr.example' }],
      ['terms', { name: 'Example Holder', startsOn: '2024-01-01' }],
    ] as const) {
      const answer = await tocsin.as<Coded>('editor', 'POST', `/api/offices/${office.id}/${path}`, body);
      expect([path, answer.body.code]).toEqual([path, 'OFFICIALS_OFFICE_ENDED']);
    }
  });
});

describe('What an office learns of supporters', () => {
  it('is widened by an approver alone, narrowed by any editor, and each change says how it was before', async () => {
    const office = await addOffice(tocsin, { disclosure: 'name_only' });
    expect((await change(office, { disclosure: 'full' })).status).toBe(403);
    const { body: full } = await change(office, { disclosure: 'full', reason: 'It answers.' }, 'approver');
    const { body: gathered } = await change(full, { disclosure: 'gathered_only', reason: 'It passed names on.' });
    await change(gathered, { lettersPerHour: 3 });
    const { body } = await tocsin.as<DisclosureChange[]>('viewer', 'GET', `/api/offices/${office.id}/disclosures`);
    expect(body.map(({ before, after, reason }) => [before, after, reason])).toEqual([
      ['full', 'gathered_only', 'It passed names on.'],
      ['name_only', 'full', 'It answers.'],
    ]);
  });
});

describe('Names from everywhere in the directory', () => {
  it.each(['x'.repeat(200), 'مكتب المفوض السامي', '통일부 장관', '<script>alert(1)</script>', '🕊️ Office 👩‍⚖️'])(
    'are kept as they were written: %s',
    async (name) => {
      const office = await addOffice(tocsin, { name, body: name });
      expect([office.name, office.bodyName]).toEqual([name, name]);
      expect(await names(`q=${encodeURIComponent(name)}`)).toEqual([name]);
    },
  );

  it('are refused where they are longer, empty or hold a line break', async () => {
    for (const name of ['x'.repeat(201), '  ', 'one\ntwo']) {
      expect((await tocsin.as('editor', 'POST', '/api/bodies', { name, country: null })).status).toBe(400);
    }
  });
});
