import type { ReadClaim, ReportKind } from '#contracts';
import type { TitleAct } from '../grammar.js';
import { namesOf } from './concepts.js';
import { type Page, put, sharesOf } from './page.js';
import { folded, grams, sidesOf } from './folded.js';
import { type Features, type Model, probabilities } from './model.js';

const told = ({ what, aggregate, basis }: ReadClaim) => `${what} ${aggregate ?? (basis === 'new' ? 'event' : 'past')}`;
const actOf = ({ what, mood, named }: TitleAct) => `${what} ${mood}${named ? ' named' : ''}`;

/** Concepts whose meeting in a title, and whose share in a text, tell its kind. */
const TELLING = [
  'sent',
  'handed',
  'carried',
  'crossed',
  'custody',
  'arrest',
  'future',
  'risk',
  'may',
  'plea',
  'stopped',
  'unsure',
  'answer',
  'illegal',
] as const;
/** Below this the rules' word stands; chosen by cross-validation (docs/adr/0035-what-the-reader-learns.md). */
const SURE_OF_KIND = 0.8;

/** What the weights look at to tell a report's kind: its title, how it begins, and what it claims in which order. `grammar` is the rules' word. */
export function kindFeatures(page: Page, claims: ReadClaim[], grammar: ReportKind): Features {
  const english = page.language === 'en' || page.language === 'und';
  const script = english ? 'en' : page.language;
  const [first, second] = claims.filter(({ what }) => what !== 'arrived');
  const events = claims.filter(({ aggregate, basis }) => aggregate === null && basis === 'new');
  const folds = (words: string) => folded(words, sidesOf(words));
  const features: Features = new Map([
    ['always', 1],
    [script, 0.5],
  ]);
  put(features, 'grammar ', [grammar], 1);
  put(features, 'title act ', page.acts.length > 0 ? page.acts.map(actOf) : ['none'], 1.2);
  const met: string[] = TELLING.filter((name) => page.concepts.some((other) => other === name));
  const pairs = met.flatMap((a, at) => met.slice(at + 1).map((b) => `${a}+${b}`));
  put(features, 'title ', page.concepts, 2);
  put(features, 'title ', pairs.length > 0 ? pairs : [`only ${met[0] ?? 'none'}`], 1);
  for (const [name, share] of sharesOf(page, TELLING)) features.set(`share ${name}`, share * 4);
  put(features, `${script} title `, page.concepts, 0.5);
  put(features, 'lead ', namesOf(page.mentions.filter(({ end }) => end <= (english ? 250 : 100))), 0.5);
  put(features, 'begins ', page.lead, 0.4);
  put(features, 'claim ', claims.map(told), 0.6);
  put(features, 'first ', first ? [told(first)] : ['none'], 1);
  put(features, 'first what ', first ? [first.what] : ['none'], 0.6);
  put(features, 'second ', second ? [told(second)] : ['none'], 0.4);
  put(features, 'event ', [...new Set(events.map(({ what }) => what))].sort(), 0.7);
  put(features, 'events ', [String(Math.min(3, events.length))], 0.4);
  put(features, 'first event ', [events[0]?.what ?? 'none'], 0.7);
  put(features, `${script} t `, grams(folds(page.title), english, 25), 0.4);
  return features;
}

/** The most probable kind where it is plain enough, else what the rules say. */
export function weighedKind(features: Features, model: Model, ruled: ReportKind): ReportKind {
  const odds = probabilities(model, features);
  const most = Math.max(...odds);
  return most < SURE_OF_KIND ? ruled : (model.classes[odds.indexOf(most)] as ReportKind);
}
