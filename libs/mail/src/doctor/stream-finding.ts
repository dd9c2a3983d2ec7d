import type { Stream, StreamTodayView } from '#contracts';
import { type Finding, findingsOf } from './finding.js';

/** How many mails of a stream may leave today, by which setting, and how many did. */
export function streamFinding(stream: Stream, { taken, most, by, warmUp, nextAt }: StreamTodayView): Finding {
  const { well } = findingsOf('streams', stream);
  const rest = taken >= most ? ` The rest leaves from ${nextAt.toISOString()} on.` : '';
  const counts = `${taken} of the ${most} mails allowed today have left`;
  if (by === 'daily_cap' || warmUp === null) return well(`${counts}, by its daily cap.${rest}`);
  return well(`${counts}: day ${warmUp.day} of its warm-up.${rest}`);
}
