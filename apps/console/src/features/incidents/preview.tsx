import { Alert, SegmentedControl, Text } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import type { HarmWarning, PublicationPreview } from '#contracts';
import type { Words } from '#face';
import type { Wire } from '../../api/client.js';
import { consoleLanguages, useWords } from '../../app/words.js';
import { LivePage } from '../../parts/live-page.js';
import { Section } from '../../parts/section.js';
import { fieldName } from './conflict.js';
import classes from './incidents.module.css';

interface PreviewProps {
  incidentId: string;
  /** The version on the record, when it is of this very revision. */
  standing: number | null;
  preview: Wire<PublicationPreview>;
}

/** The very page that publishing would put on the record, and what the harm check says of it. */
export function Preview({ incidentId, standing, preview }: PreviewProps): ReactElement {
  const t = useWords();
  const [language, setLanguage] = useState('en');
  const { revision, page } = preview;
  return (
    <Section
      title={t('console.incidents.preview.title')}
      aside={
        <SegmentedControl
          size="xs"
          value={language}
          onChange={setLanguage}
          data={consoleLanguages.map(({ tag, name }) => ({ value: tag, label: name }))}
          aria-label={t('console.incidents.preview.language')}
        />
      }
    >
      <Text size="sm" c="dimmed" mb="sm">
        {standing === null
          ? t('console.incidents.preview.lead', { revision, version: page.version })
          : t('console.incidents.preview.standing', { revision, version: standing })}
      </Text>
      <Harm preview={preview} />
      <LivePage
        title={t('console.incidents.preview.title')}
        action={`/api/incidents/${incidentId}/preview-page`}
        values={{ language, revision: String(revision) }}
      />
    </Section>
  );
}

/** What the harm check found, or that it found nothing and what that is worth. */
export function Harm({ preview }: { preview: Wire<PublicationPreview> }): ReactElement {
  const t = useWords();
  const { warnings, quotesWithheld, unjudged } = preview;
  return (
    <>
      {warnings.length > 0 && (
        <Alert
          color="amber"
          variant="outline"
          mb="sm"
          title={t('console.incidents.preview.warnings', { count: warnings.length })}
        >
          <ul className={classes.warnings}>
            {warnings.map((warning, index) => (
              <li key={index}>
                {t('console.incidents.preview.warning', {
                  where: placeInWords(t, warning),
                  words: warning.words,
                  detail: t(`console.incidents.preview.detail.${warning.detail}`),
                })}
              </li>
            ))}
          </ul>
          <Text size="sm">{t('console.incidents.preview.warningsText')}</Text>
        </Alert>
      )}
      {warnings.length === 0 && <p className={classes.safe}>{t('console.incidents.preview.safe')}</p>}
      {unjudged.length > 0 && (
        <p className={classes.safe}>
          {t('console.incidents.preview.unjudged', { languages: languagesInWords(t, unjudged) })}
        </p>
      )}
      {quotesWithheld > 0 && (
        <p className={classes.safe}>{t('console.incidents.preview.withheld', { count: quotesWithheld })}</p>
      )}
    </>
  );
}

/** Names of languages, each in the reader's language. */
export function languagesInWords(t: Words, tags: readonly string[]): string {
  const names = new Intl.DisplayNames(t.locale, { type: 'language' });
  return t.list(tags.map((tag) => names.of(tag) ?? tag));
}

function placeInWords(t: Words, { where }: HarmWarning): string {
  const [first] = where.split('.');
  if (first === 'texts') return fieldName(t, where);
  const known = (['title', 'summary', 'figures', 'origins'] as const).find((name) => name === first);
  return t(`console.incidents.preview.where.${known ?? 'other'}`);
}
