/** English words of the acts. Each pattern is global and linear; none spans a sentence. */

/** Verbs that mean sending back by themselves. */
export const RETURNED =
  /\b(?:repatriat(?:es?|ed|ing)|deport(?:s|ed|ing)?|refouled|(?:return(?:s|ed|ing)?)(?!\s+(?:voluntarily|safely))|(?:sends?|sent|sending)\s+(?:\w+ly\s+)?(?:back|home|over)|(?:given?|gave|giving)\s+back(?=\s+(?:to|\d|\w+\s+(?:north|defec|escap|refug)|by|them))|handed\s+(?:back|over)|hand(?:s|ing)?\s+(?:back|over)|turn(?:ed|s|ing)?\s+over|turn(?:ed|ing)?\s+back|push(?:ed|ing)?\s+back|forced\s+(?:back|home)|shipped\s+back|extradited|expelled)\b/gi;

/** Nouns of sending back. */
export const RETURNS =
  /\b(?:repatriations?|deportations?|refoulements?|extraditions?|(?:(?:forced|forcible|involuntary|mass|known|known forced|secret) )+returns?|returns? (?=of\b)|handovers?|forced repatriations?|(?<=\d\s|documented\s|recorded\s|counted\s)returns)\b/gi;

/** "people left on two buses", "refugees crossed in convoys": only where the report is about returns. */
export const SUBJECT_RETURNS =
  /\b(?:left|crossed|departed|followed)\s+(?:[A-Z]\w+\s+)?(?:(?:through|via|over)\s+(?=[A-Z]|the\s)|(?:on|in|aboard|by)\s+(?=(?:\w+\s+){0,2}(?:buses|bus|trucks?|vans?|convoys?|vehicles|trains?)\b)|(?=on\s+[A-Z])|(?:over\s+)?(?:from\s+[A-Z]\w+\s+)?(?:in)?to\s+(?=(?:North\sKorea|Sinuiju|Hyesan|Musan|Onsong|Namyang|Hoeryong|Manpo)\b))|\bcrossed\s+(?=(?:the|a)\s(?:[\w-]+\s)?bridge\b)|\b(?:went\s+back|sent)\s+(?=(?:on|in|over|through)\s+(?:the\s|[A-Z]|\d))|(?<=\b(?:were|was|been|being)\s)(?:put|loaded|herded|bundled|packed|ordered|crammed)\s+(?:on|in|into|onto|aboard)\s+(?=(?:[\w-]+\s+){0,3}(?:buses|bus|trucks?|vans?|lorr(?:y|ies)|vehicles|carriages?|trains?|planes?|minibus(?:es)?|coaches)\b)|\b(?:led|unloaded|herded|marched)\s+(?:off|from|out\s+of)\s+(?=(?:\w+\s+){0,2}(?:buses|bus|trucks?|vans?|vehicles|carriages?|trains?|planes?|boats?)\b)/g;

/** Verbs of taking and holding. */
export const CAUGHT =
  /\b(?:arrest(?:s|ed|ing)|arrest(?=\s+(?:about|some|more|at|over|the|\d))|detain(?:s|ed|ing)?|apprehend(?:s|ed|ing)?|caught|captur(?:ed|ing)|seiz(?:ed|ing)|imprison(?:ed|ing)|jailed|round(?:ed|ing)\s+up|picked\s+up|scooped\s+up|swept\s+up|(?:led|taken|took|hauled|dragged|carted)\s+away|hauled\s+in|netted|took(?=[^.;]{3,60}\boff (?:a|the) (?:train|bus|coach|boat|truck))|taken(?=\s+off (?:a|the) (?:train|bus|coach|boat|truck))|ambushed|cornered|grabbed|snatched|pounced\s+on|swooped\s+(?:up|on(?=\s(?:\d|[a-z]+\sNorth))|and)|interned|confined|(?:pulled|dragged|taken|hauled|removed|plucked|forced)\s+(?:off|from|out\s+of|down\s+from)\s+(?=(?:[\w-]+\s){0,4}?(?:bus|buses|coach|coaches|trains?|lorr(?:y|ies)|trucks?|cars?|vans?|house|houses|homes?|flats?|apartments?|hotels?|guesthouse|boats?|taxis?|minibus|minibuses|hiding|beds?|carriages?|shelters?|farmhouse|rooms?|church|barn|shed|car)\b)|(?:pull|pulled|drag|dragged|took|haul|hauled|pluck|plucked)(?=\s[^.;,]{3,60}\s(?:off|from|out\s+of)\s(?:[\w-]+\s){0,4}?(?:bus|buses|coach|trains?|lorr(?:y|ies)|trucks?|cars?|vans?|house|houses|homes?|flats?|apartments?|hotels?|boats?|taxis?|minibus|hiding|beds?|carriages?|shelter|farmhouse|rooms?|church)\b)|(?:fell|fallen|falling|fall)\s+into\s+(?:the\s+)?(?:hands\s+of\s+(?:the\s+)?(?:\w+\s+)?(?:police|security|authorities|guards|soldiers|border)|(?:police|chinese)\s+hands)|t(?:ook|aken|aking)(?=[^.;]{2,60}\binto\s(?:\w+\s)?custody)|taken\s+into\s+(?:\w+\s+)?custody|took\s+into\s+custody|nabbed|(?<=\b(?:were|was|been|being|got)\s(?:\w+ly\s)?)stopped(?!\s+from)|stopped(?=\s+(?:about\s|some\s|at\s|a\sgroup|\d|[a-z]+(?:een|ty)?\sNorth\b))|(?:seize|seizes|picks?\s+up|rounds?\s+up|catch|catches|captures?|intercepts?)(?=\s(?:[a-z]+\s){0,3}(?:\d|north|defec|escap|refug))|intercepted|held(?!\s+(?:a|an|the|its|talks|their|his|her|hearings?|meetings?)\b)|holding|holds?(?=\s(?:[a-z]+\s){0,3}(?:\d|north\s|defec|escap|refug))|locked\s+up|kept)\b/gi;

/** Where people are held. */
const HOLD =
  '(?:custody|detention(?! (?:cent|facilit|house))|prisons?|jails?|bars|cells?|lock-?ups?|detention (?:cent(?:er|re)s?|facilit(?:y|ies)|houses?)|holding (?:cent(?:er|re)s?|cells?)|police (?:stations?|hands)|guardhouses?|barracks|facilities|under guard|lock and key)';

/** States of being held. */
export const HELD = new RegExp(
  "\\b(?:(?:sit|sits|sat|sitting|is|are|was|were|be|been|being|remain|remains|remained|remaining|languish|languishes|languishing|wait|waits|waited|waiting|still|now|currently|kept|stay|stays|stayed|staying|lie|behind|all|back|end(?:s|ed)?\\s+up)\\s+(?:\\w+ly\\s+)?(?:now\\s+|back\\s+|there\\s+|still\\s+)*(?:in|behind|under|inside|at)\\s+(?:[\\w’'-]+\\s+){0,3}?" +
    HOLD +
    '|(?:remain|wait|sit|stay|kept|is|are|was|were)\\w*\\s+(?:\\w+\\s+)?under\\s+(?:armed\\s+|police\\s+)?guard|(?:remain|are|still|is|were|sit)\\w*\\s+in\\s+(?:the\\s+)?hands\\s+of\\s+(?:the\\s+)?(?:\\w+\\s+)?(?:police|security|authorities|army|guards|soldiers|immigration)|' +
    '(?<!\\w)in\\s+(?:Chinese|Lao|Laotian|Thai|Vietnamese|Mongolian|Russian|police|official)\\s+(?:police\\s+)?(?:custody|detention(?! (?:cent|facilit))|hands|prisons?|jails?|cells?|detention (?:cent(?:er|re)s?|facilit(?:y|ies)))|(?<=\\b(?:Koreans|defectors|escapees|refugees|people|others|women|men|them|more|\\d)\\s)in\\s+(?:custody|detention(?! (?:cent|facilit))|jail|prison|cells|a\\s+(?:cell|lock-?up|jail)))\\b',
  'gi',
);

/** Reaching South Korea. */
export const ARRIVED =
  /\b(?:(?:[Aa]rriv(?:e|ed|es|ing|als?)|reach(?:ed|es|ing)?|settl(?:e|ed|ing)|resettl(?:e|ed|ing)|mak(?:e|ing)\s+it|made\s+it|enter(?:ed|ing)?|came|come|coming|defect(?:ed|ing)?|fled|escaped|living|liv(?:e|ed)|gone|admitted)\s+(?:\w+ly\s+|safely\s+|here\s+)?(?:in\s+|to\s+|into\s+|there\s+)?(?:South\s+Korea\b|S\.\s+Korea\b|the\s+South\b(?!\s+(?:east|west))|Seoul\b|the\s+Republic\s+of\s+Korea)|resettled\b|[Aa]rrivals\s+in\s+(?:South\s+Korea|the\s+South)|(?:found|made|fought)\s+(?:their|his|her)\s+way\s+to\s+(?:the\s+South|South\s+Korea|Seoul)|granted\s+(?:asylum|citizenship)\s+(?:in|by)\s+(?:South\s+Korea|Seoul))/g;

/** Coming and arriving without a place: only where the report is about arrivals. */
export const WEAK_ARRIVED =
  /\b(?:came|arrived|entered|arrivals|stood\s+at|made\s+(?:the|it\s+through|that)\s*(?:journey|crossing|trip)?|numbered|totall?ed|dropped|fell|rose)\b(?!\s+(?:in|to|into|back)\s+(?:China|Laos|Thailand|Vietnam|North|the\s+North))/g;

/** "Last year brought 1,047 defectors": only where the report is about arrivals. */
export const BROUGHT =
  /\b(?:brought|recorded|saw|welcomed|received|admitted|accepted|(?:taken|took)\s+in(?=\s+(?:more|over|about|some|at|nearly|almost|\d))|resettled)\b/g;

/** Nouns of taking people; "detention centre" is a place. */
export const ARRESTS =
  /\b(?:arrests?|detentions?(?! (?:cent|facilit|camp|house|cell))|apprehensions?|captures?)(?= (?:of|for|since|in|between|from)\b)/gi;
