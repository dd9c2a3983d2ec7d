import { actsIn } from '../cjk/acts.js';
import { lookCjk } from '../cjk/look.js';
import { readCjk } from '../cjk/read.js';
import type { Grammar } from '../grammar.js';
import { ZH_RULES } from './rules.js';

/** Chinese, simplified and traditional: acts before their people or passive behind them. */
export const chinese: Grammar = {
  lexicon: {
    refugees:
      /[强強]制遣返(?:的)?受害者|脱北|脫北|逃北|(?:朝鲜|朝鮮|北韩|北韓)(?:难民|難民|公民|籍|人(?!民|权|權)|籍|女子|妇女|婦女|青年|孤儿|孤兒|逃亡者)/g,
    people: /脱北|脫北|保卫部|保衛部|朝鲜|朝鮮|北韩|北韓/g,
    returning:
      /遣返|遣送|送返|送回|交还|交還|引渡|押送|推回|送还|送還|移交|押回|押过|押過|押送|交到|交给|交給|带回|帶回|驱逐|驅逐|送走|押上/g,
    holding:
      /逮捕|被捕|拘留|拘捕|关押|關押|扣押|抓捕|抓获|抓獲|落网|落網|羁押|羈押|拦截|攔截|打击|打擊|拘押|扣留|带走|帶走|看守所|收容所|拦下|攔下|被抓|抓走|关在|關在/g,
    feared: /拟|擬|将|將|可能|恐|面临|面臨|要求|即将|即將|危险|危險|担忧|擔憂|风险|風險/g,
    response:
      /记者会|記者會|质询|質詢|致函|联署|聯署|答问|谴责|譴責|呼吁|呼籲|否认|否認|声明|聲明|抗议|抗議|听证|聽證|敦促|关切|關切|批评|批評|回应|回應|遗憾|遺憾/g,
    other: [
      ['fishermen', /渔民|漁民|陆籍|陸籍|越界/g],
      ['profits', /利润|利潤|汇回|匯回|股息/g],
      ['willing', /漂流|自愿返回|自願返回|想回北韓|想回朝鲜|返回北韓|自愿回国/g],
      ['scam', /电骗|電騙|诈骗|詐騙|园区|園區|疑犯|电诈|電詐/g],
      ['other-people', /罗兴亚|羅興亞|维吾尔|維吾爾|叙利亚|敘利亞|阿富汗/g],
      ['remains', /遗骸|遺骸|遗体|遺體|骨灰/g],
      ['workers', /(?:朝鲜|朝鮮|北韩|北韓)(?:劳工|勞工|工人|劳动者|勞動者)|外派/g],
      ['prisoners', /战俘|戰俘|长期囚|長期囚/g],
      ['homecoming', /归国事业|歸國事業|在日朝鲜|在日朝鮮/g],
      ['foreigners', /被绑架|綁架日本|韩国人质|美国公民|美國公民/g],
    ],
    forced: /强制|強制|强行|強行|难民|難民|脱北|脫北|遣返|遣送/g,
    reach: 50,
  },
  headline: (title) => actsIn(title, ZH_RULES),
  read: (sentences, setting) => readCjk(ZH_RULES, sentences, setting),
  look: lookCjk(ZH_RULES),
};
