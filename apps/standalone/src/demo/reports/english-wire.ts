import type { DemoReport } from './demo-report.js';

/** What a wire in English reported: feared, then done; once with another hedge; a running total; and one that does not belong here. */
export const ENGLISH_WIRE: readonly DemoReport[] = [
  {
    path: '/2023/06/hearing',
    title: 'Commission hears of North Koreans held near the border',
    pubDate: 'Wed, 14 Jun 2023 15:00:00 GMT',
    paragraphs: [
      'Witnesses told a commission of the U.S. Congress on Tuesday that North Korean refugees held in China may be forced back once the border reopens.',
      'The Database Center for North Korean Human Rights (NKDB) said that between 600 and 2,000 North Koreans are held in detention centers in China.',
      'South Korea counted 67 North Korean refugees who arrived last year, 63 in 2021 and 229 in 2020.',
    ],
  },
  {
    path: '/2023/06/chair',
    title: 'Close to 2,000 North Koreans wait in Chinese cells, says commission chair',
    pubDate: 'Thu, 15 Jun 2023 09:30:00 GMT',
    paragraphs: [
      'Close to 2,000 North Korean refugees are held in Chinese detention centers and may be forced back, the chair of the Congressional-Executive Commission on China said on Tuesday.',
      'The UN special rapporteur had spoken in March of over 1,000 North Koreans held there.',
      'The chair asked governments to speak before the border reopens.',
    ],
  },
  {
    path: '/2023/10/returns',
    title: 'China forcibly returned more than 500 North Koreans, rights group says',
    pubDate: 'Thu, 12 Oct 2023 09:00:00 GMT',
    paragraphs: [
      'Chinese authorities forcibly returned more than 500 North Koreans on October 9, 2023, most of them women, Human Rights Watch said on Thursday, citing a missionary with contacts in both countries.',
      'They were driven in convoys over five border crossings on Monday night, the group said.',
      'The organization called on governments to denounce the returns in public.',
    ],
  },
  {
    path: '/2023/10/seoul',
    title: 'Seoul says large number of North Koreans appear to have been returned',
    pubDate: 'Fri, 13 Oct 2023 06:30:00 GMT',
    paragraphs: [
      'A large number of North Koreans in three northeastern provinces of China appear to have been repatriated, South Korea’s Unification Ministry said on Friday.',
      'The ministry said that it could not tell how many people were returned.',
      'Human Rights Watch had said a day earlier that over 500 North Koreans were forcibly returned on Monday night.',
    ],
  },
  {
    path: '/2024/05/april-returns',
    title: 'About 60 North Korean refugees forced back from Jilin and Liaoning',
    pubDate: 'Wed, 08 May 2024 10:00:00 GMT',
    paragraphs: [
      'The Chinese government forcibly returned about 60 North Korean refugees from Jilin and Liaoning provinces on April 26, Human Rights Watch said, citing a missionary.',
      'Human Rights Watch has separately confirmed that China has forcibly returned more than 670 North Koreans since early 2020.',
      'That includes more than 500 North Koreans on October 9, 2023, 40 others on September 18, 2023, 80 on August 29, 2023, and about 50 in July 2021.',
    ],
  },
  {
    path: '/2024/05/trade',
    elsewhere: true,
    title: 'Freight trains cross the border again',
    pubDate: 'Thu, 09 May 2024 08:00:00 GMT',
    paragraphs: ['Freight traffic between Dandong and Sinuiju has grown again this spring, traders say.'],
  },
  {
    path: '/2024/05/arrivals',
    elsewhere: true,
    title: 'Fewer North Koreans reach the South than before the pandemic',
    pubDate: 'Fri, 10 May 2024 07:00:00 GMT',
    paragraphs: [
      'South Korea counted 229 arrivals of North Korean refugees in 2020, 63 in 2021 and 67 in 2022.',
      'About 1,100 a year had arrived before the border closed.',
    ],
  },
];
