import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Clock } from '#config';
import type {
  FigureView,
  IncidentView,
  PublicationPreview,
  PublishedChange,
  PublishedDocument,
  PublishedIncident,
} from '#contracts';
import type { Queryable } from '#database';
import { harmInPublication, unjudgedLanguages } from '../harm-check.js';
import { IncidentPublication } from '../incident.entity.js';
import { pageSha256Of } from '../page-hash.js';
import { answersOf } from './harm-answers.query.js';
import { IncidentEvidenceItem } from './publication.entity.js';
import { type Answered, originOf, quotationView } from './quotation-shown.js';
import { linksToPublish } from './published-links.query.js';
import { sayingsOf } from './quotations.query.js';

/** Puts together the very page that publishing an incident would put on the record, and what stands in its way. */
@Injectable()
export class PageComposer {
  constructor(private readonly clock: Clock) {}

  async compose(db: Queryable, view: IncidentView): Promise<PublicationPreview> {
    const answers = await answersOf(db, view.id);
    const agreed = new Set(answers.filter(({ agreedAt }) => agreedAt !== null).map(({ key }) => key));
    const answered: Answered = ({ key }) => agreed.has(key);
    const sayings = await sayingsOf(db, view.id);
    const quotations = sayings.map((saying) => quotationView(saying, answered));
    const links = await linksToPublish(db, view.id);
    const page: PublishedIncident = {
      ...beliefOf(view),
      origins: sayings.map((saying, index) => originOf(saying, quotations[index]!, answered)),
      documents: await shownDocuments(db, view.id),
      ...(links.length === 0 ? {} : { links: links.map(({ other: _, ...link }) => link) }),
      changes: await changesSoFar(db, view),
      version: (view.publishedVersion ?? 0) + 1,
      publishedAt: this.clock.now().toISOString(),
    };
    return {
      ...{ revision: view.revision, page, pageSha256: pageSha256Of(page), quotations, answers, links },
      warnings: harmInPublication(page).filter((warning) => !answered(warning)),
      unjudged: unjudgedLanguages(page),
      quotesWithheld: quotations.filter(({ shown }) => shown === 'withheld').length,
      noteNeeded: view.publishedVersion !== null,
    };
  }
}

function beliefOf(view: IncidentView): Omit<PublishedIncident, 'version' | 'publishedAt' | 'origins'> {
  const { reference, kind, title, summary, dateStart, dateEnd, places, verification, texts } = view;
  return {
    ...{ reference, kind, title, summary, dateStart, dateEnd, places, verification, texts },
    figures: numbersFirst(view.figures).map(({ countMin, countMax, qualifier, verification: level, ...said }) => ({
      ...{ countMin, countMax, qualifier, verification: level },
      ...{ attributedTo: said.attributedTo, saidOn: said.saidOn },
    })),
  };
}

/** What gives a number is read before what gives none. */
function numbersFirst(figures: FigureView[]): FigureView[] {
  const rank = ({ qualifier }: FigureView) => (qualifier === 'vague' ? 1 : 0);
  return [...figures].sort((a, b) => rank(a) - rank(b));
}

/** Title, outlet, link and date of the evidence that may be shown: never its text, its note or its hash. */
async function shownDocuments(db: Queryable, incidentId: string): Promise<PublishedDocument[]> {
  const items = await db
    .repository(IncidentEvidenceItem)
    .find({ where: { incidentId, shown: true, endedAt: IsNull() }, order: { addedAt: 'ASC', id: 'ASC' } });
  return items.map(({ kind, title, outlet, url, publishedOn }) => ({
    kind,
    title,
    outlet,
    url,
    publishedAt: publishedOn,
  }));
}

/** Every change up to the version on the record, the newest first. */
async function changesSoFar(db: Queryable, { id, publishedVersion }: IncidentView): Promise<PublishedChange[]> {
  if (publishedVersion === null) return [];
  const found = await db.repository(IncidentPublication).findOneBy({ incidentId: id, version: publishedVersion });
  return found?.page.changes ?? [];
}
