import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Paths from the project's folder, with forward slashes, of all TypeScript under some folders. */
export function sourceFiles(...folders: string[]): string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(process.cwd(), folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    )
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(?:ts|tsx|mjs)$/.test(path))
    .sort();
}

/** The text of one of them. */
export function textOf(path: string): string {
  return readFileSync(join(process.cwd(), path), 'utf8');
}

/** The lib or app a file belongs to: `mail` for `libs/mail/src/postman.ts`. */
export function ownerOf(path: string): string {
  return path.split('/')[1]!;
}

export const isSpec = (path: string): boolean => /\.spec\.tsx?$|\/spec(?:-support)?\//.test(path);
export const isMigration = (path: string): boolean => path.startsWith('libs/database/src/migrations/');
