import type { CjkRules } from '../cjk/rules.js';

const SAID =
  '(?:전했|전한|전해|밝혔|밝힌|말했|말한|보도했|보도한|보도를|발표했|발표한|주장했|주장한|알렸|설명했|강조했|촉구했|요청했|덧붙였|지적했|비판했|우려했|공개했|언급했|답했|부인했|확인했|추정했|추산했|집계했|폭로했|증언했|호소했|당부했|요구했|경고했|규탄했|인용|전하며|보고했|표명했|내다봤|분석했|파악했|귀띔했|타전했|질의했|반박했|일축했)';
const SAYS = new RegExp(SAID);
const OTHER_VOICE = new RegExp(`[고며]\\s[^,."“”]{2,30}(?:은|는|이|가)\\s[^,."“”]{0,14}${SAID}`);
/** Of two days the one right before the verb of saying is that of the saying. */
const LATER_SAYING = new RegExp(`\\d{1,2}일\\s(?:[^,."“”]{0,20}\\s)?${SAID}`);
const SAYS_AT_END = new RegExp(`${SAID}[^.]{0,8}[.”"’']{0,2}\\s?$`);
/** Where somebody speaks: right behind a date it is the day of the saying. */
const STAGE =
  /^(?:\([^)]{0,12}\))?\s?(?:자\s|발표|공개|보도|기자회견|기자간담회|정례\s?브리핑|브리핑|성명|보고서|논평|국회|국감|국정감사|청문회|방송|인터뷰|통화|전화|서울|제네바|유엔|트위터|페이스북|홈페이지|사회관계망|언론|입장|기자들|[가-힣A-Z()]{2,14}(?:과의|와의|에)\s(?:전화\s?)?(?:통화|인터뷰|서면))/;
const NOT_SPEAKERS =
  /(?:공안|경찰|당국|중국|라오스|베트남|태국|러시아|몽골|이들|가족|일행|탈북[자민]|탈북[자민]들|여성|남성|주민|주민들|명|북송|송환|체포)(?:은|는|이|가)\s?(?:오늘\s?)?$/;

/** Behind a date that follows a topic: the event's own words, not those of a saying. */
const OF_EVENT =
  /^\s?(?:늦은 |이른 )?(?:밤|새벽|저녁|낮)\s|^\s?(?:오전|오후)?(?:에)?\s?(?:최소|약|모두|적어도|최대)?\s?(?:\d[\d,]*\s?(?:여\s?)?명|탈북|북한 주민|수백 명|수십 명|[가-힣]{2,12}(?:에서|을 통해|를 통해)\s)/;

/** "…이 24일 보도했다\, "…은 22일 소식통을 인용해", "12일 기자회견에서": the day of the saying. */
export const tellsOfSpeech: CjkRules['tellsOfSpeech'] = (words, date, acts, counts) => {
  if (date.from !== date.until) return false;
  const after = words.slice(date.end);
  const near = after.slice(0, 34);
  const verb = near.search(SAYS);
  const [act, count] = [acts, counts].map((all) => all.find(({ start }) => start >= date.end)?.start ?? Infinity);
  const first = Math.min(act ?? Infinity, count ?? Infinity) - date.end;
  if (first <= 3) return false;
  if (STAGE.test(after) && SAYS.test(after)) return true;
  if (
    verb >= 0 &&
    verb < first &&
    !/^[^,]{0,12}(?:에서|(?<!본지|본보|방송|통신|신문|매체)에)\s/.test(near.slice(0, verb))
  )
    return true;
  const before = words.slice(Math.max(0, date.start - 16), date.start);
  const counted = counts.some(
    ({ end }) =>
      end <= date.start && /^(?:\s?\([^)]*\))?(?:은|는|이|가|을|를)?\s?(?:지난\s)?$/.test(words.slice(end, date.start)),
  );
  const topic = /(?:은|는|이|가)\s?(?:오늘\s?|지난\s)?$/.test(before);
  const quoted = (words.slice(0, date.start).match(/[“”"「」]/g)?.length ?? 0) % 2 === 1;
  if (!topic || quoted || counted || NOT_SPEAKERS.test(before.replace(/지난\s$/, ''))) return false;
  if (OF_EVENT.test(after) || LATER_SAYING.test(after)) return false;
  const otherVoice = OTHER_VOICE.test(after);
  return SAYS_AT_END.test(words) && !otherVoice;
};

const NAME = '[^,."“”‘’]{2,34}?';
const WHEN = '(?:(?:지난\\s|오늘\\s)?(?:\\d{1,2}월\\s)?\\d{1,2}일(?:\\([^)]{0,10}\\))?\\s)?';
const CITING = new RegExp(
  `^(?:["“”'‘’]\\s?)?(${NAME})(?:은|는|이|가)\\s${WHEN}(?:[^,."“”]{0,20}\\s)?(${NAME})(?:을|를|의 (?:말을|발언을|주장을|증언을))\\s?(?:인용|빌려)`,
);
const CITED_IN = new RegExp(`(${NAME})(?:이|가|은|는)\\s${WHEN}인용한\\s(${NAME})(?:에 따르면|에 의하면)`);
const SINGLE = [
  new RegExp(`(${NAME})(?:에 따르면|에 의하면|의 말에 따르면)`),
  new RegExp(
    `[”"’']?(?:다고|라고|다며|라며|면서|[”"]\\s?(?:고|며|라고|라며))\\s(${NAME})(?:은|는|이|가)\\s${WHEN}(?:[^,."“”]{0,20}\\s)?${SAID}`,
  ),
  new RegExp(
    `^(?:["“”'‘’])?(${NAME})(?:은|는|이|가|(?<=단체|측|관계자|당국자|소식통|방송)도)\\s[^]*${SAID}[^.]{0,6}[.”"]`,
  ),
  new RegExp(`([가-힣A-Za-z()]{3,24})(?:이|가|은|는) \\d{1,2}일 (?:보도|전|밝혔|말)`),
];
const LEAD =
  /^(?:이에 대해|이와 관련해?|한편|앞서|또한?|그러나|하지만|그러면서|이어|특히|실제로|다만|당시|현지|복수의 )\s?/;
const NOBODY =
  /^(?:이|이들|그|해당|동)\s?(?:단체|기관|소식통|관계자|방송|매체|신문|당국자|인사|활동가|보도|보고서)(?:은|는)?$|^(?:\d|그|그녀|이들|그들|당시|이날|이에|보도|관계자|탈북[자민])(?:들)?$|명$|북송|송환$|체포$/;

const WHEN_BEHIND = new RegExp(`\\s${WHEN}$`);

function named(name: string | undefined): string | null {
  const plain = (name ?? '')
    .replace(LEAD, '')
    .replace(WHEN_BEHIND, '')
    .replace(/의 (?:말|보도|발표|설명|보고서|집계|자료|증언|주장|전언)$/, '')
    .trim();
  return plain.length < 2 || NOBODY.test(plain) ? null : plain;
}

/** Who says so, the outermost first: "HRW는 선교사를 인용해" gives both. */
export function speakers(words: string): string[] {
  const two = CITING.exec(words) ?? CITED_IN.exec(words);
  if (two) {
    const both = [named(two[1]), named(two[2])].filter((name) => name !== null);
    if (both.length > 0) return both;
  }
  for (const pattern of SINGLE) {
    const one = named(pattern.exec(words)?.[1]);
    if (one !== null) return [one];
  }
  return [];
}

/** "He", "the group", "it was told": the speaker was named before. */
export const hearsay =
  /전해졌|알려졌|것으로 (?:보인|전해|알려|추정|파악)|[다라]고 한다|[다라]고 했다|^(?:그|그는|이)\s|단체는|덧붙였|[“"]/;
