import { Button, Group } from '@mantine/core';
import { type ReactElement, type ReactNode, useState } from 'react';
import type { ReportView, TranslationView } from '#contracts';
import type { Wire } from '../../api/client.js';
import { useMay } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { When } from '../../parts/when.js';
import classes from './deskwork.module.css';
import { TranslationForm } from './translation-form.js';
import { OldTranslation, TranslatedText, TranslationVersions } from './translation-versions.js';

const KNOWN = ['en', 'ko', 'zh', 'ja'] as const;
const MOST_LANGUAGES = KNOWN.length - 1;

/** The original, and beside it what staff wrote of it in another language. */
export function WithTranslation({ report, children }: { report: Wire<ReportView>; children: ReactNode }): ReactElement {
  const t = useWords();
  const may = useMay();
  const [shown, show] = useState<string | null>(report.translations[0]?.language ?? null);
  const [writing, setWriting] = useState<'none' | 'new' | 'change'>('none');
  const present = report.translations.find(({ language }) => language === shown) ?? null;
  const beside = writing !== 'none' || present !== null;
  const close = (saved?: string) => {
    setWriting('none');
    if (saved !== undefined) show(saved);
  };
  return (
    <>
      <Group gap="xs" className={classes.languages}>
        {report.translations.map(({ language }) => (
          <Button
            key={language}
            size="compact-xs"
            variant={language === shown ? 'light' : 'default'}
            aria-pressed={language === shown}
            onClick={() => show(language === shown ? null : language)}
          >
            {t('console.deskwork.translation.show', { language: languageName(t, language) })}
          </Button>
        ))}
        {may('desk.work') && writing === 'none' && report.translations.length < MOST_LANGUAGES && (
          <Button size="compact-xs" variant="default" onClick={() => setWriting('new')}>
            {t('console.deskwork.translation.write')}
          </Button>
        )}
      </Group>
      <div className={beside ? classes.sideBySide : undefined}>
        {children}
        {writing !== 'none' && (
          <TranslationForm report={report} present={writing === 'change' ? present : null} close={close} />
        )}
        {writing === 'none' && present !== null && (
          <Shown
            key={present.language}
            reportId={report.id}
            present={present}
            change={may('desk.work') ? () => setWriting('change') : undefined}
          />
        )}
      </div>
    </>
  );
}

function Shown({
  reportId,
  present,
  change,
}: {
  reportId: string;
  present: Wire<TranslationView>;
  change: (() => void) | undefined;
}): ReactElement {
  const t = useWords();
  const { language, name, at, revision } = present;
  const [listed, setListed] = useState(false);
  const [chosen, choose] = useState(revision);
  // A colleague saved a newer one: an older version that is being read stays, marked as such.
  const old = chosen !== revision && listed;
  const which = { reportId, language, newest: revision };
  return (
    <div className={classes.translation}>
      <p className="quiet small">
        {t('console.deskwork.translation.by', { revision })} <bdi>{name ?? t('console.desk.taken.someone')}</bdi>,{' '}
        <When at={at} />
        {change !== undefined && (
          <Button size="compact-xs" variant="subtle" onClick={change}>
            {t('console.deskwork.translation.change')}
          </Button>
        )}
        {revision > 1 && (
          <Button size="compact-xs" variant="subtle" aria-expanded={listed} onClick={() => setListed(!listed)}>
            {listed
              ? t('console.deskwork.translation.hide')
              : t('console.deskwork.translation.versions', { count: revision - 1 })}
          </Button>
        )}
      </p>
      {listed && <TranslationVersions {...which} open={old ? chosen : revision} choose={choose} />}
      {old ? (
        <OldTranslation {...which} revision={chosen} back={() => choose(revision)} />
      ) : (
        <TranslatedText of={present} />
      )}
    </div>
  );
}

function languageName(t: ReturnType<typeof useWords>, language: string): string {
  const known = KNOWN.find((one) => one === language);
  return known === undefined ? language : t(`console.desk.language.${known}`);
}
