import type { ReadClaim, ReportKind } from '#contracts';
import type { TitleAct } from '../grammar.js';
import { namesOf } from './concepts.js';
import { SURE } from './decide.js';
import { countsOf, type Page, sharesOf } from './page.js';
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

/** Notes what a title speaks of, alone and together. */
function titleFeatures(features: Features, { concepts, acts }: Page, script: string): void {
  const met: string[] = TELLING.filter((name) => concepts.some((other) => other === name));
  const pairs = met.flatMap((a, at) => met.slice(at + 1).map((b) => `${a}+${b}`));
  features.noteAll('title act ', acts.length > 0 ? acts.map(actOf) : ['none'], 1.2);
  features.noteAll('title ', concepts, 2);
  features.noteAll('title ', pairs.length > 0 ? pairs : [`only ${met[0] ?? 'none'}`], 1);
  features.noteAll(`${script} title `, concepts, 0.5);
}

/** Notes what is claimed in which order. */
function claimFeatures(features: Features, claims: ReadClaim[]): void {
  const [first, second] = claims.filter(({ what }) => what !== 'arrived');
  const events = claims.filter(({ aggregate, basis }) => aggregate === null && basis === 'new');
  features.noteAll('claim ', claims.map(told), 0.6);
  features.noteAll('first ', first ? [told(first)] : ['none'], 1);
  features.noteAll('first what ', first ? [first.what] : ['none'], 0.6);
  features.noteAll('second ', second ? [told(second)] : ['none'], 0.4);
  features.noteAll('event ', [...new Set(events.map(({ what }) => what))].sort(), 0.7);
  features.noteAll('events ', [String(Math.min(3, events.length))], 0.4);
  features.noteAll('first event ', [events[0]?.what ?? 'none'], 0.7);
}

/** Notes the rules' word, and beside what it was given: beside some it may be trusted, beside others not. */
function ruledFeatures(features: Features, grammar: ReportKind, page: Page, claims: ReadClaim[]): void {
  const [act] = page.acts.filter(({ what }) => what !== 'arrived');
  const first = claims.find(({ what }) => what !== 'arrived');
  features.note('grammar ', grammar, 1);
  features.note('grammar title ', `${grammar} ${act ? actOf(act) : 'none'}`, 0.7);
  features.note('grammar first ', `${grammar} ${first ? told(first) : 'none'}`, 0.7);
  features.note('grammar in ', `${grammar} ${page.language}`, 0.4);
}

/** Notes what the weights look at to tell a report's kind: its title, how it begins, and what it claims in which order. `grammar` is the rules' word. */
export function kindFeatures(features: Features, page: Page, claims: ReadClaim[], grammar: ReportKind): void {
  const english = page.language === 'en' || page.language === 'und';
  const script = english ? 'en' : page.language;
  const folds = (words: string) => folded(words, sidesOf(words));
  features.noteAll('', ['always'], 1);
  features.noteAll('', [script], 0.5);
  ruledFeatures(features, grammar, page, claims);
  titleFeatures(features, page, script);
  claimFeatures(features, claims);
  for (const [name, share] of sharesOf(page, TELLING)) features.note('share ', name, share * 4);
  for (const [name, count] of countsOf(page)) features.note('log ', name, Math.log2(1 + count) * 0.3);
  features.noteAll('lead ', namesOf(page.mentions.filter(({ end }) => end <= (english ? 250 : 100))), 0.5);
  features.noteAll('begins ', page.lead, 0.4);
  features.noteAll(`${script} t `, grams(folds(page.title), english, 25), 0.4);
  features.noteAll(`${script} o `, grams(folds(page.opening), english, 200), 0.2);
}

/**
 * The most probable kind where it is plain enough, else what the rules say. A report that belongs here is never of no kind: what the rules
 * cannot place is what is likeliest.
 */
export function weighedKind(describe: (features: Features) => void, model: Model, ruled: ReportKind): ReportKind {
  const odds = probabilities(model, describe).map((sure, at) => (model.classes[at] === 'other' ? 0 : sure));
  const most = Math.max(...odds);
  const likeliest = model.classes[odds.indexOf(most)] as ReportKind;
  const least = ruled === 'repatriation' ? SURE.kindOfReturn : SURE.kind;
  return most < least && ruled !== 'other' ? ruled : likeliest;
}
