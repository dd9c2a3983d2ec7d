import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const FOLDER = fileURLToPath(new URL('../../../libs/face/src/words', import.meta.url));
/** What the console says; the other topics belong to pages and mails. */
const TOPICS = /^(?:console\/.*|mail\/reason|marks|places|sending|language)\.json$/;

/**
 * Makes `virtual:languages` (the list, each with a loader) and one chunk per language of the JSON catalogues in libs/face, so that
 * adding a language is adding a folder.
 */
export function catalogues(): Plugin {
  return {
    name: 'tocsin-catalogues',
    resolveId: (id) => (id.startsWith('virtual:language') ? `\0${id}` : null),
    load(id) {
      if (id === '\0virtual:languages') return listOfLanguages();
      const tag = /^\0virtual:language\/(.+)$/.exec(id)?.[1];
      if (tag === undefined) return null;
      for (const file of filesOf(tag)) this.addWatchFile(join(FOLDER, tag, file));
      return `export const files = ${JSON.stringify(catalogueOf(tag))};`;
    },
  };
}

const tags = (): string[] => readdirSync(FOLDER).filter((name) => statSync(join(FOLDER, name)).isDirectory());

function listOfLanguages(): string {
  const entries = tags().map((tag) => {
    const { name } = read(tag, 'language.json') as { name: string };
    return `{ tag: ${JSON.stringify(tag)}, name: ${JSON.stringify(name)}, load: () => import('virtual:language/${tag}') }`;
  });
  return `export const languages = [${entries.join(', ')}];`;
}

function filesOf(tag: string): string[] {
  return readdirSync(join(FOLDER, tag), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => TOPICS.test(name));
}

/** The files by their path, as `messagesOf` of libs/face takes them. */
function catalogueOf(tag: string): object {
  return Object.fromEntries(filesOf(tag).map((file) => [file, read(tag, file)]));
}

const read = (tag: string, file: string): unknown => JSON.parse(readFileSync(join(FOLDER, tag, file), 'utf8'));
