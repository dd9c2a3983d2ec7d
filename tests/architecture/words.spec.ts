import { readdirSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { messagesOf } from '#face';
import { isSpec, sourceFiles, textOf } from './source-files.js';

const FOLDER = 'libs/face/src/words';
const tags = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const others = tags.filter((tag) => tag !== 'en');

const filesOf = (tag: string): string[] =>
  readdirSync(`${FOLDER}/${tag}`, { recursive: true, encoding: 'utf8' }).filter((path) => /\.\w+$/.test(path));
const topicsOf = (tag: string): string[] =>
  filesOf(tag).filter((path) => path !== 'language.json' && path !== 'errors.json');
const jsonOf = (path: string): unknown => JSON.parse(textOf(`${FOLDER}/${path}`));

function catalogueOf(tag: string): Readonly<Record<string, string>> {
  return messagesOf(Object.fromEntries(topicsOf(tag).map((path) => [path, jsonOf(`${tag}/${path}`)])));
}

type Part = ReturnType<IntlMessageFormat['getAst']>[number];

/** Every place of a message; of a choice also what may be chosen. Plurals differ between languages and are places like numbers. */
function placesOf(message: string): string[] {
  const walk = (parts: readonly Part[]): string[] =>
    parts.flatMap((part) => {
      if (part.type === 0 || part.type === 7 || !('value' in part)) return [];
      const options = 'options' in part ? part.options : {};
      const inner = Object.values(options).flatMap((option) => walk(option.value));
      const choice = part.type === 5 ? [`${part.value}: ${Object.keys(options).sort().join(' ')}`] : [];
      return [part.value, ...choice, ...inner];
    });
  return [...new Set(walk(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst()))].sort();
}

/** A brace that is meant as one, as ICU writes it. */
const BRACE = /'[{}]'/g;

const english = catalogueOf('en');

describe.each(others)('the words in %s', (tag) => {
  const theirs = catalogueOf(tag);

  it('lack none and have none too many', () => {
    expect(Object.keys(theirs).sort()).toEqual(Object.keys(english).sort());
  });

  it('fill the same places', () => {
    const differing = Object.keys(theirs).filter((key) => {
      return JSON.stringify(placesOf(theirs[key]!)) !== JSON.stringify(placesOf(english[key] ?? ''));
    });
    expect(differing).toEqual([]);
  });
});

describe.each(tags)('the catalogue of %s', (tag) => {
  const messages = Object.entries(catalogueOf(tag));

  it('is JSON and nothing else, and says what language it is', () => {
    expect(filesOf(tag).filter((path) => !path.endsWith('.json'))).toEqual([]);
    const about = jsonOf(`${tag}/language.json`) as Record<string, string>;
    expect(Object.keys(about).sort()).toEqual(['dates', 'direction', 'name', 'tag']);
    expect(about.tag).toBe(tag);
    expect(Intl.DateTimeFormat.supportedLocalesOf([about.dates!])).toEqual([about.dates]);
  });

  it('has no empty word, no straight quotation mark and no exclamation mark', () => {
    const wrong = messages.filter(([, message]) => message.trim() === '' || /["'!]/.test(message.replace(BRACE, '')));
    expect(wrong).toEqual([]);
  });

  it('is plain text: a tag would be shown as it stands', () => {
    expect(messages.filter(([, message]) => /<\/?[a-z]/i.test(message))).toEqual([]);
  });
});

/** What the code says literally, and what it makes of a constant beginning: `marks.delivery.${state}.word`. */
function saidInCode(): { literally: Set<string>; patterns: RegExp[] } {
  const code = sourceFiles('apps', 'libs').filter((path) => !isSpec(path));
  const literally = new Set<string>();
  const patterns = new Set<string>();
  for (const text of code.map(textOf)) {
    for (const [, key] of text.matchAll(/['"`]([a-zA-Z]\w*(?:\.[\w-]+)+)['"`]/g)) literally.add(key!);
    for (const [, template] of text.matchAll(/`([a-zA-Z]\w*\.(?:[\w.-]|\$\{[^}]*\})*)`/g)) {
      if (template!.includes('${')) patterns.add(template!.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[\\w.-]+'));
    }
  }
  return { literally, patterns: [...patterns].map((pattern) => new RegExp(`^${pattern}$`)) };
}

describe('every word', () => {
  it('is said somewhere', () => {
    const { literally, patterns } = saidInCode();
    const unsaid = Object.keys(english).filter(
      (key) => !literally.has(key) && !patterns.some((pattern) => pattern.test(key)),
    );
    expect(unsaid).toEqual([]);
  });

  it('is known to the compiler', () => {
    const listed = [...textOf(`${FOLDER}/topics.ts`).matchAll(/from '\.\/en\/(.+\.json)'/g)].map(([, path]) => path);
    expect(listed.sort()).toEqual(topicsOf('en').sort());
  });
});

/** Codes that nobody meets over HTTP: of the terminal, of the boot, and faults of our own that are told as API_FAILED. */
const OF_THE_TERMINAL =
  /^(?:CLI|STANDALONE|CONFIG|DATABASE|QUEUE)_|^(?:API_PORT_IN_USE|API_LANGUAGE_UNKNOWN|MAIL_INBOUND_PORT|OUTBOUND_ALLOW_INVALID|MAIL_RECIPIENTS_INVALID|AUTH_ROUTE_WITHOUT_PERMISSION)$/;
/** Codes with which one part of the code tells another that it calls it wrongly. */
const OF_THE_CODE = ['MAIL_COUNT_MISMATCH', 'MAIL_HEADER_RESERVED', 'MAIL_SLOT_EMPTY', 'MAIL_UNSUBSCRIBE_MISSING'];

describe.each(others)('an error in %s', (tag) => {
  const rows = [...textOf('docs/errors.md').matchAll(/^\| `(\w+)` \| \w+ \| (.*) \| (.*) \|$/gm)];
  const inEnglish = new Map(rows.map(([, code, message, remedy]) => [code!, `${message} ${remedy}`]));
  const theirs = new Map(
    Object.entries(jsonOf(`${tag}/errors.json`) as Record<string, { message: string; remedy: string }>),
  );
  const placesIn = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

  it('has words for every code that a person can meet, and for no other', () => {
    const met = [...inEnglish.keys()].filter((code) => !OF_THE_TERMINAL.test(code) && !OF_THE_CODE.includes(code));
    expect(met.filter((code) => !theirs.has(code))).toEqual([]);
    expect([...theirs.keys()].filter((code) => !inEnglish.has(code))).toEqual([]);
  });

  it('fills the same places and says what to do', () => {
    for (const [code, { message, remedy }] of theirs) {
      expect([code, placesIn(`${message} ${remedy}`)]).toEqual([code, placesIn(inEnglish.get(code)!)]);
      expect(remedy.trim()).not.toBe('');
      expect(`${message}${remedy}`).not.toMatch(/["'!]/);
    }
  });
});
