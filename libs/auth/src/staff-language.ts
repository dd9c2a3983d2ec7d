import { languages } from '#face/words';
import { authError } from './auth.errors.js';

/** @throws AUTH_LANGUAGE_UNKNOWN unless this installation has words in the language */
export function assertLanguage(language: string): void {
  const tags = languages().map(({ tag }) => tag);
  if (!tags.includes(language)) throw authError('AUTH_LANGUAGE_UNKNOWN', { language, languages: tags.join(', ') });
}
