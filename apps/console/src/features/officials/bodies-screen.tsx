import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { BodyView } from '#contracts';
import { useWords } from '../../app/words.js';
import { Empty } from '../../parts/empty.js';
import { ListTable } from '../../parts/list-table.js';
import { AddOfficeButton, DirectoryHead } from './directory-head.js';

/** All bodies and how many offices of each are open; each leads to its offices. */
export function BodiesScreen(): ReactElement {
  const t = useWords();
  return (
    <>
      <DirectoryHead list="bodies" />
      <ListTable<BodyView>
        path="/api/bodies"
        label={t('console.officials.tabs.bodies')}
        columns={[
          {
            key: 'name',
            title: t('console.officials.list.body'),
            sort: 'name',
            cell: ({ id, name }) => (
              <Anchor component={Link} to="/officials" search={{ bodyId: id } as never}>
                <bdi>{name}</bdi>
              </Anchor>
            ),
          },
          {
            key: 'country',
            title: t('console.officials.list.country'),
            sort: 'country',
            cell: ({ country }) => country ?? t('console.officials.noState'),
          },
          {
            key: 'offices',
            title: t('console.officials.list.offices'),
            sort: 'offices',
            align: 'end',
            cell: ({ offices }) => t.number(offices),
          },
        ]}
        searchable
        standard={{ sort: 'name' }}
        empty={
          <Empty title={t('console.officials.emptyBodies.title')} text={t('console.officials.emptyBodies.text')}>
            <AddOfficeButton />
          </Empty>
        }
      />
    </>
  );
}
