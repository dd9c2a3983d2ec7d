import { actsIn } from '../cjk/acts.js';
import { lookCjk } from '../cjk/look.js';
import { readCjk } from '../cjk/read.js';
import type { Grammar } from '../grammar.js';
import { JA_RULES } from './rules.js';

/** Japanese: verbs last; the date behind the topic is mostly when somebody spoke. */
export const japanese: Grammar = {
  lexicon: {
    refugees: /強制送還(?:の)?被害者|脱北|北朝鮮(?:の人びと|の人々|の人たち|難民|国籍|出身|住民|の住民|人|女性)/g,
    people: /脱北|北朝鮮|保衛部/g,
    returning: /送還|送り返|引き渡|強制帰国|強制退去|北送|移送|連れ戻|追い返|押し戻|追放/g,
    holding: /拘束|逮捕|摘発|拘留|収容|監視|捕ま|捕らえ|収監|連行|連れて行か|拘置|留置|取り押さえ/g,
    feared: /恐れ|おそれ|可能性|懸念|危機|数値目標|包囲網|迫る|直面|か$/g,
    response: /質疑|書簡|答弁|記者会見|委員会|要請|非難|否定|声明|抗議|求め|公聴会|批判|遺憾|反発|表明|訴え|決議/g,
    other: [
      ['profits', /海外利益|本国還流|還流|配当/g],
      ['willing', /漂流|帰還を希望|帰国を希望|自発的|北方限界線|救助され/g],
      ['homecoming', /帰国事業|在日朝鮮|帰還事業|地上の楽園/g],
      ['remains', /遺骨|遺体/g],
      ['foreigners', /拉致被害者|米国人|韓国人の送還/g],
      ['workers', /北朝鮮(?:人)?労働者|派遣労働/g],
      ['other-people', /ロヒンギャ|ウイグル|クルド|アフガン/g],
      ['scam', /詐欺|特殊詐欺|闇バイト/g],
    ],
    forced: /強制|脱北|難民|送還/g,
    reach: 60,
  },
  headline: (title) => actsIn(title.replace(/北朝鮮[へに](?=[…、\s]|$)/g, '北朝鮮へ送られた'), JA_RULES),
  read: (sentences, setting) => readCjk(JA_RULES, sentences, setting),
  look: lookCjk(JA_RULES),
};
