import { type HarmPattern, inQuotes, look, smallPlace, stop, without, words } from './harm-pattern.js';

const DAY = words(
  /\b\d{1,2}(?:st|nd|rd|th)? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}\b|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\byesterday\b|\blast night\b|\b\d{4}-\d\d-\d\d\b/i,
);
const ONE =
  '(?:woman|man|girl|boy|child|baby|person|refugee|defector|escapee|returnee|detainee|student|teenager|couple|North Korean(?!\\s+\\w+s\\b))(?!s)';
const SEVERAL = '(?:women|men|girls|boys|children|people|persons|refugees|defectors|escapees|returnees|North Koreans)';
const FEW = words(
  new RegExp(
    `\\b(?:an?|one|1)\\s+(?:(?!number|group|total)[\\w-]+\\s+){0,3}?${ONE}\\b|\\b(?:two|three|[23])\\s+(?:[\\w-]+\\s+){0,3}?${SEVERAL}\\b`,
    'i',
  ),
);
const AGE = words(
  /\b\d{1,2}-year-old\b|\baged? \d{1,2}\b|,\s?\d{2},|\b(?:twenty|thirty|forty|fifty|sixty|seventy)-(?:one|two|three|four|five|six|seven|eight|nine)\b|\bin (?:his|her|their) (?:late |early |mid-?)?(?:teens|twenties|thirties|forties|fifties|sixties|\d0s)\b/i,
);
const TOWN = words(
  /\b(?:Chongjin|Hoeryong|Hyesan|Musan|Onsong|Hamhung|Sinuiju|Kilju|Wonsan|Sariwon|Pyongsong|Nampo|Kanggye|Manpo|Namyang|Rason|Pyongyang)\b/,
);
const ORIGIN = words(/\b(?:born in|native of|hometown|grew up in|comes? from|came from|originally from)\b/i);
const JOB = words(
  /\b(?:former|ex-)\s?[\w-]+|\b(?:nurse|teacher|soldier|officer|waitress|cook|driver|miner|farmer|doctor|singer|trader|student)\b|\bsold\b|\bworked (?:as|at|in)\b/i,
);
const TRANSIT = words(
  /\b(?:Kunming|Nanning|Jinghong|Xishuangbanna|Mohan|Boten|Pingxiang|Dongxing|Hekou|Lao Cai|Mong Cai|Luang Namtha|Oudomxay|Vientiane|Chiang (?:Saen|Rai|Khong)|Mae Sai|Golden Triangle|Mekong|Erenhot|Erlian|Zamyn-Uud)\b/,
);
const MOVE = words(
  /\b(?:bus|train|boat|ferry|motorbikes?|motorcycles?|on foot|walk(?:ed|ing)?|cross(?:ed|ing)?|travel(?:l?ed|l?ing)?|via|through|forest|jungle|mountains?|minibus|van|lorry|truck|leav(?:e|es|ing)|depart(?:s|ed|ing)?|arriv(?:e|es|ed|ing)|reach(?:ed)?|wait(?:ed|ing)?|led|smuggled|transit)\b/i,
);
const HELPERS =
  '(?:nurse|pastor|missionary|priest|nun|deacon|guide|drivers?|farmer|doctor|shopkeeper|villager|helper|monk)';
const ELSEWHERE =
  '(?!(?:Seoul|South|North|China|Chinese|Washington|New|Europe|Japan|Geneva|Human|Jilin|Liaoning|Heilongjiang|the|both|two)\\b)';
const HOUSE =
  '(?:village|hamlet|farmhouse|apartment|flat|dormitory|shop|restaurant|motel|guest ?house|orphanage|church|chapel|shelter|basement|station|terminal|checkpoint|watchtower|factory|clinic|bar|hospital|school)';
const NO_NAME = '(?!(?:Human|United|North|South|China|Chinese|Convention|Status|Korean?|Agency|Rights)\\b)';

/** English. The worked case: a returnee’s cousin who had lived in China for 25 years and had a daughter there. */
export const ENGLISH: readonly HarmPattern[] = [
  stop(
    'relative',
    words(
      /\b(?:step|half-|foster |adopted )?(?:cousin|daughter|son|wife|wive|husband|spouse|mother(?!land| tongue)|father(?!land)|stepmother|stepfather|sister|brother|aunt|uncle|niece|nephew|grandmother|grandfather|granddaughter|grandson|grandparent|sibling|twin|fianc[ée]e?|mum|mom|dad|kinsman|kinswoman)s?(?:-in-law)?\b/i,
    ),
  ),
  stop(
    'relative',
    words(
      /\bfamily of (?:two|three|four|five|six|\d)\b|\b(?:his|her) (?:two|three|four|\d)? ?(?:children|kids|child)\b/i,
    ),
  ),
  look('relative', words(/\b(?:his|her|their|whose) (?:own )?(?:family|relatives?|parents?|kin|children|kids)\b/i)),
  stop(
    'stay',
    words(
      /\b(?:lived?|living|stayed|hid|hiding|settled|spent|been)\b[^.]{0,60}\b(?:for|since)\s+(?:\d+|several|many|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty)\b[^.]{0,12}\b(?:years?|months?|weeks?)\b/i,
    ),
  ),
  stop(
    'stay',
    words(
      /\b(?:lived?|living|rent(?:ed|ing|s)?|lodg\w+|stay(?:ed|ing|s)?)\b[^.]{0,60}\bsince \d{4}\b|\brent(?:ed|ing|s)? (?:a|the) (?:room|flat|house)\b/i,
    ),
  ),
  stop(
    'stay',
    words(
      /\b(?:hid(?:es|ing|den)?|shelter(?:ed|ing|s)|holed up|taking refuge|took refuge)\b[^.]{0,30}\b(?:in|at|near|above|behind)\b/i,
    ),
    smallPlace,
  ),
  look(
    'stay',
    words(
      new RegExp(`\\b(?:is|are|was|were|still) (?:hiding|staying|sheltering|living) (?:in|at|near) ${ELSEWHERE}\\w+`),
    ),
  ),
  stop(
    'helper',
    words(
      /\b(?:safe ?houses?|hide-?outs?|brokers?|smugglers?|guide who|pastor who|missionary who (?:hid|took|led|drove|sheltered)|helped (?:them|her|him) (?:cross|escape|flee))\b/i,
    ),
  ),
  stop(
    'helper',
    words(new RegExp(`\\b${HELPERS}\\b[^.;]{0,30}\\b(?:in|at|near|from|around|outside)\\s+${ELSEWHERE}[A-Z]\\w+`)),
  ),
  stop('helper', words(/\b(?:hid|sheltered|drove|guided|led|smuggled) (?:the (?:family|group|women)|them|her|him)\b/i)),
  look(
    'helper',
    words(
      /\b(?:works?|working) to help (?:defectors|escapees|refugees)\b|\b(?:activist|volunteer|missionary|pastor)s? (?:based|living|working|active)\b/i,
    ),
  ),
  stop('place', words(new RegExp(`\\b${HOUSE}\\b`, 'i')), smallPlace),
  look('place', words(new RegExp(`\\b(?:a|an|the|his|her|their)\\s+(?:[\\w-]+\\s+){0,2}?${HOUSE}\\b`, 'i'))),
  stop(
    'place',
    words(
      /\b\d{1,4} [A-Z]\w+ (?:Street|Road|Avenue|Lane)\b|\b(?:room|apartment|flat|unit|building) (?:no\.? ?)?\d+\b/i,
    ),
  ),
  stop('route', TRANSIT, MOVE),
  look('route', TRANSIT),
  stop(
    'route',
    words(/\bcross(?:ed|es|ing)? the (?:Tumen|Yalu|Mekong)\b/i),
    words(/\b(?:at|near|below|above|by|where|bend|ford|guards?|night|morning|dawn)\b/i),
  ),
  stop(
    'route',
    words(/\b(?:walk|wad|swam|swim|cross)\w*\b[^.]{0,30}\b(?:river|ice)\b/i),
    words(
      /\b(?:watchtower|guards?|sentr(?:y|ies)|border post|ford|below|above|beside|west of|east of|north of|south of|near)\b/i,
    ),
  ),
  look(
    'route',
    words(/\b(?:walk|wad|cross)(?:ed|es|ing)? (?:across |over |through )?the (?:frozen |border )?river\b/i),
  ),
  look(
    'route',
    words(
      /\b(?:escape|smuggling|transit) routes?\b|\bunderground railroad\b|\bguards? change\b|\bcross(?:ed|es|ing)? the (?:Tumen|Yalu)\b/i,
    ),
  ),
  stop('few', DAY, FEW),
  stop('identity', AGE, TOWN),
  stop('identity', AGE, ORIGIN),
  stop('identity', TOWN, JOB),
  look('identity', AGE),
  stop(
    'name',
    words(
      new RegExp(
        `\\b(?:[Ww]oman|[Mm]an|[Dd]efector|[Ee]scapee|[Rr]eturnee|[Rr]efugee|[Gg]irl|[Bb]oy) (?:named |called )?${NO_NAME}[A-Z][a-z]+(?:[ -][A-Z]?[a-z]+)?`,
      ),
    ),
    words(/\b[A-Z][a-z]+ [A-Z][a-z]+|\b(?:named|called) [A-Z]/),
  ),
  stop('name', words(/\b(?:her|his|their|whose) (?:real |full )?names?(?: is| was|,) (?!not\b)[A-Z]\w+/)),
  look('name', words(/\b[A-Z][a-z]+ [A-Z][a-z]+-[a-z]+\b|\b[A-Z][a-z]+-[a-z]+ [A-Z][a-z]+\b/)),
  stop('name', words(/\b(?:identified (?:only )?as|surnamed|nicknamed) (?:M[rs]+\.? )?[A-Z]/)),
  look(
    'name',
    words(/\bnot (?:her|his|their) real names?\b|\bpseudonyms?\b|\bnames? (?:was|were|has been|have been) changed\b/i),
  ),
  stop(
    'name',
    words(/\bM(?:rs|s|iss)\.? [A-Z]\w+/),
    words(/\b(?:defect|escap|detain|arrest|repatriat|deport|return|sent back|fled|traffick)\w*/i),
  ),
  stop(
    'face',
    words(
      /\b(?:photos?|photographs?|pictures?|images?|videos?|footage|selfie)\b[^.]{0,60}\b(?:faces?|shows? (?:her|him|them|the (?:woman|man|child)))\b/i,
    ),
  ),
  look(
    'person',
    words(/\b(?:he|she|his|her|him|herself|himself)\b/i),
    without(
      words(
        /\b(?:spokes(?:man|woman|person)|minister|ministry|president|ambassador|rapporteur|director|commission|representative|senator|secretary|official|government)\b/i,
      ),
    ),
  ),
  inQuotes(
    'person',
    words(
      /\b(?:an?|one|the)\s+(?:[\w-]+\s+){0,3}?(?:woman|man|girl|boy|child|baby|defector|escapee|returnee|refugee who)\b|\b\d{1,2}-year-old\b/i,
    ),
  ),
];
