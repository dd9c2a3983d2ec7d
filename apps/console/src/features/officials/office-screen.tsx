import { Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { OfficeView } from '#contracts';
import type { Wire } from '../../api/client.js';
import { useRead } from '../../api/queries.js';
import { useMay } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { PageHead } from '../../parts/page-head.js';
import { Facts, Section } from '../../parts/section.js';
import { ChangeOffice, CloseOffice } from './change-office.js';
import { ContactPoints } from './contact-points.js';
import { Disclosures } from './disclosures.js';
import { Reach } from './reach.js';
import { Terms } from './terms.js';

/** One office: where it is reached, who holds it, what it learns of supporters, how it is written to. */
export function OfficeScreen(): ReactElement {
  const { office: id } = useParams({ strict: false }) as { office: string };
  const office = useRead<OfficeView>(`/api/offices/${id}`);
  if (office.data !== undefined) return <Office office={office.data} />;
  if (office.error !== null) return <Failure error={office.error} retry={() => void office.refetch()} />;
  return <Loading rows={8} />;
}

function Office({ office }: { office: Wire<OfficeView> }): ReactElement {
  const t = useWords();
  const mayEdit = useMay()('officials.edit') && office.endedAt === null;
  const { name, bodyName, salutation, lettersPerHour, endedAt, endedReason, country } = office;
  return (
    <>
      <PageHead
        title={name}
        back={{ to: '/officials', label: t('console.officials.back') }}
        lead={
          <>
            <bdi>{bodyName}</bdi> · {country ?? t('console.officials.noState')} · <Reach office={office} />
          </>
        }
        actions={mayEdit && <CloseOffice office={office} />}
      />
      {endedAt !== null && (
        <Text mb="md" dir="auto">
          {t('console.officials.closedOn', { day: t.day(endedAt), reason: endedReason ?? '' })}
        </Text>
      )}
      <ContactPoints office={office} mayEdit={mayEdit} />
      <Terms office={office} mayEdit={mayEdit} />
      <Disclosures office={office} mayEdit={mayEdit} />
      <Section
        title={t('console.officials.section.facts')}
        aside={mayEdit && <ChangeOffice key={office.revision} office={office} />}
      >
        <Facts
          facts={[
            [t('console.officials.field.salutation'), <bdi key="salutation">{salutation}</bdi>],
            [t('console.officials.field.perHour'), t.number(lettersPerHour)],
          ]}
        />
      </Section>
    </>
  );
}
