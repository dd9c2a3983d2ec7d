import { Button, Text } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import type { PublicationPreview } from '#contracts';
import { put, type Wire } from '../../../api/client.js';
import { useChange } from '../../../api/queries.js';
import { useMay } from '../../../app/session.js';
import { useWords } from '../../../app/words.js';
import { Failure } from '../../../parts/failure.js';
import { Section } from '../../../parts/section.js';
import { Findings } from './findings.js';
import { ParaphraseForm } from './paraphrase-form.js';
import classes from './safety.module.css';
import { modals } from '../../../parts/dialogs.js';

type Quotation = Wire<PublicationPreview>['quotations'][number];

interface QuotationsProps {
  incidentId: string;
  preview: Wire<PublicationPreview>;
}

/** Each claim's sentence as the public would read it: quoted, in staff's words, left out or withheld. */
export function Quotations({ incidentId, preview }: QuotationsProps): ReactElement {
  const t = useWords();
  return (
    <Section title={t('console.safety.quotes.title')}>
      <Text size="sm" c="dimmed" mb="xs">
        {preview.quotations.length === 0 ? t('console.safety.quotes.none') : t('console.safety.quotes.lead')}
      </Text>
      <ul className={classes.list}>
        {preview.quotations.map((quotation) => (
          <Line key={quotation.claimId} incidentId={incidentId} preview={preview} quotation={quotation} />
        ))}
      </ul>
    </Section>
  );
}

function Line({ incidentId, preview, quotation }: QuotationsProps & { quotation: Quotation }): ReactElement {
  const t = useWords();
  const may = useMay();
  const { claimId, shown, texts, warnings, attributedTo, sourceName } = quotation;
  const { revision } = preview;
  const path = `/api/incidents/${incidentId}/claims/${claimId}/paraphrase`;
  const choosing = useChange((leftOut: boolean) => put(path, { revision, leftOut }), ['/api/incidents']);
  const who = attributedTo ?? sourceName;
  const write = () =>
    modals.open({
      modalId: 'paraphrase',
      size: 'lg',
      title: t('console.safety.quotes.title2'),
      closeButtonProps: { 'aria-label': t('console.parts.cancel') },
      children: (
        <ParaphraseForm path={path} revision={revision} quotation={quotation} done={() => modals.close('paraphrase')} />
      ),
    });
  const plain = shown === 'quotation' || shown === 'withheld' || shown === 'confidential';
  return (
    <li className={classes.quotation} aria-label={t('console.safety.quotes.of', { who })}>
      <p>
        <Text span fw={650} size="sm">
          {t(`console.safety.quotes.shown.${shown}`)}
        </Text>{' '}
        <Text span size="sm" c="dimmed" dir="auto">
          {who}
        </Text>
      </p>
      <p dir="auto">
        <Marked quotation={quotation} />
      </p>
      {shown === 'paraphrase' &&
        Object.entries(texts).map(([language, text]) => (
          <p key={language} className={classes.ours} lang={language}>
            {text}
          </p>
        ))}
      {shown === 'withheld' && <Findings incidentId={incidentId} warnings={warnings} answers={preview.answers} />}
      {may('incidents.edit') && (
        <div className={classes.line}>
          <Button size="compact-sm" variant="default" onClick={write}>
            {t(shown === 'paraphrase' ? 'console.safety.quotes.edit' : 'console.safety.quotes.write')}
          </Button>
          {plain ? (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => choosing.mutate(true)}
              loading={choosing.isPending}
            >
              {t('console.safety.quotes.leaveOut')}
            </Button>
          ) : (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => choosing.mutate(false)}
              loading={choosing.isPending}
            >
              {t('console.safety.quotes.quote')}
            </Button>
          )}
        </div>
      )}
      {choosing.error !== null && <Failure error={choosing.error} />}
    </li>
  );
}

/** The sentence with what the check found underlined; of findings that overlap, the first. */
function Marked({ quotation: { quote, warnings } }: { quotation: Quotation }): ReactElement {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end, severity, key } of [...warnings].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    parts.push(quote.slice(at, start));
    parts.push(
      <mark key={`${key}-${start}`} data-severity={severity}>
        {quote.slice(start, end)}
      </mark>,
    );
    at = end;
  }
  return (
    <q>
      {parts}
      {quote.slice(at)}
    </q>
  );
}
