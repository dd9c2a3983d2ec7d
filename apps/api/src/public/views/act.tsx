import type { ReactElement } from 'react';
import type { CampaignOfficeView, Disclosure, PublicCampaign } from '#contracts';
import { momentInWords, piecesOf } from '#face';
import { LetterForm, type LetterFormProps, WhatIsWrong } from './act-form.js';
import { page } from './parts/index.js';

export interface ActPageProps extends LetterFormProps {
  organisation: string;
  publicUrl: string;
}

/** The action page: what is asked, how many have asked, who learns what of you, and then the letter. */
export function actPage({ organisation, publicUrl, campaign, typed, errors }: ActPageProps): ReactElement {
  return page({
    title: Object.keys(errors).length > 0 ? `Error: ${campaign.title}` : campaign.title,
    organisation,
    publicUrl,
    path: `/act/${campaign.slug}`,
    children: (
      <>
        <WhatIsWrong errors={errors} />
        <h1>{campaign.title}</h1>
        <Prose text={campaign.ask} />
        <p className="quiet">{countOf(campaign)}</p>
        <section className="section" aria-labelledby="recipients">
          <h2 id="recipients">Who receives it, and what they learn of you</h2>
          <ul>
            {campaign.offices.map((office) => (
              <Recipient key={office.officeId} office={office} />
            ))}
          </ul>
          <p className="small">
            We keep your letter, name and address encrypted, to send the letter and to show you where it is. A letter
            that is not confirmed is erased after 7 days.
          </p>
        </section>
        <section className="section" aria-labelledby="letter">
          <h2 id="letter">Your letter</h2>
          <LetterForm {...{ campaign, typed, errors }} />
        </section>
      </>
    ),
  });
}

const LEARNS: Record<Disclosure, string> = {
  full: 'learns your name and your e-mail address, and can answer you directly.',
  name_only: 'learns your name, and not your e-mail address. Its answer comes to us.',
  gathered_only:
    'learns neither your name nor your address. Letters to it never go one by one: they wait until they can be handed over ' +
    'gathered, without names. That is not set up yet, so your letter to this office waits here.',
};

function Recipient({ office }: { office: CampaignOfficeView }): ReactElement {
  const { officeName, bodyName, disclosure, reachable } = office;
  return (
    <li>
      <strong>
        {officeName}, {bodyName}
      </strong>{' '}
      {LEARNS[disclosure]}
      {!reachable && ' We have no address for it today; your letter to it waits until we have one.'}
    </li>
  );
}

const number = new Intl.NumberFormat('en');

/** Confirmed letters only, and the people behind them where one person writes several. */
function countOf({ letters, people, goal }: PublicCampaign): string {
  const count = `${number.format(letters)} ${letters === 1 ? 'letter' : 'letters'} confirmed`;
  const by = letters === people ? '' : ` by ${number.format(people)} ${people === 1 ? 'person' : 'people'}`;
  return `${count}${by}${goal === null ? '' : ` · goal ${number.format(goal)}`}`;
}

function Prose({ text }: { text: string }): ReactElement {
  return (
    <>
      {text.split(/\n\s*\n/).map((paragraph, index) => (
        <p key={index} className={index === 0 ? 'lead' : undefined}>
          {piecesOf(paragraph).map(({ text: words, href }, at) =>
            href === null ? (
              words
            ) : (
              <a key={at} href={href}>
                {words}
              </a>
            ),
          )}
        </p>
      ))}
    </>
  );
}

/** After the form: the same for every address, whether we know it or not. */
export function askedPage(props: { organisation: string; campaignTitle: string }): ReactElement {
  const { organisation, campaignTitle } = props;
  return page({
    title: 'One more step: confirm your letter',
    organisation,
    unlisted: true,
    children: (
      <>
        <h1>One more step: confirm your letter</h1>
        <p className="lead">
          Your letter for “{campaignTitle}” has not been sent yet. We have sent a mail to the address you gave; open the
          link in it and confirm.
        </p>
        <ul>
          <li>It may take some minutes, and may lie with the unwanted mail.</li>
          <li>We send at most one such mail a day to an address for each letter drive.</li>
          <li>You have 7 days. After that everything you typed is erased.</li>
        </ul>
      </>
    ),
  });
}

/** What stands at the address of a letter drive that was stopped. */
export function stoppedPage(props: { organisation: string; title: string; stoppedAt: Date }): ReactElement {
  const { organisation, title, stoppedAt } = props;
  return page({
    title: 'This letter drive has been stopped',
    organisation,
    unlisted: true,
    children: (
      <>
        <h1>This letter drive has been stopped</h1>
        <p className="lead">
          “{title}” was stopped on {momentInWords(stoppedAt)}. No more letters go out, and nothing can be written here.
        </p>
        <p>
          <a href="/">What you can do now</a>
        </p>
      </>
    ),
  });
}
