import type { ReactElement } from 'react';
import type { CameBackView } from '#contracts';
import type { Wire } from '../../api/client.js';
import { useWords } from '../../app/words.js';
import { When } from '../../parts/when.js';
import { feedbackReason } from './feedback-words.js';
import classes from './mail.module.css';

/** What came back for one mail, with the words of the server. */
export function CameBack({ pieces }: { pieces: readonly Wire<CameBackView>[] }): ReactElement | null {
  const t = useWords();
  if (pieces.length === 0) return null;
  return (
    <ul className={classes.tries} aria-label={t('console.feedback.cameBack')}>
      {pieces.map(({ id, receivedAt, kind, reason, permanent, said }) => (
        <li key={id}>
          {t('console.feedback.cameBack')}: {t(`console.feedback.kind.${kind}`)}
          {reason === null ? '' : `, ${feedbackReason(t, reason)}`}
          {kind === 'bounce' &&
            ` (${t(permanent ? 'console.feedback.permanent' : 'console.feedback.temporary')})`},{' '}
          <When at={receivedAt} exact />
          {said !== null && <div className={classes.said}>{said}</div>}
        </li>
      ))}
    </ul>
  );
}
