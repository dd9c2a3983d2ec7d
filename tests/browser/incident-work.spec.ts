import type { Browser } from 'playwright-core';
import type { IncidentRelations, IncidentView, ReportView } from '#contracts';
import { openBrowser } from '../support/browser.js';
import { ConsoleVisit } from '../support/console-visit.js';
import { signedInAs } from '../support/steps/sign-in.js';
import { TestTocsin } from '../support/tocsin.js';

const REPORTS = [
  {
    title: 'China forcibly returns over 500 North Koreans',
    publishedAt: '2023-10-12',
    text:
      'Chinese authorities forcibly returned more than 500 North Koreans on October 9, 2023, Human Rights Watch said on Thursday, citing a missionary. ' +
      'China forcibly returned 40 North Koreans on September 18, 2023, Human Rights Watch said.',
  },
  {
    title: 'Second group speaks of 560',
    publishedAt: '2023-10-14',
    text: 'China forcibly returned 560 North Koreans on October 9, 2023, NKDB said.',
  },
  {
    title: 'More than 670 since 2020',
    publishedAt: '2024-05-08',
    text:
      'Human Rights Watch has confirmed that China has forcibly returned more than 670 North Koreans since early 2020. ' +
      'Some 2,000 North Koreans are held in detention in China, according to the UN special rapporteur.',
  },
];
const EVENTS = [
  ['Return in July 2021', '2021-07-01', '2021-07-31', 50, 50, 'exact'],
  ['Return of 29 August 2023', '2023-08-29', '2023-08-29', 80, 80, 'exact'],
  ['Return of 26 April 2024', '2024-04-26', '2024-04-26', 60, 60, 'about'],
] as const;

let tocsin: TestTocsin;
let browser: Browser;
let october: IncidentView;
let again: IncidentView;

const make = async (given: object) =>
  (await tocsin.as<IncidentView>('editor', 'POST', '/api/incidents', { kind: 'return', ...given })).body;

async function read(report: (typeof REPORTS)[number]): Promise<ReportView> {
  const { body } = await tocsin.as<{ id: string }>('analyst', 'POST', '/api/reports', report);
  await tocsin.drain();
  return (await tocsin.as<ReportView>('viewer', 'GET', `/api/reports/${body.id}`)).body;
}

beforeAll(async () => {
  tocsin = await TestTocsin.listening();
  browser = await openBrowser();
  const [one, two] = [await read(REPORTS[0]!), await read(REPORTS[1]!)];
  await read(REPORTS[2]!);
  const day = { dateStart: '2023-10-09', dateEnd: '2023-10-09', places: ['Jilin'] };
  october = await make({ title: 'Forced back over five crossings', ...day, claimIds: one.claims.map(({ id }) => id) });
  again = await make({ title: 'The same night again', ...day, claimIds: two.claims.map(({ id }) => id) });
  await make({
    kind: 'feared_return',
    title: 'Held in Jilin, feared to be sent back',
    dateStart: '2023-08-15',
    dateEnd: '2023-08-15',
  });
  for (const [title, dateStart, dateEnd, countMin, countMax, qualifier] of EVENTS) {
    const { id } = await make({ title, dateStart, dateEnd });
    const figure = { countMin, countMax, qualifier, verification: 'reported', attributedTo: 'Human Rights Watch' };
    await tocsin.as('editor', 'POST', `/api/incidents/${id}/figures`, figure);
  }
});
afterAll(async () => {
  await browser.close();
  await tocsin.stop();
});

describe('an approver who works on incidents', () => {
  let visit: ConsoleVisit;
  beforeAll(async () => {
    visit = await ConsoleVisit.open(browser, tocsin, await signedInAs(tocsin, 'approver'));
  });
  afterAll(() => visit.context.close());

  const dialog = () => visit.page.getByRole('dialog');
  const section = (name: string) => visit.page.getByRole('region', { name });

  it('merges another reference of the same night into it', async () => {
    await visit.go(`/incidents/${october.reference}`);
    await section('Other incidents').getByRole('button', { name: 'Merge …' }).click();
    await dialog().getByRole('combobox', { name: 'Incident' }).fill('same night');
    await visit.page.getByRole('option', { name: /The same night again/ }).click();
    await dialog().getByRole('textbox', { name: 'Why they are one' }).fill('One night, two papers.');
    await dialog()
      .getByRole('button', { name: /^Merge INC/ })
      .click();
    await section('Other incidents').getByText('The same night again').waitFor();
    await visit.go(`/incidents/${again.reference}`);
    await visit.page.getByText(`${again.reference} was merged into this incident.`).waitFor();
  });

  it('splits the claim of another night off, and comes to the new incident', async () => {
    await visit.go(`/incidents/${october.reference}`);
    await section('Other incidents').getByRole('button', { name: 'Split …' }).click();
    await dialog().getByRole('checkbox', { name: /40/ }).check();
    await dialog().getByRole('textbox', { name: 'Title of the new incident' }).fill('Return of 18 September 2023');
    await dialog().getByRole('textbox', { name: 'Why they are two' }).fill('Another night.');
    await visit.look('incident-split');
    await dialog().getByRole('button', { name: 'Make a new incident of these claims' }).click();
    await visit.page.getByRole('heading', { level: 1, name: 'Return of 18 September 2023' }).waitFor();
    await section('Other incidents').getByText('Split off from').waitFor();
  });

  it('links what was feared to what happened, with the source', async () => {
    await visit.go(`/incidents/${october.reference}`);
    await section('Other incidents').getByRole('button', { name: 'Link …' }).click();
    await dialog().getByRole('combobox', { name: 'Incident' }).fill('Held in');
    await visit.page.getByRole('option', { name: /Held in Jilin/ }).click();
    await dialog().getByRole('button', { name: 'Link these incidents' }).click();
    await dialog().getByText('a link needs its source').waitFor();
    await dialog()
      .getByRole('textbox', { name: 'or the address that says so' })
      .fill('https://paper.example/what-became');
    await dialog().getByRole('textbox', { name: 'What the source says' }).fill('The same people, the paper says.');
    await visit.look('incident-link');
    await dialog().getByRole('button', { name: 'Link these incidents' }).click();
    await section('Other incidents').getByText('Came of').waitFor();
    const { body } = await tocsin.as<IncidentRelations>('viewer', 'GET', `/api/incidents/${october.id}/relations`);
    expect(body.links).toMatchObject([{ kind: 'became', forward: false, url: 'https://paper.example/what-became' }]);
  });

  it('accepts that two origins corroborate, and confirms the event alone, each with a reason', async () => {
    await visit.go(`/incidents/${october.reference}`);
    const sure = section('How sure we are');
    await sure.getByRole('button', { name: /\(The event\)/ }).click();
    await dialog().getByRole('textbox', { name: 'Why' }).fill('Two groups say so independently.');
    await dialog().getByRole('button', { name: 'Decide this level' }).click();
    await sure.getByText('1 decision').waitFor();
    await sure.getByRole('button', { name: /\(The event\)/ }).click();
    await dialog().getByRole('combobox', { name: 'Level' }).click();
    await visit.page.getByRole('option', { name: /confirmed/ }).click();
    await dialog().getByRole('textbox', { name: 'Why' }).fill('The ministry said so.');
    await dialog().getByRole('button', { name: 'Decide this level' }).click();
    await dialog().getByText('Confirmed needs a government').first().waitFor();
    await dialog().getByRole('combobox', { name: 'What it rests on besides the attached claims' }).click();
    await visit.page.getByRole('option', { name: 'a government' }).click();
    await dialog().getByRole('textbox', { name: 'Who says so' }).fill('Unification Ministry');
    await dialog().getByRole('textbox', { name: 'Where it stands (address)' }).fill('https://gov.example/13-october');
    await visit.look('incident-decide');
    await dialog().getByRole('button', { name: 'Decide this level' }).click();
    await sure.getByText('2 decisions').waitFor();
    const { body } = await tocsin.as<IncidentView>('viewer', 'GET', `/api/incidents/${october.id}`);
    expect(body.verification).toBe('confirmed');
    expect(body.figures.map(({ verification }) => verification)).not.toContain('confirmed');
    await section('Timeline').getByText('decided how sure we are').first().waitFor();
    await visit.look('incident-work');
  });

  it('records “more than 670” from the claim that waits, and sees the four events agree', async () => {
    await visit.go('/totals');
    await visit.look('totals-waiting');
    await visit.page
      .getByRole('listitem')
      .filter({ hasText: 'has confirmed that' })
      .getByRole('link', { name: 'Record it …' })
      .click();
    await visit.page.getByRole('button', { name: 'Record this total' }).click();
    await visit.page.getByRole('heading', { level: 1, name: /670/ }).waitFor();
    await visit.settled();
    const compared = section('Held against events');
    await compared.getByText('Agrees', { exact: true }).waitFor();
    expect(await compared.getByText('Inside its dates and left out').count()).toBe(0);
    await visit.look('total');
    await visit.page.getByRole('button', { name: 'Publish revision 1 …' }).click();
    await dialog().getByRole('button', { name: 'Publish this total' }).click();
    await visit.page.getByText('published', { exact: true }).first().waitFor();
    await visit.go('/totals?aggregate=total');
    await visit.look('totals');
    await visit.go('/totals/new');
    await visit.look('total-new');
  });

  it('meets nothing that is broken, unreadable or wider than the screen', () => {
    expect(visit.findings).toEqual([]);
  });
});

describe('a Korean editor who reads the same', () => {
  it('finds every word in Korean', async () => {
    const me = await signedInAs(tocsin, 'editor', { language: 'ko' });
    const visit = await ConsoleVisit.open(browser, tocsin, me, { language: 'ko-KR' });
    await visit.go(`/incidents/${october.reference}`);
    await visit.page.getByRole('region', { name: '얼마나 확실한가' }).waitFor();
    await visit.look('incident-work-ko');
    await visit.go('/totals/TOT-2024-0001');
    await visit.page.getByText('일치', { exact: true }).waitFor();
    await visit.look('total-ko');
    expect(visit.findings).toEqual([]);
    await visit.context.close();
  });
});
