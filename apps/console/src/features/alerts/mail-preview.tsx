import { Group, SegmentedControl, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import type { AlertPreviewView } from '#contracts';
import { type ApiError, post, type Wire } from '../../api/client.js';
import { useWords } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';
import { LivePage } from '../../parts/live-page.js';
import classes from './composer.module.css';

interface MailPreviewProps {
  id: string;
  language: string;
  text: { subject: string; body: string };
}

/** The very mail of what is in the form right now: as written or discreet, as a page or as text. */
export function MailPreview({ id, language, text }: MailPreviewProps): ReactElement {
  const t = useWords();
  const [form, setForm] = useState<'open' | 'discreet'>('open');
  const [part, setPart] = useState<'look' | 'text'>('look');
  const [settled] = useDebouncedValue({ language, subject: text.subject, body: text.body }, 300);
  const empty = text.subject.trim() === '' || text.body.trim() === '';
  const preview = useQuery<Wire<AlertPreviewView>, ApiError>({
    queryKey: ['alert-preview', id, settled],
    queryFn: () => post<AlertPreviewView>(`/api/alerts/${id}/preview`, settled),
    enabled: settled.subject.trim() !== '' && settled.body.trim() !== '',
    placeholderData: (before) => before,
  });
  const mail = form === 'open' ? preview.data?.mail : preview.data?.discreetMail;
  return (
    <aside className={classes.mail} aria-label={t('console.alerts.preview.title')}>
      <Group gap="xs" mb="xs">
        <SegmentedControl
          size="xs"
          aria-label={t('console.alerts.preview.form')}
          value={form}
          onChange={(chosen) => setForm(chosen === 'discreet' ? 'discreet' : 'open')}
          data={[
            { value: 'open', label: t('console.alerts.preview.open') },
            { value: 'discreet', label: t('console.alerts.preview.discreet') },
          ]}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('console.alerts.preview.part')}
          value={part}
          onChange={(chosen) => setPart(chosen === 'text' ? 'text' : 'look')}
          data={[
            { value: 'look', label: t('console.alerts.preview.look') },
            { value: 'text', label: t('console.alerts.preview.text') },
          ]}
        />
      </Group>
      {form === 'discreet' && (
        <Text size="sm" c="dimmed" mb="xs">
          {t('console.alerts.preview.discreetHint')}
        </Text>
      )}
      {mail !== undefined && !empty && (
        <dl className={classes.headers}>
          <dt>{t('console.alerts.preview.from')}</dt>
          <dd dir="auto">{mail.from}</dd>
          <dt>{t('console.alerts.preview.subject')}</dt>
          <dd dir="auto" lang={language}>
            {mail.subject}
          </dd>
        </dl>
      )}
      {preview.error !== null && <Failure error={preview.error} />}
      {empty ? (
        <Text c="dimmed">{t('console.alerts.preview.empty')}</Text>
      ) : part === 'text' ? (
        <pre className={classes.plain} lang={language} dir="auto" tabIndex={0}>
          {mail?.text}
        </pre>
      ) : (
        <LivePage
          title={t('console.alerts.preview.title')}
          action={`/api/alerts/${id}/preview-page`}
          values={{ ...settled, form }}
        />
      )}
    </aside>
  );
}
