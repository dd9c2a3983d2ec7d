import { Button, FileInput, Group, Progress, Stack, Text, Textarea } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import type { ImportOutcome } from '#contracts';
import { useWords } from '../../app/words.js';
import { useConfirm } from '../../parts/confirm.js';
import { Failure } from '../../parts/failure.js';
import { PageHead } from '../../parts/page-head.js';
import { said } from '../../parts/said.js';
import { Section } from '../../parts/section.js';
import { type CsvTrouble, type ImportRow, rowsOfCsv } from './csv-rows.js';
import classes from './subscribers.module.css';
import { useImport } from './use-import.js';

/** Brings people who agreed elsewhere: read the file, say how they agreed, see what would become of each row, then ask them by mail. */
export function ImportScreen(): ReactElement {
  const t = useWords();
  const confirm = useConfirm();
  const [file, setFile] = useState<File | null>(null);
  const [rows, setRows] = useState<ImportRow[] | CsvTrouble | null>(null);
  const [consent, setConsent] = useState('');
  const bringing = useImport();
  const { run, reset, progress, outcomes, asked, leftToday, error } = bringing;
  const good = Array.isArray(rows) ? rows : null;
  const trouble = rows !== null && good === null ? t(`console.subscribers.import.${rows as CsvTrouble}`) : null;
  const agreed = consent.trim().length >= 20;
  const choose = async (chosen: File | null) => {
    reset();
    setFile(chosen);
    setRows(chosen === null ? null : rowsOfCsv(await chosen.text()));
  };
  const bring = async () => {
    const count = await run(good!, consent, false);
    said(t('console.subscribers.import.done', { count }));
  };
  return (
    <>
      <PageHead
        title={t('console.subscribers.import.title')}
        lead={t('console.subscribers.import.lead')}
        back={{ to: '/subscribers', label: t('console.subscribers.back') }}
      />
      <div className={classes.steps}>
        <FileInput
          label={t('console.subscribers.import.file')}
          description={t('console.subscribers.import.fileHint')}
          accept=".csv,text/csv"
          clearable
          clearButtonProps={{
            'aria-label': t('console.parts.list.clearOne', { label: t('console.subscribers.import.file') }),
          }}
          value={file}
          onChange={(chosen) => void choose(chosen)}
          error={trouble}
        />
        {good !== null && <Text size="sm">{t('console.subscribers.import.rows', { count: good.length })}</Text>}
        <Textarea
          label={t('console.subscribers.import.consent')}
          description={t('console.subscribers.import.consentHint')}
          autosize
          minRows={2}
          maxLength={2000}
          value={consent}
          onChange={(event) => {
            reset();
            setConsent(event.currentTarget.value);
          }}
          error={consent !== '' && !agreed ? t('console.subscribers.import.consentShort') : null}
        />
        <Group>
          <Button
            variant={outcomes === null ? 'filled' : 'default'}
            disabled={good === null || !agreed}
            loading={progress !== null}
            onClick={() => void run(good!, consent, true).catch(() => undefined)}
          >
            {t('console.subscribers.import.judge')}
          </Button>
          {asked > 0 && (
            <Button
              disabled={progress !== null}
              onClick={() =>
                confirm({
                  title: t('console.subscribers.import.bringTitle', { count: asked }),
                  text: t('console.subscribers.import.bringText'),
                  act: t('console.subscribers.import.bring', { count: asked }),
                  onConfirm: bring,
                })
              }
            >
              {t('console.subscribers.import.bring', { count: asked })}
            </Button>
          )}
        </Group>
        {progress !== null && good !== null && (
          <Stack gap={4}>
            <Progress value={(progress / good.length) * 100} aria-label={t('console.subscribers.import.title')} />
            <Text size="sm" role="status">
              {t('console.subscribers.import.progress', { done: progress, all: good.length })}
            </Text>
          </Stack>
        )}
        {error !== null && <Failure error={error} />}
        {outcomes !== null && <Outcomes outcomes={outcomes} leftToday={leftToday} dry={bringing.dry} />}
      </div>
    </>
  );
}

const COMMON: readonly ImportOutcome[] = ['asked'];

function Outcomes({
  outcomes,
  leftToday,
  dry,
}: {
  outcomes: readonly ImportOutcome[];
  leftToday: number | null;
  dry: boolean;
}): ReactElement {
  const t = useWords();
  const kinds = [...new Set(outcomes)];
  const aside = outcomes.flatMap((outcome, row) => (COMMON.includes(outcome) ? [] : [{ outcome, line: row + 2 }]));
  return (
    <Section title={t('console.subscribers.import.results')}>
      {dry && (
        <Text mb="sm" role="status">
          {t('console.subscribers.import.judged')}
        </Text>
      )}
      <dl className={classes.outcomes}>
        {kinds.map((outcome) => (
          <div key={outcome}>
            <dt>{t(`console.subscribers.import.outcomes.${outcome}`)}</dt>
            <dd>{t.number(outcomes.filter((one) => one === outcome).length)}</dd>
          </div>
        ))}
      </dl>
      {leftToday !== null && (
        <Text size="sm" c="dimmed" my="sm">
          {t('console.subscribers.import.leftToday', { count: leftToday })}
        </Text>
      )}
      {aside.length > 0 && (
        <details>
          <summary>{t('console.subscribers.import.onlyTroubles')}</summary>
          <ul className={classes.lines}>
            {aside.slice(0, 1000).map(({ outcome, line }) => (
              <li key={line}>
                {t('console.subscribers.import.line')} {t.number(line)}:{' '}
                {t(`console.subscribers.import.outcomes.${outcome}`)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}
