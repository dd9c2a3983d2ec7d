import type { BasisKind } from '#contracts';

/** A body that reports name in many ways and languages. */
export interface KnownOrigin {
  name: string;
  authority: Exclude<BasisKind, 'other'> | null;
  /** What it is called, in lower case; a name that contains one of them is this body. */
  called: RegExp;
}

/**
 * Bodies whose names differ from report to report. What is not listed stands for itself. The first match wins, so a special rapporteur
 * stands before the United Nations, and "South Korean government (Unification Ministry)" is the ministry.
 */
export const KNOWN_ORIGINS: readonly KnownOrigin[] = [
  known(
    'Human Rights Watch',
    null,
    /human rights watch|\bhrw\b|휴먼라이츠워치|휴먼라이츠 워치|人权观察|人權觀察|ヒューマン・?ライツ・?ウォッチ/,
  ),
  known(
    'NKDB',
    null,
    /\bnkdb\b|database center for north korean human rights|북한인권정보센터|北韩人权信息中心|北韓人權資訊中心|北朝鮮人権情報センター/,
  ),
  known('HRNK', null, /\bhrnk\b|committee for human rights in north korea|북한인권위원회/),
  known('NKFC', null, /\bnkfc\b|north korea freedom coalition|북한자유연합|북한자유연대/),
  known('Amnesty International', null, /amnesty international|국제앰네스티|大赦国际|國際特赦|アムネスティ/),
  known('UN special rapporteur', 'un', /special rapporteur|특별보고관|特别报告员|特別報告員|特別報告者/),
  known('UNHCR', 'un', /\bunhcr\b|refugee agency|유엔난민기구|难民署|難民署|難民高等弁務官/),
  known(
    'OHCHR',
    'un',
    /\bohchr\b|un human rights office|유엔인권최고대표|유엔 인권사무소|人权高专|人權高專|人権高等弁務官/,
  ),
  known('United Nations', 'un', /\bunited nations\b|^(?:the )?u\.?n\.?(?: |$)|^유엔|^联合国|^聯合國|^国連/),
  known(
    'Unification Ministry',
    'government',
    /unification ministry|ministry of unification|통일부|统一部|統一部|統一省/,
  ),
  known(
    'National Intelligence Service',
    'government',
    /national intelligence service|국가정보원|국정원|国家情报院|國家情報院|国家情報院/,
  ),
  known(
    'South Korean foreign ministry',
    'government',
    /south korea[’'n]?s? (?:foreign ministry|ministry of foreign affairs)|^외교부|韩国外交部|韓國外交部|韓国外務省/,
  ),
  known(
    'South Korean government',
    'government',
    /south korea[’'n]?s? government|^(?:the )?(?:south korean government|seoul)$|한국 정부|^정부$|韩国政府|韓國政府|韓国政府/,
  ),
  known(
    'Chinese foreign ministry',
    'government',
    /chin(?:a|ese)[’']?s? (?:foreign ministry|ministry of foreign affairs)|중국 외교부|中国外交部|中國外交部|中国外務省/,
  ),
  known(
    'Chinese government',
    'government',
    /chinese (?:government|authorities)|^(?:china|beijing)$|중국 정부|중국 당국|中国政府|中國政府|中国当局/,
  ),
  known(
    'US State Department',
    'government',
    /state department|department of state|미 국무부|미국 국무부|美国国务院|美國國務院|米国務省/,
  ),
];

/** A government speaking under its own name, which is not in the list: a ministry, a government, a police, a court. */
export const GOVERNMENT =
  /\b(?:ministry|government of|[a-z]+ government|immigration (?:bureau|police|department)|supreme court)\b|(?:외교부|내무부|정부|이민국|경찰청)$|(?:外交部|内政部|政府|移民局|警察局|外務省)$/;

/** Words for people who are not named. */
export const UNNAMED =
  /\b(?:sources?|informants?|missionary|missionaries|pastors?|activists?|brokers?|relatives?|witness(?:es)?|residents?|villagers?|officials?|insiders?|defectors?|refugees?|survivors?|cousin|brother|sister|mother|father|family|families|people|groups?|organi[sz]ations?|media|reports?|observers?|experts?|lawyers?|diplomats?|someone|colleagues?)\b|소식통|관계자|활동가|선교사|목사|브로커|주민|가족|단체|언론|전문가|인권단체|탈북민|消息人士|知情人士|人士|传教士|傳教士|牧师|牧師|活动人士|活動人士|团体|團體|媒体|媒體|関係者|関係筋|情報筋|消息筋|宣教師|団体|活動家|住民|家族|メディア/;

function known(name: string, authority: KnownOrigin['authority'], called: RegExp): KnownOrigin {
  return { name, authority, called };
}
