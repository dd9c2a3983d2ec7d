import { Button, Group } from '@mantine/core';
import { type ReactElement, type ReactNode, useState } from 'react';
import type { ReportView, TranslationView } from '#contracts';
import type { Wire } from '../../api/client.js';
import { useMay } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { When } from '../../parts/when.js';
import classes from './deskwork.module.css';
import { TranslationForm } from './translation-form.js';

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
          <Shown present={present} change={may('desk.work') ? () => setWriting('change') : undefined} />
        )}
      </div>
    </>
  );
}

function Shown({
  present,
  change,
}: {
  present: Wire<TranslationView>;
  change: (() => void) | undefined;
}): ReactElement {
  const t = useWords();
  const { language, title, text, name, at, revision } = present;
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
      </p>
      {title !== '' && (
        <h3 dir="auto" lang={language}>
          {title}
        </h3>
      )}
      <div className={classes.translated} dir="auto" lang={language}>
        {text}
      </div>
    </div>
  );
}

function languageName(t: ReturnType<typeof useWords>, language: string): string {
  const known = KNOWN.find((one) => one === language);
  return known === undefined ? language : t(`console.desk.language.${known}`);
}
