import type { DemoReport } from './demo-report.js';

/** What a site of a rights organisation's kind published in English. */
export const RIGHTS_DESK: readonly DemoReport[] = [
  {
    path: '/2021/07-returns',
    title: 'About 50 North Koreans sent back in July 2021',
    pubDate: 'Mon, 02 Aug 2021 09:00:00 GMT',
    paragraphs: [
      'China forcibly returned about 50 North Koreans in July 2021, according to Human Rights Watch.',
      'It was the first large return that became known after the border closed in early 2020.',
    ],
  },
  {
    path: '/2023/08-returns',
    title: 'Eighty North Koreans forced back on 29 August',
    pubDate: 'Fri, 22 Sep 2023 08:00:00 GMT',
    paragraphs: [
      'China forcibly returned 80 North Koreans on August 29, 2023, Human Rights Watch said.',
      'The border had been opened to North Korea’s own citizens days earlier.',
    ],
  },
  {
    path: '/2023/09-returns',
    title: 'A second return in September 2023',
    pubDate: 'Sat, 23 Sep 2023 08:00:00 GMT',
    paragraphs: [
      'China forcibly returned 40 North Koreans on September 18, 2023, Human Rights Watch said.',
      'It was the second large return within three weeks.',
    ],
  },
  {
    path: '/2023/09-together',
    title: 'Some 120 people returned in August and September, newspaper reports',
    pubDate: 'Wed, 27 Sep 2023 10:00:00 GMT',
    paragraphs: [
      'A total of 120 North Koreans were forcibly returned from China in August and September 2023, a newspaper in Seoul reported.',
      'The number agrees with two returns that were reported before, of 80 and of 40 people.',
    ],
  },
  {
    path: '/2024/05-apprehended',
    title: 'At least 92 apprehended since January, says Human Rights Watch',
    pubDate: 'Wed, 08 May 2024 12:00:00 GMT',
    paragraphs: [
      'At least 92 North Korean refugees have been apprehended in China since January 2024, Human Rights Watch said.',
      'They are unlikely to be the same people as those returned on April 26.',
    ],
  },
  {
    path: '/2024/05-refugee-law',
    title: 'What the Refugee Convention asks of China',
    pubDate: 'Mon, 13 May 2024 09:00:00 GMT',
    paragraphs: [
      'China is a party to the 1951 Refugee Convention, its 1967 Protocol and the Convention against Torture.',
      'It calls North Korean refugees economic migrants and relies on a border protocol of 1986 to send them back.',
      'The principle of non-refoulement forbids their return.',
    ],
  },
];
