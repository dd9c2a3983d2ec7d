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

describe('People pushed from a third country to China', () => {
  it.each([
    ['Laos put three North Koreans on a truck to China.', 'detained =3'],
    ['Nine North Koreans were pushed back across the Chinese border from Laos on 8 May.', 'detained =9 2024-05-08'],
    ['Vietnamese guards walked two North Koreans back into China on 4 May.', 'detained =2 2024-05-04'],
    ['Fourteen North Koreans remain in the hands of Vietnamese police.', 'detained =14'],
    ['Vietnam handed 14 North Koreans to Chinese border guards on 2 May.', 'detained =14 2024-05-02'],
  ])('%s', (text, claims) => {
    expect(told(text)).toBe(claims);
  });
});

describe('A figure told once more by somebody else', () => {
  it.each([
    [
      'China sent 60 North Koreans back through Tumen. A group in Seoul gives the figure as 34.',
      'repatriated =60; repatriated =34',
    ],
    [
      'China sent 60 North Koreans back through Tumen. Another rescuer put the number at between 90 and 110.',
      'repatriated =60; repatriated 90-110',
    ],
    [
      'China sent 60 North Koreans back through Tumen. A smuggler said the number could be as high as 20.',
      'repatriated =60; repatriated <=20',
    ],
    [
      'China sent 60 North Koreans back through Tumen. It was around a hundred, according to a driver.',
      'repatriated =60; repatriated ~100',
    ],
    [
      'China sent 60 North Koreans back through Tumen. A pastor in Yanji counts 45.',
      'repatriated =60; repatriated =45',
    ],
    [
      'On Monday China sent 60 North Koreans back. Before that, another 120 were handed over.',
      'repatriated =60 2024-05-13; repatriated =120',
    ],
    ['"Our count stands at no less than 88 people sent home," she said.', 'repatriated >=88'],
    [
      'More than 1,000 North Koreans were in Chinese detention. Tumen alone accounted for 450 of these and Changbai for 325.',
      'detained >=1000 stock; detained =450 stock; detained =325 stock',
    ],
    ['By its count 406 people have been returned since January 2024.', 'repatriated =406 2024-01-01/2024-05-17 total'],
  ])('%s', (text, claims) => {
    expect(told(text)).toBe(claims);
  });
});

describe('Each figure with a date of its own', () => {
  it.each([
    [
      'Defectors reaching the South numbered 67 last year, against 63 the year before and 229 in 2020.',
      'arrived =67 2023-01-01/2023-12-31 total; arrived =63 2022-01-01/2022-12-31 total; arrived =229 2020-01-01/2020-12-31 total',
    ],
    ['The twelve North Koreans were sent back this Monday.', 'repatriated =12 2024-05-13'],
    [
      'Nine young North Koreans have been sent back, an envoy said, referring to a flight on 28 April.',
      'repatriated =9 2024-04-28',
    ],
    [
      'A vigil is planned for 9 October, a year after hundreds of North Koreans were sent back in one night.',
      'repatriated ? 2023-10-09',
    ],
    [
      'Reports that more than 500 people were trucked to North Korea in one night this month shocked members.',
      'repatriated >=500 2024-05-01/2024-05-17',
    ],
    [
      'He recalled October 9, 2023, when upwards of 500 were loaded into vans in a single evening.',
      'repatriated >=500 2023-10-09',
    ],
    [
      'On 3 May twelve were sent over at Tumen, and nine more at Dandong on 5 May.',
      'repatriated =12 2024-05-03; repatriated =9 2024-05-05',
    ],
  ])('%s', (text, claims) => {
    expect(told(text)).toBe(claims);
  });
});

describe('Some of a group with a fate of their own', () => {
  it.each([
    ['Five of the escapees wait under guard in a police station in Mudanjiang.', 'detained =5'],
    ['The authorities in Yanbian have since returned eight of the detainees.', 'repatriated =8'],
    ['Nineteen of those held in Helong have already been sent over the border.', 'repatriated =19'],
    ['Some of the women cried as the bus with 28 returnees crossed into Sinuiju.', 'repatriated =28'],
    [
      'Beijing has sent 260 North Koreans back, all of them on 26 April, according to the foundation.',
      'repatriated =260 2024-04-26',
    ],
    ['Six of them, including a boy of nine, have been delivered into the hands of state security.', 'repatriated =6'],
    ['Thirteen North Koreans, three of them children, were sent back on Tuesday.', 'repatriated =13 2024-05-14'],
    [
      'The Chinese side handed 27 escapees to North Korean officers in the middle of the bridge on 9 May.',
      'repatriated =27 2024-05-09',
    ],
    ['Ten of the people arrested in April have been sent to the North Korean city of Hyesan.', 'repatriated =10'],
  ])('%s', (text, claims) => {
    expect(told(text)).toBe(claims);
  });
});

describe('A figure in words', () => {
  it.each([
    [
      'Eleven buses waited at the jail. Thirty-six were put on the buses and taken across the river.',
      'repatriated =36',
    ],
    ['One hundred and seventy-five North Koreans were deported.', 'repatriated =175'],
    ['One thousand and seventy-six North Koreans were deported.', 'repatriated =1076 total'],
    ['Two thousand six hundred North Koreans are in custody in China.', 'detained =2600 stock'],
    ['Some two hundred and fifty North Koreans were sent back.', 'repatriated ~250'],
    [
      'Thirty-three detainees from a jail in Tumen were surrendered to North Korea on 10 May.',
      'repatriated =33 2024-05-10',
    ],
    ['At least a hundred people were extradited to the DPRK on Monday.', 'repatriated >=100 2024-05-13'],
    ['China quietly returned a hundred or so defectors in the dead of night.', 'repatriated ~100'],
    [
      'Forty-three defectors entered the South in the first quarter of 2024.',
      'arrived =43 2024-01-01/2024-03-31 total',
    ],
    [
      'Forty-eight North Koreans were arrested in Yantai on January 18, 2003, as they tried to board two fishing boats.',
      'detained =48 2003-01-18',
    ],
    ['Sixty-two were caught and are being questioned in Tumen.', 'detained =62'],
  ])('%s', (text, claims) => {
    expect(told(text)).toBe(claims);
  });
});

describe('People moved to the North', () => {
  it.each([
    ['Border guards walked 30 North Koreans across the bridge at Namyang on 3 May.', 'repatriated =30 2024-05-03'],
    ['Thirty North Koreans were walked back over the river at Musan on 3 May.', 'repatriated =30 2024-05-03'],
    [
      'Officers led around 50 escapees onto the bridge and into the hands of state security on Tuesday.',
      'repatriated ~50 2024-05-14',
    ],
    ['Police trucked twelve defectors to Hoeryong on 2 May.', 'repatriated =12 2024-05-02'],
    ['Twelve women were put into vans and driven home over the Yalu on 2 May.', 'repatriated =12 2024-05-02'],
    ['Eighteen escapees were given back to the North at Hyesan.', 'repatriated =18'],
    ['On Sunday the army flew seven defectors to Pyongyang.', 'repatriated =7 2024-05-12'],
    ['Nine women were carried to the other side in a police launch.', 'repatriated =9'],
    [
      'China turned round more than 40 North Koreans and marched them back to Sinuiju on 6 May.',
      'repatriated >=40 2024-05-06',
    ],
    ['A convoy carried 25 North Koreans over the Tumen bridge before dawn.', 'repatriated =25'],
    ['Activists counted about 60 people being delivered to North Korean guards at Dandong.', 'repatriated ~60'],
    ['Fourteen defectors were escorted home across the border on 9 May.', 'repatriated =14 2024-05-09'],
    ['Two army lorries took 22 escapees across to Hyesan in the small hours of 7 May.', 'repatriated =22 2024-05-07'],
    ['A villager saw sixteen people with bound hands being pushed over the bridge into the North.', 'repatriated =16'],
    ['China rounded up about 70 North Koreans and trucked them back on 3 May.', 'repatriated ~70 2024-05-03'],
    ['Upwards of 300 have been forced home since January.', 'repatriated >=300 2024-01-01/2024-05-17 total'],
    ['In all, 62 people were loaded onto three coaches and driven across the Tumen River.', 'repatriated =62 total'],
    ['Nine people were put aboard a night train to Pyongyang on 28 April.', 'repatriated =9 2024-04-28'],
    [
      'Since last spring, ninety North Koreans have been conducted over the bridge at Dandong by armed police.',
      'repatriated =90 2023-03-01/2024-05-17 total',
    ],
    [
      'It was on 6 May that 44 prisoners were driven from Longjing to the crossing and passed to North Korean guards.',
      'repatriated =44 2024-05-06',
    ],
    ['Around 20 people were ferried to the northern bank at Linjiang.', 'repatriated ~20'],
    [
      'According to a smuggler, 15 North Korean women were forced to board a bus to Sinuiju on Monday.',
      'repatriated =15 2024-05-13',
    ],
    [
      'One witness saw 50 people being taken across on 8 May; a second spoke of 80.',
      'repatriated =50 2024-05-08; repatriated =80 2024-05-08',
    ],
  ])('%s', (text, claims) => {
    expect(told(text)).toBe(claims);
  });
});

describe('People stopped and held', () => {
  it.each([
    ['Police pulled eleven North Koreans off a bus near Nanning on 30 April.', 'detained =11 2024-04-30'],
    ['Six escapees were dragged out of a safe house in Yanji on 10 May.', 'detained =6 2024-05-10'],
    ['A raid on a flat in Shenyang on 11 May netted 22 North Koreans.', 'detained =22 2024-05-11'],
    ['Eight North Koreans were stopped at a checkpoint outside Kunming on Monday.', 'detained =8 2024-05-13'],
    ['Four North Koreans are sitting in a lockup in Tumen.', 'detained =4'],
    ['All 26 North Koreans are back in a cell in Longjing.', 'detained =26'],
    ['Thirteen North Koreans were taken from a train in Guangxi on 1 May.', 'detained =13 2024-05-01'],
    ['On 20 April ten defectors fell into the hands of police in Yunnan.', 'detained =10 2024-04-20'],
    [
      'They belonged to a group of 17 who were dragged from a lorry near Nanning on 19 April.',
      'detained =17 2024-04-19',
    ],
    ['The group knows of another 11 who are still locked up in Baishan.', 'detained =11'],
    ['Twelve more North Koreans seized in the same raid remain in a lockup outside the city.', 'detained =12'],
    [
      'Witnesses put the number of North Koreans in Chinese jails at anything from 600 to 2,000.',
      'detained 600-2000 stock',
    ],
    ['Police also picked up 10 to 15 others in Helong.', 'detained 10-15'],
    ['Police in Jilin have more than 30 North Koreans in custody.', 'detained >=30'],
    ['Agents swooped on a farmhouse near Helong on 15 May and seized five North Koreans.', 'detained =5 2024-05-15'],
    ['Police broke into a flat in Yanji on 11 May and took away seven North Koreans.', 'detained =7 2024-05-11'],
    ['Fifteen North Koreans were nabbed while boarding a bus in Kunming on 9 May.', 'detained =15 2024-05-09'],
    ['Another 20 are believed to be in cells in Longjing.', 'detained =20'],
    ['Some thirty escapees were caught on Monday when police searched a lorry in Hebei.', 'detained ~30 2024-05-13'],
    ['Over 50 North Koreans are behind bars in Jilin.', 'detained >=50 stock'],
    ['Border troops opened fire on 2 May and captured four defectors on the Chinese bank.', 'detained =4 2024-05-02'],
    ['A dozen North Korean women are being kept at a police station in Dandong.', 'detained =12'],
    ['Thai police picked up six North Koreans in Chiang Rai on 1 May.', 'detained =6 2024-05-01'],
    ['The ten have been in custody in Vientiane for three weeks.', 'detained =10'],
    ['Three North Korean women were found in a boot and arrested on Sunday.', 'detained =3 2024-05-12'],
    ['As many as 2,000 North Koreans may be in Chinese detention.', 'detained <=2000 stock'],
    ['Mongolian border guards intercepted five North Koreans on 3 May.', 'detained =5 2024-05-03'],
    ['Eighteen North Koreans were taken into custody at a motel in Nanning on 30 April.', 'detained =18 2024-04-30'],
    ['Nineteen North Koreans sit in a cell in Yanji waiting to learn their fate.', 'detained =19'],
    ['The lock-up in Helong now holds 40 North Koreans.', 'detained =40 stock'],
    [
      'On 4 May plain-clothes officers burst into a guesthouse in Nanning and led away 23 North Koreans.',
      'detained =23 2024-05-04',
    ],
    ['Nine defectors were hauled off a coach near Kunming on 10 May.', 'detained =9 2024-05-10'],
    ['A family of five from Hyesan was seized in Shenyang on 7 May.', 'detained =5 2024-05-07'],
    ['Myanmar is holding eight North Koreans for illegal entry.', 'detained =8'],
    ['Volunteers have the names of 61 people held in Jilin.', 'detained =61 stock'],
    ['Seven North Koreans fell into the hands of Chinese police near Changbai.', 'detained =7'],
    ['A boat with 13 North Koreans aboard was stopped off Yantai and all were arrested.', 'detained =13'],
  ])('%s', (text, claims) => {
    expect(told(text)).toBe(claims);
  });
});

describe('What is feared or planned for people on the move', () => {
  it.each([
    ['Police in Tumen plan to drive 40 North Koreans across the bridge next week.', 'at_risk =40'],
    ['Relatives fear that 17 escapees held in Yanji will be put on a bus to Onsong.', 'at_risk =17'],
    ['She believes there is a plan to hand dozens of refugees to North Korea.', 'at_risk ? stock'],
    ['Seventeen North Koreans held in Laos could be sent back any day.', 'at_risk =17'],
    ['China is preparing to send 200 North Koreans back over the bridge at Tumen.', 'at_risk =200 stock'],
    ['About 2,600 North Koreans in Chinese jails face forced return.', 'at_risk ~2600 stock'],
    ['The lawyer said 30 people were to be handed over to Pyongyang on Friday.', 'at_risk =30 2024-05-17'],
    ['The family of five will be deported to North Korea unless Seoul acts, a pastor warned.', 'at_risk =5'],
    ['More than 100 escapees awaiting repatriation are in Tumen.', 'at_risk >=100'],
    ['Unless Beijing relents, 29 people will be put on the bus to Onsong on Friday.', 'at_risk =29 2024-05-17'],
    ['Seven young North Koreans held in Vientiane face being returned to Pyongyang.', 'at_risk =7'],
    ['Relatives of 11 escapees fear they will be handed over within days.', 'at_risk =11'],
    ['China intends to repatriate 31 North Koreans, a lawmaker in Seoul said.', 'at_risk =31'],
  ])('%s', (text, claims) => {
    expect(told(text)).toBe(claims);
  });
});

describe('Other people, other things, and those who go home by choice', () => {
  it.each([
    ['The leader drove 20 kilometres to the border.', ''],
    ['Trucks carried 300 tons of rice over the bridge into North Korea.', ''],
    ['Chinese firms sent 40 engineers to Sinuiju.', ''],
    ['Ten North Korean footballers flew home to Pyongyang on 3 May.', ''],
    ['About 200 North Korean workers were bussed back to Sinuiju on 3 May.', ''],
    ['The ship carried 97 families home to the North in 1959.', ''],
    ['Police said 12 Chinese brokers were arrested in Yanji on 3 May.', ''],
    ['North Korea sent 10,000 troops to Russia.', ''],
    ['Thirty-two North Korean sailors rescued at sea were taken home to Wonsan on 3 May.', ''],
    ['More than 90 percent of those sent back are women.', ''],
    ['Seven in ten of those sent back are women.', ''],
    ['The law gives officials 30 days to hand over documents to North Korea.', ''],
    ['The bodies of three North Korean fishermen were returned to the North on 4 May.', ''],
    ['South Korea sent two North Korean fishermen back at their own request on 3 May.', ''],
    ['Beijing denied that 600 North Koreans had been sent back.', ''],
    ['About 50 activists marched to the bridge in protest.', ''],
    ['China sent 20 trucks over the bridge.', ''],
    ['He served 12 years in a camp after he was sent back.', ''],
    ['Police detained 14 protesters outside the Chinese embassy.', ''],
    ['The bus, with 40 seats, crossed the bridge at Dandong.', ''],
    ['Trade over the bridge rose by 40 percent in May.', ''],
    ['Two Chinese women who had sold 14 brides were jailed in Yanji.', ''],
    ['Fifty North Korean waitresses returned to Pyongyang from Dandong on 3 May.', ''],
    ['In 2018 North Korea freed three Americans, who were flown home.', ''],
    ['Russia sent 30 North Korean loggers home to Pyongyang on 3 May.', ''],
    ['She was sold to a man of 43 for 20,000 yuan.', ''],
    ['The river is 30 metres wide and takes 12 minutes to cross.', ''],
    ['Japan took 12 asylum cases to the court.', ''],
  ])('%s', (text, claims) => {
    expect(told(text)).toBe(claims);
  });
});

describe('Returns in other words', () => {
  it.each([
    ['Forty more were sent over the next day.', 'repatriated =40'],
    ['Eighty went back through Dandong in one convoy.', 'repatriated =80'],
    ['The handover of 33 escapees at Quanhe was seen by a driver.', 'repatriated =33'],
    ['He said China had expelled 50 more.', 'repatriated =50'],
    ['Eleven were sent back and five are still in jail in Yanji, the source said.', 'repatriated =11; detained =5'],
    ['The group of 41 crossed the bridge at Dandong under escort on 8 May.', 'repatriated =41 2024-05-08'],
    ['In April alone the border post at Quanhe handed back 180 people.', 'repatriated =180 2024-04-01/2024-04-30'],
    [
      'On 5 May, 36 North Koreans were transferred from a detention centre in Tumen to North Korean custody.',
      'repatriated =36 2024-05-05',
    ],
    ['Roughly 40 refugees were forcibly repatriated at the weekend.', 'repatriated ~40 2024-05-11/2024-05-12'],
    [
      'The mass deportation of between 500 and 600 North Koreans on 9 October 2023 drew protests.',
      'repatriated 500-600 2023-10-09',
    ],
    ['A mother and her son from North Korea were sent back on Wednesday.', 'repatriated =2 2024-05-15'],
    ['Only 196 North Koreans made it to the South in 2023.', 'arrived =196 2023-01-01/2023-12-31 total'],
    ['More than 34,000 North Koreans have resettled in South Korea.', 'arrived >=34000 total'],
    ['A church worker said that 31 had been taken from the prison and handed to the North.', 'repatriated =31'],
    ['Seventy were returned in March 2024.', 'repatriated =70 2024-03-01/2024-03-31'],
    [
      'At least 670 North Koreans have been forcibly returned since 2020, Human Rights Watch said.',
      'repatriated >=670 2020-01-01/2024-05-17 total',
    ],
  ])('%s', (text, claims) => {
    expect(told(text)).toBe(claims);
  });
});

describe('The last one, in a report about returns', () => {
  it.each([
    ['about 50 people in July 2021', 'repatriated ~50 2021-07-01/2021-07-31'],
    ['more than 500 people in October 2023', 'repatriated >=500 2023-10-01/2023-10-31'],
    ['80 people on 3 March', 'repatriated =80 2024-03-03'],
  ])('was %s', (people, claims) => {
    const before = 'China sent North Koreans back before. Police caught 12 escapees in Yanji on 2 May.';
    expect(told(`${before} The last one we know of was ${people}.`)).toBe(`detained =12 2024-05-02; ${claims}`);
  });
});
