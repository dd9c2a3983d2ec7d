import { Button, Group, Stack, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { QUALIFIERS, VERIFICATIONS } from '#contracts';
import { dateInWords, type StatedCount } from '#face';
import { ApiError } from '../../api/client.js';
import { useWords } from '../../app/words.js';
import { useConfirm } from '../../parts/confirm.js';
import { Disc } from '../../parts/disc.js';
import { Empty } from '../../parts/empty.js';
import { Failure } from '../../parts/failure.js';
import { Hedge } from '../../parts/hedge.js';
import { Loading } from '../../parts/loading.js';
import { PageHead } from '../../parts/page-head.js';
import { Facts, Section } from '../../parts/section.js';
import { StateBar } from '../../parts/state-bar.js';

const COUNTS: StatedCount[] = QUALIFIERS.map((qualifier) => ({
  qualifier,
  countMin: qualifier === 'vague' || qualifier === 'at_most' ? null : qualifier === 'range' ? 600 : 500,
  countMax: qualifier === 'vague' || qualifier === 'at_least' ? null : qualifier === 'range' ? 2000 : 500,
}));
const DELIVERIES = {
  delivered: 820,
  accepted: 310,
  queued: 140,
  deferred: 22,
  uncertain: 3,
  bounced: 14,
  failed: 6,
  suppressed: 9,
};
const REFUSED = new ApiError(409, 'INCIDENTS_CHANGED', '', '');
const OFFLINE = new ApiError(0, 'OFFLINE', '', '');

/** Every part in every state, for builders and for the browser tests, which photograph it in both themes. */
export function GalleryScreen(): ReactElement {
  const t = useWords();
  return (
    <>
      <PageHead title={t('console.gallery.title')} lead={t('console.gallery.lead')} />
      <Section title={t('console.gallery.marks')}>
        <Group gap="lg" mb="md">
          {VERIFICATIONS.map((level) => (
            <Disc key={level} level={level} />
          ))}
        </Group>
        <Group gap="lg" mb="md">
          {COUNTS.map((count) => (
            <Hedge key={count.qualifier} count={count} />
          ))}
        </Group>
        <Facts
          facts={[
            [t('console.gallery.preview'), dateInWords(t, '2023-10-09', '2023-10-10')],
            [t('console.gallery.field'), <Hedge key="large" large count={COUNTS[2]!} />],
          ]}
        />
      </Section>
      <Section title={t('console.gallery.bar')}>
        <StateBar counts={DELIVERIES} handedOver={40} label={t('console.gallery.bar')} />
      </Section>
      <Buttons />
      <Section title={t('console.gallery.states')}>
        <Empty title={t('console.gallery.emptyTitle')} text={t('console.gallery.emptyText')}>
          <Button>{t('console.gallery.primary')}</Button>
        </Empty>
        <Loading />
        <Failure error={REFUSED} retry={() => undefined} />
        <Failure error={OFFLINE} />
      </Section>
    </>
  );
}

function Buttons(): ReactElement {
  const t = useWords();
  const confirm = useConfirm();
  const ask = () =>
    confirm({
      title: t('console.gallery.ask'),
      text: t('console.gallery.askText'),
      act: t('console.gallery.grave'),
      grave: true,
      reason: t('console.gallery.reason'),
      onConfirm: () => Promise.resolve(),
    });
  return (
    <Section title={t('console.gallery.buttons')}>
      <Stack maw={420}>
        <TextInput label={t('console.gallery.field')} />
        <TextInput label={t('console.gallery.field')} error={t('console.gallery.wrong')} />
        <Group>
          <Button variant="default">{t('console.gallery.other')}</Button>
          <Button color="vermilion" onClick={ask}>
            {t('console.gallery.grave')}
          </Button>
          <Button>{t('console.gallery.primary')}</Button>
        </Group>
      </Stack>
    </Section>
  );
}
