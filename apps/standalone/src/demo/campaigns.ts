/** A campaign of the demo; its incident is named by its place in DEMO_INCIDENTS. */
export interface DemoCampaign {
  slug: string;
  language: 'en' | 'ko';
  title: string;
  ask: string;
  letterSubject: string;
  letterBody: string;
  goal: number;
  incident: number;
  offices: readonly ('unhcr' | 'ohchr' | 'ministry' | 'embassy')[];
  letters: number;
  /** Why it is over; it is open when this is left out. */
  over?: string;
}

/** A running one, a running one in Korean, and one that is over. */
export const DEMO_CAMPAIGNS: readonly DemoCampaign[] = [
  {
    slug: 'access-to-detained-refugees',
    language: 'en',
    title: 'Ask UNHCR to seek access to detained refugees',
    ask: 'About 60 North Korean refugees were forced back on 26 April 2024, Human Rights Watch reports. In June 2023 NKDB put the number of those held in Chinese detention centers at 600 to 2,000. UNHCR has a mandate to protect them, and to ask to see them.\n\nAsk it to seek access to everybody who is detained.',
    letterSubject: 'Please seek access to detained North Korean refugees',
    letterBody:
      'I write about North Korean refugees who are held in China and may be forced back.\n\nHuman Rights Watch reports that about 60 people were forced back on 26 April 2024. China is a party to the 1951 Refugee Convention, its 1967 Protocol and the Convention against Torture, which forbid such returns.\n\nI ask you to seek access to everybody who is detained, and to say in public what answer you receive.',
    goal: 200,
    incident: 1,
    offices: ['unhcr', 'embassy'],
    letters: 14,
  },
  {
    slug: 'ministry-raise-returns',
    language: 'ko',
    title: '강제북송 문제를 중국에 공식 제기해 주십시오',
    ask: '휴먼라이츠워치에 따르면 2023년 10월 9일 밤 500명 넘는 탈북민이 강제북송됐습니다. 통일부는 다수가 송환된 것으로 보인다고 밝혔습니다.\n\n정부가 이 문제를 공식적으로 제기하고 그 결과를 공개하도록 요청해 주십시오.',
    letterSubject: '탈북민 강제북송 문제를 공식 제기해 주시기 바랍니다',
    letterBody:
      '중국에서 강제북송된 탈북민 문제로 글을 드립니다.\n\n휴먼라이츠워치는 2023년 10월 9일 500명 넘는 사람이 강제북송됐다고 밝혔습니다. 중국은 난민협약과 고문방지협약의 당사국으로, 이 협약들은 그러한 송환을 금지하고 있습니다.\n\n정부가 이 문제를 공식적으로 제기하고, 어떤 답을 받았는지 국민에게 알려 주시기를 요청드립니다.',
    goal: 100,
    incident: 0,
    offices: ['ministry'],
    letters: 6,
  },
  {
    slug: 'meeting-with-the-high-commissioner',
    language: 'en',
    title: 'Ask the High Commissioner for Human Rights for a meeting',
    ask: 'More than 500 people were forced back on 9 October 2023, Human Rights Watch reports. The coalition asks the High Commissioner to meet with those who speak for the families.',
    letterSubject: 'Please meet with those who speak for the families',
    letterBody:
      'Human Rights Watch reports that more than 500 North Koreans were forced back on 9 October 2023.\n\nI ask you to meet with the organisations that speak for their families, and to raise the matter in public.',
    goal: 10,
    incident: 0,
    offices: ['ohchr'],
    letters: 11,
    over: 'The office has answered and proposed a date.',
  },
];
