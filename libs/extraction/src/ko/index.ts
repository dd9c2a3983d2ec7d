import { actsIn } from '../cjk/acts.js';
import { lookCjk } from '../cjk/look.js';
import { readCjk } from '../cjk/read.js';
import type { Grammar } from '../grammar.js';
import { KO_RULES } from './rules.js';

/** Korean: verbs last, hedges on both sides of the number, dates without month or year. */
export const korean: Grammar = {
  lexicon: {
    refugees:
      /강제 ?북송|북송(?= ?(?:된|됐|될|당하|위기|중단|규탄|반대|주장|저지))|강제 ?송환(?: ?피해자| ?경험자|된 북한)|탈북(?!자 ?단체)|북한 ?이탈 ?주민|새터민|북한 ?(?:주민|여성|난민|사람|국적자|어민|선원|가족|고아)/g,
    people: /탈북|북한|조선인|보위부/g,
    returning: /북송|송환|추방|돌려보|되돌려|넘겨|넘긴|인계|르풀망|압송|호송|보내[졌진질]|넘어[갔간]/g,
    holding: /체포|붙잡|붙들|구금|억류|검거|적발|수감|단속|구류|끌려[갔간가]|연행|잡[혔혀힌]|갇[혀힌혔]|유치장|구치소/g,
    feared: /위기|위험|우려|임박|가능성|앞두|예정|까지|공포|걱정|기로|위협/g,
    response:
      /브리핑|의사록|일문일답|질의|국정감사|국감|요청|촉구|청문|규탄|성명|유감|반발|부인|결의|비판|항의|시위|집회|호소|대책|면담|서한|입장|반대/g,
    other: [
      ['profits', /배당|이익잉여금|해외 ?수익|본국 송금/g],
      ['remains', /유해|유골/g],
      ['prisoners', /비전향|장기수/g],
      ['workers', /(?:북한|해외|파견) ?(?:노동자|근로자)/g],
      ['other-people', /로힝야|위구르|시리아|아프간/g],
      ['scam', /보이스피싱|스캠|범죄 ?단지|사기 ?(?:조직|용의자|피의자)/g],
      ['homecoming', /재일 ?(?:동포|조선인)|북송 ?사업|귀국 ?사업|북송선/g],
      ['willing', /귀환 의사|자진 ?(?:송환|귀환)|표류|표류한|월선/g],
      ['foreigners', /한국인|미국인|납북/g],
    ],
    forced: /강제|탈북|난민|북송|송환|농르풀망/g,
    reach: 60,
  },
  headline: (title) => actsIn(title.replace(/(?:북송|송환)\s?(?:관련|문제|대응)/g, ''), KO_RULES),
  read: (sentences, setting) => readCjk(KO_RULES, sentences, setting),
  look: lookCjk(KO_RULES),
};
