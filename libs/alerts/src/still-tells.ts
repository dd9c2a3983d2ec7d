import type { AudienceView } from '#contracts';

/** From how many people on a count is not made anew for each look: so many are counted in a tenth of a second. */
const LARGE = 50_000;
/** For how many milliseconds such a count tells enough, of a draft and of an alert that goes out. */
const TELLS_FOR = { draft: 60_000, approved: 3_600_000 };

/** Whether a count that was kept may be shown as it is: of a large audience, for a minute while it is a draft and an hour afterwards. */
export function stillTells(
  { matching, leftOut, countedAt }: Pick<AudienceView, 'matching' | 'leftOut' | 'countedAt'>,
  approved: boolean,
  now: Date,
): boolean {
  const people = leftOut.reduce((sum, { count }) => sum + count, matching);
  const age = now.getTime() - countedAt.getTime();
  return people >= LARGE && age >= 0 && age < TELLS_FOR[approved ? 'approved' : 'draft'];
}
