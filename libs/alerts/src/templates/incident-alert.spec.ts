import type { PublishedFigure, PublishedIncident } from '#contracts';
import { words } from '#face/words';
import { incidentAlert } from './incident-alert.js';

const figure = (change: Partial<PublishedFigure> = {}): PublishedFigure => ({
  countMin: 60,
  countMax: 60,
  qualifier: 'about',
  verification: 'reported',
  attributedTo: 'Human Rights Watch',
  saidOn: '2024-05-09',
  ...change,
});

const incident = (change: Partial<PublishedIncident> = {}): PublishedIncident => ({
  reference: 'INC-2024-0001',
  version: 1,
  kind: 'return',
  title: 'People forced back from Jilin and Liaoning',
  summary: 'Human Rights Watch reported it, citing a missionary.',
  dateStart: '2024-04-26',
  dateEnd: '2024-04-26',
  places: ['Jilin', 'Liaoning'],
  verification: 'reported',
  figures: [figure()],
  origins: [
    {
      attributedTo: 'Human Rights Watch',
      quote: 'About 60 people were sent back.',
      sourceName: 'A wire',
      url: 'https://wire.example/1',
      publishedAt: '2024-05-09T08:00:00.000Z',
    },
  ],
  publishedAt: '2024-05-10T08:00:00.000Z',
  ...change,
});

const draft = (change: Partial<PublishedIncident> = {}, language = 'en') =>
  incidentAlert(words(language), incident(change), 'https://tocsin.example');

describe('the subject of an alert', () => {
  it.each<[string, Partial<PublishedIncident>, string]>([
    [
      'hedges an event that is only reported',
      {},
      '26 April 2024: about 60 people reportedly forcibly returned from Jilin and Liaoning (Human Rights Watch)',
    ],
    [
      'says first that an event is not yet checked',
      { verification: 'unverified', kind: 'detention' },
      'Not yet checked: 26 April 2024: about 60 people detained in Jilin and Liaoning (Human Rights Watch)',
    ],
    [
      'chooses no figure where sources differ',
      {
        verification: 'confirmed',
        figures: [figure(), figure({ countMin: 600, countMax: 2000, qualifier: 'range', attributedTo: 'NKDB' })],
      },
      '26 April 2024: people forcibly returned from Jilin and Liaoning; figures differ',
    ],
    [
      'leaves out a figure that was taken back',
      { verification: 'confirmed', figures: [figure({ verification: 'retracted' })] },
      '26 April 2024: people forcibly returned from Jilin and Liaoning',
    ],
    [
      'says of a doubted figure that it is doubted, beside its source',
      { verification: 'confirmed', figures: [figure({ verification: 'unverified' })] },
      '26 April 2024: about 60 people forcibly returned from Jilin and Liaoning (Human Rights Watch; not yet checked)',
    ],
    [
      'gives up the number rather than its source when it would grow too long',
      { verification: 'confirmed', figures: [figure({ attributedTo: 'a very long attribution '.repeat(10) })] },
      '26 April 2024: people forcibly returned from Jilin and Liaoning',
    ],
    [
      'names the country where there is one, and never the way it ends',
      {
        kind: 'feared_return',
        verification: 'corroborated',
        places: ['North Korea', 'China', 'Tumen'],
        dateStart: null,
        dateEnd: null,
      },
      'date unknown: about 60 people at risk of being forcibly returned from China (Human Rights Watch)',
    ],
  ])('%s', (_rule, change, subject) => {
    expect(draft(change).subject).toBe(subject);
  });
});

describe('the text of an alert', () => {
  it('says separately how sure the event and each figure are', () => {
    const { body } = draft({
      verification: 'confirmed',
      figures: [figure(), figure({ verification: 'disputed', attributedTo: 'NKDB' })],
    });
    expect(body).toContain('How sure we are that it happened: confirmed.');
    expect(body).toContain('- about 60 people, according to Human Rights Watch (9 May 2024). This figure: reported.');
    expect(body).toContain('- about 60 people, according to NKDB (9 May 2024). This figure: disputed.');
    expect(body).toContain('that an event is sure does not make a number sure');
  });

  it('says who says so, with a quotation and a link, and without the quotation where it was withheld', () => {
    expect(draft().body).toContain(
      '- Human Rights Watch, reported by A wire, 9 May 2024: “About 60 people were sent back.” https://wire.example/1',
    );
    const [origin] = incident().origins;
    expect(draft({ origins: [{ ...origin!, quote: null }] }).body).toContain(
      'A wire, 9 May 2024 https://wire.example/1',
    );
  });

  it('links to the public page and says what one can do', () => {
    expect(draft().body).toMatch(/https:\/\/tocsin\.example\/record\/INC-2024-0001\n\nWhat you can do:\n/);
  });

  it('holds no slot of the mail, whatever was published', () => {
    const { subject, body } = draft({ summary: '{{unsubscribe_url}}', figures: [figure({ attributedTo: '{{x}}' })] });
    expect(`${subject}${body}`).not.toContain('{{');
  });
});

describe('an alert in Korean', () => {
  const texts = {
    ko: { title: '지린성과 랴오닝성에서 강제북송', summary: '휴먼라이츠워치가 선교사를 인용해 밝혔습니다.' },
  };

  it.each<[string, Partial<PublishedIncident>, string]>([
    [
      'hedges an event',
      {},
      '2024년 4월 26일: 지린성 및 랴오닝성에서 약 60명 강제북송된 것으로 보도 (Human Rights Watch)',
    ],
    [
      'says first what is not yet checked',
      { verification: 'unverified', kind: 'detention', places: ['China'] },
      '[아직 확인되지 않음] 2024년 4월 26일: 중국에서 약 60명 구금 (Human Rights Watch)',
    ],
    [
      'chooses no figure where sources differ',
      {
        verification: 'confirmed',
        places: [],
        figures: [figure(), figure({ countMin: 600, countMax: 2000, qualifier: 'range', attributedTo: 'NKDB' })],
      },
      '2024년 4월 26일: 탈북민 강제북송(출처마다 수치 다름)',
    ],
  ])('%s in its subject', (_rule, change, subject) => {
    expect(draft(change, 'ko').subject).toBe(subject);
  });

  it('has the Korean title and summary, and each figure with its source and its own level', () => {
    const { body } = draft({ texts }, 'ko');
    expect(
      body.startsWith(`${texts.ko.title}\n\n${texts.ko.summary}\n\n일시: 2024년 4월 26일\n장소: 지린성, 랴오닝성`),
    ).toBe(true);
    expect(body).toContain('- 약 60명 (출처: Human Rights Watch, 2024년 5월 9일). 이 수치의 확인 정도: 보도됨.');
    expect(body).toContain('- Human Rights Watch (A wire 보도), 2024년 5월 9일: “About 60 people were sent back.”');
  });
});
