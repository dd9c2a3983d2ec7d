import { Alert, SegmentedControl, Text } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import type { HarmWarning, PublicationPreview } from '#contracts';
import type { Words } from '#face';
import type { Wire } from '../../api/client.js';
import { consoleLanguages, useWords } from '../../app/words.js';
import { LivePage } from '../../parts/live-page.js';
import { Section } from '../../parts/section.js';
import classes from './incidents.module.css';
import { Answers } from './safety/answers.js';
import { Findings } from './safety/findings.js';

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
      <Harm incidentId={incidentId} preview={preview} />
      <LivePage
        title={t('console.incidents.preview.title')}
        action={`/api/incidents/${incidentId}/preview-page`}
        values={{ language, revision: String(revision) }}
      />
    </Section>
  );
}

interface HarmProps {
  incidentId: string;
  preview: Wire<PublicationPreview>;
  /** Keys that the approver has looked at, where they can be ticked. */
  looked?: readonly string[];
  look?: (key: string, yes: boolean) => void;
}

/** What the harm check found, or that it found nothing and what that is worth. */
export function Harm({ incidentId, preview, ...ticks }: HarmProps): ReactElement {
  const t = useWords();
  const { warnings, quotesWithheld, unjudged } = preview;
  const stops = warnings.filter(({ severity }) => severity === 'stop').length;
  return (
    <>
      {warnings.length > 0 && (
        <Alert color="amber" variant="outline" mb="sm" title={inWords(t, warnings)}>
          {stops > 0 && (
            <Text size="sm" mb="xs">
              {t('console.safety.harm.stopsText')}
            </Text>
          )}
          <Findings incidentId={incidentId} warnings={warnings} answers={preview.answers} {...ticks} />
        </Alert>
      )}
      <Answers incidentId={incidentId} preview={preview} />
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

function inWords(t: Words, warnings: readonly HarmWarning[]): string {
  const stops = warnings.filter(({ severity }) => severity === 'stop').length;
  return stops > 0
    ? t('console.safety.harm.stops', { count: stops })
    : t('console.safety.harm.looks', { count: warnings.length });
}
