import { Select } from '@mantine/core';
import type { ReactElement } from 'react';
import type { AttachedClaim } from '#contracts';
import { countMark } from '#face';
import type { Wire } from '../../api/client.js';
import { useWords } from '../../app/words.js';

interface ClaimChoiceProps {
  label: string;
  none: string;
  claims: readonly Wire<AttachedClaim>[];
  value: string | null;
  choose: (claimId: string | null) => void;
}

/** One of the attached claims as a source, or none. */
export function ClaimChoice({ label, none, claims, value, choose }: ClaimChoiceProps): ReactElement {
  const t = useWords();
  return (
    <Select
      label={label}
      placeholder={none}
      clearable
      value={value}
      onChange={choose}
      data={claims.map((claim) => ({
        value: claim.id,
        label: `${countMark(t, claim)} · ${claim.attributedTo ?? claim.report.title}: ${claim.quote.slice(0, 120)}`,
      }))}
      comboboxProps={{ width: 'target' }}
    />
  );
}
