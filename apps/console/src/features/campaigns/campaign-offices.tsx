import type { ReactElement } from 'react';
import type { CampaignView } from '#contracts';
import type { Wire } from '../../api/client.js';
import { useWords } from '../../app/words.js';
import { Section } from '../../parts/section.js';
import classes from './builder.module.css';
import { GatheredOffice } from './gathered-office.js';
import { OfficeLine } from './office-line.js';

/** The offices that a campaign writes to; beneath those that learn no supporter, what was gathered for them. */
export function CampaignOffices({ campaign }: { campaign: Wire<CampaignView> }): ReactElement {
  const t = useWords();
  return (
    <Section title={t('console.campaigns.offices')}>
      <ul className={classes.offices}>
        {campaign.offices.map((office) => (
          <OfficeLine key={office.officeId} office={office}>
            {office.disclosure === 'gathered_only' && (
              <GatheredOffice campaignId={campaign.id} officeId={office.officeId} stamp={campaign.numbers} />
            )}
          </OfficeLine>
        ))}
      </ul>
    </Section>
  );
}
