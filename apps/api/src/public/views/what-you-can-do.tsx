import type { ReactElement } from 'react';
import { words } from '#face';
import { ButtonLink } from './parts/index.js';

/** A campaign that takes letters now. */
export interface LaunchedCampaign {
  slug: string;
  title: string;
  ask: string;
  letters: number;
  goal: number | null;
}

/** Campaigns that take letters now, each with its one button. */
export function WhatYouCanDo({ campaigns }: { campaigns: LaunchedCampaign[] }): ReactElement {
  const { home } = words('en');
  return (
    <section className="section no-print" aria-labelledby="do">
      <h2 id="do">{home.do}</h2>
      {campaigns.map(({ slug, title, ask, letters, goal }) => (
        <div className="campaign" key={slug}>
          <h3>{title}</h3>
          <p>{ask}</p>
          <p className="small quiet">{home.letters(letters, goal)}</p>
          <ButtonLink href={`/act/${encodeURIComponent(slug)}`}>
            {home.write}
            <span className="unseen">: {title}</span>
          </ButtonLink>
        </div>
      ))}
    </section>
  );
}
