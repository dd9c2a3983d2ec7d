import { Anchor, Button, Group, Text, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import type { Page, SubscriberView } from '#contracts';
import { post, type Wire } from '../../api/client.js';
import { useChange } from '../../api/queries.js';
import { useWords } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';
import { Section } from '../../parts/section.js';
import { When } from '../../parts/when.js';

/** Looks one whole address up; that somebody looked is recorded. */
export function FindSection(): ReactElement {
  const t = useWords();
  const [address, setAddress] = useState('');
  const [found, setFound] = useState<Wire<SubscriberView>[] | null>(null);
  const find = useChange(
    async () => setFound((await post<Page<SubscriberView>>('/api/subscribers/find', { address })).items),
    [],
  );
  return (
    <Section title={t('console.subscribers.find.title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          find.mutate(undefined);
        }}
      >
        <Group align="flex-end">
          <TextInput
            label={t('console.subscribers.find.label')}
            description={t('console.subscribers.find.hint')}
            inputMode="email"
            autoCapitalize="none"
            spellCheck={false}
            autoComplete="off"
            required
            withAsterisk={false}
            miw={260}
            value={address}
            onChange={(event) => setAddress(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={find.isPending}>
            {t('console.subscribers.find.act')}
          </Button>
        </Group>
      </form>
      {find.error !== null && <Failure error={find.error} />}
      <div role="status">
        {found !== null && found.length === 0 && <Text mt="sm">{t('console.subscribers.find.none')}</Text>}
        {(found ?? []).map(({ id, state, createdAt }) => (
          <Text key={id} mt="sm">
            {t(`console.subscribers.state.${state}`)} · <When at={createdAt} exact /> ·{' '}
            <Anchor component={Link} to={`/subscribers/${id}`}>
              {t('console.subscribers.find.open')}
            </Anchor>
          </Text>
        ))}
      </div>
    </Section>
  );
}
