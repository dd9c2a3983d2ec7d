/**
 * Plain words by what they are about, in the four languages at once: evidence that the weights learn to weigh, never rules of their
 * own. A pattern may be generous; what it is worth is learned. All are linear and tested on lower-case text.
 */
const CONCEPTS: readonly (readonly [name: string, pattern: RegExp])[] = [
  [
    'motion',
    /\b(?:walk|march|drove|driv|truck|buss?ed|carr(?:y|ied)|put (?:on|in|aboard)|load|led\b|herd|tak(?:e|en)|took|cross|went|left\b|escort|mov(?:e|ed)|bundled|shipped|flown|haul|transfer|turned|brought|gave|given|hand)|태[우워웠]|실[어려었]|건너|넘[어겨긴겼]|끌[려고]|나갔|들어[온왔]|데려|압송|호송|押|送|[带帶]|[运運]|[赶趕]|推|[过過][桥橋江]|移交|交[给給还還到]|渡|乗せ|連れ|移送|引き渡|越え|降ろ/,
  ],
  [
    'vehicle',
    /\b(?:bus|buses|minibus|trucks?|trains?|vans?|lorr|vehicles?|convoys?|planes?|flights?|boats?|coach)|버스|트럭|열차|기차|승합|차량|비행기|여객기|巴士|大巴|卡[车車]|[火列客囚][车車]|[车車][队隊]|航班|[飞飛]机|バス|トラック|車両/,
  ],
  [
    'border',
    /\b(?:bridge|river|border|customs|crossing|frontier|yalu|checkpoint)|다리|교두|세관|국경|강변|압록강|두만강|해관|대교|[桥橋]|海[关關]|口岸|[边邊]境|[国國]境|[图圖][们們]江|[鸭鴨][绿綠]江|税関|鴨緑江|豆満江/,
  ],
  [
    'custody',
    /\b(?:cells?|jails?|prisons?|lock-?ups?|custody|detention|detain|barracks|bars|held|hold|locked|languish|behind)|감옥|구류|수용|구금|수감|유치장|갇|억류|감방|구치|[监監][狱獄]|看守所|拘留|[关關][押在着]|收容|[羁羈]押|扣|拘[置束留]|収[容監]|留置/,
  ],
  [
    'arrest',
    /\b(?:arrest|caught|seiz|round(?:ed|ing) up|raid|stopped|nabbed|picked up|intercept|swept|captur|apprehend|dragged|swoop)|체포|붙[잡들]|잡[혔힌혀]|검거|적발|연행|단속|검문|抓|逮捕|被捕|拘捕|查[获獲]|落网|落網|[拦攔]|截|捕ま|摘発|連行|取り押さえ|検挙|捕ら/,
  ],
  [
    'returning',
    /\b(?:repatriat|deport|return|refoul|extradit|expel)|\b(?:back|home|handed over|turned over|northward|over to)\b|북송|송환|돌려|되돌|추방|인계|遣返|送[返回还還]|遣送|交[还還]|引渡|[驱驅]逐|送り返|引き渡|追放|強制退去|北送|押し戻/,
  ],
  [
    'police',
    /\b(?:police|guards?|soldiers|officers|security|troops|agents|patrol)|공안|경찰|경비대|변방|군인|보안|요원|公安|警察|[边邊]防|士兵|武警|民警|警備|兵士|当局/,
  ],
  [
    'northern',
    /\bstate security|\bbowibu|\bnorth korean (?:guards|soldiers|officials|side|agents)|\b(?:the north|north korea|dprk|pyongyang)\b|보위|안전부|북측|북한(?:으로|에|땅)|北韓|[北朝][韩鲜鮮]|保[卫衛]|北朝鮮[へに側]/,
  ],
  [
    'fear',
    /\b(?:fear|risk|may|might|could|fac(?:e|es|ing)\b|danger|about to|threat|imminent|await|next|soon|plan|would|will|to be|dread|loom|deadline)|위[기험]|우려|임박|가능성|앞두|앞둔|예정|차례|곧|[될할] |기로|可能|即[将將]|面[临臨]|[将將]|危|恐|等[候待]|下一批|[随隨][时時]|恐れ|おそれ|瀬戸際|迫|懸念|待って|次は/,
  ],
  [
    'not',
    /\b(?:not|no|never|den(?:y|ied)|without|cannot|untrue|unclear)\b|n['’]t\b|않|없|부인|[没沒]|未|否[认認]|ない|否定|ませ/,
  ],
  [
    'still',
    /\b(?:still|remain|currently|now|continue|behind|yet)|아직|여전히|남[은아]|현재|仍|[还還]在|尚|目前|[现現]在|剩|まだ|なお|残|いま/,
  ],
  [
    'estimate',
    /\b(?:puts?|figure|estimat|spoke|speaks|count(?:s|ed)?|numbers?|tally|total|gives?|gave|heard of|reckon)\b|추정|집계|파악|숫자|인원|규모|주장|估|[统統][计計]|人[数數]|[数數]字|推定|集計|とみ|規模|と(?:述べ|語)/,
  ],
  [
    'sum',
    /\b(?:total|since|altogether|so far|tally|cumulative|over the years|document|record|in all)|누적|총|모두|지금까지|이래|이후|통틀어|累[计計]|[总總]|共|以[来來]|至今|合計|これまで|以降/,
  ],
  [
    'south',
    /\b(?:south korea|the south|seoul|arriv|resettl|hanawon|reach(?:ed)?|freedom)|입국|한국[에으]|정착|하나원|남한|抵[达達]|入境|[韩韓][国國]|南[韩韓]|首[尔爾]|定居|入国|定着|到着|亡命/,
  ],
  [
    'speech',
    /\b(?:said|says|told|according|report|recall|claim|spoke)|말했|전했|밝혔|주장|[说說]|表示|[称稱]|告[诉訴]|[报報]道|述べ|語|明らか|伝え|報じ|という|話/,
  ],
  [
    'kin',
    /\b(?:women|children|woman|men|mothers?|famil|baby|girls?|boys?)|여성|어린이|아이|가족|여자|女|[儿兒]童|孩子|母|[妇婦]|子ども|家族/,
  ],
  [
    'others',
    /\b(?:workers?|labou?rers?|americans?|south koreans?|activists?|reporters?|protest|lawmakers?|sailors?|fishermen|crew|remains|students|members|countries|signed|people attended|witness|interview)|노동자|근로자|한국인|미국인|활동가|의원|선원|유해|시위|참가|서명|증언자|면담|工人|[劳勞]工|[渔漁]民|船[员員]|美[国國]人|志愿者|活[动動]人士|[议議][员員]|示威|[签簽]名|[参參]加|労働者|乗組員|米国人|日本人|活動家|議員|署名|証言者|遺骨/,
  ],
  [
    'punish',
    /\b(?:execut|shot|sentenc|labou?r camp|prison camp|tortur|killed|died|starv)|처형|총살|교화소|고문|사망|[处處][决決]|[枪槍]|[劳勞]改|酷刑|死|処刑|銃殺|拷問/,
  ],
  [
    'refugee',
    /\b(?:defect|refugee|escapee|fled|north koreans?|asylum)|탈북|북한 ?(?:주민|사람|여성|난민)|[脱脫]北|朝[鲜鮮]人|[难難]民|逃北|北[韩韓]人/,
  ],
  [
    'measure',
    /\b(?:yuan|dollars?|per ?cent|years old|aged|hours?|minutes|km|kilomet|miles|times|per)\b|[%％]|위안|달러|퍼센트|시간|킬로|[차]례|元|[岁歲]|小[时時]|公里|円|歳|時間|キロ|回/,
  ],
  ['rate', /\b(?:every|each|usual|average|a (?:day|week|month|year|morning))\b|매[일주월년달]|평균|하루|每|平均|毎/],
  [
    'let go',
    /\b(?:releas|freed|escaped|let go|allowed|spared|rescued|hid)|석방|풀려|탈출|구출|[释釋]放|[获獲][释釋]|逃[出脱脫走]|釈放|解放|逃げ|救/,
  ],
  [
    'part',
    /\b(?:of (?:them|whom|those)|among|includ|another|more|others)\b|중 |가운데|일행|포함|其中|包括|[当當]中|另|うち|ほか|含/,
  ],
  ['hour', /\b(?:night|dawn|morning|evening|hours)\b|밤|새벽|아침|하룻밤|夜|凌晨|清晨|晚|未明|早朝|一晩/],
  [
    'answer',
    /\b(?:urge|call(?:s|ed)? (?:on|for)|ask|letter|hearing|statement|resolution|condemn|demand|vigil|rall|appeal|parliament|commissioner|ministry)|촉구|청문|성명|결의|규탄|서한|질의|요청|입장|집회|呼[吁籲]|[声聲]明|[谴譴][责責]|[听聽][证證]|致函|[质質][询詢]|敦促|要請|公聴会|書簡|非難|決議|抗議|求め/,
  ],
  [
    'elsewhere',
    /\b(?:laos|lao|vietnam|thai|bangkok|mongolia|russia|myanmar|cambodia|hanoi|khasan|vladivostok)|라오스|베트남|태국|몽골|러시아|미얀마|老[挝撾]|越南|泰[国國]|蒙古|俄[罗羅]斯|寮國|ラオス|ベトナム|タイ|モンゴル|ロシア/,
  ],
];

/** What a text speaks of, by name, in the order of the list above. */
export function conceptsIn(text: string): string[] {
  const low = text.toLowerCase();
  return CONCEPTS.filter(([, pattern]) => pattern.test(low)).map(([name]) => name);
}
