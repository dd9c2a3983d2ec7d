import { Alert, Button, Group, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { CampaignView } from '#contracts';
import { type ApiError, get, type Wire } from '../../api/client.js';
import { useChange } from '../../api/queries.js';
import { useWords } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';
import { useStaffNames } from '../../parts/staff-name.js';

const FIELDS = [
  'title',
  'ask',
  'slug',
  'language',
  'letterSubject',
  'letterBody',
  'goal',
  'incidentId',
  'officeIds',
] as const;

interface ConflictProps {
  refused: ApiError;
  id: string;
  /** Shows what the colleague saved. */
  theirs: (view: Wire<CampaignView>) => void;
  /** Saves what is in the form over it. */
  mine: (view: Wire<CampaignView>) => void;
}

/** A colleague saved the draft while this one was being written: what they changed, and the two ways on. */
export function CampaignConflict({ refused, id, theirs, mine }: ConflictProps): ReactElement {
  const t = useWords();
  const nameOf = useStaffNames();
  const { by = null, fields = [] } = refused.details as { by?: string | null; fields?: string[] };
  const words: Record<(typeof FIELDS)[number], string> = {
    title: t('console.campaigns.field.title'),
    ask: t('console.campaigns.field.ask'),
    slug: t('console.campaigns.field.slug'),
    language: t('console.campaigns.field.language'),
    letterSubject: t('console.campaigns.field.letterSubject'),
    letterBody: t('console.campaigns.field.letterBody'),
    goal: t('console.campaigns.field.goal'),
    incidentId: t('console.campaigns.field.incident'),
    officeIds: t('console.campaigns.offices'),
  };
  const changed = FIELDS.filter((field) => fields.includes(field)).map((field) => words[field]);
  const goOn = useChange(
    async (next: (view: Wire<CampaignView>) => void) => next(await get<CampaignView>(`/api/campaigns/${id}`)),
    [],
  );
  return (
    <Alert
      color="amber"
      variant="outline"
      role="alert"
      title={t('console.campaigns.conflict.title', { name: nameOf(by) })}
    >
      <Text size="sm" mb="sm">
        {t('console.campaigns.conflict.text', {
          fields: changed.length > 0 ? t.list(changed) : t('console.campaigns.conflict.unknown'),
        })}
      </Text>
      <Group gap="xs">
        <Button size="compact-sm" variant="default" onClick={() => goOn.mutate(theirs)}>
          {t('console.campaigns.conflict.theirs')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => goOn.mutate(mine)}>
          {t('console.campaigns.conflict.mine')}
        </Button>
      </Group>
      {goOn.error !== null && <Failure error={goOn.error} />}
    </Alert>
  );
}
