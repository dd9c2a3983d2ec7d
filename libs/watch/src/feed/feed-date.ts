const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** RFC 822's zones in hours, and the two that East Asian feeds add. CST is American by that standard. */
const ZONES: Record<string, number> = { ut: 0, utc: 0, gmt: 0, z: 0, est: -5, edt: -4, cst: -6, cdt: -5, mst: -7 };
const MORE_ZONES: Record<string, number> = { mdt: -6, pst: -8, pdt: -7, kst: 9, jst: 9, bst: 1, cet: 1, cest: 2 };
const ZONE_HOURS: Record<string, number> = { ...ZONES, ...MORE_ZONES };

const TIME = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*`;
const ZONE = String.raw`([a-z]{1,4}|(?:gmt|utc)?[+-]\d{1,2}:?\d{2})?`;
const RFC_822 = new RegExp(
  `^(?:[a-z]{3,9}\\.?,?\\s+)?(\\d{1,2})[\\s-]+([a-z]{3,9})\\.?[\\s-]+(\\d{2,4})(?:,?\\s+${TIME}${ZONE})?$`,
);
const ISO_8601 = new RegExp(`^(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[t\\s]\\s*${TIME}${ZONE})?$`);

const DAY = 86_400_000;

/**
 * A date as feeds write it (RFC 822 with its later habits, RFC 3339, ISO 8601), read strictly: what is not understood is null and
 * never now. So is a day that does not exist, the first days of 1970 (a publisher's empty field), and more than a day after `now`.
 * Without a zone it is taken as UTC; a date alone is its midnight in UTC.
 */
export function feedDate(text: string | undefined, now: Date): Date | null {
  const value = (text ?? '')
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/ \([^)]*\)$/, '')
    .toLowerCase();
  const date = fromRfc822(value) ?? fromIso(value);
  if (date === null || date.getTime() < 31 * DAY || date.getTime() > now.getTime() + DAY) return null;
  return date;
}

function fromRfc822(value: string): Date | null {
  const [, day, name = '', yearText = '', ...time] = RFC_822.exec(value) ?? [];
  const month = MONTHS.indexOf(name.slice(0, 3));
  if (day === undefined || month < 0 || yearText.length === 3) return null;
  const year = Number(yearText);
  const century = yearText.length === 4 ? 0 : year < 70 ? 2000 : 1900;
  return instant(year + century, month, Number(day), time);
}

function fromIso(value: string): Date | null {
  const [, year, month, day, ...time] = ISO_8601.exec(value) ?? [];
  return year === undefined ? null : instant(Number(year), Number(month) - 1, Number(day), time);
}

function instant(year: number, month: number, day: number, time: (string | undefined)[]): Date | null {
  const [hours, minutes, seconds] = time.slice(0, 3).map((part) => Number(part ?? 0)) as [number, number, number];
  const offset = zoneMinutes(time[3]);
  const midnight = new Date(Date.UTC(year, month, day));
  const exists = midnight.getUTCMonth() === month && midnight.getUTCDate() === day;
  if (!exists || hours > 24 || minutes > 59 || seconds > 60 || offset === null) return null;
  return new Date(midnight.getTime() + ((hours * 60 + minutes - offset) * 60 + Math.min(seconds, 59)) * 1000);
}

/** Minutes east of Greenwich; null for a zone nobody knows, since a guess could move an event to another day. */
function zoneMinutes(zone: string | undefined): number | null {
  if (zone === undefined) return 0;
  const [, sign, hours, minutes] = /^(?:gmt|utc)?([+-])(\d{1,2}):?(\d{2})$/.exec(zone) ?? [];
  if (sign !== undefined) {
    const total = Number(hours) * 60 + Number(minutes);
    return total > 15 * 60 ? null : total * (sign === '-' ? -1 : 1);
  }
  const known = ZONE_HOURS[zone];
  return known === undefined ? null : known * 60;
}
