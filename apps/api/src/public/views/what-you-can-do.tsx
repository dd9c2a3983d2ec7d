import type { ReactElement } from 'react';
import { ButtonLink, useDress, writtenIn } from './parts/index.js';

/** A campaign that takes letters now. */
export interface LaunchedCampaign {
  slug: string;
  title: string;
  ask: string;
  /** BCP 47, of title and ask. */
  language: string;
  letters: number;
  goal: number | null;
}

/** Campaigns that take letters now, each with its one button. */
export function WhatYouCanDo({ campaigns }: { campaigns: LaunchedCampaign[] }): ReactElement {
  const { t, link } = useDress();
  return (
    <section className="section no-print" aria-labelledby="do">
      <h2 id="do">{t('home.do')}</h2>
      {campaigns.map(({ slug, title, ask, language, letters, goal }) => (
        <div className="campaign" key={slug}>
          <h3 {...writtenIn(t, language)}>{title}</h3>
          <p {...writtenIn(t, language)}>{ask}</p>
          <p className="small quiet">
            {goal === null ? t('home.letters', { count: letters }) : t('home.lettersOfGoal', { count: letters, goal })}
          </p>
          <ButtonLink href={link(`/act/${encodeURIComponent(slug)}`)}>
            {t('home.write')}
            <span className="unseen" {...writtenIn(t, language)}>
              : {title}
            </span>
          </ButtonLink>
        </div>
      ))}
    </section>
  );
}
