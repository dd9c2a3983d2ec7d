import { Button, FileInput, Group, Text } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import type { ImportedSource } from '#contracts';
import { post, type Wire } from '../../api/client.js';
import { useChange } from '../../api/queries.js';
import { useWords } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';
import { PageHead } from '../../parts/page-head.js';
import { Section } from '../../parts/section.js';
import classes from './sources.module.css';

const MOST_BYTES = 256 * 1024;

/** Adds the feeds of an OPML file and shows what became of each. */
export function ImportSourcesScreen(): ReactElement {
  const t = useWords();
  const [file, setFile] = useState<File | null>(null);
  const importing = useChange(
    async (chosen: File) => post<{ entries: ImportedSource[] }>('/api/sources/opml', { opml: await chosen.text() }),
    ['/api/sources'],
  );
  const tooLarge = file !== null && file.size > MOST_BYTES;
  return (
    <>
      <PageHead
        title={t('console.sources.opml.title')}
        lead={t('console.sources.opml.lead')}
        back={{ to: '/sources', label: t('console.sources.title') }}
      />
      <Section title={t('console.sources.import')}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (file !== null && !tooLarge) importing.mutate(file);
          }}
        >
          <FileInput
            label={t('console.sources.opml.file')}
            description={t('console.sources.opml.fileHelp')}
            accept=".opml,.xml,text/xml,text/x-opml"
            value={file}
            onChange={setFile}
            error={tooLarge ? t('console.sources.opml.tooLarge') : null}
            maw={480}
          />
          {importing.error !== null && <Failure error={importing.error} />}
          <Group mt="md">
            <Button type="submit" loading={importing.isPending} disabled={file === null || tooLarge}>
              {t('console.sources.opml.submit')}
            </Button>
          </Group>
        </form>
      </Section>
      {importing.data !== undefined && <Outcomes entries={importing.data.entries} />}
    </>
  );
}

function Outcomes({ entries }: { entries: readonly Wire<ImportedSource>[] }): ReactElement {
  const t = useWords();
  const count = (outcome: ImportedSource['outcome']) => entries.filter((entry) => entry.outcome === outcome).length;
  const counts = { added: count('added'), known: count('known'), refused: count('refused') };
  return (
    <div role="status">
      <Section title={t('console.sources.opml.results', counts)}>
        {entries.length === 0 && <Text c="dimmed">{t('console.sources.opml.noFeeds')}</Text>}
        <ul className={classes.lines}>
          {entries.map(({ title, url, outcome, message }, index) => (
            <li key={index}>
              <span className={classes.item} dir="auto">
                {title || url}
                {url !== null && title !== '' && <span className="quiet small"> {url}</span>}
              </span>
              <span className={classes.itemState} data-outcome={outcome}>
                {t(`console.sources.opml.outcome.${outcome}`)}
                {outcome === 'refused' && <span className="quiet">{message}</span>}
              </span>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
