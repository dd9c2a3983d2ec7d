import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import type { TranslationVersionView, TranslationView } from '#contracts';
import type { Wire } from '../../api/client.js';
import { useRead } from '../../api/queries.js';
import { useWords } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { When } from '../../parts/when.js';
import classes from './deskwork.module.css';

interface Which {
  reportId: string;
  language: string;
}

/** Every version of a translation with who wrote it and when; choosing one opens it. */
export function TranslationVersions(
  props: Which & { newest: number; open: number; choose: (revision: number) => void },
): ReactElement {
  const { reportId, language, newest, open, choose } = props;
  const t = useWords();
  const found = useRead<{ items: TranslationVersionView[] }>(`/api/reports/${reportId}/translations/${language}`, {
    every: 15_000,
  });
  if (found.error !== null) return <Failure error={found.error} retry={() => void found.refetch()} />;
  if (found.data === undefined) return <Loading rows={2} />;
  return (
    <ol className={classes.versions} reversed>
      {found.data.items.map(({ revision, name, at }) => (
        <li key={revision}>
          <Button
            size="compact-xs"
            variant={revision === open ? 'light' : 'subtle'}
            aria-pressed={revision === open}
            onClick={() => choose(revision)}
          >
            {t('console.deskwork.translation.version', { revision })}
          </Button>{' '}
          <span className="quiet small">
            {revision === newest && `${t('console.deskwork.translation.newest')}, `}
            <bdi>{name ?? t('console.desk.taken.someone')}</bdi>, <When at={at} exact />
          </span>
        </li>
      ))}
    </ol>
  );
}

/** The text of an older version, with the way back to the newest. A version never changes. */
export function OldTranslation(props: Which & { revision: number; newest: number; back: () => void }): ReactElement {
  const { reportId, language, revision, newest, back } = props;
  const t = useWords();
  const found = useRead<TranslationView>(`/api/reports/${reportId}/translations/${language}/${revision}`);
  return (
    <>
      <p className={classes.oldVersion} role="status">
        {t('console.deskwork.translation.old', { revision, newest })}{' '}
        <Button size="compact-xs" variant="default" onClick={back}>
          {t('console.deskwork.translation.back')}
        </Button>
      </p>
      {found.error !== null && <Failure error={found.error} retry={() => void found.refetch()} />}
      {found.data === undefined ? found.error === null && <Loading rows={6} /> : <TranslatedText of={found.data} />}
    </>
  );
}

/** Title and text of one version. */
export function TranslatedText({ of: { language, title, text } }: { of: Wire<TranslationView> }): ReactElement {
  return (
    <>
      {title !== '' && (
        <h3 dir="auto" lang={language}>
          {title}
        </h3>
      )}
      <div className={classes.translated} dir="auto" lang={language}>
        {text}
      </div>
    </>
  );
}
