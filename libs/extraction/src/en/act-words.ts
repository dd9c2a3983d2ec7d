/** English words of the acts. Each pattern is global and linear; none spans a sentence. */

/** Verbs that mean sending back by themselves. */
export const RETURNED =
  /\b(?:repatriat(?:es?|ed|ing)|deport(?:s|ed|ing)?|refouled|(?:return(?:s|ed|ing)?)(?!\s+(?:voluntarily|safely))|(?:sends?|sent|sending)\s+(?:\w+ly\s+)?(?:back|home|over)|handed\s+(?:back|over)|hand(?:s|ing)?\s+(?:back|over)|turned\s+over|forced\s+(?:back|home)|shipped\s+back|extradited|expelled)\b/gi;

/** Verbs of moving people; they mean a return only with a way home behind them. */
export const HOME_BOUND =
  /\b(?:sends?|sent|sending|tak(?:e|es|en|ing)|took|driven|drove|driving|march(?:ed|ing)|transport(?:ed|ing)|bus(?:s?ed|sing)|truck(?:ed)|flown|flew|transferred|moved|brought|escorted|loaded|pushed|forced|delivered|shipped|put|handed|turned|carried|hauled|dragged|led|ferried)\b/gi;

/** Where a way home leads. */
export const BACK =
  /^[^;]{0,120}?\b(?:back (?:to|into|across|over)|(?:them|him|her|people|koreans|defectors|escapees|refugees|men|women|civilians) (?:back|home)\b|home across|(?:to|into|in) (?:the )?(?:North(?: Korea)?|N\. Korea|DPRK|Pyongyang|Sinuiju|Hyesan|Onsong|Namyang|Musan|Hoeryong|homeland|hands of north korean)\b|(?:across|over|through) (?:the |\w+ |\w+ \w+ )?(?:border|bridge|river|crossings?|frontier|friendship bridge)|border crossings? into)/i;

/** Nouns of sending back. */
export const RETURNS =
  /\b(?:repatriations?|deportations?|refoulements?|extraditions?|(?:(?:forced|forcible|involuntary|mass|known|known forced|secret) )+returns?|returns? (?=of\b)|handovers?|forced repatriations?)\b/gi;

/** "people left on two buses", "refugees crossed in convoys": only where the report is about returns. */
export const SUBJECT_RETURNS =
  /\b(?:left|crossed|departed|followed)\s+(?:(?:on|in|aboard|by)\s+(?=(?:\w+\s+){0,2}(?:buses|bus|trucks?|vans?|convoys?|vehicles|trains?)\b)|(?=on\s+[A-Z]))/g;

/** Verbs of taking and holding. */
export const CAUGHT =
  /\b(?:arrest(?:s|ed|ing)|arrest(?=\s+(?:about|some|more|at|over|the|\d))|detain(?:s|ed|ing)?|apprehend(?:s|ed|ing)?|caught|captur(?:ed|ing)|seiz(?:ed|ing)|imprison(?:ed|ing)|jailed|round(?:ed|ing)\s+up|picked\s+up|taken\s+into\s+(?:\w+\s+)?custody|took\s+into\s+custody|nabbed|intercepted|held(?!\s+(?:a|an|the|its|talks|their|his|her|hearings?|meetings?)\b)|holding|locked\s+up|kept)\b/gi;

/** States of being held. */
export const HELD =
  /\b(?:(?:sit|sits|sitting|are|were|remain|remains|remaining|languish|languishing|still|now|currently|kept|stay)\s+(?:\w+ly\s+)?(?:in|behind)\s+(?:\w+\s+){0,2}?(?:custody|detention|prisons?|jails?|bars|detention cent(?:er|re)s?|detention facilities|facilities)|(?<!\w)in\s+(?:Chinese|Lao|Laotian|Thai|Vietnamese|police)\s+(?:custody|detention))\b/gi;

/** Reaching South Korea. */
export const ARRIVED =
  /\b(?:(?:arriv(?:e|ed|es|ing|als?)|reach(?:ed|es|ing)?|settl(?:e|ed|ing)|resettl(?:e|ed|ing)|mak(?:e|ing)\s+it|made\s+it|enter(?:ed|ing)?|came|come|coming|defect(?:ed|ing)?|fled|escaped|living|liv(?:e|ed)|gone|admitted)\s+(?:\w+ly\s+|safely\s+|here\s+)?(?:in\s+|to\s+|into\s+|there\s+)?(?:South\s+Korea\b|S\.\s+Korea\b|the\s+South\b(?!\s+(?:east|west))|Seoul\b|the\s+Republic\s+of\s+Korea)|resettled\b|arrivals\s+in\s+(?:South\s+Korea|the\s+South))/g;

/** Coming and arriving without a place: only where the report is about arrivals. */
export const WEAK_ARRIVED =
  /\b(?:came|arrived|entered|arrivals|stood\s+at|totall?ed|dropped|fell|rose)\b(?!\s+(?:in|to|into|back)\s+(?:China|Laos|Thailand|Vietnam|North|the\s+North))/g;

/** "Last year brought 1,047 defectors": only where the report is about arrivals. */
export const BROUGHT = /\b(?:brought|recorded|saw|welcomed|received|admitted)\b/g;

/** Nouns of taking people; "detention centre" is a place. */
export const ARRESTS =
  /\b(?:arrests?|detentions?(?! (?:cent|facilit|camp|house|cell))|apprehensions?|captures?)(?= (?:of|for|since|in|between|from)\b)/gi;
