import type { AlertCheck, AudienceView, PublishedIncident } from '#contracts';
import type { Words } from '#face';
import { harmIn, unjudgedLanguages } from '#incidents';
import { checkFigures } from './figures-check.js';
import { strangeLinks, withoutLinks } from './links-check.js';
import { isInScriptOf } from './script-check.js';

/** Lists of mails show about half of this; more is cut on most screens. */
const SUBJECT_LENGTH = 120;

interface Text {
  language: string;
  subject: string;
  body: string;
}

/**
 * What is found in one text. Of harm, what only asks for a look was looked at already where the record says it in the same words. @param t words of the text's language. @param publicUrl what addresses of our pages begin with
 */
export function checksOfText(t: Words, text: Text, page: PublishedIncident, publicUrl: string): AlertCheck[] {
  const { language, subject, body } = text;
  const whole = `${subject}\n${body}`;
  const { unknown, unhedged, unattributed } = checkFigures(t, whole, page);
  const strange = strangeLinks(whole, page, publicUrl);
  const unjudged = unjudgedLanguages({ ...page, texts: { [language]: { title: subject, summary: body } } }).includes(
    language,
  );
  const onRecord = JSON.stringify(page);
  const harm = harmIn(withoutLinks(whole), 'text').filter(
    ({ severity, words: found }) => severity === 'stop' || !onRecord.includes(JSON.stringify(found).slice(1, -1)),
  );
  const check = (key: AlertCheck['key'], ok: boolean, gate: boolean, detail: AlertCheck['detail'] = {}) => {
    return { key, ok, gate, language, detail };
  };
  return [
    check('figures', unknown.length + unhedged.length === 0, true, {
      unknown: unknown.join(', '),
      unhedged: unhedged.join(', '),
    }),
    check('attribution', unattributed.length === 0, true, { found: unattributed.join(', ') }),
    check('links', strange.length === 0, true, { found: strange.join(' ') }),
    check('harm', harm.length === 0 && !unjudged, true, {
      found: [...new Set(harm.map(({ words }) => words))].join(', '),
      unjudged: unjudged ? 'yes' : 'no',
    }),
    check('script', isInScriptOf(language, whole), true),
    check('subject', subject.length <= SUBJECT_LENGTH, false, { length: subject.length, limit: SUBJECT_LENGTH }),
  ];
}

/** What is found about the alert as a whole: its record, its readers, and whether anybody outside is mailed. */
export function checksOfAlert(
  alert: { changed: boolean; version: number; texts: readonly string[]; language: string },
  audience: AudienceView,
  publicUrl: string,
): AlertCheck[] {
  const others = audience.languages.filter(({ language }) => !alert.texts.includes(language));
  const elsewhere = others.reduce((sum, { count }) => sum + count, 0);
  const { relay, mailbox } = audience.routes;
  const check = (key: AlertCheck['key'], ok: boolean, detail: AlertCheck['detail'] = {}) => {
    return { key, ok, gate: false, language: null, detail };
  };
  return [
    check('record', !alert.changed, { version: alert.version }),
    check('audience', audience.recipients > 0, { recipients: audience.recipients }),
    check('outside', relay > 0, { relay, mailbox }),
    ...(elsewhere === 0
      ? []
      : [
          check('languages', false, {
            count: elsewhere,
            languages: others.map(({ language }) => language).join(', '),
            fallback: alert.language,
          }),
        ]),
    ...(relay > 0 ? [check('address', !isOwnMachine(publicUrl), { address: publicUrl })] : []),
  ];
}

/** Links to this machine open for nobody else. */
function isOwnMachine(publicUrl: string): boolean {
  return /^https?:\/\/(?:localhost|127\.[\d.]+|\[::1\])(?::\d+)?$/i.test(publicUrl);
}
