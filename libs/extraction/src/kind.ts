import type { ReadClaim, ReportKind } from '#contracts';
import type { Grammar, TitleAct } from './grammar.js';

const any = (text: string, pattern: RegExp) => text.toLowerCase().search(pattern) >= 0;

/** Who is about to be handed to China by another country is in custody; who is about to be sent north is warned of. */
const TO_CHINA =
  /\b(?:to|into) china\b|交(?:給|给)中|移交中|推回中|中国(?:側)?へ|중국(?:으로|에|에게) (?:넘|인계|추방|송환)/i;

/** Forms in which somebody answers or asks; their news is the asking, whatever events they name. */
const FORM =
  /\b(?:briefing|oral questions?|question time|interactive dialogue|statement|hearing|open letter|resolution|testimony|minutes|debate)\b|브리핑|질의|일문일답|의사록|회의록|청문회|서한|결의|성명|書簡|质询|質詢|答问|答問|记者会|記者會|听证|聽證|决议|決議|声明|聲明|公开信|公開信|会見|質疑|答弁|公聴会/i;

/** A title that says how somebody took the news. */
const REACTS =
  /\b(?:appall|dismay|deplor|alarm|shock|outrag|condemn|denounc|decr(?:y|ies)|slam|rebuk|lament|regret|protest)\w*/i;

const OF_EVENT = { repatriated: 'repatriation', detained: 'detention', at_risk: 'warning', arrived: 'other' } as const;

/** What a report without any event of its own is about: sums and numbers held, or only its title. */
function ofBackground(title: string, acts: TitleAct[], claims: ReadClaim[], grammar: Grammar): ReportKind {
  const first = claims.find(({ what }) => what !== 'arrived');
  if (first?.what === 'repatriated')
    return acts.some((act) => isReturned(act) && !act.named) ? 'repatriation' : 'response';
  if (first?.what === 'detained' && first.aggregate === 'total') return 'detention';
  return first || acts.length > 0 || any(title, grammar.lexicon.feared) ? 'warning' : 'other';
}

const isReturned = ({ what, mood }: TitleAct) => what === 'repatriated' && mood === 'actual';

/**
 * What a relevant report is mainly about. Its own new events decide, by the title where that says which; a report that brings none is an
 * answer where its title speaks of hearings, letters or resolutions, and else a warning, or what its sums are of.
 */
export function kindOf(title: string, claims: ReadClaim[], grammar: Grammar): ReportKind {
  const acts = grammar.headline(title).filter(({ what, mood }) => what !== 'arrived' && mood !== 'denied');
  const events = claims.filter(
    ({ what, aggregate, basis }) => what !== 'arrived' && aggregate === null && basis === 'new',
  );
  const [first] = events;
  const returned =
    acts.some((act) => isReturned(act) && !act.named) && claims.some(({ what }) => what === 'repatriated');
  const feared =
    acts.some(({ what, mood }) => what === 'repatriated' && mood === 'feared') ||
    /\bfears? (?:for|over|grow)/i.test(title);
  const answers = any(title, grammar.lexicon.response);
  const tells = acts.some((act) => act.mood === 'actual' && !act.named);
  if (!tells && FORM.test(title)) return 'response';
  const ofReturn = claims.length === 0 || acts.some(isReturned) || claims.some(({ what }) => what === 'repatriated');
  if (!returned && answers && ofReturn && events.every(({ what }) => what === 'repatriated')) return 'response';
  if (!tells && REACTS.test(title) && events.some(({ what }) => what === 'repatriated')) return 'response';
  if (!first) return ofBackground(title, acts, claims, grammar);
  const summed = claims[0]?.what === 'repatriated' && claims[0].aggregate === 'total' && claims[0].basis === 'new';
  if (returned || (summed && acts.some(isReturned))) return 'repatriation';
  if (feared && first.what !== 'repatriated') {
    return TO_CHINA.test(title) ? OF_EVENT[first.what] : 'warning';
  }
  return OF_EVENT[first.what];
}
