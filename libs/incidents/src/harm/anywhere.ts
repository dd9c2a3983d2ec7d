import { type HarmPattern, look, lookInQuotes, smallPlace, stop, without, words } from './harm-pattern.js';

/** Where people are held or handed over: naming such a place is what the record is for. */
const OFFICIAL_PLACES = words(
  /detention|custody|prison|jail|bridge|crossing|border|port of|customs|구류소|구금|수용소|교도소|다리|대교|국경|세관|拘留|看守所|监狱|監獄|大桥|大橋|口岸|边境|邊境|海关|拘置|収容|橋|国境|税関/i,
);

/** What the record is about. A quotation that speaks of none of it tells of somebody's life. */
const MATTER = words(
  /\b20\d\d(?!\d)|number of people|20\d\d[년年]|refugee|defector|escapee|returnee|detainee|North Korea|South Korea|China|Chinese|Beijing|Seoul|return(?:s|ed)\b|repatriat|deport|sent back|forced back|detain|apprehend|government|ministr|organi[sz]ation|\bgroups?\b|rights|nations|convention|commission|hearing|resolution|arrivals|countr(?:y|ies)|figure|unlawful|탈북|북한|남한|한국|중국|북송|송환|구금|억류|체포|정부|통일부|외교부|단체|유엔|협약|결의|청문회|국회|수치|입국|朝鲜|朝鮮|北韓|脱北|脫北|中国|中國|中方|韩国|韓國|遣返|关押|關押|被捕|送回|政府|外交部|统一部|統一部|组织|組織|联合国|聯合國|公约|公約|决议|決議|委员会|委員會|人权|人權|北朝鮮|送還|拘束|韓国|ある国|大半は|統一省|外務省|団体|国連|条約|公聴会|人権/i,
);

/** Details that are written alike in every language: ways to reach somebody, numbers of papers, addresses on the ground. */
export const ANYWHERE: readonly HarmPattern[] = [
  lookInQuotes('person', words(/^\s*\S[^]{5,}$/), without(MATTER)),
  stop('contact', words(/[\w.+-]+@[\w-]+(?:\.\w+)+/)),
  stop('contact', words(/(?<![\w-])(?!\d{4}-\d\d-\d\d\b)\+?\d[\d ()-]{8,}\d/)),
  stop('contact', words(/(?<![\w.])@\w{3,}|\bwxid_\w+/)),
  look(
    'contact',
    words(/\b(?:WeChat|Weixin|KakaoTalk|Kakao|Telegram|WhatsApp|Viber|QQ)\b|微信|위챗|카카오톡|텔레그램|カカオトーク/i),
  ),
  stop(
    'contact',
    words(/WeChat|Weixin|Kakao|Telegram|WhatsApp|Viber|\bQQ\b|微信|위챗|카카오톡|텔레그램|カカオトーク/i),
    words(/\b(?:id|name|account|number|handle)\b|이름|아이디|계정|[账帐帳]号|名|アカウント/i),
  ),
  look('contact', words(/\bhttps?:\/\/\S+|\bwww\.\S+/i)),
  stop('contact', words(/phone|mobile|전화|휴대폰|电话|電話|手机|手機|携帯/i), words(/\d{4,}/)),
  look('place', smallPlace, without(OFFICIAL_PLACES)),
  stop('identity', words(/\b[A-Z]{1,2}\d{7,9}\b|\b\d{17}[\dXx]\b|\b\d{6}-\d{7}\b/)),
  stop('identity', words(/[京津沪渝冀豫云辽黑湘皖鲁苏浙赣鄂桂甘晋蒙陕吉闽贵粤青川宁琼][A-Z][·• ]?[A-Z0-9]{5}\b/)),
  stop('place', words(/\b\d{1,3}\.\d{3,}\s*°?\s*[NSEW]?[,;\s]+\d{1,3}\.\d{3,}/)),
];
