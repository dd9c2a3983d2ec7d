import { Badge, Button, Group, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type ReactElement, useState } from 'react';
import type { IncidentView, Page } from '#contracts';
import { dateInWords, incidentKind } from '#face';
import { ApiError, withQuery } from '../../api/client.js';
import { useRead } from '../../api/queries.js';
import { useWords } from '../../app/words.js';
import { Disc } from '../../parts/disc.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import classes from './desk.module.css';

interface AttachDialogProps {
  count: number;
  /** Reference of the incident that the machine offers, or null. */
  suggested: string | null;
  onAttach: (incident: { id: string; reference: string }) => Promise<void>;
}

/** Finds the incident that the ticked claims belong to; the one that the machine offers stands first. */
export function AttachDialog({ count, suggested, onAttach }: AttachDialogProps): ReactElement {
  const t = useWords();
  const [words, setWords] = useState('');
  const [asked] = useDebouncedValue(words.trim(), 200);
  const [busy, setBusy] = useState<string | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const found = useRead<Page<IncidentView>>(withQuery('/api/incidents', { limit: 12, sort: '-revised', q: asked }), {
    keepPrevious: true,
  });
  const items = [...(found.data?.items ?? [])].sort(
    (a, b) => Number(b.reference === suggested) - Number(a.reference === suggested),
  );
  const attach = async (incident: { id: string; reference: string }) => {
    setBusy(incident.id);
    setError(null);
    try {
      await onAttach(incident);
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure;
      setError(failure);
      setBusy(null);
    }
  };
  return (
    <Stack gap="sm">
      <TextInput
        type="search"
        label={t('console.desk.attach.search')}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        data-autofocus
      />
      {(error ?? found.error) !== null && <Failure error={(error ?? found.error)!} />}
      {found.isPending && found.error === null && <Loading rows={5} />}
      {found.data !== undefined && items.length === 0 && <p className="quiet">{t('console.desk.attach.none')}</p>}
      <ul className={classes.found}>
        {items.map(({ id, reference, title, kind, dateStart, dateEnd, verification }) => (
          <li key={id}>
            <div className={classes.foundWords}>
              <span dir="auto">{title}</span>
              <span className="quiet small">
                {reference} · {incidentKind(t, kind).word} · {dateInWords(t, dateStart, dateEnd)}
              </span>
              <Group gap="xs">
                <Disc level={verification} />
                {reference === suggested && <Badge variant="light">{t('console.desk.attach.suggested')}</Badge>}
              </Group>
            </div>
            <Button
              size="xs"
              variant={reference === suggested ? 'filled' : 'default'}
              loading={busy === id}
              disabled={busy !== null && busy !== id}
              onClick={() => void attach({ id, reference })}
            >
              {t('console.desk.attachTo', { count, reference })}
            </Button>
          </li>
        ))}
      </ul>
    </Stack>
  );
}
