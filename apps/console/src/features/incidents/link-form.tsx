import { Button, Group, SegmentedControl, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { type AttachedClaim, type IncidentView, LINK_KINDS, type LinkKind } from '#contracts';
import { post, type Wire } from '../../api/client.js';
import { useChange } from '../../api/queries.js';
import { useWords } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';
import { said } from '../../parts/said.js';
import { ClaimChoice } from './claim-choice.js';
import { IncidentPicker } from './incident-picker.js';

interface LinkFormProps {
  incident: Wire<IncidentView>;
  claims: readonly Wire<AttachedClaim>[];
  done: () => void;
}

/** Which incident, which of the two is the later, what it is to the other, and who says so. */
export function LinkForm({ incident, claims, done }: LinkFormProps): ReactElement {
  const t = useWords();
  const [other, setOther] = useState<Wire<IncidentView> | null>(null);
  const [place, setPlace] = useState(incident.kind === 'return' ? 'later' : 'earlier');
  const [kind, setKind] = useState<LinkKind>('became');
  const [source, setSource] = useState<{ claimId: string | null; url: string; note: string }>({
    claimId: null,
    url: '',
    note: '',
  });
  const [tried, setTried] = useState(false);
  const linking = useChange(() => {
    const [from, to] = place === 'earlier' ? [incident, other!] : [other!, incident];
    const url = source.url.trim() === '' ? null : source.url.trim();
    return post(`/api/incidents/${from.id}/links`, { kind, to: to.id, ...source, url });
  }, ['/api/incidents', '/api/now', '/api/alerts']);
  const noSource = kind !== 'unknown' && source.claimId === null && source.url.trim() === '';
  const noNote = source.claimId === null && source.note.trim() === '';
  const submit = () => {
    setTried(true);
    if (other === null || noSource || noNote) return;
    linking.mutate(undefined, {
      onSuccess: () => {
        done();
        said(t('console.relations.linkForm.done'));
      },
    });
  };
  return (
    <Stack gap="sm">
      <IncidentPicker
        label={t('console.relations.pick')}
        chosen={other}
        choose={setOther}
        without={[incident.id]}
        error={tried && other === null ? t('console.relations.needPick') : undefined}
      />
      <SegmentedControl
        value={place}
        onChange={setPlace}
        aria-label={t('console.relations.linkForm.direction')}
        data={['earlier', 'later'].map((value) => ({
          value,
          label: `${t('console.relations.linkForm.direction')} ${t(`console.relations.linkForm.${value as 'earlier'}`)}`,
        }))}
      />
      <Select
        label={t('console.relations.linkForm.kind')}
        allowDeselect={false}
        value={kind}
        onChange={(value) => setKind((value ?? 'became') as LinkKind)}
        data={LINK_KINDS.map((value) => ({ value, label: t(`console.relations.linkForm.${value}`) }))}
      />
      <ClaimChoice
        label={t('console.relations.linkForm.claim')}
        none={t('console.relations.linkForm.noClaim')}
        claims={claims}
        value={source.claimId}
        choose={(claimId) => setSource({ ...source, claimId })}
      />
      <TextInput
        label={t('console.relations.linkForm.url')}
        type="url"
        maxLength={2000}
        value={source.url}
        onChange={(event) => setSource({ ...source, url: event.currentTarget.value })}
        error={tried && noSource ? t('console.relations.linkForm.needSource') : undefined}
      />
      <Textarea
        label={t('console.relations.linkForm.note')}
        description={t('console.relations.linkForm.noteHelp')}
        maxLength={1000}
        autosize
        minRows={2}
        dir="auto"
        value={source.note}
        onChange={(event) => setSource({ ...source, note: event.currentTarget.value })}
        error={tried && noNote ? t('console.relations.linkForm.needNote') : undefined}
      />
      {linking.error !== null && <Failure error={linking.error} />}
      <Group justify="flex-end">
        <Button onClick={submit} loading={linking.isPending}>
          {t('console.relations.linkForm.submit')}
        </Button>
      </Group>
    </Stack>
  );
}
