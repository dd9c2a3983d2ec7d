import { Button, Tabs } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMay } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { PageHead } from '../../parts/page-head.js';

/** The head of both lists of the directory. */
export function DirectoryHead({ list }: { list: 'offices' | 'bodies' }): ReactElement {
  const t = useWords();
  const navigate = useNavigate();
  return (
    <>
      <PageHead title={t('console.officials.title')} lead={t('console.officials.lead')} actions={<AddOfficeButton />} />
      <Tabs
        value={list}
        onChange={(chosen) => void navigate({ to: chosen === 'bodies' ? '/officials/bodies' : '/officials' })}
        mb="md"
      >
        <Tabs.List aria-label={t('console.officials.tabs.label')}>
          <Tabs.Tab value="offices">{t('console.officials.tabs.offices')}</Tabs.Tab>
          <Tabs.Tab value="bodies">{t('console.officials.tabs.bodies')}</Tabs.Tab>
        </Tabs.List>
      </Tabs>
    </>
  );
}

/** Leads to the form for a new office; for those who may add one. */
export function AddOfficeButton(): ReactElement | null {
  const t = useWords();
  if (!useMay()('officials.edit')) return null;
  return (
    <Button component={Link} to="/officials/new">
      {t('console.officials.add')}
    </Button>
  );
}
