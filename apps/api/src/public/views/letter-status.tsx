import type { ReactElement } from 'react';
import type { ActionStatusView } from '#contracts';
import { momentInWords } from '#face';
import { letterSteps } from './letter-steps.js';
import { Notice, page, Steps } from './parts/index.js';

/** Where each letter of a supporter is. Shows neither the letter nor the supporter: whoever has the link sees no more than that. */
export function letterStatusPage(props: { organisation: string; status: ActionStatusView }): ReactElement {
  const { organisation, status } = props;
  return page({
    title: 'Where your letter is',
    organisation,
    unlisted: true,
    children: (
      <>
        <h1>Where your letter is</h1>
        <p className="lead">For the letter drive “{status.campaignTitle}”.</p>
        {status.endedAt !== null && (
          <Notice tone="warning">
            <p>It was ended on {momentInWords(status.endedAt)}, and what was typed has been erased.</p>
          </Notice>
        )}
        {status.letters.map((letter, index) => (
          <section className="section" key={index} aria-labelledby={`letter-${index}`}>
            <h2 id={`letter-${index}`}>
              To {letter.officeName}, {letter.bodyName}
            </h2>
            <Steps steps={letterSteps(status, letter)} />
          </section>
        ))}
        <p className="small">Open this page again for the latest. Keep its address to yourself.</p>
      </>
    ),
  });
}
