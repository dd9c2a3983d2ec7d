import type { RelevanceLexicon } from '../grammar.js';

/** What makes an English report relevant. Patterns run over lower-case text. */
export const EN_LEXICON: RelevanceLexicon = {
  refugees:
    /\b(?:north|n\.?) ?korean (?:[a-z-]+ )?(?:defectors?|escapees?|refugees?|asylum|returnees?|fugitives?|women|men|children|boys|girls|babies|families|family|orphans|youths?|teenagers?|citizens|nationals|people|fishermen|sailors|couple|man|woman|escape)|\b(?:citizens|nationals|people|persons|women|men|children|escapees|refugees|families) (?:of|from) (?:the )?(?:dprk|north korea|n\. korea)\b|\bdprk (?:citizens|nationals|escapees|refugees)|\bnk (?:defectors?|refugees?)|\b(?:north|n\.?) koreans\b|\bfleeing north korea|\b(?:north|n\.?) korean (?:[a-z-]+ ){0,2}famil|\bdefect(?:ors?|ed)? from north korea/g,
  people: /\b(?:north|n\.?) ?koreans?\b|\b(?:defector|escapee)s?\b|\bdprk\b|\bnk\b/g,
  returning:
    /\b(?:repatriat\w+|deport\w*|refoul\w*|non-?refoulement|(?:forced|forcible|forcibly|forcefully|involuntary)[a-z ]{0,20} return\w*|return\w* to (?:north korea|the north|n\. korea)|sen[dt](?:ing)? (?:[a-z0-9,.]+ ){0,8}(?:back|home)|handed over|sends? (?:[a-z0-9,.]+ ){0,6}back|(?:flown|sent|driven|bused|taken) (?:back )?(?:to|into) (?:pyongyang|north korea|the north)|returned (?:about|over|more|at least|\d)|(?:forced|sent|put|pushed|driven) (?:[a-z]+ ){0,4}back|went back (?:over|across|to)|(?:were|was|been) (?:forcibly )?returned|being returned|forced returns?)\b/g,
  holding: /\b(?:detain\w*|detention|arrest\w*|apprehend\w*|captur\w*|custody|rounded up|crackdown|caught)\b/g,
  feared:
    /\b(?:fears?|feared|risk|possible|imminent|may|might|could|fac(?:e|es|ing)|danger|warn\w*|alert\w*|awaiting|looming|threat\w*|potential|about to|set to|plans? to|concerns?|plea|crackdown|before)\b/g,
  response:
    /\b(?:urge\w*|calls? (?:on|for)|condemn\w*|denies|denied|deny|hearing|hears|panel|letter|oral questions|questions in|question time|briefing|dialogue|debate|minutes|submission|resolution|statement|voices?|voiced|testimony|testif\w+|appeals?|petition|protest\w*|rall(?:y|ies)|raises?|asks?|demands?|silence|slams?|criticiz\w+|regrets?|sanctions?|commission|parliament|lawmakers?|envoy|un (?:rights )?(?:office|chief|body|rapporteur)|commissioner|bill|act\b|committee|special rapporteur|defends?|rejects?)\b/g,
  other: [
    [
      'remains',
      /\b(?:remains of|war dead|repatriation of (?:the )?(?:remains|bodies|ashes)|remains\b[^.]{0,60}\brepatriat|repatriat\w+[^.]{0,40}\bremains)\b/g,
    ],
    [
      'money',
      /\b(?:repatriat\w+\b[^.]{0,50}\b(?:profits?|funds|money|earnings|cash|capital|dividends?|income|tax)|(?:profits?|earnings|dividends?|cash|capital|overseas income)\b[^.]{0,60}\brepatriat|\b(?:withholding tax|shareholders|subsidiar\w+|dividends|balance of payments|retained earnings)\b)/g,
    ],
    [
      'other-people',
      /\b(?:rohingya|uyghurs?|uighurs?|afghans?|syrians?|haitians?|venezuelans?|eritreans?|bhutanese|hmong|burmese refugees)\b/g,
    ],
    ['scam', /\b(?:scam|fraud suspects?|telecom fraud|scammers)\b/g],
    [
      'workers',
      /\b(?:overseas workers|north korean (?:workers|laborers|labourers|it workers)|guest workers|dispatched workers)\b/g,
    ],
    ['prisoners', /\b(?:unconverted|long-term prisoners?|prisoners? of war|pows?)\b/g],
    [
      'homecoming',
      /\b(?:repatriation (?:project|program(?:me)?|campaign)|paradise on earth|zainichi|korean residents in japan)\b/g,
    ],
    [
      'foreigners',
      /\b(?:detained americans?|american (?:citizen|detainee|student)s?|warmbier|travis king|abduct(?:ed|ees)|stranded (?:diplomats|tourists)|russian tourists|south korean (?:detainees|citizens|workers|nationals|sailors))\b/g,
    ],
    [
      'willing',
      /\b(?:wish(?:es|ed)? to return|voluntar(?:y|ily)|wants? to (?:go back|return) to the north|drift(?:ed|ing)|rescued (?:sailors|fishermen))\b/g,
    ],
    ['objects', /\b(?:artifacts?|artefacts?|cultural propert|statues?|relics|satellite launch|missile)\b/g],
  ],
  reach: 160,
  forced:
    /\b(?:forc(?:ed|ibl[ey]|efully)|against their will|refoul\w*|non-?refoulement|defect\w*|escapees?|refugees?)\b/g,
};
