import type { ReadClaim, ReportKind } from '#contracts';
import type { Grammar } from './grammar.js';

const any = (text: string, pattern: RegExp) => text.toLowerCase().search(new RegExp(pattern.source, 'i')) >= 0;

/**
 * What a relevant report is mainly about. The title decides where it can: what it says happened or is feared, or who answers;
 * otherwise the first claims do, and a report without claims is an answer or `other`.
 */
export function kindOf(title: string, claims: ReadClaim[], grammar: Grammar): ReportKind {
  const acts = grammar.headline(title).filter(({ what, mood }) => what !== 'arrived' && mood !== 'denied');
  const response = any(title, grammar.lexicon.response);
  const feared = any(title, grammar.lexicon.feared);
  const returned = acts.find(({ what }) => what === 'repatriated');
  const first = claims.find(({ what }) => what !== 'arrived');
  const happened = first?.what === 'repatriated';
  if (returned?.mood === 'actual' && !response) return happened || !feared ? 'repatriation' : 'warning';
  if (response) return returned && happened && first.aggregate === null ? 'repatriation' : 'response';
  if (returned) return happened && first.aggregate === null ? 'repatriation' : 'warning';
  if (acts.length > 0 && !feared) return first?.what === 'at_risk' ? 'warning' : 'detention';
  if (happened) return 'repatriation';
  if (first?.what === 'detained') return first.aggregate === 'stock' ? 'warning' : 'detention';
  return first || feared || acts.length > 0 ? 'warning' : 'other';
}
