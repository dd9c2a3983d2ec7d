import { z } from 'zod';
import { type Stream, STREAMS } from '#contracts';
import { ownAddress, urlOf } from './setting-kinds.js';

/** The hours of a day in which mail of a stream leaves, by the clock of a time zone; past midnight where `to` lies before `from`. */
export interface SendingHours {
  /** Minutes after midnight. */
  readonly from: number;
  readonly to: number;
  /** IANA name, such as `Asia/Seoul`. */
  readonly zone: string;
}

/** How a stream that is new to receivers begins: so many mails on its first day, and on each day that follows so much more. */
export interface WarmUp {
  readonly first: number;
  /** In percent of the day before. */
  readonly growth: number;
}

/** What holds for the mail of one stream. */
export interface StreamSettings {
  from: string;
  /** Its relay; undefined: every mail stays in the development mailbox. */
  relayUrl: string | undefined;
  /** How many mails the relay may take on one day; undefined: any number. */
  dailyCap: number | undefined;
  hours: SendingHours | undefined;
  /** Undefined: the daily cap holds from the first day on. */
  warmUp: WarmUp | undefined;
}

/** Somebody waits for a confirmation at the screen: it knows neither cap nor hours. */
export type WaitingStream = Exclude<Stream, 'confirmations'>;
const WAITING = STREAMS.filter((stream): stream is WaitingStream => stream !== 'confirmations');

const HOURS = /^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-4]):([0-5]\d) (\S+)$/;

/** Reads `08:00-21:00 Asia/Seoul`; null where it is none. */
export function readHours(text: string): SendingHours | null {
  const [, fromHour, fromMinute, toHour, toMinute, zone = ''] = HOURS.exec(text.trim()) ?? [];
  const from = Number(fromHour) * 60 + Number(fromMinute);
  const to = Number(toHour) * 60 + Number(toMinute);
  return isZone(zone) && to <= 24 * 60 && from !== to ? { from, to, zone } : null;
}

function isZone(name: string): boolean {
  try {
    return name !== '' && Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}

const hours = z
  .string()
  .transform((text, context) => {
    const read = readHours(text);
    if (read !== null) return read;
    context.addIssue({ code: 'custom', message: 'must be hours and a time zone such as 08:00-21:00 Asia/Seoul' });
    return z.NEVER;
  })
  .optional();

/** Reads `200 +50%`; null where it is none. Less than 5 % a day would take months, and more than doubling is no warm-up. */
export function readWarmUp(text: string): WarmUp | null {
  const [, first, growth] = /^(\d{1,6}) ?\+ ?(\d{1,3}) ?%$/.exec(text.trim()) ?? [];
  const read = { first: Number(first), growth: Number(growth) };
  return read.first >= 1 && read.growth >= 5 && read.growth <= 100 ? read : null;
}

const warmUp = z
  .string()
  .transform((text, context) => {
    const read = readWarmUp(text);
    if (read !== null) return read;
    context.addIssue({ code: 'custom', message: 'must be a number of mails and 5 to 100 percent such as 200 +50%' });
    return z.NEVER;
  })
  .optional();

type Named<Prefix extends string, Which extends Stream, Schema> = {
  [Each in Which as `${Prefix}_${Uppercase<Each>}`]: Schema;
};

/** One setting for each of some streams, named after the setting for all and the stream. */
function each<Prefix extends string, Which extends Stream, Schema>(
  prefix: Prefix,
  streams: readonly Which[],
  schemaOf: (stream: Which) => Schema,
): Named<Prefix, Which, Schema> {
  const named = streams.map((stream) => [`${prefix}_${stream.toUpperCase()}`, schemaOf(stream)]);
  return Object.fromEntries(named) as Named<Prefix, Which, Schema>;
}

/** The settings that each stream may have for itself: MAIL_FROM_…, SMTP_URL_…, MAIL_DAILY_CAP_…, MAIL_HOURS_…, MAIL_WARM_UP_…. */
export const PER_STREAM = {
  ...each('MAIL_FROM', STREAMS, (stream) =>
    ownAddress
      .optional()
      .describe(`The address that ${stream} come from; DKIM signs for its domain. Not set: MAIL_FROM.`),
  ),
  ...each('SMTP_URL', STREAMS, (stream) =>
    urlOf('smtp:', 'smtps:').describe(`The relay that carries ${stream}. Not set: SMTP_URL.`),
  ),
  ...each('MAIL_DAILY_CAP', WAITING, (stream) =>
    z.coerce
      .number()
      .int()
      .min(1)
      .optional()
      .describe(
        `How many mails of ${stream} the relay is given on one day (by the zone of their hours, else UTC); the rest wait for the next day. Not set: any number.`,
      ),
  ),
  ...each('MAIL_HOURS', WAITING, (stream) =>
    hours.describe(
      `The hours in which ${stream} leave, with a time zone: 08:00-21:00 Asia/Seoul, or 21:00-06:00 across midnight. What comes due outside waits. Not set: at any hour.`,
    ),
  ),
  ...each('MAIL_WARM_UP', WAITING, (stream) =>
    warmUp.describe(
      `How ${stream} of a new sending domain begin: 200 +50% gives the relay 200 mails on the first day and half as many again after each day on which at least half of what was allowed left, until the daily cap is reached. Not set: the daily cap from the first day on.`,
    ),
  ),
};

type PerStream = { [Name in keyof typeof PER_STREAM]?: z.infer<(typeof PER_STREAM)[Name]> };

type AllSettings = PerStream & { MAIL_FROM: string; SMTP_URL?: string | undefined };

/** Settings are frozen, and senders ask for those of a stream several times a mail. */
const known = new WeakMap<AllSettings, Map<Stream, StreamSettings>>();

/** What holds for the mail of a stream: its own settings, else those for all. */
export function streamSettings(settings: AllSettings, stream: Stream): Readonly<StreamSettings> {
  const ofAll = known.get(settings) ?? new Map<Stream, StreamSettings>();
  known.set(settings, ofAll);
  const found = ofAll.get(stream) ?? settingsOf(settings, stream);
  ofAll.set(stream, found);
  return found;
}

function settingsOf(settings: AllSettings, stream: Stream): StreamSettings {
  const named = stream.toUpperCase() as Uppercase<Stream>;
  const own = { from: settings[`MAIL_FROM_${named}`], relayUrl: settings[`SMTP_URL_${named}`] };
  const waits = named === 'CONFIRMATIONS' ? null : named;
  return {
    from: own.from ?? settings.MAIL_FROM,
    relayUrl: own.relayUrl ?? settings.SMTP_URL,
    dailyCap: waits === null ? undefined : settings[`MAIL_DAILY_CAP_${waits}`],
    hours: waits === null ? undefined : settings[`MAIL_HOURS_${waits}`],
    warmUp: waits === null ? undefined : settings[`MAIL_WARM_UP_${waits}`],
  };
}

/** Every address that mail of ours comes from. */
export function senderAddresses(settings: Parameters<typeof streamSettings>[0]): string[] {
  return [...new Set([settings.MAIL_FROM, ...STREAMS.map((stream) => streamSettings(settings, stream).from)])];
}

/** Who may be mailed for real, as MAIL_RECIPIENTS says it: nobody while MAIL_REDIRECT sends copies to a tester instead. */
export function mailedForReal(settings: {
  MAIL_RECIPIENTS: readonly string[];
  MAIL_REDIRECT?: string | undefined;
}): readonly string[] {
  return settings.MAIL_REDIRECT === undefined ? settings.MAIL_RECIPIENTS : [];
}
