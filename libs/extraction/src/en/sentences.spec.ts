import type { ReadClaim } from '#contracts';
import { settle } from '../settle.js';
import { english } from './index.js';
import { splitSentences } from '../sentences.js';

/** A Friday; every sentence was published on it. */
const PUBLISHED = '2024-05-17';

function figure({ qualifier, countMin, countMax }: ReadClaim): string {
  if (qualifier === 'range') return `${countMin}-${countMax}`;
  const sign = { exact: '=', about: '~', at_least: '>=', at_most: '<=', vague: '?' }[qualifier];
  return `${sign}${countMin ?? countMax ?? ''}`;
}

/** "repatriated >=500 2023-10-09": what a claim says, in one line. */
function line(claim: ReadClaim): string {
  const { what, dateStart, dateEnd, aggregate } = claim;
  const days = dateStart === dateEnd ? dateStart : `${dateStart}/${dateEnd}`;
  return [what, figure(claim), days, aggregate].filter(Boolean).join(' ');
}

function read(text: string) {
  const prose = splitSentences(text, 'en').map((sentence) => ({ ...sentence, form: 'prose' as const }));
  return settle(english.read(prose, { published: PUBLISHED, title: 'China deports North Koreans' }), PUBLISHED);
}

const told = (text: string) => read(text).claims.map(line).join('; ');
const withDenials = (text: string) =>
  [told(text), ...read(text).denials.map(({ certainty, what }) => `${certainty}: ${what}`)].filter(Boolean).join('; ');

describe('A hedge', () => {
  it.each([
    ['China forcibly returned more than 500 North Koreans on October 9, 2023.', 'repatriated >=500 2023-10-09'],
    ['At least two dozen North Korean refugees were deported from Jilin on Tuesday.', 'repatriated >=24 2024-05-14'],
    [
      'Some two hundred North Korean escapees were bussed across the border at Tumen last night.',
      'repatriated ~200 2024-05-16',
    ],
    [
      'No fewer than 40 defectors were handed over to North Korean security agents in Dandong on 3 May.',
      'repatriated >=40 2024-05-03',
    ],
    ['Between 30 and 40 North Koreans were sent back through Hunchun on 12 April.', 'repatriated 30-40 2024-04-12'],
    ['As many as 600 North Koreans were repatriated in October 2023.', 'repatriated <=600 2023-10-01/2023-10-31'],
    [
      'Scores of North Korean women were put on buses and taken back to North Korea on Thursday.',
      'repatriated ? 2024-05-16',
    ],
    ['Just over 50 refugees from the North were expelled from China on 2 May.', 'repatriated >=50 2024-05-02'],
    ['Just under 50 North Koreans were expelled on 2 May.', 'repatriated ~50 2024-05-02'],
    [
      'Nearly sixty North Korean escapees were driven over the bridge at Dandong on 26 April.',
      'repatriated ~60 2024-04-26',
    ],
    ['Upwards of 1,000 North Koreans are being held in Chinese border prisons.', 'detained >=1000 stock'],
    ['Anywhere from 600 to 2,000 North Koreans are in detention in China.', 'detained 600-2000 stock'],
    ['The number of North Koreans held in China is put at between 600 and 2,000.', 'detained 600-2000 stock'],
    ['A dozen or so defectors were arrested in Nanning on 1 May.', 'detained ~12 2024-05-01'],
    ['Forty-odd North Koreans were turned over at the border on 8 May.', 'repatriated ~40 2024-05-08'],
    ['China is holding 2,000-plus North Korean refugees.', 'detained >=2000 stock'],
    ['Several hundred North Koreans were deported in October 2023.', 'repatriated ? 2023-10-01/2023-10-31'],
    ['Half a dozen North Korean women were caught near Kunming on 4 May.', 'detained =6 2024-05-04'],
    ['No more than 15 North Koreans were sent back on 4 May.', 'repatriated <=15 2024-05-04'],
    ['Fewer than 20 North Koreans were sent back on 4 May.', 'repatriated <=20 2024-05-04'],
    ['Possibly 70 North Koreans were sent home from Helong on Saturday.', 'repatriated ~70 2024-05-11'],
    ['Roughly 100 to 120 North Koreans were deported on 29 August 2023.', 'repatriated 100-120 2023-08-29'],
    [
      'Human Rights Watch believes that 60 or more North Koreans were returned on 26 April.',
      'repatriated >=60 2024-04-26',
    ],
    [
      'A large number of North Koreans appear to have been sent back from the three northeastern provinces.',
      'repatriated ?',
    ],
    [
      'The true figure may exceed 500, but over 180 North Koreans were certainly returned on Monday, the group said.',
      'repatriated >=180 2024-05-13',
    ],
  ])('%s', (text, claims) => {
    expect(told(text)).toBe(claims);
  });
});

describe('A group, a family, one person', () => {
  it.each([
    [
      'A group of 13 North Koreans, including three children, was arrested in Kunming on May 2.',
      'detained =13 2024-05-02',
    ],
    [
      'Nine North Koreans — six women, two men and a baby — were detained near the Lao border on Sunday.',
      'detained =9 2024-05-12',
    ],
    ['A North Korean family of four was detained in Nanning in early March.', 'detained =4 2024-03-01/2024-03-10'],
    ['A North Korean couple and their two children were arrested in Shenyang on 8 May.', 'detained =4 2024-05-08'],
    [
      'A North Korean mother and her two daughters were handed over to the North on 8 May.',
      'repatriated =3 2024-05-08',
    ],
    [
      'Eleven women and three men, all North Koreans, were seized in a raid in Yanji on Wednesday.',
      'detained =14 2024-05-15',
    ],
    [
      'Five North Koreans, two of them teenagers, were picked up at a bus station in Changchun on Friday last week.',
      'detained =5 2024-05-10',
    ],
    ['The six-member North Korean family was repatriated through Tumen on 30 April.', 'repatriated =6 2024-04-30'],
    ['A 34-year-old North Korean woman was arrested at her home in Dandong on 6 May.', 'detained =1 2024-05-06'],
    ['Two North Korean sisters were deported on 7 May.', 'repatriated =2 2024-05-07'],
    [
      'A party of eight defectors was stopped at a checkpoint outside Pingxiang and taken into custody on Monday.',
      'detained =8 2024-05-13',
    ],
    ['Of the roughly 60 people deported on 26 April, 52 were women.', 'repatriated ~60 2024-04-26'],
    [
      'More than 500 North Koreans, most of them women and some with babies, were returned on 9 October.',
      'repatriated >=500 2023-10-09',
    ],
    [
      'The 15 were caught on 21 August as they waited for a boat, said the group, which works with North Korean refugees.',
      'detained =15 2023-08-21',
    ],
    ['Seventeen people from North Korea were rounded up in Qingdao on 3 May.', 'detained =17 2024-05-03'],
  ])('%s', (text, claims) => {
    expect(told(text)).toBe(claims);
  });
});

describe('An act told by a verb', () => {
  it.each([
    ['Chinese police rounded up 27 North Korean defectors in Yunnan on 18 April.', 'detained =27 2024-04-18'],
    [
      'Chinese border guards handed 40 North Koreans over to the North on 18 September 2023.',
      'repatriated =40 2023-09-18',
    ],
    [
      'Beijing on 29 August 2023 quietly put 80 North Koreans on buses and drove them over the bridge to Sinuiju.',
      'repatriated =80 2023-08-29',
    ],
    [
      'Trucks and buses carried hundreds of North Koreans back across the border on Monday night.',
      'repatriated ? 2024-05-13',
    ],
    [
      'More than 60 North Koreans were bundled into vans and driven across the Tumen bridge before dawn on 26 April.',
      'repatriated >=60 2024-04-26',
    ],
    ['A raid on a flat in Shenyang netted 12 North Korean defectors on 2 May.', 'detained =12 2024-05-02'],
    [
      'Lao police intercepted nine North Korean youths at Oudomxay and sent them back to China on 27 May 2013.',
      'detained =9 2013-05-27',
    ],
    [
      'Authorities in Laos deported nine North Korean orphans to China, which flew them on to Pyongyang on 28 May 2013.',
      'repatriated =9 2013-05-28',
    ],
    ['Immigration officers took eleven North Koreans off a train at Kunming on 5 May.', 'detained =11 2024-05-05'],
    [
      'Vietnamese border guards caught 10 North Koreans on 23 November 2019 and pushed them back into China.',
      'detained =10 2019-11-23',
    ],
    ['Agents led away three North Korean women from a farm near Helong on Tuesday.', 'detained =3 2024-05-14'],
    ['China has sent home at least 406 North Koreans since 2024.', 'repatriated >=406 2024-01-01/2024-05-17 total'],
    ['They were among 50 North Koreans shipped back through Dandong on 14 July 2021.', 'repatriated =50 2021-07-14'],
    [
      'Fifty people left Dandong on two buses on 14 July 2021 and were met on the far side by North Korean security officers, the source said.',
      'repatriated =50 2021-07-14',
    ],
    ['Police in Chiang Rai detained 14 North Koreans on 10 May for illegal entry.', 'detained =14 2024-05-10'],
    ['Mongolian border troops turned back 20 North Koreans on 3 May.', 'repatriated =20 2024-05-03'],
    ['Russia extradited a North Korean defector to Pyongyang on 2 May.', 'repatriated =1 2024-05-02'],
    [
      'Forty North Koreans who had been held at the Tumen detention centre were transferred to North Korean custody on 11 May.',
      'repatriated =40 2024-05-11',
    ],
  ])('%s', (text, claims) => {
    expect(told(text)).toBe(claims);
  });
});

describe('An act told by a noun', () => {
  it.each([
    ['The deportation of 60 North Koreans on 26 April drew protests.', 'repatriated =60 2024-04-26'],
    [
      'The repatriation on 9 October of over 500 people shocked activists for North Korean refugees.',
      'repatriated >=500 2023-10-09',
    ],
    [
      'The arrest of seven North Korean defectors in Nanning on 2 May was reported by a pastor.',
      'detained =7 2024-05-02',
    ],
    [
      'Reports of the mass return of some 600 North Koreans on 9 October 2023 were first carried by a Seoul group.',
      'repatriated ~600 2023-10-09',
    ],
    [
      'A fresh round of deportations on Tuesday saw 61 North Koreans sent back over five crossings.',
      'repatriated =61 2024-05-14',
    ],
    [
      'Activists documented 41 arrests of North Koreans in July and August 2023.',
      'detained =41 2023-07-01/2023-08-31 total',
    ],
    [
      'Her organisation has recorded 12 forced returns of North Koreans this year.',
      'repatriated =12 2024-01-01/2024-05-17 total',
    ],
    ['The handover of 30 defectors at Nanping on 2 May took less than an hour.', 'repatriated =30 2024-05-02'],
  ])('%s', (text, claims) => {
    expect(told(text)).toBe(claims);
  });
});

describe('What is feared or planned', () => {
  it.each([
    ['Fifteen North Koreans held in Kunming face being sent back.', 'at_risk =15'],
    ['About 2,600 North Koreans in Chinese custody face imminent deportation.', 'at_risk ~2600 stock'],
    ['Seven North Korean defectors could be returned within days, activists warned.', 'at_risk =7'],
    ['China plans to deport 50 North Koreans on 1 June, a source said.', 'at_risk =50 2024-06-01'],
    ['China is preparing to send back 170 North Koreans through Tumen.', 'at_risk =170'],
    ['Thirteen North Koreans are awaiting deportation at a border prison in Tumen.', 'at_risk =13'],
    ['Fears are growing for 15 North Koreans who were arrested in Kunming on 21 August.', 'detained =15 2023-08-21'],
    ['Ten North Koreans arrested in Shenyang last week may be deported.', 'detained =10 2024-05-06/2024-05-12'],
    ['Activists urged China not to repatriate 2,000 North Koreans.', 'at_risk =2000 stock'],
    ['Lawmakers called on Beijing to halt the deportation of some 2,000 North Koreans.', 'at_risk ~2000 stock'],
    ['If the border reopens, as many as 2,000 North Koreans risk being forced back.', 'at_risk <=2000 stock'],
    ['Eight North Koreans are due to be handed over at the weekend.', 'at_risk =8 2024-05-11/2024-05-12'],
    ['Twenty North Koreans are on the verge of being handed over, he said.', 'at_risk =20'],
  ])('%s', (text, claims) => {
    expect(told(text)).toBe(claims);
  });
});

describe('People who are held', () => {
  it.each([
    ['Some 200 North Koreans remain behind bars in Baishan.', 'detained ~200 stock'],
    ['Hundreds of North Koreans are languishing in Chinese jails.', 'detained ? stock'],
    ['Seven North Koreans have been in custody in Dandong since 3 May.', 'detained =7 2024-05-03'],
    ['A UN expert puts the number of North Koreans detained in China at more than 1,000.', 'detained >=1000 stock'],
    ['An estimated 2,000 North Koreans are thought to be detained as illegal migrants.', 'detained ~2000 stock'],
  ])('%s', (text, claims) => {
    expect(told(text)).toBe(claims);
  });
});

describe('Sums, and several events in one sentence', () => {
  it.each([
    [
      'China returned 80 North Koreans on August 29, 40 on September 18 and more than 500 on October 9, 2023.',
      'repatriated =80 2023-08-29; repatriated =40 2023-09-18; repatriated >=500 2023-10-09',
    ],
    [
      'Forty North Koreans were handed over on Monday and another 20 on Wednesday.',
      'repatriated =40 2024-05-13; repatriated =20 2024-05-15',
    ],
    [
      'Eighty North Koreans were sent back in August 2023 and 40 in September.',
      'repatriated =80 2023-08-01/2023-08-31; repatriated =40 2023-09-01/2023-09-30',
    ],
    [
      'Since the border reopened in August 2023, China has forcibly returned more than 670 North Koreans.',
      'repatriated >=670 2023-08-01/2024-05-17 total',
    ],
    [
      'The latest returns bring to 670 the number of North Koreans sent back since 2020.',
      'repatriated =670 2020-01-01/2024-05-17 total',
    ],
    [
      'So far this year at least 92 North Koreans have been apprehended in China.',
      'detained >=92 2024-01-01/2024-05-17 total',
    ],
    ['In all, 1,076 North Koreans have been sent back since 2020.', 'repatriated =1076 2020-01-01/2024-05-17 total'],
    [
      'Between January and April, 46 North Koreans were arrested in three provinces.',
      'detained =46 2024-01-01/2024-04-30 total',
    ],
    [
      'Police detained nine North Koreans on 18 July and 18 more the following day.',
      'detained =9 2023-07-18; detained =18 2023-07-19',
    ],
    [
      'Seven were arrested on 8 February and five on 12 February, said an activist who helps North Korean refugees.',
      'detained =7 2024-02-08; detained =5 2024-02-12',
    ],
    [
      'In 2021 China returned about 50 North Koreans; in 2023 the figure rose to more than 620.',
      'repatriated ~50 2021-01-01/2021-12-31 total; repatriated >=620 2023-01-01/2023-12-31 total',
    ],
  ])('%s', (text, claims) => {
    expect(told(text)).toBe(claims);
  });
});

describe('Denials, and numbers that are not ours', () => {
  it.each([
    ["China's foreign ministry denied that any North Koreans had been returned.", 'denied: repatriated'],
    ['A spokesman said he could not confirm whether 500 North Koreans had been deported.', 'unconfirmed: repatriated'],
    ['The ministry said it was not aware of the reported return of 500 North Koreans.', 'unconfirmed: repatriated'],
    [
      '"There are no so-called defectors in China," the spokesman said when asked about the deportation of 500 people.',
      'denied: repatriated',
    ],
    ['The planned deportation of 13 North Koreans was called off after protests.', 'refused: repatriated'],
    ['The nine North Koreans were not deported after all and reached Seoul in June.', 'refused: repatriated'],
    ['Seoul could not tell how many people had been sent back.', 'unconfirmed: repatriated'],
    ['Beijing said that reports of 500 North Koreans being sent back were untrue.', 'denied: repatriated'],
    ['About 10,000 North Koreans are thought to be hiding in China.', ''],
    ['Twelve lawmakers urged China to stop the forced return of North Koreans.', ''],
    ['Some 300 people protested in Seoul against the repatriation of North Koreans.', ''],
    ['The resolution, adopted by 415 votes to 0, condemns the return of North Koreans.', ''],
    ["Three of them were released in Seoul's embassy after 20 days.", ''],
    ['Each year China deports hundreds of North Koreans.', ''],
    ['The brokers charged 5,000 yuan for each North Korean who was caught.', ''],
    ['A 2014 UN inquiry found that returned North Koreans face torture.', ''],
    ['Police detained two South Korean missionaries and a Chinese broker in Yanji on 3 May.', ''],
    ['The letter, signed by 50 groups, asks China not to deport North Koreans.', ''],
    ['He spent 10 years in a camp after he was repatriated from China.', ''],
    ['Residents of 12 towns saw North Koreans being driven to the border.', ''],
    ['North Korea has executed 20 people who had been repatriated from China, the group said.', ''],
  ])('%s', (text, claims) => {
    expect(withDenials(text)).toBe(claims);
  });
});

describe('Arrivals in South Korea', () => {
  it.each([
    ['A total of 196 North Koreans arrived in South Korea last year.', 'arrived =196 2023-01-01/2023-12-31 total'],
    ['The South has taken in more than 34,000 North Korean defectors.', 'arrived >=34000 total'],
    ['Only 63 defectors made it to the South in 2021.', 'arrived =63 2021-01-01/2021-12-31 total'],
    [
      'Arrivals in South Korea fell to 67 in 2022 from 229 in 2020.',
      'arrived =67 2022-01-01/2022-12-31 total; arrived =229 2020-01-01/2020-12-31 total',
    ],
  ])('%s', (text, claims) => {
    expect(told(text)).toBe(claims);
  });
});

describe('A date', () => {
  it.each([
    ['China deported 20 North Koreans the day before yesterday.', 'repatriated =20 2024-05-15'],
    ['China deported 20 North Koreans over the Lunar New Year holiday.', 'repatriated =20 2024-02-09/2024-02-16'],
    ['China deported 20 North Koreans on Christmas Eve.', 'repatriated =20 2023-12-24'],
    ["China deported 20 North Koreans on New Year's Day.", 'repatriated =20 2024-01-01'],
    ['China deported 20 North Koreans in the first week of May.', 'repatriated =20 2024-05-01/2024-05-07'],
    ['China deported 20 North Koreans in the second half of April.', 'repatriated =20 2024-04-16/2024-04-30'],
    ['China deported 20 North Koreans in mid-April.', 'repatriated =20 2024-04-10/2024-04-20'],
    ['China deported 20 North Koreans in the spring of 2023.', 'repatriated =20 2023-03-01/2023-05-31 total'],
    ['China deported 20 North Koreans last autumn.', 'repatriated =20 2023-09-01/2023-11-30 total'],
    ['China deported 20 North Koreans a fortnight ago.', 'repatriated =20 2024-04-29/2024-05-05'],
    ['China deported 20 North Koreans three days ago.', 'repatriated =20 2024-05-14'],
    ['China deported 20 North Koreans late last month.', 'repatriated =20 2024-04-21/2024-04-30'],
    ['China deported 20 North Koreans earlier this month.', 'repatriated =20 2024-05-01/2024-05-17'],
    ['China deported 20 North Koreans on the 9th.', 'repatriated =20 2024-05-09'],
    ['China deported 20 North Koreans on Apr. 26.', 'repatriated =20 2024-04-26'],
    ['China deported 20 North Koreans in the early hours of Monday.', 'repatriated =20 2024-05-13'],
    ['China deported 20 North Koreans over the weekend.', 'repatriated =20 2024-05-11/2024-05-12'],
    ['China deported 20 North Koreans between 3 and 5 May.', 'repatriated =20 2024-05-03/2024-05-05'],
    ['China deported 20 North Koreans from 30 April to 2 May.', 'repatriated =20 2024-04-30/2024-05-02'],
    ['China deported 20 North Koreans on May 3-5.', 'repatriated =20 2024-05-03/2024-05-05'],
    ['China deported 20 North Koreans on the night of 8-9 May.', 'repatriated =20 2024-05-08/2024-05-09'],
    ['China deported 20 North Koreans in the week of 6 May.', 'repatriated =20 2024-05-06/2024-05-12'],
    ['China deported 20 North Koreans on 26.4.2024.', 'repatriated =20 2024-04-26'],
    ['China deported 20 North Koreans on 2024-04-26.', 'repatriated =20 2024-04-26'],
    ['China deported 20 North Koreans in the past two weeks.', 'repatriated =20 2024-05-03/2024-05-17'],
    ['China deported 20 North Koreans in late December.', 'repatriated =20 2023-12-21/2023-12-31'],
    ['China deported 20 North Koreans in the third quarter of 2023.', 'repatriated =20 2023-07-01/2023-09-30 total'],
    ['China deported 20 North Koreans last Friday.', 'repatriated =20 2024-05-10'],
    ['China deported 20 North Koreans on Chuseok.', 'repatriated =20 2023-09-29'],
    [
      'China deported 20 North Koreans on 9 October, the day after the Asian Games closed.',
      'repatriated =20 2023-10-09',
    ],
    ['China deported 20 North Koreans on Thursday, May 9.', 'repatriated =20 2024-05-09'],
    ['The group said on Wednesday that China deported 20 North Koreans on Monday.', 'repatriated =20 2024-05-13'],
    ['On Wednesday the group said 20 North Koreans had been deported two days earlier.', 'repatriated =20 2024-05-13'],
    ['China deported 20 North Koreans who had fled in 2019.', 'repatriated =20'],
    ['China deported 20 North Koreans ahead of the congress on 1 June.', 'repatriated =20'],
  ])('%s', (text, claims) => {
    expect(told(text)).toBe(claims);
  });
});

describe('A sentence that goes on from another', () => {
  it.each([
    [
      'A trader put the number of those sent back on Tuesday at about 60, while a group in Seoul said its contacts pointed to between 60 and 100 North Koreans.',
      'repatriated ~60 2024-05-14; repatriated 60-100 2024-05-14',
    ],
    [
      'China sent back 80 North Koreans on August 29, 2023. On September 18 of that year it returned 40 more.',
      'repatriated =80 2023-08-29; repatriated =40 2023-09-18',
    ],
    ['On April 26 this year about 60 more North Koreans were sent back.', 'repatriated ~60 2024-04-26'],
    [
      'China had returned 80 North Koreans on August 29 and 40 on September 18, after some 50 in July 2021.',
      'repatriated =80 2023-08-29; repatriated =40 2023-09-18; repatriated ~50 2021-07-01/2021-07-31',
    ],
    [
      'About 60 were returned on Monday, the group said. Another 20 followed on Wednesday.',
      'repatriated ~60 2024-05-13; repatriated =20 2024-05-15',
    ],
    [
      'Police stopped 12 North Koreans at Kunming station on 3 May. All twelve were deported three days later.',
      'detained =12 2024-05-03; repatriated =12 2024-05-06',
    ],
    [
      'Fifteen North Korean refugees were arrested on 21 August 2023. The group was sent back to North Korea in October.',
      'detained =15 2023-08-21',
    ],
    [
      'Eight North Koreans were detained in Nanning on 2 May. Five of them have since been handed over to the North.',
      'detained =8 2024-05-02; repatriated =5',
    ],
    [
      'Seven of the nine North Koreans were repatriated on Monday; two remain in custody.',
      'repatriated =7 2024-05-13; detained =2',
    ],
    [
      'Nine North Koreans were detained on 2 May; seven of them were repatriated through Dandong on 9 May.',
      'detained =9 2024-05-02; repatriated =7 2024-05-09',
    ],
  ])('%s', (text, claims) => {
    expect(told(text)).toBe(claims);
  });
});

describe('Clauses, and who hands people to whom', () => {
  it.each([
    [
      'Eleven North Koreans whom Vietnamese border guards had held since 9 March have left the country.',
      'detained =11 2024-03-09',
    ],
    ['The 13 North Koreans that police caught on 2 May are in Tumen.', 'detained =13 2024-05-02'],
    [
      'Fourteen North Koreans detained in Vietnam in November 2019 were expelled to China within a week.',
      'detained =14 2019-11-01/2019-11-30',
    ],
    ['Laos handed nine North Koreans over to China on 2 May.', 'detained =9 2024-05-02'],
    [
      'A North Korean builder who had applied for asylum in Russia was put on a flight to Pyongyang last week.',
      'repatriated =1 2024-05-06/2024-05-12',
    ],
    ['A North Korean asylum seeker was flown back to Pyongyang on Monday.', 'repatriated =1 2024-05-13'],
    [
      'Since 2022, it says, at least five North Koreans have been handed over to Pyongyang.',
      'repatriated >=5 2022-01-01/2024-05-17 total',
    ],
    [
      'South Korea said only that a large number appeared to have been returned, according to a report on North Korean refugees.',
      'repatriated ?',
    ],
    [
      'A resident saw dozens of North Koreans led off buses and across the bridge on 2 May.',
      'repatriated ? 2024-05-02',
    ],
    [
      'Fewer than 200 North Koreans reached the South last year, against more than a thousand in an ordinary year.',
      'arrived <=200 2023-01-01/2023-12-31 total',
    ],
    [
      'In the district 42 North Koreans have been detained since the start of the year.',
      'detained =42 2024-01-01/2024-05-17 total',
    ],
    [
      'Police have detained 19 North Koreans who crossed the Mekong from Laos last Saturday.',
      'detained =19 2024-05-11',
    ],
    [
      'An academic said as many as 2,000 North Koreans sat in Chinese cells by the middle of last year.',
      'detained <=2000 stock',
    ],
  ])('%s', (text, claims) => {
    expect(told(text)).toBe(claims);
  });
});

describe('A speaker and the day of speaking', () => {
  it.each([
    [
      'Human Rights Watch said on Thursday, citing a missionary, that China had returned more than 500 North Koreans on 9 October 2023.',
      'repatriated >=500 2023-10-09',
    ],
    ['"They sent back 40 North Koreans on 18 September," said the pastor.', 'repatriated =40 2023-09-18'],
    ['According to a broker in Yanji, 30 North Koreans were deported on 2 May.', 'repatriated =30 2024-05-02'],
    [
      'Daily NK reported on 4 May that 30 North Koreans had been deported two days before.',
      'repatriated =30 2024-05-02',
    ],
    [
      'A source in North Hamgyong Province told Radio Free Asia on the 4th that 30 North Koreans were handed over at Sanhe on the 2nd.',
      'repatriated =30 2024-05-02',
    ],
    ['The deportation of 30 North Koreans was first reported by the Chosun Ilbo on 4 May.', 'repatriated =30'],
  ])('%s', (text, claims) => {
    expect(told(text)).toBe(claims);
  });
});
