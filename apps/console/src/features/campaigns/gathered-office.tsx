import { Anchor, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { type ReactElement, useState } from 'react';
import type { CampaignNumbers, GatheredView } from '#contracts';
import { post, type Wire, withQuery } from '../../api/client.js';
import { useChange, useRead } from '../../api/queries.js';
import { useMay } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';
import { said } from '../../parts/said.js';
import { useStaffNames } from '../../parts/staff-name.js';
import classes from './running.module.css';

interface GatheredOfficeProps {
  campaignId: string;
  officeId: string;
  /** Changes when letters do. */
  stamp: Wire<CampaignNumbers>;
}

/** The letters gathered for one office: how many wait, the file to print, and the record that they were handed over. */
export function GatheredOffice({ campaignId, officeId, stamp }: GatheredOfficeProps): ReactElement | null {
  const t = useWords();
  const may = useMay();
  const nameOf = useStaffNames();
  const [recording, setRecording] = useState<Wire<GatheredView> | null>(null);
  const path = `/api/campaigns/${campaignId}/offices/${officeId}`;
  // The number of held letters is part of the question, so that it is asked again when it changes.
  const gathered = useRead<GatheredView>(withQuery(`${path}/gathered`, { held: stamp.lettersHeld }), {
    keepPrevious: true,
  }).data;
  if (gathered === undefined) return null;
  const { letters, edited, until, handovers } = gathered;
  return (
    <div className={classes.gathered}>
      <Text size="sm">{t('console.campaigns.gathered.waits', { letters })}</Text>
      {letters > 0 && may('letters.manage') && (
        <Group gap="xs">
          <Anchor size="sm" href={withQuery(`${path}/gathered.txt`, { until })} download>
            {t('console.campaigns.gathered.file')}
          </Anchor>
          {edited > 0 && may('offices.disclose') && (
            <Anchor
              size="sm"
              href={withQuery(`${path}/gathered.txt`, { until, texts: 'yes' })}
              title={t('console.campaigns.gathered.ownHint')}
              download
            >
              {t('console.campaigns.gathered.fileOwn')}
            </Anchor>
          )}
          <Button size="compact-sm" variant="default" onClick={() => setRecording(gathered)}>
            {t('console.campaigns.gathered.record')}
          </Button>
        </Group>
      )}
      {handovers.map(({ id, handedOn, letters: count, note, recordedBy }) => (
        <Text key={id} size="sm" c="dimmed">
          {t('console.campaigns.gathered.handed', {
            letters: count,
            day: t.day(handedOn),
            name: nameOf(recordedBy),
            note,
          })}
        </Text>
      ))}
      <Modal
        opened={recording !== null}
        onClose={() => setRecording(null)}
        title={t('console.campaigns.gathered.recordTitle')}
        centered
        closeButtonProps={{ 'aria-label': t('console.parts.cancel') }}
      >
        {recording !== null && <Record path={path} gathered={recording} close={() => setRecording(null)} />}
      </Modal>
    </div>
  );
}

interface RecordProps {
  path: string;
  gathered: Wire<GatheredView>;
  close: () => void;
}

function Record({ path, gathered, close }: RecordProps): ReactElement {
  const t = useWords();
  const { letters, until } = gathered;
  const form = useForm({
    initialValues: { handedOn: new Date().toISOString().slice(0, 10), note: '' },
    validate: {
      handedOn: (day) => (day === '' ? t('console.officials.wrong.day') : null),
      note: (note) => (note.trim() === '' ? t('console.officials.wrong.reason') : null),
    },
  });
  const record = useChange(
    async (values: { handedOn: string; note: string }) => {
      await post(`${path}/handover`, { ...values, until, letters });
      said(t('console.campaigns.gathered.done'));
      close();
    },
    ['/api/campaigns', '/api/letters'],
  );
  return (
    <form noValidate onSubmit={form.onSubmit((values) => record.mutate(values))}>
      <Stack>
        <Text size="sm">
          {t('console.campaigns.gathered.recordText', { letters, moment: t.moment(new Date(until)) })}
        </Text>
        <TextInput
          type="date"
          label={t('console.campaigns.gathered.day')}
          required
          {...form.getInputProps('handedOn')}
        />
        <TextInput
          label={t('console.campaigns.gathered.note')}
          maxLength={500}
          required
          {...form.getInputProps('note')}
        />
        {record.error !== null && <Failure error={record.error} />}
        <Button type="submit" loading={record.isPending}>
          {t('console.campaigns.gathered.record')}
        </Button>
      </Stack>
    </form>
  );
}
