/** Copies what is JSON, such as the words that people read, to where the compiled code reads it. The compiler leaves it behind. */
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const WORDS = 'libs/face/src/words';
const WEIGHTS = 'libs/extraction/src/weighing/weights.json';
const ANSWERS = 'apps/api/src/openapi/answers.json';

/** Each language's folder and the reader's weights, and nothing else; a file whose source is gone goes too. */
export function copyWords() {
  cpSync(join(root, WEIGHTS), join(root, 'dist', WEIGHTS));
  cpSync(join(root, ANSWERS), join(root, 'dist', ANSWERS));
  const from = join(root, WORDS);
  const to = join(root, 'dist', WORDS);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (entry.isDirectory()) cpSync(join(from, entry.name), join(to, entry.name), { recursive: true });
  }
  for (const path of readdirSync(to, { recursive: true, encoding: 'utf8' })) {
    if (path.endsWith('.json') && !existsSync(join(from, path))) rmSync(join(to, path));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) copyWords();
