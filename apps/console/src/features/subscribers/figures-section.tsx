import type { ReactElement } from 'react';
import type { SubscriberFigures } from '#contracts';
import type { Wire } from '../../api/client.js';
import { useWords } from '../../app/words.js';
import { Section } from '../../parts/section.js';
import { languageName } from '../alerts/language-name.js';
import classes from './subscribers.module.css';

/** How many there are, in which languages, and how the list grew. */
export function FiguresSection({ figures }: { figures: Wire<SubscriberFigures> }): ReactElement {
  const t = useWords();
  const { languages, weeks } = figures;
  const most = Math.max(1, ...weeks.flatMap(({ confirmed, ended }) => [confirmed, ended]));
  return (
    <Section title={t('console.subscribers.figures.title')}>
      <div className={classes.figures}>
        <dl className={classes.counts}>
          {(['confirmed', 'pending', 'ended', 'discreet'] as const).map((name) => (
            <div key={name}>
              <dt>{t(`console.subscribers.figures.${name}`)}</dt>
              <dd>{t.number(figures[name])}</dd>
            </div>
          ))}
        </dl>
        {languages.length > 0 && (
          <div>
            <h3>{t('console.subscribers.figures.languages')}</h3>
            <ul className={classes.plain}>
              {languages.map(({ language, count }) => (
                <li key={language}>
                  {languageName(t, language)} <strong>{t.number(count)}</strong>
                </li>
              ))}
            </ul>
          </div>
        )}
        <div>
          <h3>{t('console.subscribers.figures.weeks')}</h3>
          <ol className={classes.weeks}>
            {weeks.map(({ week, confirmed, ended }) => (
              <li key={week} title={t('console.subscribers.figures.week', { day: t.day(week), confirmed, ended })}>
                <span className="unseen">
                  {t('console.subscribers.figures.week', { day: t.day(week), confirmed, ended })}
                </span>
                <span className={classes.came} style={{ height: `${(confirmed / most) * 48}px` }} aria-hidden />
                <span className={classes.went} style={{ height: `${(ended / most) * 48}px` }} aria-hidden />
              </li>
            ))}
          </ol>
          <p className={classes.legend}>
            <span className={classes.cameKey}>{t('console.subscribers.figures.came')}</span>
            <span className={classes.wentKey}>{t('console.subscribers.figures.went')}</span>
          </p>
        </div>
      </div>
    </Section>
  );
}
