import type { OriginView } from '#contracts';
import { GOVERNMENT, KNOWN_ORIGINS, UNNAMED } from './known-origins.js';

/** What somebody says, with everybody who is said to have said it. */
export interface Said {
  /** Null for what staff entered without a claim. */
  claimId: string | null;
  /** Outermost first: "Human Rights Watch" before "a missionary". Empty for the report's own voice. */
  speakers: readonly string[];
  /** Who published it: the name of the source. */
  outlet: string | null;
}

/** One who speaks, brought to the name that all reports share. */
interface Speaker {
  key: string;
  name: string;
  named: boolean;
  authority: OriginView['authority'];
}

/**
 * Gathers sayings by whom they rest on in the end. Two that share anybody with a name are one origin, however many outlets carry it;
 * people without a name are one origin among themselves, since nothing tells them apart. In the order of first saying.
 */
export function originsOf(said: readonly Said[]): OriginView[] {
  const groups: { keys: Set<string>; speakers: Speaker[]; claimIds: string[] }[] = [];
  for (const one of said) {
    const speakers = speakersOf(one);
    const named = speakers.filter((speaker) => speaker.named);
    const keys = new Set(named.length > 0 ? named.map(({ key }) => key) : [NOBODY]);
    const meeting = groups.filter((group) => [...keys].some((key) => group.keys.has(key)));
    const [first, ...others] = meeting;
    const home = first ?? { keys: new Set<string>(), speakers: [], claimIds: [] };
    if (first === undefined) groups.push(home);
    for (const other of others) {
      groups.splice(groups.indexOf(other), 1);
      join(home, other);
    }
    join(home, { keys, speakers, claimIds: one.claimId === null ? [] : [one.claimId] });
  }
  return groups.map(({ keys, speakers, claimIds }) => ({
    names: [...new Set(speakers.map(({ name }) => name))],
    unnamed: keys.has(NOBODY),
    claimIds: [...new Set(claimIds)],
    authority: speakers.find(({ authority }) => authority !== null)?.authority ?? null,
  }));
}

/** How many independent origins there are. People without a name add nothing to one with a name: they may be whom that one heard it from. */
export function independent(origins: readonly OriginView[]): number {
  const named = origins.filter(({ unnamed }) => !unnamed).length;
  return named > 0 ? named : Math.min(1, origins.length);
}

/** Names of a figure's "Human Rights Watch, citing a missionary (13 October)", outermost first. */
export function speakersIn(attributedTo: string): string[] {
  return attributedTo
    .split(/,?\s+(?:citing|quoting|via|by way of)\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The outermost speaker of a figure's words, the same for every name of one body; null for people without a name. */
export function speakerKey(attributedTo: string): string | null {
  const [first] = speakersIn(attributedTo);
  const speaker = first === undefined ? null : speakerOf(first);
  return speaker === null || !speaker.named ? null : speaker.key;
}

const NOBODY = '';
/** Two words with capitals: a name, once peoples are left out. */
const PROPER = /\p{Lu}\p{L}+\s+\p{Lu}/u;
const PEOPLES =
  /^The\s|\b(?:(?:North|South) Korean?|Korean|Chinese|American|Thai|Lao(?:tian)?|Vietnamese|Mongolian|Russian)(?:[’']s)?\b/g;
/** Somebody at a body is not the body. */
const SOME_ONE =
  /^(?:[Aa]n?|[Ss]ome|[Ss]everal|[Oo]ne|[Uu]nnamed|[Aa]nonymous)\s+\p{Ll}|소식통|消息人士|知情人士|関係筋|情報筋|消息筋/u;

function join(home: { keys: Set<string>; speakers: Speaker[]; claimIds: string[] }, more: typeof home): void {
  for (const key of more.keys) home.keys.add(key);
  home.speakers.push(...more.speakers);
  home.claimIds.push(...more.claimIds);
}

/** A report's own voice is its outlet's where the outlet is a body that knows by itself; a newspaper that names nobody rests on nobody named. */
function speakersOf({ speakers, outlet }: Said): Speaker[] {
  if (speakers.length > 0) return speakers.map(speakerOf);
  const own = outlet === null ? null : speakerOf(outlet);
  if (own !== null && KNOWN_ORIGINS.some(({ name }) => name === own.name)) return [own];
  return [{ key: NOBODY, name: outlet ?? '', named: false, authority: null }].filter(({ name }) => name !== '');
}

function speakerOf(words: string): Speaker {
  const text = words.normalize('NFKC').trim();
  const plain = text.toLowerCase().replace(/^the\s+/, '');
  const known = KNOWN_ORIGINS.find(({ called }) => called.test(plain));
  // "A source at the Unification Ministry" is nobody with a name, and no word of the ministry.
  const anonymous = (UNNAMED.test(plain) && !PROPER.test(text.replace(PEOPLES, ' '))) || SOME_ONE.test(text);
  const speaksFor = known !== undefined && !SOME_ONE.test(text);
  if (speaksFor) return { key: known.name, name: known.name, named: true, authority: known.authority };
  if (anonymous || known !== undefined) {
    return { key: NOBODY, name: text, named: false, authority: null };
  }
  const key = plain
    .replace(/\s*\(.*?\)\s*/g, ' ')
    .replace(/,.*$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return {
    key: key === '' ? plain : key,
    name: text,
    named: true,
    authority: GOVERNMENT.test(plain) ? 'government' : null,
  };
}
